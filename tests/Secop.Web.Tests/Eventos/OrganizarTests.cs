using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Cuentas;
using Secop.Domain.Eventos;
using Secop.Testing;
using Secop.Web.Jobs;
using Secop.Web.Notificaciones;

namespace Secop.Web.Tests.Eventos;

public sealed class OrganizarTests : PruebaWeb
{
    private static readonly DateTimeOffset Ahora = Datos.Publicacion.AddHours(2);

    private static IEnumerable<(string, string)> Campos(string clase = nameof(ClaseDeEvento.CapacitacionVirtual)) =>
    [
        ("Entrada.Clase", clase), ("Entrada.Titulo", "Evaluar ofertas sin sobresaltos"), ("Entrada.Programa", "Requisitos habilitantes, precio y traslado.\nCon ejercicios."),
        ("Entrada.Empieza", "2026-12-04T09:00"), ("Entrada.Termina", "2026-12-04T12:00"), ("Entrada.Enlace", Datos.EnlaceDelEvento), ("Entrada.Cupos", "2"), ("Entrada.ParaEntidades", "true"),
    ];

    [Fact]
    public async Task LaEntidadPide_LaAgenciaLoConvierteEnEvento_YLaEntidadLoSabe()
    {
        var entidad = await Datos.EntidadActivaAsync();
        var organizadora = await Datos.AgenciaAsync();
        var pide = (await Fabrica.ClienteDeAsync(entidad)).EnFecha(Ahora);
        var corta = await pide.EnviarAsync("/entidad/capacitaciones/pedir", [("Entrada.Tema", "algo"), ("Entrada.Personas", "3")], "Pedir");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, corta.Estado);
        Assert.Contains(ReglasDeEvento.Tema.Frase, corta.Errores, StringComparison.Ordinal);
        var vacia = await pide.EnviarAsync("/entidad/capacitaciones/pedir", [("Entrada.Tema", ""), ("Entrada.Personas", ""), ("Entrada.CodigoMunicipio", ""), ("Entrada.Desde", ""), ("Entrada.Hasta", "")], "Pedir");
        foreach (var campo in new[] { "Entrada_Tema", "Entrada_Personas", "Entrada_CodigoMunicipio", "Entrada_Desde" })
        {
            Assert.NotNull(vacia.Documento.QuerySelector($"#resumen-errores a[href='#{campo}']"));
            Assert.NotNull(vacia.Documento.QuerySelector($"#{campo}[aria-invalid='true']"));
        }

        (string, string)[] buena = [("Entrada.Tema", "Publicar procesos de mínima cuantía sin errores"), ("Entrada.Personas", "3"), ("Entrada.Modo", "Virtual"), ("Entrada.Desde", "2026-12-05"), ("Entrada.Hasta", "2026-12-20")];
        Assert.Equal(HttpStatusCode.Redirect, (await pide.EnviarAsync("/entidad/capacitaciones/pedir", buena, "Pedir")).Estado);
        var enlace = Assert.Single(await Datos.CorreosAsync(organizadora.Administrador.Correo), e => e.Correo == nameof(CorreoDeCapacitacionPedida) && e.Cuerpo.Contains(entidad.Nombre, StringComparison.Ordinal));
        var solicitud = enlace.Cuerpo.Split('\n').First(l => l.StartsWith("http", StringComparison.Ordinal))[^36..];

        var agencia = (await Fabrica.ClienteDeAsync(organizadora)).EnFecha(Ahora);
        var (peticion, _, _) = await Datos.PeticionAsync();
        var url = $"/plataforma/eventos/nuevo?solicitud={solicitud}&peticion={peticion}";
        var lleno = await agencia.VerAsync(url);
        Assert.Equal("2026-12-07T09:00", lleno.Documento.QuerySelector("#Entrada_Empieza")!.GetAttribute("value"));
        Assert.Equal("3", lleno.Documento.QuerySelector("#Entrada_Cupos")!.GetAttribute("value"));
        var creado = await agencia.EnviarAsync(url, lleno, [("Entrada.Enlace", Datos.EnlaceDelEvento)], "Publicar el evento");
        Assert.True(creado.Estado == HttpStatusCode.Redirect, creado.Errores);
        var evento = await Datos.LeerEventoAsync(Guid.Parse(creado.Destino![^36..]));
        Assert.Equal((Guid.Parse(solicitud), (Guid?)peticion, EstadoEvento.Publicado), (evento.SolicitudId!.Value, evento.PeticionId, evento.Estado));
        var correos = (await Datos.CorreosAsync(entidad.Administrador.Correo)).Select(e => e.Correo).ToList();
        Assert.Contains(nameof(CorreoDeCapacitacionAcogida), correos);
        Assert.Contains(nameof(CorreoDeEventoPedidoPublicado), correos);
        Assert.Contains(evento.Titulo, (await pide.VerAsync("/entidad/capacitaciones")).Texto, StringComparison.Ordinal);

        // Dos veces, no; ni de otra entidad se retira ni se declina lo ya acogido.
        var repetido = await agencia.EnviarAsync(url, lleno, [("Entrada.Enlace", Datos.EnlaceDelEvento)], "Publicar el evento");
        Assert.Contains(ReglasDeEvento.SolicitudDecidida.Frase, repetido.Errores, StringComparison.Ordinal);
        var otra = await Datos.SolicitudDeCapacitacionAsync(await Datos.EntidadActivaAsync());
        var suya = await Datos.SolicitudDeCapacitacionAsync(entidad);
        var lista = await pide.VerAsync("/entidad/capacitaciones");
        Assert.Equal(HttpStatusCode.NotFound, (await pide.EnviarAsync("/entidad/capacitaciones", lista, [("solicitud", otra.Id.ToString())], "Retirar")).Estado);
        Assert.Equal(HttpStatusCode.Redirect, (await pide.EnviarAsync("/entidad/capacitaciones", lista, [("solicitud", suya.Id.ToString())], "Retirar")).Estado);
        Assert.Equal(HttpStatusCode.Redirect, (await agencia.EnviarAsync($"/plataforma/capacitaciones/{otra.Id}", [("Motivo", "No hay quien la dicte este año")], "Declinar")).Estado);
        Assert.Equal(HttpStatusCode.NotFound, (await agencia.VerAsync($"/plataforma/eventos/nuevo?solicitud={Guid.NewGuid()}")).Estado);
        Assert.Equal(HttpStatusCode.NotFound, (await agencia.VerAsync($"/plataforma/eventos/nuevo?peticion={Guid.NewGuid()}")).Estado);
    }

    [Fact]
    public async Task Borrador_NadieLoVe_SePublica_SeReprograma_YSeCancela_AvisandoACadaQuien()
    {
        var agencia = (await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync())).EnFecha(Ahora);
        var mala = await agencia.EnviarAsync("/plataforma/eventos/nuevo", Campos(nameof(ClaseDeEvento.CapacitacionPresencial)), "Guardar como borrador");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mala.Estado);
        Assert.Equal("Evaluar ofertas sin sobresaltos", mala.Documento.QuerySelector("#Entrada_Titulo")!.GetAttribute("value"));
        var creado = await agencia.EnviarAsync("/plataforma/eventos/nuevo", Campos(), "Guardar como borrador");
        Assert.True(creado.Estado == HttpStatusCode.Redirect, creado.Errores);
        var url = creado.Destino!;
        var evento = await Datos.LeerEventoAsync(Guid.Parse(url[^36..]));
        var anonimo = Fabrica.Anonimo().EnFecha(Ahora);
        Assert.Equal(HttpStatusCode.NotFound, (await anonimo.VerAsync($"/eventos/{evento.Codigo}")).Estado);
        Assert.DoesNotContain(evento.Codigo, (await anonimo.VerAsync("/eventos/calendario.ics")).Html, StringComparison.Ordinal);
        await agencia.EnviarAsync($"{url}/editar", [("Entrada.Cupos", "1"), ("Entrada.ParaCiudadania", "true")], "Guardar");
        Assert.Equal(HttpStatusCode.Redirect, (await agencia.EnviarAsync(url, [], "Publicar el evento")).Estado);
        Assert.Contains(evento.Titulo, (await anonimo.VerAsync("/eventos?Clase=CapacitacionVirtual&Para=ciudadania")).Texto, StringComparison.Ordinal);
        Assert.Contains($"UID:evento-{evento.Codigo}@secop", (await anonimo.VerAsync("/eventos/calendario.ics")).Html, StringComparison.Ordinal);

        var (primera, segunda) = (await Datos.UsuarioAsync(), await Datos.UsuarioAsync());
        await Datos.InscritaAsync(evento, primera);
        await Datos.InscritaAsync(evento, segunda);
        var sinMotivo = await agencia.EnviarAsync($"{url}/reprogramar", [("Entrada.Empieza", "2026-12-10T09:00"), ("Entrada.Termina", "2026-12-10T12:00")], "Reprogramar");
        Assert.Contains(ReglasDeEvento.Motivo.Frase, sinMotivo.Errores, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await agencia.EnviarAsync(
            $"{url}/reprogramar", [("Entrada.Empieza", "2026-12-10T09:00"), ("Entrada.Termina", "2026-12-10T12:00"), ("Entrada.Motivo", "Se cruza con un festivo local")], "Reprogramar")).Estado);
        var ics = (await anonimo.VerAsync($"/eventos/{evento.Codigo}/evento.ics")).Html;
        Assert.Contains("DTSTART:20261210T140000Z", ics, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", ics, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await agencia.EnviarAsync(url, [("Cupos", "2")], "Guardar los cupos")).Estado);
        Assert.Single(await Datos.CorreosAsync(segunda.Correo), e => e.Correo == nameof(CorreoDeCupoLiberado));
        Assert.Equal(HttpStatusCode.Redirect, (await agencia.EnviarAsync(url, [("Motivo", "Ya no hay quien lo dicte")], "Cancelar el evento")).Estado);
        Assert.Contains("Ya no hay quien lo dicte", (await anonimo.VerAsync($"/eventos/{evento.Codigo}")).Texto, StringComparison.Ordinal);
        foreach (var persona in new[] { primera, segunda })
        {
            var correos = (await Datos.CorreosAsync(persona.Correo)).Select(e => e.Correo).ToList();
            Assert.Contains(nameof(CorreoDeEventoReprogramado), correos);
            Assert.Contains(nameof(CorreoDeEventoCancelado), correos);
        }
    }

    [Fact]
    public async Task ElRecordatorio_LlegaDosDiasYDosHorasAntes_SoloAQuienTieneCupo_YUnaVez()
    {
        var evento = await Datos.EventoAsync(cupos: 1);
        var (conCupo, enEspera) = (await Datos.UsuarioAsync(), await Datos.UsuarioAsync());
        await Datos.InscritaAsync(evento, conCupo);
        await Datos.InscritaAsync(evento, enEspera);
        var recordados = new List<int>();
        foreach (var hora in new[] { evento.Empieza.AddHours(-49), evento.Empieza.AddHours(-48), evento.Empieza.AddHours(-47), evento.Empieza.AddHours(-2), evento.Empieza.AddHours(-1) })
        {
            await Fabrica.ConAsync(s => s.GetRequiredService<RecordatoriosDeEventos>().DarAsync(CancellationToken.None), hora);
            recordados.Add((await Datos.CorreosAsync(conCupo.Correo)).Count(e => e.Correo == nameof(CorreoDeRecordatorio)));
        }

        Assert.Equal([0, 1, 1, 2, 2], recordados);
        Assert.DoesNotContain(await Datos.CorreosAsync(enEspera.Correo), e => e.Correo == nameof(CorreoDeRecordatorio));
    }

    [Fact]
    public async Task ElRolDeFormacion_EntraALosEventos_YANadaMasDeLaAgencia()
    {
        var agencia = await Datos.AgenciaAsync();
        var organizador = await Datos.MiembroAsync(agencia, RolesDeCuenta.Formacion);
        var cliente = (await Fabrica.ClienteDeAsync(organizador, agencia)).EnFecha(Ahora);
        Assert.Equal("/plataforma/eventos", (await cliente.VerAsync("/mi-cuenta/empezar")).Destino);
        Assert.Equal(HttpStatusCode.OK, (await cliente.VerAsync("/plataforma/eventos")).Estado);
        Assert.Equal(HttpStatusCode.OK, (await cliente.VerAsync("/plataforma/capacitaciones")).Estado);
        foreach (var ajena in new[] { "/plataforma/parametros", "/plataforma/entidades", "/plataforma/cuenta/usuarios" })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await cliente.VerAsync(ajena)).Estado);
        }

        var entidad = (await Fabrica.ClienteDeAsync(await Datos.EntidadActivaAsync(RolesDeCuenta.OrdenadorDelGasto))).EnFecha(Ahora);
        Assert.NotEqual(HttpStatusCode.OK, (await entidad.VerAsync("/plataforma/eventos")).Estado);
    }
}
