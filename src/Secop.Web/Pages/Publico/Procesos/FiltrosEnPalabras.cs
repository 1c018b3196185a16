using Secop.Domain.Comun;
using Secop.Web.Data.Busqueda;
using Secop.Web.DatosAbiertos.Importadores;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Publico.Procesos;

/// <summary>Un filtro puesto: cómo se lee y la dirección que lo quita.</summary>
public sealed record FiltroPuesto(string Texto, string SinEl);

/// <summary>Los filtros de la búsqueda en palabras, y cada uno puesto o quitado.</summary>
public static class FiltrosEnPalabras
{
    public static IEnumerable<FiltroPuesto> Puestos(this Filtros filtros)
    {
        var f = filtros with { Cursor = null };
        FiltroPuesto Uno(string texto, Filtros sin) => new(texto, sin.Direccion());
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
                yield return Uno(Nombre(campo, valor), f.Alternar(campo, valor));
            }
        }

        foreach (var (campo, valor) in new[] { ("clase", f.Clase), ("departamento", f.Departamento) })
        {
            if (valor is not null)
            {
                yield return Uno(Nombre(campo, valor), f.Alternar(campo, valor));
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

    public static string Nombre(string campo, string valor) => campo switch
    {
        "fase" => Vocabulario.Fases.GetValueOrDefault(valor, valor),
        "modalidad" => Vocabulario.Modalidades.GetValueOrDefault(valor, valor),
        "plataforma" => valor == "Integrado" ? "SECOP Integrado" : valor,
        "departamento" => Divipola.Departamentos.FirstOrDefault(d => d.Codigo == valor)?.Nombre ?? valor,
        _ => valor,
    };

    /// <summary>La misma búsqueda con esa opción puesta, o quitada si ya lo estaba.</summary>
    public static Filtros Alternar(this Filtros filtros, string campo, string valor)
    {
        List<string> Cambiar(IReadOnlyList<string> lista) => lista.Contains(valor, StringComparer.Ordinal) ? lista.Where(v => v != valor).ToList() : [.. lista, valor];
        var f = filtros with { Cursor = null };
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
