using Secop.Domain.Comun;

namespace Secop.Domain.Procesos.Modalidades;

/// <summary>Entre qué horas de un día hábil se publica una adenda, ambas incluidas.</summary>
public sealed record VentanaDeAdendas(int Desde, int Hasta)
{
    public const string ClaveDesde = "ADENDAS_HORA_DESDE";
    public const string ClaveHasta = "ADENDAS_HORA_HASTA";

    private static readonly DateOnly Decreto1510 = new(2013, 7, 17);

    public static readonly IReadOnlyList<ParametroLegal> Semilla =
    [
        new(ParametroLegal.Identidad(13, 0), ClaveDesde, Decreto1510, 7, Citas.Adendas, false),
        new(ParametroLegal.Identidad(13, 1), ClaveHasta, Decreto1510, 19, Citas.Adendas, false),
    ];

    public static VentanaDeAdendas En(TablaDeParametros tabla, DateOnly fecha) => new((int)tabla.Valor(ClaveDesde, fecha), (int)tabla.Valor(ClaveHasta, fecha));

    public bool Admite(DateTimeOffset instante, CalendarioHabil calendario) => calendario.EnVentanaDeAdendas(instante, Desde, Hasta);

    public string EnPalabras => $"de {Hora(Desde)} a {Hora(Hasta)}";

    private static string Hora(int hora) => $"{(hora % 12 == 0 ? 12 : hora % 12)}:00 {(hora < 12 ? "a. m." : "p. m.")}";
}
