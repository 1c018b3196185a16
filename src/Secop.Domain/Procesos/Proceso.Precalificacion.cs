using Secop.Domain.Comun;
using Secop.Domain.Procesos.Interes;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

// El concurso de méritos con precalificación, hasta la lista.
public sealed partial class Proceso
{
    /// <summary>Empieza el término de los comentarios, que no puede durar menos de lo que manda la norma contado desde hoy.</summary>
    public void PublicarInformePrecalificacion(DatosDelActo datos, CalendarioHabil calendario, Actor actor, DateTimeOffset ahora)
    {
        const ActoDeProceso Acto = ActoDeProceso.PublicarInformePrecalificacion;
        var permitido = ExigirActo(Acto, datos, actor, ahora);
        var minimo = Reglas!.Hitos.First(r => r.Hito == TipoHito.FinTrasladoPrecalificacion).Minimo;
        ReglasDeProceso.InformeTarde.Exigir(
            calendario.HabilesEntre(CalendarioHabil.FechaBogota(ahora), CalendarioHabil.FechaBogota(InstanteDe(TipoHito.FinTrasladoPrecalificacion)!.Value)) >= minimo, minimo);
        Cumplir(permitido, datos, actor, ahora);
        Anotar(new InformeDePrecalificacionPublicado(Id, actor, ahora));
    }

    /// <summary>Conforma en la audiencia la lista de quienes podrán ofertar.</summary>
    /// <param name="sorteo">El que se previó con el aviso; nulo si no anunció un máximo. Si cumplen más, los escoge él.</param>
    public void ConformarLista(int precalificados, DatosDelActo datos, Actor actor, DateTimeOffset ahora, ListaDeInteresados? sorteo = null)
    {
        const ActoDeProceso Acto = ActoDeProceso.ConformarLista;
        var permitido = ExigirActo(Acto, datos, actor, ahora);
        ExigirAudienciaDePrecalificacion(actor, ahora);
        ReglasDeActo.SinPrecalificados.ExigirEn("Precalificados", precalificados > 0);
        ReglasDeProceso.Ajeno.Exigir(sorteo is null || sorteo.ProcesoId == Id);
        ReglasDeInteres.SeSortea.Exigir(sorteo is not { HabraSorteo: true, Resultado: null });
        ReglasDeInteres.PasanDelMaximo.ExigirEn("Precalificados", sorteo?.Previsto is not { } previsto || precalificados <= previsto.Maximo, sorteo?.Previsto?.Maximo ?? 0);
        Cumplir(permitido, datos, actor, ahora);
        Anotar(new ListaDePrecalificadosConformada(Id, precalificados, actor, ahora));
    }

    internal void ExigirAudienciaDePrecalificacion(Actor actor, DateTimeOffset ahora)
    {
        const ActoDeProceso Acto = ActoDeProceso.ConformarLista;
        ExigirPuerta(Acto, actor, ahora);
        ReglasDeActo.InformeAntes.Exigir(YaSeHizo(ActoDeProceso.PublicarInformePrecalificacion));
        ExigirSuHora(Acto, TipoHito.AudienciaPrecalificacion, ahora);
    }
}
