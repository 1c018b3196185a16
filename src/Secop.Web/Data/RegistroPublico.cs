using Secop.Domain.Procesos;
using Secop.Web.DatosAbiertos.Importadores;

namespace Secop.Web.Data;

/// <summary>
/// El renglón público de un proceso nuestro. Solo lleva lo que ya es público; nada de él depende de cuántas ofertas
/// haya. Guarda instantes y el estado de los actos: la fase se calcula al leer.
/// </summary>
public sealed class RegistroPublico
{
    public Guid Id { get; private set; }

    public string Codigo { get; private set; } = "";

    public string Plataforma { get; private set; } = "Secop";

    public string Clase { get; private set; } = "Proceso";

    public string Clave { get; private set; } = "";

    public string Numero { get; private set; } = "";

    public string Entidad { get; private set; } = "";

    public string EntidadNit { get; private set; } = "";

    public string EntidadCodigo { get; private set; } = "";

    public string? Proveedor { get; private set; }

    public string[]? ProveedorNits { get; private set; }

    public string Nombre { get; private set; } = "";

    public string Objeto { get; private set; } = "";

    public string Modalidad { get; private set; } = "";

    public string TipoContrato { get; private set; } = "";

    public string Estado { get; private set; } = "";

    public string? Departamento { get; private set; }

    public string? Municipio { get; private set; }

    public string? Unspsc { get; private set; }

    public decimal? Valor { get; private set; }

    /// <summary>COP; el precio de la oferta aceptada.</summary>
    public decimal? ValorAdjudicado { get; private set; }

    public DateTimeOffset Fecha { get; private set; }

    public DateTimeOffset? PublicadoEn { get; private set; }

    public DateTimeOffset? CierreEn { get; private set; }

    public DateTimeOffset? AbiertoEn { get; private set; }

    /// <summary>La fase que empieza en cada instante de <see cref="FasesDesde"/>, si nadie hace nada más.</summary>
    public string[] Fases { get; private set; } = [];

    public DateTimeOffset[] FasesDesde { get; private set; } = [];

    public DateTimeOffset? AdjudicadoEn { get; private set; }

    public static RegistroPublico De(Guid procesoId) => new() { Id = procesoId };

    public void Poner(Proceso proceso)
    {
        Codigo = Clave = proceso.Codigo;
        Numero = proceso.Numero;
        Nombre = proceso.Nombre;
        Objeto = proceso.Descripcion;
        Modalidad = Vocabulario.DeCodigo(proceso.Modalidad);
        TipoContrato = proceso.TipoContrato;
        var tramos = proceso.Tramos();
        (Fases, FasesDesde) = ([.. tramos.Select(t => t.Fase.ToString())], [.. tramos.Select(t => t.Desde)]);

        // Mientras corre, «Publicado»; de ahí en adelante sólo los actos lo mueven y el estado es su última fase.
        Estado = proceso is { Estado: EstadoProceso.Publicado, Suspendido: false } ? nameof(EstadoProceso.Publicado) : Fases[^1];
        Municipio = proceso.CodigoMunicipio.Length == 5 ? proceso.CodigoMunicipio : null;
        Departamento = Municipio?[..2];
        Unspsc = proceso.UnspscPrincipal.Length == 8 ? proceso.UnspscPrincipal : null;
        Valor = proceso.ValorEstimado;
        Fecha = proceso.PublicadoEn ?? proceso.CreadoEn;
        PublicadoEn = proceso.PublicadoEn;
        CierreEn = proceso.Cierre == Proceso.SinFecha ? null : proceso.Cierre;
        AbiertoEn = proceso.AbiertoEn;
        AdjudicadoEn = proceso.AceptadoEn;
    }

    public void PonerEntidad(string nombre, string nit, string codigo) => (Entidad, EntidadNit, EntidadCodigo) = (nombre, nit, codigo);

    public void PonerValorAdjudicado(decimal precio) => ValorAdjudicado = precio;

    /// <param name="nit">Solo de persona jurídica.</param>
    public void PonerProveedor(string nombre, string? nit) => (Proveedor, ProveedorNits) = (nombre, nit is null ? null : [nit]);
}
