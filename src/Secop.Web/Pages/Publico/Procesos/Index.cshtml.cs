using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Web.Data;
using Secop.Web.Data.Busqueda;
using Secop.Web.DatosAbiertos.Importadores;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Publico.Procesos;

[AllowAnonymous]
public sealed class IndexModel(VistaPublica vista) : PageModel
{
    private const int OpcionesALaVista = 8;

    public Filtros Filtros { get; private set; } = new();

    public Resultados Resultados { get; private set; } = null!;

    public DateTimeOffset Ahora => vista.Ahora;

    /// <summary>Un filtro puesto: cómo se lee y la dirección que lo quita.</summary>
    public sealed record Puesto(string Texto, string SinEl);

    /// <summary>Una faceta con sus opciones; cada una lleva a la misma búsqueda con ella puesta o quitada.</summary>
    public sealed record Faceta(string Titulo, IReadOnlyList<(string Texto, int Cuantos, bool Puesta, string Direccion)> Opciones);

    public string Cuenta => Resultados.Conteos switch
    {
        { HayMas: true } => $"Más de {Formato.Numero(Conteos.Tope)} resultados",
        { Total: 0 } => "Ningún resultado",
        { Total: 1 } => "1 resultado",
        { Total: var total } => $"{Formato.Numero(total)} resultados",
    };

    public async Task OnGetAsync(CancellationToken cancelacion)
    {
        Filtros = Filtros.De(Request.Query);
        Resultados = await vista.BuscarAsync(Filtros, cancelacion: cancelacion);
    }

    public IEnumerable<Puesto> Puestos()
    {
        var f = Filtros with { Cursor = null };
        Puesto Uno(string texto, Filtros sin) => new(texto, sin.Direccion());
        if (f.Texto is not null)
        {
            yield return Uno($"«{f.Texto}»", f with { Texto = null });
        }

        if (f.Entidad is not null)
        {
            yield return Uno($"Entidad: {f.Entidad}", f with { Entidad = null });
        }

        if (f.Nit is not null)
        {
            yield return Uno($"NIT {f.Nit}", f with { Nit = null });
        }

        if (f.Cuenta is not null)
        {
            yield return Uno("Una entidad de esta plataforma", f with { Cuenta = null });
        }

        foreach (var (campo, valores) in new[] { ("fase", f.Fases), ("modalidad", f.Modalidades), ("plataforma", f.Plataformas) })
        {
            foreach (var valor in valores)
            {
                yield return Uno(Nombre(campo, valor), Alternar(campo, valor));
            }
        }

        foreach (var (campo, valor) in new[] { ("clase", f.Clase), ("departamento", f.Departamento) })
        {
            if (valor is not null)
            {
                yield return Uno(Nombre(campo, valor), Alternar(campo, valor));
            }
        }

        if (f.Municipio is not null)
        {
            yield return Uno(Divipola.Nombre(f.Municipio), f with { Municipio = null });
        }

        if (f.Unspsc is not null)
        {
            yield return Uno($"UNSPSC {f.Unspsc}: {CodigoUnspsc.Titulo(f.Unspsc)}", f with { Unspsc = null });
        }

        if ((f.ValorDesde ?? f.ValorHasta) is not null)
        {
            yield return Uno($"Valor{(f.ValorDesde is { } d ? " desde " + Formato.Dinero(d) : "")}{(f.ValorHasta is { } h ? " hasta " + Formato.Dinero(h) : "")}", f with { ValorDesde = null, ValorHasta = null });
        }

        if ((f.PublicadoDesde ?? f.PublicadoHasta) is not null)
        {
            yield return Uno($"Publicado{(f.PublicadoDesde is { } d ? " desde el " + Formato.Fecha(d) : "")}{(f.PublicadoHasta is { } h ? " hasta el " + Formato.Fecha(h) : "")}", f with { PublicadoDesde = null, PublicadoHasta = null });
        }

        if ((f.CierraDesde ?? f.CierraHasta) is not null)
        {
            yield return Uno($"Cierra{(f.CierraDesde is { } d ? " desde el " + Formato.Fecha(d) : "")}{(f.CierraHasta is { } h ? " hasta el " + Formato.Fecha(h) : "")}", f with { CierraDesde = null, CierraHasta = null });
        }
    }

    public IEnumerable<Faceta> Facetas() =>
        from campo in new[] { ("fase", "Estado o fase"), ("modalidad", "Modalidad"), ("plataforma", "Plataforma"), ("clase", "Qué es"), ("departamento", "Departamento") }
        let opciones = Resultados.Conteos.Facetas[campo.Item1]
        where opciones.Count > 0
        select new Faceta(campo.Item2, opciones.Take(OpcionesALaVista).Select(o => (Nombre(campo.Item1, o.Valor), o.Cuantos, EstaPuesta(campo.Item1, o.Valor), Alternar(campo.Item1, o.Valor).Direccion())).ToList());

    public string EnOrden(OrdenDeBusqueda orden) => (Filtros with { Orden = orden, Cursor = null }).Direccion();

    public string Pagina(string? cursor) => (Filtros with { Texto = Resultados.Correccion ?? Filtros.Texto, Cursor = cursor }).Direccion();

    private static string Nombre(string campo, string valor) => campo switch
    {
        "fase" => Vocabulario.Fases.GetValueOrDefault(valor, valor),
        "modalidad" => Vocabulario.Modalidades.GetValueOrDefault(valor, valor),
        "plataforma" => valor == "Integrado" ? "SECOP Integrado" : valor,
        "departamento" => Divipola.Departamentos.FirstOrDefault(d => d.Codigo == valor)?.Nombre ?? valor,
        _ => valor,
    };

    private bool EstaPuesta(string campo, string valor) => campo switch
    {
        "fase" => Filtros.Fases.Contains(valor, StringComparer.Ordinal),
        "modalidad" => Filtros.Modalidades.Contains(valor, StringComparer.Ordinal),
        "plataforma" => Filtros.Plataformas.Contains(valor, StringComparer.Ordinal),
        "clase" => Filtros.Clase == valor,
        _ => Filtros.Departamento == valor,
    };

    private Filtros Alternar(string campo, string valor)
    {
        List<string> Cambiar(IReadOnlyList<string> lista) => lista.Contains(valor, StringComparer.Ordinal) ? lista.Where(v => v != valor).ToList() : [.. lista, valor];
        var f = Filtros with { Cursor = null };
        return campo switch
        {
            "fase" => f with { Fases = Cambiar(f.Fases) },
            "modalidad" => f with { Modalidades = Cambiar(f.Modalidades) },
            "plataforma" => f with { Plataformas = Cambiar(f.Plataformas) },
            "clase" => f with { Clase = f.Clase == valor ? null : valor },
            _ => f with { Departamento = f.Departamento == valor ? null : valor, Municipio = null },
        };
    }
}
