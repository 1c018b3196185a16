using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Testing;

namespace Secop.Web.Tests.Entidades.Procesos;

public sealed class ArmarTests : PruebaWeb
{
    private static readonly string[] Secciones =
    [
        "", "/informacion", "/clasificacion?q=papel", "/lugar?q=medellin", "/presupuesto", "/condiciones", "/pagos", "/acuerdos", "/documentos-de-la-oferta", "/precios", "/precios/importar", "/cuestionario",
        "/lotes", "/evaluacion-del-pliego", "/visita", "/garantias", "/documentos", "/equipo", "/cronograma", "/vista-previa", "/publicar", "/aprobacion", "/aprobacion/pedir", "/plantilla",
    ];

    [Fact]
    public async Task Borrador_CadaSeccion_SeAbre()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var cliente = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        foreach (var seccion in Secciones)
        {
            var pagina = await cliente.VerAsync($"/entidad/procesos/{p.Id}{seccion}");
            Assert.True(pagina.Estado == HttpStatusCode.OK, $"{seccion}: {pagina.Estado} {pagina.Texto}");
        }
    }

    [Fact]
    public async Task Borrador_DeOtraEntidad_NoExiste()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var ajeno = (await Fabrica.ClienteDeAsync(await Datos.EntidadCompradoraAsync())).EnFecha(p.Ahora);
        var proveedor = (await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync())).EnFecha(p.Ahora);
        foreach (var seccion in Secciones)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ajeno.VerAsync($"/entidad/procesos/{p.Id}{seccion}")).Estado);
            Assert.Equal(HttpStatusCode.Forbidden, (await proveedor.VerAsync($"/entidad/procesos/{p.Id}{seccion}")).Estado);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await proveedor.VerAsync($"/proveedor/procesos/{p.Id}")).Estado);
    }

    [Fact]
    public async Task Editar_SinElPermiso_EsRechazado()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var mirador = await Datos.MiembroAsync(p.Entidad, RolesDeCuenta.ControlInterno);
        var cliente = (await Fabrica.ClienteDeAsync(mirador, p.Entidad)).EnFecha(p.Ahora);
        Assert.Equal(HttpStatusCode.OK, (await cliente.VerAsync($"/entidad/procesos/{p.Id}")).Estado);
        foreach (var seccion in new[] { "informacion", "pagos", "acuerdos", "documentos-de-la-oferta", "lotes", "evaluacion-del-pliego", "visita", "precios", "documentos", "equipo", "publicar", "adendas", "mipyme", "cancelar" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await cliente.VerAsync($"/entidad/procesos/{p.Id}/{seccion}")).Estado);
        }
    }

    [Fact]
    public async Task Crear_NumeroRepetido_SeDiceYNoSePierdeLoEscrito()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var cliente = await Fabrica.ClienteDeAsync(p.Entidad);
        var pagina = await cliente.EnviarAsync("/entidad/procesos/crear", [("Entrada.Numero", p.Proceso.Numero), ("Entrada.Nombre", "Compra de sillas para la sede"), ("Entrada.Valor", "8.000.000")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains(p.Proceso.Numero, pagina.Errores, StringComparison.Ordinal);
        Assert.Contains("Compra de sillas para la sede", pagina.Html, StringComparison.Ordinal);
    }

    /// <summary>«rev-mc-1», «REV-MC-1» y el que lleva en medio un carácter que no se ve son el mismo número.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("\u202E")]
    public async Task Crear_ElMismoNumeroEscritoDeOtraManera_SeDice(string invisible)
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var cliente = await Fabrica.ClienteDeAsync(p.Entidad);
        var numero = p.Proceso.Numero.ToLowerInvariant().Insert(3, invisible);
        Assert.NotEqual(p.Proceso.Numero, numero);
        var pagina = await cliente.EnviarAsync("/entidad/procesos/crear", [("Entrada.Numero", numero), ("Entrada.Nombre", "Compra de sillas para la sede"), ("Entrada.Valor", "8.000.000")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains("ya tiene un proceso con el número", pagina.Errores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeCrearAPublicar_PorLasPaginas_QuedaPublicado()
    {
        var entidad = await Datos.EntidadCompradoraAsync();
        var ordenador = await Datos.MiembroAsync(entidad, RolesDeCuenta.OrdenadorDelGasto);
        var c = (await Fabrica.ClienteDeAsync(entidad)).EnFecha(Testing.Datos.Publicacion);
        var creado = await c.EnviarAsync("/entidad/procesos/crear", [("Entrada.Numero", "MC-WEB-1"), ("Entrada.Nombre", "Compra de papel para las oficinas"), ("Entrada.Valor", "12.000.000")]);
        var raiz = creado.Destino!;
        async Task Guardar(string ruta, (string, string)[] campos, string? boton = null, params (string, string, byte[])[] archivos)
        {
            var pagina = await c.EnviarAsync(raiz + ruta, campos, boton, archivos);
            Assert.True(pagina.Estado == HttpStatusCode.Redirect, $"{ruta}: {pagina.Estado} {pagina.Errores}");
        }

        await Guardar("/informacion", [("Entrada.Descripcion", "Adquirir papel para las oficinas de la entidad."), ("Entrada.TipoContrato", "Compraventa")]);
        await Guardar("/clasificacion?q=papel", [("Codigo", "14111500")], "Usar como principal");
        await Guardar("/lugar?q=medellin", [("Entrada.CodigoMunicipio", "05001"), ("Entrada.Direccion", "Calle 44 # 52-165")]);
        await Guardar("/presupuesto", [("Entrada.ValorEstimado", "12.000.000"), ("Entrada.Fuentes[RecursosPropios]", "12.000.000"), ("Entrada.Cdps[0].Numero", "CDP-7"), ("Entrada.Cdps[0].Fecha", "2026-11-02"), ("Entrada.Cdps[0].Saldo", "12000000"), ("Entrada.Cdps[0].Valor", "12.000.000,00")]);
        await Guardar("/condiciones", [("Entrada.Duracion", "2"), ("Entrada.Unidad", "Meses"), ("Entrada.FormaDePago", "Un solo pago."), ("Entrada.CondicionesDeEntrega", "En el almacén.")]);
        await Guardar("/precios", [("Entrada.Descripcion", "Resma carta"), ("Entrada.Cantidad", "600"), ("Entrada.Unidad", "Unidad"), ("Entrada.Estimado", "20.000")]);
        await Guardar("/cuestionario", [("Entrada.Tipo", "SiNo"), ("Entrada.Enunciado", "¿Entrega en diez días?")]);
        await Guardar("/garantias", [("Entrada[Cumplimiento].Porcentaje", "10"), ("Entrada[Cumplimiento].Meses", "4")]);
        foreach (var tipo in new[] { "EstudiosPrevios", "AnalisisSector", "Invitacion" })
        {
            await Guardar("/documentos", [("Entrada.Tipo", tipo), ("Entrada.Titulo", tipo)], "Anexar", ("Archivo", $"{tipo}.pdf", [37, 80, 68, 70]));
        }

        foreach (var funcion in new[] { "AbreOfertas", "Evaluador" })
        {
            await Guardar("/equipo", [("Entrada.UsuarioId", entidad.Administrador.Id.ToString()), ("Entrada.Funcion", funcion)], "Agregar al equipo");
        }

        await Guardar("/equipo", [("Entrada.UsuarioId", ordenador.Id.ToString()), ("Entrada.Funcion", "OrdenadorDelGasto")], "Agregar al equipo");
        await Guardar("/cronograma", [], "sugeridas");
        await Guardar("/publicar", [], "Publicar la invitación");

        var id = Guid.Parse(raiz[^36..]);
        var proceso = await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(p => p.Id == id));
        Assert.Equal(EstadoProceso.Publicado, proceso.Estado);
        Assert.Equal("05001", proceso.CodigoMunicipio);
        Assert.Equal(10, Assert.Single(proceso.Garantias).Porcentaje);
        Assert.True(await Fabrica.ConBaseAsync(db => db.Bitacora.AnyAsync(b => b.ProcesoId == id && b.Tipo == nameof(ProcesoPublicado) && b.EsPublico)));
        var otraVez = await c.PedirAsync(new HttpRequestMessage(HttpMethod.Get, raiz + "/publicar"));
        Assert.Contains("ya está publicado", otraVez.Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publicar_Incompleto_DiceLoQueFaltaYNoPublica()
    {
        var p = await Datos.ProcesoEnBorradorAsync(completo: false);
        var cliente = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var url = $"/entidad/procesos/{p.Id}/publicar";

        // El botón no se ofrece; quien envíe igual el formulario tampoco publica.
        var incompleto = await cliente.VerAsync(url);
        Assert.Contains("Todavía no se puede publicar", incompleto.Texto, StringComparison.Ordinal);
        Assert.Null(incompleto.Documento.QuerySelector("main form button"));
        var pagina = await cliente.EnviarAsync(url, incompleto, []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pagina.Estado);
        Assert.Contains("Elija el código UNSPSC principal", pagina.Errores, StringComparison.Ordinal);
        Assert.Equal(EstadoProceso.Borrador, await Fabrica.ConBaseAsync(db => db.Procesos.Where(x => x.Id == p.Id).Select(x => x.Estado).SingleAsync()));
    }

    [Fact]
    public async Task Publicar_ConDosPestanas_SoloUnaPublica()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var cliente = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var url = $"/entidad/procesos/{p.Id}/publicar";
        var pestana = await cliente.VerAsync(url);
        Assert.Equal(HttpStatusCode.Redirect, (await cliente.EnviarAsync(url, pestana, [], "Publicar la invitación")).Estado);
        var segunda = await cliente.EnviarAsync(url, pestana, [], "Publicar la invitación");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, segunda.Estado);
        Assert.Contains(ReglasDeProceso.YaPublicado.Frase, segunda.Errores, StringComparison.Ordinal);
        Assert.Equal(1, await Fabrica.ConBaseAsync(db => db.VersionesPliego.CountAsync(v => v.ProcesoId == p.Id)));
    }

    [Fact]
    public async Task DosEditores_LaSegundaPersona_NoPisaALaPrimera()
    {
        var p = await Datos.ProcesoEnBorradorAsync();
        var url = $"/entidad/procesos/{p.Id}/condiciones";
        var uno = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var otro = (await Fabrica.ClienteDeAsync(await Datos.MiembroAsync(p.Entidad, RolesDeCuenta.Estructurador), p.Entidad)).EnFecha(p.Ahora);
        var vieja = await otro.VerAsync(url);
        await uno.EnviarAsync(url, [("Entrada.FormaDePago", "Pago mensual según lo entregado.")]);
        var choque = await otro.EnviarAsync(url, vieja, [("Entrada.FormaDePago", "Lo que yo escribí y no debe perderse.")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, choque.Estado);
        Assert.Contains(ReglasDeProceso.SeccionCambio.Frase, choque.Errores, StringComparison.Ordinal);
        Assert.Contains("Lo que yo escribí y no debe perderse.", choque.Html, StringComparison.Ordinal);
        Assert.Equal("Pago mensual según lo entregado.", await Fabrica.ConBaseAsync(db => db.Procesos.Where(x => x.Id == p.Id).Select(x => x.FormaDePago).SingleAsync()));
    }
}
