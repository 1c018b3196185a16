using Secop.Domain.Comun;

namespace Secop.Domain.Ofertas;

public sealed partial class Oferta
{
    /// <summary>La verificación completa antes de sellar; la repite <see cref="Presentar"/>.</summary>
    public void ExigirPresentable(PliegoDeOferta pliego, ContenidoOferta contenido, bool cumpleLimitacion, bool aceptaAdvertencias, Actor actor, DateTimeOffset ahora)
    {
        ExigirEdicion(pliego, actor, ahora);
        ReglasDeOferta.AunNoRecibe.Exigir(pliego.RecibeEn(ahora));
        ReglasDeOferta.SoloMipyme.Exigir(!pliego.LimitadoAMipyme || cumpleLimitacion);
        var faltan = contenido.Pendientes(pliego);
        ReglasDeOferta.Incompleta.Exigir(faltan.Count == 0, string.Join("; ", faltan.Select(f => f.Texto)));
        ReglasDeOferta.AdvertenciasSinAceptar.ExigirEn("AceptaAdvertencias", aceptaAdvertencias);
    }

    /// <summary>
    /// Queda presentada lo que ya llegó: <paramref name="llegada"/> es el sello de la base, y el plazo se mide contra él,
    /// no contra el instante en que la plataforma acaba de atenderlo.
    /// </summary>
    public void Presentar(PliegoDeOferta pliego, ContenidoOferta contenido, bool cumpleLimitacion, bool aceptaAdvertencias, int version, DateTimeOffset llegada, Actor actor, DateTimeOffset ahora)
    {
        ExigirPresentable(pliego, contenido, cumpleLimitacion, aceptaAdvertencias, actor, llegada);
        ReglasDeOferta.EstadoNoLoPermite.Exigir(version == VersionPresentada + 1);
        var reemplaza = Estado == EstadoOferta.Presentada;
        Estado = EstadoOferta.Presentada;
        VersionPresentada = version;
        PresentadaEn = llegada;
        PliegoRespondido = pliego.Huella();
        Anotar(new OfertaPresentada(Id, version, reemplaza, actor, ahora));
    }

    public void Retirar(PliegoDeOferta pliego, DateTimeOffset llegada, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeOferta.Ajena.Exigir(actor.CuentaId == ProveedorId);
        ReglasDeOferta.NadaQueRetirar.Exigir(Estado == EstadoOferta.Presentada);
        ExigirPlazo(pliego, llegada);
        Estado = EstadoOferta.Retirada;
        PresentadaEn = null;
        Anotar(new OfertaRetirada(Id, VersionPresentada, actor, ahora));
    }
}
