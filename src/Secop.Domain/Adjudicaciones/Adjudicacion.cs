using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Secop.Domain.Comun;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos;

namespace Secop.Domain.Adjudicaciones;

public enum Resultado
{
    Aceptada,
    Desierto,
}

/// <summary>
/// Cómo terminó un proceso: la comunicación de aceptación, que con la oferta es el contrato (Ley 1150 de 2007, art. 2,
/// num. 5), o el acto que lo declara desierto. Una sola por proceso y sin cambios.
/// </summary>
public sealed class Adjudicacion : Agregado
{
    private static readonly JsonSerializerOptions Opciones = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        WriteIndented = true,
        NewLine = "\n",
    };

    private Adjudicacion()
    {
    }

    public Guid ProcesoId { get; private set; }
    public Guid EntidadId { get; private set; }
    public Resultado Resultado { get; private set; }
    public Guid? OfertaId { get; private set; }
    public Guid? ProveedorId { get; private set; }

    /// <summary>COP.</summary>
    public decimal? Precio { get; private set; }
    public Guid? SupervisorId { get; private set; }

    /// <summary>Por qué se aceptó una oferta distinta de la recomendada.</summary>
    public string? MotivoDelCambio { get; private set; }
    public CausaDesierto? Causa { get; private set; }
    public string? Motivo { get; private set; }
    public Guid OrdenadorId { get; private set; }
    public DateTimeOffset En { get; private set; }

    /// <summary>El acto en JSON, del que sale su huella.</summary>
    public string Contenido { get; private set; } = "";

    /// <summary>Hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    public static Adjudicacion Aceptar(
        ProcesoEnEvaluacion proceso,
        Evaluacion evaluacion,
        Guid ofertaId,
        Guid supervisorId,
        string? motivoDelCambio,
        NombresDelInforme nombres,
        Actor actor,
        DateTimeOffset ahora)
    {
        ExigirOrdenador(proceso, evaluacion, actor);
        var informe = ExigirInformeFirme(proceso, evaluacion, ahora);
        var oferta = evaluacion.Oferta(ofertaId);
        ReglasDeAdjudicacion.OfertaHabilitada.ExigirEn("OfertaId", evaluacion.SituacionDe(ofertaId) == SituacionOferta.Habilitada);
        var cambia = informe.Recomendacion != Recomendacion.AceptarOferta || informe.CandidataId != ofertaId;
        var motivo = motivoDelCambio?.Trim() ?? "";
        ReglasDeAdjudicacion.CambioMotivado.ExigirEn("MotivoDelCambio", !cambia || motivo.Length is >= 50 and <= 4000);
        ReglasDeAdjudicacion.ConSupervisor.ExigirEn("SupervisorId", supervisorId != Guid.Empty);

        var adjudicacion = new Adjudicacion
        {
            ProcesoId = proceso.Id,
            EntidadId = proceso.EntidadId,
            Resultado = Resultado.Aceptada,
            OfertaId = ofertaId,
            ProveedorId = oferta.ProveedorId,
            Precio = oferta.Precio,
            SupervisorId = supervisorId,
            MotivoDelCambio = cambia ? motivo : null,
            OrdenadorId = actor.UsuarioId,
            En = ahora,
        };
        adjudicacion.Escribir(new
        {
            Acto = "Comunicación de aceptación de la oferta",
            Proceso = new { proceso.Id, Numero = nombres.NumeroDelProceso, Nombre = nombres.NombreDelProceso },
            nombres.Entidad,
            OfertaId = ofertaId,
            Proponente = nombres.Proveedores.GetValueOrDefault(oferta.ProveedorId),
            Precio = oferta.Precio,
            PrecioEnLetras = Dinero.EnLetras(oferta.Precio),
            Supervisor = nombres.Personas.GetValueOrDefault(supervisorId),
            OrdenadorDelGasto = nombres.Personas.GetValueOrDefault(actor.UsuarioId),
            Informe = new { informe.Version, informe.Sha256 },
            adjudicacion.MotivoDelCambio,
            En = ahora,
        });
        evaluacion.Terminar(ahora);
        adjudicacion.Anotar(new AceptacionComunicada(proceso.Id, adjudicacion.Id, ofertaId, oferta.ProveedorId, adjudicacion.Sha256, actor, ahora));
        return adjudicacion;
    }

    /// <param name="evaluacion">Nula cuando no llegó ninguna oferta, o ninguna se pudo leer.</param>
    /// <param name="ilegibles">De las que llegaron, las que la apertura no pudo leer.</param>
    public static Adjudicacion DeclararDesierto(
        ProcesoEnEvaluacion proceso,
        Evaluacion? evaluacion,
        CausaDesierto causa,
        string? motivo,
        int ofertas,
        NombresDelInforme nombres,
        Actor actor,
        DateTimeOffset ahora,
        int ilegibles = 0)
    {
        ExigirOrdenador(proceso, evaluacion, actor);
        ReglasDeAdjudicacion.SinOfertasConCero.ExigirEn("Causa", causa != CausaDesierto.SinOfertas || ofertas == 0);
        ReglasDeAdjudicacion.OtraCausaConOfertas.ExigirEn("Causa", causa == CausaDesierto.SinOfertas || ofertas > 0);
        var limpio = motivo?.Trim() ?? "";
        ReglasDeAdjudicacion.MotivoDeDesierto.ExigirEn("Motivo", limpio.Length is >= 20 and <= 2000);
        ReglasDeAdjudicacion.NingunaSeLeyo.ExigirEn("Causa", ofertas == 0 || ilegibles < ofertas || causa == CausaDesierto.OtraMotivada);
        if (ilegibles < ofertas)
        {
            ReglasDeAdjudicacion.ConInforme.Exigir(evaluacion is not null);
            ExigirInformeFirme(proceso, evaluacion!, ahora);
            ReglasDeAdjudicacion.HayHabilitada.ExigirEn(
                "Causa", causa != CausaDesierto.NingunaHabilitada || evaluacion!.Ofertas.All(o => evaluacion.RechazoDe(o.OfertaId) is not null));
            ReglasDeAdjudicacion.NoTodasSuperan.ExigirEn(
                "Causa", causa != CausaDesierto.TodasSuperanElPresupuesto || evaluacion!.Ofertas.All(o => o.Precio > proceso.ValorEstimado));
        }

        var adjudicacion = new Adjudicacion
        {
            ProcesoId = proceso.Id,
            EntidadId = proceso.EntidadId,
            Resultado = Resultado.Desierto,
            Causa = causa,
            Motivo = limpio,
            OrdenadorId = actor.UsuarioId,
            En = ahora,
        };
        adjudicacion.Escribir(new
        {
            Acto = "Declaratoria de desierto",
            Proceso = new { proceso.Id, Numero = nombres.NumeroDelProceso, Nombre = nombres.NombreDelProceso },
            nombres.Entidad,
            Causa = causa.Nombre(),
            Motivo = limpio,
            Ofertas = ofertas,
            Ilegibles = ilegibles > 0 ? ilegibles : (int?)null,
            OrdenadorDelGasto = nombres.Personas.GetValueOrDefault(actor.UsuarioId),
            En = ahora,
        });
        evaluacion?.Terminar(ahora);
        adjudicacion.Anotar(new DesiertoMotivado(proceso.Id, adjudicacion.Id, causa, actor, ahora));
        return adjudicacion;
    }

    private static void ExigirOrdenador(ProcesoEnEvaluacion proceso, Evaluacion? evaluacion, Actor actor)
    {
        ReglasDeEvaluacion.DeSuEntidad.Exigir(actor.CuentaId == proceso.EntidadId);
        ReglasDeAdjudicacion.SoloElOrdenador.Exigir(proceso.OrdenadoresDelGasto.Contains(actor.UsuarioId));
        ReglasDeEvaluacion.OfertaAjena.Exigir(evaluacion is null || evaluacion.ProcesoId == proceso.Id);
        ReglasDeEvaluacion.Terminada.Exigir(evaluacion is not { TerminadaEn: not null });
        // El equipo puede cambiar: quien calificó antes de ser ordenador tampoco decide.
        ReglasDeAdjudicacion.NoEvaluo.Exigir(evaluacion is null || evaluacion.Calificaciones.All(c => c.EvaluadorId != actor.UsuarioId));
    }

    private static Informe ExigirInformeFirme(ProcesoEnEvaluacion proceso, Evaluacion evaluacion, DateTimeOffset ahora)
    {
        var informe = evaluacion.InformeVigente;
        ReglasDeAdjudicacion.ConInforme.Exigir(informe is not null);
        var fin = evaluacion.FinDelTraslado(proceso);
        ReglasDeAdjudicacion.TrasladoTerminado.Exigir(ahora >= fin, Momento.Escribir(fin));
        ReglasDeAdjudicacion.SolicitudesDecididas.Exigir(evaluacion.Solicitudes.All(s => !s.EstaAbierta));
        ReglasDeAdjudicacion.ComentariosRespondidos.Exigir(evaluacion.ComentariosSinResponder.Count == 0, evaluacion.ComentariosSinResponder.Count);
        ReglasDeAdjudicacion.InformeAlDia.Exigir(evaluacion.InformeAlDia);
        return informe!;
    }

    private void Escribir(object acto)
    {
        Contenido = JsonSerializer.Serialize(acto, Opciones);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Contenido)));
    }
}
