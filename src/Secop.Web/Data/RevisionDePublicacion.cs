using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Alertas;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Data;

/// <summary>Reúne lo que puede pedir una justificación antes de publicar un proceso.</summary>
public static class RevisionDePublicacion
{
    /// <summary>Candidatos que la base escoge; el dominio decide cuáles lo son.</summary>
    private const int Candidatos = 200;

    public static async Task<IReadOnlyList<Alerta>> AlertasDeAsync(this SecopDbContext db, Proceso proceso, ReglasDelProceso reglas, DateTimeOffset ahora)
    {
        string[] codigos = [.. proceso.UnspscAdicionales.Prepend(proceso.UnspscPrincipal).Where(c => c.Length == 8)];
        var fecha = CalendarioHabil.FechaBogota(ahora);
        var acuerdos = await db.AcuerdosMarco.AsNoTracking().Where(a => a.Desde <= fecha && a.Hasta >= fecha).ToListAsync();
        return
        [
            .. new[]
            {
                Fraccionamiento.Buscar(proceso.SuModalidad, proceso.ValorEstimado, codigos, reglas.Tope, await db.ComprasRecientesAsync(proceso, codigos, ahora), ahora),
                AcuerdoMarco.Buscar(codigos, acuerdos, fecha),
                PublicacionEnOtroSecop.Buscar(proceso.Numero, await db.RegistrosParecidosAsync(proceso, ahora), ahora),
            }.OfType<Alerta>(),
        ];
    }

    private static async Task<IReadOnlyList<CompraReciente>> ComprasRecientesAsync(this SecopDbContext db, Proceso proceso, string[] codigos, DateTimeOffset ahora)
    {
        var familias = codigos.Select(c => c[..4]).Distinct().ToArray();
        string[] modalidades = [.. Fraccionamiento.Modalidades(proceso.SuModalidad)];
        var desde = ahora.AddMonths(-Fraccionamiento.Meses);

        // Lo cancelado y lo desierto no llegó a ser compra.
        return await db.Database.SqlQuery<CompraReciente>($"""
            select id as "Id", numero as "Numero", nombre as "Nombre", unspsc_principal as "Unspsc", valor_estimado as "Valor", publicado_en as "PublicadaEn",
                   greatest(similarity(llano(descripcion), llano({proceso.Descripcion})), similarity(llano(nombre), llano({proceso.Nombre})))::float8 as "Parecido"
            from procesos
            where entidad_id = {proceso.EntidadId} and id <> {proceso.Id} and publicado_en >= {desde} and estado in ('Publicado', 'Adjudicado')
              and modalidad = any({modalidades}) and left(unspsc_principal, 4) = any({familias})
            """).ToListAsync();
    }

    private static async Task<IReadOnlyList<RegistroDeOtroSecop>> RegistrosParecidosAsync(this SecopDbContext db, Proceso proceso, DateTimeOffset ahora)
    {
        var nit = await db.Entidades.Where(e => e.Id == proceso.EntidadId).Select(e => e.NumeroIdentificacion).FirstAsync();
        var clave = $"'=n:{nit}'";
        var cifras = PublicacionEnOtroSecop.Cifras(proceso.Numero);
        var (desde, hasta) = (ahora.AddDays(-PublicacionEnOtroSecop.DiasDelObjeto), ahora.AddDays(PublicacionEnOtroSecop.DiasDelObjeto));
        var delNumero = ahora.AddYears(-PublicacionEnOtroSecop.AnosDelNumero);

        // La fecha de 1900 es la de lo que no trae fecha.
        return await db.Database.SqlQuery<RegistroDeOtroSecop>($"""
            with propio as materialized (select llano({proceso.Nombre}) as nombre, llano({proceso.Descripcion}) as objeto),
            candidatos as (
              select r.*, regexp_replace(regexp_replace(coalesce(r.numero, ''), '(^|[^0-9])0+', '\1', 'g'), '[^0-9]', '', 'g') = {cifras} as mismo,
                     case when r.clase = 'Proceso' and r.fecha between {desde} and {hasta} then greatest(
                       similarity(llano(left(coalesce(r.objeto, ''), 600)), p.objeto), similarity(llano(left(r.nombre, 600)), p.objeto), similarity(llano(left(r.nombre, 600)), p.nombre))
                     else 0 end as parecido
              from registros_publicos r cross join propio p
              where r.texto @@ {clave}::tsquery and r.plataforma <> 'Secop' and (r.fecha >= {delNumero} or r.fecha < '1901-01-01'))
            select id as "Id", plataforma as "Plataforma", clase = 'Proceso' as "EsProceso", numero as "Numero", nombre as "Nombre", valor as "Valor",
                   case when fecha > '1901-01-01' then fecha end as "Fecha", enlace as "Enlace", parecido::float8 as "Parecido"
            from candidatos where mismo or parecido >= {PublicacionEnOtroSecop.ParecidoDelObjeto}
            order by mismo desc, parecido desc limit {Candidatos}
            """).ToListAsync();
    }
}
