using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Intrusos;

/// <summary>Del pliego a la aceptación: ids de otro proceso dentro de formularios propios.</summary>
public sealed class ForjadoEnProcesosTests(BaseAparte aparte) : PruebaDeForjado(aparte)
{
    [Fact]
    public async Task Pliego_PreguntaLineaODocumentoDeOtro()
    {
        var (propio, ajeno) = (await Datos.ProcesoEnBorradorAsync(), await Datos.ProcesoEnBorradorAsync());
        var cliente = (await Fabrica.ClienteDeAsync(propio.Entidad)).EnFecha(propio.Ahora);
        var url = $"/entidad/procesos/{propio.Id}";
        (string, Guid, Guid) pregunta = ("pregunta", ajeno.Proceso.Cuestionario[0].Id, propio.Proceso.Cuestionario[0].Id);
        await SoloConLoPropioAsync(cliente, $"{url}/cuestionario", pregunta, "Guardar la pregunta", [("Entrada.Enunciado", "¿Entrega en la bodega de la entidad?")]);
        await SoloConLoPropioAsync(cliente, $"{url}/cuestionario", pregunta, "Quitar", []);
        (string, Guid, Guid) linea = ("linea", ajeno.Proceso.ListaPrecios[0].Id, propio.Proceso.ListaPrecios[0].Id);
        await SoloConLoPropioAsync(cliente, $"{url}/precios", linea, "Guardar la línea", [("Entrada.Descripcion", "Resma de papel"), ("Entrada.Cantidad", "10"), ("Entrada.Unidad", "Unidad")]);
        await SoloConLoPropioAsync(cliente, $"{url}/precios", linea, "Quitar", []);
        (string, Guid, Guid) documento = ("Entrada.Reemplaza", ajeno.Proceso.Documentos[0].Id, propio.Proceso.Documentos[0].Id);
        await SoloConLoPropioAsync(cliente, $"{url}/documentos", documento, "Anexar", [("Entrada.Titulo", "Estudios ajustados")], Pdf);
        await SoloConLoPropioAsync(cliente, $"{url}/documentos", ("Entrada.Reemplaza", ajeno.Proceso.Documentos[1].Id, propio.Proceso.Documentos[1].Id), "Quitar", []);
        await NoEstaAsync(cliente, $"{url}/documentos/{propio.Proceso.Documentos[2].Id}", $"{url}/documentos/{ajeno.Proceso.Documentos[2].Id}");
    }

    [Fact]
    public async Task Equipo_SoloConPersonasDeLaEntidadYConElRol()
    {
        var (propio, ajeno) = (await Datos.ProcesoEnBorradorAsync(), await Datos.ProcesoEnBorradorAsync());
        var nuevo = await Datos.MiembroAsync(propio.Entidad, RolesDeCuenta.Evaluador);
        var sinRol = await Datos.MiembroAsync(propio.Entidad, RolesDeCuenta.ControlInterno);
        var cliente = (await Fabrica.ClienteDeAsync(propio.Entidad)).EnFecha(propio.Ahora);
        var url = $"/entidad/procesos/{propio.Id}/equipo";
        (string, string)[] resto = [("Entrada.Funcion", nameof(FuncionEquipo.Evaluador))];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await cliente.EnviarAsync(url, [.. resto, ("Entrada.UsuarioId", sinRol.Id.ToString())], "Agregar")).Estado);
        await SoloConLoPropioAsync(cliente, url, ("Entrada.UsuarioId", ajeno.Entidad.Administrador.Id, nuevo.Id), "Agregar", resto);
    }

    [Fact]
    public async Task Oferta_PiezaReciboPreguntaEItemDeOtra()
    {
        var proceso = await Datos.ProcesoRecibiendoAsync();
        var (propia, ajena) = (await Datos.OfertaPresentadaAsync(proceso), await Datos.OfertaPresentadaAsync(proceso));
        var otro = await Datos.ProcesoRecibiendoAsync();
        var cliente = (await Fabrica.ClienteDeAsync(propia.Proveedor)).EnFecha(proceso.Ahora.AddMinutes(5));
        var url = $"/proveedor/ofertas/{propia.Id}";
        var (pieza, piezaAjena) = (await PiezaAsync(propia.Id), await PiezaAsync(ajena.Id));
        await NoEstaAsync(cliente, $"{url}/archivos?handler=Contenido&pieza={pieza}", $"{url}/archivos?handler=Contenido&pieza={piezaAjena}");
        await NoEstaAsync(cliente, $"{url}/recibo/{propia.Clave}", $"{url}/recibo/{ajena.Clave}");
        await NoEstaAsync(cliente, $"{url}/recibo/{propia.Clave}?handler=Archivo", $"{url}/recibo/{ajena.Clave}?handler=Archivo");

        // Ni respuestas ni precios con el id de otro proceso: nada de ese envío entra al borrador.
        await AlBorradorAsync(cliente, $"{url}/cuestionario", ContenidoOferta.CampoDeRespuesta(otro.Proceso.Cuestionario[0].Id), ContenidoOferta.CampoDeRespuesta(proceso.Proceso.Cuestionario[0].Id), "Sí");
        await AlBorradorAsync(cliente, $"{url}/precios", ContenidoOferta.CampoDePrecio(otro.Proceso.ListaPrecios[0].Id), ContenidoOferta.CampoDePrecio(proceso.Proceso.ListaPrecios[0].Id), "11.111");

        var antes = await Foto.DeAsync(Fabrica);
        var archivos = await cliente.VerAsync($"{url}/archivos");
        var quitar = $"/proveedor/ofertas/{propia.Id}/archivos?pieza={piezaAjena}&handler=Quitar";
        var forjado = await cliente.PedirAsync(new(HttpMethod.Post, quitar) { Content = ConMarca(archivos) });
        Assert.True(forjado.Estado is HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity, $"{forjado.Estado}");
        Assert.Equal(antes, await Foto.DeAsync(Fabrica));
        Assert.Equal(HttpStatusCode.Redirect, (await cliente.PedirAsync(new(HttpMethod.Post, quitar.Replace(piezaAjena.ToString(), pieza.ToString(), StringComparison.Ordinal)) { Content = ConMarca(archivos) })).Estado);
    }

    [Fact]
    public async Task Evaluacion_ComentarioRequisitoYArchivoDeOtra()
    {
        var (propia, ajena) = (await ConComentarioAsync(), await ConComentarioAsync());
        var cliente = (await Fabrica.ClienteDeAsync(propia.D.Proceso.Entidad)).EnFecha(propia.D.Proceso.Ahora);
        await SoloConLoPropioAsync(cliente, $"{propia.D.Ruta}/comentarios", ("ComentarioId", ajena.Comentario, propia.Comentario), "Responder", [("Respuesta", "Sí se tuvo en cuenta, folio catorce")]);
        var solicitud = $"{propia.D.Ruta}/ofertas/{propia.D.Ofertas[0].Id}/solicitud?requisito=";
        await NoEstaAsync(cliente, solicitud + propia.Requisito, solicitud + ajena.Requisito);
        await NoEstaAsync(cliente, $"{propia.D.Ruta}/archivos/{propia.Archivo}", $"{propia.D.Ruta}/archivos/{ajena.Archivo}");
        var oferta = $"/entidad/procesos/{propia.D.Proceso.Id}/ofertas/{propia.D.Ofertas[0].Id}?handler=Archivo&archivo=";
        await NoEstaAsync(cliente, oferta + propia.Archivo, oferta + ajena.Archivo);
    }

    [Fact]
    public async Task Aceptar_OfertaOSupervisorDeOtra()
    {
        var (propia, ajena) = (await Datos.ProcesoConInformeAsync(1), await Datos.ProcesoConInformeAsync(1));
        var cliente = (await Fabrica.ClienteDeAsync(propia.Proceso.Ordenador, propia.Proceso.Entidad)).EnFecha(propia.TrasElTraslado);
        var (oferta, supervisor) = (propia.Ofertas[0].Id, propia.Proceso.Entidad.Administrador.Id);
        var deOtra = await cliente.EnviarAsync(
            $"{propia.Ruta}/aceptar", [("OfertaId", oferta.ToString()), ("SupervisorId", ajena.Proceso.Entidad.Administrador.Id.ToString()), ("Contrasena", Datos.Contrasena)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, deOtra.Estado);
        await SoloConLoPropioAsync(
            cliente, $"{propia.Ruta}/aceptar", ("OfertaId", ajena.Ofertas[0].Id, oferta), null, [("SupervisorId", supervisor.ToString()), ("Contrasena", Datos.Contrasena)]);
        Assert.Equal(EstadoProceso.Publicado, await Fabrica.ConBaseAsync(db => db.Procesos.Where(p => p.Id == ajena.Proceso.Id).Select(p => p.Estado).SingleAsync()));
    }

    private async Task AlBorradorAsync(Cliente cliente, string url, string ajeno, string propio, string valor)
    {
        var antes = await Foto.DeAsync(Fabrica);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await cliente.EnviarAsync(url, [(propio, valor), (ajeno, valor)], "Guardar")).Estado);
        Assert.Equal(antes, await Foto.DeAsync(Fabrica));
        Assert.Equal(HttpStatusCode.Redirect, (await cliente.EnviarAsync(url, [(propio, valor)], "Guardar")).Estado);
    }

    private static MultipartFormDataContent ConMarca(Pagina pagina) => new()
    {
        { new StringContent(pagina.Documento.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "\"__RequestVerificationToken\"" },
    };

    private Task<Guid> PiezaAsync(Guid oferta) => Fabrica.ConBaseAsync(db => db.Ofertas.Where(o => o.Id == oferta).SelectMany(o => o.Piezas).Select(p => p.Id).SingleAsync());

    private async Task<(EvaluacionDePrueba D, Guid Comentario, Guid Requisito, Guid Archivo)> ConComentarioAsync()
    {
        var d = await Datos.ProcesoConInformeAsync(1);
        await Datos.EnLaMesaAsync(d, (_, mesa, ahora) =>
        {
            mesa.Evaluacion!.Comentar(mesa.EnEvaluacion, "El informe no tuvo en cuenta el anexo técnico", d.Ofertas[0].Proveedor.Actor, ahora);
            return Task.CompletedTask;
        });
        return await Fabrica.ConBaseAsync(async db =>
        {
            var evaluacion = (await db.EvaluacionDeAsync(d.Proceso.Id))!;
            var oferta = await db.Ofertas.SingleAsync(o => o.Id == d.Ofertas[0].Id);
            return (d, evaluacion.Comentarios[0].Id, evaluacion.Requisitos.First(r => r.Clase == ClaseRequisito.Cuestionario).Id, oferta.Contenido!.Archivos[0].ArchivoId);
        });
    }
}
