namespace Secop.Domain.Comun;

/// <summary>Quién hace un acto: la persona y la cuenta en cuyo nombre actúa.</summary>
public readonly record struct Actor(Guid UsuarioId, Guid CuentaId)
{
    /// <summary>La plataforma misma: solo el acto de cierre.</summary>
    public static readonly Actor Sistema = new(Guid.Empty, Guid.Empty);
}

/// <summary>
/// Lo que ocurrió, en participio. Se escribe en la bitácora en el mismo commit que el acto y no cambia nunca:
/// lleva identificadores, jamás nombres, correos ni precios.
/// </summary>
public abstract record Hecho(Actor Actor, DateTimeOffset En)
{
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Proceso al que pertenece, si pertenece a uno.</summary>
    public virtual Guid? DelProceso => null;

    /// <summary>Contrato al que pertenece, si pertenece a uno.</summary>
    public virtual Guid? DelContrato => null;

    /// <summary>Si aparece en la línea de tiempo pública del expediente.</summary>
    public virtual bool EsPublico => false;

    /// <summary>La frase de la línea de tiempo, sin datos personales ni precios.</summary>
    public abstract string Frase { get; }
}

/// <summary>Hecho de un proceso de contratación.</summary>
public abstract record HechoDeProceso(Guid ProcesoId, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override Guid? DelProceso => ProcesoId;
}

/// <summary>Hecho de la ejecución de un contrato.</summary>
public abstract record HechoDeContrato(Guid ContratoId, Guid ProcesoId, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override Guid? DelContrato => ContratoId;
}

/// <summary>Raíz de un agregado: anota los hechos de sus actos para que se guarden con ellos.</summary>
public abstract class Agregado
{
    private readonly List<Hecho> _hechos = [];

    public Guid Id { get; protected set; } = Guid.NewGuid();

    /// <summary>Los hechos sin guardar; los vacía quien confirma la transacción.</summary>
    public IReadOnlyList<Hecho> HechosPendientes => _hechos;

    public void OlvidarHechos() => _hechos.Clear();

    protected void Anotar(Hecho hecho) => _hechos.Add(hecho);
}
