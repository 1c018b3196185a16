using Secop.Domain.Comun;

namespace Secop.Domain.Ofertas;

public sealed partial class Oferta
{
    /// <summary>Lo que decía el sobre, ya comprobado. La versión y la llegada son las de la urna, no las del borrador.</summary>
    public void Abrir(ContenidoOferta contenido, decimal total, int version, DateTimeOffset llegada, Actor actor, DateTimeOffset ahora)
    {
        ExigirSinAbrir();
        Estado = EstadoOferta.Abierta;
        Contenido = contenido;
        Total = total;
        (VersionPresentada, PresentadaEn, AbiertaEn) = (version, llegada, ahora);
        Anotar(new OfertaAbierta(ProcesoId, Id, actor, ahora));
    }

    /// <summary>El sobre no se pudo leer: queda señalado y no detiene a los demás.</summary>
    public void SenalarIlegible(string motivo, int version, DateTimeOffset llegada, Actor actor, DateTimeOffset ahora)
    {
        ExigirSinAbrir();
        Estado = EstadoOferta.Ilegible;
        Motivo = motivo;
        (VersionPresentada, PresentadaEn, AbiertaEn) = (version, llegada, ahora);
        Anotar(new OfertaIlegible(ProcesoId, Id, actor, ahora));
    }

    public void Habilitar(Actor actor, DateTimeOffset ahora) => Decidir(EstadoOferta.Habilitada, null, actor, ahora, EstadoOferta.Abierta, EstadoOferta.Rechazada);

    public void Rechazar(string motivo, Actor actor, DateTimeOffset ahora) =>
        Decidir(EstadoOferta.Rechazada, motivo, actor, ahora, EstadoOferta.Abierta, EstadoOferta.Habilitada);

    public void MarcarAdjudicada(Actor actor, DateTimeOffset ahora) => Decidir(EstadoOferta.Adjudicada, Motivo, actor, ahora, EstadoOferta.Habilitada);

    public void MarcarNoSeleccionada(Actor actor, DateTimeOffset ahora) =>
        Decidir(EstadoOferta.NoSeleccionada, Motivo, actor, ahora, EstadoOferta.Abierta, EstadoOferta.Habilitada);

    private void Decidir(EstadoOferta nuevo, string? motivo, Actor actor, DateTimeOffset ahora, params EstadoOferta[] desde)
    {
        ReglasDeOferta.EstadoNoLoPermite.Exigir(desde.Contains(Estado));
        Estado = nuevo;
        Motivo = motivo;
        Anotar(new OfertaDecidida(ProcesoId, Id, nuevo, actor, ahora));
    }

    private void ExigirSinAbrir() =>
        ReglasDeOferta.YaAbiertas.Exigir(Estado is EstadoOferta.EnEdicion or EstadoOferta.Presentada or EstadoOferta.Retirada);
}
