using Microsoft.AspNetCore.Authorization;

namespace Secop.Web.Security;

/// <summary>La puerta de una página: <c>[Permiso(Permisos.PublicarProceso)]</c> en la clase.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PermisoAttribute(string permiso) : AuthorizeAttribute, IAuthorizationRequirementData
{
    public string Permiso { get; } = permiso;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new RequisitoDePermiso(Permiso)];
}

/// <summary>Una página que escribe sin sesión, y por qué: registro, ingreso, recuperación.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnonimoAttribute(string motivo) : Attribute, IAllowAnonymous
{
    public string Motivo { get; } = motivo;
}

public sealed record RequisitoDePermiso(string Permiso) : IAuthorizationRequirement;

/// <summary>Concede el permiso si lo da algún rol de la persona en la cuenta en uso.</summary>
public sealed class GuardiaDePermisos(CuentaActual cuenta) : AuthorizationHandler<RequisitoDePermiso>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RequisitoDePermiso requirement)
    {
        if (cuenta.Puede(requirement.Permiso))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
