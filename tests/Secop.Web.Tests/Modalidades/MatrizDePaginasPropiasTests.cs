using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;
using Secop.Web.Pages.Entidades.Procesos;

namespace Secop.Web.Tests.Modalidades;

/// <summary>
/// La misma matriz modalidad × acto × fase × quién, para los actos que tienen página propia: los de la entidad y los de
/// quien no es la entidad. Fuera de su fase nadie los hace; en ella, sólo los detiene su guarda.
/// </summary>
public sealed class MatrizDePaginasPropiasTests : PruebaWeb
{
    public static TheoryData<string> Codigos => [.. CatalogoDeModalidades.Todas.Select(m => m.Codigo)];

    [Theory]
    [MemberData(nameof(Codigos))]
    public async Task CadaActo_SoloEnSuFase_YSoloQuienPuede(string codigo)
    {
        var entidad = await Datos.EntidadConEquipoAsync();
        var equipo = await Equipo.CrearAsync(Fabrica, Datos, entidad);
        var modalidad = CatalogoDeModalidades.Buscar(codigo)!;
        var (celdas, malas) = (0, new List<string>());
        foreach (var fase in Recorrido.FasesDe(codigo))
        {
            var p = await Datos.ProcesoDeModalidadAsync(entidad, codigo, fase);
            var x = await PreparadoParaActos.CrearAsync(Fabrica, p, equipo);
            Assert.All(modalidad.Actos, a => Assert.True(
                a.Acto == ActoDeProceso.Cerrar || RutasDeActos.EsDeEstaPagina(a.Acto, modalidad) || IntentoDeActo.De(a.Acto, p, x) is not null, $"{a.Acto} no está en ninguna de las dos matrices"));
            var antes = await PreparadoParaActos.HuellaAsync(Fabrica, p.Id);
            foreach (var acto in Enum.GetValues<ActoDeProceso>().Where(a => IntentoDeActo.De(a, p, x) is not null))
            {
                var pueden = modalidad.ActosEn(fase).Where(a => a.Acto == acto).SelectMany(a => a.Quienes).ToList();
                var permitido = pueden.Count > 0;
                var intento = IntentoDeActo.De(acto, p, x, permitido)!;
                var pagina = await equipo.EnviarAsync(intento.Quien, intento.Url, p.Ahora + intento.Despues, intento.Campos, []);
                Anotar(intento.Quien, acto, fase, pagina, permitido ? intento.MalaEnSuFase(pagina) : intento.MalaEnOtraFase(pagina));
                foreach (var otro in permitido && fase != FaseProceso.Borrador ? intento.LosDemas : [])
                {
                    var suya = pueden.Exists(q => Equipo.FuncionDe(q)?.ToString() == otro);
                    var otra = await equipo.EnviarAsync(otro, intento.Url, p.Ahora + intento.Despues, intento.Campos, []);
                    Anotar(otro, acto, fase, otra, suya ? intento.MalaEnSuFase(otra) : IntentoDeActo.EsNegativa(otra) || IntentoDeActo.EsSinFuncion(otra) ? null : "no le toca y la puerta no lo dijo");
                }

                foreach (var ajeno in permitido ? intento.Ajenos : [])
                {
                    var negada = await equipo.EnviarAsync(ajeno, intento.Url, p.Ahora + intento.Despues, intento.Campos, []);
                    Anotar(ajeno, acto, fase, negada, IntentoDeActo.EsNegativa(negada) ? null : "no debía entrar");
                }
            }

            var despues = await PreparadoParaActos.HuellaAsync(Fabrica, p.Id);
            if (antes != despues)
            {
                malas.Add($"{codigo} en {fase}: algo cambió, de {antes} a {despues}");
            }
        }

        Assert.True(malas.Count == 0, $"{malas.Count} de {celdas}:\n{string.Join('\n', malas)}");

        void Anotar(string quien, ActoDeProceso acto, FaseProceso fase, Pagina pagina, string? mala)
        {
            celdas++;
            if (mala is not null)
            {
                malas.Add($"{codigo}: {quien}, {acto} en {fase}: {mala}. {(int)pagina.Estado} {pagina.Errores.Trim()}");
            }
        }
    }
}
