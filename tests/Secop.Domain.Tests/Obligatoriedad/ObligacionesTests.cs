using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Obligatoriedad;

namespace Secop.Domain.Tests.Obligatoriedad;

public sealed class ObligacionesTests
{
    private static readonly DateTimeOffset Ahora = new(2026, 10, 8, 15, 0, 0, TimeSpan.Zero);
    private readonly Guid _operador = Guid.NewGuid();
    private readonly Agencia _agencia;

    public ObligacionesTests() => _agencia = Agencia.Constituir(
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

    private static DatosDeObligacion Buena => new()
    {
        Regimen = RegimenDeContratacion.General,
        Orden = OrdenEntidad.Territorial,
        Departamento = "25",
        Desde = new DateOnly(2020, 2, 14),
        Norma = "Calendario de ensayo",
    };

    [Fact]
    public void DeFabrica_SoloLoQueLaNormaSostiene_YConSuDuda()
    {
        var tabla = new TablaDeObligaciones(ObligacionesDeFabrica.Semilla);
        var general = tabla.Buscar(new(RegimenDeContratacion.General, OrdenEntidad.Territorial, "25", null))!;
        var especial = tabla.Buscar(new(RegimenDeContratacion.Especial, OrdenEntidad.Territorial, "25", null))!;
        Assert.Equal((null, true), (general.Desde, general.PorConfirmar));
        Assert.Equal((new DateOnly(2022, 7, 1), true, true), (especial.Desde!.Value, especial.SoloMes, especial.PorConfirmar));
        Assert.Equal("Ley 2195 de 2022, art. 53", especial.Norma);
        Assert.Null(tabla.Buscar(new(null, OrdenEntidad.Nacional, "11", null)));
    }

    [Fact]
    public void Buscar_RespondeLaMasPrecisa()
    {
        var filas = new List<Obligacion>();
        Obligacion Anadir(DatosDeObligacion datos)
        {
            var nueva = _agencia.AnadirObligacion(new(filas), datos, new(_operador, _agencia.Id), Ahora.AddMinutes(filas.Count));
            filas.Add(nueva);
            return nueva;
        }

        var regimen = Anadir(Buena with { Orden = null, Departamento = null });
        var orden = Anadir(Buena with { Departamento = null });
        var departamento = Anadir(Buena with { Orden = null });
        var ambos = Anadir(Buena);
        var sola = Anadir(Buena with { Orden = null, Departamento = null, Nit = "800300202", Regimen = RegimenDeContratacion.Especial });
        var tabla = new TablaDeObligaciones(filas);
        Assert.Equal(regimen, Responde(OrdenEntidad.Nacional, "05", null));
        Assert.Equal(orden, Responde(OrdenEntidad.Territorial, "05", null));
        Assert.Equal(departamento, Responde(OrdenEntidad.Nacional, "25", null));
        Assert.Equal(ambos, Responde(OrdenEntidad.Territorial, "25", "900000001"));
        Assert.Equal(sola, Responde(OrdenEntidad.Territorial, "25", "800300202"));
        Assert.Equal(sola, tabla.Buscar(new(null, null, null, "800300202")));

        Obligacion? Responde(OrdenEntidad o, string d, string? nit) => tabla.Buscar(new(RegimenDeContratacion.General, o, d, nit));
    }

    [Fact]
    public void Corregir_EsAnadirOtra_YValeLaUltima()
    {
        var vieja = Anadir(Buena);
        var nueva = Anadir(Buena with { Desde = new DateOnly(2020, 7, 1), SoloMes = true }, [vieja], Ahora.AddDays(1));
        var tabla = new TablaDeObligaciones([nueva, vieja]);
        Assert.Equal(nueva, Assert.Single(tabla.Vigentes));
        Assert.Equal(2, tabla.Todas.Count);
    }

    [Fact]
    public void Anadir_QuedaConQuienYCuandoYSuHecho_SinDatosEnElHecho()
    {
        var nueva = Anadir(Buena with { Desde = new DateOnly(2020, 2, 14), SoloMes = true, Nit = null });
        Assert.Equal((_operador, Ahora, new DateOnly(2020, 2, 1)), (nueva.AnadidaPor!.Value, nueva.AnadidaEn!.Value, nueva.Desde!.Value));
        Assert.Contains(_agencia.HechosPendientes, h => h is ObligacionAnadida { EsPublico: false } o && o.ObligacionId == nueva.Id);
        Assert.Equal("800300202", Anadir(Buena with { Orden = null, Departamento = null, Nit = "800.300.202-0" }).Nit);
    }

    public static TheoryData<string, Func<DatosDeObligacion, DatosDeObligacion>> Malas() => new()
    {
        { "OBLIGACION_REGIMEN", d => d with { Regimen = null } },
        { "OBLIGACION_REGIMEN", d => d with { Regimen = (RegimenDeContratacion)7 } },
        { "OBLIGACION_ORDEN", d => d with { Orden = (OrdenEntidad)99 } },
        { "OBLIGACION_DEPARTAMENTO", d => d with { Departamento = "00" } },
        { "NIT_FORMATO", d => d with { Orden = null, Departamento = null, Nit = "doce" } },
        { "NIT_DIGITO", d => d with { Orden = null, Departamento = null, Nit = "800300202-1" } },
        { "OBLIGACION_ALCANCE", d => d with { Nit = "800300202" } },
        { "OBLIGACION_DESDE", d => d with { Desde = new DateOnly(2010, 12, 31) } },
        { "OBLIGACION_DESDE", d => d with { Desde = new DateOnly(2101, 1, 1) } },
        { "OBLIGACION_SIN_FECHA", d => d with { Desde = null } },
        { "OBLIGACION_NORMA", d => d with { Norma = " Ley " } },
        { "OBLIGACION_NORMA", d => d with { Norma = new string('n', 301) } },
        { "OBLIGACION_NOTA", d => d with { Nota = new string('n', 501) } },
    };

    [Theory]
    [MemberData(nameof(Malas))]
    public void Anadir_Mala_SeRechaza(string codigo, Func<DatosDeObligacion, DatosDeObligacion> danar)
    {
        Assert.Equal(codigo, Assert.Throws<ReglaIncumplida>(() => Anadir(danar(Buena))).Regla.Codigo);
        Assert.DoesNotContain(_agencia.HechosPendientes, h => h is ObligacionAnadida);
    }

    [Fact]
    public void Anadir_LoMismo_NoSeRepite_YQuitarLaDudaSi()
    {
        var ya = Anadir(Buena with { PorConfirmar = true });
        Assert.Equal("OBLIGACION_REPETIDA", Assert.Throws<ReglaIncumplida>(() => Anadir(Buena with { PorConfirmar = true }, [ya])).Regla.Codigo);
        Assert.False(Anadir(Buena, [ya]).PorConfirmar);
    }

    [Fact]
    public void Anadir_DesdeOtraCuenta_NoSePuede() =>
        Assert.Throws<ReglaIncumplida>(() => _agencia.AnadirObligacion(new([]), Buena, new(_operador, Guid.NewGuid()), Ahora));

    private Obligacion Anadir(DatosDeObligacion datos, IEnumerable<Obligacion>? tabla = null, DateTimeOffset? en = null) =>
        _agencia.AnadirObligacion(new(tabla ?? []), datos, new(_operador, _agencia.Id), en ?? Ahora);
}
