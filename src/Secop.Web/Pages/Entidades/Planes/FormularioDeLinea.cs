using System.Globalization;
using Secop.Domain.Comun;
using Secop.Domain.Planes;
using Secop.Domain.Procesos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;

namespace Secop.Web.Pages.Entidades.Planes;

/// <summary>Lo que se escribe de una línea.</summary>
public sealed class FormularioDeLinea
{
    public string? Unspsc { get; set; }

    /// <summary>Un código, o las palabras de uno, que se añade a los demás.</summary>
    public string? UnspscPorAgregar { get; set; }

    public string? Descripcion { get; set; }

    public int? MesInicio { get; set; }

    public int? MesOfertas { get; set; }

    public int? Duracion { get; set; }

    public UnidadDuracion Unidad { get; set; } = UnidadDuracion.Meses;

    public string? Modalidad { get; set; }

    public FuenteDelPlan Fuente { get; set; }

    public string? ValorTotal { get; set; }

    public string? ValorVigencia { get; set; }

    public bool VigenciasFuturas { get; set; }

    public EstadoVigencias EstadoVigencias { get; set; }

    public string? UnidadContratacion { get; set; }

    /// <summary>Código DANE o «municipio, departamento».</summary>
    public string? CodigoMunicipio { get; set; }

    public string? Responsable { get; set; }

    public string? Telefono { get; set; }

    public string? Correo { get; set; }

    public bool Alimentos { get; set; }

    public static FormularioDeLinea De(DatosDeLinea d) => new()
    {
        Unspsc = string.Join(Environment.NewLine, d.Unspsc),
        Descripcion = d.Descripcion,
        MesInicio = d.MesInicio,
        MesOfertas = d.MesOfertas,
        Duracion = d.Duracion,
        Unidad = d.Unidad,
        Modalidad = d.Modalidad,
        Fuente = d.Fuente,
        ValorTotal = Formato.Numero(d.ValorTotal),
        ValorVigencia = Formato.Numero(d.ValorVigencia),
        VigenciasFuturas = d.VigenciasFuturas,
        EstadoVigencias = d.EstadoVigencias,
        UnidadContratacion = d.UnidadContratacion,
        CodigoMunicipio = Divipola.Nombre(d.CodigoMunicipio),
        Responsable = d.Responsable,
        Telefono = d.Telefono,
        Correo = d.Correo,
        Alimentos = d.Alimentos,
    };

    // El selector escribe «05001 Medellín, Antioquia».
    private static string SinNombre(string municipio) => municipio.Length > 6 && municipio[5] == ' ' && municipio[..5].All(char.IsAsciiDigit) ? municipio[..5] : municipio;

    public DatosDeLinea Datos() => new()
    {
        Unspsc = [.. (Unspsc ?? "").Split([' ', ',', ';', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), .. CodigoUnspsc.Resolver(UnspscPorAgregar, nameof(UnspscPorAgregar)) is { Length: > 0 } otro ? [otro] : Array.Empty<string>()],
        Descripcion = Descripcion ?? "",
        MesInicio = MesInicio ?? 0,
        MesOfertas = MesOfertas ?? 0,
        Duracion = Duracion ?? 0,
        Unidad = Unidad,
        Modalidad = Modalidad ?? "",
        Fuente = Fuente,
        ValorTotal = Escrito.Numero(ValorTotal, "ValorTotal"),
        ValorVigencia = Escrito.Numero(ValorVigencia, "ValorVigencia"),
        VigenciasFuturas = VigenciasFuturas,
        EstadoVigencias = EstadoVigencias,
        UnidadContratacion = UnidadContratacion ?? "",
        CodigoMunicipio = LectorDeFilaDelPlan.Lugar(SinNombre((CodigoMunicipio ?? "").Trim())),
        Responsable = Responsable ?? "",
        Telefono = Telefono ?? "",
        Correo = Correo ?? "",
        Alimentos = Alimentos,
    };
}

/// <summary>La página de una línea, nueva o que ya existe.</summary>
public abstract class PaginaDeLinea(ServiciosDeProceso s, string titulo) : PaginaDePlan(s, titulo)
{
    [Microsoft.AspNetCore.Mvc.BindProperty]
    public FormularioDeLinea Entrada { get; set; } = new();

    [Microsoft.AspNetCore.Mvc.BindProperty]
    public int Revision { get; set; }

    /// <summary>La que el formulario lleva: la de ahora.</summary>
    public virtual int RevisionActual => 0;

    public abstract string Accion { get; }

    /// <summary>Los títulos de los códigos que ya tiene.</summary>
    public IEnumerable<(string Codigo, string Titulo)> Codigos => (Entrada.Unspsc ?? "")
        .Split([' ', ',', ';', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(ExamenDeLinea.Codigo).Select(c => (c, CodigoUnspsc.Titulo(c)));

    /// <summary>Todas las reglas que rompe lo escrito, no sólo la primera.</summary>
    protected bool EsValida(DatosDeLinea datos)
    {
        foreach (var rota in ExamenDeLinea.Examinar(ExamenDeLinea.Limpia(datos)))
        {
            ModelState.AddModelError($"Entrada.{rota.Campo}", rota.Message);
        }

        return ModelState.IsValid;
    }
}
