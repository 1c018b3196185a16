using Secop.Domain.Comun;

namespace Secop.Domain.Ofertas;

public sealed partial class Oferta
{
    /// <summary>Lo que decía el sobre, ya comprobado. La versión y la llegada son las de la urna, no las del borrador.</summary>
    /// <param name="total">Nulo si el precio va en otro sobre, que sigue cerrado.</param>
    public void Abrir(ContenidoOferta contenido, decimal? total, int version, DateTimeOffset llegada, Actor actor, DateTimeOffset ahora)
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

    /// <summary>Lo que decía el sobre económico, que se abre en su propio acto y sólo a quien sigue en el proceso.</summary>
    public void AbrirEconomico(ContenidoOferta economico, decimal total, Actor actor, DateTimeOffset ahora)
    {
        ExigirEconomicoSinAbrir();
        Contenido = Contenido!.ConEconomico(economico);
        Total = total;
        EconomicoEn = ahora;
        Anotar(new OfertaEconomicaAbierta(ProcesoId, Id, actor, ahora));
    }

    /// <summary>El sobre económico no se pudo leer: la oferta queda señalada y no detiene a las demás.</summary>
    public void SenalarEconomicoIlegible(string motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirEconomicoSinAbrir();
        Estado = EstadoOferta.Ilegible;
        Motivo = motivo;
        EconomicoEn = ahora;
        Anotar(new OfertaIlegible(ProcesoId, Id, actor, ahora));
    }

    public void Habilitar(Actor actor, DateTimeOffset ahora) => Decidir(EstadoOferta.Habilitada, null, actor, ahora, EstadoOferta.Abierta, EstadoOferta.Rechazada);

    public void Rechazar(string motivo, Actor actor, DateTimeOffset ahora) =>
        Decidir(EstadoOferta.Rechazada, motivo, actor, ahora, EstadoOferta.Abierta, EstadoOferta.Habilitada);

    public void MarcarAdjudicada(Actor actor, DateTimeOffset ahora) =>
        Decidir(EstadoOferta.Adjudicada, Motivo, actor, ahora, EstadoOferta.Abierta, EstadoOferta.Habilitada);

    public void MarcarNoSeleccionada(Actor actor, DateTimeOffset ahora) =>
        Decidir(EstadoOferta.NoSeleccionada, Motivo, actor, ahora, EstadoOferta.Abierta, EstadoOferta.Habilitada);

    private void Decidir(EstadoOferta nuevo, string? motivo, Actor actor, DateTimeOffset ahora, params EstadoOferta[] desde)
    {
        ReglasDeOferta.EstadoNoLoPermite.Exigir(desde.Contains(Estado));
        Estado = nuevo;
        Motivo = motivo;
        Anotar(new OfertaDecidida(ProcesoId, Id, nuevo, actor, ahora));
    }

    private void ExigirEconomicoSinAbrir()
    {
        ReglasDeOferta.EconomicoYaAbierto.Exigir(EconomicoSinAbrir && EconomicoEn is null);
        ReglasDeOferta.EconomicoDeRechazada.Exigir(Estado is EstadoOferta.Abierta or EstadoOferta.Habilitada);
    }

    private void ExigirSinAbrir() =>
        ReglasDeOferta.YaAbiertas.Exigir(Estado is EstadoOferta.EnEdicion or EstadoOferta.Presentada or EstadoOferta.Retirada);
}
