using System.Text.Json.Serialization;
using Secop.Domain.Procesos;

namespace Secop.Domain.Planes;

/// <summary>La parte A del plan: quién compra, para qué y con qué límites.</summary>
/// <param name="AprobadorId">Quién debe aprobarlo; nulo si basta cualquiera con ese permiso.</param>
public sealed record DatosDeInformacionDelPlan(
    string Mision,
    string Perspectiva,
    string ContactoNombre,
    string ContactoCargo,
    string ContactoTelefono,
    string ContactoCorreo,
    decimal LimiteMenorCuantia,
    decimal LimiteMinimaCuantia,
    [property: JsonIgnore] Guid? AprobadorId);

/// <summary>Una adquisición planeada, con todos sus campos.</summary>
public sealed record DatosDeLinea
{
    /// <summary>Ocho cifras: la clase termina en 00.</summary>
    public IReadOnlyList<string> Unspsc { get; init; } = [];

    public string Descripcion { get; init; } = "";

    /// <summary>De 1 a 12.</summary>
    public int MesInicio { get; init; }

    public int MesOfertas { get; init; }

    public int Duracion { get; init; }

    public UnidadDuracion Unidad { get; init; } = UnidadDuracion.Meses;

    /// <summary>Código de <see cref="PalabrasDelPlan.Modalidades"/>.</summary>
    public string Modalidad { get; init; } = "";

    public FuenteDelPlan Fuente { get; init; }

    public decimal ValorTotal { get; init; }

    public decimal ValorVigencia { get; init; }

    public bool VigenciasFuturas { get; init; }

    public EstadoVigencias EstadoVigencias { get; init; }

    public string UnidadContratacion { get; init; } = "";

    public string CodigoMunicipio { get; init; } = "";

    public string Responsable { get; init; } = "";

    public string Telefono { get; init; } = "";

    public string Correo { get; init; } = "";

    /// <summary>Compra de alimentos con cuota de pequeños productores (Ley 2046 de 2020).</summary>
    public bool Alimentos { get; init; }
}

/// <summary>La parte C: algo que la entidad todavía no sabe definir, para que el mercado proponga.</summary>
public sealed record DatosDeNecesidad(string Descripcion, IReadOnlyList<string> Unspsc, string ContactoNombre, string ContactoTelefono, string ContactoCorreo);

/// <param name="Numero">La línea que ya existe y a la que corresponde; nulo si es nueva.</param>
public sealed record LineaImportada(int? Numero, DatosDeLinea Datos);

public sealed record ResultadoDeImportacion(IReadOnlyList<LineaDelPlan> Nuevas, IReadOnlyList<LineaDelPlan> Quitadas, int Cambiadas, int Iguales);
