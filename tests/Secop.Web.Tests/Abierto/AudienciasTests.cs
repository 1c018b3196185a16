using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos.Audiencias;
using Secop.Testing;
using Secop.Web.Infrastructure;
using Secop.Web.Notificaciones;

namespace Secop.Web.Tests.Abierto;

public sealed class AudienciasTests : PruebaWeb
{
    [Fact]
    public async Task Vida_DeLaCitaAlActa_SinNombresPropiosEnPublico()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var empresa = await Datos.ProveedorAsync();
        var delaEmpresa = (await Fabrica.ClienteDeAsync(empresa)).EnFecha(p.Ahora);
        await delaEmpresa.EnviarAsync($"/proveedor/procesos/{p.Id}", [], "Me interesa");
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var (raiz, hora) = ($"/entidad/procesos/{p.Id}/audiencias", p.Ahora.AddHours(4));
        var citada = await c.EnviarAsync($"{raiz}/nueva", Cita(hora), "Citar y publicar");
        Assert.True(citada.Estado == HttpStatusCode.Redirect, citada.Errores);
        var id = await Fabrica.ConBaseAsync(db => db.Audiencias.Where(a => a.ProcesoId == p.Id).Select(a => a.Id).SingleAsync());
        Assert.Single(await Datos.CorreosAsync(empresa.Administrador.Correo), e => e.Correo == nameof(CorreoDeAudienciaProgramada));

        // El público sabe dónde y qué se trata, y todavía no puede registrarse.
        var anonimo = Fabrica.Anonimo().EnFecha(p.Ahora);
        var publico = await anonimo.VerAsync($"/procesos/{p.Codigo}");
        Assert.Contains("Matriz de riesgos", publico.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("Registrar mi asistencia", publico.Texto, StringComparison.Ordinal);
        var registro = $"/mi-cuenta/asistir?audiencia={id}";
        Assert.Contains("se abre una hora antes", (await delaEmpresa.VerAsync(registro)).Texto, StringComparison.Ordinal);

        // Antes de la hora no se instala; en la hora, sí, y dos veces no.
        c.EnFecha(hora.AddMinutes(5));
        var pagina = await c.VerAsync($"{raiz}/{id}");
        c.EnFecha(hora.AddMinutes(-5));
        Assert.Contains(ReglasDeAudiencia.AntesDeLaHora.Frase, (await c.EnviarAsync($"{raiz}/{id}", pagina, [], "Instalar")).Errores, StringComparison.Ordinal);
        c.EnFecha(hora.AddMinutes(5));
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync($"{raiz}/{id}", pagina, [], "Instalar")).Estado);
        Assert.Contains(ReglasDeAudiencia.YaEmpezo.Frase, (await c.EnviarAsync($"{raiz}/{id}", pagina, [], "Instalar")).Errores, StringComparison.Ordinal);

        // Asisten la empresa, un ciudadano con sesión y alguien a quien registra la entidad.
        delaEmpresa.EnFecha(hora.AddMinutes(6));
        var asistir = await delaEmpresa.VerAsync(registro);
        Assert.Equal(HttpStatusCode.Redirect, (await delaEmpresa.EnviarAsync(registro, asistir, [("Calidad", "Interesado")], "Registrar")).Estado);
        Assert.Contains(ReglasDeAudiencia.YaSeRegistro.Frase, (await delaEmpresa.EnviarAsync(registro, asistir, [("Calidad", "Interesado")], "Registrar")).Errores, StringComparison.Ordinal);
        var ciudadano = await Datos.UsuarioAsync("Zacarías Inconfundible");
        var forjado = await (await Fabrica.ClienteDeAsync(ciudadano)).EnFecha(hora.AddMinutes(6)).EnviarAsync(registro, [("Calidad", "Entidad")], "Registrar");
        Assert.Equal(HttpStatusCode.Redirect, forjado.Estado);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync($"{raiz}/{id}", [("Quien", "Yolanda Sin Sesión"), ("Calidad", "Veeduria")], "Registrar")).Estado);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync($"{raiz}/{id}", [("Renglon", "Se lee la matriz de riesgos.")], "Anotar")).Estado);
        var calidades = await Fabrica.ConBaseAsync(async db => (await db.Audiencias.AsNoTracking().SingleAsync(a => a.Id == id)).Asistentes.Select(a => a.Calidad).ToList());
        Assert.Equal([CalidadDeAsistente.Interesado, CalidadDeAsistente.Ciudadania, CalidadDeAsistente.Veeduria], calidades);

        // Mientras corre nadie sabe quiénes están; al terminar, la empresa y cuántos más.
        anonimo.EnFecha(hora.AddMinutes(10));
        publico = await anonimo.VerAsync($"/procesos/{p.Codigo}");
        Assert.Contains("Se lee la matriz de riesgos.", publico.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain(empresa.Nombre, publico.Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync($"{raiz}/{id}", [], "Terminar")).Estado);
        publico = await anonimo.VerAsync($"/procesos/{p.Codigo}");
        Assert.Contains($"{empresa.Nombre} (interesado en el proceso)", publico.Texto, StringComparison.Ordinal);
        Assert.Contains("1 persona más: veeduría ciudadana", publico.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("Yolanda", publico.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Zacarías", (await anonimo.VerAsync($"/api/procesos/{p.Codigo}")).Html, StringComparison.Ordinal);

        Assert.Contains(ReglasDeAudiencia.SinActa.Frase, (await c.EnviarAsync($"{raiz}/{id}/acta", [], "Publicar el acta")).Errores, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync($"{raiz}/{id}/acta", [], "Publicar el acta", ("Archivo", "acta.pdf", "%PDF-1.7 lo que se dijo"u8.ToArray()))).Estado);
        Assert.Equal("%PDF-1.7 lo que se dijo", (await anonimo.VerAsync($"/procesos/{p.Codigo}/audiencias/{id}/acta")).Html);
    }

    [Fact]
    public async Task Citar_SinPermisoAjenaRepetidaYEnElPasado()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var url = $"/entidad/procesos/{p.Id}/audiencias/nueva";
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        Assert.Contains(ReglasDeAudiencia.EnElPasado.Frase, (await c.EnviarAsync(url, Cita(p.Ahora.AddHours(-1)), "Citar y publicar")).Errores, StringComparison.Ordinal);
        var pagina = await c.VerAsync(url);
        var forjada = await c.EnviarAsync(url, pagina, [.. Cita(p.Ahora.AddHours(4)), ("Clase", "Sorteo")], "Citar y publicar");
        Assert.Contains(ReglasDeAudiencia.NoEsDeLaModalidad.Frase, forjada.Errores, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url, pagina, Cita(p.Ahora.AddHours(4)), "Citar y publicar")).Estado);
        Assert.Contains(ReglasDeAudiencia.YaHayUna.Frase, (await c.EnviarAsync(url, pagina, Cita(p.Ahora.AddHours(4)), "Citar y publicar")).Errores, StringComparison.Ordinal);

        var evaluador = await Datos.MiembroAsync(p.Entidad, Domain.Cuentas.RolesDeCuenta.Evaluador);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Fabrica.ClienteDeAsync(evaluador, p.Entidad)).EnFecha(p.Ahora).VerAsync(url)).Estado);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Fabrica.ClienteDeAsync(await Datos.EntidadCompradoraAsync())).EnFecha(p.Ahora).VerAsync(url)).Estado);
    }

    [Fact]
    public async Task Reprogramar_DosALaVez_UnoGana_YSeAvisa()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var suscrito = await Datos.ProveedorAsync();
        await (await Fabrica.ClienteDeAsync(suscrito)).EnFecha(p.Ahora).EnviarAsync($"/proveedor/procesos/{p.Id}", [], "Me interesa");
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var raiz = $"/entidad/procesos/{p.Id}/audiencias";
        await c.EnviarAsync($"{raiz}/nueva", Cita(p.Ahora.AddHours(4)), "Citar y publicar");
        var id = await Fabrica.ConBaseAsync(db => db.Audiencias.Where(a => a.ProcesoId == p.Id).Select(a => a.Id).SingleAsync());
        var url = $"{raiz}/{id}/reprogramar";
        var pagina = await c.VerAsync(url);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url, pagina, [.. Cita(p.Ahora.AddHours(6)), ("Motivo", "El salón no está disponible.")], "Reprogramar")).Estado);
        Assert.Single(await Datos.CorreosAsync(suscrito.Administrador.Correo), e => e.Correo == nameof(CorreoDeAudienciaReprogramada));

        var juntas = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ => (await c.EnviarAsync(url, pagina, [("Motivo", "Ya no hace falta la audiencia.")], "Cancelar la audiencia")).Estado));
        Assert.Single(juntas, e => e == HttpStatusCode.Redirect);
        Assert.Single(juntas, e => e is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Cancelada", (await Fabrica.Anonimo().EnFecha(p.Ahora).VerAsync($"/procesos/{p.Codigo}")).Texto, StringComparison.Ordinal);
    }

    private static (string, string)[] Cita(DateTimeOffset hora) =>
        [("Entrada.Hora", Formato.ParaCampo(hora)), ("Entrada.Lugar", "Carrera 7 # 26-20, piso 3"), ("Entrada.Enlace", ""), ("Entrada.OrdenDelDia", "1. Instalación\n2. Matriz de riesgos")];
}
