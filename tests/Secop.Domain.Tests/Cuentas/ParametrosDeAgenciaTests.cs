using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos.Cuantias;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Tests.Cuentas;

public sealed class ParametrosDeAgenciaTests
{
    private static readonly DateTimeOffset Ahora = new(2026, 12, 30, 15, 0, 0, TimeSpan.Zero);
    private readonly Guid _operador = Guid.NewGuid();
    private readonly Agencia _agencia;

    public ParametrosDeAgenciaTests() => _agencia = Agencia.Constituir(
        Nit.DeNumero("900514813"),
        new DatosDeCuenta
        {
            Nombre = "Agencia de Ensayo",
            CodigoMunicipio = "11001",
            Direccion = "Carrera 7",
            CorreoNotificaciones = "a@ejemplo.gov.co",
            Telefono = "601 555 0100",
            RepresentanteLegal = "Persona De Ensayo",
        },
        _operador, Ahora);

    private Actor Actor => new(_operador, _agencia.Id);

    [Fact]
    public void Anadir_QuedaConQuienYCuandoYSuHecho()
    {
        var nuevo = Anadir(MinimaCuantia.Smmlv, new DateOnly(2027, 1, 1), 1_900_000, "Decreto de ensayo de 2026");
        Assert.Equal((_operador, Ahora, false), (nuevo.AnadidoPor, nuevo.AnadidoEn, nuevo.PorVerificar));
        Assert.Equal(1_900_000, new TablaDeParametros([.. ParametrosDeFabrica.Semilla, nuevo]).Valor(MinimaCuantia.Smmlv, new DateOnly(2027, 2, 1)));
        Assert.Contains(_agencia.HechosPendientes, h => h is ParametroAnadido { EsPublico: false } p && p.ParametroId == nuevo.Id);
    }

    [Theory]
    [InlineData("NO_EXISTE", 1, "Norma", "PARAMETRO_DESCONOCIDO")]
    [InlineData("SMMLV", 0, "Norma de ensayo", "PARAMETRO_VALOR")]
    [InlineData("SMMLV", 1.001, "Norma de ensayo", "PARAMETRO_VALOR")]
    [InlineData("SMMLV", 1, "x", "PARAMETRO_NORMA")]
    [InlineData("MC_PORCENTAJE_MENOR", 100.5, "Norma de ensayo", "PARAMETRO_VALOR")]
    [InlineData("MC_DIAS_OFERTAS", 1.5, "Norma de ensayo", "PARAMETRO_VALOR")]
    [InlineData("MC_DIAS_OFERTAS", -1, "Norma de ensayo", "PARAMETRO_VALOR")]
    [InlineData("ELECCION_PRESIDENCIAL", 20271331, "Norma de ensayo", "PARAMETRO_VALOR")]
    [InlineData("ELECCION_PRESIDENCIAL", 20300526, "Norma de ensayo", "PARAMETRO_FECHA")]
    public void Anadir_Malo_SeRechaza(string clave, double valor, string norma, string codigo)
    {
        var rota = Assert.Throws<ReglaIncumplida>(() => Anadir(clave, new DateOnly(2027, 1, 1), (decimal)valor, norma)).Regla;
        Assert.Equal(codigo, rota.Codigo);
        Assert.DoesNotContain(_agencia.HechosPendientes, h => h is ParametroAnadido);
    }

    [Fact]
    public void Anadir_LoMismo_NoSeRepite_YQuitarLaDudaSi()
    {
        var umbral = ParametrosDeFabrica.Tabla.Buscar(MinimaCuantia.UmbralMipyme, new DateOnly(2026, 5, 1))!;
        var repetido = Assert.Throws<ReglaIncumplida>(() => _agencia.AnadirParametro(
            ParametrosDeFabrica.Tabla, new DatosDeParametro(umbral.Clave, umbral.Desde, umbral.Valor, umbral.Norma, true), Actor, Ahora)).Regla;
        Assert.Equal(ReglasDeParametro.Repetido, repetido);
        Assert.False(Anadir(umbral.Clave, umbral.Desde, umbral.Valor, umbral.Norma).PorVerificar);
    }

    [Fact]
    public void Anadir_DesdeOtraCuenta_NoSePuede() => Assert.Throws<ReglaIncumplida>(() => _agencia.AnadirParametro(
        ParametrosDeFabrica.Tabla, new DatosDeParametro(MinimaCuantia.Smmlv, new DateOnly(2027, 1, 1), 1, "Norma de ensayo", false), new Actor(_operador, Guid.NewGuid()), Ahora));

    private ParametroLegal Anadir(string clave, DateOnly desde, decimal valor, string norma) =>
        _agencia.AnadirParametro(ParametrosDeFabrica.Tabla, new DatosDeParametro(clave, desde, valor, norma, false), Actor, Ahora);
}
