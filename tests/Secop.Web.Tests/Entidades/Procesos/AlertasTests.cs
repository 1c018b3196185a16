using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Alertas;
using Secop.Testing;
using Secop.Web.DatosAbiertos;

namespace Secop.Web.Tests.Entidades.Procesos;

/// <summary>Lo que no impide publicar pero pide justificarse. Base propia: hay registros importados y acuerdos marco.</summary>
public sealed class AlertasTests : IAsyncLifetime
{
    private const string Motivo = "Son necesidades de otra dependencia, conocidas después de la primera compra.";
    private SecopFactory _fabrica = null!;
    private Datos _datos = null!;

    public async Task InitializeAsync() => _datos = new Datos(_fabrica = await SecopFactory.NuevaAsync());

    public async Task DisposeAsync() => await _fabrica.DisposeAsync();

    [Fact]
    public async Task Fraccionamiento_PideJustificacion_YQuedaInterna()
    {
        var entidad = await _datos.EntidadCompradoraAsync();
        ProcesoDePrueba[] antes = [await PublicadoAsync(entidad, 20_000_000), await PublicadoAsync(entidad, 20_000_000)];
        var (c, url, p) = await BorradorAsync(entidad);
        Assert.Contains("Pide justificación", (await c.VerAsync(url)).Texto, StringComparison.Ordinal);
        var pagina = await c.VerAsync(url + "/publicar");
        Assert.Contains("Otros 2 procesos parecidos", pagina.Texto, StringComparison.Ordinal);
        Assert.Contains("$ 60.000.000", pagina.Texto, StringComparison.Ordinal);
        Assert.All(antes, a => Assert.Contains($"/entidad/procesos/{a.Id}\"", pagina.Html, StringComparison.Ordinal));

        var sin = await c.EnviarAsync(url + "/publicar", pagina, [], "Publicar la invitación");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sin.Estado);
        Assert.Contains("«Posible fraccionamiento» pide una justificación escrita", sin.Errores, StringComparison.Ordinal);
        Assert.Equal(EstadoProceso.Borrador, (await ProcesoAsync(p.Id)).Estado);

        var con = await c.EnviarAsync(url + "/publicar", sin, [("Respuestas[Fraccionamiento].Motivo", Motivo)], "Publicar la invitación");
        Assert.Equal(HttpStatusCode.Redirect, con.Estado);
        var publicado = await ProcesoAsync(p.Id);
        Assert.Equal((TipoDeAlerta.Fraccionamiento, Motivo), (Assert.Single(publicado.Justificaciones).Tipo, publicado.Justificaciones[0].Motivo));
        Assert.True(await _fabrica.ConBaseAsync(db => db.Bitacora.AnyAsync(b => b.ProcesoId == p.Id && b.Tipo == nameof(AlertaJustificada) && !b.EsPublico)));

        // La entidad la lee; el público, no.
        Assert.Contains(Motivo, (await c.VerAsync(url)).Texto, StringComparison.Ordinal);
        foreach (var ruta in new[] { "", "/novedades.atom", "/cronograma.ics" })
        {
            var publica = await _fabrica.Anonimo().EnFecha(p.Ahora.AddMinutes(5)).VerAsync($"/procesos/{p.Codigo}{ruta}");
            Assert.DoesNotContain("otra dependencia", publica.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("fraccionamiento", publica.Html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Fraccionamiento_DeOtraEntidadUObjetoDistintoOCancelado_NoCuenta()
    {
        var entidad = await _datos.EntidadCompradoraAsync();
        await PublicadoAsync(await _datos.EntidadCompradoraAsync(), 40_000_000);
        await PublicadoAsync(entidad, 40_000_000, unspsc: "72101500", objeto: "Mantener las cubiertas y los canales de la sede norte.");
        var cancelado = await PublicadoAsync(entidad, 40_000_000);
        await _fabrica.ConBaseAsync(async db =>
        {
            var proceso = await db.Procesos.SingleAsync(x => x.Id == cancelado.Id);
            proceso.Cancelar(Datos.Cancelacion(proceso), cancelado.ActorOrdenador, cancelado.Ahora);
            await db.SaveChangesAsync();
        });
        var (c, url, _) = await BorradorAsync(entidad);
        Assert.DoesNotContain("Pide justificación", (await c.VerAsync(url + "/publicar")).Texto, StringComparison.Ordinal);
    }

    /// <summary>Una consulta al mercado, una venta o una licitación no son maneras de partir una compra.</summary>
    [Theory]
    [InlineData("RFI", false)]
    [InlineData("EB-C", false)]
    [InlineData("LP", false)]
    [InlineData("CD", true)]
    public async Task Fraccionamiento_SumaSoloLoQueSeCompraSinCompetencia(string modalidad, bool cuenta)
    {
        var entidad = await _datos.EntidadCompradoraAsync();
        var otro = await PublicadoAsync(entidad, 40_000_000);
        await _fabrica.ConBaseAsync(db => db.Database.ExecuteSqlAsync($"update procesos set modalidad = {modalidad} where id = {otro.Id}"));
        var (c, url, _) = await BorradorAsync(entidad);
        Assert.Equal(cuenta, (await c.VerAsync(url + "/publicar")).Texto.Contains("Pide justificación", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AcuerdoMarco_Vigente_PideJustificacion()
    {
        var (c, url, p) = await BorradorAsync(await _datos.EntidadCompradoraAsync());
        await _fabrica.ConBaseAsync(async db =>
        {
            db.Add(AcuerdoMarco.Registrar(
                new DatosDeAcuerdoMarco("CCE-7-AMP", "Papelería y útiles de oficina", ["44120000"], new DateOnly(2026, 1, 1), new DateOnly(2026, 11, 24), "https://www.colombiacompra.gov.co/x"), p.Entidad.Actor, p.Ahora));
            await db.SaveChangesAsync();
        });
        var pagina = await c.VerAsync(url + "/publicar");
        Assert.Contains("El acuerdo marco «Papelería y útiles de oficina» está vigente", pagina.Texto, StringComparison.Ordinal);
        var corto = await c.EnviarAsync(url + "/publicar", pagina, [("Respuestas[AcuerdoMarco].Motivo", "Es mejor")], "Publicar la invitación");
        Assert.Contains("de 20 a 2.000 caracteres", corto.Errores, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url + "/publicar", corto, [("Respuestas[AcuerdoMarco].Motivo", Motivo)], "Publicar la invitación")).Estado);

        // Al otro día ya no rige y no se avisa.
        var (otro, otraUrl, _) = await BorradorAsync(await _datos.EntidadCompradoraAsync());
        Assert.DoesNotContain("acuerdo marco", (await otro.EnFecha(p.Ahora.AddDays(1)).VerAsync(otraUrl + "/publicar")).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DoblePublicacion_MismoNumeroEnSecopI_ExigeDeclararQueEsOtro()
    {
        var (entidad, nit) = await EntidadAsync();
        var (c, url, p) = await BorradorAsync(entidad);
        var cifras = string.Concat(p.Proceso.Numero.Split('-')[1].PadLeft(6, '0'));
        await ImportarAsync("secop1-procesos", $"""
            uid,nombre_entidad,nit_de_la_entidad,numero_de_proceso,detalle_del_objeto_a_contratar,fecha_de_cargue_en_el_secop,modalidad_de_contratacion,cuantia_proceso,estado_del_proceso,ruta_proceso_en_secop_i
            26-13-1,ALCALDIA DE ENSAYO,{nit},mc {cifras} de 2026,MANTENIMIENTO DE VEHICULOS,2026-10-30,Contratación Mínima Cuantía,15000000,Convocado,https://www.contratos.gov.co/consultas/x
            26-13-2,OTRA ENTIDAD,899999034,{p.Proceso.Numero},ADQUIRIR ELEMENTOS DE PAPELERIA DE ENSAYO PARA LAS OFICINAS DE LA ENTIDAD,2026-11-20,Contratación Mínima Cuantía,15000000,Convocado,https://www.contratos.gov.co/consultas/y

            """);
        var pagina = await c.VerAsync(url + "/publicar");
        Assert.Contains("Posible doble publicación", pagina.Texto, StringComparison.Ordinal);
        var candidato = Assert.Single(pagina.Documento.QuerySelectorAll("main fieldset li a"));
        Assert.Contains("MANTENIMIENTO DE VEHICULOS", candidato.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await c.VerAsync(candidato.GetAttribute("href")!)).Estado);

        var sin = await c.EnviarAsync(url + "/publicar", pagina, [], "Publicar la invitación");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sin.Estado);
        Assert.Contains("Es probable que este proceso ya esté publicado", sin.Errores, StringComparison.Ordinal);
        var soloMotivo = await c.EnviarAsync(url + "/publicar", sin, [("Respuestas[OtraPublicacion].Motivo", Motivo)], "Publicar la invitación");
        Assert.Contains("Marque la declaración", soloMotivo.Errores, StringComparison.Ordinal);
        Assert.Contains(Motivo, soloMotivo.Html, StringComparison.Ordinal);
        Assert.Equal(EstadoProceso.Borrador, (await ProcesoAsync(p.Id)).Estado);

        var hecho = await c.EnviarAsync(url + "/publicar", soloMotivo, [("Respuestas[OtraPublicacion].Declara", "true")], "Publicar la invitación");
        Assert.Equal(HttpStatusCode.Redirect, hecho.Estado);
        var j = Assert.Single((await ProcesoAsync(p.Id)).Justificaciones);
        Assert.Equal(TipoDeAlerta.OtraPublicacion, j.Tipo);
        Assert.StartsWith("SECOP I mc", j.Sobre, StringComparison.Ordinal);
        var frase = await _fabrica.ConBaseAsync(db => db.Bitacora.Where(b => b.ProcesoId == p.Id && b.Tipo == nameof(AlertaJustificada)).Select(b => b.Frase).SingleAsync());
        Assert.Contains("proceso distinto", frase, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Adquisición de elementos de papelería de ensayo para las oficinas de la entidad", "2026-11-10", true)]
    [InlineData("ADQUIRIR PAPELERIA DE ENSAYO PARA OFICINAS DE LA ENTIDAD", "2026-06-01", true)]
    [InlineData("Adquisición de elementos de papelería de ensayo para las oficinas de la entidad", "2026-01-10", false)]
    [InlineData("Suministro de combustible para el parque automotor de la entidad", "2026-11-10", false)]
    public async Task DoblePublicacion_PorObjetoParecidoYFechaCercana(string objeto, string fecha, bool avisa)
    {
        var (entidad, nit) = await EntidadAsync();
        var (c, url, _) = await BorradorAsync(entidad);
        await ImportarAsync("secop2-procesos", $"""
            id_del_proceso,referencia_del_proceso,entidad,nit_entidad,departamento_entidad,ciudad_entidad,modalidad_de_contratacion,nombre_del_procedimiento,descripci_n_del_procedimiento,fecha_de_publicacion_del,precio_base,estado_del_procedimiento
            CO1.REQ.{nit},SA-900-X,ALCALDIA DE ENSAYO,{nit},Cundinamarca,Cajicá,Mínima cuantía,Invitación pública,{objeto},{fecha},20000000,Publicado

            """);
        Assert.Equal(avisa, (await c.VerAsync(url + "/publicar")).Texto.Contains("Posible doble publicación", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LoEncontradoCambia_MientrasSeEscribe_SePideRevisarlo()
    {
        var (entidad, nit) = await EntidadAsync();
        var (c, url, p) = await BorradorAsync(entidad);
        Task Importar(int n) => ImportarAsync("secop2-procesos", $"""
            id_del_proceso,referencia_del_proceso,entidad,nit_entidad,departamento_entidad,ciudad_entidad,modalidad_de_contratacion,nombre_del_procedimiento,fecha_de_publicacion_del,precio_base,estado_del_procedimiento
            CO1.REQ.{nit}{n},{p.Proceso.Numero},ALCALDIA DE ENSAYO,{nit},Cundinamarca,Cajicá,Mínima cuantía,Compra {n},2026-11-10,20000000,Publicado

            """);
        await Importar(1);
        var pagina = await c.VerAsync(url + "/publicar");
        await Importar(2);
        (string, string)[] respuesta = [("Respuestas[OtraPublicacion].Motivo", Motivo), ("Respuestas[OtraPublicacion].Declara", "true")];
        var viejo = await c.EnviarAsync(url + "/publicar", pagina, respuesta, "Publicar la invitación");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, viejo.Estado);
        Assert.Contains("lo encontrado cambió", viejo.Errores, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url + "/publicar", viejo, respuesta, "Publicar la invitación")).Estado);
    }

    private async Task<(CuentaDePrueba Entidad, string Nit)> EntidadAsync()
    {
        var entidad = await _datos.EntidadCompradoraAsync();
        return (entidad, await _fabrica.ConBaseAsync(db => db.Entidades.Where(e => e.Id == entidad.Id).Select(e => e.NumeroIdentificacion).SingleAsync()));
    }

    private async Task<(Cliente Cliente, string Url, ProcesoDePrueba Proceso)> BorradorAsync(CuentaDePrueba entidad)
    {
        var p = await _datos.ProcesoEnBorradorAsync(entidad);
        return ((await _fabrica.ClienteDeAsync(entidad)).EnFecha(p.Ahora), $"/entidad/procesos/{p.Id}", p);
    }

    private Task<ProcesoDePrueba> PublicadoAsync(CuentaDePrueba entidad, decimal valor, string unspsc = "44121600", string? objeto = null) => _datos.ProcesoPublicadoAsync(entidad, (p, actor) =>
    {
        p.EditarClasificacion(new(unspsc, []), p.RevisionDe(SeccionPliego.Clasificacion), actor, Datos.Publicacion);
        p.EditarPresupuesto(
            new(valor, DestinacionGasto.Funcionamiento, [new Cdp("CDP-1", new DateOnly(2026, 11, 3), valor, valor)], [new FuenteRecursos(OrigenRecursos.RecursosPropios, valor)]),
            p.RevisionDe(SeccionPliego.Presupuesto), actor, Datos.Publicacion);
        if (objeto is not null)
        {
            p.EditarInformacion(new(p.Numero, objeto, objeto, "Obra"), p.RevisionDe(SeccionPliego.Informacion), actor, Datos.Publicacion);
        }
    });

    private async Task ImportarAsync(string conjunto, string csv)
    {
        var ruta = Path.Combine(_fabrica.Carpeta, Guid.NewGuid().ToString("n") + ".csv");
        await File.WriteAllBytesAsync(ruta, Encoding.UTF8.GetBytes(csv));
        var salida = new StringWriter();
        Assert.True(await ComandoImportar.EjecutarAsync([conjunto, ruta], _fabrica.CadenaDueno, salida) == 0, salida.ToString());
    }

    private Task<Proceso> ProcesoAsync(Guid id) => _fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(p => p.Id == id));
}
