using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Data;

/// <summary>Algo que espera a esta persona en esta cuenta, y dónde se hace.</summary>
public sealed record TareaDeEscritorio(string Que, string Detalle, string Url, DateTimeOffset? Hasta = null);

public sealed record CitaDeAgenda(DateTimeOffset Instante, string Que, string Proceso, string Url);

public sealed record NovedadDeEscritorio(DateTimeOffset En, string Frase, string Proceso, string Url);

public sealed record Escritorio(IReadOnlyList<TareaDeEscritorio> Tareas, IReadOnlyList<CitaDeAgenda> Agenda, IReadOnlyList<NovedadDeEscritorio> Novedades);

/// <summary>Qué espera a cada quien. Sale de las mismas fases, equipos y permisos que abren las puertas.</summary>
public static class ConsultasDeEscritorio
{
    private const int DiasDeAgenda = 10;

    public static async Task<Escritorio> EscritorioDeEntidadAsync(this SecopDbContext db, CuentaActual cuenta, DateTimeOffset ahora)
    {
        var procesos = await db.Procesos.AsNoTracking()
            .Where(p => p.EntidadId == cuenta.CuentaId && (p.Estado == EstadoProceso.Borrador || p.Estado == EstadoProceso.Publicado)).ToListAsync();
        var tareas = await AccesosAsync(db, cuenta, "entidad");
        var ids = procesos.Select(p => p.Id).ToList();
        var sinResponder = await db.Observaciones.Where(o => ids.Contains(o.ProcesoId) && o.RespondidaEn == null)
            .GroupBy(o => o.ProcesoId).Select(g => new { g.Key, Cuantas = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Cuantas);
        foreach (var p in procesos)
        {
            tareas.AddRange(DeProceso(p, sinResponder.GetValueOrDefault(p.Id), cuenta, ahora));
        }

        tareas.AddRange(await ContratosDeEntidadAsync(db, cuenta));
        return new(Ordenadas(tareas), Agenda(procesos, "/entidad/procesos", ahora), await NovedadesAsync(db, procesos, "/entidad/procesos"));
    }

    public static async Task<Escritorio> EscritorioDeProveedorAsync(this SecopDbContext db, CuentaActual cuenta, DateTimeOffset ahora)
    {
        var tareas = await AccesosAsync(db, cuenta, "proveedor");
        var suscritos = await db.Suscripciones.Where(s => s.ProveedorId == cuenta.CuentaId).Select(s => s.ProcesoId).ToListAsync();
        var procesos = await db.Procesos.AsNoTracking().Where(p => suscritos.Contains(p.Id) && p.Estado != EstadoProceso.Borrador).ToListAsync();
        var ofertas = await db.Set<Oferta>().AsNoTracking().Where(o => o.ProveedorId == cuenta.CuentaId && o.AbiertaEn == null).ToListAsync();
        foreach (var oferta in ofertas.Where(o => o.Estado is EstadoOferta.EnEdicion or EstadoOferta.Retirada))
        {
            if (procesos.Find(p => p.Id == oferta.ProcesoId) is { } p && p.Estado == EstadoProceso.Publicado && ahora < p.Cierre && cuenta.Puede(Permisos.PresentarOferta))
            {
                tareas.Add(new("Su oferta NO está presentada", $"{p.Numero}: {p.Nombre}", $"/proveedor/ofertas/{oferta.Id}", p.Cierre));
            }
        }

        var contratos = await db.Contratos.AsNoTracking().Where(c => c.ProveedorId == cuenta.CuentaId && c.Etapa == EtapaContrato.PendienteFirmaProveedor)
            .Select(c => new { c.Id, c.Numero, c.Objeto }).ToListAsync();
        if (cuenta.Puede(Permisos.FirmarContratoProveedor))
        {
            tareas.AddRange(contratos.Select(c => new TareaDeEscritorio("Contrato por confirmar", $"{c.Numero}: {c.Objeto}", $"/proveedor/contratos/{c.Id}")));
        }

        var vivos = procesos.Where(p => p.Estado == EstadoProceso.Publicado).ToList();
        return new(Ordenadas(tareas), Agenda(vivos, "/proveedor/procesos", ahora), await NovedadesAsync(db, procesos, "/proveedor/procesos"));
    }

    private static IEnumerable<TareaDeEscritorio> DeProceso(Proceso p, int sinResponder, CuentaActual cuenta, DateTimeOffset ahora)
    {
        var (url, detalle) = ($"/entidad/procesos/{p.Id}", $"{p.Numero}: {p.Nombre}");
        bool Es(FuncionEquipo funcion) => p.TieneFuncion(cuenta.UsuarioId, funcion);
        var fase = p.FaseEn(ahora);
        if (fase == FaseProceso.Borrador && Es(FuncionEquipo.Estructurador))
        {
            yield return new("Borrador por terminar", detalle, url);
        }

        if (sinResponder > 0 && p.Estado == EstadoProceso.Publicado && ahora < p.Cierre && cuenta.Puede(Permisos.ResponderObservaciones))
        {
            yield return new(sinResponder == 1 ? "Una observación por responder" : $"{sinResponder} observaciones por responder", detalle, $"{url}/observaciones", p.InstanteDe(TipoHito.Respuestas));
        }

        if (p.Limitacion is null && p.Estado == EstadoProceso.Publicado && ahora < p.Cierre && ahora >= p.InstanteDe(TipoHito.FinObservaciones) && cuenta.Puede(Permisos.DecidirMipyme))
        {
            yield return new("Aviso de limitación a Mipyme por publicar", detalle, $"{url}/aviso", p.InstanteDe(TipoHito.AvisoMipyme));
        }

        if (fase == FaseProceso.CerradoSinAbrir && ahora >= p.InstanteDe(TipoHito.Apertura) && Es(FuncionEquipo.AbreOfertas))
        {
            yield return new("Apertura de ofertas", detalle, $"{url}/apertura", p.InstanteDe(TipoHito.Apertura));
        }

        if (fase == FaseProceso.Evaluacion && Es(FuncionEquipo.Evaluador))
        {
            yield return new("Evaluación en curso", detalle, $"{url}/evaluacion", p.InstanteDe(TipoHito.Informe));
        }

        if (fase is FaseProceso.Traslado && Es(FuncionEquipo.Evaluador))
        {
            yield return new("Informe en traslado: responda los comentarios", detalle, $"{url}/evaluacion/comentarios", p.InstanteDe(TipoHito.FinTraslado));
        }

        if (fase == FaseProceso.Aceptacion && Es(FuncionEquipo.OrdenadorDelGasto))
        {
            yield return new("Oferta por aceptar", detalle, $"{url}/evaluacion", p.InstanteDe(TipoHito.Aceptacion));
        }
    }

    private static async Task<List<TareaDeEscritorio>> AccesosAsync(SecopDbContext db, CuentaActual cuenta, string tipo)
    {
        var pendientes = cuenta.Puede(Permisos.AceptarUsuarios)
            ? await db.Membresias.CountAsync(m => m.CuentaId == cuenta.CuentaId && m.Estado == EstadoMembresia.Pendiente)
            : 0;
        return pendientes == 0 ? [] : [new(pendientes == 1 ? "Una solicitud de acceso" : $"{pendientes} solicitudes de acceso", "Decida quién trabaja en esta cuenta y con qué roles.", $"/{tipo}/cuenta/usuarios")];
    }

    private static async Task<IEnumerable<TareaDeEscritorio>> ContratosDeEntidadAsync(SecopDbContext db, CuentaActual cuenta)
    {
        var contratos = await db.Contratos.AsNoTracking().Where(c => c.EntidadId == cuenta.CuentaId && c.Etapa != EtapaContrato.Cerrado)
            .Select(c => new { c.Id, c.Numero, c.Objeto, c.Etapa, PorAprobar = c.Facturas.Count(f => f.Estado == EstadoFactura.Enviada), PorPagar = c.Facturas.Count(f => f.Estado == EstadoFactura.Aprobada) })
            .ToListAsync();
        var tareas = new List<TareaDeEscritorio>();
        foreach (var c in contratos)
        {
            void Si(bool condicion, string permiso, string que)
            {
                if (condicion && cuenta.Puede(permiso))
                {
                    tareas.Add(new(que, $"{c.Numero}: {c.Objeto}", $"/entidad/contratos/{c.Id}"));
                }
            }

            Si(c.Etapa == EtapaContrato.EnEdicion, Permisos.EditarContrato, "Contrato por enviar al proveedor");
            Si(c.Etapa == EtapaContrato.FirmadoProveedor, Permisos.FirmarContratoEntidad, "Contrato por firmar");
            Si(c.PorAprobar > 0, Permisos.AprobarFacturas, "Facturas por revisar");
            Si(c.PorPagar > 0, Permisos.MarcarPagos, "Facturas aprobadas por pagar");
            Si(c.Etapa == EtapaContrato.Terminado, Permisos.LiquidarContrato, "Contrato terminado: liquidar o cerrar");
        }

        return tareas;
    }

    private static IReadOnlyList<TareaDeEscritorio> Ordenadas(List<TareaDeEscritorio> tareas) => [.. tareas.OrderBy(t => t.Hasta ?? DateTimeOffset.MaxValue)];

    private static IReadOnlyList<CitaDeAgenda> Agenda(List<Proceso> procesos, string raiz, DateTimeOffset ahora)
    {
        var limite = CalendarioHabil.Instante(CalendarioHabil.Nacional.SumarHabiles(CalendarioHabil.FechaBogota(ahora), DiasDeAgenda).AddDays(1), TimeOnly.MinValue);
        return [.. procesos.Where(p => p.Estado == EstadoProceso.Publicado)
            .SelectMany(p => p.Cronograma.Where(h => h.Instante >= ahora && h.Instante < limite)
                .Select(h => new CitaDeAgenda(h.Instante, h.Tipo.Nombre(), $"{p.Numero}: {p.Nombre}", $"{raiz}/{p.Id}")))
            .OrderBy(c => c.Instante).Take(30)];
    }

    private static async Task<IReadOnlyList<NovedadDeEscritorio>> NovedadesAsync(SecopDbContext db, List<Proceso> procesos, string raiz)
    {
        var porId = procesos.ToDictionary(p => p.Id);
        var ids = porId.Keys.ToList();
        var asientos = await db.Bitacora.Where(b => b.EsPublico && b.ProcesoId != null && ids.Contains(b.ProcesoId.Value))
            .OrderByDescending(b => b.En).Take(12).Select(b => new { b.En, b.Frase, Proceso = b.ProcesoId!.Value }).ToListAsync();
        return [.. asientos.Select(a => new NovedadDeEscritorio(a.En, a.Frase, porId[a.Proceso].Numero, $"{raiz}/{a.Proceso}"))];
    }
}
