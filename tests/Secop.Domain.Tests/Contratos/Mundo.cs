using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Procesos;

namespace Secop.Domain.Tests.Contratos;

/// <summary>Un contrato en la etapa que la prueba necesita, con las dos partes y un reloj propio.</summary>
internal sealed class Mundo
{
    public static readonly DateTimeOffset Aceptacion = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    public const decimal Smmlv2026 = 1_750_905m;

    public Guid EntidadId { get; } = Guid.NewGuid();
    public Guid ProveedorId { get; } = Guid.NewGuid();
    public Guid SupervisorId { get; } = Guid.NewGuid();
    public Actor Entidad => new(SupervisorId, EntidadId);
    public Actor Proveedor { get; }
    public Actor OtraEntidad { get; } = new(Guid.NewGuid(), Guid.NewGuid());
    public DateTimeOffset Ahora { get; set; } = Aceptacion;
    public DateOnly Hoy => DateOnly.FromDateTime(Ahora.ToOffset(TimeSpan.FromHours(-5)).DateTime);
    public Contrato Contrato { get; private set; } = null!;

    public Mundo() => Proveedor = new(Guid.NewGuid(), ProveedorId);

    public static ArchivoAdjunto Archivo(string nombre = "documento.pdf") => new(Guid.NewGuid(), nombre, new string('a', 64), 100);

    public DatosDeAceptacion Datos(decimal valor = 40_000_000, bool garantias = false, RazonLiquidacion liquidacion = RazonLiquidacion.NoAplica) => new()
    {
        ProcesoId = Guid.NewGuid(),
        OfertaId = Guid.NewGuid(),
        EntidadId = EntidadId,
        ProveedorId = ProveedorId,
        Numero = "MC-001-2026",
        Objeto = "Suministro de elementos de aseo",
        TipoContrato = "Suministro",
        Valor = valor,
        Plazo = new PlazoContrato(3, UnidadDuracion.Meses),
        Items = [new DatosDeItem("1", null, "Elementos de aseo", 1, "Unidad", valor)],
        Garantias = garantias ? [new DatosDeGarantiaExigida("Cumplimiento", 10, 6), new DatosDeGarantiaExigida("Calidad de los bienes", 20, 12)] : [],
        Cdps = [new DatosDeCdp("CDP-1", new DateOnly(2026, 1, 15), valor)],
        Fuentes = [new DatosDeFuente("Recursos propios", valor)],
        OrdenadorId = SupervisorId,
        SupervisorId = SupervisorId,
        CodigoMunicipio = "25123",
        Smmlv = Smmlv2026,
        Liquidacion = liquidacion,
    };

    public Mundo Aceptado(decimal valor = 40_000_000, bool garantias = false, RazonLiquidacion liquidacion = RazonLiquidacion.NoAplica)
    {
        Contrato = Contrato.CrearDeAceptacion(Datos(valor, garantias, liquidacion), Entidad, Ahora);
        return this;
    }

    public Mundo Enviado()
    {
        Contrato.EditarCondiciones(new DatosDeCondiciones(CondicionesEntrega.TransporteIncluido, "Un pago por entrega", true, null), Entidad, Ahora);
        Contrato.EnviarAlProveedor(Hoy.AddDays(3), Entidad, Ahora);
        return this;
    }

    public Mundo Firmado()
    {
        Enviado();
        Contrato.FirmarPorProveedor(Proveedor, Ahora);
        Contrato.FirmarPorEntidad(Entidad, Ahora);
        return this;
    }

    public Mundo Iniciado()
    {
        Firmado();
        Contrato.RegistrarPresupuesto("RP-1", Hoy, Contrato.ValorTotal, Entidad, Ahora);
        Contrato.IniciarEjecucion(Hoy, Archivo(), Entidad, Ahora);
        return this;
    }

    public Mundo ConPlan()
    {
        var fin = Contrato.FechaFin!.Value;
        Contrato.DefinirPlan([new("Primera", Hoy.AddDays(10), 25), new("Segunda", Hoy.AddDays(20), 50), new("Tercera", fin.AddDays(-1), 75), new("Cuarta", fin, 100)], Entidad, Ahora);
        return this;
    }

    public Mundo Entregado(decimal porcentaje)
    {
        Contrato.RecibirEntregaNoPlaneada("Entrega", Hoy, porcentaje, null, null, Entidad, Ahora);
        return this;
    }

    public Factura Factura(decimal valor, string numero = "FE-1", string? motivo = null)
    {
        var factura = Contrato.PrepararFactura(new DatosDeFactura(numero, Hoy, "Elementos entregados", valor, 0, motivo), Archivo(), Proveedor, Ahora);
        return factura;
    }

    public Factura FacturaEnviada(decimal valor, string numero = "FE-1", string? motivo = null)
    {
        var factura = Factura(valor, numero, motivo);
        Contrato.EnviarFactura(factura.Id, Proveedor, Ahora);
        return factura;
    }

    public Factura FacturaAprobada(decimal valor, string numero = "FE-1", string? motivo = null)
    {
        var factura = FacturaEnviada(valor, numero, motivo);
        Contrato.AprobarFactura(factura.Id, Aprobacion(valor), Entidad, Ahora);
        return factura;
    }

    public DatosDeAprobacion Aprobacion(decimal confirmado) => new(Hoy, Contrato.RegistrosPresupuestales[0].Id, null, confirmado);

    public DatosDeModificacion Adicion(decimal valor) => new()
    {
        Tipo = TipoModificacion.Adicion,
        Justificacion = "Hace falta atender dos sedes más",
        Valor = valor,
        Cdp = new DatosDeCdp("CDP-2", Hoy, valor),
    };

    public Modificacion Publicada(DatosDeModificacion datos, decimal smmlv = Smmlv2026)
    {
        var m = Contrato.ProponerModificacion(datos, smmlv, Entidad, Ahora);
        if (datos.RequiereProveedor)
        {
            Contrato.AceptarModificacion(m.Id, Proveedor, Ahora);
        }

        Contrato.PublicarModificacion(m.Id, smmlv, Entidad, Ahora);
        return m;
    }

    public Mundo Suspendido()
    {
        Publicada(new DatosDeModificacion { Tipo = TipoModificacion.Suspension, Justificacion = "Inundación de la sede principal", Desde = Hoy, ReinicioEstimado = Hoy.AddDays(15) });
        return this;
    }

    public Mundo Terminado()
    {
        Ahora = new DateTimeOffset(Contrato.FechaFin!.Value.AddDays(1).ToDateTime(new TimeOnly(14, 0)), TimeSpan.Zero);
        Contrato.Terminar(Entidad, Ahora);
        return this;
    }

    public static void Rompe(Regla regla, Action acto)
    {
        var error = Assert.Throws<ReglaIncumplida>(acto);
        Assert.Equal(regla.Codigo, error.Regla.Codigo);
    }
}
