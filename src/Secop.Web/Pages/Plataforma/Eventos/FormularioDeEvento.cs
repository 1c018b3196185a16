using Secop.Domain.Comun;
using Secop.Domain.Eventos;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Plataforma.Eventos;

/// <summary>Cuándo y dónde, como se escribe. Las horas son la legal colombiana.</summary>
public class FormularioDeCita
{
    public DateTime? Empieza { get; set; }

    public DateTime? Termina { get; set; }

    /// <summary>Nombre o código DANE.</summary>
    public string? CodigoMunicipio { get; set; }

    public string? Direccion { get; set; }

    public string? Enlace { get; set; }

    public DateTime? InscripcionHasta { get; set; }

    public CitaDeEvento Cita() => new(
        Formato.DeCampo(Empieza), Formato.DeCampo(Termina), string.IsNullOrWhiteSpace(CodigoMunicipio) ? null : Divipola.Elegir(CodigoMunicipio, nameof(CodigoMunicipio)),
        Direccion, Enlace, Formato.DeCampo(InscripcionHasta));

    protected static DateTime? EnCampo(DateTimeOffset? instante) => instante is { } i ? Formato.EnBogota(i).DateTime : null;

    protected static string? Lugar(string? codigo) => codigo is null ? null : $"{codigo} {Divipola.Nombre(codigo)}";

    protected void PonerCita(Evento e) => (Empieza, Termina, CodigoMunicipio, Direccion, Enlace, InscripcionHasta) =
        (EnCampo(e.Empieza), EnCampo(e.Termina), Lugar(e.CodigoMunicipio), e.Direccion, e.Enlace, EnCampo(e.InscripcionHasta));
}

/// <summary>Un evento como se escribe.</summary>
public sealed class FormularioDeEvento : FormularioDeCita
{
    // Lo que se propone a partir de una solicitud es una mañana: quien organiza lo cambia.
    private static readonly TimeOnly PorLaManana = new(9, 0);
    private const int Horas = 3;

    public ClaseDeEvento Clase { get; set; } = ClaseDeEvento.CapacitacionVirtual;

    public string? Titulo { get; set; }

    public string? Programa { get; set; }

    public int? Cupos { get; set; }

    public bool ParaEntidades { get; set; }

    public bool ParaProveedores { get; set; }

    public bool ParaCiudadania { get; set; }

    public string? Departamento { get; set; }

    public DateTime? InscripcionDesde { get; set; }

    public DatosDeEvento Datos() => new(
        Clase, Titulo, Programa, Cita(), Formato.DeCampo(InscripcionDesde), Cupos, new(ParaEntidades, ParaProveedores, ParaCiudadania, Departamento));

    public static FormularioDeEvento De(Evento e)
    {
        var formulario = new FormularioDeEvento
        {
            Clase = e.Clase,
            Titulo = e.Titulo,
            Programa = e.Programa,
            Cupos = e.Cupos,
            ParaEntidades = e.Publico.Entidades,
            ParaProveedores = e.Publico.Proveedores,
            ParaCiudadania = e.Publico.Ciudadania,
            Departamento = e.Publico.Departamento,
            InscripcionDesde = EnCampo(e.InscripcionDesde),
        };
        formulario.PonerCita(e);
        return formulario;
    }

    /// <summary>Lo que la entidad pidió, listo para completar: en el primer día hábil de los que le sirven.</summary>
    public static FormularioDeEvento De(SolicitudDeCapacitacion s, string entidad, DateTimeOffset ahora)
    {
        var hoy = CalendarioHabil.FechaBogota(ahora);
        var dia = CalendarioHabil.Nacional.SiguienteHabil((s.Desde > hoy ? s.Desde : hoy.AddDays(1)).AddDays(-1));
        var empieza = dia.ToDateTime(PorLaManana);
        var esVirtual = s.Modo == ModoDeCapacitacion.Virtual;
        return new FormularioDeEvento
        {
            Clase = esVirtual ? ClaseDeEvento.CapacitacionVirtual : ClaseDeEvento.CapacitacionPresencial,
            Titulo = Recortado($"Capacitación para {entidad}"),
            Programa = s.Tema,
            Empieza = empieza,
            Termina = empieza.AddHours(Horas),
            CodigoMunicipio = esVirtual ? null : Lugar(s.CodigoMunicipio),
            Cupos = s.Personas,
            ParaEntidades = true,
            Departamento = s.CodigoMunicipio[..2],
            InscripcionHasta = empieza,
        };
    }

    private static string Recortado(string titulo) => titulo.Length <= 150 ? titulo : titulo[..149] + "…";
}
