using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

// Volver a contratar lo que no se pudo: otro proceso con el mismo pliego, enlazado con el primero.
public sealed partial class Proceso
{
    /// <summary>El proceso desierto, cancelado o revocado del que este salió.</summary>
    public Guid? ProcesoOrigenId { get; private set; }

    /// <summary>Si de este se puede crear otro: terminó sin contrato o le quedó un lote desierto.</summary>
    public bool AdmiteRelacionado =>
        Estado is EstadoProceso.Desierto or EstadoProceso.Cancelado or EstadoProceso.Revocado || (Estado == EstadoProceso.Adjudicado && _resultados.Exists(r => r.Desierto is not null));

    /// <summary>
    /// Un borrador con el pliego del que terminó. No trae fechas ni CDP, que son de ahora, ni los actos del anterior; los
    /// documentos del pliego vienen como primera versión.
    /// </summary>
    public static Proceso CrearRelacionado(Proceso origen, string numero, Actor actor, DateTimeOffset ahora)
    {
        origen.ExigirPropio(actor);
        ReglasDeRelacionado.NoTermino.Exigir(origen.AdmiteRelacionado);
        var nuevo = Crear(origen.EntidadId, numero, origen.Nombre, actor, ahora, origen.Modalidad);
        nuevo.ProcesoOrigenId = origen.Id;
        var pliego = origen.Contenido();
        nuevo.Aplicar(pliego with
        {
            Informacion = pliego.Informacion with { Numero = nuevo.Numero },
            Presupuesto = pliego.Presupuesto with { Cdps = [] },
            ListaPrecios = [.. pliego.ListaPrecios.Select(i => i with { Id = Guid.NewGuid() })],
            Documentos = [],
            Cronograma = [],
        });
        nuevo._documentos = [.. origen._documentos.Where(d => d.Vigente && d.EsDelPliego && !d.EsInterno).Select(d => d with
        {
            Id = Guid.NewGuid(), Serie = Guid.NewGuid(), Version = 1, PublicadoEnVersion = null, SubidoPor = actor.UsuarioId, SubidoEn = ahora,
        })];
        nuevo._equipo = [.. nuevo._equipo.Concat(origen._equipo.Select(m => m with { })).Distinct()];
        nuevo.Anotar(new ProcesoRelacionadoCreado(nuevo.Id, origen.Id, actor, ahora));
        return nuevo;
    }
}

public static class ReglasDeRelacionado
{
    public static readonly Regla NoTermino = new("RELACIONADO_NO_TERMINO", "El proceso relacionado se crea de uno desierto, cancelado o revocado, o al que le quedó un lote desierto.");
}

public sealed record ProcesoRelacionadoCreado(Guid ProcesoId, Guid OrigenId, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "El borrador se creó a partir de un proceso que terminó sin contrato.";
}
