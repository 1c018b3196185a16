using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Adjudicaciones;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Evaluaciones;

public sealed class AceptarTests : PruebaDeEvaluacion
{
    private static (string, string)[] Campos(EvaluacionDePrueba d, int oferta = 0, string contrasena = Datos.Contrasena) =>
        [("OfertaId", d.Ofertas[oferta].Id.ToString()), ("SupervisorId", d.Proceso.Entidad.Administrador.Id.ToString()), ("Contrasena", contrasena)];

    [Fact]
    public async Task Aceptar_TrasElTraslado_AdjudicaYCreaElContrato()
    {
        var d = await Datos.ProcesoConInformeAsync(2);
        var ordenador = await OrdenadorAsync(d, d.TrasElTraslado);
        var r = await ordenador.EnviarAsync($"{d.Ruta}/aceptar", Campos(d));
        Assert.Equal($"{d.Ruta}/resultado", r.Destino);
        await Fabrica.ConBaseAsync(async db =>
        {
            var proceso = (await db.Procesos.FindAsync(d.Proceso.Id))!;
            Assert.Equal((EstadoProceso.Adjudicado, d.Ofertas[0].Id), (proceso.Estado, proceso.OfertaAceptadaId));
            Assert.Equal(EstadoOferta.Adjudicada, (await db.Ofertas.FindAsync(d.Ofertas[0].Id))!.Estado);
            Assert.Equal(EstadoOferta.NoSeleccionada, (await db.Ofertas.FindAsync(d.Ofertas[1].Id))!.Estado);
            var contrato = await db.Contratos.SingleAsync(c => c.OfertaId == d.Ofertas[0].Id);
            Assert.Equal((d.Proceso.Entidad.Administrador.Id, 10_800_000m), (contrato.SupervisorId, contrato.ValorInicial));
        });
        Assert.Contains(nameof(OfertaAceptada), await HechosAsync(d));
        var resultado = await Fabrica.ConAsync(s => s.GetRequiredService<VistaPublica>().ResultadoAsync(d.Proceso.Id));
        Assert.Equal((true, d.Ofertas[0].Proveedor.Nombre, 10_800_000m), (resultado!.FueAceptada, resultado.Proponente, resultado.Precio));
        Assert.Contains("Oferta aceptada", (await ordenador.VerAsync($"{d.Ruta}/resultado")).Texto, StringComparison.Ordinal);
        Assert.Contains("Oferta aceptada", (await (await ProveedorAsync(d, 1, d.TrasElTraslado)).VerAsync(d.RutaProveedor)).Texto, StringComparison.Ordinal);
        var publico = Fabrica.Anonimo().EnFecha(d.TrasElTraslado.AddMinutes(1));
        Assert.Contains("\"valorAdjudicado\":10800000", (await publico.VerAsync($"/api/procesos?q={d.Proceso.Codigo}")).Html, StringComparison.Ordinal);
        Assert.Contains(",20000000,10800000,", (await publico.VerAsync($"/procesos.csv?q={d.Proceso.Codigo}")).Html, StringComparison.Ordinal);
        foreach (var oferta in d.Ofertas)
        {
            Assert.Single(await Datos.CorreosAsync(oferta.Proveedor.Administrador.Correo), c => c.Correo.Contains("Aceptacion", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Aceptar_AntesDeVencerElTraslado_Es422()
    {
        var d = await Datos.ProcesoConInformeAsync(1);
        var antes = d.Proceso.En(TipoHito.FinTraslado).AddSeconds(-30);
        var r = await (await OrdenadorAsync(d, antes)).EnviarAsync($"{d.Ruta}/aceptar", Campos(d));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("traslado del informe no ha terminado", r.Errores, StringComparison.Ordinal);
        Assert.False(await Fabrica.ConBaseAsync(db => db.Adjudicaciones.AnyAsync(a => a.ProcesoId == d.Proceso.Id)));
    }

    [Fact]
    public async Task Aceptar_ConLaContrasenaMala_Es422YNoCambiaNada()
    {
        var d = await Datos.ProcesoConInformeAsync(1);
        var r = await (await OrdenadorAsync(d, d.TrasElTraslado)).EnviarAsync($"{d.Ruta}/aceptar", Campos(d, contrasena: "no es esta frase"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.DoesNotContain("no es esta frase", r.Html, StringComparison.Ordinal);
        Assert.Null((await EvaluacionAsync(d)).TerminadaEn);
    }

    [Fact]
    public async Task Aceptar_ConSupervisorDeOtraEntidad_Es422()
    {
        var d = await Datos.ProcesoConInformeAsync(1);
        var r = await (await OrdenadorAsync(d, d.TrasElTraslado)).EnviarAsync($"{d.Ruta}/aceptar",
            [("OfertaId", d.Ofertas[0].Id.ToString()), ("SupervisorId", d.Ofertas[0].Proveedor.Administrador.Id.ToString()), ("Contrasena", Datos.Contrasena)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("persona de la entidad", r.Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aceptar_OfertaNoVerificadaODeOtroProceso_Es422()
    {
        var d = await Datos.ProcesoConInformeAsync(2);
        var otro = await Datos.ProcesoConInformeAsync(1);
        var ordenador = await OrdenadorAsync(d, d.TrasElTraslado);
        var motivo = ("MotivoDelCambio", "Se prefiere esta oferta por razones que constan en el expediente del proceso.");
        var noVerificada = await ordenador.EnviarAsync($"{d.Ruta}/aceptar", [.. Campos(d, 1), motivo]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, noVerificada.Estado);
        Assert.Contains("oferta habilitada", noVerificada.Errores, StringComparison.Ordinal);
        var ajena = await ordenador.EnviarAsync($"{d.Ruta}/aceptar", [("OfertaId", otro.Ofertas[0].Id.ToString()), .. Campos(d)[1..], motivo]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ajena.Estado);
        Assert.Contains("no es de este proceso", ajena.Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aceptar_ConComentariosSinResponder_Es422()
    {
        var d = await Datos.ProcesoConInformeAsync(2);
        await (await ProveedorAsync(d, 1)).EnviarAsync(d.RutaProveedor, [("Texto", "La certificación no es válida")]);
        var r = await (await OrdenadorAsync(d, d.TrasElTraslado)).EnviarAsync($"{d.Ruta}/aceptar", Campos(d));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("se responden todos los comentarios", r.Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aceptar_ALaVezYOtraVez_QuedaUnaSola()
    {
        var d = await Datos.ProcesoConInformeAsync(1);
        var clientes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => OrdenadorAsync(d, d.TrasElTraslado)));
        var paginas = await Task.WhenAll(clientes.Select(c => c.VerAsync($"{d.Ruta}/aceptar")));
        var respuestas = await Task.WhenAll(clientes.Select((c, i) => c.EnviarAsync($"{d.Ruta}/aceptar", paginas[i], Campos(d))));
        Assert.Single(respuestas, r => r.Estado == HttpStatusCode.Redirect);
        var tarde = await clientes[0].EnviarAsync($"{d.Ruta}/aceptar", paginas[0], Campos(d));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tarde.Estado);
        Assert.Contains("ya terminó", tarde.Errores, StringComparison.Ordinal);
        Assert.Equal(1, await Fabrica.SqlAsync<long>("select count(*) from adjudicaciones where proceso_id = $1", null, d.Proceso.Id));
        Assert.Equal(1, await Fabrica.SqlAsync<long>("select count(*) from contratos where proceso_id = $1", null, d.Proceso.Id));
        Assert.Single(await HechosAsync(d), h => h == nameof(OfertaAceptada));
    }

    [Fact]
    public async Task Aceptar_LaSegundaOpcion_CuandoLaPrimeraSeRechazaDespuesDelTraslado()
    {
        var d = await Datos.ProcesoConInformeAsync(2);
        await RechazarAsync(d, 0, d.TrasElTraslado);
        Assert.Contains("No hay una oferta que aceptar", (await (await OrdenadorAsync(d, d.TrasElTraslado)).VerAsync($"{d.Ruta}/aceptar")).Texto, StringComparison.Ordinal);
        var enElTraslado = d with { Proceso = d.Proceso with { Ahora = d.TrasElTraslado } };
        await Datos.HabilitarAsync(enElTraslado, 1);
        var r = await (await EvaluadorAsync(enElTraslado)).EnviarAsync($"{d.Ruta}/informe", [], "Publicar el informe");
        Assert.Equal($"{d.Ruta}/informes/2", r.Destino);
        var fin = (await EvaluacionAsync(d)).InformeVigente!.FinTraslado;
        Assert.True(fin > d.TrasElTraslado.AddHours(20));
        foreach (var (hora, fase) in new[] { (d.TrasElTraslado.AddMinutes(1), FaseProceso.Traslado), (fin.AddMinutes(-1), FaseProceso.Traslado), (fin, FaseProceso.Aceptacion) })
        {
            var publico = Fabrica.Anonimo().EnFecha(hora);
            Assert.Contains($"\"fase\":\"{fase}\"", (await publico.VerAsync($"/api/procesos/{d.Proceso.Codigo}")).Html, StringComparison.Ordinal);
            Assert.Contains($"\"fase\":\"{fase}\"", (await publico.VerAsync($"/api/procesos?q={d.Proceso.Codigo}")).Html, StringComparison.Ordinal);
            Assert.Equal(fase.Nombre(), (await publico.VerAsync($"/procesos/{d.Proceso.Codigo}")).Documento.QuerySelector(".linea-fases [aria-current=step]")?.FirstChild?.TextContent.Trim());
        }

        Assert.Contains(nameof(TrasladoAmpliado), await HechosAsync(d));
        var pronto = await (await OrdenadorAsync(d, fin.AddMinutes(-1))).EnviarAsync($"{d.Ruta}/aceptar", Campos(d, 1));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pronto.Estado);
        Assert.Equal(HttpStatusCode.Redirect, (await (await OrdenadorAsync(d, fin.AddSeconds(5))).EnviarAsync($"{d.Ruta}/aceptar", Campos(d, 1))).Estado);
        Assert.Equal(EstadoOferta.Rechazada, (await Fabrica.ConBaseAsync(db => db.Ofertas.FindAsync(d.Ofertas[0].Id).AsTask()))!.Estado);
    }

    [Fact]
    public async Task Desierto_ConTodasRechazadas_TrasElTraslado()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(1);
        await RechazarAsync(d, 0);
        await (await EvaluadorAsync(d)).EnviarAsync($"{d.Ruta}/informe", [], "Publicar el informe");
        (string, string)[] campos = [("Causa", "NingunaHabilitada"), ("Motivo", "La única oferta se rechazó por inhabilidad."), ("Contrasena", Datos.Contrasena)];
        var pronto = await (await OrdenadorAsync(d)).EnviarAsync($"{d.Ruta}/desierto", campos);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pronto.Estado);
        var ordenador = await OrdenadorAsync(d, d.TrasElTraslado);
        var mala = await ordenador.EnviarAsync($"{d.Ruta}/desierto", [("Causa", "SinOfertas"), .. campos[1..]]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mala.Estado);
        Assert.Contains("solo cabe si no llegó ninguna", mala.Errores, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ordenador.EnviarAsync($"{d.Ruta}/desierto", campos)).Estado);
        var resultado = await Fabrica.ConAsync(s => s.GetRequiredService<VistaPublica>().ResultadoAsync(d.Proceso.Id));
        Assert.Equal((false, "La única oferta se rechazó por inhabilidad."), (resultado!.FueAceptada, resultado.Motivo));
        Assert.Single(await Datos.CorreosAsync(d.Ofertas[0].Proveedor.Administrador.Correo), c => c.Correo.Contains("Desierto", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Desierto_SinOfertas_SinEvaluacion()
    {
        var recibiendo = await Datos.ProcesoRecibiendoAsync();
        await Datos.RetirarAsync(await Datos.OfertaPresentadaAsync(recibiendo), recibiendo.Ahora);
        var proceso = await Datos.AbrirAsync(recibiendo);
        var d = new EvaluacionDePrueba(proceso, []);
        var ordenador = await OrdenadorAsync(d);
        var r = await ordenador.EnviarAsync($"{d.Ruta}/desierto", [("Causa", "SinOfertas"), ("Motivo", "Al cierre no llegó ninguna oferta."), ("Contrasena", Datos.Contrasena)]);
        Assert.True(r.Estado == HttpStatusCode.Redirect, r.Errores);
        Assert.Equal(EstadoProceso.Desierto, (await Fabrica.ConBaseAsync(db => db.Procesos.FindAsync(proceso.Id).AsTask()))!.Estado);
        var otra = await ordenador.VerAsync($"{d.Ruta}/desierto");
        Assert.Contains("ya terminó", otra.Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProcesoAceptado_DejaElContratoListo()
    {
        var d = await Datos.ProcesoAceptadoAsync();
        Assert.Equal(1, await Fabrica.SqlAsync<long>("select count(*) from contratos where oferta_id = $1", null, d.Ofertas[0].Id));
        Assert.NotNull((await EvaluacionAsync(d)).TerminadaEn);
    }
}
