using Microsoft.EntityFrameworkCore;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Invitaciones;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Modalidades;

/// <summary>
/// Lo que cada acto necesita para que, fuera de su fase, sólo la fase lo detenga: una observación sin responder, una adenda
/// con un cambio, una oferta presentada y una evaluación con algo por subsanar. Está en toda fase, haya podido llegar o no.
/// </summary>
internal sealed record PreparadoParaActos(Guid Observacion, Guid Adenda, Guid Oferta)
{
    public Guid Requisito { get; private set; }

    public Guid Solicitud { get; private set; }

    public static async Task<PreparadoParaActos> CrearAsync(SecopFactory fabrica, ProcesoDeModalidad p, Equipo equipo)
    {
        var x = new PreparadoParaActos(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await fabrica.SqlAsync<object>(
            "insert into suscripciones (id, proceso_id, proveedor_id, usuario_id, en) values ($1, $2, $3, $1, now())", fabrica.CadenaDueno, x.Observacion, p.Id, equipo.ProveedorId);
        await fabrica.SqlAsync<object>(
            "insert into observaciones (id, proceso_id, proveedor_id, usuario_id, asunto, texto, enviada_en) values ($1, $2, $3, $1, 'Alcance', 'Una observación de ensayo.', now())",
            fabrica.CadenaDueno, x.Observacion, p.Id, equipo.ProveedorId);
        await fabrica.SqlAsync<object>(
            """
            insert into ofertas (id, proceso_id, proveedor_id, estado, creada_en, borrador, borrador_en, version_presentada, presentada_en)
            values ($1, $2, $3, 'Presentada', now(), '\x', now(), 1, now())
            """, fabrica.CadenaDueno, x.Oferta, p.Id, equipo.ProveedorId);
        await fabrica.SqlAsync<object>(
            """
            insert into adendas (id, proceso_id, estado, numero, motivo, version_base, propuesta, iniciada_en, revisiones)
            select $1, $2, 'EnPreparacion', 0, '', v.numero, replace(v.contenido::text, 'Un pago contra entrega.', 'Dos pagos contra entrega.'), now(), array_fill(0, array[$3])
            from versiones_pliego v where v.proceso_id = $2 order by v.numero desc limit 1
            """, fabrica.CadenaDueno, x.Adenda, p.Id, Enum.GetValues<SeccionPliego>().Length);
        if (p.Proceso is { Modalidad: MinimaCuantia.Codigo, AbiertoEn: not null })
        {
            await fabrica.SqlAsync<object>(
                "insert into actas_de_apertura (id, proceso_id, usuario_id, abierta_en, ofertas, ilegibles, sal, raiz, huellas) values ($1, $2, $1, now(), 1, 0, '', '', '{}')",
                fabrica.CadenaDueno, Guid.NewGuid(), p.Id);
        }

        await AdmitirAsync(fabrica, p, equipo);
        await fabrica.ConAsync(async s => await x.EvaluarAsync((SecopDbContext)s.GetService(typeof(SecopDbContext))!, p, equipo.ProveedorId), p.Ahora);
        return x;
    }

    /// <summary>Lo que un acto podría cambiar: si algo se movió, se movió esto.</summary>
    public static async Task<string> HuellaAsync(SecopFactory fabrica, Guid id) => (await fabrica.SqlAsync<string>(
        """
        select concat_ws('|', (select xmin::text from procesos where id = $1), (select string_agg(xmin::text, ',' order by id) from ofertas where proceso_id = $1),
          (select string_agg(xmin::text, ',' order by id) from adendas where proceso_id = $1), (select string_agg(xmin::text, ',' order by id) from evaluaciones where proceso_id = $1),
          (select string_agg(coalesce(respondida_en::text, '-'), ',' order by id) from observaciones where proceso_id = $1),
          (select count(*) from versiones_pliego where proceso_id = $1), (select count(*) from solicitudes_mipyme where proceso_id = $1), (select count(*) from adjudicaciones where proceso_id = $1))
        """, fabrica.CadenaDueno, id))!;

    // Invitado, precalificado o en la lista de interesados, donde hay que estarlo para ofertar.
    private static async Task AdmitirAsync(SecopFactory fabrica, ProcesoDeModalidad p, Equipo equipo)
    {
        if (Invitado.LosTiene(p.Proceso.SuModalidad))
        {
            await fabrica.SqlAsync<object>(
                "insert into invitados (id, proceso_id, proveedor_id, escogido_por, en) values ($1, $2, $3, $1, now())", fabrica.CadenaDueno, Guid.NewGuid(), p.Id, equipo.ProveedorId);
        }

        if (p.Proceso.YaSeHizo(ActoDeProceso.PublicarListaDeInteresados))
        {
            await fabrica.SqlAsync<object>(
                """
                insert into listas_de_interesados (id, proceso_id, publicada_en, huella, habra_sorteo, interesados)
                values ($1, $2, now(), '', false, jsonb_build_array(jsonb_build_object('ProveedorId', $3::uuid, 'Codigo', 'ENSAYO', 'En', now())))
                """, fabrica.CadenaDueno, Guid.NewGuid(), p.Id, equipo.ProveedorId);
        }

        if (p.Proceso.YaSeHizo(ActoDeProceso.ConformarLista))
        {
            await fabrica.SqlAsync<object>(
                """
                insert into aportes (id, proceso_id, proveedor_id, usuario_id, acto, texto, en, precalificado_en, archivos)
                values ($1, $2, $3, $1, 'ManifestarsePrecalificar', 'Manifestación de ensayo.', now(), now(), '[]')
                """, fabrica.CadenaDueno, Guid.NewGuid(), p.Id, equipo.ProveedorId);
        }
    }

    // Con el traslado sin fin, para que ningún plazo se adelante a la fase. En evaluación le falta un veredicto: el informe aún no se puede publicar.
    private async Task EvaluarAsync(SecopDbContext db, ProcesoDeModalidad p, Guid proveedor)
    {
        var proceso = await db.Procesos.SingleAsync(q => q.Id == p.Id);
        var (quien, ahora) = (p.Entidad.Quien(FuncionEquipo.Evaluador), p.Ahora);
        var mesa = proceso.EnEvaluacion() with { AbiertoEn = Datos.Publicacion.AddDays(-1), FinTraslado = ahora.AddYears(1) };
        var evaluacion = Evaluacion.Iniciar(
            mesa, [new(Oferta, proveedor, 1_000_000, Datos.Publicacion)],
            [new(ClaseRequisito.Documento, "Certificado de experiencia"), new(ClaseRequisito.Documento, "Registro mercantil")], "", quien, ahora);
        evaluacion.DeclararInteres(mesa, false, null, quien, ahora);
        var requisitos = evaluacion.Requisitos.OrderBy(r => r.Orden).ToList();
        Solicitud = evaluacion.PedirSubsanacion(mesa, Oferta, requisitos[1].Id, "Allegue el certificado de experiencia que falta.", ahora.AddDays(30), quien, ahora).Id;
        Requisito = requisitos[2].Id;
        evaluacion.Calificar(mesa, Oferta, Requisito, Veredicto.Cumple, null, quien, ahora);
        if (proceso.FaseEn(ahora) != FaseProceso.Evaluacion)
        {
            evaluacion.Calificar(mesa, Oferta, requisitos[0].Id, Veredicto.Cumple, null, quien, ahora);
        }

        if (proceso.InformeEn is not null)
        {
            evaluacion.PublicarInforme(mesa, new("N", "P", "E", new Dictionary<Guid, string>(), new Dictionary<Guid, string>()), quien, ahora);
        }

        db.Add(evaluacion);
        await db.SaveChangesAsync();
    }
}
