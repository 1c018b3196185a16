using Secop.Domain.Procesos.Cuantias;

namespace Secop.Web.Pages;

/// <summary>Lo que se pregunta para recomendar la modalidad, en la herramienta pública, al crear un proceso y al cambiarla.</summary>
public class FormularioDeModalidad
{
    public string? Valor { get; set; }

    public ObjetoDeCompra Objeto { get; set; }

    public CausalDirecta? Directa { get; set; }

    public ExcepcionDeGarantias? Excepcion { get; set; }

    public bool Uniformes { get; set; }

    public bool AcuerdoMarco { get; set; }

    public CausalAbreviada? Abreviada { get; set; }

    /// <summary>La causal dicha, con la clave con que la guarda el proceso.</summary>
    public string? Causal => Directa is { } directa ? $"{directa}" : Abreviada is { } abreviada ? $"{abreviada}" : null;

    /// <summary>Si dijo algo más que el valor y el objeto.</summary>
    public bool EsEspecial => Directa is not null || Excepcion is not null || Uniformes || AcuerdoMarco || Abreviada is not null;

    public DatosDeRecomendacion Datos(decimal valor, DateOnly fecha, Cuantia? cuantia, bool esTerritorial) => new()
    {
        Valor = valor,
        Objeto = Objeto,
        Fecha = fecha,
        Cuantia = cuantia,
        Directa = Directa,
        Excepcion = Excepcion,
        EsTerritorial = esTerritorial,
        Uniformes = Uniformes,
        AcuerdoMarco = AcuerdoMarco,
        Abreviada = Abreviada,
    };
}
