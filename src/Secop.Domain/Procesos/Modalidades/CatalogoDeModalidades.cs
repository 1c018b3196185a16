using Secop.Domain.Procesos.Cuantias;

namespace Secop.Domain.Procesos.Modalidades;

/// <summary>Todas las modalidades y los parámetros legales con los que nace la plataforma.</summary>
public static class CatalogoDeModalidades
{
    /// <summary>En el orden en que se presentan.</summary>
    public static readonly IReadOnlyList<Modalidad> Todas =
    [
        LicitacionPublica.Modalidad, LicitacionDeObra.Modalidad, MenorCuantia.Modalidad, MenorCuantiaSinManifestacion.Modalidad, SubastaInversa.Modalidad,
        ConcursoDeMeritos.Modalidad, ConcursoConPrecalificacion.Modalidad, MinimaCuantia.Modalidad, ContratacionDirecta.Modalidad,
        ContratacionDirectaConOfertas.Modalidad, RegimenEspecial.Modalidad, RegimenEspecialConOfertas.Modalidad, EnajenacionEnSobreCerrado.Modalidad,
        SolicitudDeInformacion.Modalidad,
    ];

    /// <summary>Con lo que nace la tabla; después sólo se le añade.</summary>
    public static readonly IReadOnlyList<ParametroLegal> Semilla =
    [
        .. MinimaCuantia.Semilla, .. ClavesDeModalidad.Semilla, .. ClavesDePuntaje.Semilla, .. ClavesDeGarantia.Semilla, .. TablaDeCuantias.Semilla, .. VentanaDeAdendas.Semilla,
        .. ClavesDeCondiciones.Semilla,
    ];

    /// <summary>Los parámetros con los que nace la plataforma.</summary>
    public static TablaDeParametros Parametros { get; } = new(Semilla);

    public static Modalidad? Buscar(string? codigo) => Todas.FirstOrDefault(m => string.Equals(m.Codigo, codigo, StringComparison.OrdinalIgnoreCase));
}
