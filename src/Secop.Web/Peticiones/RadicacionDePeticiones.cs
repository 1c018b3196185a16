using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Peticiones;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Infrastructure.Pdf;
using Secop.Web.Notificaciones;
using Secop.Web.Sobres;

namespace Secop.Web.Peticiones;

/// <summary>Lo radicado, con el código que solo conoce quien lo presentó.</summary>
/// <param name="YaEstaba">El mismo formulario había llegado antes.</param>
public sealed record PeticionHecha(Peticion Peticion, string Codigo, ProcesoDePeticion? Proceso, bool YaEstaba = false);

/// <summary>Los dos actos que numeran, el de entrada y el de salida: el radicado se pide lo último, en la transacción que guarda.</summary>
public sealed class RadicacionDePeticiones(SecopDbContext db, Radicador radicador, CajaDeLlaves caja, OpcionesPublicas publicas, Reloj reloj)
{
    /// <summary>Radica una sola vez cada formulario: si llega otra vez, vuelve lo mismo, por si la primera respuesta se perdió.</summary>
    public async Task<PeticionHecha> RadicarAsync(DatosDePeticion datos, IReadOnlyList<ArchivoAdjunto> archivos, Guid llave, Actor actor)
    {
        var ahora = reloj.Ahora;
        var limpios = datos.Exigidos(archivos.Count);
        var codigo = Codigo(llave);
        if (await db.Peticiones.AsNoTracking().SingleOrDefaultAsync(p => p.Llave == llave) is { } repetida)
        {
            // Sólo quien tiene ese formulario conoce su llave; si cambió el texto, no es la misma petición.
            ReglasDePeticion.YaRadicada.Exigir(repetida.Texto == limpios.Texto && CodigoDeSeguimiento.Corresponde(codigo, repetida.HuellaDelCodigo), repetida.Radicado);
            return new(repetida, codigo, await db.ProcesoDeLaPeticionAsync(repetida), YaEstaba: true);
        }

        var plazos = await PlazosAsync(ahora);
        await using var transaccion = await db.Database.BeginTransactionAsync();
        var radicado = await radicador.SiguienteAsync(SentidoDeRadicado.Entrada, OficinaDeRadicado.Peticiones, ahora);
        var peticion = Peticion.Radicar(radicado, limpios, archivos, CodigoDeSeguimiento.Huella(codigo), llave, plazos, actor, ahora);
        db.Add(peticion);
        await db.SaveChangesAsync();
        await transaccion.CommitAsync();
        return new(peticion, codigo, await db.ProcesoDeLaPeticionAsync(peticion));
    }

    /// <summary>El código de una petición, que se deriva y no se guarda; nulo si el suyo salió de otra parte.</summary>
    public string? CodigoDe(Peticion peticion) =>
        Codigo(peticion.Llave) is var codigo && CodigoDeSeguimiento.Corresponde(codigo, peticion.HuellaDelCodigo) ? codigo : null;

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

    /// <summary>El recibo para descargar. A quien entró con su sesión se le vuelve a dar el código.</summary>
    public DocumentoPdf ReciboDe(Peticion peticion, string? codigo, ProcesoDePeticion? proceso) =>
        Recibo.De(peticion, codigo ?? CodigoDe(peticion) ?? "El que se le mostró al radicarla", proceso, publicas.Direccion.GetLeftPart(UriPartial.Authority));

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

    private string Codigo(Guid llave) => CodigoDeSeguimiento.De(caja.Derivar("codigo-de-peticion", llave));
}
