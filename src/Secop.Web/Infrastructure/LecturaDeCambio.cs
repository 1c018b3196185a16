using System.Globalization;
using System.Text;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Web.Infrastructure;

/// <summary>Las rutas y valores de una diferencia, en palabras: fechas como fechas y campos con su nombre.</summary>
public static class LecturaDeCambio
{
    private static readonly Dictionary<string, string> Campos = new(StringComparer.Ordinal)
    {
        ["numero"] = "Número",
        ["nombre"] = "Nombre",
        ["descripcion"] = "Descripción",
        ["causal"] = "Causal de la modalidad",
        ["tipoContrato"] = "Tipo de contrato",
        ["principal"] = "UNSPSC principal",
        ["adicionales"] = "UNSPSC adicional",
        ["codigoMunicipio"] = "Municipio",
        ["direccion"] = "Dirección",
        ["valorEstimado"] = "Valor estimado",
        ["destinacion"] = "Destinación",
        ["cdps"] = "CDP",
        ["fuentes"] = "Fuente",
        ["saldo"] = "saldo",
        ["valor"] = "valor",
        ["fecha"] = "fecha",
        ["duracion"] = "Plazo",
        ["unidad"] = "Unidad",
        ["formaDePago"] = "Forma de pago",
        ["condicionesDeEntrega"] = "Condiciones de entrega",
        ["referencia"] = "referencia",
        ["unspsc"] = "UNSPSC",
        ["cantidad"] = "cantidad",
        ["precioUnitarioEstimado"] = "precio estimado",
        ["precioUnitarioTope"] = "tope unitario",
        ["tipo"] = "tipo",
        ["enunciado"] = "pregunta",
        ["ayuda"] = "ayuda",
        ["obligatoria"] = "obligatoria",
        ["porcentaje"] = "porcentaje",
        ["mesesAdicionales"] = "meses adicionales",
        ["valorMinimo"] = "valor mínimo",
        ["titulo"] = "título",
        ["sha256"] = "huella SHA-256",
        ["expedido"] = "fecha de expedición",
        ["firmante"] = "quién firma",
        ["version"] = "versión",
        ["instante"] = "fecha y hora",
        ["amparo"] = "amparo",
        ["origen"] = "origen",
        ["lote"] = "lote",
        ["seccion"] = "sección",
        ["sobre"] = "sobre",
        ["maximoCaracteres"] = "máximo de caracteres",
        ["minimo"] = "mínimo",
        ["maximo"] = "máximo",
        ["opciones"] = "opciones",
        ["forma"] = "Forma de evaluar",
        ["criterios"] = "Criterio",
        ["factor"] = "qué mide",
        ["detalle"] = "cómo se verifica o se puntúa",
        ["puntaje"] = "puntaje",
        ["en"] = "Fecha y hora",
        ["lugar"] = "Lugar de encuentro",
        ["esObligatoria"] = "Obligatoria",
        ["indicaciones"] = "Indicaciones",
        ["enSiif"] = "En el SIIF Nación",
        ["vigenciasFuturas"] = "Vigencia futura",
        ["ano"] = "año",
        ["fechaDeTerminacion"] = "Fecha de terminación",
        ["anticipo"] = "Anticipo (%)",
        ["pagoAnticipado"] = "Pago anticipado (%)",
        ["plan"] = "Cuota",
        ["concepto"] = "contra qué",
        ["acuerdos"] = "Acuerdo comercial",
        ["documentosTipo"] = "Documentos tipo",
        ["proyectos"] = "Proyecto de inversión",
        ["bpin"] = "código BPIN",
        ["esPosconflicto"] = "Ejecuta el Acuerdo Final",
        ["puntos"] = "Punto del Acuerdo Final",
        ["pilares"] = "Pilar",
        ["lista"] = "Documento",
        ["obligatorio"] = "obligatorio",
        ["alternativa"] = "Oferta alternativa",
        ["condiciones"] = "qué puede cambiar",
        ["capitulo"] = "capítulo",
        ["iva"] = "IVA de los precios",
        ["decimales"] = "Decimales del precio unitario",
        ["aiu"] = "AIU",
        ["topeDeLaSuma"] = "tope de A + I + U, en %",
        ["ivaSobreUtilidad"] = "IVA sobre la utilidad, en %",
    };

    private static readonly HashSet<string> Codigos = new(StringComparer.Ordinal) { "numero", "principal", "adicionales", "unspsc", "codigoMunicipio", "referencia", "sha256", "ano", "bpin" };

    private static readonly CompositeFormat Dos = CompositeFormat.Parse("{0}: {1}");

    public static string Que(CambioDePliego cambio)
    {
        var partesDe = cambio.Ruta.Split('/');
        var partes = partesDe.Skip(1)
            .Select((p, i) => i == 0 && cambio.Ruta.StartsWith("lotes/", StringComparison.Ordinal) ? $"Lote {p}" : Guid.TryParse(p, out _) ? (cambio.Elemento is { } elemento && partesDe.Length > 3 ? $"«{elemento}»" : null) : Enum.TryParse<TipoHito>(p, out var hito) && cambio.Ruta.StartsWith("cronograma", StringComparison.Ordinal) ? hito.Nombre()
                : DeCatalogo(p) ?? Campos.GetValueOrDefault(p, p))
            .OfType<string>().ToList();
        return partes.Count switch
        {
            0 => cambio.Seccion,
            1 => partes[0],
            _ => string.Format(CultureInfo.InvariantCulture, Dos, string.Join(" ", partes.SkipLast(1)), partes[^1]),
        };
    }

    /// <summary>El nombre de un campo de formulario: «Entrada.Cdps[0].Numero» es «CDP 1: Número».</summary>
    public static string NombreDeCampo(string campo)
    {
        var partes = campo.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(p =>
            int.TryParse(p, CultureInfo.InvariantCulture, out var puesto) ? (puesto + 1).ToString(CultureInfo.InvariantCulture)
            : DeCatalogo(p) ?? Campos.GetValueOrDefault(char.ToLowerInvariant(p[0]) + p[1..]) ?? (Enum.TryParse<TipoHito>(p, out var hito) ? hito.Nombre() : p)).ToList();
        var dicho = partes.Count switch { 0 => campo, 1 => partes[0], _ => string.Format(CultureInfo.InvariantCulture, Dos, string.Join(" ", partes.SkipLast(1)), partes[^1]) };
        return char.ToUpper(dicho[0], Formato.Cultura) + dicho[1..];
    }

    public static string Antes(CambioDePliego cambio) => Valor(cambio, cambio.Antes);

    public static string Despues(CambioDePliego cambio) => Valor(cambio, cambio.Despues);

    // Un código no es una cantidad: no lleva puntos de miles.
    private static string Valor(CambioDePliego cambio, string? crudo) =>
        crudo is not null && cambio.Ruta.Split('/').Any(Codigos.Contains) ? crudo : Valor(crudo);

    private static string Valor(string? crudo) => crudo switch
    {
        null => "(nada)",
        "True" => "Sí",
        "False" => "No",
        _ when DeCatalogo(crudo) is { } palabras => palabras,
        _ when DateOnly.TryParseExact(crudo, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dia) => Formato.Fecha(dia),
        _ when crudo.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(crudo, CultureInfo.InvariantCulture, out var instante) => Formato.Instante(instante),
        _ when decimal.TryParse(crudo, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var numero) && crudo.Length < 20 && !crudo.StartsWith('0') => numero.ToString("#,0.######", Formato.Cultura),
        _ => crudo,
    };

    private static string? DeCatalogo(string crudo) =>
        EnPalabras<Amparo>(crudo, a => a.Nombre()) ?? EnPalabras<OrigenRecursos>(crudo, o => o.Nombre()) ?? EnPalabras<TipoDocumento>(crudo, t => t.Nombre()) ?? EnPalabras<TipoPregunta>(crudo, t => t.Nombre())
        ?? EnPalabras<FactorDeCriterio>(crudo, f => f.Nombre()) ?? EnPalabras<FormaDeEvaluar>(crudo, f => f.Nombre()) ?? EnPalabras<IvaDePrecios>(crudo, i => i.Nombre()) ?? EnPalabras<AcuerdoComercial>(crudo, a => a.Nombre())
        ?? EnPalabras<PuntoDelAcuerdo>(crudo, p => p.Nombre()) ?? EnPalabras<PilarDelAcuerdo>(crudo, p => p.Nombre())
        ?? CausalesDeModalidad.Todas.FirstOrDefault(c => c.Clave == crudo)?.Nombre;

    private static string? EnPalabras<T>(string crudo, Func<T, string> nombre)
        where T : struct, Enum => crudo.Length > 0 && char.IsAsciiLetter(crudo[0]) && Enum.TryParse<T>(crudo, out var valor) && Enum.IsDefined(valor) ? nombre(valor) : null;
}
