using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Contratos;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Aportes;
using Secop.Domain.Procesos.Interes;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Abierto;

public sealed class SorteoDePrecalificadosTests : PruebaWeb
{
    private static readonly (string, string, byte[]) Documento = ($"Documento.{nameof(TipoDocumento.ListaPrecalificados)}", "lista.pdf", "%PDF-1.7 lista"u8.ToArray());

    [Fact]
    public async Task CumplenMasQueElMaximo_SeSortea_OtroProgramaDaLoMismo_YSoloOfertanLosEscogidos()
    {
        var p = await Datos.MenorCuantiaAsync(FaseProceso.Borrador, conSorteo: false, modalidad: "CMP");
        var url = $"/entidad/procesos/{p.Id}/interesados";
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        Assert.Contains(ReglasDeInteres.MaximoDePrecalificados.Frase, (await PreverAsync("1")).Errores, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await PreverAsync("2")).Estado);
        p = await Datos.AndarAsync(p, "Publicar");
        Assert.Contains("Si son más de 2", (await Fabrica.Anonimo().EnFecha(p.Ahora).VerAsync($"/procesos/{p.Codigo}")).Texto, StringComparison.Ordinal);
        var cuentas = new[] { await Datos.ProveedorAsync(), await Datos.ProveedorAsync(), await Datos.ProveedorAsync() };
        var aportes = await ManifestarAsync(p, cuentas);
        p = await Datos.AndarAsync(p, "@FinManifestacionesPrecalificacion PublicarInformePrecalificacion @FinTrasladoPrecalificacion @AudienciaPrecalificacion");

        // Con un máximo anunciado no se escoge a mano a más; se publica quiénes cumplen, una vez y por el ordenador.
        var ordenador = (await Fabrica.ClienteDeAsync(p.Ordenador, p.Entidad)).EnFecha(p.Ahora);
        var acto = $"/entidad/procesos/{p.Id}/actos/{nameof(ActoDeProceso.ConformarLista)}";
        var todos = aportes.Select(a => ("Entrada.Precalificados", a.ToString())).ToArray();
        Assert.Contains("publique quiénes cumplen", (await ordenador.EnviarAsync(acto, todos, "Conformar", Documento)).Errores, StringComparison.Ordinal);
        var cumplen = aportes.Select(a => ("Cumplen", a.ToString())).ToArray();
        Assert.Contains("sólo lo hace quien", (await c.EnFecha(p.Ahora).EnviarAsync(url, cumplen, "Publicar quiénes cumplen")).Errores, StringComparison.Ordinal);
        Assert.Contains("no pasan del máximo", (await ordenador.EnviarAsync(url, cumplen[..2], "Publicar quiénes cumplen")).Errores, StringComparison.Ordinal);
        Assert.Contains(ReglasDeAporte.ListaAjena.Frase, (await ordenador.EnviarAsync(url, [.. cumplen, ("Cumplen", Guid.NewGuid().ToString())], "Publicar quiénes cumplen")).Errores, StringComparison.Ordinal);
        var pagina = await ordenador.VerAsync(url);
        Assert.Equal(HttpStatusCode.Redirect, (await ordenador.EnviarAsync(url, pagina, cumplen, "Publicar quiénes cumplen")).Estado);
        Assert.Contains(ReglasDeInteres.ListaPublicada.Frase, (await ordenador.EnviarAsync(url, pagina, cumplen, "Publicar quiénes cumplen")).Errores, StringComparison.Ordinal);
        var publico = Fabrica.Anonimo().EnFecha(p.Ahora.AddMinutes(2));
        Assert.Contains("Son 3: se sorteará quiénes quedan en la lista", (await publico.VerAsync($"/procesos/{p.Codigo}/sorteo")).Texto, StringComparison.Ordinal);

        // Con el dato bien escrito, una sola vez aunque sean dos a la vez.
        var malo = await ordenador.EnviarAsync(acto, [("Entrada.Dato", "el premio fue el 4821")], "Conformar", Documento);
        Assert.Contains("número y serie, como 4821-123", malo.Errores, StringComparison.Ordinal);
        pagina = await ordenador.VerAsync(acto);
        var juntos = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ => (await ordenador.EnviarAsync(acto, pagina, [("Entrada.Dato", "4821-123")], "Conformar", Documento)).Estado));
        Assert.Single(juntos, e => e == HttpStatusCode.Redirect);
        Assert.Single(juntos, e => e is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity);

        var (coincide, escogidos, salida) = await SorteoIndependiente.RecalcularAsync((await publico.VerAsync($"/api/procesos/{p.Codigo}/sorteo")).Html);
        Assert.True(coincide, salida);
        Assert.Equal(2, escogidos.Count);
        foreach (var cuenta in cuentas)
        {
            Assert.Equal(escogidos.Contains(cuenta.Codigo) ? null : ReglasDeAporte.NoPrecalificado, await Fabrica.ConBaseAsync(db => db.ImpedimentoParaOfertarAsync(p.Id, cuenta.Id)));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await (await Fabrica.ClienteDeAsync(await Datos.EntidadCompradoraAsync())).VerAsync(url)).Estado);

        Task<Pagina> PreverAsync(string maximo) => c.EnviarAsync(
            url,
            [
                ("Entrada.Maximo", maximo), ("Entrada.Fuente", nameof(FuenteDelDato.Loteria)), ("Entrada.Detalle", Testing.Datos.Loteria),
                ("Entrada.DatoDesde", Web.Infrastructure.Formato.ParaCampo(p.En(TipoHito.FinManifestacionesPrecalificacion).AddHours(1))),
            ],
            "Prever el sorteo");
    }

    private Task<Guid[]> ManifestarAsync(ProcesoDePrueba p, CuentaDePrueba[] cuentas) => Fabrica.ConBaseAsync(async db =>
    {
        var proceso = (await db.ProcesoPublicoAsync(p.Id))!;
        var d = proceso.Documentos[0];
        var aportes = cuentas.Select(cuenta => Aporte.Entregar(
            proceso, ActoDeProceso.ManifestarsePrecalificar, true, false, "Somos consultores con experiencia.", [new ArchivoAdjunto(d.ArchivoId, d.Nombre, d.Sha256, d.Tamano)], cuenta.Actor, p.Ahora)).ToList();
        db.AddRange(aportes);
        await db.SaveChangesAsync();
        return aportes.Select(a => a.Id).ToArray();
    });
}
