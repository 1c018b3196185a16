using System.Net;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

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

    private static readonly string[] DeLaEntidad = ["Ajeno", "Proveedor", nameof(FuncionEquipo.Supervisor)];
    private static readonly string[] DeUnProveedor = ["Ajeno", nameof(FuncionEquipo.Estructurador)];

    // También evalúa, y quien evalúa puede llegar a la página: lo detiene no tener la función, y de eso da cuenta la otra matriz.
    private static readonly string[] DeQuienAbre = ["Ajeno", "Proveedor"];

    /// <summary>El intento de ese acto; nulo si se hace en la página común, lo hace la plataforma o parte de una oferta ya abierta.</summary>
    /// <param name="enSuFase">Fuera de ella, abrir se intenta con la contraseña buena: sólo la fase lo detiene.</param>
    public static IntentoDeActo? De(ActoDeProceso acto, ProcesoDeModalidad p, Guid observacion, bool enSuFase = false) => acto switch
    {
        ActoDeProceso.EditarPliego => new(nameof(FuncionEquipo.Estructurador), $"{p.Ruta}/informacion", [("Entrada.Numero", ""), ("Entrada.Nombre", "")], "Otra persona guardó", DeLaEntidad),
        ActoDeProceso.Publicar => new(nameof(FuncionEquipo.Estructurador), $"{p.Ruta}/publicar", [], "", DeLaEntidad) { Despues = TimeSpan.FromDays(400) },
        ActoDeProceso.ResponderObservaciones => new(nameof(FuncionEquipo.Estructurador), $"{p.Ruta}/observaciones/{observacion}", [("Respuesta", "Corta")], "respuesta", DeLaEntidad),
        ActoDeProceso.PublicarAvisoMipyme => new(nameof(FuncionEquipo.Estructurador), $"{p.Ruta}/mipyme", [("Entrada.Motivo", "x")], "", DeLaEntidad),
        ActoDeProceso.Cancelar => new(nameof(FuncionEquipo.OrdenadorDelGasto), $"{p.Ruta}/cancelar", [("Motivo", "x")], "de 20 a 4.000", DeLaEntidad),
        ActoDeProceso.PublicarListaDeInteresados => new(nameof(FuncionEquipo.Estructurador), $"{p.Ruta}/interesados?handler=Publicar", [], "Nadie manifestó", DeLaEntidad),
        ActoDeProceso.Sortear => new(nameof(FuncionEquipo.Estructurador), $"{p.Ruta}/interesados?handler=Sortear", [("Dato", "x")], "sorteo", DeLaEntidad),
        ActoDeProceso.Suspender => new(nameof(FuncionEquipo.OrdenadorDelGasto), $"{p.Ruta}/suspender", [("Texto", "x")], "documento", DeLaEntidad),
        ActoDeProceso.Revocar => new(nameof(FuncionEquipo.OrdenadorDelGasto), $"{p.Ruta}/revocar", [("Texto", "x")], "documento", DeLaEntidad),
        ActoDeProceso.Reanudar => new(nameof(FuncionEquipo.OrdenadorDelGasto), $"{p.Ruta}/reanudar", [("Fechas[Cierre]", "2020-01-01T10:00")], "", DeLaEntidad),
        ActoDeProceso.Abrir => new(nameof(FuncionEquipo.AbreOfertas), $"{p.Ruta}/apertura", [("Contrasena", enSuFase ? "no es esta" : Datos.Contrasena)], "contraseña", DeQuienAbre),
        ActoDeProceso.AbrirEconomico => new(nameof(FuncionEquipo.AbreOfertas), $"{p.Ruta}/apertura/economica", [("Contrasena", enSuFase ? "no es esta" : Datos.Contrasena)], "contraseña", DeQuienAbre),
        ActoDeProceso.Observar => new("Proveedor", $"/proveedor/procesos/{p.Id}?handler=Observar", [("Entrada.Asunto", "x")], "asunto", DeUnProveedor),
        ActoDeProceso.SolicitarMipyme => new("Proveedor", $"/proveedor/procesos/{p.Id}?handler=Mipyme", [("Mipyme.Declara", "true"), ("Mipyme.Constitucion", "2090-01-01")], "", DeUnProveedor),
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

    public static bool EsNegativa(Pagina pagina) =>
        pagina.Estado is HttpStatusCode.NotFound or HttpStatusCode.Forbidden || pagina.Destino?.Contains("denegado", StringComparison.Ordinal) == true;
}
