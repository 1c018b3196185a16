using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Aportes;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Modalidades;

/// <summary>
/// Lo que la modalidad admite en una fase además de sus actos: la observación y su respuesta pública, la adenda, y lo que
/// entrega un interesado. Todo por las páginas, y mirando lo que ve el público.
/// </summary>
internal sealed class LoQuePasaMientrasCorre(SecopFactory fabrica, Equipo equipo, ProcesoDeModalidad p)
{
    private readonly HashSet<FaseProceso> _observadas = [];
    private readonly HashSet<ActoDeProceso> _aportados = [];
    private bool _suscrito;

    /// <summary>Las adendas expedidas y los aportes entregados.</summary>
    public int Adendas { get; private set; }

    public IReadOnlyCollection<ActoDeProceso> Aportados => _aportados;

    public int Observaciones => _observadas.Count;

    public async Task EnAsync(Proceso proceso, Cliente publico, DateTimeOffset ahora)
    {
        var fase = proceso.FaseEn(ahora);
        if (proceso.RecibeObservaciones(ahora) && _observadas.Add(fase))
        {
            await ObservarAsync(proceso, publico, ahora, $"Se pide aclarar el objeto en la fase {fase}.");
        }

        foreach (var acto in proceso.SuModalidad.ActosEn(fase).Select(a => a.Acto).Where(Aporte.Es).Where(a => !_aportados.Contains(a)))
        {
            await AportarAsync(proceso, acto, ahora);
        }

        var admite = proceso.SuModalidad.Permite(ActoDeProceso.ExpedirAdenda, fase, Quien.Estructurador) && proceso.Reglas!.VentanaDeAdendas.Admite(ahora, Recorrido.Calendario)
            && (proceso.Cierre == Proceso.SinFecha || (ahora < proceso.Cierre && ahora <= proceso.LimiteDeAdendas(Recorrido.Calendario)));
        if (admite && Adendas == 0)
        {
            await ExpedirAsync(proceso, publico, ahora);
        }
    }

    private async Task SuscribirAsync(DateTimeOffset ahora)
    {
        if (!_suscrito)
        {
            var suscrito = await equipo.Cliente("Proveedor").EnFecha(ahora).EnviarAsync($"/proveedor/procesos/{p.Id}", [], "Me interesa");
            Assert.Equal(HttpStatusCode.Redirect, suscrito.Estado);
            _suscrito = true;
        }
    }

    private async Task ObservarAsync(Proceso proceso, Cliente publico, DateTimeOffset ahora, string texto)
    {
        await SuscribirAsync(ahora);
        var enviada = await equipo.Cliente("Proveedor").EnFecha(ahora).EnviarAsync(
            $"/proveedor/procesos/{p.Id}", [("Entrada.Asunto", "Alcance del objeto"), ("Entrada.Texto", texto)], "Enviar la observación");
        Assert.True(enviada.Estado == HttpStatusCode.Redirect, $"{proceso.Modalidad}: {enviada.Errores}");
        var id = await fabrica.ConBaseAsync(db => db.Observaciones.Where(o => o.ProcesoId == p.Id && o.RespondidaEn == null).Select(o => o.Id).SingleAsync());
        var respuesta = $"Se responde a lo observado. {texto}";
        var ajena = await equipo.Cliente("Ajeno").EnFecha(ahora).VerAsync($"{p.Ruta}/observaciones/{id}");
        Assert.Equal(HttpStatusCode.NotFound, ajena.Estado);
        var respondida = await equipo.Cliente("Estructurador").EnFecha(ahora.AddSeconds(10)).EnviarAsync($"{p.Ruta}/observaciones/{id}", [("Respuesta", respuesta)], "Publicar la respuesta");
        Assert.True(respondida.Estado == HttpStatusCode.Redirect, $"{proceso.Modalidad}: {respondida.Errores}");
        var expediente = (await publico.EnFecha(ahora.AddSeconds(20)).VerAsync($"/procesos/{proceso.Codigo}")).Texto;
        Assert.Contains(texto, expediente, StringComparison.Ordinal);
        Assert.Contains(respuesta, expediente, StringComparison.Ordinal);
        var repetida = await equipo.Cliente("Estructurador").EnviarAsync($"{p.Ruta}/observaciones/{id}", [("Respuesta", "Otra respuesta distinta de la primera.")], "Publicar la respuesta");
        Assert.NotEqual(HttpStatusCode.Redirect, repetida.Estado);
    }

    private async Task AportarAsync(Proceso proceso, ActoDeProceso acto, DateTimeOffset ahora)
    {
        await SuscribirAsync(ahora);
        var url = $"/proveedor/procesos/{p.Id}/aportes/{acto}";
        (string, string)[] campos = [("Texto", $"Lo que se entrega con ocasión de {acto}.")];
        if (acto == ActoDeProceso.ManifestarsePrecalificar)
        {
            var sinDocumentos = await equipo.EnviarAsync("Proveedor", url, ahora, campos, []);
            Assert.Contains(ReglasDeAporte.SinDocumentos.Frase, sinDocumentos.Errores, StringComparison.Ordinal);
        }

        var hecho = await equipo.EnviarAsync("Proveedor", url, ahora, campos, [TipoDocumento.Otro]);
        if (acto == ActoDeProceso.ComentarPrecalificacion && !proceso.YaSeHizo(ActoDeProceso.PublicarInformePrecalificacion))
        {
            Assert.Contains(ReglasDeAporte.SinInforme.Frase, hecho.Errores, StringComparison.Ordinal);
            return;
        }

        Assert.True(hecho.Estado == HttpStatusCode.Redirect, $"{acto}: {hecho.Errores}");
        _aportados.Add(acto);
        Assert.Contains(campos[0].Item2, (await equipo.Cliente("Estructurador").EnFecha(ahora.AddSeconds(1)).VerAsync($"{p.Ruta}/aportes")).Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await equipo.Cliente("Ajeno").EnFecha(ahora).VerAsync($"{p.Ruta}/aportes")).Estado);
    }

    private async Task ExpedirAsync(Proceso proceso, Cliente publico, DateTimeOffset ahora)
    {
        var c = equipo.Cliente("Estructurador").EnFecha(ahora);
        var preparada = await c.EnviarAsync($"{p.Ruta}/adendas", [], "Preparar una adenda");
        Assert.True(preparada.Estado == HttpStatusCode.Redirect, preparada.Errores);
        var adenda = preparada.Destino!;
        const string Nueva = "En dos pagos iguales, cada uno contra la mitad de lo entregado.";
        var editada = await c.EnviarAsync($"{p.Ruta}/condiciones", [("Entrada.FormaDePago", Nueva)], "Guardar");
        Assert.True(editada.Estado == HttpStatusCode.Redirect, editada.Errores);
        Assert.Contains(Nueva, (await c.VerAsync(adenda)).Texto, StringComparison.Ordinal);
        Assert.DoesNotContain(Nueva, (await publico.EnFecha(ahora).VerAsync($"/procesos/{proceso.Codigo}")).Texto, StringComparison.Ordinal);
        var expedida = await c.EnviarAsync(adenda, [("Motivo", "Se ajusta la forma de pago a lo observado.")], "Expedir la adenda");
        Assert.True(expedida.Estado == HttpStatusCode.Redirect, $"{proceso.Modalidad} en {proceso.FaseEn(ahora)}: {expedida.Errores}");
        var visto = (await publico.EnFecha(ahora.AddSeconds(5)).VerAsync($"/procesos/{proceso.Codigo}")).Texto;
        Assert.Contains("Se ajusta la forma de pago a lo observado.", visto, StringComparison.Ordinal);
        var otraVez = await c.EnFecha(ahora.AddSeconds(5)).VerAsync(adenda);
        Assert.DoesNotContain(otraVez.Documento.QuerySelectorAll("button"), b => b.TextContent.Contains("Expedir", StringComparison.Ordinal));
        Adendas++;
    }
}
