using Secop.Domain.Comun;

namespace Secop.Web.Practicas;

public enum PapelEnPractica
{
    Comprador,
    Proveedor,
}

/// <summary>
/// El mundo de quien practica: una entidad, tres proveedores y un reloj propios. El reloj es del mundo y vive en la base:
/// mover el de uno no toca el de nadie más.
/// </summary>
public sealed record MundoDePractica
{
    public required Guid Id { get; init; }

    /// <summary>Distingue sus nombres y sus correos de los de los demás mundos.</summary>
    public required string Codigo { get; init; }

    public required string Papel { get; init; }

    public required Guid[] Jugadores { get; init; }

    public required Guid Entidad { get; init; }

    public required Guid Comprador { get; init; }

    public required Guid Ordenador { get; init; }

    public required Guid[] Proveedores { get; init; }

    public required Guid[] Ofertantes { get; init; }

    public TimeSpan Desfase { get; init; }

    /// <summary>Cuántas veces se movió el reloj. El botón lo lleva: dos saltos pedidos a la vez cuentan uno.</summary>
    public int Saltos { get; init; }

    public bool EsDeComprador => Papel == nameof(PapelEnPractica.Comprador);

    public Actor ActorComprador => new(Comprador, Entidad);

    public Actor ActorOrdenador => new(Ordenador, Entidad);

    /// <summary>Los proveedores que actúan solos: los tres, o los dos rivales de quien juega de proveedor.</summary>
    public IReadOnlyList<Actor> Simulados =>
        [.. Ofertantes.Zip(Proveedores, (persona, cuenta) => new Actor(persona, cuenta)).Where(a => !Jugadores.Contains(a.UsuarioId))];
}
