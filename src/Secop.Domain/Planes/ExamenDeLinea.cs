using Secop.Domain.Comun;
using Secop.Domain.Cuentas;

namespace Secop.Domain.Planes;

/// <summary>Las reglas de una línea, las mismas para la que se escribe en la página y para la que llega en una hoja.</summary>
public static class ExamenDeLinea
{
    /// <summary>La línea sin espacios de más y con los códigos a ocho cifras.</summary>
    public static DatosDeLinea Limpia(DatosDeLinea datos) => datos with
    {
        Unspsc = [.. datos.Unspsc.Select(Codigo).Where(c => c.Length > 0)],
        Descripcion = Renglon(datos.Descripcion),
        ValorTotal = Dinero.Canonico(datos.ValorTotal),
        ValorVigencia = Dinero.Canonico(datos.ValorVigencia),
        UnidadContratacion = Renglon(datos.UnidadContratacion),
        Responsable = Renglon(datos.Responsable),
        Telefono = Renglon(datos.Telefono),
        Correo = Renglon(datos.Correo),
    };

    /// <summary>En una línea y sin caracteres de control, que ni la base ni una hoja de cálculo admiten.</summary>
    public static string Renglon(string? texto) =>
        Texto.EnUnaLinea(string.Concat((texto ?? "").Where(c => char.IsWhiteSpace(c) || !(char.IsControl(c) || c is '\uFFFE' or '\uFFFF'))));

    /// <summary>Todo lo que la línea, ya limpia, incumple; cada regla con su campo.</summary>
    public static IReadOnlyList<ReglaIncumplida> Examinar(DatosDeLinea datos)
    {
        var faltas = new List<ReglaIncumplida>();
        void Exigir(Regla regla, string campo, bool cumple, object? valor = null)
        {
            if (!cumple)
            {
                faltas.Add(new ReglaIncumplida(regla, campo, valor));
            }
        }

        foreach (var (regla, valor) in ReglasDeCodigos(datos.Unspsc))
        {
            Exigir(regla, nameof(datos.Unspsc), false, valor);
        }

        Exigir(ReglasDelPlan.Descripcion, nameof(datos.Descripcion), datos.Descripcion.Length is >= 5 and <= 1000);
        Exigir(ReglasDelPlan.MesInicio, nameof(datos.MesInicio), datos.MesInicio is >= 1 and <= 12);
        Exigir(ReglasDelPlan.MesOfertas, nameof(datos.MesOfertas), datos.MesOfertas is >= 1 and <= 12 && (datos.MesInicio > 12 || datos.MesOfertas >= datos.MesInicio));
        Exigir(ReglasDelPlan.Duracion, nameof(datos.Duracion), datos.Duracion is >= 1 and <= 3650);
        Exigir(ReglasDelPlan.Unidad, nameof(datos.Unidad), PalabrasDelPlan.Unidades.Contains(datos.Unidad));
        Exigir(ReglasDelPlan.Modalidad, nameof(datos.Modalidad), PalabrasDelPlan.Modalidades.Any(m => m.Codigo == datos.Modalidad));
        Exigir(ReglasDelPlan.Fuente, nameof(datos.Fuente), Enum.IsDefined(datos.Fuente));
        Exigir(ReglasDelPlan.ValorCero, nameof(datos.ValorTotal), datos.ValorTotal > 0);
        ExigirDinero(datos.ValorTotal, nameof(datos.ValorTotal), Exigir);
        Exigir(ReglasDelPlan.ValorNegativo, nameof(datos.ValorVigencia), datos.ValorVigencia >= 0);
        ExigirDinero(datos.ValorVigencia, nameof(datos.ValorVigencia), Exigir);
        Exigir(ReglasDelPlan.ValorVigencia, nameof(datos.ValorVigencia), datos.ValorTotal <= 0 || datos.ValorVigencia <= datos.ValorTotal);
        Exigir(
            ReglasDelPlan.Vigencias, nameof(datos.EstadoVigencias),
            Enum.IsDefined(datos.EstadoVigencias) && datos.VigenciasFuturas == (datos.EstadoVigencias != EstadoVigencias.NoAplica));
        Exigir(ReglasDelPlan.UnidadContratacion, nameof(datos.UnidadContratacion), datos.UnidadContratacion.Length is >= 2 and <= 120);
        Exigir(ReglasDelPlan.Municipio, nameof(datos.CodigoMunicipio), Divipola.Municipio(datos.CodigoMunicipio) is not null);
        Exigir(ReglasDelPlan.Responsable, nameof(datos.Responsable), datos.Responsable.Length is >= 3 and <= 120);
        Exigir(ReglasDelPlan.Telefono, nameof(datos.Telefono), datos.Telefono.Length is >= 7 and <= 40);
        Exigir(ReglasDelPlan.Correo, nameof(datos.Correo), TextoCorto.EsCorreo(datos.Correo));
        return faltas;
    }

    /// <summary>Limpia y lanza la primera regla incumplida.</summary>
    public static DatosDeLinea Revisar(DatosDeLinea datos)
    {
        var limpia = Limpia(datos);
        return Examinar(limpia) is [var primera, ..] ? throw primera : limpia;
    }

    /// <summary>Ocho cifras: a una clase de seis se le añaden los dos ceros del producto.</summary>
    public static string Codigo(string? codigo)
    {
        var limpio = CodigoUnspsc.Normalizar(codigo);
        return limpio.Length == 6 ? limpio + "00" : limpio;
    }

    internal static IEnumerable<(Regla Regla, string? Valor)> ReglasDeCodigos(IReadOnlyList<string> codigos, bool obligatorio = true)
    {
        if (obligatorio && codigos.Count == 0)
        {
            yield return (ReglasDelPlan.Unspsc, null);
        }

        if (codigos.Count > 50)
        {
            yield return (ReglasDelPlan.UnspscDemasiados, null);
            yield break;
        }

        var vistos = new HashSet<string>(StringComparer.Ordinal);
        foreach (var codigo in codigos)
        {
            if (!CodigoUnspsc.Existe(codigo))
            {
                yield return (ReglasDelPlan.UnspscInvalido, codigo.Length <= 20 ? codigo : codigo[..19] + "…");
            }
            else if (!vistos.Add(codigo))
            {
                yield return (ReglasDelPlan.UnspscRepetido, codigo);
            }
        }
    }

    private static void ExigirDinero(decimal valor, string campo, Action<Regla, string, bool, object?> exigir)
    {
        exigir(ReglasDelPlan.ValorEnorme, campo, valor <= Dinero.Maximo, null);
        exigir(ReglasDelPlan.ValorCentavos, campo, decimal.Round(valor, 2) == valor, null);
    }
}
