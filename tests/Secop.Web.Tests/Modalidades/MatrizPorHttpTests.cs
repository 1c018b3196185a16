using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;
using Secop.Web.Pages.Entidades.Procesos;

namespace Secop.Web.Tests.Modalidades;

/// <summary>
/// La matriz modalidad × acto × fase × quién, por HTTP: en cada fase se intenta cada acto de la modalidad. A quien no le
/// toca se le niega y nada cambia; a quien sí, sólo lo detiene la guarda del acto.
/// </summary>
public sealed class MatrizPorHttpTests : PruebaWeb
{
    // Un texto que ningún acto acepta y la contraseña buena: pasada la puerta, siempre hay una guarda que lo detiene.
    private static readonly (string, string)[] Invalido = [("Entrada.Texto", new string('x', 4_100)), ("Contrasena", Datos.Contrasena)];

    public static TheoryData<string> Codigos => [.. CatalogoDeModalidades.Todas.Select(m => m.Codigo)];

    [Theory]
    [MemberData(nameof(Codigos))]
    public async Task CadaActo_SoloEnSuFase_YSoloQuienPuede(string codigo)
    {
        var entidad = await Datos.EntidadConEquipoAsync();
        var equipo = await Equipo.CrearAsync(Fabrica, Datos, entidad);
        var modalidad = CatalogoDeModalidades.Buscar(codigo)!;
        var actos = modalidad.Actos.Select(a => a.Acto).Distinct().Where(a => RutasDeActos.EsDeEstaPagina(a, modalidad)).ToList();
        var celdas = 0;
        foreach (var fase in Recorrido.FasesDe(codigo))
        {
            var p = await Datos.ProcesoDeModalidadAsync(entidad, codigo, fase);
            var antes = await VersionAsync(p.Id);
            foreach (var acto in actos)
            {
                foreach (var quien in Quienes(modalidad, acto, fase))
                {
                    var pagina = await equipo.EnviarAsync(quien, $"{p.Ruta}/actos/{acto}", p.Ahora, Invalido, []);
                    var esperado = Esperado(modalidad, acto, fase, quien, pagina);
                    Assert.True(esperado is null, $"{codigo}: {quien}, {acto} en {fase}: {esperado}. {(int)pagina.Estado} {pagina.Errores.Trim()}");
                    celdas++;
                }
            }

            Assert.True(antes == await VersionAsync(p.Id), $"{codigo} en {fase}: algo cambió");
        }

        Assert.True(celdas > 0 || actos.Count == 0);
    }

    /// <summary>Los actos que no son de la modalidad no tienen página.</summary>
    [Theory]
    [MemberData(nameof(Codigos))]
    public async Task LosDeOtraModalidad_NoExisten(string codigo)
    {
        var entidad = await Datos.EntidadConEquipoAsync();
        var cliente = (await Fabrica.ClienteDeAsync(entidad.Equipo[FuncionEquipo.OrdenadorDelGasto], entidad.Cuenta)).EnFecha(Datos.Publicacion.AddMinutes(5));
        var modalidad = CatalogoDeModalidades.Buscar(codigo)!;
        var p = await Datos.ProcesoDeModalidadAsync(entidad, codigo, modalidad.Fases[0].Fase);
        foreach (var acto in Enum.GetValues<ActoDeProceso>())
        {
            var pagina = await cliente.VerAsync($"{p.Ruta}/actos/{acto}");
            Assert.True((pagina.Estado == HttpStatusCode.OK) == RutasDeActos.EsDeEstaPagina(acto, modalidad) || !modalidad.Tiene(acto), $"{codigo}: {acto} → {pagina.Estado}");
            Assert.Equal(modalidad.Tiene(acto) && RutasDeActos.EsDeEstaPagina(acto, modalidad) ? HttpStatusCode.OK : HttpStatusCode.NotFound, pagina.Estado);
        }

        var lista = await cliente.VerAsync($"{p.Ruta}/actos");
        Assert.All(modalidad.ActosEn(modalidad.Fases[0].Fase).Where(a => !a.Quienes.Contains(Quien.Sistema)), a => Assert.Contains(a.Acto.Nombre(), lista.Texto, StringComparison.Ordinal));
    }

    // Donde el acto se permite, todos; donde no, quien en otra fase sí podría. Los de fuera, una vez por acto permitido.
    private static IEnumerable<string> Quienes(Modalidad modalidad, ActoDeProceso acto, FaseProceso fase)
    {
        if (modalidad.ActosEn(fase).Any(a => a.Acto == acto))
        {
            return [.. Enum.GetNames<FuncionEquipo>(), "Ajeno", "Proveedor"];
        }

        return modalidad.Actos.Where(a => a.Acto == acto).SelectMany(a => a.Quienes).Select(Equipo.FuncionDe).OfType<FuncionEquipo>().Distinct().Take(1).Select(f => f.ToString());
    }

    // Nulo si la respuesta es la que toca.
    private static string? Esperado(Modalidad modalidad, ActoDeProceso acto, FaseProceso fase, string quien, Pagina pagina)
    {
        if (fase == FaseProceso.Borrador)
        {
            return pagina.Estado == HttpStatusCode.NotFound ? null : "un borrador no tiene actos";
        }

        switch (quien)
        {
            case "Ajeno":
                return pagina.Estado is HttpStatusCode.NotFound ? null : "lo ajeno no existe";
            case "Proveedor":
                return pagina.Estado is HttpStatusCode.NotFound or HttpStatusCode.Forbidden || pagina.Destino?.Contains("denegado", StringComparison.Ordinal) == true ? null : "un proveedor no entra";
        }

        var enSuFase = modalidad.ActosEn(fase).Where(a => a.Acto == acto).ToList();
        var puede = enSuFase.SelectMany(a => a.Quienes).Any(q => Equipo.FuncionDe(q)?.ToString() == quien);
        var deLaPuerta = pagina.Errores.Contains("no se puede hacer en la fase", StringComparison.Ordinal) || pagina.Errores.Contains("sólo lo hace quien en el equipo", StringComparison.Ordinal)
            || pagina.Errores.Contains("Sólo el ordenador", StringComparison.Ordinal) || pagina.Errores.Contains("Sólo un evaluador", StringComparison.Ordinal);
        return pagina.Estado switch
        {
            HttpStatusCode.UnprocessableEntity when puede => deLaPuerta ? "le toca y la puerta lo detuvo" : null,
            HttpStatusCode.UnprocessableEntity => null,
            HttpStatusCode.Forbidden or HttpStatusCode.NotFound when !puede => null,
            _ => puede ? "debía detenerlo una guarda" : "no debía pasar",
        };
    }

    private Task<uint> VersionAsync(Guid id) =>
        Fabrica.ConBaseAsync(db => db.Procesos.Where(p => p.Id == id).Select(p => EF.Property<uint>(p, "Version")).SingleAsync());
}
