using Secop.Domain.Comun;

namespace Secop.Domain.Ayudas;

// Reportar falla: el caso trae lo que el servidor registró de esa persona, y de ahí se decide.
public sealed partial class CasoMesaServicio
{
    public const int MaximoDeIntentos = 400;
    public static readonly TimeSpan LoQueSeReune = TimeSpan.FromHours(6);
    private List<IntentoRegistrado> _intentos = [];

    public bool EsFalla { get; private set; }

    /// <summary>El proceso en cuyo plazo falló, si se reportó desde él.</summary>
    public Guid? ProcesoId { get; private set; }

    /// <summary>El plazo que corría.</summary>
    public DateTimeOffset? Plazo { get; private set; }

    public IReadOnlyList<IntentoRegistrado> Intentos => _intentos;

    public DecisionDeFalla? Decision { get; private set; }

    public string? MotivoDeDecision { get; private set; }

    public DateTimeOffset? DecididaEn { get; private set; }

    public DateTimeOffset? FallaDesde { get; private set; }

    public DateTimeOffset? FallaHasta { get; private set; }

    public Guid? CertificadoId { get; private set; }

    /// <summary>Reúne en un caso lo que el servidor registró. Nada lo escribe la persona: por eso sirve de prueba.</summary>
    public static CasoMesaServicio ReportarFalla(
        Radicado radicado, Guid? procesoId, string? numeroDelProceso, DateTimeOffset? plazo, IReadOnlyList<IntentoRegistrado> intentos, NivelDeServicio nivel, CalendarioHabil calendario,
        Actor quien, DateTimeOffset ahora)
    {
        var conError = intentos.Count(i => i.Estado >= 400);
        var cuerpo = intentos.Count == 0
            ? "Reporto una falla de la plataforma. El servidor no tiene registro de peticiones mías en las últimas horas."
            : $"Reporto una falla de la plataforma. El servidor registró {intentos.Count} peticiones mías en las últimas horas, {conError} con error.";
        var datos = new DatosDeCaso(TemaDeCaso.Falla, numeroDelProceso is null ? "Falla de la plataforma" : $"Falla de la plataforma en el proceso {numeroDelProceso}", cuerpo, HayPlazo: true, ContextoDeCaso.Vacio);
        var caso = Abrir(radicado, datos, [], nivel, calendario, quien, null, ahora);
        caso.EsFalla = true;
        (caso.ProcesoId, caso.Plazo) = (procesoId, plazo);
        caso._intentos = [.. intentos.OrderByDescending(i => i.En).Take(MaximoDeIntentos).OrderBy(i => i.En)];
        caso.Anotar(new FallaReportada(caso.Id, procesoId, caso._intentos.Count, quien, ahora));
        return caso;
    }

    /// <summary>La falla existió: la ventana que se certifica y por qué, según los registros.</summary>
    public void ConfirmarFalla(Guid certificadoId, DateTimeOffset desde, DateTimeOffset hasta, string? motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirFallaConfirmable(desde, hasta, motivo, ahora);
        (FallaDesde, FallaHasta, CertificadoId) = (desde, hasta, certificadoId);
        Decidir(DecisionDeFalla.Confirmada, motivo, actor, ahora);
    }

    public void NegarFalla(string? motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirFallaDecidible(ahora.AddMinutes(-1), ahora, motivo, ahora);
        Decidir(DecisionDeFalla.Negada, motivo, actor, ahora);
    }

    /// <summary>Lo que hay que cumplir para decidir, antes de expedir el certificado.</summary>
    public void ExigirFallaDecidible(DateTimeOffset desde, DateTimeOffset hasta, string? motivo, DateTimeOffset ahora)
    {
        ReglasDeMesa.NoEsFalla.Exigir(EsFalla);
        ReglasDeMesa.FallaDecidida.Exigir(Decision is null);
        ReglasDeMesa.VentanaDeFalla.ExigirEn("Hasta", desde < hasta && hasta <= ahora && hasta - desde <= TimeSpan.FromDays(5));
        ReglasDeMesa.MotivoDeFalla.ExigirEn("Motivo", Texto.Parrafos(motivo).Length is >= 20 and <= 1_000);
    }

    /// <summary>Además de lo que exige decidir, las horas tocan alguna falla registrada. Si no hay ninguna, el servidor pudo no recibir nada.</summary>
    public void ExigirFallaConfirmable(DateTimeOffset desde, DateTimeOffset hasta, string? motivo, DateTimeOffset ahora)
    {
        ExigirFallaDecidible(desde, hasta, motivo, ahora);
        var fallas = Intentos.Where(i => i.EsFalla).ToList();

        // Las horas se escriben al minuto: el último cuenta entero.
        ReglasDeMesa.FallaFueraDeRegistros.ExigirEn("Desde", fallas.Count == 0 || fallas.Any(i => i.En < hasta.AddMinutes(1) && i.En.AddMilliseconds(i.Ms) >= desde));
    }

    private void Decidir(DecisionDeFalla decision, string? motivo, Actor actor, DateTimeOffset ahora)
    {
        (Decision, MotivoDeDecision, DecididaEn) = (decision, Texto.Parrafos(motivo), ahora);
        AsignadoA ??= actor.UsuarioId;
        PrimeraRespuestaEn ??= ahora;
        (Estado, ResueltoEn, EsperaDesde) = (EstadoDeCaso.Resuelto, ahora, null);
        ActualizadoEn = ahora;
        Anotar(new FallaDecidida(Id, decision, CertificadoId, actor, ahora));
    }
}
