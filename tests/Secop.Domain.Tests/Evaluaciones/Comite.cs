using Secop.Domain.Adjudicaciones;
using Secop.Domain.Comun;
using Secop.Domain.Evaluaciones;

namespace Secop.Domain.Tests.Evaluaciones;

/// <summary>Un proceso abierto con sus ofertas, su comité y su ordenador del gasto, y un reloj propio.</summary>
internal sealed class Comite
{
    /// <summary>Lunes 2 de marzo de 2026, 10 de la mañana en Bogotá.</summary>
    public static readonly DateTimeOffset Apertura = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    public const string Raiz = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";
    public const string Motivo = "Consta en el folio catorce de la oferta presentada";
    private readonly Guid _entidad = Guid.NewGuid();

    public Comite(params decimal[] precios)
    {
        Evaluador = new(Guid.NewGuid(), _entidad);
        OtroEvaluador = new(Guid.NewGuid(), _entidad);
        Ordenador = new(Guid.NewGuid(), _entidad);
        Proceso = new ProcesoEnEvaluacion(
            Guid.NewGuid(), _entidad, 50_000_000m, Apertura, Apertura.AddDays(3), [Evaluador.UsuarioId, OtroEvaluador.UsuarioId], [Ordenador.UsuarioId]);
        Ofertas = [.. precios.Select((p, i) => new OfertaEnEvaluacion(Guid.NewGuid(), Guid.NewGuid(), p, Apertura.AddHours(-10 + i)))];
    }

    public ProcesoEnEvaluacion Proceso { get; set; }
    public Actor Evaluador { get; }
    public Actor OtroEvaluador { get; }
    public Actor Ordenador { get; }
    public IReadOnlyList<OfertaEnEvaluacion> Ofertas { get; set; }
    public DateTimeOffset Ahora { get; set; } = Apertura.AddHours(1);
    public Evaluacion Evaluacion { get; private set; } = null!;
    public Requisito Precio => Evaluacion.Requisitos.Single(r => r.Clase == ClaseRequisito.Precio);
    public Requisito Experiencia => Evaluacion.Requisitos.Single(r => r.Clase == ClaseRequisito.Cuestionario);
    public Requisito Carta => Evaluacion.Requisitos.Single(r => r.Clase == ClaseRequisito.Documento);

    public NombresDelInforme Nombres => new(
        "MC-001-2026", "Papelería", "Alcaldía de Ensayo", Ofertas.ToDictionary(o => o.ProveedorId, o => $"Proveedor {o.Total}"), new Dictionary<Guid, string>());

    public Guid Id(int i) => Ofertas[i].OfertaId;

    public Actor Proveedor(int i) => new(Guid.NewGuid(), Ofertas[i].ProveedorId);

    public Comite Iniciada()
    {
        Evaluacion = Evaluacion.Iniciar(
            Proceso,
            Ofertas,
            [
                new(ClaseRequisito.Cuestionario, "Experiencia en dos contratos"),
                new(ClaseRequisito.Documento, "Carta de presentación", EsSubsanable: false),
            ],
            Raiz,
            Evaluador,
            Ahora);
        return this;
    }

    public Comite Declarada()
    {
        Iniciada();
        Evaluacion.DeclararInteres(Proceso, false, null, Evaluador, Ahora);
        return this;
    }

    public void Calificar(int oferta, Requisito requisito, Veredicto veredicto, string? comentario = Motivo) =>
        Evaluacion.Calificar(Proceso, Id(oferta), requisito.Id, veredicto, comentario, Evaluador, Ahora);

    public Comite Habilitar(int oferta)
    {
        foreach (var requisito in Evaluacion.Requisitos.ToList())
        {
            Calificar(oferta, requisito, Veredicto.Cumple);
        }

        return this;
    }

    public Comite RechazarPorCarta(int oferta)
    {
        Calificar(oferta, Carta, Veredicto.NoCumple);
        Evaluacion.Rechazar(Proceso, Id(oferta), CausalRechazo.NoCumpleRequisito, Motivo, Evaluador, Ahora);
        return this;
    }

    public Solicitud Pedir(int oferta, DateTimeOffset? hasta = null) =>
        Evaluacion.PedirSubsanacion(Proceso, Id(oferta), Experiencia.Id, "Aporte el certificado del segundo contrato", hasta ?? Ahora.AddHours(20), Evaluador, Ahora);

    public void Responder(Solicitud solicitud, int oferta) =>
        Evaluacion.Responder(solicitud.Id, "Adjunto el certificado", [new(Guid.NewGuid(), "certificado.pdf", new string('a', 64), 10)], Proveedor(oferta), Ahora);

    public void Decidir(Solicitud solicitud, bool acepta) => Evaluacion.Decidir(Proceso, solicitud.Id, acepta, Motivo, Evaluador, Ahora);

    public Informe Publicar() => Evaluacion.PublicarInforme(Proceso, Nombres, Evaluador, Ahora);

    public Adjudicacion Aceptar(int oferta, string? cambio = null, Actor? actor = null) =>
        Adjudicacion.Aceptar(Proceso, Evaluacion, Id(oferta), Guid.NewGuid(), cambio, Nombres, actor ?? Ordenador, Ahora);

    public void PasaElTraslado() => Ahora = Evaluacion.FinDelTraslado(Proceso);

    /// <summary>Aplica los pasos siguientes sin que nadie acredite nada.</summary>
    public void PasosEnBlanco(int hasta)
    {
        while (Evaluacion.DesempateVigente is { GanadorId: null } d && d.SiguientePaso <= hasta)
        {
            Paso(d.SiguientePaso);
        }
    }

    public void Paso(int numero, params Guid[] acreditan)
    {
        var pruebas = Evaluacion.DesempateVigente!.Quedan.Select(o => new PruebaDeDesempate(o, acreditan.Contains(o), "Folio 20 de la oferta")).ToList();
        Evaluacion.AplicarPaso(Proceso, numero, pruebas, Evaluador, Ahora);
    }

    public static void Rompe(Regla regla, Action acto)
    {
        var error = Assert.Throws<ReglaIncumplida>(acto);
        Assert.Equal(regla.Codigo, error.Regla.Codigo);
    }
}
