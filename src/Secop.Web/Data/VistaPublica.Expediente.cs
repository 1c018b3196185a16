using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Infrastructure;

namespace Secop.Web.Data;

public sealed partial class VistaPublica
{
    /// <summary>El expediente de un proceso publicado, o nulo. El pliego sale de su última versión publicada.</summary>
    public async Task<ExpedientePublico?> ExpedienteAsync(string codigo)
    {
        var proceso = await _db.Set<Proceso>().SingleOrDefaultAsync(p => p.Codigo == codigo && p.Estado != EstadoProceso.Borrador);
        if (proceso is null)
        {
            return null;
        }

        var entidad = await _db.Set<Cuenta>().Where(c => c.Id == proceso.EntidadId).Select(c => new { c.Nombre, c.Codigo, c.NumeroIdentificacion }).SingleAsync();
        var versiones = await _db.Set<VersionPliego>().Where(v => v.ProcesoId == proceso.Id).OrderBy(v => v.Numero).ToListAsync();
        var pliego = ContenidoPliego.DeJson(versiones[^1].Contenido);
        return new ExpedientePublico
        {
            Id = proceso.Id,
            Codigo = proceso.Codigo,
            Numero = proceso.Numero,
            Nombre = proceso.Nombre,
            Descripcion = proceso.Descripcion,
            Entidad = entidad.Nombre,
            EntidadCodigo = entidad.Codigo,
            EntidadNit = entidad.NumeroIdentificacion,
            Estado = proceso.Estado,
            Fase = proceso.FaseEn(Ahora),
            Modalidad = proceso.SuModalidad.Nombre,
            Camino = Fases.Camino(proceso.SuModalidad, proceso.SituacionEn(Ahora).Hitos, proceso.FaseEn(Ahora)),
            Formulas = proceso.Formulas,
            Resultados = proceso.EsPublico(ObjetoPublico.ActoFinal, Ahora) ? proceso.Resultados : [],
            OrdenDeElegibilidad = proceso.EsPublico(ObjetoPublico.ActoFinal, Ahora) ? proceso.OrdenDeElegibilidad : [],
            ValorEstimado = proceso.ValorEstimado,
            TipoContrato = proceso.TipoContrato,
            CodigoMunicipio = proceso.CodigoMunicipio,
            Duracion = proceso.Duracion,
            UnidadDuracion = proceso.UnidadDuracion,
            FormaDePago = proceso.FormaDePago,
            CondicionesDeEntrega = proceso.CondicionesDeEntrega,
            Causal = CausalesDeModalidad.Buscar(proceso.Modalidad, proceso.Causal),
            FechaDeTerminacion = proceso.FechaDeTerminacion,
            Pagos = proceso.Pagos,
            Marco = proceso.Marco,
            DocumentosDeOferta = proceso.DocumentosDeOferta,
            EnSiif = proceso.EnSiif,
            VigenciasFuturas = proceso.VigenciasFuturas,
            Unspsc = [.. proceso.UnspscAdicionales.Prepend(proceso.UnspscPrincipal).Select(u => new CodigoPublico(u, CodigoUnspsc.Titulo(u)))],
            Limitacion = proceso.Limitacion is { } l ? l.Alcance.Nombre() : proceso.SuModalidad.Tiene(ActoDeProceso.SolicitarMipyme) ? "Por decidir en el aviso" : "No aplica",
            PublicadoEn = proceso.PublicadoEn,
            CerradoEn = proceso.CerradoEn,
            RaizDeCierre = proceso.RaizDeCierre,
            AbiertoEn = proceso.AbiertoEn,
            InformeEn = proceso.InformeEn,
            AceptadoEn = proceso.AceptadoEn,
            Final = FinalDe(proceso),
            Hitos = [.. proceso.Cronograma.Select(h => new HitoPublico(h.Tipo, h.Instante))],
            Documentos = [.. proceso.Documentos.Where(d => proceso.EsPublico(d, Ahora))
                .OrderBy(d => d.Tipo).ThenByDescending(d => d.Version)
                .Select(d => new DocumentoPublico(
                    d.Id, d.Tipo, d.Titulo, d.EsReservado ? null : d.Nombre, d.Tamano, d.Sha256, d.Version, d.Vigente, d.SubidoEn,
                    d.Fundamento is { } f ? new ReservaPublica(f.Nombre(), f.Norma(), d.MotivoReserva!) : null)
                {
                    Expedido = d.Expedido,
                    Firmante = d.Firmante,
                })],
            Items = [.. pliego.ListaPrecios.Select(i => new ItemPublico(i.Referencia, i.Unspsc, i.Descripcion, i.Cantidad, i.Unidad, i.PrecioUnitarioTope, i.Capitulo))],
            CondicionesDePrecios = [.. (pliego.OpcionesDePrecios ?? OpcionesDePrecios.DeOmision).EnFrases()],
            Preguntas = [.. pliego.Cuestionario.Select(c => new PreguntaPublica(c.Enunciado, c.Tipo, c.Obligatoria))],
            Garantias = [.. proceso.Garantias.Select(g => g.ValorMinimo is { } minimo
                ? $"{g.Amparo.Nombre()}: {Formato.Dinero(minimo)}"
                : $"{g.Amparo.Nombre()}: {Formato.Porcentaje(g.Porcentaje)} del contrato y {g.MesesAdicionales} meses más")],
            Fuentes = [.. proceso.Fuentes.Select(f => $"{f.Origen.Nombre()}: {Formato.Dinero(f.Valor)}")],
            Observaciones = await ObservacionesAsync(proceso.Id),
            Adendas = await AdendasAsync(proceso.Id, versiones),
            Versiones = [.. versiones.Select(v => new VersionPublica(v.Numero, v.Hash, v.En))],
            Novedades = await NovedadesAsync(proceso.Id),
            Mensajes = await _db.MensajesPublicosAsync(proceso.Id, proceso.InformeEn is not null),
            Audiencias = await _db.AudienciasPublicasAsync(proceso.Id, Ahora),
            Aportes = await _db.AportesPublicosAsync(proceso),
            Interes = await _db.SorteoPublicoAsync(proceso.Id, proceso.Codigo),
            Relacionados = await _db.RelacionadosAsync(proceso.Id, proceso.ProcesoOrigenId, soloPublicos: true),
            Suspension = proceso.Suspendido ? proceso.Actos.LastOrDefault(a => a.Acto == ActoDeProceso.Suspender)?.Motivo : null,
        };
    }

    /// <summary>El expediente con lo que la ley ya dejó ver del cierre, la evaluación y el resultado.</summary>
    public async Task<ExpedienteCompleto?> ExpedienteCompletoAsync(string codigo)
    {
        if (await ExpedienteAsync(codigo) is not { } proceso)
        {
            return null;
        }

        return proceso.CerradoEn is null
            ? new(proceso, null, null, null, null)
            : new(proceso, await RegistroDeAperturaAsync(codigo), await EvaluacionAsync(proceso.Id), await ResultadoAsync(proceso.Id), await CodigoDelContratoAsync(proceso.Id));
    }

    /// <summary>Las señas y los hitos de un proceso publicado, o nulo.</summary>
    public async Task<SenasDeProceso?> SenasAsync(string codigo)
    {
        var p = await _db.Procesos.IgnoreAutoIncludes().Where(p => p.Codigo == codigo && p.Estado != EstadoProceso.Borrador)
            .Select(p => new { p.Id, p.Codigo, p.Numero, p.Nombre, p.Cronograma, Entidad = _db.Cuentas.Where(c => c.Id == p.EntidadId).Select(c => c.Nombre).First() }).SingleOrDefaultAsync();
        return p is null ? null : new SenasDeProceso(p.Id, p.Codigo, p.Numero, p.Nombre, p.Entidad, [.. p.Cronograma.Select(h => new HitoPublico(h.Tipo, h.Instante))]);
    }

    /// <summary>El archivo de un documento público de un proceso publicado, o nulo. El reservado no sale.</summary>
    public async Task<(Guid ArchivoId, string Nombre, string Mime)?> DocumentoAsync(string codigo, Guid documentoId)
    {
        var proceso = await _db.Set<Proceso>().SingleOrDefaultAsync(p => p.Codigo == codigo && p.Estado != EstadoProceso.Borrador);
        var documento = proceso?.Documentos.FirstOrDefault(d => d.Id == documentoId && !d.EsReservado && proceso.EsPublico(d, Ahora));
        return documento is null ? null : (documento.ArchivoId, documento.Nombre, documento.Mime);
    }

    private static Terminacion? FinalDe(Proceso proceso) => proceso.Estado switch
    {
        EstadoProceso.Desierto => new($"Declarado desierto: {proceso.CausaDesierto!.Value.Nombre()}", proceso.MotivoDeTerminacion!),
        EstadoProceso.Cancelado => new(proceso.CerradoEn is null ? "Proceso cancelado antes del cierre" : "Proceso cancelado", proceso.MotivoDeTerminacion!),
        EstadoProceso.Revocado => new("Acto de apertura revocado", proceso.MotivoDeTerminacion!),
        EstadoProceso.Borrador or EstadoProceso.Publicado or EstadoProceso.Adjudicado or EstadoProceso.Terminado => null,
    };

    private async Task<IReadOnlyList<ObservacionPublica>> ObservacionesAsync(Guid procesoId) =>
        await (from o in _db.Set<Observacion>()
               join c in _db.Set<Cuenta>() on o.ProveedorId equals c.Id
               where o.ProcesoId == procesoId
               orderby o.EnviadaEn
               select new ObservacionPublica(o.Asunto, o.Texto, c.Nombre, o.EnviadaEn, o.Respuesta, o.RespondidaEn)).ToListAsync();

    private async Task<IReadOnlyList<AdendaPublica>> AdendasAsync(Guid procesoId, List<VersionPliego> versiones)
    {
        var adendas = await _db.Set<Adenda>().Where(a => a.ProcesoId == procesoId && a.Estado == EstadoAdenda.Expedida).OrderByDescending(a => a.Numero)
            .Select(a => new { a.Id, a.Numero, a.Motivo, a.ExpedidaEn }).ToListAsync();
        return [.. adendas.Select(a =>
        {
            var indice = versiones.FindIndex(v => v.AdendaId == a.Id);
            return new AdendaPublica(a.Numero, a.Motivo, a.ExpedidaEn, DiferenciaDePliego.Entre(versiones[indice - 1].Contenido, versiones[indice].Contenido));
        })];
    }

    /// <summary>Los hechos públicos de un proceso, del más reciente al más viejo.</summary>
    public async Task<IReadOnlyList<NovedadPublica>> NovedadesAsync(Guid procesoId) =>
        await _db.Bitacora.Where(b => b.ProcesoId == procesoId && b.EsPublico).OrderByDescending(b => b.En).ThenByDescending(b => b.Orden)
            .Take(200).Select(b => new NovedadPublica(b.Id, b.Frase, b.En)).ToListAsync();
}
