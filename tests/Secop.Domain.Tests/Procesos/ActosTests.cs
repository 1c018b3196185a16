using Secop.Domain.Comun;
using Secop.Domain.Procesos;

namespace Secop.Domain.Tests.Procesos;

public sealed class ActosTests
{
    [Fact]
    public void Fase_EnCadaBorde_EsLaDelCronogramaYLosActos()
    {
        var t = new Taller();
        Assert.Equal(FaseProceso.Borrador, t.Proceso.FaseEn(Taller.Publicacion));
        t.Publicado();
        Assert.Equal(FaseProceso.Invitacion, t.Proceso.FaseEn(t.En(TipoHito.FinObservaciones).AddMicroseconds(-1)));
        Assert.Equal(FaseProceso.Respuestas, t.Proceso.FaseEn(t.En(TipoHito.FinObservaciones)));
        Assert.Equal(FaseProceso.AvisoMipyme, t.Proceso.FaseEn(t.En(TipoHito.Respuestas)));
        Assert.Equal(FaseProceso.AvisoMipyme, t.Proceso.FaseEn(t.Proceso.Cierre.AddMicroseconds(-1)));
        Assert.False(t.Proceso.AceptaOfertas(t.Proceso.Cierre.AddMicroseconds(-1)));
        t.ConAviso();
        Assert.Equal(FaseProceso.AvisoMipyme, t.Proceso.FaseEn(t.En(TipoHito.AvisoMipyme).AddMicroseconds(-1)));
        Assert.True(t.Proceso.AceptaOfertas(t.En(TipoHito.AvisoMipyme)));
        Assert.True(t.Proceso.AceptaOfertas(t.Proceso.Cierre.AddMicroseconds(-1)));
        Assert.False(t.Proceso.AceptaOfertas(t.Proceso.Cierre));
        Assert.Equal(FaseProceso.CerradoSinAbrir, t.Proceso.FaseEn(t.Proceso.Cierre));
    }

    [Fact]
    public void Cerrar_EsIdempotenteYNuncaAntes()
    {
        var t = new Taller().Publicado().ConAviso();
        Assert.Equal(ReglasDeProceso.CierreAntes, Taller.Rota(() => t.Proceso.Cerrar(t.Proceso.Cierre.AddMicroseconds(-1), "r")));
        Assert.True(t.Proceso.Cerrar(t.Proceso.Cierre, "r"));
        Assert.False(t.Proceso.Cerrar(t.Proceso.Cierre.AddHours(1), "otra"));
        Assert.Equal("r", t.Proceso.RaizDeCierre);
        Assert.Single(t.Proceso.HechosPendientes.OfType<ProcesoCerrado>());
    }

    [Fact]
    public void Apertura_ExigeCierreHoraOfertasYEquipo()
    {
        var t = new Taller().Publicado().ConAviso();
        var hora = t.En(TipoHito.Apertura);
        Assert.Equal(ReglasDeProceso.AperturaSinCierre, Taller.Rota(() => t.Proceso.RegistrarApertura(t.Entidad, hora, 1)));
        t.Proceso.Cerrar(t.Proceso.Cierre, "r");
        Assert.Equal(ReglasDeProceso.AperturaAntes, Taller.Rota(() => t.Proceso.RegistrarApertura(t.Entidad, hora.AddMicroseconds(-1), 1)));
        Assert.Equal(ReglasDeProceso.AperturaSinOfertas, Taller.Rota(() => t.Proceso.RegistrarApertura(t.Entidad, hora, 0)));
        Assert.Equal(ReglasDeProceso.AperturaEquipo, Taller.Rota(() => t.Proceso.RegistrarApertura(t.Ordenador, hora, 1)));
        t.Proceso.RegistrarApertura(t.Entidad, hora, 1);
        Assert.Equal(ReglasDeProceso.YaAbierto, Taller.Rota(() => t.Proceso.RegistrarApertura(t.Entidad, hora, 1)));
    }

    [Fact]
    public void Informe_Tarde_ExigeMoverElTraslado()
    {
        var t = new Taller().Abierto();
        var fin = t.En(TipoHito.FinTraslado);
        Assert.Equal(ReglasDeProceso.InformeTarde, Taller.Rota(() => t.Proceso.PublicarInforme(Taller.Calendario, t.Entidad, fin.AddHours(-5))));
        t.Expedir(
            p => p.EditarCronograma([.. p.Cronograma.Select(h => h.Tipo >= TipoHito.FinTraslado ? h with { Instante = h.Instante.AddDays(1) } : h)], 1, t.Entidad, Taller.Publicacion), fin.AddHours(-5));
        t.Proceso.PublicarInforme(Taller.Calendario, t.Entidad, fin.AddHours(-4));
        Assert.Equal(FaseProceso.Traslado, t.Proceso.FaseEn(fin));
    }

    [Fact]
    public void Aceptar_SoloElOrdenadorYTrasElTraslado()
    {
        var t = new Taller().ConInforme();
        var fin = t.En(TipoHito.FinTraslado);
        Assert.Equal(ReglasDeProceso.AceptacionAntes, Taller.Rota(() => t.Proceso.AceptarOferta(Guid.NewGuid(), Guid.NewGuid(), t.Ordenador, fin.AddMicroseconds(-1))));
        Assert.Equal(ReglasDeProceso.AceptacionEquipo, Taller.Rota(() => t.Proceso.AceptarOferta(Guid.NewGuid(), Guid.NewGuid(), t.Entidad, fin)));
        var oferta = Guid.NewGuid();
        t.Proceso.AceptarOferta(oferta, Guid.NewGuid(), t.Ordenador, fin);
        Assert.Equal((oferta, EstadoProceso.Adjudicado), (t.Proceso.OfertaAceptadaId, t.Proceso.Estado));
        Assert.Equal(ReglasDeProceso.NoPublicado, Taller.Rota(() => t.Proceso.AceptarOferta(oferta, Guid.NewGuid(), t.Ordenador, fin)));
    }

    [Fact]
    public void AmpliarTraslado_CorreElTrasladoYSoloHaciaAdelante()
    {
        var t = new Taller().Abierto();
        var fin = t.En(TipoHito.FinTraslado);
        Assert.Equal(ReglasDeProceso.TrasladoSinInforme, Taller.Rota(() => t.Proceso.AmpliarTraslado(fin.AddDays(1), t.Entidad, fin)));
        t.Proceso.PublicarInforme(Taller.Calendario, t.Entidad, t.En(TipoHito.Informe));
        t.Proceso.AmpliarTraslado(fin, t.Entidad, fin);
        Assert.Equal(FaseProceso.Aceptacion, t.Proceso.FaseEn(fin));
        Assert.Empty(t.Proceso.HechosPendientes.OfType<TrasladoAmpliado>());
        Assert.Equal(ReglasDeProceso.InformeEquipo, Taller.Rota(() => t.Proceso.AmpliarTraslado(fin.AddDays(1), t.Ordenador, fin)));

        t.Proceso.AmpliarTraslado(fin.AddDays(1), t.Entidad, fin.AddHours(1));

        Assert.Equal(FaseProceso.Traslado, t.Proceso.FaseEn(fin.AddDays(1).AddMicroseconds(-1)));
        Assert.Equal(FaseProceso.Aceptacion, t.Proceso.FaseEn(fin.AddDays(1)));
        Assert.Equal(ReglasDeProceso.AceptacionAntes, Taller.Rota(() => t.Proceso.AceptarOferta(Guid.NewGuid(), Guid.NewGuid(), t.Ordenador, fin.AddHours(2))));
        Assert.Single(t.Proceso.HechosPendientes.OfType<TrasladoAmpliado>());
    }

    [Fact]
    public void Desierto_LaCausaDebeSerCierta()
    {
        const string Motivo = "No se presentó ninguna oferta al cierre del plazo.";
        var t = new Taller().Publicado().ConAviso();
        Assert.Equal(ReglasDeProceso.DesiertoAntes, Taller.Rota(() => t.Proceso.DeclararDesierto(CausaDesierto.SinOfertas, Motivo, 0, t.Ordenador, t.Proceso.Cierre)));
        t.Proceso.Cerrar(t.Proceso.Cierre, "r");
        Assert.Equal(ReglasDeProceso.DesiertoConOfertas, Taller.Rota(() => t.Proceso.DeclararDesierto(CausaDesierto.SinOfertas, Motivo, 1, t.Ordenador, t.Proceso.Cierre)));
        Assert.Equal(ReglasDeProceso.DesiertoSinOfertas, Taller.Rota(() => t.Proceso.DeclararDesierto(CausaDesierto.NingunaHabilitada, Motivo, 0, t.Ordenador, t.Proceso.Cierre)));
        t.Proceso.DeclararDesierto(CausaDesierto.SinOfertas, Motivo, 0, t.Ordenador, t.Proceso.Cierre);
        Assert.Equal(FaseProceso.Desierto, t.Proceso.FaseEn(t.Proceso.Cierre));
    }

    [Fact]
    public void Desierto_ConTodasIlegibles_NoEsperaElInformeYLaCausaEsOtra()
    {
        const string Motivo = "Ningún sobre se pudo leer, según consta en el acta de apertura.";
        var t = new Taller().Publicado().ConAviso();
        t.Proceso.Cerrar(t.Proceso.Cierre, "r");
        var hora = t.En(TipoHito.Apertura);
        Assert.Equal(ReglasDeProceso.DesiertoAntes, Taller.Rota(() => t.Proceso.DeclararDesierto(CausaDesierto.OtraMotivada, Motivo, 2, t.Ordenador, hora, 2)));
        t.Proceso.RegistrarApertura(t.Entidad, hora, 2, 2);
        Assert.Contains("ninguna de las 2", t.Proceso.HechosPendientes.OfType<OfertasAbiertas>().Single().Frase, StringComparison.Ordinal);
        Assert.Equal(ReglasDeProceso.DesiertoIlegibles, Taller.Rota(() => t.Proceso.DeclararDesierto(CausaDesierto.NingunaHabilitada, Motivo, 2, t.Ordenador, hora, 2)));
        Assert.Equal(ReglasDeProceso.DesiertoAntes, Taller.Rota(() => t.Proceso.DeclararDesierto(CausaDesierto.OtraMotivada, Motivo, 2, t.Ordenador, hora, 1)));
        t.Proceso.DeclararDesierto(CausaDesierto.OtraMotivada, Motivo, 2, t.Ordenador, hora, 2);
        Assert.Equal(EstadoProceso.Desierto, t.Proceso.Estado);
    }

    [Fact]
    public void Aviso_ExigeTerminoRespuestasYCondiciones()
    {
        var t = new Taller().Publicado();
        var ahora = t.En(TipoHito.Respuestas);
        void Avisar(AlcanceMipyme alcance, int solicitudes, int sinResponder, DateTimeOffset en) =>
            t.Proceso.PublicarAviso(alcance, "Según las solicitudes.", solicitudes, sinResponder, Taller.Calendario, t.Entidad, en);
        Assert.Equal(ReglasDeActo.NoEsSuFase, Taller.Rota(() => Avisar(AlcanceMipyme.Abierto, 0, 0, t.En(TipoHito.FinObservaciones).AddMicroseconds(-1))));
        Assert.Equal(ReglasDeProceso.AvisoSinRespuestas, Taller.Rota(() => Avisar(AlcanceMipyme.Abierto, 0, 1, ahora)));
        Assert.Equal(ReglasDeProceso.AvisoNoPuedeLimitar, Taller.Rota(() => Avisar(AlcanceMipyme.Nacional, 1, 0, ahora)));
        Assert.Equal(ReglasDeProceso.AvisoDebeLimitar, Taller.Rota(() => Avisar(AlcanceMipyme.Abierto, 2, 0, ahora)));
        Assert.Equal(ReglasDeProceso.AvisoTarde, Taller.Rota(() => Avisar(AlcanceMipyme.Nacional, 2, 0, Taller.Bogota(2026, 11, 30, 8))));
        Avisar(AlcanceMipyme.Departamental, 2, 0, ahora);
        Assert.True(t.Proceso.Limitacion!.Admite(true, "11001"));
        Assert.False(t.Proceso.Limitacion.Admite(true, "05001"));
        Assert.False(t.Proceso.Limitacion.Admite(false, "11001"));
        Assert.Equal(ReglasDeProceso.AvisoYaPublicado, Taller.Rota(() => Avisar(AlcanceMipyme.Nacional, 2, 0, ahora)));
    }

    [Fact]
    public void Observacion_FueraDeTermino_NoEntra()
    {
        var t = new Taller().Publicado();
        var proveedor = new Actor(Guid.NewGuid(), Guid.NewGuid());
        var observacion = Observacion.Enviar(t.Proceso, "Plazo", "El plazo es muy corto.", null, proveedor, t.En(TipoHito.FinObservaciones).AddMicroseconds(-1));
        Assert.Equal(ReglasDeProceso.ObservacionFueraDeTermino, Taller.Rota(() => Observacion.Enviar(t.Proceso, "Plazo", "El plazo es muy corto.", null, proveedor, t.En(TipoHito.FinObservaciones))));
        Assert.Equal(ReglasDeProceso.RespuestaTarde, Taller.Rota(() => observacion.Responder(t.Proceso, "Se mantiene el plazo.", t.Entidad, t.Proceso.Cierre)));
        observacion.Responder(t.Proceso, "Se mantiene el plazo.", t.Entidad, t.En(TipoHito.Respuestas));
        Assert.Equal(ReglasDeProceso.ObservacionYaRespondida, Taller.Rota(() => observacion.Responder(t.Proceso, "Otra respuesta.", t.Entidad, t.En(TipoHito.Respuestas))));
    }
}
