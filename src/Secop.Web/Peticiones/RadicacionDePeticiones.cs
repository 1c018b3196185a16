using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Peticiones;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Peticiones;

/// <summary>Los dos actos que numeran, el de entrada y el de salida: el radicado se pide lo último, en la transacción que guarda.</summary>
public sealed class RadicacionDePeticiones(SecopDbContext db, Radicador radicador, Reloj reloj)
{
    /// <returns>La petición y su código de seguimiento, que solo existe aquí y en lo que se le muestre a quien la presentó.</returns>
    public async Task<(Peticion Peticion, string Codigo)> RadicarAsync(DatosDePeticion datos, IReadOnlyList<ArchivoAdjunto> archivos, Guid llave, Actor actor)
    {
        var ahora = reloj.Ahora;
        var limpios = datos.Exigidos(archivos.Count);
        if (await db.Peticiones.AsNoTracking().Where(p => p.Llave == llave).Select(p => (Radicado?)p.Radicado).FirstOrDefaultAsync() is { } repetida)
        {
            throw new ReglaIncumplida(ReglasDePeticion.YaRadicada, null, repetida);
        }

        var plazos = await PlazosAsync(ahora);
        var codigo = CodigoDeSeguimiento.Nuevo();
        await using var transaccion = await db.Database.BeginTransactionAsync();
        var radicado = await radicador.SiguienteAsync(SentidoDeRadicado.Entrada, OficinaDeRadicado.Peticiones, ahora);
        var peticion = Peticion.Radicar(radicado, limpios, archivos, CodigoDeSeguimiento.Huella(codigo), llave, plazos, actor, ahora);
        db.Add(peticion);
        await db.SaveChangesAsync();
        await transaccion.CommitAsync();
        return (peticion, codigo);
    }

    public async Task FirmarAsync(Peticion peticion, string nombre, string? cargo, Actor actor)
    {
        var ahora = reloj.Ahora;
        peticion.ExigirFirmable(cargo, actor);
        await using var transaccion = await db.Database.BeginTransactionAsync();
        var salida = await radicador.SiguienteAsync(SentidoDeRadicado.Salida, OficinaDeRadicado.Correspondencia, ahora);
        peticion.FirmarYEnviar(salida, nombre, cargo, actor, ahora);
        await db.SaveChangesAsync();
        await transaccion.CommitAsync();
    }

    public async Task<PlazosDePeticion> PlazosAsync(DateTimeOffset ahora) =>
        TerminosDePeticion.En(await db.ParametrosAsync(), CalendarioHabil.FechaBogota(ahora));

    /// <summary>El proceso publicado al que se refiere, por su código o su número; nulo si no se dijo ninguno.</summary>
    public async Task<Guid?> ProcesoAsync(string? dicho)
    {
        var limpio = Texto.EnUnaLinea(dicho);
        if (limpio.Length == 0)
        {
            return null;
        }

        var hallado = await db.Procesos.IgnoreAutoIncludes().Where(p => p.Estado != EstadoProceso.Borrador && (p.Codigo == limpio || p.Numero == limpio))
            .Select(p => (Guid?)p.Id).FirstOrDefaultAsync();
        ReglasDePeticion.Proceso.ExigirEn("Proceso", hallado is not null, limpio.Length > 60 ? limpio[..60] + "…" : limpio);
        return hallado;
    }
}
