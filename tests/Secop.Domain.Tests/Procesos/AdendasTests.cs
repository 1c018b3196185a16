using Secop.Domain.Comun;
using Secop.Domain.Procesos;

namespace Secop.Domain.Tests.Procesos;

public sealed class AdendasTests
{
    [Fact]
    public void Expedir_DeContenido_CreaLaVersionSiguienteYNoTocaLaAnterior()
    {
        var t = new Taller();
        var primera = t.Proceso.Publicar(t.Reglas, Taller.Calendario, t.Entidad, Taller.Publicacion);
        var segunda = t.Expedir(t.CambiarPago, Taller.Publicacion.AddHours(1));
        Assert.Equal((2, 2), (segunda.Numero, t.Proceso.VersionPliego));
        Assert.Equal("Dos pagos iguales.", t.Proceso.FormaDePago);
        var cambio = Assert.Single(DiferenciaDePliego.Entre(primera.Contenido, segunda.Contenido));
        Assert.Equal(("condiciones/formaDePago", "Un pago.", "Dos pagos iguales."), (cambio.Ruta, cambio.Antes, cambio.Despues));
        Assert.Equal(1, t.Proceso.VersionDeLaOferta);
    }

    [Fact]
    public void Expedir_CambiandoPrecios_DesactualizaLasOfertas()
    {
        var t = new Taller().Publicado();
        var linea = t.Proceso.ListaPrecios[0];
        t.Expedir(p => p.CambiarItem(linea.Id, linea.Datos() with { Cantidad = 600 }, p.RevisionDe(SeccionPliego.ListaPrecios), t.Entidad, Taller.Publicacion), Taller.Publicacion.AddHours(1));
        Assert.Equal(2, t.Proceso.VersionDeLaOferta);
        Assert.Equal(linea.Id, t.Proceso.ListaPrecios[0].Id);
        Assert.Equal(600, t.Proceso.ListaPrecios[0].Cantidad);
        Assert.Contains(t.Proceso.HechosPendientes, h => h is AdendaExpedida { CambiaLaOferta: true, Numero: 1 });
    }

    /// <summary>Un hito nuevo se lee como su hora, no además como «tipo · Cierre · (nada)».</summary>
    [Fact]
    public void Diferencia_UnHitoMenos_EsUnSoloCambio()
    {
        var p = new Taller().Proceso;
        var antes = p.Contenido();
        var despues = antes with { Cronograma = [.. antes.Cronograma.Where(h => h.Tipo != TipoHito.Cierre)] };
        Assert.Equal(["cronograma/Cierre/instante"], DiferenciaDePliego.Entre(antes.ComoJson(), despues.ComoJson()).Select(c => c.Ruta));
    }

    [Theory]
    [InlineData(6, 59, 59, false)]
    [InlineData(7, 0, 0, true)]
    [InlineData(19, 0, 0, true)]
    [InlineData(19, 0, 1, false)]
    public void Expedir_EnElBordeDeLaVentana(int hora, int minuto, int segundo, bool sePuede)
    {
        var t = new Taller().Publicado();
        var ahora = Taller.Bogota(2026, 11, 25, hora, minuto, segundo);
        if (sePuede)
        {
            t.Expedir(t.CambiarPago, ahora);
        }
        else
        {
            Assert.Equal(ReglasDeProceso.FueraDeVentana, Taller.Rota(() => t.Expedir(t.CambiarPago, ahora)));
        }
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Expedir_EnElUltimoMomento(int segundosDespues, bool sePuede)
    {
        var t = new Taller().Publicado();
        var limite = t.Proceso.LimiteDeAdendas(Taller.Calendario)!.Value;
        Assert.Equal(Taller.Bogota(2026, 11, 27, 10), limite);
        void Acto() => t.Expedir(t.CambiarPago, limite.AddSeconds(segundosDespues));
        if (sePuede)
        {
            Acto();
        }
        else
        {
            Assert.Equal(ReglasDeProceso.AdendaTarde, Taller.Rota(Acto));
        }
    }

    [Fact]
    public void Expedir_TrasElCierre_SoloMueveFechasPosteriores()
    {
        var t = new Taller().Abierto();
        var ahora = t.En(TipoHito.Apertura).AddHours(2);
        Assert.Equal(ReglasDeProceso.AdendaDespuesDelCierre, Taller.Rota(() => t.Expedir(t.CambiarPago, ahora)));
        Assert.Equal(ReglasDeProceso.HitoVencido, Taller.Rota(() => t.Expedir(t.Mover(TipoHito.Apertura, ahora.AddHours(1)), ahora)));
        t.Expedir(t.Mover(TipoHito.Aceptacion, t.En(TipoHito.Aceptacion).AddDays(1)), ahora);
        Assert.Equal(Taller.Bogota(2026, 12, 4, 17), t.En(TipoHito.Aceptacion));
    }

    [Fact]
    public void Expedir_MoviendoElCierre_RespetaElTerminoLegal()
    {
        var t = new Taller().Publicado();
        Assert.Equal(ReglasDeProceso.AdendaIncompleta, Taller.Rota(() => t.Expedir(t.Mover(TipoHito.Cierre, t.En(TipoHito.AvisoMipyme).AddHours(1)), Taller.Publicacion.AddHours(1))));
        t.Expedir(
            p => p.EditarCronograma([.. p.Cronograma.Select(h => h.Tipo >= TipoHito.Cierre ? h with { Instante = h.Instante.AddDays(14) } : h)], 1, t.Entidad, Taller.Publicacion),
            Taller.Publicacion.AddHours(1));
        Assert.Equal(Taller.Bogota(2026, 12, 14, 10), t.Proceso.Cierre);
    }

    [Fact]
    public void Expedir_SinCambios_NoSePuede()
    {
        var t = new Taller().Publicado();
        Assert.Equal(ReglasDeProceso.AdendaSinCambios, Taller.Rota(() => t.Expedir(_ => { }, Taller.Publicacion.AddHours(1))));
    }

    [Fact]
    public void Expedir_DosVecesLaMisma_NoSePuede()
    {
        var t = new Taller().Publicado();
        var ahora = Taller.Publicacion.AddHours(1);
        var adenda = Adenda.Iniciar(t.Proceso, t.Entidad, ahora);
        var otra = Adenda.Iniciar(t.Proceso, t.Entidad, ahora);
        var copia = adenda.Pliego(t.Proceso);
        t.CambiarPago(copia);
        adenda.Proponer(copia, t.Entidad, ahora);
        t.Proceso.ExpedirAdenda(adenda, "Se ajusta el pago.", 0, Taller.Calendario, t.Entidad, ahora);
        Assert.Equal(ReglasDeProceso.AdendaCerrada, Taller.Rota(() => t.Proceso.ExpedirAdenda(adenda, "Se ajusta el pago.", 1, Taller.Calendario, t.Entidad, ahora)));
        Assert.Equal(ReglasDeProceso.AdendaVieja, Taller.Rota(() => t.Proceso.ExpedirAdenda(otra, "Se ajusta el pago.", 1, Taller.Calendario, t.Entidad, ahora)));
    }

    [Fact]
    public void Documento_RetiradoPorAdenda_QuedaEnElExpediente()
    {
        var t = new Taller().Publicado();
        var invitacion = t.Proceso.Documentos.First(d => d.Tipo == TipoDocumento.Invitacion);
        t.Expedir(p => p.ReemplazarDocumento(invitacion.Id, Taller.Documento(TipoDocumento.Invitacion, "b"), p.RevisionDe(SeccionPliego.Documentos), t.Entidad, Taller.Publicacion), Taller.Publicacion.AddHours(1));
        var serie = t.Proceso.Documentos.Where(d => d.Serie == invitacion.Serie).OrderBy(d => d.Version).ToList();
        Assert.Equal([(1, false, 1), (2, true, 2)], serie.Select(d => (d.Version, d.Vigente, d.PublicadoEnVersion!.Value)));
    }
}
