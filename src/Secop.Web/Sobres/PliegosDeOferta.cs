using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;

namespace Secop.Web.Sobres;

/// <summary>Lo que una oferta responde, leído del proceso vigente.</summary>
public sealed class PliegosDeOferta(SecopDbContext db)
{
    /// <summary>El pliego y si esa cuenta cumple la limitación a Mipyme que tenga.</summary>
    public async Task<(PliegoDeOferta Pliego, bool CumpleLimitacion)> ParaOfertarAsync(Guid procesoId, Guid proveedorId)
    {
        var proceso = await db.Procesos.AsNoTracking().SingleAsync(p => p.Id == procesoId);
        var proveedor = await db.Cuentas.OfType<Proveedor>().AsNoTracking().Where(c => c.Id == proveedorId)
            .Select(c => new { c.Tamano, c.CodigoMunicipio }).SingleAsync();
        return (De(proceso), proceso.Limitacion?.Admite(proveedor.Tamano != TamanoEmpresa.Grande, proveedor.CodigoMunicipio) ?? true);
    }

    /// <summary>Sólo oferta quien está en la lista de interesados, quien fue invitado o, en lo demás, cualquiera.</summary>
    public async Task ExigirAdmitidoAsync(Guid procesoId, Guid proveedorId) =>
        (await db.ImpedimentoParaOfertarAsync(procesoId, proveedorId))?.Exigir(false);

    public Task<bool> EstaSuscritoAsync(Guid procesoId, Guid proveedorId) =>
        db.EstaSuscritoAsync(procesoId, proveedorId);

    public Task<string> CodigoAsync(Guid procesoId) => db.Procesos.Where(p => p.Id == procesoId).Select(p => p.Codigo).SingleAsync();

    public static PliegoDeOferta De(Proceso proceso) => new(
        proceso.Id, proceso.VersionPliego, proceso.InicioDeOfertas, proceso.Cierre, proceso is { Estado: EstadoProceso.Publicado, Suspendido: false },
        proceso.Limitacion is { EstaLimitado: true }, proceso.ValorEstimado,
        [.. proceso.Cuestionario.OrderBy(p => p.Orden).Select(p => new PreguntaDelPliego(p.Id, p.Orden, TipoDe(p.Tipo), p.Enunciado, p.Ayuda, p.Obligatoria)
        {
            Seccion = p.Seccion,
            Sobre = p.Sobre,
            Lote = p.Lote,
            MaximoCaracteres = p.MaximoCaracteres,
            Minimo = p.Minimo,
            Maximo = p.Maximo,
            Opciones = p.Opciones,
        }), .. DocumentosDe(proceso)],
        [.. proceso.ListaPrecios.OrderBy(i => i.Orden).Select(i => new ItemDelPliego(i.Id, i.Orden, i.Referencia, i.Descripcion, i.Cantidad, i.Unidad, i.PrecioUnitarioTope) { Lote = i.Lote, Capitulo = i.Capitulo })])
    {
        Opciones = proceso.OpcionesDePrecios,
        SobreEconomico = proceso.SuModalidad.SobreEconomico?.Numero,
        Lotes = [.. proceso.Lotes.Select(l => new LoteDelPliego(l.Numero, l.Nombre, l.Valor))],
    };

    // Para quien oferta son anexos, después de las preguntas; la alternativa, en el último sobre, porque puede decir otro precio.
    private static IEnumerable<PreguntaDelPliego> DocumentosDe(Proceso proceso)
    {
        var (lista, alternativa) = proceso.DocumentosDeOferta;
        var puesto = proceso.Cuestionario.Count;
        foreach (var d in lista.OrderBy(d => d.Orden))
        {
            yield return new(d.Id, ++puesto, TipoDeRespuesta.Anexo, d.Titulo, d.Indicaciones, d.Obligatorio) { Seccion = DocumentosDeOferta.Seccion, Sobre = d.Sobre, Lote = d.Lote, EsDocumento = true };
        }

        if (alternativa is not null)
        {
            yield return new(alternativa.Id, ++puesto, TipoDeRespuesta.Anexo, DocumentosDeOferta.TituloDeAlternativa, alternativa.Condiciones, Obligatoria: false)
            {
                Seccion = DocumentosDeOferta.Seccion,
                Sobre = proceso.SuModalidad.Sobres.Select(s => s.Numero).DefaultIfEmpty(1).Max(),
                EsDocumento = true,
            };
        }
    }

    private static TipoDeRespuesta TipoDe(TipoPregunta tipo) => tipo switch
    {
        TipoPregunta.Texto => TipoDeRespuesta.Texto,
        TipoPregunta.Numero => TipoDeRespuesta.Numero,
        TipoPregunta.SiNo => TipoDeRespuesta.SiNo,
        TipoPregunta.Fecha => TipoDeRespuesta.Fecha,
        TipoPregunta.Anexo => TipoDeRespuesta.Anexo,
        TipoPregunta.TextoCorto => TipoDeRespuesta.TextoCorto,
        TipoPregunta.SeleccionUnica => TipoDeRespuesta.SeleccionUnica,
        TipoPregunta.SeleccionMultiple => TipoDeRespuesta.SeleccionMultiple,
        TipoPregunta.Informativo => TipoDeRespuesta.Informativo,
    };
}
