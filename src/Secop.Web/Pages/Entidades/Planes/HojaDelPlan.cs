using System.Globalization;
using Secop.Domain.Comun;
using Secop.Domain.Planes;
using Secop.Domain.Procesos;
using Secop.Web.DatosAbiertos;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Entidades.Planes;

/// <summary>
/// El plan en una hoja de cálculo. Lo que escribe lo vuelve a leer sin perder nada; el número de línea conserva su
/// identidad. También entiende los títulos de la plantilla oficial.
/// </summary>
public static class HojaDelPlan
{
    private static readonly IReadOnlyList<Columna> Columnas =
    [
        new("Línea", 8, "", ["numero", "n.º", "no."], false, (n, _) => n),
        new("Códigos UNSPSC", 22, nameof(DatosDeLinea.Unspsc), ["unspsc", "codigo unspsc"], true, (_, d) => string.Join("; ", d.Unspsc)),
        new("Descripción", 60, nameof(DatosDeLinea.Descripcion), ["objeto"], true, (_, d) => d.Descripcion),
        new("Mes de inicio", 14, nameof(DatosDeLinea.MesInicio), ["mes estimado de inicio", "fecha estimada de inicio de proceso de seleccion"], true, (_, d) => d.MesInicio),
        new("Mes de ofertas", 14, nameof(DatosDeLinea.MesOfertas), ["mes estimado de presentacion de ofertas", "fecha estimada de presentacion de ofertas"], true, (_, d) => d.MesOfertas),
        new("Duración", 10, nameof(DatosDeLinea.Duracion), ["duracion del contrato", "duracion estimada del contrato"], true, (_, d) => d.Duracion),
        new("Unidad de duración", 18, nameof(DatosDeLinea.Unidad), ["duracion del contrato (intervalo: dias, meses, anos)", "intervalo"], true, (_, d) => d.Unidad.Nombre(2)),
        new("Modalidad", 38, nameof(DatosDeLinea.Modalidad), ["modalidad de seleccion"], true, (_, d) => PalabrasDelPlan.Modalidad(d.Modalidad)),
        new("Fuente de los recursos", 38, nameof(DatosDeLinea.Fuente), ["fuente"], true, (_, d) => d.Fuente.Nombre()),
        new("Valor total", 20, nameof(DatosDeLinea.ValorTotal), ["valor total estimado"], true, (_, d) => d.ValorTotal),
        new("Valor en la vigencia", 20, nameof(DatosDeLinea.ValorVigencia), ["valor estimado en la vigencia actual"], true, (_, d) => d.ValorVigencia),
        new("Vigencias futuras", 16, nameof(DatosDeLinea.VigenciasFuturas), ["¿se requieren vigencias futuras?", "se requieren vigencias futuras"], true, (_, d) => d.VigenciasFuturas ? "Sí" : "No"),
        new("Estado de las vigencias", 22, nameof(DatosDeLinea.EstadoVigencias), ["estado de solicitud de vigencias futuras"], true, (_, d) => d.EstadoVigencias.Nombre()),
        new("Unidad de contratación", 28, nameof(DatosDeLinea.UnidadContratacion), ["unidad de contratacion (referencia)"], true, (_, d) => d.UnidadContratacion),
        new("Municipio", 14, nameof(DatosDeLinea.CodigoMunicipio), ["ubicacion", "codigo dane"], true, (_, d) => d.CodigoMunicipio),
        new("Responsable", 28, nameof(DatosDeLinea.Responsable), ["nombre del responsable"], true, (_, d) => d.Responsable),
        new("Teléfono", 18, nameof(DatosDeLinea.Telefono), ["telefono del responsable"], true, (_, d) => d.Telefono),
        new("Correo", 30, nameof(DatosDeLinea.Correo), ["correo electronico del responsable", "correo electronico"], true, (_, d) => d.Correo),
        new("Alimentos Ley 2046", 18, nameof(DatosDeLinea.Alimentos), ["alimentos"], false, (_, d) => d.Alimentos ? "Sí" : "No"),
    ];

    public static IReadOnlyList<string> Titulos { get; } = [.. Columnas.Select(c => c.Titulo)];

    public static IReadOnlyList<string> Obligatorias { get; } = [.. Columnas.Where(c => c.EsObligatoria).Select(c => c.Titulo)];

    private static IReadOnlyList<(string, string[])> Conocidas { get; } = [.. Columnas.Select(c => (c.Titulo, (string[])[Texto.Llano(c.Titulo), .. c.Nombres]))];

    public static IReadOnlyList<object?> Celdas(int? numero, DatosDeLinea datos) => [.. Columnas.Select(c => c.Valor(numero, datos))];

    /// <summary>El libro con las líneas y, en otra hoja, lo que admite cada columna de lista.</summary>
    public static byte[] Libro(IEnumerable<(int? Numero, DatosDeLinea Datos)> lineas) => EscritorXlsx.Escribir(
        new HojaPorEscribir("Adquisiciones", [.. Columnas.Select(c => (c.Titulo, c.Ancho))], lineas.Select(l => Celdas(l.Numero, l.Datos))),
        new HojaPorEscribir("Listas", [("Columna", 24), ("Valor que admite", 48)], Listas()));

    /// <summary>Las líneas o todos los errores, cada uno con su fila y su columna; nunca las dos cosas.</summary>
    /// <param name="numeros">Las líneas que el plan ya tiene; nulo si la hoja se agrega al final y los números no cuentan.</param>
    public static (IReadOnlyList<LineaImportada> Lineas, IReadOnlyList<ErrorDeFila> Errores) Interpretar(HojaLeida hoja, IReadOnlySet<int>? numeros)
    {
        if (hoja.Filas.Count == 0)
        {
            return ([], [new(1, "", "No hay nada que importar: pegue las filas o escoja un archivo.")]);
        }

        var (columnas, faltas) = HojaDeCalculo.Encabezado(hoja.Filas[0], Conocidas, Obligatorias);
        if (faltas.Count > 0)
        {
            return ([], faltas);
        }

        if (hoja.Filas.Count == 1)
        {
            return ([], [new(hoja.Filas[0].Numero, "", "Sólo está el encabezado: faltan las filas.")]);
        }

        if (hoja.Filas.Count - 1 > PlanAnual.MaximoDeLineas)
        {
            return ([], [new(hoja.Filas[PlanAnual.MaximoDeLineas + 1].Numero, "", $"Hay más de {Formato.Numero((long)PlanAnual.MaximoDeLineas)} filas: divida el plan.")]);
        }

        var errores = new List<ErrorDeFila>();
        var lineas = new List<LineaImportada>(hoja.Filas.Count);
        var vistos = new HashSet<int>();
        var lugares = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var fila in hoja.Filas.Skip(1))
        {
            if (hoja.FilasConCeldasCombinadas.Contains(fila.Numero))
            {
                errores.Add(new(fila.Numero, "", "Tiene celdas combinadas: sepárelas y escriba el valor en cada fila."));
            }

            var lector = new LectorDeFilaDelPlan(c => columnas.TryGetValue(c, out var i) && i < fila.Celdas.Count ? SinComilla(fila.Celdas[i].Trim()) : "", lugares);
            var numero = numeros is null ? null : lector.NumeroDeLinea("Línea");
            if (numero is { } n && !numeros!.Contains(n))
            {
                lector.Anotar("Línea", $"El plan no tiene una línea {n}: borre el número si es nueva.");
            }
            else if (numero is { } repetido && !vistos.Add(repetido))
            {
                lector.Anotar("Línea", $"La línea {repetido} ya está en otra fila.");
            }

            var datos = ExamenDeLinea.Limpia(lector.Leer());
            foreach (var rota in ExamenDeLinea.Examinar(datos).Where(r => !lector.Fallaron.Contains(Titulo(r.Campo))))
            {
                lector.Anotar(Titulo(rota.Campo), rota.Message);
            }

            errores.AddRange(lector.Errores.Select(e => new ErrorDeFila(fila.Numero, e.Columna, e.Texto)));
            lineas.Add(new(numero, datos));
        }

        return errores.Count == 0 ? (lineas, []) : ([], errores);
    }

    private static string Titulo(string? campo) => Columnas.FirstOrDefault(c => c.Campo == campo)?.Titulo ?? "";

    // El CSV lleva un apóstrofo ante lo que una hoja de cálculo ejecutaría: al volver se quita.
    private static string SinComilla(string celda) => celda is ['\'', '=' or '+' or '-' or '@', ..] ? celda[1..] : celda;

    private static IEnumerable<IReadOnlyList<object?>> Listas() =>
        PalabrasDelPlan.Modalidades.Select(m => ("Modalidad", m.Nombre))
            .Concat(Enum.GetValues<FuenteDelPlan>().Select(f => ("Fuente de los recursos", f.Nombre())))
            .Concat(PalabrasDelPlan.Unidades.Select(u => ("Unidad de duración", u.Nombre(2))))
            .Concat(Enum.GetValues<EstadoVigencias>().Select(e => ("Estado de las vigencias", e.Nombre())))
            .Concat(PalabrasDelPlan.Meses.Select((m, i) => ("Mes de inicio y de ofertas", string.Create(CultureInfo.InvariantCulture, $"{i + 1} o {m}"))))
            .Append(("Municipio", "Código DANE de cinco cifras, o «municipio, departamento»"))
            .Append(("Códigos UNSPSC", "Uno o varios de 6 u 8 cifras, separados por punto y coma"))
            .Select(p => (IReadOnlyList<object?>)[p.Item1, p.Item2]);

    private sealed record Columna(string Titulo, int Ancho, string Campo, string[] Nombres, bool EsObligatoria, Func<int?, DatosDeLinea, object?> Valor);
}
