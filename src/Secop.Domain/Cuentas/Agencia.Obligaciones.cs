using Secop.Domain.Comun;
using Secop.Domain.Obligatoriedad;

namespace Secop.Domain.Cuentas;

public sealed record DatosDeObligacion
{
    public RegimenDeContratacion? Regimen { get; init; }

    public OrdenEntidad? Orden { get; init; }

    /// <summary>Las dos cifras del DANE.</summary>
    public string? Departamento { get; init; }

    public string? Nit { get; init; }

    public DateOnly? Desde { get; init; }

    public bool SoloMes { get; init; }

    public string? Norma { get; init; }

    public string? Nota { get; init; }

    public bool PorConfirmar { get; init; }
}

// Desde cuándo debe usar SECOP II cada grupo de entidades: quien opera la plataforma añade filas; nadie las cambia.
public sealed partial class Agencia
{
    public Obligacion AnadirObligacion(TablaDeObligaciones tabla, DatosDeObligacion datos, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropia(actor);
        var norma = Texto.EnUnaLinea(datos.Norma);
        var nota = Texto.EnUnaLinea(datos.Nota);
        var departamento = Texto.EnUnaLinea(datos.Departamento);
        var escrito = Texto.EnUnaLinea(datos.Nit);
        var nit = escrito.Length == 0 ? null : escrito.Contains('-', StringComparison.Ordinal) ? Nit.Leer(escrito, null).Numero : Nit.DeNumero(escrito).Numero;
        ReglasDeObligacion.Regimen.ExigirEn("Regimen", datos.Regimen is { } r && Enum.IsDefined(r));
        ReglasDeObligacion.Orden.ExigirEn("Orden", datos.Orden is not { } o || Enum.IsDefined(o));
        ReglasDeObligacion.Departamento.ExigirEn("Departamento", departamento.Length == 0 || Divipola.Departamentos.Any(d => d.Codigo == departamento));
        ReglasDeObligacion.SoloUnAlcance.ExigirEn("Nit", nit is null || (departamento.Length == 0 && datos.Orden is null));
        ReglasDeObligacion.Desde.ExigirEn("Desde", datos.Desde is not { Year: < 2011 or > 2100 });
        ReglasDeObligacion.SinFechaPorConfirmar.ExigirEn("PorConfirmar", datos.Desde is not null || datos.PorConfirmar);
        ReglasDeObligacion.Norma.ExigirEn("Norma", norma.Length is >= 5 and <= 300);
        ReglasDeObligacion.Nota.ExigirEn("Nota", nota.Length <= 500);
        var soloMes = datos is { Desde: not null, SoloMes: true };
        var nueva = new Obligacion(
            Guid.NewGuid(), datos.Regimen!.Value, datos.Orden, departamento.Length == 0 ? null : departamento, nit,
            soloMes ? new DateOnly(datos.Desde!.Value.Year, datos.Desde.Value.Month, 1) : datos.Desde, soloMes, norma, nota.Length == 0 ? null : nota, datos.PorConfirmar)
        {
            AnadidaEn = ahora,
            AnadidaPor = actor.UsuarioId,
        };
        ReglasDeObligacion.Repetida.ExigirEn(
            "Desde", tabla.Vigentes.All(v => v with { Id = nueva.Id, AnadidaEn = nueva.AnadidaEn, AnadidaPor = nueva.AnadidaPor } != nueva));
        Anotar(new ObligacionAnadida(Id, nueva.Id, actor, ahora));
        return nueva;
    }
}

public static class ReglasDeObligacion
{
    public static readonly Regla Regimen = new("OBLIGACION_REGIMEN", "Diga si la fila es del régimen general o del especial.");
    public static readonly Regla Orden = new("OBLIGACION_ORDEN", "Ese orden no existe.");
    public static readonly Regla Departamento = new("OBLIGACION_DEPARTAMENTO", "Ese departamento no existe.");
    public static readonly Regla SoloUnAlcance = new("OBLIGACION_ALCANCE", "Con NIT la fila es de una sola entidad: deje vacíos el orden y el departamento.");
    public static readonly Regla Desde = new("OBLIGACION_DESDE", "La fecha está entre 2011, cuando nació Colombia Compra Eficiente, y 2100.", "Decreto 4170 de 2011");
    public static readonly Regla SinFechaPorConfirmar = new("OBLIGACION_SIN_FECHA", "Una fila sin fecha queda por confirmar.");
    public static readonly Regla Norma = new("OBLIGACION_NORMA", "Escriba la norma que lo fija: de 5 a 300 caracteres.");
    public static readonly Regla Nota = new("OBLIGACION_NOTA", "La nota tiene hasta 500 caracteres.");
    public static readonly Regla Repetida = new("OBLIGACION_REPETIDA", "Ya está registrada así, con ese alcance, esa fecha y esa norma.");
}

public sealed record ObligacionAnadida(Guid DeCuenta, Guid ObligacionId, Actor Actor, DateTimeOffset En) : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => "Se añadió una fila a la tabla de desde cuándo se debe usar SECOP II.";
}
