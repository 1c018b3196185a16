using System.Net;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;
using Secop.Web.Infrastructure;

namespace Secop.Web.Tests.Modalidades;

/// <summary>Cómo se intenta un acto que tiene página propia.</summary>
/// <param name="Quien">Quien lo hace.</param>
/// <param name="Url">A dónde se envía, con su manejador.</param>
/// <param name="Campos">Un formulario que pasa la puerta y que la guarda del acto detiene, o que se acepta sin más.</param>
/// <param name="Guarda">Lo que dice esa guarda; nulo si en su fase se acepta.</param>
/// <param name="Ajenos">Quienes nunca pueden.</param>
internal sealed record IntentoDeActo(string Quien, string Url, (string, string)[] Campos, string? Guarda, string[] Ajenos)
{
    /// <summary>Cuánto después se intenta, para que la guarda sea la del cronograma.</summary>
    public TimeSpan Despues { get; init; }

    /// <summary>Los demás del equipo: quien no tiene la función no lo hace aunque pueda abrir la página.</summary>
    public IEnumerable<string> LosDemas =>
        Enum.TryParse<FuncionEquipo>(Quien, out _) ? Enum.GetNames<FuncionEquipo>().Where(f => f != Quien && !Ajenos.Contains(f)) : [];

    private static readonly string[] DeLaEntidad = ["Ajeno", "Proveedor", nameof(FuncionEquipo.Supervisor)];
    private static readonly string[] DeUnProveedor = ["Ajeno", nameof(FuncionEquipo.Estructurador)];

    private static readonly string[] SinFuncion =
        ["sólo lo hace quien en el equipo", "sólo el ordenador del gasto", "sólo un evaluador", "sólo quien abre", "solo evalúa quien tiene", "el ordenador del gasto no evalúa"];

    private const string Razones = "Razones de ensayo, suficientes para el acto.";

    // También evalúa, y quien evalúa puede llegar a la página: lo detiene no tener la función, y de eso da cuenta la otra matriz.
    private static readonly string[] DeQuienAbre = ["Ajeno", "Proveedor"];

    /// <summary>El intento de ese acto; nulo si se hace en la página común o lo hace la plataforma.</summary>
    /// <param name="enSuFase">Fuera de ella se intenta con todo bien: sólo la fase lo detiene.</param>
    public static IntentoDeActo? De(ActoDeProceso acto, ProcesoDeModalidad p, PreparadoParaActos x, bool enSuFase = false) => acto switch
    {
        ActoDeProceso.ExpedirAdenda => new(nameof(FuncionEquipo.Estructurador), $"{p.Ruta}/adendas/{x.Adenda}", [("Motivo", enSuFase ? "x" : Razones)], "10 a 2.000", DeLaEntidad),
        ActoDeProceso.AplicarFormula => new(nameof(FuncionEquipo.Evaluador), $"{p.Ruta}/formula", [("Trm", "4.012,37"), ("DiaDeLaTrm", "2026-11-24")], "después de abrir el sobre", DeQuienAbre),
        ActoDeProceso.PedirSubsanacion => new(
            nameof(FuncionEquipo.Evaluador), $"{p.Ruta}/evaluacion/ofertas/{x.Oferta}/solicitud?requisito={x.Requisito}",
            [("Que", enSuFase ? "x" : Razones), ("Hasta", Formato.ParaCampo(p.Ahora.AddHours(3)))], "20 a 2.000", DeQuienAbre),
        ActoDeProceso.PublicarInforme when p.Proceso.Modalidad == MinimaCuantia.Codigo => new(nameof(FuncionEquipo.Evaluador), $"{p.Ruta}/evaluacion/informe", [], "veredictos", DeQuienAbre),
        ActoDeProceso.DeclararDesierto when p.Proceso.Modalidad == MinimaCuantia.Codigo => new(
            nameof(FuncionEquipo.OrdenadorDelGasto), $"{p.Ruta}/evaluacion/desierto",
            [("Causa", nameof(CausaDesierto.NingunaHabilitada)), ("Motivo", Razones), ("Contrasena", enSuFase ? "no es esta" : Datos.Contrasena)], "", DeLaEntidad),
        ActoDeProceso.AceptarOferta => new(
            nameof(FuncionEquipo.OrdenadorDelGasto), $"{p.Ruta}/evaluacion/aceptar",
            [("OfertaId", $"{x.Oferta}"), ("SupervisorId", $"{p.Entidad.Equipo[FuncionEquipo.Supervisor].Id}"), ("Contrasena", enSuFase ? "no es esta" : Datos.Contrasena)], "contraseña", DeLaEntidad),
        ActoDeProceso.PresentarOferta => new(
            "Proveedor", $"/proveedor/ofertas/{x.Oferta}/presentar", [("Clave", $"{Guid.NewGuid()}"), ("AceptaAdvertencias", "true"), ("Contrasena", Datos.Contrasena)],
            "A la oferta le falta", DeUnProveedor),
        ActoDeProceso.RetirarOferta => new(
            "Proveedor", $"/proveedor/ofertas/{x.Oferta}/retirar", [("Clave", $"{Guid.NewGuid()}"), ("Contrasena", enSuFase ? "no es esta" : Datos.Contrasena)], "contraseña", DeUnProveedor),
        ActoDeProceso.Subsanar => new("Proveedor", $"/proveedor/procesos/{p.Id}/solicitudes/{x.Solicitud}", [("Respuesta", enSuFase ? "x" : Razones)], "5 a 5.000", DeUnProveedor),
        ActoDeProceso.ComentarInforme => new("Proveedor", $"/proveedor/procesos/{p.Id}/evaluacion", [("Texto", enSuFase ? "x" : Razones)], "10 a 5.000", DeUnProveedor),
        ActoDeProceso.EditarPliego => new(nameof(FuncionEquipo.Estructurador), $"{p.Ruta}/informacion", [("Entrada.Numero", ""), ("Entrada.Nombre", "")], "Otra persona guardó", DeLaEntidad),
        ActoDeProceso.Publicar => new(nameof(FuncionEquipo.Estructurador), $"{p.Ruta}/publicar", [], "", DeLaEntidad) { Despues = TimeSpan.FromDays(400) },
        ActoDeProceso.ResponderObservaciones => new(nameof(FuncionEquipo.Estructurador), $"{p.Ruta}/observaciones/{x.Observacion}", [("Respuesta", "Corta")], "respuesta", DeLaEntidad),
        ActoDeProceso.PublicarAvisoMipyme => new(nameof(FuncionEquipo.Estructurador), $"{p.Ruta}/mipyme", [("Entrada.Motivo", "x")], "", DeLaEntidad),
        ActoDeProceso.Cancelar => new(nameof(FuncionEquipo.OrdenadorDelGasto), $"{p.Ruta}/cancelar", [("Texto", "x")], "documento", DeLaEntidad),
        ActoDeProceso.PublicarListaDeInteresados => new(nameof(FuncionEquipo.Estructurador), $"{p.Ruta}/interesados?handler=Publicar", [], "Nadie manifestó", DeLaEntidad),
        ActoDeProceso.Sortear => new(nameof(FuncionEquipo.Estructurador), $"{p.Ruta}/interesados?handler=Sortear", [("Dato", "x")], "sorteo", DeLaEntidad),
        ActoDeProceso.Suspender => new(nameof(FuncionEquipo.OrdenadorDelGasto), $"{p.Ruta}/suspender", [("Texto", "x")], "documento", DeLaEntidad),
        ActoDeProceso.Revocar => new(nameof(FuncionEquipo.OrdenadorDelGasto), $"{p.Ruta}/revocar", [("Texto", "x")], "documento", DeLaEntidad),
        ActoDeProceso.Reanudar => new(nameof(FuncionEquipo.OrdenadorDelGasto), $"{p.Ruta}/reanudar", [("Fechas[Cierre]", "2020-01-01T10:00")], "", DeLaEntidad),
        ActoDeProceso.Abrir => new(nameof(FuncionEquipo.AbreOfertas), $"{p.Ruta}/apertura", [("Contrasena", enSuFase ? "no es esta" : Datos.Contrasena)], "contraseña", DeQuienAbre),
        ActoDeProceso.AbrirEconomico => new(nameof(FuncionEquipo.AbreOfertas), $"{p.Ruta}/apertura/economica", [("Contrasena", enSuFase ? "no es esta" : Datos.Contrasena)], "contraseña", DeQuienAbre),
        ActoDeProceso.Observar => new("Proveedor", $"/proveedor/procesos/{p.Id}?handler=Observar", [("Entrada.Asunto", "x")], "asunto", DeUnProveedor),
        ActoDeProceso.SolicitarMipyme => new("Proveedor", $"/proveedor/procesos/{p.Id}/mipyme", [("Entrada.Declara", "true"), ("Entrada.Constitucion", "2090-01-01")], "", DeUnProveedor),
        ActoDeProceso.ManifestarInteres => new("Proveedor", $"/proveedor/procesos/{p.Id}/interes?handler=Manifestar", [], null, DeUnProveedor),
        ActoDeProceso.ManifestarsePrecalificar or ActoDeProceso.ComentarPrecalificacion or ActoDeProceso.ResponderSolicitud =>
            new("Proveedor", $"/proveedor/procesos/{p.Id}/aportes/{acto}", [("Texto", "x")], acto == ActoDeProceso.ComentarPrecalificacion ? "" : "10 a 5.000", DeUnProveedor),
        _ => null,
    };

    /// <summary>Nulo si la respuesta es la que toca a quien sí puede en otra fase.</summary>
    public string? MalaEnOtraFase(Pagina pagina) =>
        pagina.Estado == HttpStatusCode.Redirect && pagina.Destino?.Contains("denegado", StringComparison.Ordinal) != true ? "se dejó hacer fuera de su fase"
        : pagina.Estado >= HttpStatusCode.InternalServerError ? "falló por dentro"
        : Guarda is { Length: > 0 } && Quien == "Proveedor" && pagina.Errores.Contains(Guarda, StringComparison.OrdinalIgnoreCase) && !pagina.Errores.Contains("fase", StringComparison.Ordinal)
            && !pagina.Errores.Contains("término", StringComparison.Ordinal) ? "llegó a la guarda fuera de su fase"
        : null;

    /// <summary>Nulo si la respuesta es la que toca a quien puede, en su fase.</summary>
    public string? MalaEnSuFase(Pagina pagina) => Guarda switch
    {
        null => pagina.Estado == HttpStatusCode.Redirect ? null : "debía aceptarse",
        _ when pagina.Estado != HttpStatusCode.UnprocessableEntity => "debía detenerlo la guarda",
        _ when pagina.Errores.Contains("no se puede hacer en la fase", StringComparison.Ordinal) => "le toca y la puerta lo detuvo",
        _ => pagina.Errores.Contains(Guarda, StringComparison.OrdinalIgnoreCase) ? null : $"la guarda debía decir «{Guarda}»",
    };

    /// <summary>Lo que se le dice a quien puede abrir la página y no tiene la función en el equipo.</summary>
    public static bool EsSinFuncion(Pagina pagina) =>
        pagina.Estado == HttpStatusCode.UnprocessableEntity && SinFuncion.Any(f => pagina.Errores.Contains(f, StringComparison.OrdinalIgnoreCase));

    public static bool EsNegativa(Pagina pagina) =>
        pagina.Estado is HttpStatusCode.NotFound or HttpStatusCode.Forbidden || pagina.Destino?.Contains("denegado", StringComparison.Ordinal) == true;
}
