using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Secop.Domain.Comun;

namespace Secop.Web.Data;

/// <summary>Escribe en la bitácora, en el mismo commit, los hechos que anotaron los agregados.</summary>
public sealed class EscritorDeBitacora : SaveChangesInterceptor
{
    private static readonly JsonSerializerOptions Opciones = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData datos, InterceptionResult<int> resultado, CancellationToken cancelacion = default)
    {
        Asentar(datos.Context!);
        return ValueTask.FromResult(resultado);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData datos, InterceptionResult<int> resultado)
    {
        Asentar(datos.Context!);
        return resultado;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData datos, int filas, CancellationToken cancelacion = default)
    {
        Olvidar(datos.Context!);
        return ValueTask.FromResult(filas);
    }

    public override int SavedChanges(SaveChangesCompletedEventData datos, int filas)
    {
        Olvidar(datos.Context!);
        return filas;
    }

    public static AsientoDeBitacora Asiento(Hecho hecho) => new()
    {
        Id = hecho.Id,
        En = hecho.En,
        Tipo = hecho.GetType().Name,
        Frase = hecho.Frase,
        ProcesoId = hecho.DelProceso,
        ContratoId = hecho.DelContrato,
        UsuarioId = hecho.Actor.UsuarioId,
        CuentaId = hecho.Actor.CuentaId,
        EsPublico = hecho.EsPublico,
        Datos = JsonSerializer.Serialize(hecho, hecho.GetType(), Opciones),
    };

    private static IEnumerable<Agregado> Agregados(DbContext contexto) =>
        contexto.ChangeTracker.Entries<Agregado>().Select(e => e.Entity);

    private static void Asentar(DbContext contexto)
    {
        var yaEstan = contexto.ChangeTracker.Entries<AsientoDeBitacora>().Select(e => e.Entity.Id).ToHashSet();
        foreach (var hecho in Agregados(contexto).SelectMany(a => a.HechosPendientes).Where(h => !yaEstan.Contains(h.Id)).ToList())
        {
            contexto.Add(Asiento(hecho));
        }
    }

    private static void Olvidar(DbContext contexto)
    {
        foreach (var agregado in Agregados(contexto))
        {
            agregado.OlvidarHechos();
        }
    }
}
