using Secop.Domain.Comun;
using Secop.Domain.Procesos;

namespace Secop.Domain.Planes;

/// <summary>
/// Una adquisición planeada. Vive en su propia fila: guardar una no toca las demás. Sólo la cambian los actos del plan.
/// </summary>
public sealed class LineaDelPlan
{
    private List<string> _unspsc = [];

    private LineaDelPlan()
    {
    }

    internal LineaDelPlan(Guid planId, int numero, DatosDeLinea datos)
    {
        PlanId = planId;
        Numero = numero;
        Poner(datos);
    }

    public Guid Id { get; private set; } = Guid.NewGuid();

    public Guid PlanId { get; private set; }

    /// <summary>El que la identifica dentro del plan: no cambia y no se reutiliza.</summary>
    public int Numero { get; private set; }

    /// <summary>Cuántas veces se ha guardado: el formulario la lleva y así dos personas no se pisan.</summary>
    public int Revision { get; private set; }

    public IReadOnlyList<string> Unspsc => _unspsc;

    public string Descripcion { get; private set; } = "";

    public int MesInicio { get; private set; }

    public int MesOfertas { get; private set; }

    public int Duracion { get; private set; }

    public UnidadDuracion Unidad { get; private set; }

    public string Modalidad { get; private set; } = "";

    public FuenteDelPlan Fuente { get; private set; }

    public decimal ValorTotal { get; private set; }

    public decimal ValorVigencia { get; private set; }

    public bool VigenciasFuturas { get; private set; }

    public EstadoVigencias EstadoVigencias { get; private set; }

    public string UnidadContratacion { get; private set; } = "";

    public string CodigoMunicipio { get; private set; } = "";

    public string Responsable { get; private set; } = "";

    public string Telefono { get; private set; } = "";

    public string Correo { get; private set; } = "";

    public bool Alimentos { get; private set; }

    public DatosDeLinea Datos() => new()
    {
        Unspsc = [.. _unspsc],
        Descripcion = Descripcion,
        MesInicio = MesInicio,
        MesOfertas = MesOfertas,
        Duracion = Duracion,
        Unidad = Unidad,
        Modalidad = Modalidad,
        Fuente = Fuente,
        ValorTotal = Dinero.Canonico(ValorTotal),
        ValorVigencia = Dinero.Canonico(ValorVigencia),
        VigenciasFuturas = VigenciasFuturas,
        EstadoVigencias = EstadoVigencias,
        UnidadContratacion = UnidadContratacion,
        CodigoMunicipio = CodigoMunicipio,
        Responsable = Responsable,
        Telefono = Telefono,
        Correo = Correo,
        Alimentos = Alimentos,
    };

    internal void Poner(DatosDeLinea datos)
    {
        Revision++;
        _unspsc = [.. datos.Unspsc];
        Descripcion = datos.Descripcion;
        MesInicio = datos.MesInicio;
        MesOfertas = datos.MesOfertas;
        Duracion = datos.Duracion;
        Unidad = datos.Unidad;
        Modalidad = datos.Modalidad;
        Fuente = datos.Fuente;
        ValorTotal = datos.ValorTotal;
        ValorVigencia = datos.ValorVigencia;
        VigenciasFuturas = datos.VigenciasFuturas;
        EstadoVigencias = datos.EstadoVigencias;
        UnidadContratacion = datos.UnidadContratacion;
        CodigoMunicipio = datos.CodigoMunicipio;
        Responsable = datos.Responsable;
        Telefono = datos.Telefono;
        Correo = datos.Correo;
        Alimentos = datos.Alimentos;
    }
}
