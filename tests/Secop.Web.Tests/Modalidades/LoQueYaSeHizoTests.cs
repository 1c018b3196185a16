using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

namespace Secop.Web.Tests.Modalidades;

/// <summary>Lo que ya se hizo no se ofrece otra vez, y de lo que no se abrió nadie escribe un valor.</summary>
public sealed class LoQueYaSeHizoTests : PruebaWeb
{
    [Fact]
    public async Task AudienciaDeRiesgos_Celebrada_SaleDeLaLista_YNoSeRepite()
    {
        var entidad = await Datos.EntidadConEquipoAsync();
        var p = await Datos.ProcesoDeModalidadAsync(entidad, "LP", r => r.Hasta(FaseProceso.PresentacionOfertas));
        var equipo = await Equipo.CrearAsync(Fabrica, Datos, entidad);
        var (quien, hora) = (nameof(FuncionEquipo.Estructurador), p.Proceso.InstanteDe(TipoHito.AudienciaRiesgos)!.Value.AddMinutes(5));
        const ActoDeProceso Acto = ActoDeProceso.CelebrarAudienciaDeRiesgos;
        Assert.Contains(Acto.Nombre(), await OfrecidosAsync(equipo, p, quien, hora));

        Task<Pagina> CelebrarAsync(string persona) => equipo.EnviarAsync(persona, $"{p.Ruta}/actos/{Acto}", hora, [("Entrada.Texto", "Se asignaron los riesgos.")], [TipoDocumento.ActaAudiencia]);
        var hecha = await CelebrarAsync(quien);
        Assert.True(hecha.Estado == HttpStatusCode.Redirect, hecha.Errores);

        foreach (var persona in new[] { quien, nameof(FuncionEquipo.OrdenadorDelGasto) })
        {
            Assert.DoesNotContain(Acto.Nombre(), await OfrecidosAsync(equipo, p, persona, hora.AddMinutes(1)));
            Assert.Contains("ya se hizo", (await CelebrarAsync(persona)).Errores, StringComparison.Ordinal);
        }

        Assert.Equal(1, await Fabrica.ConBaseAsync(async db => (await db.Procesos.AsNoTracking().SingleAsync(x => x.Id == p.Id)).Actos.Count(a => a.Acto == Acto)));
    }

    [Fact]
    public async Task UrnaVacia_Abierta_NoSeOfreceAbrirla()
    {
        var p = await Datos.ProcesoRecibiendoAsync();
        p = await Datos.AbrirAsync(p);

        var lista = await (await Fabrica.ClienteDeAsync(p.Entidad)).EnFecha(p.Ahora).VerAsync($"/entidad/procesos/{p.Id}/actos");

        Assert.DoesNotContain(ActoDeProceso.Abrir.Nombre(), Ofrecidos(lista));
        Assert.Contains(ActoDeProceso.DeclararDesierto.Nombre(), Ofrecidos(lista));
    }

    [Fact]
    public async Task Obra_ElSobreQueNoSeAbrio_NiSeAdjudicaNiLlevaValor()
    {
        var entidad = await Datos.EntidadConEquipoAsync();
        var l = await Datos.LicitacionDeObraAsync(entidad, ActoDeProceso.AbrirEconomico);
        var equipo = await Equipo.CrearAsync(Fabrica, Datos, entidad);
        var (p, url, abre) = (l.Proceso, $"{l.Proceso.Ruta}/apertura/economica", nameof(FuncionEquipo.AbreOfertas));

        // Sin decir de quién: el error lleva a su campo, y el escritorio llevaba a esta página.
        Assert.Contains(url, (await equipo.Cliente(abre).EnFecha(l.Ahora).VerAsync(p.Ruta)).Html, StringComparison.Ordinal);
        var sinDecir = await equipo.EnviarAsync(abre, url, l.Ahora, [("Contrasena", Datos.Contrasena)], []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sinDecir.Estado);
        LlevaASuCampo(sinDecir, "Marque de quién");

        var abierta = await equipo.EnviarAsync(abre, url, l.Ahora, [("Escogidas", $"{l.Ofertas[0].Id}"), ("Contrasena", Datos.Contrasena)], []);
        Assert.True(abierta.Estado == HttpStatusCode.Redirect, abierta.Errores);
        Assert.DoesNotContain(ActoDeProceso.AbrirEconomico.Nombre(), await OfrecidosAsync(equipo, p, abre, l.Ahora.AddMinutes(1)));
        var formula = await equipo.EnviarAsync(nameof(FuncionEquipo.Evaluador), $"{p.Ruta}/formula", l.Ahora.AddMinutes(1), [("Trm", "4.012,80"), ("DiaDeLaTrm", "2026-11-24")], []);
        Assert.True(formula.Estado == HttpStatusCode.Redirect, formula.Errores);

        var ahora = l.Ahora.AddMinutes(5);
        var acto = $"{p.Ruta}/actos/{ActoDeProceso.Adjudicar}";
        var ordena = nameof(FuncionEquipo.OrdenadorDelGasto);
        var pagina = await equipo.Cliente(ordena).EnFecha(ahora).VerAsync(acto);
        Assert.Single(pagina.Documento.QuerySelectorAll("[name='Entrada.Lotes[0].Gana']"));
        Assert.Contains("sobre económico no se abrió", pagina.Texto, StringComparison.Ordinal);
        Task<Pagina> AdjudicarAsync(int gana, string valor) => equipo.EnviarAsync(
            ordena, acto, ahora,
            [
                ("Contrasena", Datos.Contrasena), ("Entrada.Texto", "Leído y oído el orden de elegibilidad."), ("Entrada.Lotes[0].Gana", $"{l.Ofertas[gana].Id}"),
                ("Entrada.Lotes[0].Puestos[0].OfertaId", $"{l.Ofertas[0].Id}"), ("Entrada.Lotes[0].Puestos[0].Puesto", "1"), ("Entrada.Lotes[0].Puestos[0].Valor", "18.000.000"),
                ("Entrada.Lotes[0].Puestos[1].OfertaId", $"{l.Ofertas[1].Id}"), ("Entrada.Lotes[0].Puestos[1].Puesto", "2"), ("Entrada.Lotes[0].Puestos[1].Valor", valor),
            ],
            [TipoDocumento.ActoAdjudicacion]);

        // Lo que la página no deja escribir, escrito a la fuerza.
        foreach (var (gana, valor) in new[] { (1, "19.000.000"), (1, ""), (0, "19.000.000") })
        {
            var mal = await AdjudicarAsync(gana, valor);
            Assert.True(mal.Estado == HttpStatusCode.UnprocessableEntity, mal.Html);
            LlevaASuCampo(mal, "no se abrió");
        }

        Assert.Null((await OfertaAsync(l.Ofertas[1].Id)).Total);
        var bien = await AdjudicarAsync(0, "");
        Assert.True(bien.Estado == HttpStatusCode.Redirect, bien.Errores);
        Assert.Equal((EstadoOferta.Adjudicada, EstadoOferta.NoSeleccionada), ((await OfertaAsync(l.Ofertas[0].Id)).Estado, (await OfertaAsync(l.Ofertas[1].Id)).Estado));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AdjudicarAsync(0, "")).Estado);
    }

    private static void LlevaASuCampo(Pagina pagina, string frase)
    {
        var enlace = Assert.Single(pagina.Documento.QuerySelectorAll("#resumen-errores a"), a => a.TextContent.Contains(frase, StringComparison.Ordinal));
        Assert.NotNull(pagina.Documento.GetElementById(enlace.GetAttribute("href")![1..]));
    }

    private static IEnumerable<string> Ofrecidos(Pagina lista) =>
        lista.Documento.QuerySelectorAll("section[aria-labelledby=posibles] li > div > :first-child").Select(e => e.TextContent);

    private static async Task<IEnumerable<string>> OfrecidosAsync(Equipo equipo, ProcesoDeModalidad p, string quien, DateTimeOffset ahora) =>
        Ofrecidos(await equipo.Cliente(quien).EnFecha(ahora).VerAsync($"{p.Ruta}/actos"));

    private Task<Oferta> OfertaAsync(Guid id) => Fabrica.ConBaseAsync(db => db.Ofertas.AsNoTracking().SingleAsync(o => o.Id == id));
}
