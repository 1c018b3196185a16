using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Alertas;
using Secop.Testing;

namespace Secop.Web.Tests.Entidades.Procesos;

/// <summary>El paso previo: antes de crear se dice qué modalidad corresponde.</summary>
public sealed class CrearTests : PruebaWeb
{
    private const string Ruta = "/entidad/procesos/crear";
    private const string Motivo = "El comité de contratación lo decidió así por la urgencia del servicio.";

    [Fact]
    public async Task Crear_SinPermiso_EsRechazado()
    {
        var entidad = await Datos.EntidadCompradoraAsync();
        var mirador = await Datos.MiembroAsync(entidad, RolesDeCuenta.ControlInterno);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Fabrica.ClienteDeAsync(mirador, entidad)).VerAsync(Ruta)).Estado);
    }

    [Fact]
    public async Task Crear_LoQueEsMinima_NoPideMotivo()
    {
        var (c, entidad) = await ClienteAsync();
        var hecho = await c.EnviarAsync(Ruta, Campos("49.025.340"), "Crear el borrador");
        Assert.Equal(HttpStatusCode.Redirect, hecho.Estado);
        var p = await ProcesoAsync(entidad);
        Assert.Equal(49_025_340, p.ValorEstimado);
        Assert.Empty(p.Justificaciones);
        Assert.True(await Fabrica.ConBaseAsync(db => db.Bitacora.AnyAsync(b => b.ProcesoId == p.Id && b.Tipo == nameof(ModalidadElegida) && !b.EsPublico)));
    }

    [Fact]
    public async Task Crear_LoQueEsOtraModalidad_PideMotivoYQuedaEnElExpedienteInterno()
    {
        var (c, entidad) = await ClienteAsync();
        (string, string)[] campos = [.. Campos("10.000.000"), ("Entrada.Directa", "Inmuebles")];
        var pide = await c.EnviarAsync(Ruta, campos, "Crear el borrador");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pide.Estado);
        Assert.Contains("Lo que corresponde es «Contratación directa»", pide.Errores, StringComparison.Ordinal);
        Assert.Equal("Corresponde: Contratación directa", pide.Documento.QuerySelector("#recomendacion")?.TextContent);
        Assert.False(await Fabrica.ConBaseAsync(db => db.Procesos.AnyAsync(p => p.EntidadId == entidad.Id)));

        var corto = await c.EnviarAsync(Ruta, pide, [.. campos, ("Entrada.Motivo", "Porque sí")], "Crear el borrador");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, corto.Estado);
        var hecho = await c.EnviarAsync(Ruta, corto, [.. campos, ("Entrada.Motivo", Motivo)], "Crear el borrador");
        var j = Assert.Single((await ProcesoAsync(entidad)).Justificaciones);
        Assert.Equal((TipoDeAlerta.Modalidad, Motivo, "Contratación directa", entidad.Administrador.Id), (j.Tipo, j.Motivo, j.Sobre, j.UsuarioId));
        Assert.Contains(Motivo, (await c.VerAsync(hecho.Destino!)).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VerLaModalidad_NoCreaNada_YGuardaLoEscrito()
    {
        var (c, entidad) = await ClienteAsync();
        var pagina = await c.EnviarAsync(Ruta, Campos("49.025.341"), "Ver la modalidad");
        Assert.Equal("Corresponde: Selección abreviada de menor cuantía", pagina.Documento.QuerySelector("#recomendacion")?.TextContent);
        Assert.Equal("Compra de ensayo para la sede", pagina.Documento.QuerySelector("#Entrada_Nombre")?.GetAttribute("value"));
        Assert.False(await Fabrica.ConBaseAsync(db => db.Procesos.AnyAsync(p => p.EntidadId == entidad.Id)));
    }

    [Fact]
    public async Task ConMotivo_LoQuePasaDelTope_IgualNoSePuedePublicar()
    {
        var (c, entidad) = await ClienteAsync();
        var pide = await c.EnviarAsync(Ruta, Campos("49.025.341"), "Ver la modalidad");
        var hecho = await c.EnviarAsync(Ruta, pide, [("Entrada.Motivo", Motivo)], "Crear el borrador");
        Assert.Contains("El valor estimado supera la mínima cuantía", (await c.VerAsync(hecho.Destino + "/publicar")).Texto, StringComparison.Ordinal);
        Assert.NotNull(await ProcesoAsync(entidad));
    }

    [Fact]
    public async Task Presupuesto_DiceLasCuantiasDelAno()
    {
        var entidad = await Datos.EntidadAsync(null, null, [], presupuesto: 210_108_600_000);
        var c = (await Fabrica.ClienteDeAsync(entidad)).EnFecha(Testing.Datos.Publicacion);
        var pagina = await c.VerAsync("/entidad/cuenta/presupuesto");
        Assert.Contains("$ 78.790.725", pagina.Texto, StringComparison.Ordinal);
        Assert.Contains("$ 787.907.250", pagina.Texto, StringComparison.Ordinal);
        Assert.Contains("120.000 SMMLV", pagina.Texto, StringComparison.Ordinal);
        await c.EnviarAsync("/entidad/cuenta/presupuesto", [("Vigencia", "2027"), ("Presupuesto", "1.000.000")]);
        Assert.Contains("El SMMLV de 2027 no está registrado", (await c.VerAsync("/entidad/cuenta/presupuesto")).Texto, StringComparison.Ordinal);
        var enGarantias = await c.EnFecha(new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero)).VerAsync("/entidad/cuenta/presupuesto");
        Assert.Contains("no se contrata directamente", enGarantias.Texto, StringComparison.Ordinal);
    }

    private static (string, string)[] Campos(string valor) =>
        [("Entrada.Numero", $"MC-{Testing.Datos.Consecutivo()}"), ("Entrada.Nombre", "Compra de ensayo para la sede"), ("Entrada.Valor", valor), ("Entrada.Objeto", "Servicios")];

    private async Task<(Cliente Cliente, CuentaDePrueba Entidad)> ClienteAsync()
    {
        var entidad = await Datos.EntidadCompradoraAsync();
        return ((await Fabrica.ClienteDeAsync(entidad)).EnFecha(Testing.Datos.Publicacion), entidad);
    }

    private Task<Proceso> ProcesoAsync(CuentaDePrueba entidad) => Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(p => p.EntidadId == entidad.Id));
}
