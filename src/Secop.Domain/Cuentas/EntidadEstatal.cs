using Secop.Domain.Comun;

namespace Secop.Domain.Cuentas;

public sealed record DatosDeEntidad
{
    /// <summary>Unidad o dependencia que contrata; vacía si la entidad contrata como un todo.</summary>
    public string? Unidad { get; init; }

    public required OrdenEntidad Orden { get; init; }

    public required RamaEntidad Rama { get; init; }

    public required bool EsCentralizada { get; init; }
}

/// <summary>Presupuesto de la entidad en una vigencia: de él salen las cuantías.</summary>
public sealed class PresupuestoAnual
{
    private PresupuestoAnual()
    {
    }

    internal PresupuestoAnual(int vigencia, decimal valor)
    {
        Vigencia = vigencia;
        Valor = valor;
    }

    public int Vigencia { get; private set; }

    public decimal Valor { get; internal set; }
}

/// <summary>
/// Quien compra. Su clave es NIT y unidad: un mismo NIT reúne a veces más de cien compradores (el de Bogotá, 149).
/// </summary>
public sealed class EntidadEstatal : Cuenta
{
    private readonly List<PresupuestoAnual> _presupuestos = [];

    private EntidadEstatal()
    {
    }

    private EntidadEstatal(DatosDeCuenta datos, DatosDeEntidad entidad, Nit nit, string? unidad, DateTimeOffset ahora)
        : base(TipoCuenta.EntidadEstatal, datos, Identificacion.DeNit(nit), ClaveDe(nit, unidad), EstadoCuenta.EnRegistro, ahora)
    {
        Unidad = unidad;
        Orden = entidad.Orden;
        Rama = entidad.Rama;
        EsCentralizada = entidad.EsCentralizada;
    }

    public string? Unidad { get; private set; }

    public OrdenEntidad Orden { get; private set; }

    public RamaEntidad Rama { get; private set; }

    public bool EsCentralizada { get; private set; }

    /// <summary>Ningún proceso se publica sin que lo apruebe alguien distinto de quienes lo armaron.</summary>
    public bool ExigeAprobacion { get; private set; }

    public IReadOnlyList<PresupuestoAnual> Presupuestos => _presupuestos;

    public static string ClaveDe(Nit nit, string? unidad) => $"E|{nit.Numero}|{Texto.Llano(Texto.EnUnaLinea(unidad))}";

    /// <summary>Nace en registro: para comprar necesita que el operador de la plataforma la active.</summary>
    public static EntidadEstatal Registrar(Nit nit, DatosDeCuenta datos, DatosDeEntidad entidad, Guid usuarioId, DateTimeOffset ahora)
    {
        var unidad = TextoCorto.LimpioONulo(entidad.Unidad);
        ReglasDeCuenta.UnidadLarga.ExigirEn("Unidad", unidad is not { Length: > 120 });
        var nueva = new EntidadEstatal(datos, entidad, nit, unidad, ahora);
        nueva.PonerPrimerAdministrador(usuarioId, ahora);
        return nueva;
    }

    /// <summary>Pide al operador que la active; también tras un rechazo, ya corregido.</summary>
    public void PedirActivacion(Actor actor, DateTimeOffset ahora)
    {
        ExigirPropia(actor);
        ReglasDeCuenta.YaPidioActivacion.Exigir(Estado is EstadoCuenta.EnRegistro or EstadoCuenta.Rechazada);
        OlvidarMotivo();
        PonerEstado(EstadoCuenta.PendienteActivacion);
        Anotar(new ActivacionPedida(Id, actor, ahora));
    }

    public void FijarPresupuesto(int vigencia, decimal valor, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropia(actor);
        ReglasDeCuenta.PresupuestoInvalido.ExigirEn(
            "Presupuesto", vigencia is >= 2000 and <= 2100 && valor > 0 && valor <= 999_999_999_999_999_999.99m && decimal.Round(valor, 2) == valor);
        if (_presupuestos.Find(p => p.Vigencia == vigencia) is { } ya)
        {
            ya.Valor = valor;
        }
        else
        {
            _presupuestos.Add(new PresupuestoAnual(vigencia, valor));
        }

        Anotar(new PresupuestoFijado(Id, vigencia, actor, ahora));
    }

    public void ExigirAprobacion(bool exige, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropia(actor);
        ExigeAprobacion = exige;
        Anotar(new AprobacionDePublicarDecidida(Id, exige, actor, ahora));
    }

    /// <summary>El presupuesto de la vigencia, o el último anterior conocido; nulo si no hay ninguno.</summary>
    public decimal? PresupuestoDe(int vigencia) =>
        _presupuestos.Where(p => p.Vigencia <= vigencia).MaxBy(p => p.Vigencia)?.Valor;
}
