using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Secop.Web.Data;

/// <summary>Un GET nunca guarda: lo que cambia algo viaja por POST con su antifalsificación.</summary>
public sealed class GuardiaDeLectura(IHttpContextAccessor accesor) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData datos, InterceptionResult<int> resultado, CancellationToken cancelacion = default)
    {
        Exigir();
        return ValueTask.FromResult(resultado);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData datos, InterceptionResult<int> resultado)
    {
        Exigir();
        return resultado;
    }

    private void Exigir()
    {
        if (accesor.HttpContext?.Request.Method is "GET" or "HEAD")
        {
            throw new InvalidOperationException("Una petición de lectura intentó guardar.");
        }
    }
}
