using Secop.Domain.Comun;
using Secop.Domain.Procesos;

namespace Secop.Domain.Servicio;

public sealed record NovedadDeIncidente(DateTimeOffset En, string Cuerpo);

/// <summary>Un plazo de un proceso que cayó en el incidente o en la hora que le siguió.</summary>
public sealed record PlazoAfectado(Guid ProcesoId, TipoHito Hito, DateTimeOffset Instante);

public sealed record DatosDeIncidente(ClaseDeIncidente Clase, string? Titulo, string? Descripcion, IReadOnlyCollection<ComponenteDeServicio> Funciones, DateTimeOffset Desde);

/// <summary>
/// Un tiempo en que la plataforma no sirvió como debía. Lo abre sola una sonda crítica que falla tres veces seguidas, o quien
/// la opera; al cerrarlo quedan fijos sus horas, los plazos que tocó y el certificado de indisponibilidad.
/// </summary>
public sealed class Incidente : Agregado
{
    /// <summary>Antes del comienzo, lo que una persona ya pudo estar intentando.</summary>
    public static readonly TimeSpan Antes = TimeSpan.FromHours(1);

    /// <summary>Después del fin, lo que tarda en volver todo el mundo.</summary>
    public static readonly TimeSpan Despues = TimeSpan.FromHours(1);

    private List<ComponenteDeServicio> _funciones = [];
    private List<NovedadDeIncidente> _novedades = [];
    private List<PlazoAfectado> _plazos = [];

    private Incidente()
    {
    }

    public ClaseDeIncidente Clase { get; private set; }

    public string Titulo { get; private set; } = "";

    /// <summary>La sonda que lo abrió; nulo si lo abrió una persona.</summary>
    public ComponenteDeServicio? Sonda { get; private set; }

    public IReadOnlyList<ComponenteDeServicio> Funciones => _funciones;

    public IReadOnlyList<NovedadDeIncidente> Novedades => _novedades;

    public IReadOnlyList<PlazoAfectado> Plazos => _plazos;

    public DateTimeOffset Desde { get; private set; }

    /// <summary>La primera medición buena después de la falla, según la sonda: lo que se propone como fin.</summary>
    public DateTimeOffset? RecuperadoEn { get; private set; }

    public DateTimeOffset? Hasta { get; private set; }

    public Guid? CertificadoId { get; private set; }

    public bool EsDeDemostracion { get; private set; }

    public bool EstaAbierto => Hasta is null;

    public static Incidente Abrir(DatosDeIncidente datos, Actor actor, DateTimeOffset ahora, bool esDeDemostracion = false)
    {
        var titulo = Texto.EnUnaLinea(datos.Titulo);
        ReglasDeServicio.Titulo.ExigirEn("Titulo", titulo.Length is >= 5 and <= 150);
        ReglasDeServicio.Funciones.ExigirEn("Funciones", datos.Funciones.Count > 0);
        ReglasDeServicio.Comienzo.ExigirEn("Desde", datos.Desde <= ahora && datos.Desde > ahora.AddDays(-30));
        var nuevo = new Incidente
        {
            Clase = datos.Clase,
            Titulo = titulo,
            _funciones = [.. datos.Funciones.Distinct().Order()],
            Desde = datos.Desde,
            EsDeDemostracion = esDeDemostracion,
        };
        nuevo.Agregar(datos.Descripcion, "Descripcion", ahora);
        nuevo.Anotar(new IncidenteAbierto(nuevo.Id, nuevo.Clase, actor, ahora));
        return nuevo;
    }

    /// <summary>Tres mediciones malas seguidas de algo sin lo que alguien puede perder un plazo.</summary>
    public static Incidente AbrirPorSonda(ComponenteDeServicio sonda, DateTimeOffset primeraFalla, DateTimeOffset ahora)
    {
        var nuevo = new Incidente
        {
            Clase = sonda == ComponenteDeServicio.Base ? ClaseDeIncidente.General : ClaseDeIncidente.Parcial,
            Titulo = $"{sonda.Nombre()}: la medición falla",
            Sonda = sonda,
            _funciones = sonda == ComponenteDeServicio.Base ? [.. Enum.GetValues<ComponenteDeServicio>()] : [sonda],
            Desde = primeraFalla,
        };
        nuevo._novedades.Add(new(ahora, "Tres mediciones seguidas fallaron. Quien opera la plataforma ya recibió el aviso."));
        nuevo.Anotar(new IncidenteAbierto(nuevo.Id, nuevo.Clase, Actor.Sistema, ahora));
        return nuevo;
    }

    public void Informar(string? cuerpo, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeServicio.YaCerrado.Exigir(EstaAbierto);
        Agregar(cuerpo, "Cuerpo", ahora);
        Anotar(new IncidenteInformado(Id, actor, ahora));
    }

    /// <summary>La sonda volvió a medir bien. No lo cierra: eso y el certificado los decide una persona.</summary>
    public void SeRecupero(DateTimeOffset en, DateTimeOffset ahora)
    {
        if (EstaAbierto && RecuperadoEn is null)
        {
            RecuperadoEn = en;
            _novedades.Add(new(ahora, "La medición volvió a salir bien. Se está comprobando antes de darlo por terminado."));
        }
    }

    /// <summary>Volvió a fallar antes de que alguien lo cerrara: es el mismo incidente.</summary>
    public void Recayo(DateTimeOffset ahora)
    {
        if (EstaAbierto && RecuperadoEn is not null)
        {
            RecuperadoEn = null;
            _novedades.Add(new(ahora, "La medición volvió a fallar."));
        }
    }

    /// <summary>Los plazos que hay que mirar: los que caen desde una hora antes del comienzo hasta una hora después del fin.</summary>
    public bool Toca(DateTimeOffset instante, DateTimeOffset hasta) => instante >= Desde - Antes && instante <= hasta + Despues;

    public void ExigirCierre(DateTimeOffset hasta, string? resumen, DateTimeOffset ahora)
    {
        ReglasDeServicio.YaCerrado.Exigir(EstaAbierto);
        ReglasDeServicio.Fin.ExigirEn("Hasta", hasta > Desde && hasta <= ahora);
        ReglasDeServicio.Cuerpo.ExigirEn("Resumen", Texto.Parrafos(resumen).Length is >= 10 and <= 2_000);
    }

    public void Cerrar(DateTimeOffset hasta, string? resumen, IEnumerable<PlazoAfectado> plazos, Guid certificadoId, Actor actor, DateTimeOffset ahora)
    {
        ExigirCierre(hasta, resumen, ahora);
        Agregar(resumen, "Resumen", ahora);
        _plazos = [.. plazos.Where(p => Toca(p.Instante, hasta)).OrderBy(p => p.Instante)];
        (Hasta, CertificadoId) = (hasta, certificadoId);
        Anotar(new IncidenteCerrado(Id, certificadoId, _plazos.Count, actor, ahora));
    }

    /// <summary>La misma hora del hábil siguiente: lo que el protocolo propone para un plazo que cayó en la falla.</summary>
    public static DateTimeOffset Propuesta(DateTimeOffset plazo, CalendarioHabil calendario) =>
        CalendarioHabil.Instante(calendario.SiguienteHabil(CalendarioHabil.FechaBogota(plazo)), CalendarioHabil.HoraBogota(plazo));

    private void Agregar(string? cuerpo, string campo, DateTimeOffset ahora)
    {
        var limpio = Texto.Parrafos(cuerpo);
        ReglasDeServicio.Cuerpo.ExigirEn(campo, limpio.Length is >= 10 and <= 2_000);
        ReglasDeServicio.MuchasNovedades.Exigir(_novedades.Count < 200);
        _novedades.Add(new(ahora, limpio));
    }
}
