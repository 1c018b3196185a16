using Secop.Domain.Procesos.Cuantias;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Infrastructure;

/// <summary>Un número de la ley escrito con su unidad.</summary>
public static class FormatoDeParametro
{
    public static string Escribir(ParametroLegal parametro) => Escribir(CatalogoDeParametros.De(parametro.Clave).Unidad, parametro.Valor);

    public static string Escribir(UnidadDeParametro unidad, decimal valor) => unidad switch
    {
        UnidadDeParametro.Pesos => Formato.Dinero(valor),
        UnidadDeParametro.Porcentaje => Formato.Porcentaje(valor),
        UnidadDeParametro.Fecha => Formato.Fecha(LeyDeGarantias.Fecha(valor)),
        UnidadDeParametro.Cantidad => Formato.Numero(valor),
        UnidadDeParametro.Dias => Contar(valor, "día hábil", "días hábiles"),
        UnidadDeParametro.Corridos => Contar(valor, "día", "días"),
        UnidadDeParametro.Meses => Contar(valor, "mes", "meses"),
        UnidadDeParametro.Anos => Contar(valor, "año", "años"),
        UnidadDeParametro.HorasHabiles => Contar(valor, "hora hábil", "horas hábiles"),
        UnidadDeParametro.HoraDelDia => $"{Formato.Numero(valor)}:00",
        UnidadDeParametro.Salarios => $"{Formato.Numero(valor)} SMMLV",
    };

    private static string Contar(decimal valor, string uno, string varios) => $"{Formato.Numero(valor)} {(valor == 1 ? uno : varios)}";
}
