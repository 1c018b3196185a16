using Secop.Domain.Contratos;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages;

/// <summary>Un acto posible ahora, para quien puede hacerlo. El primero es el que sigue.</summary>
public sealed record AccionDeContrato(string Texto, string Ruta, bool Peligrosa = false);

/// <summary>Qué puede hacer cada quien según la etapa. Sólo decide qué se ofrece: la regla la pone el dominio.</summary>
public static class AccionesDeContrato
{
    public static IReadOnlyList<AccionDeContrato> DeLaEntidad(FichaDeContrato f, CuentaActual cuenta, DateOnly hoy)
    {
        var lista = new List<AccionDeContrato>();
        void Si(string permiso, bool cuando, string texto, string ruta, bool peligrosa = false)
        {
            if (cuando && cuenta.Puede(permiso))
            {
                lista.Add(new(texto, ruta, peligrosa));
            }
        }

        var (e, d) = (f.Etapa, f.Dinero);
        var edicion = e == EtapaContrato.EnEdicion;
        var vivo = e is EtapaContrato.Firmado or EtapaContrato.EnEjecucion or EtapaContrato.Suspendido;
        var abierta = f.Modificaciones.Any(m => m.Estado is EstadoModificacion.EnviadaProveedor or EstadoModificacion.AprobadaProveedor or EstadoModificacion.Unilateral);
        Si(Permisos.EditarContrato, edicion && f.General.FormaDePago.Length == 0, "Completar las condiciones", "/condiciones");
        Si(Permisos.EditarContrato, edicion && f.General.FormaDePago.Length > 0, "Enviar al proveedor", "/enviar");
        Si(Permisos.FirmarContratoEntidad, e == EtapaContrato.FirmadoProveedor, "Firmar el contrato", "/firmar");
        Si(Permisos.EditarContrato, e == EtapaContrato.PendienteFirmaProveedor && hoy > f.LimiteDeFirma, "Dejar constancia de que no respondió", "/silencio");
        Si(Permisos.EditarContrato, e < EtapaContrato.Terminado && d.Registrado < d.Total, "Registrar el RP", "/presupuesto");
        Si(Permisos.SupervisarContrato, e == EtapaContrato.Firmado, "Acta de inicio", "/iniciar");
        Si(Permisos.SupervisarContrato, e == EtapaContrato.EnEjecucion && (hoy > f.General.Fin || d.PorcentajeEntregado == 100), "Terminar el contrato", "/terminar");
        Si(Permisos.LiquidarContrato, e == EtapaContrato.Terminado && f.Terminos is not null, "Liquidar", "/liquidar");
        Si(Permisos.CerrarContrato, e is EtapaContrato.Terminado or EtapaContrato.Liquidado, "Cerrar el expediente", "/cerrar");
        Si(Permisos.SupervisarContrato, e is EtapaContrato.Firmado or EtapaContrato.EnEjecucion, "Plan de ejecución", "/plan");
        Si(Permisos.SupervisarContrato, e is EtapaContrato.EnEjecucion or EtapaContrato.Terminado && d.PorcentajeEntregado < 100, "Recibir una entrega no planeada", "/entregas/no-planeada");
        Si(Permisos.EditarContrato, edicion, "Información general", "/generales");
        Si(Permisos.EditarContrato, edicion && f.General.FormaDePago.Length > 0, "Condiciones", "/condiciones");
        Si(Permisos.EditarContrato, edicion, "Documentos que debe adjuntar el proveedor", "/documentos-del-proveedor");
        Si(Permisos.EditarContrato, edicion || e is EtapaContrato.EnEjecucion or EtapaContrato.Suspendido or EtapaContrato.Terminado or EtapaContrato.Liquidado,
            edicion ? "Clausulado y anexos" : "Documentos de ejecución", "/documentos");
        Si(Permisos.ModificarContrato, vivo && !abierta, "Proponer una modificación", "/modificaciones/nueva");
        Si(Permisos.FirmarContratoEntidad, e != EtapaContrato.Cerrado, "Designar la supervisión", "/supervisor");
        Si(Permisos.ModificarContrato, e >= EtapaContrato.Firmado && e != EtapaContrato.Cerrado, "Registrar un incumplimiento", "/incumplimientos/nuevo", true);
        return lista;
    }

    public static IReadOnlyList<AccionDeContrato> DelProveedor(FichaDeContrato f, CuentaActual cuenta)
    {
        var lista = new List<AccionDeContrato>();
        void Si(string permiso, bool cuando, string texto, string ruta, bool peligrosa = false)
        {
            if (cuando && cuenta.Puede(permiso))
            {
                lista.Add(new(texto, ruta, peligrosa));
            }
        }

        var firma = f.Etapa == EtapaContrato.PendienteFirmaProveedor;
        Si(Permisos.FirmarContratoProveedor, firma && f.Requeridos.Any(r => r.Obligatorio && r.Archivo is null), "Adjuntar los documentos pedidos", "/documentos");
        Si(Permisos.FirmarContratoProveedor, firma, "Firmar el contrato", "/firmar");
        Si(Permisos.FirmarContratoProveedor, f.Liquidaciones.Any(l => l.Estado == EstadoLiquidacion.EnviadaProveedor), "Revisar el acta de liquidación", "/liquidacion");
        Si(Permisos.CargarGarantias, f.GarantiasPorCubrir.Count > 0 && f.Etapa is EtapaContrato.Firmado or EtapaContrato.EnEjecucion && f.GarantiasPorCubrir.Count > 0, "Cargar una garantía", "/garantias/nueva");
        Si(Permisos.EnviarFacturas, f.Etapa is EtapaContrato.EnEjecucion or EtapaContrato.Suspendido or EtapaContrato.Terminado && f.Dinero.PorFacturar > 0, "Preparar una factura", "/facturas/nueva");
        Si(Permisos.FirmarContratoProveedor, firma, "Registrar la cuenta para el pago", "/cuenta-bancaria");
        Si(Permisos.FirmarContratoProveedor, firma, "Devolver sin firmar", "/rechazar", true);
        return lista;
    }
}
