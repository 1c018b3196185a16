using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Tests.Procesos.Modalidades;

public sealed class FinDeRecepcionTests
{
    [Fact]
    public void FinDeRecepcion_EsElCierreDondeSePresentanOfertas_YDondeNoLoQueSeReciba()
    {
        foreach (var m in CatalogoDeModalidades.Todas)
        {
            Assert.Equal(m.Tiene(ActoDeProceso.PresentarOferta) ? TipoHito.Cierre : m.Codigo == "RFI" ? TipoHito.FinRespuestas : null, m.FinDeRecepcion);
        }
    }
}
