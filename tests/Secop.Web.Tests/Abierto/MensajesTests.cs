using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Mensajes;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Notificaciones;

namespace Secop.Web.Tests.Abierto;

public sealed class MensajesTests : PruebaWeb
{
    [Fact]
    public async Task Publico_LlegaATodosLosSuscritosYAlExpediente_ConSuArchivo()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var suscrito = await Datos.ProveedorAsync();
        await SuscritoAsync(p, suscrito);
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var enviado = await c.EnviarAsync(De(p), [("Asunto", "Jornada de aclaraciones"), ("Cuerpo", "Será el jueves a las nueve.\nEn el auditorio.")], "Enviar", ("Archivos", "plano.pdf", "%PDF-1.7 plano de la sede"u8.ToArray()));
        Assert.True(enviado.Estado == HttpStatusCode.Redirect, enviado.Errores);

        var publico = await Fabrica.Anonimo().EnFecha(p.Ahora).VerAsync($"/procesos/{p.Codigo}");
        Assert.Contains("Será el jueves a las nueve.", publico.Texto, StringComparison.Ordinal);
        Assert.Contains("La entidad publicó un mensaje para todos.", publico.Texto, StringComparison.Ordinal);
        var archivo = publico.Documento.QuerySelector("#t-mensajes")!.ParentElement!.QuerySelector("a[href*='/mensajes/']")!.GetAttribute("href")!;
        Assert.Equal("%PDF-1.7 plano de la sede", (await Fabrica.Anonimo().EnFecha(p.Ahora).VerAsync(archivo)).Html);
        Assert.Single(await Datos.CorreosAsync(suscrito.Administrador.Correo), e => e.Correo == nameof(CorreoDeMensajePublicado));
    }

    [Fact]
    public async Task Privado_LoLeenLasDosPartes_NadieMas_YDesdeElInformeCualquiera()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var (autor, otro) = (await Datos.ProveedorAsync(), await Datos.ProveedorAsync());
        var delAutor = await SuscritoAsync(p, autor);
        var delOtro = await SuscritoAsync(p, otro);
        var url = $"/proveedor/procesos/{p.Id}/mensajes";
        var enviado = await delAutor.EnviarAsync(url, [("Asunto", "Visita al sitio"), ("Cuerpo", "¿Podemos visitar la bodega de entrega?")], "Enviar", ("Archivos", "croquis.pdf", "%PDF-1.7 croquis"u8.ToArray()));
        Assert.True(enviado.Estado == HttpStatusCode.Redirect, enviado.Errores);
        var mensaje = await Fabrica.ConBaseAsync(db => db.Mensajes.AsNoTracking().SingleAsync(m => m.ProcesoId == p.Id));
        var croquis = mensaje.Archivos[0].ArchivoId;

        // Nadie más se entera: ni por la página, ni por el archivo, ni por la línea de tiempo.
        Assert.DoesNotContain("Visita al sitio", (await delOtro.VerAsync(url)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await delOtro.VerAsync($"{url}?handler=Archivo&archivo={croquis}")).Estado);
        var anonimo = Fabrica.Anonimo().EnFecha(p.Ahora);
        var publico = await anonimo.VerAsync($"/procesos/{p.Codigo}");
        Assert.DoesNotContain("Visita al sitio", publico.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("le escribió", publico.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Visita al sitio", (await anonimo.VerAsync($"/api/procesos/{p.Codigo}")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anonimo.VerAsync($"/procesos/{p.Codigo}/mensajes/{croquis}")).Estado);

        // La entidad lo tiene en el escritorio, responde y se le quita.
        var entidad = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        Assert.Contains("Un mensaje por atender", (await entidad.VerAsync("/entidad/escritorio")).Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await entidad.EnviarAsync($"{De(p)}?responde={mensaje.Id}", [("Cuerpo", "Sí, cualquier día hábil de la mañana.")], "Enviar")).Estado);
        Assert.DoesNotContain("mensaje por atender", (await entidad.VerAsync("/entidad/escritorio")).Texto, StringComparison.Ordinal);
        Assert.Contains("Sí, cualquier día hábil", (await delAutor.VerAsync(url)).Texto, StringComparison.Ordinal);
        Assert.Contains("mensaje por atender", (await delAutor.VerAsync("/proveedor/escritorio")).Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await delAutor.EnviarAsync(url, [], "Marcar como leído")).Estado);
        Assert.DoesNotContain("mensaje por atender", (await delAutor.VerAsync("/proveedor/escritorio")).Texto, StringComparison.Ordinal);
        Assert.Single(await Datos.CorreosAsync(p.Entidad.Administrador.Correo), e => e.Correo == nameof(CorreoDeMensajeEnviado));
        Assert.Single(await Datos.CorreosAsync(autor.Administrador.Correo), e => e.Correo == nameof(CorreoDeMensajeEnviado));

        await Fabrica.SqlAsync<object>("update procesos set informe_en = $2 where id = $1", null, p.Id, p.Ahora);
        Assert.Contains("Visita al sitio", (await anonimo.VerAsync($"/procesos/{p.Codigo}")).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LaEntidad_NoAdivinaQuienSigueElProceso()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var suscrito = await Datos.ProveedorAsync();
        await SuscritoAsync(p, suscrito);
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var pagina = await c.VerAsync(De(p));
        Assert.DoesNotContain(suscrito.Id.ToString(), pagina.Html, StringComparison.Ordinal);
        var forjado = await c.EnviarAsync(De(p), pagina, [("ProveedorId", suscrito.Id.ToString()), ("Asunto", "Una pregunta"), ("Cuerpo", "¿Van a ofertar ustedes?")], "Enviar");
        Assert.Contains(ReglasDeMensaje.Destinatario.Frase, forjado.Errores, StringComparison.Ordinal);
        Assert.Contains("¿Van a ofertar ustedes?", forjado.Html, StringComparison.Ordinal);

        // Quien observó ya es público: a ese sí.
        await Fabrica.ConBaseAsync(async db =>
        {
            db.Add(Observacion.Enviar((await db.ProcesoPublicoAsync(p.Id))!, "Plazo", "El plazo de entrega es corto.", null, suscrito.Actor, p.Ahora));
            await db.SaveChangesAsync();
        });
        var escrito = await c.EnviarAsync(De(p), [("ProveedorId", suscrito.Id.ToString()), ("Asunto", "Sobre su observación"), ("Cuerpo", "¿Puede precisar qué plazo propone?")], "Enviar");
        Assert.True(escrito.Estado == HttpStatusCode.Redirect, escrito.Errores);
    }

    [Fact]
    public async Task Ajenos_SinPermisoYDosVeces()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var (autor, otro) = (await Datos.ProveedorAsync(), await Datos.ProveedorAsync());
        var (delAutor, delOtro) = (await SuscritoAsync(p, autor), await SuscritoAsync(p, otro));
        var url = $"/proveedor/procesos/{p.Id}/mensajes";
        await delAutor.EnviarAsync(url, [("Asunto", "Visita"), ("Cuerpo", "¿Podemos visitar la bodega?")], "Enviar");
        var id = await Fabrica.ConBaseAsync(db => db.Mensajes.Where(m => m.ProcesoId == p.Id).Select(m => m.Id).SingleAsync());

        // Otro proveedor forja la respuesta y el leído de un mensaje que no es suyo.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await delOtro.EnviarAsync(url, [("Responde", id.ToString()), ("Cuerpo", "Respondo por otro proveedor.")], "Enviar")).Estado);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await delAutor.EnviarAsync(url, [("Responde", id.ToString()), ("Cuerpo", "Me respondo a mí mismo.")], "Enviar")).Estado);

        // La entidad lo marca dos veces desde la misma página: la segunda dice que ya estaba.
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var pagina = await c.VerAsync(De(p));
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(De(p), pagina, [], "Marcar como leído")).Estado);
        Assert.Contains(ReglasDeMensaje.YaAtendido.Frase, (await c.EnviarAsync(De(p), pagina, [], "Marcar como leído")).Errores, StringComparison.Ordinal);

        // Quien sólo consulta lee y no escribe; otra entidad no entra; sin suscribirse no se escribe.
        var consulta = await Datos.MiembroAsync(p.Entidad, Domain.Cuentas.RolesDeCuenta.ControlInterno);
        var lector = (await Fabrica.ClienteDeAsync(consulta, p.Entidad)).EnFecha(p.Ahora);
        Assert.Null((await lector.VerAsync(De(p))).Documento.QuerySelector("#escribir"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await Fabrica.ClienteDeAsync(await Datos.EntidadCompradoraAsync())).EnFecha(p.Ahora).VerAsync(De(p))).Estado);
        var sinSuscribir = (await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync())).EnFecha(p.Ahora);
        Assert.Null((await sinSuscribir.VerAsync(url)).Documento.QuerySelector("#escribir"));
    }

    private static string De(ProcesoDePrueba p) => $"/entidad/procesos/{p.Id}/mensajes";

    private async Task<Cliente> SuscritoAsync(ProcesoDePrueba p, CuentaDePrueba proveedor)
    {
        var cliente = (await Fabrica.ClienteDeAsync(proveedor)).EnFecha(p.Ahora);
        await cliente.EnviarAsync($"/proveedor/procesos/{p.Id}", [], "Me interesa");
        return cliente;
    }
}
