using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Interes;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

namespace Secop.Domain.Tests.Procesos.Modalidades;

/// <summary>Una adenda pone o quita un hito que la modalidad permite no tener, mientras no haya ocurrido y el proceso siga en su fase.</summary>
public sealed class HitosOpcionalesPorAdendaTests
{
    private readonly Dictionary<FuncionEquipo, Guid> _personas = Enum.GetValues<FuncionEquipo>().ToDictionary(f => f, _ => Guid.NewGuid());
    private readonly Guid _entidad = Guid.NewGuid();

    /// <summary>Modalidad, hito y la fase desde la que se añade: la primera con adendas en que todavía no toca.</summary>
    public static TheoryData<string, TipoHito, FaseProceso> Opcionales => new()
    {
        { "SAMC", TipoHito.Sorteo, FaseProceso.ManifestacionInteres },
        { "SAMC", TipoHito.Sorteo, FaseProceso.ListaInteresados },
        { "SAMC", TipoHito.Firma, FaseProceso.PresentacionOfertas },
        { "SAMC-SM", TipoHito.Firma, FaseProceso.PresentacionOfertas },
        { "LP", TipoHito.Firma, FaseProceso.PresentacionOfertas },
        { "LPO", TipoHito.Firma, FaseProceso.PresentacionOfertas },
        { "SASI", TipoHito.Firma, FaseProceso.PresentacionOfertas },
        { "CMA", TipoHito.Firma, FaseProceso.PresentacionOfertas },
        { "CMP", TipoHito.Firma, FaseProceso.PresentacionOfertas },
        { "EB-C", TipoHito.Firma, FaseProceso.PresentacionOfertas },
        { "RE", TipoHito.Firma, FaseProceso.Publicado },
        { "REO", TipoHito.FinTraslado, FaseProceso.PresentacionOfertas },
        { "REO", TipoHito.Subasta, FaseProceso.PresentacionOfertas },
        { "REO", TipoHito.Firma, FaseProceso.PresentacionOfertas },
    };

    [Theory]
    [MemberData(nameof(Opcionales))]
    public void SePone_YSeQuita(string codigo, TipoHito hito, FaseProceso fase)
    {
        var r = Nuevo(codigo).Hasta(fase);
        var ahora = Habil(r.Ahora);
        Assert.Null(r.Proceso.InstanteDe(hito));
        var con = Con(r, hito, ahora);
        Expedir(r, con, ahora);
        Assert.Equal((con.Single(h => h.Tipo == hito).Instante, fase), (r.Proceso.InstanteDe(hito)!.Value, r.Proceso.FaseEn(ahora)));

        ahora = ahora.AddMinutes(1);
        Expedir(r, [.. r.Proceso.Cronograma.Where(h => h.Tipo != hito)], ahora);
        Assert.Null(r.Proceso.InstanteDe(hito));
        Assert.Equal((fase, 2), (r.Proceso.FaseEn(ahora), r.Proceso.HechosPendientes.OfType<AdendaExpedida>().Count()));
    }

    [Fact]
    public void EnElPasado_NoSePone()
    {
        var r = Nuevo("SAMC").Hasta(FaseProceso.ManifestacionInteres);
        var ahora = Habil(r.Ahora);
        foreach (var cuando in new[] { ahora, ahora.AddDays(-1) })
        {
            Assert.Equal(ReglasDeProceso.HitoEnElPasado, Taller.Rota(() => Expedir(r, [.. r.Proceso.Cronograma, new Hito(TipoHito.Sorteo, cuando)], ahora)));
        }
    }

    [Fact]
    public void LoQueYaOcurrioOYaPaso_NoSeQuitaNiSeVuelveAPoner()
    {
        var r = Nuevo("SAMC", sinOpcionales: false).Hasta(FaseProceso.PresentacionOfertas);
        var ahora = Habil(r.Ahora);
        Assert.Equal(ReglasDeProceso.HitoVencido, Taller.Rota(() => Expedir(r, [.. r.Proceso.Cronograma.Where(h => h.Tipo != TipoHito.Sorteo)], ahora)));
        Assert.Equal(ReglasDeProceso.HitoVencido, Taller.Rota(() => Expedir(r, [.. r.Proceso.Cronograma.Where(h => h.Tipo != TipoHito.FinManifestacion)], ahora)));
        Assert.Equal(ReglasDeProceso.AdendaIncompleta, Taller.Rota(() => Expedir(r, [.. r.Proceso.Cronograma.Where(h => h.Tipo != TipoHito.Cierre)], ahora)));
    }

    /// <summary>Publicada la lista sin sorteo, ya se recibe; anunciado el sorteo, todavía no: ninguna adenda cambia eso.</summary>
    [Fact]
    public void NoLlevaElProcesoAOtraFase()
    {
        var sin = Nuevo("SAMC").Hasta(FaseProceso.PresentacionOfertas);
        var ahora = Habil(sin.Ahora);
        Assert.Equal(ReglasDeProceso.HitoDeOtraFase, Taller.Rota(() => Expedir(sin, Con(sin, TipoHito.Sorteo, ahora), ahora)));

        var con = Nuevo("SAMC", sinOpcionales: false).Hasta(FaseProceso.ListaInteresados);
        con.Dar(ActoDeProceso.PublicarListaDeInteresados);
        var despues = Habil(con.Ahora);
        Assert.True(despues < con.Proceso.InstanteDe(TipoHito.Sorteo));
        Assert.Equal(ReglasDeProceso.HitoDeOtraFase, Taller.Rota(() => Expedir(con, [.. con.Proceso.Cronograma.Where(h => h.Tipo != TipoHito.Sorteo)], despues)));

        var libre = Nuevo("REO").Hasta(FaseProceso.PresentacionOfertas);
        var hora = Habil(libre.Ahora);
        foreach (var hito in new[] { TipoHito.FinObservacionesProyecto, TipoHito.FinObservaciones, TipoHito.Respuestas })
        {
            Assert.Equal(ReglasDeProceso.HitoDeOtraFase, Taller.Rota(() => Expedir(libre, Con(libre, hito, hora), hora)));
        }
    }

    /// <summary>El sorteo que puso una adenda se prevé con un dato que todavía no se conoce, y mientras la lista no se publique.</summary>
    [Fact]
    public void ElSorteoPuestoPorAdenda_SePreveAntesDeLaLista()
    {
        var r = Nuevo("SAMC").Hasta(FaseProceso.ListaInteresados);
        var ahora = Habil(r.Ahora);
        Expedir(r, Con(r, TipoHito.Sorteo, ahora), ahora);
        var hora = r.Proceso.InstanteDe(TipoHito.Sorteo)!.Value;
        var lista = ListaDeInteresados.De(r.Proceso);
        Assert.Equal(ReglasDeInteres.SorteoTarde, Taller.Rota(() => Prever(hora, porAdenda: false)));
        Assert.Equal(ReglasDeInteres.DatoPasado, Taller.Rota(() => Prever(ahora, porAdenda: true)));
        Prever(hora, porAdenda: true);
        lista.Publicar(r.Proceso, Enumerable.Range(0, 12).Select(i => new Interesado(Guid.NewGuid(), $"interesado{i:00}", Taller.Publicacion)), Quien(FuncionEquipo.Estructurador), ahora.AddMinutes(1));
        Assert.True(lista.HabraSorteo);
        lista.Sortear(r.Proceso, "secreto", "4821-123", Quien(FuncionEquipo.Estructurador), hora.AddMinutes(1));
        Assert.Equal(10, lista.Escogidos.Count);

        void Prever(DateTimeOffset dato, bool porAdenda) => lista.PreverSorteo(
            r.Proceso, FuenteDelDato.Loteria, "Lotería de Bogotá, sorteo siguiente a la adenda", dato, SorteoDeInteresados.Compromiso("secreto"), 10, "Decreto 1082 de 2015",
            Quien(FuncionEquipo.Estructurador), ahora, porAdenda);
    }

    private Recorrido Nuevo(string codigo, bool sinOpcionales = true) =>
        Recorrido.Borrador(codigo, $"{codigo}-001-2026", Quien, t => Taller.Documento(t), Taller.Publicacion, sinOpcionales);

    private Actor Quien(FuncionEquipo funcion) => new(_personas[funcion], _entidad);

    // Una hora en que se puede expedir: si la del proceso no cae en la ventana, el día hábil siguiente.
    private static DateTimeOffset Habil(DateTimeOffset ahora)
    {
        var dia = CalendarioHabil.FechaBogota(ahora);
        var hora = CalendarioHabil.HoraBogota(ahora.AddMinutes(1));
        return Recorrido.Calendario.EsHabil(dia) && hora < new TimeOnly(18, 0) && hora > new TimeOnly(7, 0)
            ? ahora.AddMinutes(1)
            : CalendarioHabil.Instante(Recorrido.Calendario.SiguienteHabil(dia), new TimeOnly(8, 0));
    }

    // El cronograma con ese hito a un día hábil de donde va, y lo que sigue acomodado a la ley.
    private static IReadOnlyList<Hito> Con(Recorrido r, TipoHito hito, DateTimeOffset ahora)
    {
        var p = r.Proceso;
        var regla = p.Reglas!.Hitos.First(x => x.Hito == hito);
        var desde = new[] { p.InstanteDe(regla.Referencia) ?? ahora, ahora }.Max();
        var nuevo = new Hito(hito, CalendarioHabil.Instante(Recorrido.Calendario.SiguienteHabil(CalendarioHabil.FechaBogota(desde)), new TimeOnly(9, 0)));
        return Cronogramas.Reacomodar(
            [.. p.Cronograma.Append(nuevo).OrderBy(h => h.Tipo)], p.Reglas!, Recorrido.Calendario, p.Cronograma.Where(h => h.Instante <= ahora).Select(h => h.Tipo).ToHashSet());
    }

    private void Expedir(Recorrido r, IReadOnlyList<Hito> cronograma, DateTimeOffset ahora)
    {
        var quien = Quien(FuncionEquipo.Estructurador);
        var adenda = Adenda.Iniciar(r.Proceso, quien, ahora);
        var copia = adenda.Pliego(r.Proceso);
        copia.EditarCronograma(cronograma, copia.RevisionDe(SeccionPliego.Cronograma), quien, ahora);
        adenda.Proponer(copia, quien, ahora);
        r.Proceso.ExpedirAdenda(adenda, "Se ajusta el cronograma.", r.Proceso.HechosPendientes.OfType<AdendaExpedida>().Count(), Recorrido.Calendario, quien, ahora);
    }
}
