using Secop.Domain.Comun;

namespace Secop.Domain.Ofertas;

// Antes de la apertura los hechos de una oferta no nombran el proceso: contarlos diría cuántas hay.
public sealed record OfertaCreada(Guid OfertaId, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "Empezó a preparar una oferta.";
}

public sealed record OfertaPresentada(Guid OfertaId, int Version, bool Reemplaza, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => Reemplaza ? "Reemplazó la oferta presentada." : "Presentó la oferta.";
}

public sealed record OfertaRetirada(Guid OfertaId, int Version, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "Retiró la oferta presentada.";
}

public sealed record OfertaAbierta(Guid ProcesoId, Guid OfertaId, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Se abrió una oferta.";
}

public sealed record OfertaEconomicaAbierta(Guid ProcesoId, Guid OfertaId, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Se abrió el sobre económico de una oferta.";
}

public sealed record OfertaIlegible(Guid ProcesoId, Guid OfertaId, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => "Una de las ofertas no se pudo leer; quedó señalada en el acta de apertura.";
}

public sealed record OfertaDecidida(Guid ProcesoId, Guid OfertaId, EstadoOferta Resultado, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => Resultado switch
    {
        EstadoOferta.Habilitada => "Una oferta quedó habilitada.",
        EstadoOferta.Rechazada => "Una oferta quedó rechazada.",
        EstadoOferta.Adjudicada => "Una oferta quedó adjudicada.",
        _ => "Una oferta no fue seleccionada.",
    };
}

public sealed record AperturaHecha(Guid ProcesoId, int Ofertas, int Ilegibles, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    // Con ofertas, la línea de tiempo ya lleva el acto de apertura del proceso.
    public override bool EsPublico => Ofertas == 0;

    public override string Frase => Ofertas switch
    {
        0 => "Se abrió la urna: no se presentaron ofertas.",
        1 => "Se abrió la urna y se publicó el acta: una oferta.",
        _ => $"Se abrió la urna y se publicó el acta: {Ofertas} ofertas.",
    };
}
