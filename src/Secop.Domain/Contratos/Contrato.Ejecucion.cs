using Secop.Domain.Comun;

namespace Secop.Domain.Contratos;

// Sección 7: plan de ejecución por porcentaje acumulado y entregas.
public sealed partial class Contrato
{
    private readonly List<Entrega> _entregas = [];

    public IReadOnlyList<Entrega> Entregas => _entregas;

    public decimal PorcentajeEntregado => _entregas.Where(e => e.Estado == EstadoEntrega.Confirmada).Max(e => e.PorcentajeReal) ?? 0;

    /// <summary>Lo recibido a satisfacción, en pesos.</summary>
    public decimal ValorEntregado => decimal.Round(ValorTotal * PorcentajeEntregado / 100, 2);

    /// <summary>Reemplaza las entregas que siguen pendientes; las confirmadas y las reportadas no se tocan.</summary>
    public void DefinirPlan(IReadOnlyList<DatosDeEntrega> entregas, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ExigirEtapa(EtapaContrato.Firmado, EtapaContrato.EnEjecucion);
        ReglasDeEntrega.PlanNoVacio.Exigir(entregas.Count > 0);
        var (avance, fecha) = (0m, DateOnly.MinValue);
        foreach (var fija in _entregas.Where(e => e.Estado != EstadoEntrega.Pendiente))
        {
            avance = Math.Max(avance, fija.PorcentajeReal ?? fija.PorcentajeEsperado);
        }

        foreach (var e in entregas)
        {
            ExigirTexto(nameof(e.Nombre), e.Nombre, "el nombre de la entrega", 200);
            ReglasDeEntrega.PorcentajeValido.ExigirEn(nameof(e.Porcentaje), e.Porcentaje is > 0 and <= 100 && decimal.Round(e.Porcentaje, 4) == e.Porcentaje);
            ReglasDeEntrega.Creciente.Exigir(e.Porcentaje > avance && e.FechaEsperada >= fecha);
            ReglasDeEntrega.DentroDelPlazo.Exigir(
                (FechaInicio is null || e.FechaEsperada >= FechaInicio) && (FechaFin is null || e.FechaEsperada <= FechaFin), e.Nombre);
            (avance, fecha) = (e.Porcentaje, e.FechaEsperada);
        }

        ReglasDeEntrega.TerminaEnCien.Exigir(avance == 100);
        _entregas.RemoveAll(e => e.Estado == EstadoEntrega.Pendiente);
        _entregas.AddRange(entregas.Select(e => new Entrega(e)));
        Registrar(TipoEvento.PlanDefinido, new PlanDeEjecucionDefinido(Id, ProcesoId, actor, ahora));
    }

    /// <summary>El proveedor avisa que entregó; no cambia el avance hasta que la supervisión confirma.</summary>
    public void ReportarEntrega(Guid entregaId, string nota, ArchivoAdjunto? archivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirProveedor(actor);
        ExigirEtapa(EtapaContrato.EnEjecucion, EtapaContrato.Terminado);
        var entrega = EntregaPorConfirmar(entregaId);
        entrega.NotaDelProveedor = ExigirTexto("Nota", nota, "qué entregó", 2000);
        (entrega.Estado, entrega.ReportadaEn) = (EstadoEntrega.Reportada, ahora);
        Archivar(ClaseDocumento.Entrega, entrega.Nombre, archivo, entrega.Id, actor, ahora);
        Registrar(TipoEvento.EntregaReportada, new EntregaReportada(Id, ProcesoId, entrega.Id, actor, ahora), referencia: entrega.Id);
    }

    public void ConfirmarEntrega(
        Guid entregaId, DateOnly fechaReal, decimal porcentaje, string? observaciones, ArchivoAdjunto? archivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirSupervision(actor);
        var entrega = EntregaPorConfirmar(entregaId);
        Recibir(entrega, fechaReal, porcentaje, observaciones, archivo, actor, ahora);
    }

    public void RecibirEntregaNoPlaneada(
        string nombre, DateOnly fechaReal, decimal porcentaje, string? observaciones, ArchivoAdjunto? archivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirSupervision(actor);
        var limpio = ExigirTexto("Nombre", nombre, "el nombre de la entrega", 200);
        var entrega = new Entrega(new DatosDeEntrega(limpio, fechaReal, porcentaje), planeada: false);
        Recibir(entrega, fechaReal, porcentaje, observaciones, archivo, actor, ahora);
        _entregas.Add(entrega);
    }

    private void Recibir(
        Entrega entrega, DateOnly fechaReal, decimal porcentaje, string? observaciones, ArchivoAdjunto? archivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirNoFutura("FechaReal", fechaReal, ahora);
        ReglasDeEntrega.FechaRealPosible.ExigirEn("FechaReal", fechaReal >= FechaInicio);
        ReglasDeEntrega.AvanceMayor.ExigirEn(
            "Porcentaje", porcentaje > PorcentajeEntregado && porcentaje <= 100 && decimal.Round(porcentaje, 4) == porcentaje, PorcentajeEntregado);
        (entrega.Estado, entrega.FechaReal, entrega.PorcentajeReal) = (EstadoEntrega.Confirmada, fechaReal, porcentaje);
        (entrega.ConfirmadaEn, entrega.ConfirmadaPor) = (ahora, actor.UsuarioId);
        entrega.Observaciones = string.IsNullOrWhiteSpace(observaciones) ? entrega.Observaciones : observaciones.Trim();
        Archivar(ClaseDocumento.Entrega, entrega.Nombre, archivo, entrega.Id, actor, ahora);
        Registrar(TipoEvento.EntregaConfirmada, new EntregaConfirmada(Id, ProcesoId, entrega.Id, actor, ahora), referencia: entrega.Id);
    }

    private void ExigirSupervision(Actor actor)
    {
        ExigirEntidad(actor);
        ExigirEtapa(EtapaContrato.EnEjecucion, EtapaContrato.Terminado);
        ReglasDeContrato.EsSupervisor.Exigir(actor.UsuarioId == SupervisorId);
    }

    private Entrega EntregaPorConfirmar(Guid id)
    {
        var entrega = _entregas.Find(e => e.Id == id);
        ReglasDeContrato.DocumentoAjeno.Exigir(entrega is not null);
        ReglasDeEntrega.SinConfirmar.Exigir(entrega!.Estado != EstadoEntrega.Confirmada);
        return entrega;
    }
}
