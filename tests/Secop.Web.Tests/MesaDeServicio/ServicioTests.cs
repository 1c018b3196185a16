using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Procesos;
using Secop.Domain.Servicio;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Sondas;
using Secop.Web.Tests.Intrusos;

namespace Secop.Web.Tests.MesaDeServicio;

/// <summary>Los incidentes con su certificado y los mantenimientos, en una base propia.</summary>
public sealed class ServicioTests(BaseAparte aparte) : IClassFixture<BaseAparte>
{
    [Fact]
    public async Task Incidente_CerradoConPlazos_CertificaYAvisaALosEquipos()
    {
        var (fabrica, datos) = (aparte.Fabrica, aparte.Datos);
        var proceso = await datos.ProcesoRecibiendoAsync();
        var cierre = proceso.En(TipoHito.Cierre);
        var agencia = (await fabrica.ClienteDeAsync(await datos.AgenciaAsync())).EnFecha(cierre.AddHours(2));
        var mal = await agencia.EnviarAsync("/plataforma/servicio", [("Incidente.Titulo", "x"), ("Incidente.Descripcion", "Nadie puede entrar ni presentar.")], "Abrir el incidente");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mal.Estado);
        var abierto = await agencia.EnviarAsync("/plataforma/servicio", [
            ("Incidente.Clase", "General"), ("Incidente.Titulo", "Nadie podía entrar"), ("Incidente.Descripcion", "Nadie puede entrar ni presentar."),
            ("Incidente.Desde", Formato.ParaCampo(cierre.AddMinutes(-20)))], "Abrir el incidente");
        var ruta = abierto.Destino!;
        Assert.Contains(proceso.Proceso.Numero, (await agencia.VerAsync(ruta)).Texto, StringComparison.Ordinal);
        await agencia.EnviarAsync(ruta, [("Cuerpo", "Encontramos la causa.")], "Publicar la novedad");
        var vieja = await agencia.VerAsync(ruta);
        (string, string)[] fin = [("Hasta", Formato.ParaCampo(cierre.AddMinutes(15))), ("Resumen", "Se dañó un disco y se reemplazó.")];
        Assert.Equal(ruta, (await agencia.EnviarAsync(ruta, fin, "Cerrar el incidente")).Destino);
        Assert.Contains("ya está cerrado", (await agencia.EnviarAsync(ruta, vieja, fin, "Cerrar el incidente")).Errores, StringComparison.Ordinal);

        var incidente = await fabrica.ConBaseAsync(db => db.Incidentes.SingleAsync(i => i.Titulo == "Nadie podía entrar"));
        Assert.Contains(incidente.Plazos, p => p.ProcesoId == proceso.Id && p.Hito == TipoHito.Cierre);
        var codigo = await fabrica.ConBaseAsync(db => db.Certificados.Where(c => c.Id == incidente.CertificadoId).Select(c => c.Codigo).SingleAsync());
        Assert.Contains("Certificado auténtico", (await fabrica.Anonimo().VerAsync($"/verificar/{codigo}")).Texto, StringComparison.Ordinal);
        Assert.Contains(await datos.CorreosAsync(proceso.Entidad.Administrador.Correo), c => c.Cuerpo.Contains(codigo, StringComparison.Ordinal) && c.Cuerpo.Contains(proceso.Proceso.Numero, StringComparison.Ordinal));
        var publico = fabrica.Anonimo().EnFecha(cierre.AddHours(3));
        Assert.Contains("Nadie podía entrar", (await publico.VerAsync("/estado?i=1")).Texto, StringComparison.Ordinal);
        var canal = await publico.VerAsync("/estado/canal");
        Assert.Contains("Se dañó un disco", canal.Html, StringComparison.Ordinal);
        Assert.Contains("http://www.w3.org/2005/Atom", canal.Html, StringComparison.Ordinal);

        // Domingo 13 de diciembre de 2026, de madrugada; y uno que no da el tiempo.
        agencia.EnFecha(Datos.Publicacion);
        var tarde = await agencia.EnviarAsync("/plataforma/servicio", Mantenimiento("2026-11-29T00:00", "2026-11-29T03:00"), "Anunciar");
        Assert.Contains("al menos 5 días hábiles", tarde.Errores, StringComparison.Ordinal);
        Assert.Equal("/plataforma/servicio", (await agencia.EnviarAsync("/plataforma/servicio", Mantenimiento("2026-12-13T00:00", "2026-12-13T03:00"), "Anunciar")).Destino);
        Assert.Contains("Cambio de discos", (await fabrica.Anonimo().EnFecha(Datos.Publicacion).VerAsync("/estado?m=1")).Texto, StringComparison.Ordinal);
        await agencia.EnviarAsync("/plataforma/servicio", [], "Cancelar");
        Assert.DoesNotContain("Cambio de discos", (await fabrica.Anonimo().EnFecha(Datos.Publicacion).VerAsync("/estado?m=2")).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoMedidoSinBase_EsperaYSeGuardaAlVolver()
    {
        var marcador = new MarcadorDeSondas();
        foreach (var segundo in Enumerable.Range(0, 3))
        {
            marcador.Anotar(new(ComponenteDeServicio.Base, Datos.Publicacion.AddSeconds(segundo * 30), false, 1));
        }

        marcador.Anotar(new(ComponenteDeServicio.Base, Datos.Publicacion.AddMinutes(2), true, 4));
        await aparte.Fabrica.ConAsync(
            async s =>
            {
                var mediciones = new Mediciones(s.GetRequiredService<SecopDbContext>(), marcador, s.GetRequiredService<Reloj>());
                await mediciones.GuardarAsync(CancellationToken.None);
                await mediciones.GuardarAsync(CancellationToken.None);
            },
            Datos.Publicacion.AddMinutes(2));
        Assert.Empty(marcador.Pendientes);
        Assert.Empty(marcador.Senales);
        var incidente = await aparte.Fabrica.ConBaseAsync(db => db.Incidentes.SingleAsync(i => i.Sonda == ComponenteDeServicio.Base));
        Assert.Equal((Datos.Publicacion, (DateTimeOffset?)Datos.Publicacion.AddMinutes(2)), (incidente.Desde, incidente.RecuperadoEn));
    }

    private static (string, string)[] Mantenimiento(string desde, string hasta) =>
    [
        ("Mantenimiento.Titulo", "Cambio de discos"), ("Mantenimiento.Descripcion", "No se podrá entrar mientras dura."),
        ("Mantenimiento.Desde", desde), ("Mantenimiento.Hasta", hasta), ("Mantenimiento.Funciones", "Base"),
    ];
}
