using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Web.Infrastructure;
using static Secop.Web.Data.FichaDeContrato;

namespace Secop.Web.Data;

/// <summary>Convierte un contrato en lo que puede ver quien mira. Única decisión de visibilidad del contrato.</summary>
public static class ArmadorDeFichas
{
    // El clausulado y lo que prueba la ejecución son públicos; facturas, pólizas y papeles del proveedor llevan datos personales.
    private static readonly ClaseDocumento[] ClasesPublicas =
    [
        ClaseDocumento.Clausulado, ClaseDocumento.Anexo, ClaseDocumento.ActaInicio, ClaseDocumento.Ejecucion,
        ClaseDocumento.Entrega, ClaseDocumento.Modificacion, ClaseDocumento.Liquidacion,
    ];

    public static async Task<FichaDeContrato> FichaAsync(this SecopDbContext db, Contrato c, Mirada mirada, DateTimeOffset ahora)
    {
        var cuentas = await db.Cuentas.Where(x => x.Id == c.EntidadId || x.Id == c.ProveedorId)
            .Select(x => new { x.Id, x.Nombre, x.Codigo }).ToDictionaryAsync(x => x.Id);
        var personas = c.Supervisores.Select(s => s.UsuarioId).Concat(c.Firmas.Select(f => f.UsuarioId)).Append(c.OrdenadorId).Distinct().ToList();
        var nombres = await db.Users.Where(u => personas.Contains(u.Id))
            .Select(u => new { u.Id, Nombre = u.Nombres + " " + u.Apellidos }).ToDictionaryAsync(u => u.Id, u => u.Nombre);
        string Nombre(Guid id) => nombres.GetValueOrDefault(id, "Sin nombre registrado");
        Parte ParteDe(Guid id) => cuentas.TryGetValue(id, out var x) ? new(x.Nombre, x.Codigo) : new("Cuenta sin nombre", null);

        var publico = mirada == Mirada.Publico;
        var completa = !publico || c.EstaFirmado;
        var documentos = completa ? Documentos(c, mirada) : [];
        return new FichaDeContrato
        {
            Mirada = mirada,
            Id = c.Id,
            Codigo = c.Codigo,
            Numero = c.Numero,
            Objeto = c.Objeto,
            TipoContrato = c.TipoContrato,
            Etapa = c.Etapa,
            EstadoEnDatosAbiertos = c.EstadoEnDatosAbiertos,
            Entidad = ParteDe(c.EntidadId),
            Proveedor = ParteDe(c.ProveedorId),
            Proceso = await db.Procesos.Where(p => p.Id == c.ProcesoId && p.PublicadoEn != null).Select(p => new Enlace(p.Codigo, p.Numero)).FirstOrDefaultAsync(),
            Lugar = Divipola.Nombre(c.CodigoMunicipio),
            Completa = completa,
            AceptadoEn = c.AceptadoEn,
            FirmadoEn = c.FirmadoEn,
            LimiteDeFirma = publico ? null : c.LimiteDeFirma,
            CuentaBancaria = publico || c.Banco is null ? null : $"{c.Banco}, cuenta {(c.TipoDeCuenta == TipoCuentaBancaria.Ahorros ? "de ahorros" : "corriente")} {c.NumeroDeCuenta}",
            Terminos = c.TerminosParaLiquidar(PlazosDeLiquidacion.DeLaLey),
            Vida = Vida(c, ahora),
            Dinero = new(
                c.ValorInicial, c.Adiciones, c.ValorTotal, publico ? c.Facturado : c.EnCobro, c.Facturado, c.Pagado, c.PendienteDePago,
                publico ? c.PendienteDeEjecucion : c.PorFacturar, c.ValorEntregado, c.PorcentajeEntregado, c.TotalRegistrado),
            General = new(
                NombresDeContrato.De(c.Plazo), c.FechaInicio, c.FechaFin, c.SuspendidoDesde, c.TerminadoEl,
                c.CausaDeTerminacion is { } causa ? NombresDeContrato.De(causa) : null,
                NombresDeContrato.De(c.RazonLiquidacion) + (c.MesesLiquidacionPactados is { } meses ? $" ({meses} meses pactados)" : ""),
                c.CriteriosAmbientales ?? "No", c.ObligacionesPosconsumo, c.Reversion, NombresDeContrato.De(c.CondicionesDeEntrega), c.FormaDePago,
                !c.PuedeProrrogarse ? "No se puede prorrogar" : c.AvisoDeProrroga is { } aviso ? $"Sí, con aviso antes del {Formato.Fecha(aviso)}" : "Sí",
                Nombre(c.OrdenadorId)),
            Items = [.. c.Items.OrderBy(i => i.Orden).Select(i => new Item(i.Orden, i.Referencia, i.Unspsc, i.Descripcion, i.Cantidad, i.Unidad, i.PrecioUnitario, i.Total))],
            GarantiasExigidas = [.. c.GarantiasExigidas.OrderBy(g => g.Amparo, StringComparer.Ordinal).Select(g => new Exigida(g.Amparo, g.Porcentaje, c.MinimoDe(g), g.MesesAdicionales))],
            GarantiasPorCubrir = completa && c.EstaFirmado ? c.GarantiasPorCubrir(ahora) : [],
            Garantias = completa ? Garantias(c, publico, ahora) : [],
            Requeridos = publico ? [] : [.. c.DocumentosRequeridos.OrderBy(r => r.Nombre, StringComparer.Ordinal).Select(r => new Requerido(
                r.Id, r.Nombre, r.Obligatorio, documentos.FirstOrDefault(d => d.Clase == ClaseDocumento.DelProveedor && d.ReferenciaId == r.Id)))],
            Documentos = documentos,
            Cdps = [.. c.Cdps.OrderBy(x => x.Fecha).Select(x => new Renglon(x.Id, x.Numero, x.Fecha, x.Valor))],
            Registros = [.. c.RegistrosPresupuestales.OrderBy(x => x.Fecha).ThenBy(x => x.Numero, StringComparer.Ordinal).Select(x => new Renglon(x.Id, x.Numero, x.Fecha, x.Valor))],
            Fuentes = [.. c.Fuentes.Select(x => new Fuente(x.Nombre, x.Valor))],
            Supervisores = [.. c.Supervisores.OrderByDescending(s => s.Desde).Select(s => new Supervision(Nombre(s.UsuarioId), s.Desde, publico ? null : s.Motivo))],
            Entregas = completa ? [.. c.Entregas.OrderBy(e => e.PorcentajeReal ?? e.PorcentajeEsperado).Select(e => new Recibo(
                e.Id, e.Nombre, e.Planeada, e.FechaEsperada, e.PorcentajeEsperado, publico && e.Estado == EstadoEntrega.Reportada ? EstadoEntrega.Pendiente : e.Estado,
                e.FechaReal, e.PorcentajeReal, e.Observaciones, publico ? null : e.NotaDelProveedor))] : [],
            Facturas = Facturas(c, mirada),
            Modificaciones = [.. c.Modificaciones.Where(m => !publico || m.Estado == EstadoModificacion.Publicada).OrderBy(m => m.Numero).Select(m => new Cambio(
                m.Id, m.Numero, m.Tipo, m.Estado, m.Justificacion, m.Valor, m.NuevaFechaFin, m.Desde, m.ReinicioEstimado, m.PropuestaEn, m.PublicadaEn,
                m.MotivoRechazo, m.RequiereProveedor))],
            Incumplimientos = [.. c.Incumplimientos.OrderBy(i => i.FechaFirmeza).Select(i => new Sancion(NombresDeContrato.De(i.Tipo), i.NumeroActo, i.FechaFirmeza, i.Valor, i.Descripcion))],
            Liquidaciones = [.. c.Liquidaciones.Where(l => !publico || l.Estado == EstadoLiquidacion.EnFirme).OrderBy(l => l.PropuestaEn).Select(l => new Acta(
                l.Tipo, l.Estado, l.ValorEjecutado, l.ValorPagado, l.SaldoAFavorDelProveedor, l.SaldoPorLiberar, l.Salvedades, l.NumeroActo, l.PropuestaEn, l.EnFirmeEn, l.MotivoRechazo))],
            Firmas = completa ? [.. c.Firmas.OrderBy(f => f.En).Where(f => !publico || SeVe(f, c)).Select(f => new Rubrica(
                f.Rol == RolFirma.Proveedor ? "Proveedor" : "Ordenador del gasto",
                publico && f.Rol == RolFirma.Proveedor ? ParteDe(f.CuentaId).Nombre : Nombre(f.UsuarioId), f.Documento, f.HashDocumento, f.En))] : [],
            Sucesos = [.. c.Eventos.Where(e => !publico || NombresDeContrato.EsPublico(e.Tipo) && completa).OrderByDescending(e => e.En).Select(e => new Suceso(
                e.Tipo, NombresDeContrato.De(e.Tipo), e.En, publico ? null : e.Motivo))],
        };
    }

    // Al público, sólo las firmas de lo que ya rige: el último envío, lo publicado y la liquidación en firme.
    private static bool SeVe(Firma firma, Contrato c) =>
        firma.HashDocumento == c.HashFirmado
        || c.Modificaciones.Any(m => m.Estado == EstadoModificacion.Publicada && firma.Documento == $"Modificación {m.Numero}")
        || (firma.Documento == "Liquidación" && c.Etapa is EtapaContrato.Liquidado or EtapaContrato.Cerrado);

    private static List<Documento> Documentos(Contrato c, Mirada mirada) =>
        [.. c.Documentos
            .Where(d => mirada != Mirada.Publico || (ClasesPublicas.Contains(d.Clase) && YaEsPublico(c, d)))
            .Where(d => mirada != Mirada.Entidad || d.Clase != ClaseDocumento.Factura || c.Facturas.Any(f => f.Id == d.ReferenciaId && f.EnviadaEn is not null))
            .OrderBy(d => d.Clase).ThenBy(d => d.CargadoEn)
            .Select(d => new Documento(d.Id, d.Clase, d.Titulo, d.NombreArchivo, d.Sha256, d.Tamano, d.CargadoEn, d.ReferenciaId, d.ArchivoId))];

    private static bool YaEsPublico(Contrato c, DocumentoContrato d) => d.Clase switch
    {
        ClaseDocumento.Entrega => c.Entregas.Any(e => e.Id == d.ReferenciaId && e.Estado == EstadoEntrega.Confirmada),
        ClaseDocumento.Modificacion => c.Modificaciones.Any(m => m.Id == d.ReferenciaId && m.Estado == EstadoModificacion.Publicada),
        ClaseDocumento.Liquidacion => c.Liquidaciones.Any(l => l.Id == d.ReferenciaId && l.Estado == EstadoLiquidacion.EnFirme),
        _ => true,
    };

    private static List<Poliza> Garantias(Contrato c, bool publico, DateTimeOffset ahora) =>
        [.. c.Garantias.Where(g => !publico || g.Estado == EstadoGarantia.Aprobada).OrderBy(g => g.EnviadaEn).Select(g => new Poliza(
            g.Id, g.Referencia, NombresDeContrato.De(g.Clase), g.Garante, g.Estado, g.EnviadaEn, g.DecididaEn, g.MotivoDevolucion,
            [.. g.Amparos.OrderBy(a => a.Amparo, StringComparer.Ordinal).Select(a => new Amparo(a.Amparo, a.Valor, a.Desde, a.Hasta))],
            publico ? [] : c.Comprobar(g, ahora)))];

    private static List<Cobro> Facturas(Contrato c, Mirada mirada) =>
        [.. c.Facturas
            .Where(f => mirada switch
            {
                Mirada.Publico => f.EsPublica,
                Mirada.Entidad => f.EnviadaEn is not null,
                Mirada.Proveedor => true,
            })
            .OrderBy(f => f.EnviadaEn ?? DateTimeOffset.MaxValue).ThenBy(f => f.Numero, StringComparer.Ordinal)
            .Select(f => new Cobro(
                f.Id, f.Numero, f.FechaExpedicion, f.Concepto, f.Base, f.Iva, f.Total, f.Estado, f.EnviadaEn, f.DecididaEn, f.FechaPago,
                mirada == Mirada.Publico ? null : f.MotivoRechazo, mirada == Mirada.Publico ? null : f.MotivoExceso,
                c.RegistrosPresupuestales.FirstOrDefault(r => r.Id == f.RegistroPresupuestalId)?.Numero,
                c.Entregas.FirstOrDefault(e => e.Id == f.EntregaId)?.Nombre,
                mirada == Mirada.Publico ? [] : [.. c.PasosDeFacturas.Where(p => p.FacturaId == f.Id).OrderBy(p => p.En).Select(p => new PasoDeCobro(p.Acto, p.En, p.Motivo))]))];

    private static List<HitoDeVida> Vida(Contrato c, DateTimeOffset ahora)
    {
        var garantias = c.GarantiasExigidas.Count == 0 || c.GarantiasPorCubrir(ahora).Count == 0;
        var habilitado = c.EstaFirmado && c.TotalRegistrado >= c.ValorTotal && garantias;
        var terminado = c.Etapa is EtapaContrato.Terminado or EtapaContrato.Liquidado or EtapaContrato.Cerrado;
        var hitos = new List<(string Texto, string Detalle, bool Hecho)>
        {
            ("Aceptación", Formato.Fecha(c.AceptadoEn), true),
            ("Firma", c.FirmadoEn is { } firma ? Formato.Fecha(firma) : "pendiente", c.EstaFirmado),
            (c.GarantiasExigidas.Count == 0 ? "Registro presupuestal" : "RP y garantías", habilitado ? "listo" : "pendiente", habilitado || c.FechaInicio is not null),
            ("Inicio", c.FechaInicio is { } inicio ? Formato.Fecha(inicio) : "pendiente", c.FechaInicio is not null),
            ("Entregas", $"{Formato.Porcentaje(c.PorcentajeEntregado)} recibido", c.PorcentajeEntregado == 100),
            ("Pagos", $"{Formato.Porcentaje(c.ValorTotal == 0 ? 0 : c.Pagado / c.ValorTotal * 100)} pagado", c.Pagado > 0 && c.Pagado == c.ValorTotal),
            ("Fin", terminado ? Formato.Fecha(c.TerminadoEl) : c.FechaFin is { } fin ? $"previsto {Formato.Fecha(fin)}" : "por definir", terminado),
        };
        if (c.SeLiquida)
        {
            hitos.Add(("Liquidación", c.Etapa == EtapaContrato.Liquidado || c.Liquidaciones.Any(l => l.Estado == EstadoLiquidacion.EnFirme) ? "hecha" : "pendiente",
                c.Liquidaciones.Any(l => l.Estado == EstadoLiquidacion.EnFirme)));
        }

        hitos.Add(("Cierre", c.CerradoEn is { } cierre ? Formato.Fecha(cierre) : "pendiente", c.CerradoEn is not null));
        var actual = hitos.FindIndex(h => !h.Hecho);
        return [.. hitos.Select((h, i) => new HitoDeVida(h.Texto, h.Detalle, h.Hecho, i == actual))];
    }
}
