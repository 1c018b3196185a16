using System.Net;
using Secop.Domain.Cuentas;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Evaluaciones;

public sealed class VerificarTests : PruebaDeEvaluacion
{
    [Fact]
    public async Task Comenzar_OrdenaLasOfertas_YRepetirNoHaceNada()
    {
        var (proceso, ofertas) = await Datos.ProcesoAbiertoConOfertasAsync(2);
        var d = new EvaluacionDePrueba(proceso, ofertas);
        var evaluador = await EvaluadorAsync(d);
        var r = await evaluador.EnviarAsync(d.Ruta, [], "Comenzar la evaluación");
        Assert.Equal(HttpStatusCode.Redirect, r.Estado);
        Assert.Equal(HttpStatusCode.Redirect, (await evaluador.EnviarAsync($"{d.Ruta}/comenzar", [], "Comenzar la evaluación")).Estado);
        var evaluacion = await EvaluacionAsync(d);
        Assert.Equal(ofertas.Select(o => o.Id), evaluacion.PorPrecio.Select(o => o.OfertaId));
        Assert.Equal(proceso.Proceso.RaizDeCierre, evaluacion.RaizDelActa);
        Assert.All(evaluacion.Ofertas, o => Assert.Null(o.TotalCorregido));
        Assert.Single(await HechosAsync(d), h => h == nameof(EvaluacionIniciada));
        Assert.Contains("declare si tiene un conflicto", (await evaluador.VerAsync(d.Ruta)).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comenzar_AntesDeLaApertura_Es422()
    {
        var proceso = await Datos.ProcesoEnFaseAsync(FaseProceso.CerradoSinAbrir);
        var cliente = (await Fabrica.ClienteDeAsync(proceso.Entidad)).EnFecha(proceso.Ahora);
        var r = await cliente.EnviarAsync($"/entidad/procesos/{proceso.Id}/evaluacion/comenzar", [], "Comenzar la evaluación");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("después de abrir", r.Errores, StringComparison.Ordinal);
        Assert.Null(await Fabrica.ConBaseAsync(db => db.EvaluacionDeAsync(proceso.Id)));
    }

    [Fact]
    public async Task Calificar_SinDeclararInteres_Es422()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(1, declarado: false);
        var r = await (await EvaluadorAsync(d)).EnviarAsync(await CeldaAsync(d, 0), [("Veredicto", "Cumple"), ("Comentario", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("declare si tiene o no un conflicto", r.Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declarar_ConConflicto_DejaSinEvaluar()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(1, declarado: false);
        var evaluador = await EvaluadorAsync(d);
        var mala = await evaluador.EnviarAsync($"{d.Ruta}/declaracion", [("ConConflicto", "true"), ("Motivo", "corto")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mala.Estado);
        Assert.Contains("corto", mala.Html, StringComparison.Ordinal);
        var buena = await evaluador.EnviarAsync($"{d.Ruta}/declaracion", [("ConConflicto", "true"), ("Motivo", "Un hermano es socio de un proponente")]);
        Assert.Equal(HttpStatusCode.Redirect, buena.Estado);
        var r = await evaluador.EnviarAsync(await CeldaAsync(d, 0), [("Veredicto", "Cumple"), ("Comentario", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("no puede evaluar", r.Errores, StringComparison.Ordinal);
        Assert.DoesNotContain("hermano", await Fabrica.SqlAsync<string>("select string_agg(datos::text, ' ') from bitacora where proceso_id = $1", null, d.Proceso.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calificar_PorQuienTieneElRolPeroNoEstaEnElComite_Es422()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(1);
        var colado = await Datos.MiembroAsync(d.Proceso.Entidad, RolesDeCuenta.Evaluador);
        var cliente = (await Fabrica.ClienteDeAsync(colado, d.Proceso.Entidad)).EnFecha(d.Proceso.Ahora);
        var r = await cliente.EnviarAsync(await CeldaAsync(d, 0), [("Veredicto", "Cumple"), ("Comentario", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("en el equipo del proceso", r.Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calificar_PorElOrdenadorConRolDeEvaluador_Es422()
    {
        var entidad = await Datos.EntidadActivaAsync(RolesDeCuenta.Estructurador, RolesDeCuenta.Evaluador, RolesDeCuenta.Supervisor);
        var d = await Datos.ProcesoEnEvaluacionAsync(1, entidad);
        await Fabrica.ConBaseAsync(async db =>
        {
            var cuenta = (await db.CuentaConAccesosAsync(entidad.Id))!;
            var membresia = cuenta.Membresias.Single(m => m.UsuarioId == d.Proceso.Ordenador.Id);
            cuenta.CambiarRoles(membresia.Id, [RolesDeCuenta.OrdenadorDelGasto, RolesDeCuenta.Evaluador], entidad.Actor, d.Proceso.Ahora);
            await db.SaveChangesAsync();
        });
        var r = await (await OrdenadorAsync(d)).EnviarAsync(await CeldaAsync(d, 0), [("Veredicto", "Cumple"), ("Comentario", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("ordenador del gasto no evalúa", r.Errores, StringComparison.Ordinal);
        Assert.Empty((await EvaluacionAsync(d)).Calificaciones);
    }

    [Fact]
    public async Task Calificar_GuardaVeredictoComentarioEvaluadorYFecha()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(1);
        var evaluador = await EvaluadorAsync(d);
        var celda = await CeldaAsync(d, 0);
        Assert.Contains("Sí", (await evaluador.VerAsync(celda)).Texto, StringComparison.Ordinal);
        var r = await evaluador.EnviarAsync(celda, [("Veredicto", "Cumple"), ("Comentario", "Respondió que sí entrega")]);
        Assert.Equal(HttpStatusCode.Redirect, r.Estado);
        var guardada = Assert.Single((await EvaluacionAsync(d)).Calificaciones);
        Assert.Equal((Veredicto.Cumple, "Respondió que sí entrega", d.Proceso.Entidad.Administrador.Id), (guardada.Veredicto, guardada.Comentario, guardada.EvaluadorId));
        Assert.Contains(nameof(RequisitoCalificado), await HechosAsync(d));
    }

    [Theory]
    [InlineData("NoCumple", "", "Explique por qué")]
    [InlineData("", "", "Elija un veredicto")]
    public async Task Calificar_Incompleto_Es422YConservaLoEscrito(string veredicto, string comentario, string dice)
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(1);
        var r = await (await EvaluadorAsync(d)).EnviarAsync(await CeldaAsync(d, 0), [("Veredicto", veredicto), ("Comentario", comentario)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains(dice, r.Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calificar_ALaSegundaSinRechazarLaPrimera_Es422()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(2);
        var r = await (await EvaluadorAsync(d)).EnviarAsync(await CeldaAsync(d, 1), [("Veredicto", "Cumple"), ("Comentario", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("solo si se rechaza se pasa a la siguiente", r.Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calificar_DosALaVez_UnaGanaYLaOtraLoSabe()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(1);
        var celda = await CeldaAsync(d, 0);
        var clientes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => EvaluadorAsync(d)));
        var paginas = await Task.WhenAll(clientes.Select(c => c.VerAsync(celda)));
        var respuestas = await Task.WhenAll(clientes.Select((c, i) => c.EnviarAsync(celda, paginas[i], [("Veredicto", "Cumple"), ("Comentario", $"Escrito por la pestaña {i}")])));
        var guardadas = (await EvaluacionAsync(d)).Calificaciones;
        Assert.Equal(respuestas.Count(r => r.Estado == HttpStatusCode.Redirect), guardadas.Count);
        Assert.All(respuestas.Where(r => r.Estado != HttpStatusCode.Redirect), r => Assert.Equal(HttpStatusCode.Conflict, r.Estado));
        Assert.Equal(guardadas.Count, guardadas.Select(c => c.Orden).Distinct().Count());
    }

    [Fact]
    public async Task Rechazar_ConCausalSinFundamento_Es422_YConElPasaElTurno()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(2);
        var evaluador = await EvaluadorAsync(d);
        var url = $"{d.Ruta}/ofertas/{d.Ofertas[0].Id}/rechazo";
        var mala = await evaluador.EnviarAsync(url, [("Causal", "SuperaPresupuesto"), ("Motivo", Motivo)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mala.Estado);
        Assert.Contains("no supera el presupuesto", mala.Errores, StringComparison.Ordinal);
        Assert.Contains(Motivo, mala.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await evaluador.EnviarAsync(url, [("Causal", "InformacionNoVeraz"), ("Motivo", Motivo)])).Estado);
        Assert.Equal(d.Ofertas[1].Id, Assert.Single((await EvaluacionAsync(d)).EnTurno).OfertaId);
        Assert.Equal(HttpStatusCode.Redirect, (await evaluador.EnviarAsync(url, [("Motivo", "El registro que se consultó era de otra empresa")], "Dejar sin efecto")).Estado);
        Assert.Equal(d.Ofertas[0].Id, Assert.Single((await EvaluacionAsync(d)).EnTurno).OfertaId);
    }

    [Fact]
    public async Task Requisitos_SeAgreganAntesDelPrimerVeredicto()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(1);
        var evaluador = await EvaluadorAsync(d);
        Assert.Equal(HttpStatusCode.Redirect, (await evaluador.EnviarAsync($"{d.Ruta}/requisitos", [("Nombre", "Visita al sitio"), ("Numeral", "4.2")])).Estado);
        var r = await evaluador.EnviarAsync($"{d.Ruta}/requisitos", [("Nombre", "VISITA al sitio"), ("Numeral", "4.3")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Estado);
        Assert.Contains("ya está en la lista", r.Errores, StringComparison.Ordinal);
        Assert.Contains("Visita al sitio", (await evaluador.VerAsync(d.Ruta)).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ElAnexoOpcional_EsEvidenciaDeLoQuePideLaInvitacion()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(1);
        var evaluador = await EvaluadorAsync(d);
        await evaluador.EnviarAsync($"{d.Ruta}/requisitos", [("Nombre", "Experiencia en contratos parecidos"), ("Numeral", "4.2")]);
        Assert.Contains("experiencia.pdf", (await evaluador.VerAsync(await CeldaAsync(d, 0, ClaseRequisito.Invitacion))).Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("experiencia.pdf", (await evaluador.VerAsync(await CeldaAsync(d, 0))).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archivo_DeLaOferta_SeDescargaAislado()
    {
        var d = await Datos.ProcesoEnEvaluacionAsync(1);
        var evaluador = await EvaluadorAsync(d);
        var oferta = await evaluador.VerAsync($"{d.Ruta}/ofertas/{d.Ofertas[0].Id}");
        var archivo = await Fabrica.ConBaseAsync(async db => (await db.Ofertas.FindAsync(d.Ofertas[0].Id))!.Contenido!.Archivos[0]);
        Assert.Equal(HttpStatusCode.OK, oferta.Estado);
        var r = await evaluador.VerAsync($"{d.Ruta}/archivos/{archivo.ArchivoId}");
        Assert.Equal(HttpStatusCode.OK, r.Estado);
        Assert.Contains("Certificado de", r.Html, StringComparison.Ordinal);
        Assert.Contains("sandbox", string.Join(' ', r.Encabezados.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }
}
