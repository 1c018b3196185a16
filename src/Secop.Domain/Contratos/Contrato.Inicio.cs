using Secop.Domain.Comun;
using Secop.Domain.Evaluaciones;

namespace Secop.Domain.Contratos;

// Lo que habilita la ejecución: registro presupuestal, garantías, supervisión y acta de inicio (Ley 80 de 1993, art. 41).
public sealed partial class Contrato
{
    private readonly List<RegistroPresupuestal> _registros = [];
    private readonly List<Garantia> _garantias = [];

    public IReadOnlyList<RegistroPresupuestal> RegistrosPresupuestales => _registros;
    public IReadOnlyList<Garantia> Garantias => _garantias;
    public decimal TotalRegistrado => _registros.Sum(r => r.Valor);

    public void RegistrarPresupuesto(string numero, DateOnly fecha, decimal valor, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ReglasDeContrato.EnEtapa.Exigir(Etapa < EtapaContrato.Terminado, NombreDe(Etapa));
        var limpio = ExigirTexto("Numero", numero, "el número del registro presupuestal", 60);
        ReglasDeContrato.RpNuevo.ExigirEn("Numero", !_registros.Exists(r => string.Equals(r.Numero, limpio, StringComparison.OrdinalIgnoreCase)));
        ExigirNoFutura("Fecha", fecha, ahora);
        ReglasDeContrato.RpDespuesDeAceptar.ExigirEn("Fecha", fecha >= Dia(AceptadoEn), Dia(AceptadoEn));
        Dinero.Exigir(valor, "Valor");
        ReglasDeContrato.ValorPositivo.ExigirEn("Valor", valor > 0);
        var suma = TotalRegistrado + valor;
        ReglasDeContrato.RpCabe.ExigirEn("Valor", suma <= ValorTotal, suma, ValorTotal);
        var disponible = _cdps.Sum(c => c.Valor);
        ReglasDeContrato.RpRespaldado.ExigirEn("Valor", _cdps.Count == 0 || suma <= disponible, suma, disponible);

        var registro = new RegistroPresupuestal(limpio, fecha, valor);
        _registros.Add(registro);
        Registrar(TipoEvento.RegistroPresupuestal, new RegistroPresupuestalExpedido(Id, ProcesoId, registro.Id, actor, ahora), referencia: registro.Id);
    }

    public void CargarGarantia(DatosDeGarantia datos, Actor actor, DateTimeOffset ahora)
    {
        ExigirProveedor(actor);
        ExigirEtapa(EtapaContrato.Firmado, EtapaContrato.EnEjecucion, EtapaContrato.Suspendido, EtapaContrato.Terminado);
        ReglasDeGarantia.SePidieron.Exigir(_garantiasExigidas.Count > 0);
        var referencia = ExigirTexto(nameof(datos.Referencia), datos.Referencia, "el número de la garantía", 80);
        ExigirTexto(nameof(datos.Garante), datos.Garante, "la aseguradora o garante", 200);
        ReglasDeGarantia.ReferenciaNueva.ExigirEn(nameof(datos.Referencia), !_garantias.Exists(g =>
            g.Estado != EstadoGarantia.Devuelta && string.Equals(g.Referencia, referencia, StringComparison.OrdinalIgnoreCase)));
        ReglasDeGarantia.ConAmparos.Exigir(datos.Amparos.Count > 0);
        foreach (var amparo in datos.Amparos)
        {
            ExigirTexto("Amparo", amparo.Amparo, "el amparo", 120);
            Dinero.Exigir(amparo.Valor, "Valor");
            ReglasDeGarantia.VigenciaEnOrden.Exigir(amparo.Hasta >= amparo.Desde, amparo.Amparo);
            ReglasDeGarantia.AmparoUnaVez.Exigir(datos.Amparos.Count(a => MismoAmparo(a.Amparo, amparo.Amparo)) == 1, amparo.Amparo);
        }

        ReglasDeGarantia.ConArchivo.ExigirEn("Archivo", datos.Archivo is not null);
        var garantia = new Garantia(datos, ahora);
        _garantias.Add(garantia);
        Archivar(ClaseDocumento.Garantia, $"Garantía {referencia}", datos.Archivo, garantia.Id, actor, ahora);
        Registrar(TipoEvento.GarantiaEnviada, new GarantiaEnviada(Id, ProcesoId, garantia.Id, actor, ahora), referencia: garantia.Id);
    }

    public void AprobarGarantia(Guid garantiaId, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        var garantia = GarantiaPendiente(garantiaId);
        var fallas = Comprobar(garantia, ahora).Where(c => !c.Cumple).Select(c => c.Frase).ToList();
        ReglasDeGarantia.CumpleComprobaciones.Exigir(fallas.Count == 0, string.Join(" ", fallas));
        (garantia.Estado, garantia.DecididaEn, garantia.DecididaPor) = (EstadoGarantia.Aprobada, ahora, actor.UsuarioId);
        Registrar(TipoEvento.GarantiaAprobada, new GarantiaAprobada(Id, ProcesoId, garantia.Id, actor, ahora), referencia: garantia.Id);
    }

    public void DevolverGarantia(Guid garantiaId, string motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        var garantia = GarantiaPendiente(garantiaId);
        var limpio = ExigirMotivo(motivo);
        (garantia.Estado, garantia.DecididaEn, garantia.DecididaPor) = (EstadoGarantia.Devuelta, ahora, actor.UsuarioId);
        garantia.MotivoDevolucion = limpio;
        Registrar(TipoEvento.GarantiaDevuelta, new GarantiaDevuelta(Id, ProcesoId, garantia.Id, actor, ahora), limpio, garantia.Id);
    }

    /// <summary>Comprobaciones automáticas: amparo pedido, valor y vigencia de cada amparo de la garantía.</summary>
    public IReadOnlyList<Comprobacion> Comprobar(Garantia garantia, DateTimeOffset ahora)
    {
        var lista = new List<Comprobacion>();
        foreach (var amparo in garantia.Amparos)
        {
            if (_garantiasExigidas.Find(e => MismoAmparo(e.Amparo, amparo.Amparo)) is not { } exigida)
            {
                lista.Add(new(true, $"{amparo.Amparo}: el contrato no lo pidió; se recibe como adicional."));
                continue;
            }

            var (minimo, hasta) = (MinimoDe(exigida), VigenciaExigida(exigida, ahora));
            lista.Add(new(amparo.Valor >= minimo,
                $"{amparo.Amparo}: asegura {Dinero.EnPesos(amparo.Valor)} y el mínimo es {Dinero.EnPesos(minimo)}.", "Decreto 1082 de 2015, art. 2.2.1.2.3.1.12"));
            lista.Add(new(amparo.Desde <= Dia(ahora),
                $"{amparo.Amparo}: rige desde el {Momento.Dia(amparo.Desde)} y no puede empezar después de hoy."));
            lista.Add(new(amparo.Hasta >= hasta,
                $"{amparo.Amparo}: vence el {Momento.Dia(amparo.Hasta)} y debe llegar al {Momento.Dia(hasta)}."));
        }

        if (!garantia.Amparos.Any(a => _garantiasExigidas.Exists(e => MismoAmparo(e.Amparo, a.Amparo))))
        {
            lista.Add(new(false, "La garantía no cubre ninguno de los amparos pedidos."));
        }

        return lista;
    }

    /// <summary>Lo pedido que ninguna garantía aprobada cubre hoy; después de una prórroga o adición dice qué extender.</summary>
    public IReadOnlyList<Comprobacion> GarantiasPorCubrir(DateTimeOffset ahora) => Cobertura(ahora, FechaInicio ?? Dia(ahora));

    private List<Comprobacion> Cobertura(DateTimeOffset ahora, DateOnly inicio)
    {
        var aprobados = _garantias.Where(g => g.Estado == EstadoGarantia.Aprobada).SelectMany(g => g.Amparos).ToList();
        return [.. _garantiasExigidas.Select(exigida =>
        {
            var (minimo, hasta) = (MinimoDe(exigida), (FechaFin ?? Plazo.FinDesde(inicio)).AddMonths(exigida.MesesAdicionales));
            var cubre = aprobados.Exists(a => MismoAmparo(a.Amparo, exigida.Amparo) && a.Valor >= minimo && a.Hasta >= hasta);
            return new Comprobacion(cubre, $"{exigida.Amparo} por {Dinero.EnPesos(minimo)} hasta el {Momento.Dia(hasta)}");
        }).Where(c => !c.Cumple)];
    }

    public DateOnly VigenciaExigida(GarantiaExigida exigida, DateTimeOffset ahora) =>
        (FechaFin ?? Plazo.FinDesde(Dia(ahora))).AddMonths(exigida.MesesAdicionales);

    public decimal MinimoDe(GarantiaExigida exigida) =>
        exigida.ValorMinimo ?? Math.Ceiling(ValorTotal * exigida.Porcentaje) / 100;

    public void DesignarSupervisor(Guid usuarioId, string motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ReglasDeContrato.SupervisorDistinto.ExigirEn("UsuarioId", usuarioId != SupervisorId);
        var limpio = ExigirMotivo(motivo);
        SupervisorId = usuarioId;
        _supervisores.Add(new DesignacionSupervisor(usuarioId, limpio, actor.UsuarioId, ahora));
        Registrar(TipoEvento.SupervisorDesignado, new SupervisorDesignado(Id, ProcesoId, usuarioId, actor, ahora), limpio);
    }

    public void IniciarEjecucion(DateOnly fecha, ArchivoAdjunto? acta, Actor actor, DateTimeOffset ahora)
    {
        ExigirEntidad(actor);
        ExigirEtapa(EtapaContrato.Firmado);
        ReglasDeContrato.ConSupervisor.Exigir(SupervisorId is not null);
        ReglasDeContrato.ConRp.Exigir(TotalRegistrado >= ValorTotal, TotalRegistrado, ValorTotal);
        ExigirNoFutura("Fecha", fecha, ahora);
        var faltan = Cobertura(ahora, fecha);
        ReglasDeContrato.ConGarantias.Exigir(faltan.Count == 0, string.Join("; ", faltan.Select(f => f.Frase)));
        var desde = HabilitadoDesde();
        ReglasDeContrato.InicioDespuesDeRequisitos.ExigirEn("Fecha", fecha >= desde, desde);

        (FechaInicio, FechaFin, Etapa) = (fecha, Plazo.FinDesde(fecha), EtapaContrato.EnEjecucion);
        Archivar(ClaseDocumento.ActaInicio, "Acta de inicio", acta, null, actor, ahora);
        Registrar(TipoEvento.EjecucionIniciada, new EjecucionIniciada(Id, ProcesoId, actor, ahora));
    }

    /// <summary>Los requisitos de ejecución, para mostrarlos antes de intentarlo.</summary>
    public IReadOnlyList<Comprobacion> RequisitosDeInicio(DateTimeOffset ahora) =>
    [
        new(EstaFirmado, "Contrato firmado por las dos partes", "Ley 80 de 1993, art. 41"),
        new(TotalRegistrado >= ValorTotal, "Registro presupuestal por todo el valor", "Ley 80 de 1993, art. 41"),
        new(GarantiasPorCubrir(ahora).Count == 0, _garantiasExigidas.Count == 0 ? "El contrato no pidió garantías" : "Garantías aprobadas", "Ley 80 de 1993, art. 41"),
        new(SupervisorId is not null, "Supervisión designada", "Ley 1474 de 2011, art. 83"),
    ];

    private DateOnly HabilitadoDesde()
    {
        var fechas = new List<DateOnly> { Dia(FirmadoEn!.Value) };
        fechas.AddRange(_registros.Select(r => r.Fecha));
        fechas.AddRange(_garantias.Where(g => g.Estado == EstadoGarantia.Aprobada).Select(g => Dia(g.DecididaEn!.Value)));
        return fechas.Max();
    }

    private Garantia GarantiaPendiente(Guid id)
    {
        var garantia = _garantias.Find(g => g.Id == id);
        ReglasDeContrato.DocumentoAjeno.Exigir(garantia is not null);
        ReglasDeGarantia.Pendiente.Exigir(garantia!.Estado == EstadoGarantia.PendienteAceptacion, garantia.Estado == EstadoGarantia.Aprobada ? "aprobada" : "devuelta");
        return garantia;
    }

    private static bool MismoAmparo(string uno, string otro) => string.Equals(uno.Trim(), otro.Trim(), StringComparison.OrdinalIgnoreCase);
}
