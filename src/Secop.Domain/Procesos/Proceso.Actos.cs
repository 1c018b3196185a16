using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

// Del cierre al final.
public sealed partial class Proceso
{
    /// <summary>El único acto del sistema. Idempotente: falso si ya estaba cerrado o ya no hay qué cerrar.</summary>
    public bool Cerrar(DateTimeOffset ahora, string raizHex)
    {
        if (CerradoEn is not null || Suspendido || Estado != EstadoProceso.Publicado)
        {
            return false;
        }

        ReglasDeProceso.CierreAntes.Exigir(ahora >= Cierre);
        CerradoEn = ahora;
        RaizDeCierre = raizHex;
        Anotar(new ProcesoCerrado(Id, raizHex, ahora));
        return true;
    }

    public void RegistrarApertura(Actor actor, DateTimeOffset ahora, int ofertas, int ilegibles = 0)
    {
        ExigirPropio(actor);
        ReglasDeProceso.NoPublicado.Exigir(Estado == EstadoProceso.Publicado);
        ReglasDeProceso.AperturaEquipo.Exigir(TieneFuncion(actor.UsuarioId, FuncionEquipo.AbreOfertas));
        ReglasDeActo.SuspendidoYa.Exigir(!Suspendido);
        ReglasDeProceso.YaAbierto.Exigir(AbiertoEn is null);
        ReglasDeProceso.AperturaSinCierre.Exigir(CerradoEn is not null);
        ReglasDeProceso.AperturaAntes.Exigir(ahora >= InstanteDe(TipoHito.Apertura));
        ReglasDeProceso.AperturaSinOfertas.Exigir(ofertas >= 1);
        AbiertoEn = ahora;
        Anotar(new OfertasAbiertas(Id, ofertas, ilegibles, actor, ahora));
    }

    public void PublicarInforme(Actor actor, DateTimeOffset ahora) => PublicarInforme(CalendarioHabil.Nacional, actor, ahora);

    /// <summary>Empieza el traslado, si la modalidad lo tiene, que no puede durar menos de lo que manda la norma contado desde hoy.</summary>
    /// <param name="datos">El informe como documento, en las modalidades que no lo arman aquí.</param>
    public void PublicarInforme(CalendarioHabil calendario, Actor actor, DateTimeOffset ahora, DatosDelActo? datos = null)
    {
        ExigirPropio(actor);
        ReglasDeProceso.NoPublicado.Exigir(Estado == EstadoProceso.Publicado);
        ReglasDeProceso.InformeEquipo.Exigir(TieneFuncion(actor.UsuarioId, FuncionEquipo.Evaluador));
        ReglasDeActo.SuspendidoYa.Exigir(!Suspendido);
        ReglasDeProceso.InformeRepetido.Exigir(InformeEn is null);
        ReglasDeProceso.InformeSinApertura.Exigir(AbiertoEn is not null);
        datos ??= DatosDelActo.Vacio;
        var permitido = ExigirActo(ActoDeProceso.PublicarInforme, datos, actor, ahora);
        var minimo = Reglas!.TrasladoMinimo;
        ReglasDeProceso.InformeTarde.Exigir(
            InstanteDe(TipoHito.FinTraslado) is not { } fin || calendario.HabilesEntre(CalendarioHabil.FechaBogota(ahora), CalendarioHabil.FechaBogota(fin)) >= minimo, minimo);
        InformeEn = ahora;
        Cumplir(permitido, datos, actor, ahora);
        Anotar(new InformePublicado(Id, actor, ahora));
    }

    /// <summary>Un informe ajustado que recomienda otra cosa se traslada de nuevo; si ya llegaba hasta allá, no cambia nada.</summary>
    public void AmpliarTraslado(DateTimeOffset hasta, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropio(actor);
        ReglasDeProceso.NoPublicado.Exigir(Estado == EstadoProceso.Publicado);
        ReglasDeProceso.InformeEquipo.Exigir(TieneFuncion(actor.UsuarioId, FuncionEquipo.Evaluador));
        ReglasDeProceso.TrasladoSinInforme.Exigir(InformeEn is not null);
        if (hasta > FinDelTraslado)
        {
            TrasladoAmpliadoHasta = hasta;
            Anotar(new TrasladoAmpliado(Id, hasta, actor, ahora));
        }
    }

    public void AceptarOferta(Guid ofertaId, Guid proveedorId, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropio(actor);
        ReglasDeProceso.NoPublicado.Exigir(Estado == EstadoProceso.Publicado);
        ReglasDeProceso.AceptacionEquipo.Exigir(TieneFuncion(actor.UsuarioId, FuncionEquipo.OrdenadorDelGasto));
        ReglasDeProceso.AceptacionAntes.Exigir(FaseEn(ahora) == FaseProceso.Aceptacion);
        Estado = EstadoProceso.Adjudicado;
        AceptadoEn = ahora;
        TerminadoEn = ahora;
        OfertaAceptadaId = ofertaId;
        ProveedorAceptadoId = proveedorId;
        Anotar(new OfertaAceptada(Id, ofertaId, proveedorId, actor, ahora));
    }

    /// <param name="ofertas">Las que había en la urna al cerrar.</param>
    /// <param name="ilegibles">Las que la apertura no pudo leer.</param>
    /// <param name="interesados">Cuántos manifestaron interés, donde hay que manifestarlo para ofertar.</param>
    public void DeclararDesierto(CausaDesierto causa, string motivo, int ofertas, Actor actor, DateTimeOffset ahora, int ilegibles = 0, int? interesados = null)
    {
        ExigirPropio(actor);
        ReglasDeProceso.NoPublicado.Exigir(Estado == EstadoProceso.Publicado);
        ReglasDeProceso.AceptacionEquipo.Exigir(TieneFuncion(actor.UsuarioId, FuncionEquipo.OrdenadorDelGasto));
        motivo = Texto.Parrafos(motivo);
        ReglasDeProceso.DesiertoMotivo.ExigirEn("Motivo", motivo.Length is >= 20 and <= 4000);
        ReglasDeActo.SuspendidoYa.Exigir(!Suspendido);
        if (causa == Procesos.CausaDesierto.SinInteresados)
        {
            ReglasDeProceso.DesiertoConInteresados.ExigirEn("Causa", interesados == 0);
            ReglasDeProceso.DesiertoAntes.Exigir(FaseEn(ahora) == FaseProceso.ListaInteresados && EsFaseDeDesierto(ahora));
        }
        else if (causa == Procesos.CausaDesierto.SinOfertas)
        {
            ReglasDeProceso.DesiertoConOfertas.ExigirEn("Causa", ofertas == 0);
            ReglasDeProceso.DesiertoAntes.Exigir(CerradoEn is not null && SuModalidad.Tiene(ActoDeProceso.DeclararDesierto));
        }
        else
        {
            ReglasDeProceso.DesiertoSinOfertas.ExigirEn("Causa", ofertas > 0);

            // Sin una sola oferta legible no hay informe ni traslado que esperar; y no es que ninguna cumpliera.
            var ninguna = ilegibles == ofertas;
            ReglasDeProceso.DesiertoIlegibles.ExigirEn("Causa", !ninguna || causa == Procesos.CausaDesierto.OtraMotivada);
            ReglasDeProceso.DesiertoAntes.Exigir(ninguna ? AbiertoEn is not null && SuModalidad.Tiene(ActoDeProceso.DeclararDesierto) : AbiertoEn is not null && EsFaseDeDesierto(ahora));
        }

        Estado = EstadoProceso.Desierto;
        CausaDesierto = causa;
        MotivoDeTerminacion = motivo;
        TerminadoEn = ahora;
        Anotar(new ProcesoDeclaradoDesierto(Id, causa, actor, ahora));
    }

    private bool EsFaseDeDesierto(DateTimeOffset ahora) => SuModalidad.Permite(ActoDeProceso.DeclararDesierto, FaseEn(ahora), Quien.OrdenadorDelGasto);
}
