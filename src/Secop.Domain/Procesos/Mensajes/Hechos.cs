using Secop.Domain.Comun;

namespace Secop.Domain.Procesos.Mensajes;

public sealed record MensajePublicado(Guid ProcesoId, Guid MensajeId, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => "La entidad publicó un mensaje para todos.";
}

/// <summary>Sólo lo saben las dos partes: una línea de tiempo no puede contar quién conversa con la entidad.</summary>
public sealed record MensajeEnviado(Guid ProcesoId, Guid MensajeId, Guid ProveedorId, bool DeLaEntidad, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => DeLaEntidad ? "La entidad le escribió a un proveedor." : "Un proveedor le escribió a la entidad.";
}
