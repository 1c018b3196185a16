using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

namespace Secop.Domain.Tests.Procesos;

/// <summary>Se cancela con razones y con el documento del acto, que queda en el expediente como su constancia.</summary>
public sealed class CancelarTests
{
    private readonly Dictionary<FuncionEquipo, Guid> _personas = Enum.GetValues<FuncionEquipo>().ToDictionary(f => f, _ => Guid.NewGuid());
    private readonly Guid _entidad = Guid.NewGuid();

    public static TheoryData<string, FaseProceso> Todas
    {
        get
        {
            var filas = new TheoryData<string, FaseProceso>();
            foreach (var m in CatalogoDeModalidades.Todas)
            {
                foreach (var fase in m.Actos.Where(a => a.Acto == ActoDeProceso.Cancelar).SelectMany(a => a.Fases).Distinct().Where(Recorrido.FasesDe(m.Codigo).Contains))
                {
                    filas.Add(m.Codigo, fase);
                }
            }

            return filas;
        }
    }

    [Fact]
    public void SoloAntesDelCierre()
    {
        var t = new Taller().Publicado();
        Assert.Equal(ReglasDeActo.NoEsSuFase, Taller.Rota(() => t.Proceso.Cancelar(Taller.Cancelacion, t.Ordenador, t.Proceso.Cierre)));
        t.Proceso.Cancelar(Taller.Cancelacion, t.Ordenador, t.Proceso.Cierre.AddMicroseconds(-1));
        Assert.Equal(EstadoProceso.Cancelado, t.Proceso.Estado);
    }

    [Fact]
    public void SinDocumentoOSinRazones_NoSeCancela()
    {
        var t = new Taller().Publicado();
        var ahora = Taller.Publicacion.AddHours(1);
        var otro = new DatosDelActo(Taller.Cancelacion.Texto, [Taller.Documento(TipoDocumento.ActoSuspension)]);
        Assert.Equal(ReglasDeActo.FaltaDocumento, Taller.Rota(() => t.Proceso.Cancelar(Taller.Cancelacion with { Documentos = null }, t.Ordenador, ahora)));
        Assert.Equal(ReglasDeActo.FaltaDocumento, Taller.Rota(() => t.Proceso.Cancelar(otro, t.Ordenador, ahora)));
        Assert.Equal(ReglasDeActo.Motivo, Taller.Rota(() => t.Proceso.Cancelar(Taller.Cancelacion with { Texto = "No va." }, t.Ordenador, ahora)));

        // Primero la puerta: a quien no le toca no se le pide el documento.
        Assert.Equal(ReglasDeActo.NoEsSuya, Taller.Rota(() => t.Proceso.Cancelar(DatosDelActo.Vacio, t.Entidad, ahora)));
        Assert.Equal(ReglasDeActo.NoEsSuFase, Taller.Rota(() => t.Proceso.Cancelar(DatosDelActo.Vacio, t.Ordenador, t.Proceso.Cierre)));
        Assert.Equal((EstadoProceso.Publicado, 0), (t.Proceso.Estado, t.Proceso.Documentos.Count(d => d.Acto is not null)));
    }

    /// <summary>En toda modalidad y en toda fase que lo permite, también con el contrato en edición: el acto queda a la vista de cualquiera y el hecho lo nombra.</summary>
    [Theory]
    [MemberData(nameof(Todas))]
    public void EnCadaFase_DejaElActoALaVista(string codigo, FaseProceso fase)
    {
        var r = Recorrido.Borrador(codigo, $"{codigo}-001-2026", f => new(_personas[f], _entidad), t => Taller.Documento(t), Taller.Publicacion).Hasta(fase);
        var ahora = r.Ahora.AddMinutes(1);
        var ordenador = new Actor(_personas[FuncionEquipo.OrdenadorDelGasto], _entidad);
        Assert.Equal(ReglasDeActo.FaltaDocumento, Taller.Rota(() => r.Proceso.Cancelar(new(Taller.Cancelacion.Texto), ordenador, ahora)));
        r.Proceso.Cancelar(Taller.Cancelacion, ordenador, ahora);
        var acto = Assert.Single(r.Proceso.Documentos, d => d.Tipo == TipoDocumento.ActoCancelacion);
        Assert.True(r.Proceso.EsPublico(acto, ahora));
        Assert.False(acto.EsDelPliego);
        Assert.Equal(acto.Id, r.Proceso.HechosPendientes.OfType<ProcesoCancelado>().Single().DocumentoId);
        Assert.Equal(Taller.Cancelacion.Texto, r.Proceso.Actos.Single(a => a.Acto == ActoDeProceso.Cancelar).Motivo);
        Assert.Equal(FaseProceso.Cancelado, r.Proceso.FaseEn(ahora));
        Assert.Equal(ReglasDeActo.NoEsSuFase, Taller.Rota(() => r.Proceso.Cancelar(Taller.Cancelacion, ordenador, ahora)));
    }
}
