using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ayudas;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Domain.Servicio;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Infrastructure.Pdf;
using Secop.Web.Sobres;

namespace Secop.Web.MesaDeServicio;

/// <summary>Los certificados de indisponibilidad: lo que dicen, su firma y su PDF.</summary>
public sealed class Certificaciones(SecopDbContext db, LlaveDePlataforma plataforma, Reloj reloj)
{
    /// <summary>Confirma la falla de un caso con lo que mostraron los registros, y la certifica.</summary>
    public async Task ConfirmarFallaAsync(CasoMesaServicio caso, DateTimeOffset desde, DateTimeOffset hasta, string? motivo, Actor actor)
    {
        var ahora = reloj.Ahora;
        caso.ExigirFallaConfirmable(desde, hasta, motivo, ahora);
        var proceso = caso.ProcesoId is { } id ? await db.Procesos.IgnoreAutoIncludes().Where(p => p.Id == id).Select(p => p.Numero).SingleOrDefaultAsync() : null;
        var renglones = new List<RenglonDeCertificado>
        {
            await db.EmisorAsync(),
            new("Clase", "Falla particular"),
            new("Afectó a", await AfectadaAsync(caso)),
            new("Caso", caso.Radicado.ToString()),
            new("Reportada", Formato.Instante(caso.AbiertoEn)),
            new("La falla empezó", Formato.Instante(desde)),
            new("La falla terminó", Formato.Instante(hasta)),
        };
        if (proceso is not null)
        {
            renglones.Add(new("Proceso", proceso));
        }

        if (caso.Plazo is { } plazo)
        {
            renglones.Add(new("Plazo que corría", Formato.Instante(plazo)));
        }

        renglones.Add(new("Registros del servidor revisados", Formato.Numero((long)caso.Intentos.Count)));
        var certificado = Expedir(new(ClaseDeCertificado.IndisponibilidadParticular, caso.Id, "Certificado de indisponibilidad particular", renglones), actor);
        caso.ConfirmarFalla(certificado.Id, desde, hasta, motivo, actor, ahora);
    }

    /// <summary>Cierra el incidente: fija sus horas y los plazos que tocó, y certifica la falla.</summary>
    public async Task CerrarIncidenteAsync(Incidente incidente, DateTimeOffset hasta, string? resumen, Actor actor)
    {
        var ahora = reloj.Ahora;
        incidente.ExigirCierre(hasta, resumen, ahora);
        var plazos = await PlazosAsync(incidente, hasta);
        var certificado = Expedir(
            new(ClaseDeCertificado.IndisponibilidadGeneral, incidente.Id, "Certificado de indisponibilidad", [
                await db.EmisorAsync(),
                new("Clase", incidente.Clase.Nombre()),
                new("Qué pasó", incidente.Titulo),
                new("Funciones afectadas", string.Join(", ", incidente.Funciones.Select(f => f.Nombre()))),
                new("Empezó", Formato.Instante(incidente.Desde)),
                new("Terminó", Formato.Instante(hasta)),
                new("Procesos con plazos en ese tiempo o en la hora siguiente", Formato.Numero((long)plazos.Select(p => p.ProcesoId).Distinct().Count())),
            ]),
            actor);
        incidente.Cerrar(hasta, resumen, plazos, certificado.Id, actor, ahora);
    }

    /// <summary>Los plazos de los procesos publicados que caen desde una hora antes hasta una después.</summary>
    public async Task<IReadOnlyList<PlazoAfectado>> PlazosAsync(Incidente incidente, DateTimeOffset hasta)
    {
        var procesos = await db.Procesos.IgnoreAutoIncludes().AsNoTracking().Where(p => p.Estado == EstadoProceso.Publicado)
            .Select(p => new { p.Id, p.Cronograma }).ToListAsync();
        return [.. procesos.SelectMany(p => p.Cronograma.Where(h => incidente.Toca(h.Instante, hasta)).Select(h => new PlazoAfectado(p.Id, h.Tipo, h.Instante))).OrderBy(p => p.Instante)];
    }

    public byte[] Pdf(Certificado certificado, string direccion)
    {
        var bloques = new List<Bloque>
        {
            new Titulo(1, certificado.Titulo),
            new Parrafo(certificado.Titular is { } titular ? $"{certificado.Emisor()} certifica, a nombre de {titular}, lo que sigue." : $"{certificado.Emisor()} certifica lo que sigue, según los registros de la plataforma."),
            new Pares([.. certificado.Renglones.Where(r => r.Rotulo != EmisorDeCertificados.Rotulo).Select(r => (r.Rotulo, r.Valor)), ("Expedido", Formato.Instante(certificado.ExpedidoEn) + ", hora legal colombiana")]),
        };
        if (certificado.AnuladoEn is { } anulado)
        {
            bloques.Add(new Parrafo($"ANULADO el {Formato.Instante(anulado)} {certificado.MotivoDeAnulacion}", Negrita: true));
        }

        bloques.Add(new Titulo(2, "Cómo comprobarlo"));
        bloques.Add(new Parrafo($"Abra {direccion} o escriba el código {certificado.Codigo} en la página Verificar un certificado. Allí se ve si sigue vigente."));
        bloques.Add(new Pares([("Código de verificación", certificado.Codigo), ("Huella (SHA-256)", certificado.Huella)]));
        bloques.Add(new Separador());
        bloques.Add(new Parrafo("Secop no es la plataforma oficial SECOP ni pertenece a Colombia Compra Eficiente."));
        return EscritorPdf.Escribir(new DocumentoPdf($"{certificado.Titulo} {certificado.Codigo}", bloques, $"Secop · código de verificación {certificado.Codigo}", certificado.ExpedidoEn));
    }

    // Lo lee cualquiera: nombra a la entidad o a la empresa, nunca a una persona natural.
    private async Task<string> AfectadaAsync(CasoMesaServicio caso)
    {
        if (caso.CuentaId is not { } id)
        {
            return "La persona que la reportó, sin cuenta de entidad ni de proveedor";
        }

        return await db.Set<Proveedor>().AnyAsync(p => p.Id == id && p.EsPersonaNatural)
            ? "El proveedor que la reportó, persona natural: su nombre no se publica"
            : await db.Cuentas.Where(c => c.Id == id).Select(c => c.Nombre).SingleAsync();
    }

    private Certificado Expedir(DatosDeCertificado datos, Actor actor)
    {
        var nuevo = plataforma.Con(llave => Certificado.Expedir(datos, llave, actor, reloj.Ahora));
        db.Add(nuevo);
        return nuevo;
    }
}
