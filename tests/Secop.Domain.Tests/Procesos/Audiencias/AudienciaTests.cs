using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Audiencias;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Tests.Procesos.Audiencias;

public sealed class AudienciaTests
{
    private static readonly DateTimeOffset Hora = Taller.Publicacion.AddHours(20);
    private static readonly DatosDeAudiencia Datos = new(Hora, "Carrera 7 # 26-20, piso 3", null, "1. Instalación\n2. Matriz de riesgos");
    private readonly Taller _taller = new Taller().Publicado();

    private Actor Entidad => _taller.Entidad;

    private Proceso Proceso => _taller.Proceso;

    [Fact]
    public void Vida_DeLaCitaAlActa_AnotaCadaPaso()
    {
        var a = Citada();
        a.Instalar(Proceso, Entidad, Hora);
        a.AnotarRenglon(Proceso, "Se instala con el quórum de la entidad.", Entidad, Hora.AddMinutes(1));
        a.Suspender(Proceso, Hora.AddHours(2), "Falla del fluido eléctrico.", Entidad, Hora.AddMinutes(20));
        Assert.Equal(ReglasDeAudiencia.AntesDeLaHora, Taller.Rota(() => a.Reanudar(Proceso, Entidad, Hora.AddHours(1))));
        a.Reanudar(Proceso, Entidad, Hora.AddHours(2));
        Assert.Equal(ReglasDeAudiencia.NoTerminada, Taller.Rota(() => a.PublicarActa(Proceso, Acta(), Entidad, Hora.AddHours(3))));
        a.Terminar(Proceso, Entidad, Hora.AddHours(3));
        a.PublicarActa(Proceso, Acta(), Entidad, Hora.AddHours(4));
        Assert.Equal(ReglasDeAudiencia.ActaRepetida, Taller.Rota(() => a.PublicarActa(Proceso, Acta(), Entidad, Hora.AddHours(5))));
        Assert.Equal(
            [nameof(AudienciaProgramada), nameof(AudienciaAbierta), nameof(AudienciaSuspendida), nameof(AudienciaReanudada), nameof(AudienciaTerminada), nameof(ActaDeAudienciaPublicada)],
            a.HechosPendientes.Select(h => h.GetType().Name));
        Assert.All(a.HechosPendientes, h => Assert.True(h.EsPublico));
    }

    [Fact]
    public void Programar_LoQueNoSePuede()
    {
        Assert.Equal(ReglasDeAudiencia.NoEsDeLaModalidad, Rota(ClaseDeAudiencia.Sorteo, Datos));
        Assert.Equal(ReglasDeAudiencia.EnElPasado, Rota(ClaseDeAudiencia.AsignacionDeRiesgos, Datos with { Hora = Taller.Publicacion }));
        Assert.Equal(ReglasDeAudiencia.SinLugar, Rota(ClaseDeAudiencia.AsignacionDeRiesgos, Datos with { Lugar = " " }));
        Assert.Equal(ReglasDeAudiencia.EnlaceInvalido, Rota(ClaseDeAudiencia.AsignacionDeRiesgos, Datos with { Enlace = "javascript:alert(1)" }));
        Assert.Equal(ReglasDeAudiencia.EnlaceInvalido, Rota(ClaseDeAudiencia.AsignacionDeRiesgos, Datos with { Enlace = "http://reunion.example" }));
        Assert.Equal(ReglasDeAudiencia.OrdenDelDiaObligatorio, Rota(ClaseDeAudiencia.AsignacionDeRiesgos, Datos with { OrdenDelDia = "" }));
        Assert.Equal(ReglasDeProceso.Ajeno, Taller.Rota(() => Audiencia.Programar(
            Proceso, MinimaCuantia.Modalidad, ClaseDeAudiencia.AsignacionDeRiesgos, false, Datos, new Actor(Guid.NewGuid(), Guid.NewGuid()), Taller.Publicacion)));
        Assert.Equal(ReglasDeAudiencia.YaHayUna, Taller.Rota(() => Audiencia.Programar(
            Proceso, MinimaCuantia.Modalidad, ClaseDeAudiencia.AsignacionDeRiesgos, true, Datos, Entidad, Taller.Publicacion)));
        Assert.Contains(ClaseDeAudiencia.Sorteo, Audiencia.ClasesDe(MenorCuantia.Modalidad));
    }

    /// <summary>Sin sorteo en el cronograma no hay sorteo que citar; con él, a su hora y no a otra.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Sorteo_SoloSiElCronogramaLoTiene_YASuHora(bool sinSorteo)
    {
        var r = Secop.Testing.Recorrido.Borrador("SAMC", "SAMC-001-2026", f => f == FuncionEquipo.OrdenadorDelGasto ? _taller.Ordenador : Entidad, t => Taller.Documento(t), Taller.Publicacion, sinSorteo);
        var p = r.Proceso;
        var hora = p.InstanteDe(TipoHito.Sorteo);
        Assert.Equal(!sinSorteo, hora is not null);
        p.Publicar(Secop.Testing.Recorrido.Reglas("SAMC", r.Ahora), Taller.Calendario, Entidad, r.Ahora);
        Audiencia Citar(DateTimeOffset cuando) => Audiencia.Programar(p, MenorCuantia.Modalidad, ClaseDeAudiencia.Sorteo, false, Datos with { Hora = cuando }, Entidad, r.Ahora);
        Assert.Equal(!sinSorteo, Audiencia.ClasesPara(p, MenorCuantia.Modalidad).Contains(ClaseDeAudiencia.Sorteo));
        Assert.Contains(ClaseDeAudiencia.AsignacionDeRiesgos, Audiencia.ClasesPara(p, MenorCuantia.Modalidad));
        if (sinSorteo)
        {
            Assert.Equal(ReglasDeAudiencia.SinHito, Taller.Rota(() => Citar(Taller.Bogota(2026, 12, 5, 23))));
            return;
        }

        Assert.Equal(ReglasDeAudiencia.DelCronograma, Taller.Rota(() => Citar(Taller.Bogota(2026, 12, 5, 23))));
        Assert.Equal(hora, Citar(hora!.Value).Hora);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Instalar_NoAntesDeLaHora(int segundos, bool puede)
    {
        var a = Citada();
        if (puede)
        {
            a.Instalar(Proceso, Entidad, Hora.AddSeconds(segundos));
            Assert.Equal(EstadoAudiencia.Instalada, a.Estado);
        }
        else
        {
            Assert.Equal(ReglasDeAudiencia.AntesDeLaHora, Taller.Rota(() => a.Instalar(Proceso, Entidad, Hora.AddSeconds(segundos))));
        }
    }

    [Fact]
    public void Asistencia_DesdeUnaHoraAntes_UnaVezPorPersona()
    {
        var (a, persona) = (Citada(), new Actor(Guid.NewGuid(), Guid.NewGuid()));
        Assert.Equal(ReglasDeAudiencia.RegistroCerrado, Taller.Rota(() => Asistir(Hora.AddHours(-1).AddSeconds(-1))));
        Asistir(Hora.AddHours(-1));
        Assert.Equal(ReglasDeAudiencia.YaSeRegistro, Taller.Rota(() => Asistir(Hora)));
        a.Instalar(Proceso, Entidad, Hora);
        a.RegistrarAsistente(Proceso, "Persona De Ensayo", CalidadDeAsistente.Veeduria, Entidad, Hora);
        a.Terminar(Proceso, Entidad, Hora.AddHours(1));
        Assert.Equal(ReglasDeAudiencia.RegistroCerrado, Taller.Rota(() => a.RegistrarAsistente(Proceso, "Otra Persona", CalidadDeAsistente.Veeduria, Entidad, Hora.AddHours(1))));
        Assert.Equal(2, a.Asistentes.Count);

        void Asistir(DateTimeOffset ahora) => a.Asistir(Proceso, persona.CuentaId, "Quien Asiste", CalidadDeAsistente.Interesado, persona, ahora);
    }

    [Fact]
    public void Reprogramar_YaInstalada_NoSePuede()
    {
        var a = Citada();
        a.Reprogramar(Proceso, Datos with { Hora = Hora.AddDays(1) }, "El salón no está disponible.", Entidad, Taller.Publicacion);
        Assert.Equal(Hora.AddDays(1), a.Hora);
        a.Instalar(Proceso, Entidad, Hora.AddDays(1));
        Assert.Equal(ReglasDeAudiencia.YaEmpezo, Taller.Rota(() => a.Reprogramar(Proceso, Datos, "Otra vez por otra razón.", Entidad, Taller.Publicacion)));
        Assert.Equal(ReglasDeAudiencia.YaEmpezo, Taller.Rota(() => a.Cancelar(Proceso, "Ya no hace falta hacerla.", Entidad, Taller.Publicacion)));
    }

    private static ArchivoAdjunto Acta() => new(Guid.NewGuid(), "acta.pdf", new string('a', 64), 10);

    private Audiencia Citada() => Audiencia.Programar(Proceso, MinimaCuantia.Modalidad, ClaseDeAudiencia.AsignacionDeRiesgos, false, Datos, Entidad, Taller.Publicacion);

    private Regla Rota(ClaseDeAudiencia clase, DatosDeAudiencia datos) =>
        Taller.Rota(() => Audiencia.Programar(Proceso, MinimaCuantia.Modalidad, clase, false, datos, Entidad, Taller.Publicacion));
}
