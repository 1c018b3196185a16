using System.Net;
using Secop.Domain.Procesos;
using Secop.Testing;

namespace Secop.Web.Tests.Documentos;

/// <summary>El documento reservado: cualquiera sabe que existe y por qué no se muestra; su contenido no sale de la entidad.</summary>
public sealed class ReservaTests : PruebaWeb
{
    private const string Motivo = "Trae los planos de la bodega de evidencias de la Fiscalía.";

    [Fact]
    public async Task Reservado_SeVeQueExiste_YSuContenidoNo()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var anexado = await c.AnexarAsync(p, "planos secretos.pdf", "%PDF-1.7 canario-reservado"u8.ToArray(), ("Entrada.Titulo", "Planos de seguridad"), ("Entrada.Fundamento", nameof(FundamentoReserva.SeguridadPublica)), ("Entrada.MotivoReserva", Motivo));
        Assert.True(anexado.Estado == HttpStatusCode.Redirect, anexado.Errores);
        Assert.Contains("Ley 1712 de 2014, art. 19 lit. b", (await c.VerAsync(PruebaDeArchivos.PaginaDe(p))).Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync($"/entidad/procesos/{p.Id}/publicar", [], "Publicar la invitación")).Estado);
        var documento = Assert.Single(await Fabrica.AnexosAsync(p));

        var publico = Fabrica.Anonimo().EnFecha(p.Ahora.AddMinutes(1));
        var expediente = await publico.VerAsync($"/procesos/{p.Codigo}");
        Assert.Contains("Planos de seguridad Reservado", expediente.Texto, StringComparison.Ordinal);
        Assert.Contains($"seguridad pública (Ley 1712 de 2014, art. 19 lit. b). {Motivo}", expediente.Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await publico.VerAsync($"/procesos/{p.Codigo}/documentos/{documento.Id}")).Estado);
        Assert.DoesNotContain("planos secretos", expediente.Html + (await publico.VerAsync($"/api/procesos/{p.Codigo}")).Html, StringComparison.Ordinal);
        var proveedor = (await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync())).EnFecha(p.Ahora.AddMinutes(1));
        Assert.Equal(HttpStatusCode.NotFound, (await proveedor.VerAsync($"/procesos/{p.Codigo}/documentos/{documento.Id}")).Estado);
        Assert.Contains("canario-reservado", (await c.VerAsync($"{PruebaDeArchivos.PaginaDe(p)}/{documento.Id}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SinMotivo_OSobreLaInvitacion_SeDice()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var pdf = "%PDF-1.7"u8.ToArray();
        PruebaDeArchivos.Rechazada(await c.AnexarAsync(p, "a.pdf", pdf, ("Entrada.Fundamento", nameof(FundamentoReserva.Intimidad))), "Explique por qué", "Ley 1712 de 2014, art. 28");
        PruebaDeArchivos.Rechazada(await c.AnexarAsync(p, "a.pdf", pdf, ("Entrada.Tipo", nameof(TipoDocumento.Invitacion)), ("Entrada.Fundamento", nameof(FundamentoReserva.Intimidad)), ("Entrada.MotivoReserva", Motivo)), "no se puede reservar");
    }
}
