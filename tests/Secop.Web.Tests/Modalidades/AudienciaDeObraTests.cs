using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

namespace Secop.Web.Tests.Modalidades;

/// <summary>La audiencia de una licitación de obra: la fórmula con la TRM y la adjudicación entre las ofertas de verdad.</summary>
public sealed class AudienciaDeObraTests : PruebaWeb
{
    [Fact]
    public async Task Formula_SinAbrirElSobre_NoSeAplica_YLoAjenoEs404()
    {
        var entidad = await Datos.EntidadConEquipoAsync();
        var l = await Datos.LicitacionDeObraAsync(entidad, ActoDeProceso.AbrirEconomico);
        var equipo = await Equipo.CrearAsync(Fabrica, Datos, entidad);

        var antes = await equipo.EnviarAsync(nameof(FuncionEquipo.Evaluador), $"{l.Proceso.Ruta}/formula", l.Ahora, [("Trm", "4.012,37"), ("DiaDeLaTrm", "2026-12-01")], []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antes.Estado);
        Assert.Contains("después de abrir el sobre", antes.Errores, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await equipo.Cliente("Ajeno").EnFecha(l.Ahora).VerAsync($"{l.Proceso.Ruta}/formula")).Estado);
    }

    [Fact]
    public async Task Formula_ConLaTrm_DaLosPuntosYElPublicoLosVe()
    {
        var entidad = await Datos.EntidadConEquipoAsync();
        var l = await Datos.LicitacionDeObraAsync(entidad, ActoDeProceso.AplicarFormula);
        var equipo = await Equipo.CrearAsync(Fabrica, Datos, entidad);
        var url = $"{l.Proceso.Ruta}/formula";
        foreach (var (trm, dia, falta) in new[] { ("", "2026-12-01", "escríbala"), ("4012,371", "2026-12-01", "dos decimales"), ("4.012,37", "", "de qué día"), ("4.012,37", "2099-01-01", "posterior a hoy") })
        {
            var mal = await equipo.EnviarAsync(nameof(FuncionEquipo.Evaluador), url, l.Ahora, [("Trm", trm), ("DiaDeLaTrm", dia)], []);
            Assert.True(mal.Estado == HttpStatusCode.UnprocessableEntity, mal.Html);
            Assert.Contains(falta, mal.Errores, StringComparison.OrdinalIgnoreCase);
        }

        var sinFuncion = await equipo.EnviarAsync(nameof(FuncionEquipo.OrdenadorDelGasto), url, l.Ahora, [("Trm", "4.012,37"), ("DiaDeLaTrm", "2026-12-01")], []);
        Assert.NotEqual(HttpStatusCode.Redirect, sinFuncion.Estado);

        var hecho = await equipo.EnviarAsync(nameof(FuncionEquipo.Evaluador), url, l.Ahora, [("Trm", "4.012,37"), ("DiaDeLaTrm", "2026-12-01")], []);
        Assert.True(hecho.Estado == HttpStatusCode.Redirect, hecho.Errores);
        var formula = Assert.Single(await Fabrica.ConBaseAsync(async db => (await db.Procesos.AsNoTracking().SingleAsync(p => p.Id == l.Proceso.Id)).Formulas));
        Assert.Equal((MetodoDePrecio.MediaGeometrica, 4012.37m, 18_973_665.96m), (formula.Metodo, formula.Trm, formula.Referencia));
        Assert.Equal([l.Ofertas[0].Id, l.Ofertas[1].Id], formula.Puntajes.OrderBy(p => p.Valor).Select(p => p.OfertaId));
        var otraVez = await equipo.EnviarAsync(nameof(FuncionEquipo.Evaluador), url, l.Ahora, [("Trm", "4.012,80"), ("DiaDeLaTrm", "2026-12-01")], []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, otraVez.Estado);

        var publico = (await Fabrica.Anonimo().EnFecha(l.Ahora.AddMinutes(1)).VerAsync($"/procesos/{l.Proceso.Proceso.Codigo}")).Texto;
        Assert.Contains("Media geométrica", publico, StringComparison.Ordinal);
        Assert.Contains("4.012,37", publico, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adjudicar_EntreLasOfertasDeVerdad_LasMarcaYPublicaElOrden()
    {
        var entidad = await Datos.EntidadConEquipoAsync();
        var l = await Datos.LicitacionDeObraAsync(entidad, ActoDeProceso.AplicarFormula);
        var equipo = await Equipo.CrearAsync(Fabrica, Datos, entidad);
        var formula = await equipo.EnviarAsync(nameof(FuncionEquipo.Evaluador), $"{l.Proceso.Ruta}/formula", l.Ahora, [("Trm", "4.012,80"), ("DiaDeLaTrm", "2026-12-01")], []);
        Assert.Equal(HttpStatusCode.Redirect, formula.Estado);
        var documentos = await Fabrica.ConBaseAsync(async db =>
        {
            var p = await db.Procesos.AsNoTracking().SingleAsync(x => x.Id == l.Proceso.Id);
            return p.DocumentosQuePide(p.SuModalidad.ActosEn(FaseProceso.Audiencia).First(a => a.Acto == ActoDeProceso.Adjudicar));
        });
        Task<Pagina> AdjudicarAsync(Guid? gana, string primero, string segundo) => equipo.EnviarAsync(
            nameof(FuncionEquipo.OrdenadorDelGasto), $"{l.Proceso.Ruta}/actos/Adjudicar", l.Ahora.AddMinutes(10),
            [
                ("Contrasena", Datos.Contrasena), ("Entrada.Texto", "Leído y oído el orden de elegibilidad en la audiencia."), ("Entrada.Lotes[0].Gana", $"{gana}"),
                ("Entrada.Lotes[0].Puestos[0].OfertaId", $"{l.Ofertas[0].Id}"), ("Entrada.Lotes[0].Puestos[0].Puesto", primero), ("Entrada.Lotes[0].Puestos[0].Puntaje", "98,5"), ("Entrada.Lotes[0].Puestos[0].Valor", "18.000.000"),
                ("Entrada.Lotes[0].Puestos[1].OfertaId", $"{l.Ofertas[1].Id}"), ("Entrada.Lotes[0].Puestos[1].Puesto", segundo), ("Entrada.Lotes[0].Puestos[1].Puntaje", "90"), ("Entrada.Lotes[0].Puestos[1].Valor", "20.000.000"),
            ],
            documentos);
        foreach (var (gana, uno, dos, falta) in new[] { ((Guid?)null, "1", "2", "Marque la oferta"), (Guid.NewGuid(), "1", "2", "no está entre las que siguen"), (l.Ofertas[0].Id, "1", "3", "orden") })
        {
            var mal = await AdjudicarAsync(gana, uno, dos);
            Assert.True(mal.Estado == HttpStatusCode.UnprocessableEntity, mal.Html);
            Assert.Contains(falta, mal.Errores, StringComparison.OrdinalIgnoreCase);
            Assert.Equal("98,5", mal.Documento.QuerySelector("[name='Entrada.Lotes[0].Puestos[0].Puntaje']")?.GetAttribute("value"));
        }

        var hecho = await AdjudicarAsync(l.Ofertas[0].Id, "1", "2");
        Assert.True(hecho.Estado == HttpStatusCode.Redirect, hecho.Errores);

        var estados = await Fabrica.ConBaseAsync(db => db.Ofertas.Where(o => o.ProcesoId == l.Proceso.Id).ToDictionaryAsync(o => o.Id, o => o.Estado));
        Assert.Equal(EstadoOferta.Adjudicada, estados[l.Ofertas[0].Id]);
        Assert.Equal(EstadoOferta.NoSeleccionada, estados[l.Ofertas[1].Id]);
        var proceso = await Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(p => p.Id == l.Proceso.Id));
        Assert.Equal((EstadoProceso.Adjudicado, (Guid?)l.Ofertas[0].Id), (proceso.Estado, proceso.OfertaAceptadaId));
        Assert.Equal([l.Ofertas[0].Proveedor.Id, l.Ofertas[1].Proveedor.Id], proceso.OrdenDeElegibilidad.Select(o => o.ProveedorId!.Value));
        Assert.Contains("98,5", (await Fabrica.Anonimo().EnFecha(l.Ahora.AddMinutes(20)).VerAsync($"/procesos/{proceso.Codigo}")).Texto, StringComparison.Ordinal);
    }
}
