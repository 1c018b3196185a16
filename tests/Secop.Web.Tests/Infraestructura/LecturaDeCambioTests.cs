using Secop.Domain.Procesos;
using Secop.Web.Infrastructure;

namespace Secop.Web.Tests.Infraestructura;

public sealed class LecturaDeCambioTests
{
    [Theory]
    [InlineData("clasificacion/principal", "44121600", "44121600")]
    [InlineData("lugar/codigoMunicipio", "25126", "25126")]
    [InlineData("presupuesto/valorEstimado", "20000000", "20.000.000")]
    [InlineData("lugar/direccion", null, "(nada)")]
    public void UnCodigoNoLlevaPuntosDeMiles_UnaCantidadSi(string ruta, string? crudo, string dice) =>
        Assert.Equal(dice, LecturaDeCambio.Antes(new CambioDePliego("Sección", ruta, crudo, null)));
}
