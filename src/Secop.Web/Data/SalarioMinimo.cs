using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Data;

/// <summary>El salario mínimo vigente en una fecha, de los parámetros legales.</summary>
public static class SalarioMinimo
{
    public static decimal De(DateOnly fecha) => MinimaCuantia.Parametros.Valor(MinimaCuantia.Smmlv, fecha);
}
