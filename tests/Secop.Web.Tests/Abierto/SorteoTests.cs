using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Interes;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

namespace Secop.Web.Tests.Abierto;

public sealed class SorteoTests : PruebaWeb
{
    [Fact]
    public async Task DoceInteresados_SeSortean_OtroProgramaDaLoMismo_YSoloOfertanLosEscogidos()
    {
        var p = await Datos.MenorCuantiaAsync(FaseProceso.ManifestacionInteres);
        var cuentas = await CuentasAsync(12);
        await Datos.InteresadosAsync(p, cuentas);
        var (url, fin, hora) = ($"/entidad/procesos/{p.Id}/interesados", p.En(TipoHito.FinManifestacion), p.En(TipoHito.Sorteo));
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var anonimo = Fabrica.Anonimo().EnFecha(p.Ahora);

        // Mientras corre el término, ni la entidad sabe quiénes son; el compromiso ya es público.
        Assert.DoesNotContain(cuentas[0].Nombre, (await c.VerAsync(url)).Texto, StringComparison.Ordinal);
        var antes = JsonNode.Parse((await anonimo.VerAsync($"/api/procesos/{p.Codigo}/sorteo")).Html)!;
        Assert.Equal(64, antes["compromiso"]!.GetValue<string>().Length);
        Assert.Null(antes["secreto"]);
        Assert.Empty(antes["lista"]!.AsArray());

        // Antes de tiempo no se publica la lista, aunque se forje el envío.
        c.EnFecha(fin.AddMinutes(2));
        var pagina = await c.VerAsync(url);
        c.EnFecha(fin.AddMinutes(-2));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await c.EnviarAsync(url, pagina, [], "Publicar la lista")).Estado);
        c.EnFecha(fin.AddMinutes(2));
        var publicada = await c.EnviarAsync(url, pagina, [], "Publicar la lista");
        Assert.True(publicada.Estado == HttpStatusCode.Redirect, publicada.Errores);
        Assert.Contains(ReglasDeInteres.ListaPublicada.Frase, (await c.EnviarAsync(url, pagina, [], "Publicar la lista")).Errores, StringComparison.Ordinal);
        anonimo.EnFecha(fin.AddMinutes(3));
        Assert.Contains(cuentas[0].Nombre, (await anonimo.VerAsync($"/procesos/{p.Codigo}/sorteo")).Texto, StringComparison.Ordinal);

        // Todavía no oferta nadie.
        var uno = (await Fabrica.ClienteDeAsync(cuentas[0])).EnFecha(fin.AddMinutes(5));
        Assert.Contains(ReglasDeInteres.FaltaElSorteo.Frase, (await uno.EnviarAsync($"/proveedor/ofertas/nueva/{p.Id}", [])).Errores, StringComparison.Ordinal);

        // El sorteo, a su hora, con el dato bien escrito y una sola vez.
        var despues = hora.AddMinutes(5);
        c.EnFecha(despues);
        pagina = await c.VerAsync(url);
        c.EnFecha(hora.AddHours(-3));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await c.EnviarAsync(url, pagina, [("Dato", "4821-123")], "Hacer el sorteo")).Estado);
        c.EnFecha(despues);
        var malo = await c.EnviarAsync(url, pagina, [("Dato", "el premio fue el 4821")], "Hacer el sorteo");
        Assert.Contains("número y serie, como 4821-123", malo.Errores, StringComparison.Ordinal);
        Assert.Contains("el premio fue el 4821", malo.Html, StringComparison.Ordinal);
        var juntos = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ => (await c.EnviarAsync(url, pagina, [("Dato", "4821-123")], "Hacer el sorteo")).Estado));
        Assert.Single(juntos, e => e == HttpStatusCode.Redirect);
        Assert.Single(juntos, e => e is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity);

        // Otro programa, con el JSON público, da lo mismo; y si alguien lo toca, lo dice.
        anonimo.EnFecha(despues);
        var json = (await anonimo.VerAsync($"/api/procesos/{p.Codigo}/sorteo")).Html;
        var (coincide, escogidos, salida) = await SorteoIndependiente.RecalcularAsync(json);
        Assert.True(coincide, salida);
        Assert.Equal(10, escogidos.Count);
        Assert.Equal(antes["compromiso"]!.GetValue<string>(), JsonNode.Parse(json)!["compromiso"]!.GetValue<string>());
        var tocado = JsonNode.Parse(json)!;
        tocado["dato"] = "4821-124";
        Assert.False((await SorteoIndependiente.RecalcularAsync(tocado.ToJsonString())).Coincide);
        Assert.Contains("quedaron 10", (await anonimo.VerAsync($"/procesos/{p.Codigo}/sorteo")).Texto, StringComparison.Ordinal);

        // Sólo los escogidos ofertan.
        var manana = CalendarioManana(hora);
        foreach (var cuenta in cuentas)
        {
            var oferta = await (await Fabrica.ClienteDeAsync(cuenta)).EnFecha(manana).EnviarAsync($"/proveedor/ofertas/nueva/{p.Id}", []);
            Assert.Equal(escogidos.Contains(cuenta.Codigo) ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, oferta.Estado);
        }
    }

    /// <summary>Se publicó sin sorteo y llegaron más interesados que el tope: una adenda lo pone, se prevé con un dato por conocer y se sortea.</summary>
    [Fact]
    public async Task SinSorteoEnElPliego_UnaAdendaLoPone_YSeSortea()
    {
        var p = await Datos.MenorCuantiaAsync(FaseProceso.ManifestacionInteres, conSorteo: false, sinOpcionales: true);
        var cuentas = await CuentasAsync(12);
        await Datos.InteresadosAsync(p, cuentas);
        var (raiz, fin) = ($"/entidad/procesos/{p.Id}", p.En(TipoHito.FinManifestacion));
        var url = $"{raiz}/interesados";
        var ahora = fin.AddMinutes(2);
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(ahora);
        Assert.Contains("No se previó sorteo", (await c.VerAsync(url)).Texto, StringComparison.Ordinal);

        var hora = Domain.Comun.CalendarioHabil.Instante(Domain.Comun.CalendarioHabil.Nacional.SumarHabiles(Domain.Comun.CalendarioHabil.FechaBogota(fin), 2), new TimeOnly(10, 0));
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync($"{raiz}/adendas", [], "Preparar una adenda")).Estado);
        var pasado = await c.EnviarAsync($"{raiz}/cronograma", [("Entrada[Sorteo]", Web.Infrastructure.Formato.ParaCampo(ahora.AddHours(-1)))], "Guardar");
        Assert.Equal(HttpStatusCode.Redirect, pasado.Estado);
        var adenda = await Fabrica.ConBaseAsync(db => db.Adendas.Where(a => a.ProcesoId == p.Id).Select(a => a.Id).SingleAsync());
        Assert.Contains("Todavía no se puede expedir", (await c.VerAsync($"{raiz}/adendas/{adenda}")).Texto, StringComparison.Ordinal);
        var cronograma = await c.VerAsync($"{raiz}/cronograma");
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync($"{raiz}/cronograma", cronograma, [("Entrada[Sorteo]", Web.Infrastructure.Formato.ParaCampo(hora)), ("fija", "Sorteo")], "Guardar")).Estado);
        var propuesto = await c.VerAsync($"{raiz}/cronograma?fija=Sorteo");
        if (propuesto.Documento.QuerySelector("#acomodar") is not null)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync($"{raiz}/cronograma?fija=Sorteo", propuesto, [], "Acomodar las demás fechas")).Estado);
        }

        var expedida = await ExpedirAsync();
        Assert.True(expedida.Estado == HttpStatusCode.Redirect, expedida.Errores);
        Assert.Equal(hora, (await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == p.Id))).InstanteDe(TipoHito.Sorteo));

        Assert.Contains(ReglasDeInteres.DatoPasado.Frase, (await c.EnviarAsync(url, Campos(ahora.AddMinutes(-1)), "Prever el sorteo")).Errores, StringComparison.Ordinal);
        var prevista = await c.EnviarAsync(url, Campos(hora), "Prever el sorteo");
        Assert.True(prevista.Estado == HttpStatusCode.Redirect, prevista.Errores);
        var publicada = await c.EnviarAsync(url, [], "Publicar la lista");
        Assert.True(publicada.Estado == HttpStatusCode.Redirect, publicada.Errores);
        c.EnFecha(hora.AddMinutes(5));
        var sorteado = await c.EnviarAsync(url, [("Dato", "4821-123")], "Hacer el sorteo");
        Assert.True(sorteado.Estado == HttpStatusCode.Redirect, sorteado.Errores);
        Assert.Contains("quedaron 10", (await Fabrica.Anonimo().EnFecha(hora.AddMinutes(6)).VerAsync($"/procesos/{p.Codigo}/sorteo")).Texto, StringComparison.Ordinal);

        Task<Pagina> ExpedirAsync() => c.EnviarAsync($"{raiz}/adendas/{adenda}", [("Motivo", "Se manifestaron doce interesados y se prevé el sorteo.")], "Expedir la adenda");
    }

    [Fact]
    public async Task SinPasarDelMaximo_OfertanTodosLosInteresados_YNadieMas()
    {
        var p = await Datos.MenorCuantiaAsync(FaseProceso.ManifestacionInteres);
        var cuentas = await CuentasAsync(3);
        await Datos.InteresadosAsync(p, cuentas[..2]);
        await Fabrica.ConBaseAsync(async db =>
        {
            db.Add(Suscripcion.Suscribir(await db.Procesos.SingleAsync(x => x.Id == p.Id), cuentas[2].Actor, p.Ahora));
            await db.SaveChangesAsync();
        });
        var (url, ahora) = ($"/entidad/procesos/{p.Id}/interesados", p.En(TipoHito.FinManifestacion).AddMinutes(2));
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(ahora);
        Assert.Equal(HttpStatusCode.Redirect, (await c.EnviarAsync(url, [], "Publicar la lista")).Estado);
        Assert.Equal(HttpStatusCode.Redirect, (await OfertarAsync(cuentas[0])).Estado);
        Assert.Contains(ReglasDeInteres.NoEstaEnLaLista.Frase, (await OfertarAsync(cuentas[2])).Errores, StringComparison.Ordinal);
        Assert.Contains("No: todos pueden ofertar", (await Fabrica.Anonimo().EnFecha(ahora).VerAsync($"/procesos/{p.Codigo}")).Texto, StringComparison.Ordinal);

        async Task<Pagina> OfertarAsync(CuentaDePrueba cuenta) => await (await Fabrica.ClienteDeAsync(cuenta)).EnFecha(ahora).EnviarAsync($"/proveedor/ofertas/nueva/{p.Id}", []);
    }

    [Fact]
    public async Task NadieManifiesta_SeDeclaraDesierto()
    {
        var p = await Datos.MenorCuantiaAsync(FaseProceso.ListaInteresados);
        var url = $"/entidad/procesos/{p.Id}/interesados";
        var ordenador = (await Fabrica.ClienteDeAsync(p.Ordenador, p.Entidad)).EnFecha(p.Ahora);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ordenador.EnviarAsync(url, [("Motivo", "corto")], "Declarar desierto")).Estado);
        Assert.Equal(HttpStatusCode.Redirect, (await ordenador.EnviarAsync(url, [("Motivo", "Vencido el término nadie manifestó interés.")], "Declarar desierto")).Estado);
        Assert.Contains("nadie manifestó interés", (await Fabrica.Anonimo().EnFecha(p.Ahora).VerAsync($"/procesos/{p.Codigo}")).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prever_AntesDeLaApertura_YDespuesSoloCambiaElDato()
    {
        var p = await Datos.MenorCuantiaAsync(FaseProceso.ObservacionesBorrador, conSorteo: false);
        var url = $"/entidad/procesos/{p.Id}/interesados";
        var c = (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora);
        var (fin, hora) = (p.En(TipoHito.FinManifestacion), p.En(TipoHito.Sorteo));
        Assert.Contains(ReglasDeInteres.DatoAntes.Frase, (await PreverAsync(fin)).Errores, StringComparison.Ordinal);
        Assert.Contains(ReglasDeInteres.DatoLejano.Frase, (await PreverAsync(hora.AddMinutes(1))).Errores, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await PreverAsync(fin.AddMinutes(1))).Estado);
        var compromiso = await CompromisoAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await PreverAsync(hora)).Estado);
        Assert.Equal(compromiso, await CompromisoAsync());
        Assert.Contains(compromiso, (await Fabrica.Anonimo().EnFecha(p.Ahora).VerAsync($"/procesos/{p.Codigo}/sorteo")).Html, StringComparison.Ordinal);

        // Quien no previó sorteo antes de la apertura ya no puede; ni otra entidad entrar; ni quien sólo evalúa.
        var tarde = await Datos.MenorCuantiaAsync(FaseProceso.ManifestacionInteres, conSorteo: false);
        var cTarde = (await Fabrica.ClienteDeAsync(tarde.Entidad)).EnFecha(tarde.Ahora);
        Assert.Contains("No se previó sorteo", (await cTarde.VerAsync($"/entidad/procesos/{tarde.Id}/interesados")).Texto, StringComparison.Ordinal);
        var token = (await c.VerAsync(url)).Documento.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        c.EnFecha(p.En(TipoHito.FinManifestacion).AddHours(2));
        var vencido = await c.PedirAsync(new(HttpMethod.Post, $"{url}?handler=Prever")
        {
            Content = new FormUrlEncodedContent(Campos(hora).Append(("__RequestVerificationToken", token)).Select(x => KeyValuePair.Create(x.Item1, x.Item2))),
        });
        Assert.Contains(ReglasDeInteres.DatoYaConocido.Frase, vencido.Errores, StringComparison.Ordinal);
        c.EnFecha(p.Ahora);
        Assert.Equal(HttpStatusCode.NotFound, (await cTarde.VerAsync(url)).Estado);
        var evaluador = await Datos.MiembroAsync(p.Entidad, Domain.Cuentas.RolesDeCuenta.Evaluador);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Fabrica.ClienteDeAsync(evaluador, p.Entidad)).EnFecha(p.Ahora).VerAsync(url)).Estado);

        Task<Pagina> PreverAsync(DateTimeOffset desde) => c.EnviarAsync(url, Campos(desde), _puesto ? "Cambiar el dato" : "Prever el sorteo");

        async Task<string> CompromisoAsync()
        {
            _puesto = true;
            return await Fabrica.ConBaseAsync(async db => (await db.ListasDeInteresados.AsNoTracking().SingleAsync(l => l.ProcesoId == p.Id)).Previsto!.Compromiso);
        }
    }

    private bool _puesto;

    private static (string, string)[] Campos(DateTimeOffset desde) =>
        [("Entrada.Fuente", "Loteria"), ("Entrada.Detalle", Testing.Datos.Loteria), ("Entrada.DatoDesde", Web.Infrastructure.Formato.ParaCampo(desde))];

    private static DateTimeOffset CalendarioManana(DateTimeOffset hora) =>
        Domain.Comun.CalendarioHabil.Instante(Domain.Comun.CalendarioHabil.Nacional.SiguienteHabil(Domain.Comun.CalendarioHabil.FechaBogota(hora)), new TimeOnly(8, 0));

    private async Task<CuentaDePrueba[]> CuentasAsync(int cuantas)
    {
        var cuentas = new CuentaDePrueba[cuantas];
        for (var i = 0; i < cuantas; i++)
        {
            cuentas[i] = await Datos.ProveedorAsync();
        }

        return cuentas;
    }
}
