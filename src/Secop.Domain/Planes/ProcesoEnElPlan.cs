using Secop.Domain.Comun;
using Secop.Domain.Procesos;

namespace Secop.Domain.Planes;

/// <summary>Lo que un proceso toma de una línea.</summary>
public sealed class EnlaceDeLinea
{
    private EnlaceDeLinea()
    {
    }

    internal EnlaceDeLinea(Guid lineaId, decimal valor)
    {
        LineaId = lineaId;
        Valor = valor;
    }

    public Guid Id { get; private set; } = Guid.NewGuid();

    public Guid LineaId { get; private set; }

    public decimal Valor { get; private set; }
}

/// <summary>Una línea publicada que se puede enlazar, con lo que el enlace necesita saber de ella.</summary>
/// <param name="EstaPublicada">Si está en la versión a la vista del plan.</param>
public sealed record LineaPorEnlazar(Guid LineaId, Guid EntidadId, int Vigencia, int Numero, bool EstaPublicada);

/// <summary>
/// De qué líneas del plan sale un proceso o, si no está en el plan, por qué. El saldo de una línea es su valor planeado
/// menos lo que toman de ella los procesos publicados.
/// </summary>
public sealed class ProcesoEnElPlan : Agregado
{
    private readonly List<EnlaceDeLinea> _enlaces = [];

    private ProcesoEnElPlan()
    {
    }

    public Guid ProcesoId { get; private set; }

    public Guid EntidadId { get; private set; }

    /// <summary>Por qué el proceso no está en el plan.</summary>
    public string? Justificacion { get; private set; }

    /// <summary>Cambia con cada acto: así dos personas a la vez chocan en la raíz.</summary>
    public int Cambios { get; private set; }

    public IReadOnlyList<EnlaceDeLinea> Enlaces => _enlaces;

    public static ProcesoEnElPlan De(Proceso proceso) => new() { ProcesoId = proceso.Id, EntidadId = proceso.EntidadId };

    public void Enlazar(Proceso proceso, LineaPorEnlazar linea, decimal valor, Actor actor, DateTimeOffset ahora)
    {
        Exigir(proceso, actor);
        ReglasDelPlan.EnlaceAjeno.Exigir(linea.EntidadId == EntidadId);
        ReglasDelPlan.EnlaceSinPublicar.Exigir(linea.EstaPublicada);
        ReglasDelPlan.EnlaceRepetido.Exigir(!_enlaces.Exists(e => e.LineaId == linea.LineaId), linea.Numero);
        Dinero.ExigirPositivo(valor, "Tomar");
        ReglasDelPlan.EnlaceExcede.ExigirEn("Tomar", _enlaces.Sum(e => e.Valor) + valor <= proceso.ValorEstimado);
        _enlaces.Add(new EnlaceDeLinea(linea.LineaId, valor));
        Justificacion = null;
        Cambios++;
        Anotar(new ProcesoEnlazadoAlPlan(ProcesoId, linea.LineaId, linea.Vigencia, linea.Numero, EsPublico(proceso), actor, ahora));
    }

    public void Quitar(Proceso proceso, Guid lineaId, Actor actor, DateTimeOffset ahora)
    {
        Exigir(proceso, actor);
        ReglasDelPlan.EnlaceDesconocido.Exigir(_enlaces.RemoveAll(e => e.LineaId == lineaId) > 0);
        Cambios++;
        Anotar(new ProcesoDesenlazadoDelPlan(ProcesoId, lineaId, EsPublico(proceso), actor, ahora));
    }

    public void Justificar(Proceso proceso, string justificacion, Actor actor, DateTimeOffset ahora)
    {
        Exigir(proceso, actor);
        ReglasDelPlan.EnlaceConLineas.Exigir(_enlaces.Count == 0);
        var limpia = Texto.Parrafos(justificacion);
        ReglasDelPlan.EnlaceJustificacion.ExigirEn("Razon", limpia.Length is >= 20 and <= 2000);
        Justificacion = limpia;
        Cambios++;
        Anotar(new FaltaEnElPlanJustificada(ProcesoId, EsPublico(proceso), actor, ahora));
    }

    private static bool EsPublico(Proceso proceso) => proceso.Estado != EstadoProceso.Borrador;

    private void Exigir(Proceso proceso, Actor actor)
    {
        ReglasDelPlan.Ajeno.Exigir(actor.CuentaId == EntidadId && proceso.Id == ProcesoId);
        ReglasDelPlan.EnlaceTarde.Exigir(proceso.Estado is EstadoProceso.Borrador or EstadoProceso.Publicado);
    }
}
