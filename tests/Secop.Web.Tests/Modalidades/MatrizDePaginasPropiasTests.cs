using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

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
            var observacion = await PrepararAsync(p, equipo);
            var antes = await VersionAsync(p.Id);
            foreach (var acto in Enum.GetValues<ActoDeProceso>().Where(a => IntentoDeActo.De(a, p, observacion) is not null))
            {
                var permitido = modalidad.ActosEn(fase).Any(a => a.Acto == acto);
                var intento = IntentoDeActo.De(acto, p, observacion, permitido)!;
                var pagina = await equipo.EnviarAsync(intento.Quien, intento.Url, p.Ahora + intento.Despues, intento.Campos, []);
                Anotar(intento.Quien, acto, fase, pagina, permitido ? intento.MalaEnSuFase(pagina) : intento.MalaEnOtraFase(pagina));
                foreach (var ajeno in intento.Ajenos)
                {
                    var negada = await equipo.EnviarAsync(ajeno, intento.Url, p.Ahora + intento.Despues, intento.Campos, []);
                    Anotar(ajeno, acto, fase, negada, IntentoDeActo.EsNegativa(negada) ? null : "no debía entrar");
                }
            }

            Assert.True(antes == await VersionAsync(p.Id), $"{codigo} en {fase}: algo cambió");
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

    // El proveedor suscrito y una observación sin responder, como si hubieran llegado a tiempo.
    private async Task<Guid> PrepararAsync(ProcesoDeModalidad p, Equipo equipo)
    {
        var id = Guid.NewGuid();
        await Fabrica.SqlAsync<object>("insert into suscripciones (id, proceso_id, proveedor_id, usuario_id, en) values ($1, $2, $3, $1, now())", Fabrica.CadenaDueno, id, p.Id, equipo.ProveedorId);
        await Fabrica.SqlAsync<object>(
            "insert into observaciones (id, proceso_id, proveedor_id, usuario_id, asunto, texto, enviada_en) values ($1, $2, $3, $1, 'Alcance', 'Una observación de ensayo.', now())",
            Fabrica.CadenaDueno, id, p.Id, equipo.ProveedorId);
        return id;
    }

    private Task<uint> VersionAsync(Guid id) =>
        Fabrica.ConBaseAsync(db => db.Procesos.Where(p => p.Id == id).Select(p => EF.Property<uint>(p, "Version")).SingleAsync());
}
