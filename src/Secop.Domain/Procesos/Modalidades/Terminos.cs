namespace Secop.Domain.Procesos.Modalidades;

/// <summary>Los términos que varias modalidades tienen iguales.</summary>
internal static class Terminos
{
    /// <summary>Del proyecto de pliego al acto de apertura.</summary>
    public static IReadOnlyList<TerminoDeHito> DelProyecto(string observaciones, string apertura, string trasObservaciones, bool legal = true) =>
    [
        new(TipoHito.FinObservacionesProyecto, TipoHito.PublicacionProyecto, 0, legal, Citas.Proyecto) { Minimo = Medida.Ley(observaciones) },
        new(TipoHito.SolicitudesMipyme, TipoHito.ActoApertura, 1, legal, Citas.Mipyme) { Minimo = Medida.Ley(ClavesDeModalidad.MipymeAntesDeApertura), Antes = true, Opcional = true },
        new(TipoHito.RespuestasProyecto, TipoHito.FinObservacionesProyecto, 1, legal, Citas.Proyecto),
        new(TipoHito.RespuestasProyecto, TipoHito.ActoApertura, 0, legal, Citas.Proyecto) { Antes = true },
        new(TipoHito.ActoApertura, TipoHito.PublicacionProyecto, 0, legal, Citas.Apertura) { Minimo = Medida.Ley(apertura) },
        new(TipoHito.ActoApertura, TipoHito.FinObservacionesProyecto, 0, legal, Citas.Apertura) { Minimo = Medida.Ley(trasObservaciones) },
    ];

    public static TerminoDeHito Recomendado(TipoHito hito, TipoHito referencia, int minimo, int sugerido) =>
        new(hito, referencia, sugerido, false, Citas.Practica) { Minimo = Medida.Practica(minimo) };

    public static TerminoDeHito Orden(TipoHito hito, TipoHito referencia) => new(hito, referencia, 0, false, Citas.Orden);

    /// <summary>Apertura a continuación del cierre e informe, con el tiempo que aconseja la práctica.</summary>
    public static IReadOnlyList<TerminoDeHito> DelCierreAlInforme(int sugerido) =>
    [
        new(TipoHito.Apertura, TipoHito.Cierre, 0, false, Citas.AperturaSigue) { Maximo = Medida.Practica(0) },
        Recomendado(TipoHito.Informe, TipoHito.Apertura, 1, sugerido),
    ];

    public static TerminoDeHito Traslado(string clave, bool legal, string norma) =>
        new(TipoHito.FinTraslado, TipoHito.Informe, 0, legal, norma) { Minimo = Medida.Ley(clave) };

    /// <summary>La firma es del cronograma si la entidad quiere decirla.</summary>
    public static TerminoDeHito Firma(TipoHito tras) => Recomendado(TipoHito.Firma, tras, 0, 3) with { Opcional = true };
}
