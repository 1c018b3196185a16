using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Ayudas;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.MesaDeServicio;

namespace Secop.Web.Tests.MesaDeServicio;

/// <summary>Reportar falla: el registro es del servidor, se decide una vez y el certificado lo comprueba cualquiera.</summary>
public sealed class FallasTests : PruebaWeb
{
    [Fact]
    public async Task DelReporteAlCertificadoQueVerificaCualquiera()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var proveedor = await Datos.ProveedorAsync();
        var cierre = proceso.En(TipoHito.Cierre);
        var cliente = (await Fabrica.ClienteDeAsync(proveedor)).EnFecha(cierre.AddMinutes(-30));
        var ruta = $"/proveedor/procesos/{proceso.Id}";
        var pagina = await cliente.VerAsync(ruta);
        Assert.Contains("Reportar falla", pagina.Texto, StringComparison.Ordinal);
        var ajena = $"/proveedor/ofertas/{Guid.NewGuid()}";
        await cliente.VerAsync(ajena + "?clave=secreta");
        await cliente.VerAsync($"/proveedores/{proveedor.Codigo}");
        await cliente.VerAsync("/verificar/bbbbbbbbbbbb");
        await cliente.EnviarAsync("/mesa", [("Asunto", "No"), ("Cuerpo", "")]);

        var reporte = await cliente.EnviarAsync(ruta, pagina, [], "casos/falla");
        Assert.StartsWith("/mi-cuenta/casos/", reporte.Destino, StringComparison.Ordinal);
        var id = Guid.Parse(reporte.Destino!["/mi-cuenta/casos/".Length..]);
        var caso = await CasoAsync(id);
        Assert.Equal((true, (Guid?)proceso.Id, (DateTimeOffset?)cierre, PrioridadDeCaso.Critica), (caso.EsFalla, caso.ProcesoId, caso.Plazo, caso.Prioridad));
        Assert.Contains(caso.Intentos, i => i.Estado == 404 && i.Ruta == ajena);
        Assert.Contains(caso.Intentos, i => i is { Metodo: "POST", Ruta: "/mesa", Estado: 422, Codigo: "CASO_ASUNTO" });
        Assert.Contains(caso.Intentos, i => i.Ruta == ruta);
        Assert.Contains(caso.Intentos, i => i.Ruta == "/proveedores/{codigo}");
        Assert.Contains(caso.Intentos, i => i.Ruta == "/verificar/{codigo:length(12)}");

        var repetida = await cliente.EnviarAsync(ruta, pagina, [], "casos/falla");
        Assert.Contains("Ya reportó esta falla", repetida.Errores, StringComparison.Ordinal);

        var mesa = $"/plataforma/mesa/{id}";
        var agencia = (await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync())).EnFecha(cierre.AddHours(2));
        var decidir = await agencia.VerAsync(mesa);
        Assert.Contains(ajena, decidir.Texto, StringComparison.Ordinal);
        Assert.Contains(ReglasDeMesa.Asunto.Frase, decidir.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("CASO_ASUNTO", decidir.Texto, StringComparison.Ordinal);
        var sinMotivo = await agencia.EnviarAsync(mesa, decidir, [("Motivo", "corto")], "Confirmar y certificar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sinMotivo.Estado);
        Assert.Equal(0, await Fabrica.ConBaseAsync(db => db.Certificados.CountAsync(c => c.SujetoId == id)));

        // Dos que atienden, en el mismo instante: un certificado.
        var otra = (await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync())).EnFecha(cierre.AddHours(2));
        var suya = await otra.VerAsync(mesa);
        (string, string)[] motivo = [("Motivo", "Los registros muestran que la plataforma respondió con error dentro del plazo.")];
        var dos = await Task.WhenAll(agencia.EnviarAsync(mesa, decidir, motivo, "Confirmar y certificar"), otra.EnviarAsync(mesa, suya, motivo, "Confirmar y certificar"));
        Assert.Single(dos, p => p.Estado == HttpStatusCode.Found);
        Assert.Single(dos, p => p.Estado is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity);
        var certificado = await Fabrica.ConBaseAsync(db => db.Certificados.SingleAsync(c => c.SujetoId == id));

        var publico = Fabrica.Anonimo();
        Assert.Equal($"/verificar/{certificado.Codigo}", (await publico.VerAsync($"/verificar?codigo={certificado.Codigo.ToUpperInvariant()}")).Destino);
        var verificado = await publico.VerAsync($"/verificar/{certificado.Codigo}");
        Assert.Contains("Certificado auténtico", verificado.Texto, StringComparison.Ordinal);
        Assert.Contains(caso.Radicado.ToString(), verificado.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("De Ensayo", verificado.Documento.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var dice = verificado.Documento.QuerySelectorAll("main dd").ToDictionary(d => d.PreviousElementSibling!.TextContent, d => d.TextContent);
        Assert.Equal((proveedor.Nombre, "Agencia de Ensayo"), (dice["Afectó a"], dice["Certifica"]));
        var pdf = TextoDePdf.De(await publico.Http.GetByteArrayAsync($"/verificar/{certificado.Codigo}/pdf"));
        Assert.Contains("Agencia de Ensayo certifica lo que sigue", pdf, StringComparison.Ordinal);
        Assert.Contains(proveedor.Nombre, pdf, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await publico.VerAsync("/verificar/bbbbbbbbbbbb")).Estado);
        Assert.Contains("Ningún certificado", (await publico.VerAsync("/verificar?codigo=bbbbbbbbbbbb")).Texto, StringComparison.Ordinal);
        Assert.Contains(await Datos.CorreosAsync(proveedor.Administrador.Correo), c => c.Cuerpo.Contains("confirmó la falla", StringComparison.Ordinal));
        Assert.Contains("Ver el certificado", (await cliente.VerAsync($"/mi-cuenta/casos/{id}")).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificado_DeUnaPersonaNatural_NoDiceSuNombre()
    {
        const string Nombre = "Rosalba Quintero Mejía";
        var cliente = await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync(nombre: Nombre, tipoDeEmpresa: "Persona natural colombiana"));
        var id = Guid.Parse((await cliente.EnviarAsync("/mi-cuenta/casos/falla", [], "Reportar falla")).Destino!["/mi-cuenta/casos/".Length..]);
        var agencia = await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync());
        var decidida = await agencia.EnviarAsync($"/plataforma/mesa/{id}", [("Motivo", "El servidor no recibió nada en esa hora: estaba caído.")], "Confirmar y certificar");
        Assert.True(decidida.Estado == HttpStatusCode.Found, decidida.Errores);
        var codigo = await Fabrica.ConBaseAsync(db => db.Certificados.Where(c => c.SujetoId == id).Select(c => c.Codigo).SingleAsync());
        var publico = Fabrica.Anonimo();
        var verificado = await publico.VerAsync($"/verificar/{codigo}");
        Assert.Contains("persona natural: su nombre no se publica", verificado.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("Rosalba", verificado.Html + TextoDePdf.De(await publico.Http.GetByteArrayAsync($"/verificar/{codigo}/pdf")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Negar_ConMotivo_LoLeeQuienReporto()
    {
        var cliente = await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync());
        var reporte = await cliente.EnviarAsync("/mi-cuenta/casos/falla", [], "Reportar falla");
        var id = reporte.Destino!["/mi-cuenta/casos/".Length..];
        var agencia = await Fabrica.ClienteDeAsync(await Datos.AgenciaAsync());
        await agencia.EnviarAsync($"/plataforma/mesa/{id}", [("Motivo", "Los registros no muestran ningún error de la plataforma.")], "handler=Negar");
        Assert.Contains("no muestran ningún error", (await cliente.VerAsync($"/mi-cuenta/casos/{id}")).Texto, StringComparison.Ordinal);
        var tarde = await agencia.PedirAsync(new(HttpMethod.Get, $"/plataforma/mesa/{id}"));
        Assert.DoesNotContain("Confirmar y certificar", tarde.Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await cliente.VerAsync($"/mi-cuenta/casos/falla?proceso={Guid.NewGuid()}")).Estado);
    }

    [Fact]
    public async Task ElRegistro_EsSoloDeQuienTieneSesion_EstaAcotadoYCaduca()
    {
        await Fabrica.ConAsync(async servicios =>
        {
            var alguien = Guid.NewGuid();
            PeticionDeUsuario Una(DateTimeOffset en) => new() { UsuarioId = alguien, En = en, Metodo = "GET", Ruta = "/x", Estado = 200 };
            var propio = new RegistroDePeticiones();
            for (var i = 0; i < RegistroDePeticiones.MaximoEnMemoria + 500; i++)
            {
                propio.Anotar(Una(Datos.Publicacion));
            }

            Assert.Equal(RegistroDePeticiones.MaximoEnMemoria, propio.EnMemoria);

            var db = servicios.GetRequiredService<Data.SecopDbContext>();
            var ahora = servicios.GetRequiredService<Infrastructure.Reloj>().Ahora;
            var otro = new RegistroDePeticiones();
            otro.Anotar(Una(ahora));
            otro.Anotar(Una(ahora.AddDays(-16)));
            await new EscrituraDePeticiones(db, otro).DarAsync(CancellationToken.None);
            Assert.Equal(0, otro.EnMemoria);
            Assert.Equal(2, await db.PeticionesDeUsuario.CountAsync(p => p.UsuarioId == alguien));
            await servicios.GetRequiredService<RecogidaDePeticiones>().DarAsync(CancellationToken.None);
            Assert.Equal(1, await db.PeticionesDeUsuario.CountAsync(p => p.UsuarioId == alguien));
        });
    }

    [Fact]
    public async Task Verificar_ElDeUnaPersona_NoDiceSuNombreYSiLoComprueba()
    {
        var codigo = await Fabrica.ConAsync(async servicios =>
        {
            var db = servicios.GetRequiredService<Data.SecopDbContext>();
            var datos = new DatosDeCertificado(ClaseDeCertificado.Asistencia, Guid.NewGuid(), "Certificado de asistencia", [new("Evento", "Registratón de ensayo")], "Carlos Pérez Díaz");
            var nuevo = servicios.GetRequiredService<Sobres.LlaveDePlataforma>().Con(l => Certificado.Expedir(datos, l, Actor.Sistema, Datos.Publicacion));
            db.Add(nuevo);
            await db.SaveChangesAsync();
            return nuevo.Codigo;
        });
        var alguien = Fabrica.Anonimo();
        var ruta = $"/verificar/{codigo}";
        Assert.DoesNotContain("Carlos", (await alguien.VerAsync(ruta)).Html, StringComparison.Ordinal);
        Assert.Contains("Sí: el certificado es de esa persona", (await alguien.EnviarAsync(ruta, [("Titular", "carlos perez diaz")])).Texto, StringComparison.Ordinal);
        Assert.Contains("No: el certificado no es", (await alguien.EnviarAsync(ruta, [("Titular", "Otra Persona")])).Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await alguien.VerAsync(ruta + "/pdf")).Estado);
    }

    private Task<CasoMesaServicio> CasoAsync(Guid id) => Fabrica.ConBaseAsync(db => db.Casos.AsNoTracking().SingleAsync(c => c.Id == id));
}
