using Secop.Domain.Comun;
using Secop.Domain.Cuentas;

namespace Secop.Domain.Eventos;

/// <summary>Cuándo es, dónde y hasta cuándo recibe inscripciones: lo que cambia al reprogramar.</summary>
/// <param name="Enlace">Sólo lo ve quien se inscribió.</param>
public sealed record CitaDeEvento(
    DateTimeOffset? Empieza, DateTimeOffset? Termina, string? CodigoMunicipio, string? Direccion, string? Enlace, DateTimeOffset? InscripcionHasta);

/// <summary>A quién está dirigido.</summary>
/// <param name="Departamento">Código de dos cifras: si se dice, de las entidades sólo las de ese departamento.</param>
public sealed record PublicoDeEvento(bool Entidades, bool Proveedores, bool Ciudadania, string? Departamento = null)
{
    /// <summary>«Entidades de Antioquia, proveedores»</summary>
    public string EnPalabras
    {
        get
        {
            var quienes = new List<string>();
            if (Entidades)
            {
                quienes.Add(Departamento is null ? "entidades" : $"entidades de {NombreDelDepartamento}");
            }

            if (Proveedores)
            {
                quienes.Add("proveedores");
            }

            if (Ciudadania)
            {
                quienes.Add("ciudadanía");
            }

            var frase = string.Join(", ", quienes);
            return frase.Length == 0 ? "" : char.ToUpperInvariant(frase[0]) + frase[1..];
        }
    }

    public string? NombreDelDepartamento => Divipola.Departamentos.FirstOrDefault(d => d.Codigo == Departamento)?.Nombre;

    /// <summary>Si la cuenta con la que actúa la persona es de las convocadas.</summary>
    public bool AdmiteLaCuenta(CuentaQueAsiste? cuenta) => cuenta is { EstaActiva: true } && cuenta.Tipo switch
    {
        TipoCuenta.EntidadEstatal => Entidades && (Departamento is null || cuenta.CodigoMunicipio.StartsWith(Departamento, StringComparison.Ordinal)),
        TipoCuenta.Proveedor => Proveedores,
        TipoCuenta.Agencia => false,
    };
}

public sealed record DatosDeEvento(
    ClaseDeEvento Clase, string? Titulo, string? Programa, CitaDeEvento Cita, DateTimeOffset? InscripcionDesde, int? Cupos, PublicoDeEvento Publico);

/// <summary>La cuenta en cuyo nombre asistiría una persona.</summary>
public sealed record CuentaQueAsiste(Guid Id, TipoCuenta Tipo, bool EstaActiva, string CodigoMunicipio);

/// <summary>Lo que la persona acepta que se vea. Sin su permiso, del certificado se leen las iniciales y no sale en la lista de formadores.</summary>
public sealed record Autorizaciones(bool NombreEnElCertificado, bool EnLaListaDeFormadores);
