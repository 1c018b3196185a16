using Secop.Domain.Ayudas;
using Secop.Domain.Peticiones;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos.Cuantias;

/// <summary>En qué se mide un número de la ley.</summary>
public enum UnidadDeParametro
{
    Pesos,
    Salarios,
    Porcentaje,
    Dias,

    /// <summary>Días de calendario, hábiles o no.</summary>
    Corridos,
    Meses,
    Anos,
    Cantidad,

    /// <summary>Horas de atención de la Mesa de Servicio.</summary>
    HorasHabiles,

    /// <summary>Una hora del día, de 0 a 23.</summary>
    HoraDelDia,

    /// <summary>Una fecha escrita como AAAAMMDD: 20260531.</summary>
    Fecha,
}

public enum GrupoDeParametro
{
    Salario,
    Cuantia,
    Mipyme,
    Garantias,
    Amparos,
    Terminos,
    Puntajes,
    Mesa,
    Peticiones,
}

/// <summary>Lo que significa una clave: su nombre en palabras, su unidad y con cuáles se lee.</summary>
public sealed record ClaveDeParametro(string Clave, string Nombre, UnidadDeParametro Unidad, GrupoDeParametro Grupo);

/// <summary>Las claves que tienen nombre propio. Una clave nueva de la semilla se lee por su código hasta que lo tenga.</summary>
public static class CatalogoDeParametros
{
    public static readonly IReadOnlyList<ClaveDeParametro> Todas =
    [
        new(MinimaCuantia.Smmlv, "Salario mínimo mensual legal vigente (SMMLV)", UnidadDeParametro.Pesos, GrupoDeParametro.Salario),
        .. TablaDeCuantias.Nombres,
        new(MinimaCuantia.PorcentajeMinima, "Mínima cuantía, como parte de la menor", UnidadDeParametro.Porcentaje, GrupoDeParametro.Cuantia),
        new(MinimaCuantia.UmbralMipyme, "Umbral para limitar a Mipyme (US$125.000)", UnidadDeParametro.Pesos, GrupoDeParametro.Mipyme),
        new(MinimaCuantia.SolicitudesMipyme, "Solicitudes de Mipyme que obligan a limitar", UnidadDeParametro.Cantidad, GrupoDeParametro.Mipyme),
        new(MinimaCuantia.AnosMipyme, "Años de constituida que se piden a la Mipyme", UnidadDeParametro.Anos, GrupoDeParametro.Mipyme),
        .. ClavesDeGarantia.Nombres,
        .. ClavesDeCondiciones.Nombres,
        new(LeyDeGarantias.Meses, "Ley de Garantías: meses antes de la elección", UnidadDeParametro.Meses, GrupoDeParametro.Garantias),
        new(LeyDeGarantias.Presidencial, "Elección presidencial", UnidadDeParametro.Fecha, GrupoDeParametro.Garantias),
        new(LeyDeGarantias.SegundaVuelta, "Segunda vuelta presidencial", UnidadDeParametro.Fecha, GrupoDeParametro.Garantias),
        new(LeyDeGarantias.Congreso, "Elección de Congreso", UnidadDeParametro.Fecha, GrupoDeParametro.Garantias),
        new(LeyDeGarantias.Territorial, "Elección de autoridades territoriales", UnidadDeParametro.Fecha, GrupoDeParametro.Garantias),
        new(MinimaCuantia.Observaciones, "Mínima cuantía: días hábiles para observaciones", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(MinimaCuantia.Ofertas, "Mínima cuantía: días hábiles entre el aviso y el cierre", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(MinimaCuantia.Traslado, "Mínima cuantía: días hábiles de traslado del informe", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(MinimaCuantia.Adendas, "Mínima cuantía: días hábiles antes del cierre para la última adenda", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(VentanaDeAdendas.ClaveDesde, "Adendas: a qué hora del día hábil empiezan a publicarse", UnidadDeParametro.HoraDelDia, GrupoDeParametro.Terminos),
        new(VentanaDeAdendas.ClaveHasta, "Adendas: hasta qué hora del día hábil se publican", UnidadDeParametro.HoraDelDia, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.LicitacionObservaciones, "Licitación: días hábiles para observar el proyecto de pliego", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.LicitacionApertura, "Licitación: días hábiles del proyecto a la apertura", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.LicitacionAperturaTrasObservaciones, "Licitación: días hábiles de las observaciones a la apertura", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.LicitacionAvisosMinimo, "Licitación: el primer aviso, al menos tantos días antes de la apertura", UnidadDeParametro.Corridos, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.LicitacionAvisosMaximo, "Licitación: el primer aviso, a lo sumo tantos días antes de la apertura", UnidadDeParametro.Corridos, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.LicitacionEntreAvisosMinimo, "Licitación: entre avisos, al menos tantos días", UnidadDeParametro.Corridos, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.LicitacionEntreAvisosMaximo, "Licitación: entre avisos, a lo sumo tantos días", UnidadDeParametro.Corridos, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.LicitacionRiesgos, "Licitación: días hábiles de la apertura a la audiencia de riesgos", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.LicitacionAdendas, "Licitación: días hábiles antes del cierre para la última adenda", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.LicitacionTraslado, "Licitación: días hábiles de traslado del informe", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.LicitacionAudiencia, "Licitación: días hábiles del traslado a la audiencia de adjudicación", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.AbreviadaObservaciones, "Selección abreviada: días hábiles para observar el proyecto de pliego", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.AbreviadaApertura, "Selección abreviada: días hábiles del proyecto a la apertura", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.AbreviadaAperturaTrasObservaciones, "Selección abreviada: días hábiles de las observaciones a la apertura", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.MenorManifestacionMinimo, "Menor cuantía: días hábiles para manifestar interés, al menos", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.MenorManifestacionMaximo, "Menor cuantía: días hábiles para manifestar interés, a lo sumo", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.MenorInteresados, "Menor cuantía: interesados con los que puede haber sorteo", UnidadDeParametro.Cantidad, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.MenorOfertasTrasSorteo, "Menor cuantía: días hábiles para ofertar tras el sorteo", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.MenorTraslado, "Menor cuantía: días hábiles de traslado del informe", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.SubastaTraslado, "Subasta inversa: días hábiles de traslado del informe", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.SubastaHabilitados, "Subasta inversa: habilitados que hacen falta", UnidadDeParametro.Cantidad, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.MeritosObservaciones, "Concurso de méritos: días hábiles para observar el proyecto de pliego", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.MeritosApertura, "Concurso de méritos: días hábiles del proyecto a la apertura", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.MeritosAperturaTrasObservaciones, "Concurso de méritos: días hábiles de las observaciones a la apertura", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.MeritosTraslado, "Concurso de méritos: días hábiles de traslado del informe", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.PrecalificacionTraslado, "Concurso con precalificación: días hábiles de traslado de la lista", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.Adendas, "Las demás modalidades: días hábiles antes del cierre para la última adenda", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.MipymeAntesDeApertura, "Mipyme: días hábiles antes de la apertura para pedir la limitación", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.Publicidad, "Días hábiles para publicar un documento del proceso", UnidadDeParametro.Dias, GrupoDeParametro.Terminos),
        new(ClavesDeModalidad.EnajenacionDeposito, "Enajenación: depósito para participar, como parte del precio mínimo", UnidadDeParametro.Porcentaje, GrupoDeParametro.Terminos),
        new(ClavesDePuntaje.IndustriaMinimo, "Puntaje por apoyo a la industria nacional, al menos", UnidadDeParametro.Porcentaje, GrupoDeParametro.Puntajes),
        new(ClavesDePuntaje.IndustriaMaximo, "Puntaje por apoyo a la industria nacional, a lo sumo", UnidadDeParametro.Porcentaje, GrupoDeParametro.Puntajes),
        new(ClavesDePuntaje.ComponenteMinimo, "Puntaje por componente nacional en bienes y servicios extranjeros, al menos", UnidadDeParametro.Porcentaje, GrupoDeParametro.Puntajes),
        new(ClavesDePuntaje.ComponenteMaximo, "Puntaje por componente nacional en bienes y servicios extranjeros, a lo sumo", UnidadDeParametro.Porcentaje, GrupoDeParametro.Puntajes),
        new(ClavesDePuntaje.Discapacidad, "Puntaje por trabajadores con discapacidad", UnidadDeParametro.Porcentaje, GrupoDeParametro.Puntajes),
        new(ClavesDePuntaje.Mipyme, "Puntaje adicional de las Mipyme", UnidadDeParametro.Porcentaje, GrupoDeParametro.Puntajes),
        new(ClavesDePuntaje.Mujeres, "Puntaje adicional de los emprendimientos y empresas de mujeres", UnidadDeParametro.Porcentaje, GrupoDeParametro.Puntajes),
        new(ClavesDeMesa.HoraInicio, "Mesa de Servicio: a qué hora empieza a atender", UnidadDeParametro.HoraDelDia, GrupoDeParametro.Mesa),
        new(ClavesDeMesa.HoraFin, "Mesa de Servicio: hasta qué hora atiende", UnidadDeParametro.HoraDelDia, GrupoDeParametro.Mesa),
        new(ClavesDeMesa.Reapertura, "Mesa de Servicio: días hábiles para reabrir un caso resuelto", UnidadDeParametro.Dias, GrupoDeParametro.Mesa),
        new(ClavesDeMesa.Mantenimiento, "Mantenimiento: días hábiles con que se anuncia", UnidadDeParametro.Dias, GrupoDeParametro.Mesa),
        .. Enum.GetValues<PrioridadDeCaso>().SelectMany(p => new ClaveDeParametro[]
        {
            new(ClavesDeMesa.Respuesta(p), $"Mesa de Servicio: primera respuesta, prioridad {p.Nombre().ToLowerInvariant()}", UnidadDeParametro.HorasHabiles, GrupoDeParametro.Mesa),
            new(ClavesDeMesa.Solucion(p), $"Mesa de Servicio: solución, prioridad {p.Nombre().ToLowerInvariant()}", UnidadDeParametro.HorasHabiles, GrupoDeParametro.Mesa),
        }),
        new(TerminosDePeticion.General, "Peticiones, quejas, reclamos, sugerencias y denuncias: días hábiles para responder", UnidadDeParametro.Dias, GrupoDeParametro.Peticiones),
        new(TerminosDePeticion.Informacion, "Solicitudes de información o de documentos: días hábiles para responder", UnidadDeParametro.Dias, GrupoDeParametro.Peticiones),
        new(TerminosDePeticion.Consulta, "Consultas: días hábiles para responder", UnidadDeParametro.Dias, GrupoDeParametro.Peticiones),
        new(TerminosDePeticion.Autoridades, "Peticiones entre autoridades: días hábiles para responder", UnidadDeParametro.Dias, GrupoDeParametro.Peticiones),
        new(TerminosDePeticion.Traslado, "Traslado por competencia: días hábiles desde la radicación", UnidadDeParametro.Dias, GrupoDeParametro.Peticiones),
        new(TerminosDePeticion.Completar, "Pedir que se complete una petición: días hábiles desde la radicación", UnidadDeParametro.Dias, GrupoDeParametro.Peticiones),
        new(TerminosDePeticion.MesesParaCompletar, "Plazo de quien debe completar su petición", UnidadDeParametro.Meses, GrupoDeParametro.Peticiones),
        new(TerminosDePeticion.VecesAlAmpliar, "Ampliación: veces el término inicial a las que se puede llegar", UnidadDeParametro.Cantidad, GrupoDeParametro.Peticiones),
        new(TerminosDePeticion.Aviso, "Aviso con la respuesta: días hábiles publicado", UnidadDeParametro.Dias, GrupoDeParametro.Peticiones),
    ];

    private static readonly Dictionary<string, ClaveDeParametro> PorClave = Todas.ToDictionary(c => c.Clave, StringComparer.Ordinal);

    public static ClaveDeParametro De(string clave) =>
        PorClave.GetValueOrDefault(clave) ?? new ClaveDeParametro(
            clave, clave, clave.Contains("DIAS", StringComparison.Ordinal) ? UnidadDeParametro.Dias : UnidadDeParametro.Cantidad, GrupoDeParametro.Terminos);

    public static string Nombre(this GrupoDeParametro grupo) => grupo switch
    {
        GrupoDeParametro.Salario => "Salario mínimo",
        GrupoDeParametro.Cuantia => "Cuantías",
        GrupoDeParametro.Mipyme => "Mipyme",
        GrupoDeParametro.Garantias => "Ley de Garantías",
        GrupoDeParametro.Amparos => "Garantías de los contratos",
        GrupoDeParametro.Terminos => "Términos de los procesos",
        GrupoDeParametro.Puntajes => "Puntajes de la ley",
        GrupoDeParametro.Mesa => "Mesa de Servicio y servicio",
        GrupoDeParametro.Peticiones => "Peticiones (PQRSD)",
    };

    public static string Nombre(this UnidadDeParametro unidad) => unidad switch
    {
        UnidadDeParametro.Pesos => "pesos",
        UnidadDeParametro.Salarios => "SMMLV",
        UnidadDeParametro.Porcentaje => "por ciento",
        UnidadDeParametro.Dias => "días hábiles",
        UnidadDeParametro.Corridos => "días de calendario",
        UnidadDeParametro.Meses => "meses",
        UnidadDeParametro.Anos => "años",
        UnidadDeParametro.Cantidad => "cantidad",
        UnidadDeParametro.HorasHabiles => "horas de atención",
        UnidadDeParametro.HoraDelDia => "hora del día, de 0 a 23",
        UnidadDeParametro.Fecha => "fecha",
    };

    /// <summary>Si un valor tiene sentido en su unidad.</summary>
    public static bool Admite(this UnidadDeParametro unidad, decimal valor) => unidad switch
    {
        UnidadDeParametro.Pesos => valor > 0 && valor <= Comun.Dinero.Maximo && decimal.Round(valor, 2) == valor,
        UnidadDeParametro.Salarios => valor is > 0 and <= 100_000_000 && decimal.Round(valor, 2) == valor,
        UnidadDeParametro.Porcentaje => valor is > 0 and <= 100 && decimal.Round(valor, 2) == valor,
        UnidadDeParametro.Dias or UnidadDeParametro.Corridos or UnidadDeParametro.Meses or UnidadDeParametro.Anos or UnidadDeParametro.Cantidad =>
            valor is >= 0 and <= 3_650 && decimal.Truncate(valor) == valor,
        UnidadDeParametro.HorasHabiles => valor is > 0 and <= 1_000 && decimal.Truncate(valor) == valor,
        UnidadDeParametro.HoraDelDia => valor is >= 0 and <= 23 && decimal.Truncate(valor) == valor,
        UnidadDeParametro.Fecha => LeyDeGarantias.Fecha(valor) is not null,
    };
}

/// <summary>Todo con lo que nace la plataforma.</summary>
public static class ParametrosDeFabrica
{
    public static readonly IReadOnlyList<ParametroLegal> Semilla = [.. CatalogoDeModalidades.Semilla, .. LeyDeGarantias.Semilla, .. ClavesDeMesa.Semilla, .. TerminosDePeticion.Semilla];

    public static TablaDeParametros Tabla { get; } = new(Semilla);
}
