using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

/// <summary>Los acuerdos comerciales que pueden cubrir una compra pública colombiana.</summary>
public enum AcuerdoComercial
{
    AlianzaPacifico,
    Canada,
    Chile,
    ComunidadAndina,
    Corea,
    CostaRica,
    EstadosAelc,
    EstadosUnidos,
    Israel,
    Mexico,
    ReinoUnido,
    TrianguloNorte,
    UnionEuropea,
}

/// <summary>Los seis puntos del Acuerdo Final de 2016.</summary>
public enum PuntoDelAcuerdo
{
    ReformaRural,
    ParticipacionPolitica,
    FinDelConflicto,
    DrogasIlicitas,
    Victimas,
    Implementacion,
}

/// <summary>Los ocho pilares de los programas de desarrollo con enfoque territorial (Decreto 893 de 2017).</summary>
public enum PilarDelAcuerdo
{
    PropiedadRural,
    InfraestructuraYTierras,
    SaludRural,
    EducacionRural,
    ViviendaYAgua,
    ReactivacionEconomica,
    Alimentacion,
    Reconciliacion,
}

/// <param name="Bpin">El código del Banco de Programas y Proyectos de Inversión, sólo cifras.</param>
public sealed record ProyectoDeInversion(string Bpin, int Ano);

/// <summary>Lo que enmarca el proceso: los acuerdos que lo cubren, el documento tipo que usa y el proyecto que lo financia.</summary>
public sealed record MarcoDelProceso
{
    public const int MaximoDeProyectos = 20;

    public static MarcoDelProceso Ninguno { get; } = new();

    public IReadOnlyList<AcuerdoComercial> Acuerdos { get; init; } = [];

    /// <summary>Cuáles documentos tipo y en qué versión; nulo si no se usan.</summary>
    public string? DocumentosTipo { get; init; }

    public IReadOnlyList<ProyectoDeInversion> Proyectos { get; init; } = [];

    /// <summary>Ejecuta el Acuerdo Final para la paz.</summary>
    public bool EsPosconflicto { get; init; }

    public IReadOnlyList<PuntoDelAcuerdo> Puntos { get; init; } = [];

    public IReadOnlyList<PilarDelAcuerdo> Pilares { get; init; } = [];

    public bool EstaVacio() => Acuerdos.Count == 0 && DocumentosTipo is null && Proyectos.Count == 0 && !EsPosconflicto;

    internal MarcoDelProceso Revisado(DateTimeOffset ahora)
    {
        var documentos = Texto.EnUnaLinea(DocumentosTipo);
        ReglasDeMarco.DocumentosTipo.ExigirEn("DocumentosTipo", documentos.Length is 0 or (>= 5 and <= 300));
        ReglasDeMarco.Demasiados.ExigirEn("Proyectos", Proyectos.Count <= MaximoDeProyectos, MaximoDeProyectos);
        ReglasDeMarco.SinPuntos.ExigirEn("Puntos", !EsPosconflicto || Puntos.Count + Pilares.Count > 0);
        ReglasDeMarco.NoEsPosconflicto.ExigirEn("EsPosconflicto", EsPosconflicto || Puntos.Count + Pilares.Count == 0);
        var ultimo = CalendarioHabil.FechaBogota(ahora).Year + 1;
        var proyectos = Proyectos.Select(p => p with { Bpin = new string([.. (p.Bpin ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-')]) }).ToList();
        foreach (var proyecto in proyectos)
        {
            ReglasDeMarco.Bpin.ExigirEn("Proyectos", proyecto.Bpin.Length is >= 8 and <= 20 && proyecto.Bpin.All(char.IsAsciiDigit), proyecto.Bpin);
            ReglasDeMarco.Ano.ExigirEn("Proyectos", proyecto.Ano >= 1990 && proyecto.Ano <= ultimo, ultimo);
            ReglasDeMarco.Repetido.ExigirEn("Proyectos", proyectos.Count(p => p == proyecto) == 1, proyecto.Bpin);
        }

        return this with
        {
            Acuerdos = [.. Acuerdos.Distinct().Order()],
            DocumentosTipo = documentos.Length == 0 ? null : documentos,
            Proyectos = proyectos,
            Puntos = [.. Puntos.Distinct().Order()],
            Pilares = [.. Pilares.Distinct().Order()],
        };
    }
}

public static class ReglasDeMarco
{
    public static readonly Regla DocumentosTipo = new("MARCO_DOCUMENTOS_TIPO", "Diga cuáles documentos tipo usa y en qué versión: de 5 a 300 caracteres.");
    public static readonly Regla Demasiados = new("MARCO_PROYECTOS", "Caben hasta {0} proyectos de inversión.");
    public static readonly Regla Bpin = new("MARCO_BPIN", "El código BPIN «{0}» tiene de 8 a 20 cifras.");
    public static readonly Regla Ano = new("MARCO_BPIN_ANO", "El año del proyecto va de 1990 a {0}.");
    public static readonly Regla Repetido = new("MARCO_BPIN_REPETIDO", "El proyecto «{0}» está dos veces con el mismo año.");
    public static readonly Regla SinPuntos = new("MARCO_SIN_PUNTOS", "Si ejecuta el Acuerdo Final, marque al menos un punto o un pilar.");
    public static readonly Regla NoEsPosconflicto = new("MARCO_NO_POSCONFLICTO", "Marcó puntos o pilares del Acuerdo Final: marque también que el proceso lo ejecuta, o quítelos.");
}
