using Secop.Domain.Comun;

namespace Secop.Domain.Ofertas;

/// <summary>
/// El acta de la apertura: quién y cuándo, cuántas había y con qué sal cualquiera rehace la raíz del acta de cierre.
/// Existe también cuando no se presentó ninguna.
/// </summary>
public sealed class ActaDeApertura : Agregado
{
    private ActaDeApertura()
    {
    }

    public Guid ProcesoId { get; private set; }

    public Guid UsuarioId { get; private set; }

    public DateTimeOffset AbiertaEn { get; private set; }

    public int Ofertas { get; private set; }

    public int Ilegibles { get; private set; }

    /// <summary>Hoja cero del árbol del acta de cierre, en hexadecimal.</summary>
    public string Sal { get; private set; } = "";

    /// <summary>Raíz del acta de cierre, en hexadecimal.</summary>
    public string Raiz { get; private set; } = "";

    /// <summary>Las huellas H de las ofertas abiertas, en el orden de llegada: las demás hojas del árbol.</summary>
    public IReadOnlyList<string> Huellas { get; private set; } = [];

    public static ActaDeApertura Levantar(Guid procesoId, IReadOnlyList<string> huellas, int ilegibles, string sal, string raiz, Actor actor, DateTimeOffset ahora)
    {
        var acta = new ActaDeApertura
        {
            ProcesoId = procesoId,
            UsuarioId = actor.UsuarioId,
            AbiertaEn = ahora,
            Ofertas = huellas.Count,
            Ilegibles = ilegibles,
            Sal = sal,
            Raiz = raiz,
            Huellas = [.. huellas],
        };
        acta.Anotar(new AperturaHecha(procesoId, huellas.Count, ilegibles, actor, ahora));
        return acta;
    }
}
