using Secop.Domain.Comun;
using Secop.Domain.Planes;
using Secop.Domain.Procesos;

namespace Secop.Domain.Tests.Planes;

public sealed class LineasTests
{
    public static TheoryData<string, Func<DatosDeLinea, DatosDeLinea>> Malas() => new()
    {
        { "PLAN_UNSPSC", d => d with { Unspsc = [] } },
        { "PLAN_UNSPSC_INVALIDO", d => d with { Unspsc = ["99999999"] } },
        { "PLAN_UNSPSC_INVALIDO", d => d with { Unspsc = ["4412"] } },
        { "PLAN_UNSPSC_INVALIDO", d => d with { Unspsc = ["44120000"] } },
        { "PLAN_UNSPSC_REPETIDO", d => d with { Unspsc = ["44121600", "441216"] } },
        { "PLAN_UNSPSC_DEMASIADOS", d => d with { Unspsc = [.. Enumerable.Repeat("44121600", 51)] } },
        { "PLAN_DESCRIPCION", d => d with { Descripcion = " sí  " } },
        { "PLAN_DESCRIPCION", d => d with { Descripcion = new string('x', 1001) } },
        { "PLAN_MES_INICIO", d => d with { MesInicio = 0 } },
        { "PLAN_MES_INICIO", d => d with { MesInicio = -3 } },
        { "PLAN_MES_OFERTAS", d => d with { MesOfertas = 2 } },
        { "PLAN_MES_OFERTAS", d => d with { MesOfertas = 13 } },
        { "PLAN_DURACION", d => d with { Duracion = 0 } },
        { "PLAN_DURACION", d => d with { Duracion = 3651 } },
        { "PLAN_UNIDAD_DURACION", d => d with { Unidad = UnidadDuracion.Semanas } },
        { "PLAN_MODALIDAD", d => d with { Modalidad = "Licitación" } },
        { "PLAN_FUENTE", d => d with { Fuente = (FuenteDelPlan)9 } },
        { "PLAN_VALOR", d => d with { ValorTotal = 0, ValorVigencia = 0 } },
        { "PLAN_VALOR", d => d with { ValorTotal = -1, ValorVigencia = 0 } },
        { "PLAN_VALOR_ENORME", d => d with { ValorTotal = 1_000_000_000_000_000_000m } },
        { "PLAN_VALOR_CENTAVOS", d => d with { ValorTotal = 20_000_000.001m } },
        { "PLAN_VALOR_NEGATIVO", d => d with { ValorVigencia = -1 } },
        { "PLAN_VALOR_VIGENCIA", d => d with { ValorVigencia = 20_000_000.01m } },
        { "PLAN_VIGENCIAS_FUTURAS", d => d with { VigenciasFuturas = true } },
        { "PLAN_VIGENCIAS_FUTURAS", d => d with { EstadoVigencias = EstadoVigencias.Solicitadas } },
        { "PLAN_UNIDAD_CONTRATACION", d => d with { UnidadContratacion = "" } },
        { "PLAN_MUNICIPIO", d => d with { CodigoMunicipio = "99999" } },
        { "PLAN_RESPONSABLE", d => d with { Responsable = "yo" } },
        { "PLAN_TELEFONO", d => d with { Telefono = "123" } },
        { "PLAN_CORREO", d => d with { Correo = "compras arroba ejemplo" } },
    };

    [Theory]
    [MemberData(nameof(Malas))]
    public void CadaRegla_SeRompeSola(string codigo, Func<DatosDeLinea, DatosDeLinea> danar)
    {
        var faltas = ExamenDeLinea.Examinar(ExamenDeLinea.Limpia(danar(Oficina.Linea())));
        Assert.Equal(codigo, Assert.Single(faltas).Regla.Codigo);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public void LosBordes_Caben(int mes)
    {
        var linea = Oficina.Linea() with
        {
            MesInicio = mes,
            MesOfertas = mes,
            Duracion = 3650,
            ValorTotal = Dinero.Maximo,
            ValorVigencia = 0,
            VigenciasFuturas = true,
            EstadoVigencias = EstadoVigencias.Aprobadas,
            Descripcion = new string('x', 1000),
        };
        Assert.Empty(ExamenDeLinea.Examinar(ExamenDeLinea.Limpia(linea)));
    }

    [Fact]
    public void Limpia_DejaCodigosAOchoCifrasYUnaLinea()
    {
        var limpia = ExamenDeLinea.Limpia(Oficina.Linea("  Compra \n de   sillas ") with { Unspsc = [" 441216 ", "V1.44121701", ""], ValorTotal = 20_000_000.00m });
        Assert.Equal(["44121600", "44121701"], limpia.Unspsc);
        Assert.Equal("Compra de sillas", limpia.Descripcion);
        Assert.Equal("20000000", limpia.ValorTotal.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Cambiar_ConRevisionVieja_NoPisaLoDeOtro()
    {
        var o = new Oficina();
        o.Plan.CambiarLinea(o.Lineas[0], Oficina.Linea("Lo que guardó la primera persona"), 1, o.Editora, Oficina.Hoy);
        Assert.Equal(ReglasDelPlan.LineaCambio, Oficina.Rota(() => o.Plan.CambiarLinea(o.Lineas[0], Oficina.Linea("Lo de la segunda"), 1, o.Editora, Oficina.Hoy)));
        Assert.Equal("Lo que guardó la primera persona", o.Lineas[0].Descripcion);
        Assert.Contains(o.Plan.HechosPendientes, h => h is LineaCambiada { Numero: 1 });
    }

    [Fact]
    public void LosNumeros_NoSeReutilizan()
    {
        var o = new Oficina(3);
        o.Plan.QuitarLinea(o.Lineas[2], tieneProcesos: false, o.Editora, Oficina.Hoy);
        Assert.Equal(4, o.Plan.AgregarLinea(Oficina.Linea(), 2, o.Editora, Oficina.Hoy).Numero);
    }

    [Fact]
    public void Quitar_UnaLineaConProcesos_NoSePuede()
    {
        var o = new Oficina();
        Assert.Equal(ReglasDelPlan.LineaConProcesos, Oficina.Rota(() => o.Plan.QuitarLinea(o.Lineas[0], tieneProcesos: true, o.Editora, Oficina.Hoy)));
    }

    [Fact]
    public void DeOtraEntidad_ODeOtroPlan_NoSeToca()
    {
        var (o, otra) = (new Oficina(), new Oficina());
        Assert.Equal(ReglasDelPlan.Ajeno, Oficina.Rota(() => o.Plan.AgregarLinea(Oficina.Linea(), 2, otra.Editora, Oficina.Hoy)));
        Assert.Equal(ReglasDelPlan.LineaDesconocida, Oficina.Rota(() => o.Plan.CambiarLinea(otra.Lineas[0], Oficina.Linea(), 1, o.Editora, Oficina.Hoy)));
    }

    [Fact]
    public void DiezMil_CabenYUnaMasNo()
    {
        var o = new Oficina();
        Assert.Equal(10_000, PlanAnual.MaximoDeLineas);
        o.Plan.AgregarLinea(Oficina.Linea(), 9_999, o.Editora, Oficina.Hoy);
        Assert.Equal(ReglasDelPlan.LineasDemasiadas, Oficina.Rota(() => o.Plan.AgregarLinea(Oficina.Linea(), 10_000, o.Editora, Oficina.Hoy)));
    }
}
