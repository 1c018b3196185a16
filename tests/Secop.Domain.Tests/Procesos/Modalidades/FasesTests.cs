using System.Globalization;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Tests.Procesos.Modalidades;

/// <summary>El camino de cada modalidad, acto por acto y hora por hora, con la fase en que queda.</summary>
public sealed class FasesTests
{
    private const string Proyecto = "Publicar>ObservacionesBorrador @FinObservacionesProyecto>EsperaApertura ";
    private const string Obra = Proyecto + "OrdenarApertura>PresentacionOfertas @Cierre>CerradoSinAbrir Cerrar>CerradoSinAbrir Abrir>Evaluacion PublicarInforme>Traslado @FinTraslado>InformeFinal PublicarInformeFinal>InformeFinal InstalarAudiencia>Audiencia ";
    private const string Seleccion = "OrdenarApertura>PresentacionOfertas @Cierre>CerradoSinAbrir Cerrar>CerradoSinAbrir Abrir>Evaluacion PublicarInforme>Traslado @FinTraslado>";
    private const string Final = "Adjudicar>Adjudicado SuscribirContrato>Celebrado";

    /// <summary>«Acto&gt;Fase» hace el acto; «@Hito&gt;Fase» espera su hora. «!» quita del cronograma un hito opcional y «+» lo pone.</summary>
    [Theory]
    [InlineData("LP", Obra + Final)]
    [InlineData("LPO", Obra + "AbrirEconomico>Audiencia AplicarFormula>Audiencia " + Final)]
    [InlineData("LP", Obra + "DeclararDesierto>Desierto")]
    [InlineData("SAMC", Proyecto + "OrdenarApertura>ManifestacionInteres @FinManifestacion>ListaInteresados PublicarListaDeInteresados>PresentacionOfertas @Cierre>CerradoSinAbrir Cerrar>CerradoSinAbrir Abrir>Evaluacion PublicarInforme>Traslado @FinTraslado>Decision " + Final)]
    [InlineData("SAMC", "+Sorteo " + Proyecto + "OrdenarApertura>ManifestacionInteres @FinManifestacion>ListaInteresados PublicarListaDeInteresados>ListaInteresados @Sorteo>ListaInteresados Sortear>Sorteo &1>PresentacionOfertas @Cierre>CerradoSinAbrir Cerrar>CerradoSinAbrir Abrir>Evaluacion PublicarInforme>Traslado @FinTraslado>Decision " + Final)]
    [InlineData("SAMC", Proyecto + "OrdenarApertura>ManifestacionInteres @FinManifestacion>ListaInteresados DeclararDesierto>Desierto")]
    [InlineData("SAMC-SM", Proyecto + Seleccion + "Decision " + Final)]
    [InlineData("SASI", Proyecto + Seleccion + "Admision AbrirEconomico>Subasta RegistrarSubasta>Decision " + Final)]
    [InlineData("SASI", Proyecto + Seleccion + "Admision AbrirEconomico>Subasta SeguirSinSubasta>Decision " + Final)]
    [InlineData("SASI", Proyecto + Seleccion + "Admision DeclararDesierto>Desierto")]
    [InlineData("CMA", Proyecto + Seleccion + "OrdenFirme AbrirEconomico>RevisionConsistencia " + Final)]
    [InlineData("CMA", Proyecto + Seleccion + "OrdenFirme AbrirEconomico>RevisionConsistencia AbrirEconomico>RevisionConsistencia DeclararDesierto>Desierto")]
    [InlineData("CMP", "Publicar>Precalificacion @FinManifestacionesPrecalificacion>InformePrecalificacion PublicarInformePrecalificacion>InformePrecalificacion @FinTrasladoPrecalificacion>AudienciaPrecalificacion ConformarLista>ListaPrecalificados @PublicacionProyecto>ListaPrecalificados PublicarProyecto>ObservacionesBorrador @FinObservacionesProyecto>EsperaApertura " + Seleccion + "OrdenFirme AbrirEconomico>RevisionConsistencia " + Final)]
    [InlineData("MC", "Publicar>Invitacion @FinObservaciones>Respuestas @Respuestas>AvisoMipyme @AvisoMipyme>AvisoMipyme PublicarAvisoMipyme>PresentacionOfertas @Cierre>CerradoSinAbrir Cerrar>CerradoSinAbrir Abrir>Evaluacion PublicarInforme>Traslado @FinTraslado>Aceptacion AceptarOferta>Adjudicado")]
    [InlineData("CD", "Publicar>Publicado Justificar>Publicado ElegirContratista>ContratoEnEdicion SuscribirContrato>Celebrado")]
    [InlineData("CDO", "Publicar>Publicado @Invitacion>Publicado Invitar>PresentacionOfertas @Cierre>CerradoSinAbrir Cerrar>CerradoSinAbrir Abrir>Evaluacion PublicarInforme>Evaluacion " + Final)]
    [InlineData("CDO", "Publicar>Publicado Invitar>Invitacion @Invitacion>PresentacionOfertas @Cierre>CerradoSinAbrir Cancelar>Cancelado")]
    [InlineData("RE", "Publicar>Publicado ExpedirAdenda>Publicado ElegirContratista>ContratoEnEdicion SuscribirContrato>Celebrado")]
    [InlineData("RE", "Publicar>Publicado Terminar>Terminado")]
    [InlineData("REO", "Publicar>PresentacionOfertas @Cierre>CerradoSinAbrir Cerrar>CerradoSinAbrir Abrir>Evaluacion PublicarInforme>Decision " + Final)]
    [InlineData("REO", "+FinObservacionesProyecto +FinObservaciones +Respuestas +FinTraslado +Subasta Publicar>ObservacionesBorrador @FinObservacionesProyecto>Invitacion @FinObservaciones>Respuestas @Respuestas>PresentacionOfertas @Cierre>CerradoSinAbrir Cerrar>CerradoSinAbrir Abrir>Evaluacion PublicarInforme>Traslado @FinTraslado>Subasta RegistrarSubasta>Decision " + Final)]
    [InlineData("EB-C", Proyecto + Seleccion + "Decision " + Final)]
    [InlineData("RFI", "Publicar>RecepcionRespuestas ResponderSolicitud>RecepcionRespuestas @FinRespuestas>Terminado")]
    [InlineData("LP", Proyecto + "OrdenarApertura>PresentacionOfertas Suspender>Suspendido Reanudar>PresentacionOfertas Cancelar>Cancelado")]
    [InlineData("SASI", Proyecto + Seleccion + "Admision Revocar>Revocado")]
    public void Camino(string codigo, string pasos)
    {
        var modalidad = CatalogoDeModalidades.Buscar(codigo)!;
        var reglas = TeoriaDeLaLeyTests.Reglas(codigo);
        var palabras = pasos.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var opcionales = palabras.Where(p => p[0] == '+').Select(p => Enum.Parse<TipoHito>(p[1..])).ToHashSet();
        var hitos = Cronogramas.Sugerir(reglas, CalendarioHabil.Nacional, Taller.Publicacion, opcionales).ToDictionary(h => h.Tipo, h => h.Instante);
        var actos = new Dictionary<ActoDeProceso, DateTimeOffset>();
        var ahora = Taller.Publicacion.AddMinutes(-1);
        FaseProceso Fase() => modalidad.FaseEn(new(hitos, actos, CalendarioHabil.Nacional, ahora));
        Assert.Equal(FaseProceso.Borrador, Fase());

        foreach (var paso in palabras.Where(p => p[0] != '+'))
        {
            var (que, fase) = (paso[..paso.IndexOf('>', StringComparison.Ordinal)], Enum.Parse<FaseProceso>(paso[(paso.IndexOf('>', StringComparison.Ordinal) + 1)..]));
            if (que[0] == '@')
            {
                var hora = hitos[Enum.Parse<TipoHito>(que[1..])];
                Assert.True(hora >= ahora, $"{que} ya pasó");
                var previa = Fase();
                ahora = hora.AddMicroseconds(-1);
                Assert.True(previa == Fase(), $"un instante antes de {que} ya estaba en {Fase()}");
                ahora = hora;
            }
            else if (que[0] == '&')
            {
                Assert.NotEqual(fase, Fase());
                ahora = CalendarioHabil.Instante(CalendarioHabil.Nacional.SumarHabiles(CalendarioHabil.FechaBogota(ahora), int.Parse(que[1..], CultureInfo.InvariantCulture)), TimeOnly.MinValue);
            }
            else
            {
                var acto = Enum.Parse<ActoDeProceso>(que);
                Assert.True(Enum.GetValues<Quien>().Any(q => modalidad.Permite(acto, Fase(), q)), $"nadie puede {acto} en {Fase()}");
                ahora = ahora.AddMinutes(1);
                actos[acto] = ahora;
            }

            Assert.True(fase == Fase(), $"tras {que} quedó en {Fase()} y no en {fase}");
        }
    }

    /// <summary>La mínima cuantía como datos y la del proceso dicen lo mismo en cada instante.</summary>
    [Fact]
    public void MinimaCuantia_ComoDatos_EsLaDelProceso()
    {
        foreach (var t in new[] { new Taller().Publicado(), new Taller().Publicado().ConAviso(), new Taller().Abierto(), new Taller().ConInforme() })
        {
            var p = t.Proceso;
            var actos = new (ActoDeProceso Acto, DateTimeOffset? En)[]
            {
                (ActoDeProceso.Publicar, p.PublicadoEn), (ActoDeProceso.PublicarAvisoMipyme, p.Limitacion?.En), (ActoDeProceso.Cerrar, p.CerradoEn),
                (ActoDeProceso.Abrir, p.AbiertoEn), (ActoDeProceso.PublicarInforme, p.InformeEn),
            }.Where(a => a.En is not null).ToDictionary(a => a.Acto, a => a.En!.Value);
            var hechos = actos.Values.Max();
            foreach (var hito in p.Cronograma)
            {
                foreach (var instante in new[] { hito.Instante.AddMicroseconds(-1), hito.Instante, hito.Instante.AddMinutes(7) }.Where(i => i >= hechos))
                {
                    var s = new Situacion(p.Cronograma.ToDictionary(h => h.Tipo, h => h.Instante), actos, CalendarioHabil.Nacional, instante);
                    Assert.Equal(p.FaseEn(instante), MinimaCuantia.Modalidad.FaseEn(s));
                }
            }
        }
    }
}
