using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Eventos;

namespace Secop.Web.Data;

public sealed partial class VistaPublica
{
    public const int EventosPorPagina = 30;

    /// <summary>Los publicados: los que vienen, del más próximo al más lejano; los que pasaron, al revés.</summary>
    public async Task<(List<EventoPublico> Eventos, bool HayMas)> EventosAsync(FiltroDeEventos filtro, int maximo = EventosPorPagina)
    {
        var ahora = Ahora;
        var eventos = _db.Eventos.Where(e => e.PublicadoEn != null && (filtro.Pasados ? e.Termina < ahora : e.Termina >= ahora));
        eventos = filtro.Clase is { } clase ? eventos.Where(e => e.Clase == clase) : eventos;
        eventos = filtro.Departamento is { Length: 2 } d ? eventos.Where(e => (e.CodigoMunicipio != null && e.CodigoMunicipio.StartsWith(d)) || e.Publico.Departamento == d) : eventos;
        eventos = filtro.Para switch
        {
            "entidades" => eventos.Where(e => e.Publico.Entidades),
            "proveedores" => eventos.Where(e => e.Publico.Proveedores),
            "ciudadania" => eventos.Where(e => e.Publico.Ciudadania),
            _ => eventos,
        };
        if (filtro.Desde is { } codigo && await _db.Eventos.Where(e => e.Codigo == codigo).Select(e => new { e.Empieza, e.Id }).SingleOrDefaultAsync() is { } marca)
        {
            eventos = filtro.Pasados
                ? eventos.Where(e => e.Empieza < marca.Empieza || (e.Empieza == marca.Empieza && e.Id > marca.Id))
                : eventos.Where(e => e.Empieza > marca.Empieza || (e.Empieza == marca.Empieza && e.Id > marca.Id));
        }

        eventos = filtro.Pasados ? eventos.OrderByDescending(e => e.Empieza).ThenBy(e => e.Id) : eventos.OrderBy(e => e.Empieza).ThenBy(e => e.Id);
        var filas = await Publicos(eventos.Take(maximo + 1)).ToListAsync();
        return ([.. filas.Take(maximo)], filas.Count > maximo);
    }

    public Task<EventoPublico?> EventoAsync(string codigo) =>
        Publicos(_db.Eventos.Where(e => e.Codigo == codigo && e.PublicadoEn != null)).SingleOrDefaultAsync();

    /// <summary>Quienes completaron una Formación de Formadores y quisieron estar: su nombre, la entidad por la que vinieron y su departamento.</summary>
    public async Task<IReadOnlyList<FormadoresDeDepartamento>> FormadoresAsync()
    {
        var filas = await (
            from i in _db.Inscripciones
            join e in _db.Eventos on i.EventoId equals e.Id
            where i.AutorizaListado && i.AsistioEn != null && e.Estado == EstadoEvento.Celebrado && e.Clase == ClaseDeEvento.FormacionDeFormadores
            join u in _db.Users on i.UsuarioId equals u.Id into usuarios
            from u in usuarios.DefaultIfEmpty()
            join c in _db.Cuentas on i.CuentaId equals c.Id into cuentas
            from c in cuentas.DefaultIfEmpty()
            select new { Quien = i.UsuarioId ?? i.Id, Nombre = u == null ? i.Nombre : u.Nombres + " " + u.Apellidos, Cuenta = c, DelEvento = e.CodigoMunicipio, e.Publico.Departamento, e.Empieza })
            .ToListAsync();
        return [.. filas.Where(f => f.Nombre is not null).OrderByDescending(f => f.Empieza).DistinctBy(f => f.Quien)
            .Select(f => (Formador: new FormadorPublico(f.Nombre!, f.Cuenta?.Nombre, f.Cuenta is EntidadEstatal ? f.Cuenta.Codigo : null, f.Empieza), Lugar: (f.Cuenta?.CodigoMunicipio ?? f.DelEvento ?? f.Departamento)?[..2]))
            .GroupBy(f => Divipola.Departamentos.FirstOrDefault(d => d.Codigo == f.Lugar)?.Nombre ?? "Sin departamento")
            .OrderBy(g => Texto.Llano(g.Key), StringComparer.Ordinal)
            .Select(g => new FormadoresDeDepartamento(g.Key, [.. g.Select(f => f.Formador).OrderBy(f => Texto.Llano(f.Nombre), StringComparer.Ordinal)]))];
    }

    private static IQueryable<EventoPublico> Publicos(IQueryable<Evento> eventos) => eventos.Select(e => new EventoPublico
    {
        Codigo = e.Codigo,
        Clase = e.Clase,
        Estado = e.Estado,
        Titulo = e.Titulo,
        Programa = e.Programa,
        Empieza = e.Empieza,
        Termina = e.Termina,
        CodigoMunicipio = e.CodigoMunicipio,
        Direccion = e.Direccion,
        EsVirtual = e.Enlace != null,
        Cupos = e.Cupos,
        Inscritos = e.Inscritos,
        EnEspera = e.EnEspera,
        Publico = new PublicoDeEvento(e.Publico.Entidades, e.Publico.Proveedores, e.Publico.Ciudadania, e.Publico.Departamento),
        InscripcionDesde = e.InscripcionDesde,
        InscripcionHasta = e.InscripcionHasta,
        Motivo = e.Motivo,
        ReprogramadoEn = e.ReprogramadoEn,
        Reprogramaciones = e.Reprogramaciones,
    });
}

/// <summary>Lo que se pide de la lista; queda en la dirección.</summary>
public sealed record FiltroDeEventos
{
    public ClaseDeEvento? Clase { get; init; }

    /// <summary>Código de dos cifras.</summary>
    public string? Departamento { get; init; }

    /// <summary>entidades, proveedores o ciudadania.</summary>
    public string? Para { get; init; }

    public bool Pasados { get; init; }

    /// <summary>El código del último que ya se vio.</summary>
    public string? Desde { get; init; }

    public bool EstaVacio => Clase is null && string.IsNullOrEmpty(Departamento) && string.IsNullOrEmpty(Para);
}

/// <summary>Lo que cualquiera ve de un evento. El enlace por el que se entra no está: sólo si lo tiene.</summary>
public sealed record EventoPublico
{
    public required string Codigo { get; init; }

    public required ClaseDeEvento Clase { get; init; }

    public required EstadoEvento Estado { get; init; }

    public required string Titulo { get; init; }

    public required string Programa { get; init; }

    public required DateTimeOffset Empieza { get; init; }

    public required DateTimeOffset Termina { get; init; }

    public required string? CodigoMunicipio { get; init; }

    public required string? Direccion { get; init; }

    public required bool EsVirtual { get; init; }

    public required int Cupos { get; init; }

    public required int Inscritos { get; init; }

    public required int EnEspera { get; init; }

    public required PublicoDeEvento Publico { get; init; }

    public required DateTimeOffset InscripcionDesde { get; init; }

    public required DateTimeOffset InscripcionHasta { get; init; }

    public required string? Motivo { get; init; }

    public required DateTimeOffset? ReprogramadoEn { get; init; }

    public required int Reprogramaciones { get; init; }

    public int CuposLibres => Cupos - Inscritos;

    public string Donde => (CodigoMunicipio, EsVirtual) switch
    {
        (null, _) => "Virtual",
        (_, true) => $"{Direccion}, {Divipola.Nombre(CodigoMunicipio)}, y virtual",
        _ => $"{Direccion}, {Divipola.Nombre(CodigoMunicipio)}",
    };

    public string DondeCorto => CodigoMunicipio is null ? "Virtual" : Divipola.Nombre(CodigoMunicipio) + (EsVirtual ? " y virtual" : "");

    public bool RecibeInscripciones(DateTimeOffset ahora) => Estado == EstadoEvento.Publicado && ahora >= InscripcionDesde && ahora < InscripcionHasta;
}

public sealed record FormadorPublico(string Nombre, string? Entidad, string? CodigoDeEntidad, DateTimeOffset FormadoEn);

public sealed record FormadoresDeDepartamento(string Departamento, IReadOnlyList<FormadorPublico> Formadores);
