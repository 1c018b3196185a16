using Microsoft.EntityFrameworkCore;
using Npgsql;
using Secop.Domain.Cuentas;

namespace Secop.Web.Data;

public sealed partial class VistaPublica
{
    /// <summary>Las cuentas activas de un tipo, por nombre; sin tildes y por cualquier parte del nombre, o por NIT.</summary>
    public async Task<(List<CuentaPublica> Cuentas, bool HayMas)> DirectorioAsync(TipoCuenta tipo, string? busca, string? despuesDe, int maximo = PorPagina, CancellationToken cancelacion = default)
    {
        await using var conexion = await AbrirAsync(cancelacion);
        var cifras = string.Concat((busca ?? "").Split('-')[0].Where(char.IsAsciiDigit));
        await using var orden = new NpgsqlCommand("""
            select c.codigo, c.nombre, c.codigo_municipio, case when coalesce(c.es_persona_natural, false) then null else c.numero_identificacion end,
                   sin_tildes(c.nombre) || ' ' || c.codigo,
                   (select count(*) from registros_publicos r where $1 = 'EntidadEstatal' and r.texto @@ ('''=e:' || c.codigo || '''')::tsquery)
            from cuentas c
            where c.tipo = $1 and c.estado in ('Activa', 'Suspendida')
              and ($2 = '' or sin_tildes(c.nombre) like '%' || replace(replace(sin_tildes($2), '\', '\\'), '%', '\%') || '%'
                   or ($3 <> '' and not coalesce(c.es_persona_natural, false) and c.numero_identificacion = $3))
              and sin_tildes(c.nombre) || ' ' || c.codigo > $4
            order by sin_tildes(c.nombre) || ' ' || c.codigo limit $5
            """, conexion.Conexion)
        {
            Parameters =
            {
                new() { Value = tipo.ToString() }, new() { Value = busca ?? "" }, new() { Value = cifras.Length >= 6 ? cifras : "" },
                new() { Value = despuesDe ?? "" }, new() { Value = maximo + 1 },
            },
        };
        await using var lector = await orden.ExecuteReaderAsync(cancelacion);
        var cuentas = new List<CuentaPublica>();
        while (await lector.ReadAsync(cancelacion))
        {
            cuentas.Add(new CuentaPublica(lector.GetString(0), lector.GetString(1), lector.GetString(2), lector.IsDBNull(3) ? null : lector.GetString(3), lector.GetString(4), lector.GetInt64(5)));
        }

        return (cuentas.Take(maximo).ToList(), cuentas.Count > maximo);
    }

    /// <summary>La ficha de una entidad. No lleva personas ni datos de contacto que no sean institucionales.</summary>
    public async Task<EntidadPublica?> EntidadAsync(string codigo, CancellationToken cancelacion = default) =>
        await _db.Set<EntidadEstatal>().Where(e => e.Codigo == codigo && (e.Estado == EstadoCuenta.Activa || e.Estado == EstadoCuenta.Suspendida))
            .Select(e => new EntidadPublica(e.Codigo, e.Nombre, e.Unidad, e.NumeroIdentificacion, e.CodigoMunicipio, e.Orden, e.Rama, e.SitioWeb, e.Estado == EstadoCuenta.Suspendida))
            .SingleOrDefaultAsync(cancelacion);

    /// <summary>La ficha de un proveedor. De una persona natural, solo el nombre y el municipio.</summary>
    public async Task<ProveedorPublico?> ProveedorAsync(string codigo, CancellationToken cancelacion = default) =>
        await _db.Set<Proveedor>().Where(p => p.Codigo == codigo && (p.Estado == EstadoCuenta.Activa || p.Estado == EstadoCuenta.Suspendida))
            .Select(p => new ProveedorPublico(
                p.Codigo, p.Nombre, p.EsPersonaNatural, p.EsPersonaNatural ? null : p.NumeroIdentificacion, p.CodigoMunicipio, p.TipoDeEmpresa, p.Tamano,
                p.EsPersonaNatural ? null : p.SitioWeb, p.Intereses.ToList()))
            .SingleOrDefaultAsync(cancelacion);
}

/// <param name="Nit">Nulo si es persona natural.</param>
/// <param name="Marca">Para seguir la lista desde aquí.</param>
public sealed record CuentaPublica(string Codigo, string Nombre, string CodigoMunicipio, string? Nit, string Marca, long Procesos);

public sealed record EntidadPublica(
    string Codigo, string Nombre, string? Unidad, string Nit, string CodigoMunicipio, OrdenEntidad Orden, RamaEntidad Rama, string? SitioWeb, bool EstaSuspendida);

public sealed record ProveedorPublico(
    string Codigo, string Nombre, bool EsPersonaNatural, string? Nit, string CodigoMunicipio, string TipoDeEmpresa, TamanoEmpresa Tamano, string? SitioWeb, IReadOnlyList<string> Intereses);
