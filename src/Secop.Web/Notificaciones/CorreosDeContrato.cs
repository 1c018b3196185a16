using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

/// <summary>Lo común de los correos de un contrato: cargarlo y escribir a la parte que corresponde.</summary>
public abstract class CorreoDeContrato<THecho> : Correo<THecho>
    where THecho : HechoDeContrato
{
    protected sealed override async Task<Aviso?> EscribirAsync(THecho hecho, Destinos destinos)
    {
        var contrato = await destinos.Db.Contratos.AsNoTracking().SingleAsync(c => c.Id == hecho.ContratoId);
        return await EscribirAsync(hecho, contrato, destinos);
    }

    protected abstract Task<Aviso?> EscribirAsync(THecho hecho, Contrato contrato, Destinos destinos);

    protected static async Task<Aviso?> AlProveedorAsync(Destinos destinos, Contrato c, string permiso, string asunto, params string[] parrafos) =>
        new(await destinos.MiembrosConAsync(c.ProveedorId, permiso), asunto, parrafos, $"/proveedor/contratos/{c.Id}");

    protected static async Task<Aviso?> ALaEntidadAsync(Destinos destinos, Contrato c, string permiso, string asunto, params string[] parrafos) =>
        new(await destinos.MiembrosConAsync(c.EntidadId, permiso), asunto, parrafos, $"/entidad/contratos/{c.Id}");

    protected static string Motivo(Contrato c, TipoEvento tipo, DateTimeOffset en, Guid? referencia = null) =>
        "Motivo: " + (c.Eventos.Where(e => e.Tipo == tipo && e.En == en && (referencia is null || e.ReferenciaId == referencia)).Select(e => e.Motivo).FirstOrDefault() ?? "consúltelo en el contrato");
}

/// <summary>Al proveedor, cuando la entidad le envía el contrato para firmar.</summary>
public sealed class CorreoDeContratoEnviado : CorreoDeContrato<ContratoEnviadoAlProveedor>
{
    protected override Task<Aviso?> EscribirAsync(ContratoEnviadoAlProveedor hecho, Contrato contrato, Destinos destinos) => AlProveedorAsync(
        destinos, contrato, Permisos.FirmarContratoProveedor, $"El contrato {contrato.Numero} espera su firma",
        $"La entidad le envió el contrato {contrato.Numero}: {contrato.Objeto}.",
        contrato.LimiteDeFirma is { } limite ? $"Puede firmarlo hasta el {Formato.Fecha(limite)}, hora legal colombiana." : "Revíselo en la plataforma.",
        Contrato.ConsecuenciaDeNoFirmar);
}

/// <summary>A quien firma por la entidad, cuando el proveedor ya firmó.</summary>
public sealed class CorreoDeContratoFirmadoPorProveedor : CorreoDeContrato<ContratoFirmadoPorProveedor>
{
    protected override Task<Aviso?> EscribirAsync(ContratoFirmadoPorProveedor hecho, Contrato contrato, Destinos destinos) => ALaEntidadAsync(
        destinos, contrato, Permisos.FirmarContratoEntidad, $"El proveedor firmó el contrato {contrato.Numero}",
        $"El proveedor firmó el contrato {contrato.Numero}: {contrato.Objeto}.", "Falta la firma del ordenador del gasto.");
}

/// <summary>A quien arma el contrato, con el motivo, cuando el proveedor lo devuelve sin firmar.</summary>
public sealed class CorreoDeContratoRechazado : CorreoDeContrato<ContratoRechazadoPorProveedor>
{
    protected override Task<Aviso?> EscribirAsync(ContratoRechazadoPorProveedor hecho, Contrato contrato, Destinos destinos) => ALaEntidadAsync(
        destinos, contrato, Permisos.EditarContrato, $"El proveedor devolvió el contrato {contrato.Numero} sin firmar",
        $"El contrato {contrato.Numero} volvió a edición. La aceptación de la oferta sigue en pie.", Motivo(contrato, TipoEvento.RechazadoPorProveedor, hecho.En));
}

/// <summary>Al proveedor, cuando el contrato queda firmado por las dos partes.</summary>
public sealed class CorreoDeContratoFirmado : CorreoDeContrato<ContratoFirmado>
{
    protected override Task<Aviso?> EscribirAsync(ContratoFirmado hecho, Contrato contrato, Destinos destinos) => AlProveedorAsync(
        destinos, contrato, Permisos.EnviarFacturas, $"El contrato {contrato.Numero} quedó firmado",
        $"La entidad firmó el contrato {contrato.Numero}: {contrato.Objeto}.",
        contrato.GarantiasExigidas.Count > 0 ? "Cargue las garantías pedidas: sin ellas aprobadas no se puede iniciar." : "Espere el acta de inicio para empezar a ejecutar.");
}

/// <summary>A quien aprueba facturas en la entidad, cuando llega una.</summary>
public sealed class CorreoDeFacturaEnviada : CorreoDeContrato<FacturaEnviada>
{
    protected override Task<Aviso?> EscribirAsync(FacturaEnviada hecho, Contrato contrato, Destinos destinos) => ALaEntidadAsync(
        destinos, contrato, Permisos.AprobarFacturas, $"Llegó una factura del contrato {contrato.Numero}", "El proveedor envió una factura. Revísela y apruébela o recházela con su motivo.");
}

/// <summary>Al proveedor, cuando la entidad aprueba su factura.</summary>
public sealed class CorreoDeFacturaAprobada : CorreoDeContrato<FacturaAprobada>
{
    protected override Task<Aviso?> EscribirAsync(FacturaAprobada hecho, Contrato contrato, Destinos destinos) => AlProveedorAsync(
        destinos, contrato, Permisos.EnviarFacturas, $"Aprobaron su factura del contrato {contrato.Numero}",
        $"La entidad aprobó la factura {contrato.Facturas.Where(f => f.Id == hecho.FacturaId).Select(f => f.Numero).FirstOrDefault()}.");
}

/// <summary>Al proveedor, con el motivo, cuando la entidad rechaza su factura.</summary>
public sealed class CorreoDeFacturaRechazada : CorreoDeContrato<FacturaRechazada>
{
    protected override Task<Aviso?> EscribirAsync(FacturaRechazada hecho, Contrato contrato, Destinos destinos) => AlProveedorAsync(
        destinos, contrato, Permisos.EnviarFacturas, $"Rechazaron su factura del contrato {contrato.Numero}",
        $"La entidad rechazó la factura {contrato.Facturas.Where(f => f.Id == hecho.FacturaId).Select(f => f.Numero).FirstOrDefault()}.",
        Motivo(contrato, TipoEvento.FacturaRechazada, hecho.En, hecho.FacturaId),
        "Corríjala y envíela otra vez.");
}

/// <summary>A quien aprueba garantías en la entidad, cuando el proveedor carga una.</summary>
public sealed class CorreoDeGarantiaEnviada : CorreoDeContrato<GarantiaEnviada>
{
    protected override Task<Aviso?> EscribirAsync(GarantiaEnviada hecho, Contrato contrato, Destinos destinos) => ALaEntidadAsync(
        destinos, contrato, Permisos.AprobarGarantias, $"Llegó una garantía del contrato {contrato.Numero}", "El proveedor cargó una garantía. Revísela y apruébela o devuélvala con su motivo.");
}

/// <summary>Al proveedor, cuando la entidad aprueba su garantía.</summary>
public sealed class CorreoDeGarantiaAprobada : CorreoDeContrato<GarantiaAprobada>
{
    protected override Task<Aviso?> EscribirAsync(GarantiaAprobada hecho, Contrato contrato, Destinos destinos) => AlProveedorAsync(
        destinos, contrato, Permisos.CargarGarantias, $"Aprobaron una garantía del contrato {contrato.Numero}", "La entidad aprobó la garantía que usted cargó.");
}

/// <summary>Al proveedor, con el motivo, cuando la entidad devuelve su garantía.</summary>
public sealed class CorreoDeGarantiaDevuelta : CorreoDeContrato<GarantiaDevuelta>
{
    protected override Task<Aviso?> EscribirAsync(GarantiaDevuelta hecho, Contrato contrato, Destinos destinos) => AlProveedorAsync(
        destinos, contrato, Permisos.CargarGarantias, $"Devolvieron una garantía del contrato {contrato.Numero}",
        "La entidad devolvió la garantía. Corríjala y cárguela otra vez.", Motivo(contrato, TipoEvento.GarantiaDevuelta, hecho.En, hecho.GarantiaId));
}

/// <summary>Al proveedor, cuando la entidad propone una modificación que necesita su acuerdo.</summary>
public sealed class CorreoDeModificacionPropuesta : CorreoDeContrato<ModificacionPropuesta>
{
    protected override async Task<Aviso?> EscribirAsync(ModificacionPropuesta hecho, Contrato contrato, Destinos destinos) =>
        contrato.Modificaciones.FirstOrDefault(m => m.Id == hecho.ModificacionId) is { RequiereProveedor: true } m
            ? await AlProveedorAsync(destinos, contrato, Permisos.FirmarContratoProveedor, $"Le proponen una modificación del contrato {contrato.Numero}",
                $"La entidad propone: {NombresDeContrato.De(m.Tipo).ToLowerInvariant()}. No rige hasta que usted la acepte y la entidad la publique.")
            : null;
}
