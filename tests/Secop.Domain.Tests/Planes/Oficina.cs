using Secop.Domain.Comun;
using Secop.Domain.Planes;
using Secop.Domain.Procesos;

namespace Secop.Domain.Tests.Planes;

/// <summary>Planes listos para cada prueba, sin base.</summary>
internal sealed class Oficina
{
    public static readonly DateTimeOffset Hoy = new(2026, 1, 15, 15, 0, 0, TimeSpan.Zero);

    public static readonly DatosDeInformacionDelPlan Informacion = new(
        "Servir a la ciudadanía con calidad.", "Modernizar la gestión en cuatro años.", "Carla Mejía", "Secretaria general", "601 555 0100", "compras@ejemplo.gov.co",
        490_253_400, 49_025_340, null);

    public static readonly DatosDeNecesidad Necesidad = new(
        "Reducir el consumo de energía de la sede principal", ["721015"], "Carla Mejía", "601 555 0100", "compras@ejemplo.gov.co");

    public Oficina(int lineas = 2)
    {
        Plan = PlanAnual.Crear(Editora.CuentaId, 2026, Editora, Hoy);
        Plan.EditarInformacion(Informacion, 0, Editora, Hoy);
        for (var i = 0; i < lineas; i++)
        {
            Lineas.Add(Plan.AgregarLinea(Linea($"Compra de elementos número {i + 1}"), Lineas.Count, Editora, Hoy));
        }
    }

    public Actor Editora { get; } = new(Guid.NewGuid(), Guid.NewGuid());

    public Actor Ordenadora => new(OrdenadoraId, Editora.CuentaId);

    public Guid OrdenadoraId { get; } = Guid.NewGuid();

    public PlanAnual Plan { get; }

    public List<LineaDelPlan> Lineas { get; } = [];

    public List<VersionDelPlan> Versiones { get; } = [];

    public static DatosDeLinea Linea(string descripcion = "Compra de papelería") => new()
    {
        Unspsc = ["44121600"],
        Descripcion = descripcion,
        MesInicio = 3,
        MesOfertas = 4,
        Duracion = 2,
        Unidad = UnidadDuracion.Meses,
        Modalidad = "MC",
        Fuente = FuenteDelPlan.RecursosPropios,
        ValorTotal = 20_000_000,
        ValorVigencia = 20_000_000,
        EstadoVigencias = EstadoVigencias.NoAplica,
        UnidadContratacion = "Secretaría General",
        CodigoMunicipio = "11001",
        Responsable = "Carla Mejía",
        Telefono = "601 555 0100",
        Correo = "compras@ejemplo.gov.co",
    };

    public static Regla Rota(Action acto) => Assert.Throws<ReglaIncumplida>(acto).Regla;

    public Oficina Enviado()
    {
        Plan.Enviar(Lineas, Versiones.LastOrDefault()?.Hash, Editora, Hoy);
        return this;
    }

    public Oficina Aprobado()
    {
        Enviado();
        Plan.Aprobar(Lineas, Ordenadora, Hoy);
        return this;
    }

    public Oficina Publicado()
    {
        Aprobado();
        Versiones.Add(Plan.Publicar(Lineas, Editora, Hoy));
        return this;
    }
}
