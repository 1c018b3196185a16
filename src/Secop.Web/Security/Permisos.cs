using System.Reflection;

namespace Secop.Web.Security;

/// <summary>Lo que se puede hacer, en frases. Quién lo puede está en <see cref="Roles"/>; la puerta, en cada página.</summary>
public static class Permisos
{
    [Frase("Tener una sesión abierta")]
    public const string ConSesion = nameof(ConSesion);

    [Frase("Cambiar los datos de la cuenta")]
    public const string AdministrarCuenta = nameof(AdministrarCuenta);

    [Frase("Aceptar, rechazar y cancelar el acceso de las personas, y dar roles")]
    public const string AceptarUsuarios = nameof(AceptarUsuarios);

    [Frase("Ver por dentro los procesos y contratos de la entidad")]
    public const string VerExpedienteInterno = nameof(VerExpedienteInterno);

    [Frase("Armar el Plan Anual de Adquisiciones")]
    public const string EditarPlan = nameof(EditarPlan);

    [Frase("Aprobar el Plan Anual de Adquisiciones o devolverlo")]
    public const string AprobarPlan = nameof(AprobarPlan);

    [Frase("Publicar el Plan Anual de Adquisiciones aprobado")]
    public const string PublicarPlan = nameof(PublicarPlan);

    [Frase("Crear procesos")]
    public const string CrearProceso = nameof(CrearProceso);

    [Frase("Armar el pliego electrónico")]
    public const string EditarProceso = nameof(EditarProceso);

    [Frase("Aprobar la publicación de un proceso que armaron otros")]
    public const string AprobarPublicacion = nameof(AprobarPublicacion);

    [Frase("Publicar procesos")]
    public const string PublicarProceso = nameof(PublicarProceso);

    [Frase("Responder observaciones")]
    public const string ResponderObservaciones = nameof(ResponderObservaciones);

    [Frase("Expedir adendas")]
    public const string ExpedirAdendas = nameof(ExpedirAdendas);

    [Frase("Decidir la limitación a Mipyme")]
    public const string DecidirMipyme = nameof(DecidirMipyme);

    [Frase("Hacer los actos del proceso que su función en el equipo permite")]
    public const string CumplirActos = nameof(CumplirActos);

    [Frase("Abrir las ofertas")]
    public const string AbrirOfertas = nameof(AbrirOfertas);

    [Frase("Evaluar las ofertas")]
    public const string EvaluarOfertas = nameof(EvaluarOfertas);

    [Frase("Publicar el informe de evaluación")]
    public const string PublicarInforme = nameof(PublicarInforme);

    [Frase("Aceptar la oferta en nombre de la entidad")]
    public const string AceptarOferta = nameof(AceptarOferta);

    [Frase("Declarar desierto un proceso")]
    public const string DeclararDesierto = nameof(DeclararDesierto);

    [Frase("Armar el contrato electrónico")]
    public const string EditarContrato = nameof(EditarContrato);

    [Frase("Confirmar el contrato por la entidad")]
    public const string FirmarContratoEntidad = nameof(FirmarContratoEntidad);

    [Frase("Aprobar garantías")]
    public const string AprobarGarantias = nameof(AprobarGarantias);

    [Frase("Supervisar la ejecución de contratos")]
    public const string SupervisarContrato = nameof(SupervisarContrato);

    [Frase("Aprobar facturas")]
    public const string AprobarFacturas = nameof(AprobarFacturas);

    [Frase("Marcar facturas como pagadas")]
    public const string MarcarPagos = nameof(MarcarPagos);

    [Frase("Modificar contratos: adiciones y prórrogas")]
    public const string ModificarContrato = nameof(ModificarContrato);

    [Frase("Liquidar contratos")]
    public const string LiquidarContrato = nameof(LiquidarContrato);

    [Frase("Cerrar el expediente del contrato")]
    public const string CerrarContrato = nameof(CerrarContrato);

    [Frase("Entrar al escritorio del proveedor")]
    public const string VerEscritorioDeProveedor = nameof(VerEscritorioDeProveedor);

    [Frase("Suscribirse a procesos")]
    public const string SuscribirseAProcesos = nameof(SuscribirseAProcesos);

    [Frase("Enviar observaciones")]
    public const string EnviarObservaciones = nameof(EnviarObservaciones);

    [Frase("Pedir que el proceso se limite a Mipyme")]
    public const string SolicitarMipyme = nameof(SolicitarMipyme);

    [Frase("Manifestar interés en procesos de menor cuantía")]
    public const string ManifestarInteres = nameof(ManifestarInteres);

    [Frase("Preparar ofertas")]
    public const string PrepararOferta = nameof(PrepararOferta);

    [Frase("Presentar, reemplazar y retirar ofertas")]
    public const string PresentarOferta = nameof(PresentarOferta);

    [Frase("Responder solicitudes de subsanación")]
    public const string ResponderSubsanacion = nameof(ResponderSubsanacion);

    [Frase("Comentar el informe de evaluación")]
    public const string ComentarInforme = nameof(ComentarInforme);

    [Frase("Confirmar el contrato por el proveedor")]
    public const string FirmarContratoProveedor = nameof(FirmarContratoProveedor);

    [Frase("Cargar garantías")]
    public const string CargarGarantias = nameof(CargarGarantias);

    [Frase("Enviar facturas")]
    public const string EnviarFacturas = nameof(EnviarFacturas);

    [Frase("Activar, rechazar y suspender cuentas en la plataforma")]
    public const string ActivarEntidades = nameof(ActivarEntidades);

    [Frase("Añadir números de la ley y registrar acuerdos marco")]
    public const string EditarParametros = nameof(EditarParametros);

    [Frase("Pedir capacitaciones a la Agencia")]
    public const string PedirCapacitacion = nameof(PedirCapacitacion);

    [Frase("Organizar eventos y capacitaciones, y responder a las entidades que las piden")]
    public const string OrganizarEventos = nameof(OrganizarEventos);

    [Frase("Atender la Mesa de Servicio y decidir las fallas que se reportan")]
    public const string AtenderMesa = nameof(AtenderMesa);

    [Frase("Registrar incidentes, certificarlos y anunciar mantenimientos")]
    public const string AdministrarServicio = nameof(AdministrarServicio);

    [Frase("Atender peticiones: asignarlas, pedir que se completen, trasladarlas, ampliarlas y proyectar su respuesta")]
    public const string AtenderPeticiones = nameof(AtenderPeticiones);

    [Frase("Revisar, aprobar y firmar las respuestas a las peticiones")]
    public const string FirmarRespuestas = nameof(FirmarRespuestas);

    [Frase("Añadir fechas desde las que cada entidad debe usar SECOP II")]
    public const string EditarObligatoriedad = nameof(EditarObligatoriedad);

    [Frase("Ver la auditoría de la cuenta")]
    public const string VerAuditoria = nameof(VerAuditoria);

    /// <summary>Cada permiso y su frase.</summary>
    public static IReadOnlyDictionary<string, string> Todos { get; } = typeof(Permisos)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(campo => campo.IsLiteral)
        .ToDictionary(campo => (string)campo.GetRawConstantValue()!, campo => campo.GetCustomAttribute<FraseAttribute>()!.Texto, StringComparer.Ordinal);
}

/// <summary>La frase con la que una persona lee un permiso.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class FraseAttribute(string texto) : Attribute
{
    public string Texto { get; } = texto;
}
