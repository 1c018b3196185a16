using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Entidades.Procesos;

/// <summary>Anticipo y plan de pagos, vigencias futuras, acuerdos y documentos de la oferta, por sus páginas y hasta la evaluación.</summary>
public sealed class CondicionesDelPliegoTests : PruebaWeb
{
    [Fact]
    public async Task Pagos_MalEscritos_NoSePierden_YBienEscritosSeLeenEnElPliego()
    {
        var (p, c) = await BorradorAsync();
        var url = $"/entidad/procesos/{p.Id}/pagos";
        (string, string)[] cuotas = [("Entrada.Plan[0].Concepto", "Acta de entrega parcial"), ("Entrada.Plan[0].Porcentaje", "40"), ("Entrada.Plan[1].Concepto", "Liquidación")];
        await MalAsync(c.EnviarAsync(url, [.. cuotas, ("Entrada.Anticipo", "veinte"), ("Entrada.Plan[1].Porcentaje", "60")]), "Escriba un número", "veinte");
        await MalAsync(c.EnviarAsync(url, [.. cuotas, ("Entrada.Anticipo", "-5"), ("Entrada.Plan[1].Porcentaje", "60")]), "El porcentaje va de 0 a 100", "Acta de entrega parcial");
        await MalAsync(c.EnviarAsync(url, cuotas), "Cuota 2: el porcentaje", "Liquidación");
        Assert.Equal(ConfiguracionDePagos.Ninguna.Plan, (await LeerAsync(p.Id)).Pagos.Plan);

        await BienAsync(c.EnviarAsync(url, [.. cuotas, ("Entrada.Anticipo", "60"), ("Entrada.Plan[1].Porcentaje", "55")]));
        var publicar = await c.VerAsync($"/entidad/procesos/{p.Id}/publicar");
        Assert.Contains("suman 60 % del contrato: no pueden pasar del 50 %", publicar.Texto, StringComparison.Ordinal);
        Assert.Contains("suman 95 %: deben sumar 100 %", publicar.Texto, StringComparison.Ordinal);

        await BienAsync(c.EnviarAsync(url, [.. cuotas, ("Entrada.Anticipo", "20"), ("Entrada.Plan[1].Porcentaje", "60")]));
        Assert.Contains("Cuadra", (await c.VerAsync(url)).Texto, StringComparison.Ordinal);
        var pliego = await PublicarYLeerAsync(p, c);
        Assert.Contains("20 % del contrato", pliego, StringComparison.Ordinal);
        Assert.Contains("40 %: Acta de entrega parcial", pliego, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presupuesto_ConVigenciasFuturas_YAcuerdos_SeLeenEnElPliego()
    {
        var (p, c) = await BorradorAsync();
        var raiz = $"/entidad/procesos/{p.Id}";
        (string, string)[] vigencia = [("Entrada.VigenciasFuturas[0].Numero", "Acuerdo 12"), ("Entrada.VigenciasFuturas[0].Valor", "3.000.000")];
        await MalAsync(c.EnviarAsync($"{raiz}/presupuesto", [.. vigencia, ("Entrada.VigenciasFuturas[0].Ano", "27")]), "Escriba el año con cuatro cifras", "Acuerdo 12");
        await MalAsync(c.EnviarAsync($"{raiz}/presupuesto", [.. vigencia, ("Entrada.VigenciasFuturas[0].Ano", "2026")]), "va de 2027 a 2056", "Acuerdo 12");
        await BienAsync(c.EnviarAsync($"{raiz}/presupuesto", [.. vigencia, ("Entrada.VigenciasFuturas[0].Ano", "2027"), ("Entrada.EnSiif", "true")]));
        await BienAsync(c.EnviarAsync($"{raiz}/condiciones", [("Entrada.FechaDeTerminacion", "2027-06-30")]));

        var acuerdos = $"{raiz}/acuerdos";
        await MalAsync(c.EnviarAsync(acuerdos, [("Entrada.Acuerdos[UnionEuropea]", "true"), ("Entrada.EsPosconflicto", "true")]), "marque al menos un punto", "id=\"Acuerdos-UnionEuropea\" name=\"Entrada.Acuerdos[UnionEuropea]\" type=\"checkbox\"");
        await MalAsync(c.EnviarAsync(acuerdos, [("Entrada.Proyectos[0].Bpin", "ABC"), ("Entrada.Proyectos[0].Ano", "2026")]), "de 8 a 20 cifras", "ABC");
        await BienAsync(c.EnviarAsync(acuerdos,
        [
            ("Entrada.Acuerdos[UnionEuropea]", "true"), ("Entrada.EsPosconflicto", "true"), ("Entrada.Puntos[Victimas]", "true"),
            ("Entrada.Proyectos[0].Bpin", "2020011000123"), ("Entrada.Proyectos[0].Ano", "2026"), ("Entrada.DocumentosTipo", "Agua potable, versión 2"),
        ]));
        var marco = (await LeerAsync(p.Id)).Marco;
        Assert.Equal([AcuerdoComercial.UnionEuropea], marco.Acuerdos);
        Assert.Equal(new ProyectoDeInversion("2020011000123", 2026), marco.Proyectos.Single());
        Assert.NotNull((await c.VerAsync(acuerdos)).Documento.QuerySelector("#Acuerdos-UnionEuropea[checked]"));
        var pliego = await PublicarYLeerAsync(p, c);
        foreach (var dicho in new[] { "en el SIIF Nación", "2027: $ 3.000.000", "30 de junio de 2027", "Unión Europea", "BPIN 2020011000123, 2026", "Agua potable, versión 2", "Punto 5. Víctimas del conflicto" })
        {
            Assert.Contains(dicho, pliego.Replace('\u00a0', ' '), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task DocumentosDeLaOferta_SePiden_SeExigenAlPresentar_YSeVerifican()
    {
        var (p, c) = await BorradorAsync();
        var url = $"/entidad/procesos/{p.Id}/documentos-de-la-oferta";
        await MalAsync(c.EnviarAsync(url, [("Entrada.Titulo", "RUP")], "Guardar el documento"), "Escriba qué documento pide", "RUP");
        await BienAsync(c.EnviarAsync(url, [("Entrada.Titulo", "Carta de presentación"), ("Entrada.Obligatorio", "true")], "Guardar el documento"));
        await BienAsync(c.EnviarAsync(url, [("Entrada.Titulo", "Autorización de la junta"), ("Entrada.Obligatorio", "false")], "Guardar el documento"));
        await MalAsync(c.EnviarAsync(url, [("Entrada.Titulo", "CARTA DE PRESENTACIÓN")], "Guardar el documento"), "Ya pidió", "CARTA DE PRESENTACIÓN");
        await MalAsync(FormularioDeAlternativas("corto"), "Diga qué puede cambiar", "corto");
        await BienAsync(FormularioDeAlternativas("Puede cambiar la marca del papel."));
        var pedidos = (await LeerAsync(p.Id)).DocumentosDeOferta;
        await BienAsync(c.EnviarAsync($"{url}?documento={pedidos.Lista[0].Id}", [("Entrada.Titulo", "Carta de presentación firmada"), ("Entrada.Obligatorio", "true")], "Guardar el documento"));
        Assert.Equal(HttpStatusCode.NotFound, (await c.VerAsync($"{url}?documento={Guid.NewGuid()}")).Estado);
        var pliego = await PublicarYLeerAsync(p, c);
        Assert.Contains("Carta de presentación firmada", pliego, StringComparison.Ordinal);
        Assert.Contains("Se admiten ofertas alternativas: Puede cambiar la marca del papel.", pliego, StringComparison.Ordinal);

        Task<Pagina> FormularioDeAlternativas(string condiciones) => c.EnviarAsync(url, [("admite", "true"), ("condiciones", condiciones)], "Guardar las alternativas");
    }

    [Fact]
    public async Task SinElDocumentoObligatorio_LaOfertaNoSePresenta_YConElSeVerificaEnLaEvaluacion()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync(ajustar: Pedir);
        var oferta = await Datos.OfertaEnBorradorAsync(proceso);
        var c = (await Fabrica.ClienteDeAsync(oferta.Proveedor)).EnFecha(proceso.Ahora);
        var url = $"/proveedor/ofertas/{oferta.Id}";
        var carta = proceso.Proceso.DocumentosDeOferta.Lista[^1];
        Assert.Contains($"documento «{carta.Titulo}»", (await c.VerAsync(url)).Texto, StringComparison.Ordinal);
        var archivos = await c.VerAsync($"{url}/archivos");
        Assert.Contains("Documentos de la oferta", archivos.Texto, StringComparison.Ordinal);
        Assert.Contains("Oferta alternativa", archivos.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain(carta.Titulo, (await c.VerAsync($"{url}/cuestionario")).Texto, StringComparison.Ordinal);
        await BienAsync(c.EnviarAsync($"{url}/archivos", [], "Subir", ($"a-{carta.Id:N}", "carta.pdf", "%PDF-1.7 carta"u8.ToArray())));
        Assert.DoesNotContain($"documento «{carta.Titulo}»", (await c.VerAsync(url)).Texto, StringComparison.Ordinal);
        await Datos.PresentarAsync(oferta, proceso.Ahora);
        await Datos.AbrirAsync(proceso);
        Assert.Contains($"responde al documento «{carta.Titulo}»", (await (await Fabrica.ClienteDeAsync(proceso.Entidad)).EnFecha(proceso.En(TipoHito.Apertura).AddHours(2)).VerAsync($"/entidad/procesos/{proceso.Id}/ofertas/{oferta.Id}")).Texto, StringComparison.Ordinal);
        var abierta = await Fabrica.ConBaseAsync(db => db.Ofertas.AsNoTracking().SingleAsync(o => o.Id == oferta.Id));
        Assert.Contains(abierta.Contenido!.Archivos, a => a.PreguntaId == carta.Id);
        var requisito = Assert.Single((await LeerAsync(proceso.Id)).RequisitosDelPliego(), r => r.Clase == ClaseRequisito.Documento && r.ReferenciaId == carta.Id);
        Assert.Equal(carta.Titulo, requisito.Nombre);

        static void Pedir(Proceso p, Domain.Comun.Actor actor)
        {
            p.PedirDocumento(new(null, "Experiencia adicional", null, false, 1, null), 0, actor, Testing.Datos.Publicacion);
            p.PedirDocumento(new(null, "Carta de presentación", null, true, 1, null), 1, actor, Testing.Datos.Publicacion);
            p.AdmitirAlternativas("Puede cambiar la marca.", 2, actor, Testing.Datos.Publicacion);
        }
    }

    [Fact]
    public async Task EnLaSubasta_NoSePidenDocumentosAparte()
    {
        var equipo = await Datos.EntidadConEquipoAsync();
        var p = await Datos.ProcesoDeModalidadAsync(equipo, "SASI", FaseProceso.Borrador);
        var c = (await Fabrica.ClienteDeAsync(equipo.Cuenta)).EnFecha(Testing.Datos.Publicacion);
        Assert.DoesNotContain("Documentos de la oferta", (await c.VerAsync($"/entidad/procesos/{p.Id}")).Texto, StringComparison.Ordinal);
        var pagina = await c.VerAsync($"/entidad/procesos/{p.Id}/documentos-de-la-oferta");
        Assert.Contains(ReglasDeDocumentosDeOferta.NoSePiden.Frase, pagina.Texto, StringComparison.Ordinal);
        Assert.Null(pagina.Documento.QuerySelector("[name='Entrada.Titulo']"));
    }

    [Fact]
    public async Task Documentos_VariosALaVez_ConSuFechaYSuFirmante()
    {
        var (p, c) = await BorradorAsync();
        var url = $"/entidad/procesos/{p.Id}/documentos";
        var pdf = "%PDF-1.7"u8.ToArray();
        (string, string)[] anexo = [("Entrada.Tipo", nameof(TipoDocumento.AnexoTecnico)), ("Entrada.Firmante", "Secretaria de Obras")];
        await MalAsync(c.EnviarAsync(url, [.. anexo, ("Entrada.Expedido", "2026-12-01")], "Anexar", ("Archivo", "plano.pdf", pdf)), "va de 1990 a hoy", "Secretaria de Obras");
        await MalAsync(c.EnviarAsync(url, [.. anexo, ("Entrada.Reemplaza", $"{p.Proceso.Documentos[0].Id}")], "Anexar", ("Archivo", "plano.pdf", pdf), ("Archivo", "corte.pdf", pdf)), "por un solo archivo", "Secretaria de Obras");
        await BienAsync(c.EnviarAsync(url, [.. anexo, ("Entrada.Expedido", "2026-10-05")], "Anexar", ("Archivo", "plano general.pdf", pdf), ("Archivo", "corte.pdf", [.. pdf, 1])));
        var anexados = (await LeerAsync(p.Id)).Documentos.Where(d => d.Tipo == TipoDocumento.AnexoTecnico).ToList();
        Assert.Equal(["plano general", "corte"], anexados.Select(d => d.Titulo));
        Assert.All(anexados, d => Assert.Equal((new DateOnly(2026, 10, 5), "Secretaria de Obras"), (d.Expedido, d.Firmante)));
        var pliego = await PublicarYLeerAsync(p, c);
        Assert.Contains("expedido el 5 de octubre de 2026 · firma: Secretaria de Obras", pliego, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ContratacionDirecta_SinCausal_NoSePublica_YConEllaSeLee()
    {
        var equipo = await Datos.EntidadConEquipoAsync();
        var p = await Datos.ProcesoDeModalidadAsync(equipo, "CD", FaseProceso.Borrador);
        var c = (await Fabrica.ClienteDeAsync(equipo.Cuenta)).EnFecha(Testing.Datos.Publicacion);
        var raiz = $"/entidad/procesos/{p.Id}";
        await BienAsync(c.EnviarAsync($"{raiz}/informacion", [("Entrada.Causal", "")]));
        Assert.Contains("Elija la causal que justifica esta modalidad.", (await c.VerAsync(raiz)).Texto, StringComparison.Ordinal);
        await BienAsync(c.EnviarAsync($"{raiz}/informacion", [("Entrada.Causal", "ServiciosProfesionales")]));
        Assert.Contains("Servicios profesionales, de apoyo a la gestión", (await c.VerAsync($"{raiz}/vista-previa")).Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("Elija la causal", (await c.VerAsync(raiz)).Texto, StringComparison.Ordinal);
    }

    /// <summary>Lo que la subasta no pide no se queda escondido en el pliego.</summary>
    [Fact]
    public async Task CambiarALaSubasta_QuitaLosDocumentosDeLaOferta()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        await BienAsync(c.EnviarAsync($"/entidad/procesos/{p.Id}/documentos-de-la-oferta", [("Entrada.Titulo", "Carta de presentación")], "Guardar el documento"));
        await BienAsync(c.EnviarAsync($"/entidad/procesos/{p.Id}/modalidad", [("Entrada.Modalidad", "SASI"), ("Entrada.Motivo", "Los bienes son de características uniformes y conviene que compitan en precio.")], "Cambiar la modalidad"));
        Assert.True((await LeerAsync(p.Id)).DocumentosDeOferta.EstaVacio());
        Assert.DoesNotContain("Carta de presentación", (await c.VerAsync($"/entidad/procesos/{p.Id}/vista-previa")).Texto, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("presupuesto", "Entrada.Fuentes[RecursosPropios]", "Entrada.Fuentes[99]", "no está en el formulario")]
    [InlineData("garantias", "Entrada[Cumplimiento].Porcentaje", "Entrada[99].Porcentaje", "Nada se guardó")]
    [InlineData("pagos", "Entrada.Anticipo", "Entrada.[", null)]
    [InlineData("pagos", "Entrada.Anticipo", "a[", null)]
    public async Task NombreForjado_NoRompeLaPagina(string pagina, string campo, string forjado, string? error)
    {
        var (p, c) = await BorradorAsync();
        var url = $"/entidad/procesos/{p.Id}/{pagina}";
        var abierta = await c.VerAsync(url);
        var token = abierta.Documento.QuerySelector("main form input[name=__RequestVerificationToken], form[method=post] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var revision = abierta.Documento.QuerySelector("[name=Revision]")!.GetAttribute("value")!;
        using var peticion = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Revision", revision), new("Entrada.ValorEstimado", "10"), new(campo, "10"), new(forjado, "5")]) };
        var respuesta = await c.PedirAsync(peticion);
        Assert.True((int)respuesta.Estado < 500, $"{respuesta.Estado}");
        if (error is not null)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, respuesta.Estado);
            Assert.Contains(error, respuesta.Errores, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ArchivoVacio_NoBorraLoEscrito()
    {
        var (p, c) = await BorradorAsync();
        await MalAsync(
            c.EnviarAsync($"/entidad/procesos/{p.Id}/documentos", [("Entrada.Titulo", "Plano de la sede"), ("Entrada.Firmante", "Secretaria de Obras"), ("Entrada.Expedido", "2026-10-05")], "Anexar", ("Archivo", "plano.pdf", [])),
            "", "Secretaria de Obras");
    }

    [Fact]
    public async Task Acuerdos_LoDesmarcadoSeGuardaSolo_YSeComparaConLoDeOtraPersona()
    {
        var (p, c) = await BorradorAsync();
        var url = $"/entidad/procesos/{p.Id}/acuerdos";
        var vieja = await c.VerAsync(url);
        await BienAsync(c.EnviarAsync(url, [("Entrada.Acuerdos[Israel]", "true"), ("Entrada.Acuerdos[Chile]", "true")]));
        var choque = await c.EnviarAsync(url, vieja, [("Entrada.Acuerdos[Chile]", "true")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, choque.Estado);
        Assert.Contains("Israel", choque.Documento.QuerySelector("[aria-labelledby=choque] table")!.TextContent, StringComparison.Ordinal);
        await BienAsync(c.EnviarAsync(url, [("Entrada.Acuerdos[Israel]", "false"), ("Entrada.Acuerdos[Chile]", "false")]));
        Assert.Empty((await LeerAsync(p.Id)).Marco.Acuerdos);
    }

    /// <summary>Lo que se guardó antes de que estas columnas existieran se sigue leyendo.</summary>
    [Fact]
    public async Task ProcesoGuardadoAntes_SeLee()
    {
        var (p, c) = await BorradorAsync();
        await Fabrica.ConBaseAsync(db => db.Database.ExecuteSqlAsync(
            $"update procesos set pagos = default, marco = default, documentos_de_oferta = default, vigencias_futuras = null, en_siif = default where id = {p.Id}"));
        var leido = await LeerAsync(p.Id);
        Assert.True(leido.Pagos.EstaVacia() && leido.Marco.EstaVacio() && leido.DocumentosDeOferta.EstaVacio());
        Assert.Empty(leido.VigenciasFuturas);
        await PublicarYLeerAsync(p, c);
    }

    private async Task<(ProcesoDePrueba, Cliente)> BorradorAsync()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        return (p, (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora));
    }

    private async Task<string> PublicarYLeerAsync(ProcesoDePrueba p, Cliente c)
    {
        await BienAsync(c.EnviarAsync($"/entidad/procesos/{p.Id}/publicar", [], "Publicar la invitación"));
        return (await Fabrica.Anonimo().EnFecha(p.Ahora).VerAsync($"/procesos/{p.Codigo}/pliego")).Texto;
    }

    private Task<Proceso> LeerAsync(Guid id) => Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == id));

    private static async Task BienAsync(Task<Pagina> pedida)
    {
        var pagina = await pedida;
        Assert.True(pagina.Estado == HttpStatusCode.Redirect, $"{pagina.Estado} {pagina.Errores}");
    }

    private static async Task MalAsync(Task<Pagina> pedida, string error, string conserva)
    {
        var pagina = await pedida;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains(error, pagina.Errores, StringComparison.Ordinal);
        Assert.Contains(conserva, pagina.Html, StringComparison.Ordinal);
    }
}
