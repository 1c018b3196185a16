using Secop.Domain.Comun;

namespace Secop.Domain.Procesos.Alertas;

public sealed record DatosDeAcuerdoMarco(string? Numero, string? Nombre, IReadOnlyList<string> Unspsc, DateOnly Desde, DateOnly Hasta, string? Enlace);

/// <summary>
/// Un acuerdo marco de precios de la Tienda Virtual: lo registra el operador de la plataforma para avisar a quien vaya a
/// comprar aparte lo que el acuerdo ya cubre.
/// </summary>
public sealed class AcuerdoMarco : Agregado
{
    public const string Norma = "Ley 1150 de 2007, art. 2 par. 5; Decreto 1082 de 2015, art. 2.2.1.2.1.2.7";

    private List<string> _unspsc = [];

    private AcuerdoMarco()
    {
    }

    public string Numero { get; private set; } = "";

    public string Nombre { get; private set; } = "";

    /// <summary>Segmentos, familias, clases o productos que cubre.</summary>
    public IReadOnlyList<string> Unspsc => _unspsc;

    public DateOnly Desde { get; private set; }

    /// <summary>Último día de vigencia.</summary>
    public DateOnly Hasta { get; private set; }

    public string? Enlace { get; private set; }

    public static AcuerdoMarco Registrar(DatosDeAcuerdoMarco datos, Actor actor, DateTimeOffset ahora)
    {
        var nuevo = new AcuerdoMarco();
        nuevo.Poner(datos);
        nuevo.Anotar(new AcuerdoMarcoRegistrado(nuevo.Id, actor, ahora));
        return nuevo;
    }

    public void Cambiar(DatosDeAcuerdoMarco datos, Actor actor, DateTimeOffset ahora)
    {
        Poner(datos);
        Anotar(new AcuerdoMarcoCambiado(Id, actor, ahora));
    }

    public bool EstaVigente(DateOnly fecha) => Desde <= fecha && fecha <= Hasta;

    public bool Cubre(IEnumerable<string> codigos) => codigos.Any(c => c.Length == 8 && _unspsc.Exists(u => CodigoUnspsc.Cubre(u, c)));

    /// <summary>La alerta de los acuerdos vigentes que cubren lo que se va a comprar.</summary>
    public static Alerta? Buscar(IReadOnlyCollection<string> codigos, IEnumerable<AcuerdoMarco> acuerdos, DateOnly fecha)
    {
        var cubren = acuerdos.Where(a => a.EstaVigente(fecha) && a.Cubre(codigos)).OrderBy(a => a.Nombre, StringComparer.CurrentCulture).ToList();
        return cubren.Count == 0 ? null : new Alerta(
            TipoDeAlerta.AcuerdoMarco,
            cubren.Count == 1 ? $"El acuerdo marco «{cubren[0].Nombre}» está vigente y cubre lo que va a comprar." : $"Hay {cubren.Count} acuerdos marco vigentes que cubren lo que va a comprar.",
            Norma,
            [.. cubren.Select(a => new Hallazgo(a.Id, "Acuerdo marco", a.Numero, a.Nombre, null, null, a.Enlace))]);
    }

    private void Poner(DatosDeAcuerdoMarco datos)
    {
        var numero = Texto.EnUnaLinea(datos.Numero);
        var nombre = Texto.EnUnaLinea(datos.Nombre);
        var enlace = Texto.EnUnaLinea(datos.Enlace);
        var codigos = datos.Unspsc.Select(CodigoUnspsc.Normalizar).Where(c => c.Length > 0).Distinct().ToList();
        ReglasDeAcuerdoMarco.Numero.ExigirEn("Numero", numero.Length is >= 3 and <= 60);
        ReglasDeAcuerdoMarco.Nombre.ExigirEn("Nombre", nombre.Length is >= 5 and <= 200);
        ReglasDeAcuerdoMarco.Codigos.ExigirEn("Unspsc", codigos.Count is >= 1 and <= 200);
        foreach (var codigo in codigos)
        {
            ReglasDeAcuerdoMarco.CodigoDesconocido.ExigirEn("Unspsc", CodigoUnspsc.Existe(codigo) || CodigoUnspsc.Todos.Any(u => u.Codigo == codigo), codigo);
        }

        ReglasDeAcuerdoMarco.Vigencia.ExigirEn("Hasta", datos.Desde <= datos.Hasta && datos.Desde.Year is >= 2007 and <= 2100 && datos.Hasta.Year <= 2100);
        ReglasDeAcuerdoMarco.Enlace.ExigirEn("Enlace", enlace.Length == 0 || (enlace.Length <= 300 && Uri.TryCreate(enlace, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps));
        (Numero, Nombre, _unspsc, Desde, Hasta, Enlace) = (numero, nombre, codigos, datos.Desde, datos.Hasta, enlace.Length == 0 ? null : enlace);
    }
}

public static class ReglasDeAcuerdoMarco
{
    public static readonly Regla Numero = new("ACUERDO_NUMERO", "Escriba el número del acuerdo: de 3 a 60 caracteres.");
    public static readonly Regla Nombre = new("ACUERDO_NOMBRE", "Escriba el nombre del acuerdo: de 5 a 200 caracteres.");
    public static readonly Regla Codigos = new("ACUERDO_CODIGOS", "Escriba los códigos UNSPSC que cubre: de 1 a 200.");
    public static readonly Regla CodigoDesconocido = new("ACUERDO_CODIGO", "El código UNSPSC «{0}» no existe: son 8 cifras de un segmento, familia, clase o producto.");
    public static readonly Regla Vigencia = new("ACUERDO_VIGENCIA", "La vigencia termina el mismo día que empieza o después.");
    public static readonly Regla Enlace = new("ACUERDO_ENLACE", "El enlace empieza por https:// y tiene hasta 300 caracteres.");
}

public sealed record AcuerdoMarcoRegistrado(Guid AcuerdoId, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "Se registró un acuerdo marco de precios.";
}

public sealed record AcuerdoMarcoCambiado(Guid AcuerdoId, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "Cambiaron los datos de un acuerdo marco de precios.";
}
