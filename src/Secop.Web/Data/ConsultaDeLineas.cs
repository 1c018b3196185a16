using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Secop.Domain.Planes;
using Secop.Domain.Procesos;

namespace Secop.Web.Data;

/// <summary>La búsqueda de líneas publicadas: la usan la vista pública y quien enlaza un proceso a su plan.</summary>
public static class ConsultaDeLineas
{
    /// <summary>Hasta cuántas líneas se cuentan o se descargan.</summary>
    public const int MaximoDeLineas = 10_000;

    /// <summary>Las líneas publicadas que cumplen el filtro, con su saldo.</summary>
    public static async Task<PaginaDeLineas> LineasPublicasAsync(this SecopDbContext db, FiltroDePlanes filtro, int maximo, CancellationToken cancelacion = default)
    {
        const string Desde = "from lineas_publicas l join planes_anuales p on p.id = l.plan_id join cuentas c on c.id = p.entidad_id";
        await db.Database.OpenConnectionAsync(cancelacion);
        await using var cierre = new AlSalir(db);
        var conexion = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var cuenta = new NpgsqlCommand { Connection = conexion };
        cuenta.CommandText = $"select count(*), coalesce(sum(valor_total), 0) from (select l.valor_total {Desde} where {Donde(cuenta, filtro)} limit {MaximoDeLineas + 1}) t";
        long total;
        decimal valor;
        await using (var lectorDeCuenta = await cuenta.ExecuteReaderAsync(cancelacion))
        {
            await lectorDeCuenta.ReadAsync(cancelacion);
            (total, valor) = (lectorDeCuenta.GetInt64(0), lectorDeCuenta.GetDecimal(1));
        }

        await using var orden = new NpgsqlCommand { Connection = conexion };
        var donde = Donde(orden, filtro);
        if (filtro.Seguida is var (vigencia, codigo, numero))
        {
            orden.Parameters.Add(new() { Value = vigencia });
            orden.Parameters.Add(new() { Value = codigo });
            orden.Parameters.Add(new() { Value = numero });
            var n = orden.Parameters.Count;
            donde += $" and (-p.vigencia, p.codigo, l.numero) > (-${n - 2}, ${n - 1}, ${n})";
        }

        orden.CommandText = $"""
            select l.linea_id, p.codigo, p.vigencia, c.nombre, c.codigo, l.numero, l.unspsc, l.descripcion, l.mes_inicio, l.mes_ofertas, l.duracion, l.unidad,
                   l.modalidad, l.fuente, l.valor_total, l.valor_vigencia, l.vigencias_futuras, l.estado_vigencias, l.unidad_contratacion, l.codigo_municipio,
                   l.responsable, l.telefono, l.correo, l.alimentos, l.valor_total - tomado_de_linea(l.linea_id), p.entidad_id
            {Desde} where {donde}
            order by -p.vigencia, p.codigo, l.numero limit {maximo + 1}
            """;
        await using var lector = await orden.ExecuteReaderAsync(cancelacion);
        var lineas = new List<LineaEnVista>();
        while (await lector.ReadAsync(cancelacion))
        {
            lineas.Add(Leer(lector));
        }

        var siguiente = lineas.Count > maximo ? FiltroDePlanes.Marca(lineas[maximo - 1]) : null;
        return new([.. lineas.Take(maximo)], total, valor, siguiente);
    }

    /// <summary>De qué líneas del plan sale un proceso publicado, con el saldo de cada una; o por qué no está en el plan.</summary>
    public static async Task<ProcesoEnVistaDelPlan?> PlanDelProcesoAsync(this SecopDbContext db, Guid procesoId)
    {
        var enlace = await db.ProcesosEnElPlan.AsNoTracking().SingleOrDefaultAsync(e => e.ProcesoId == procesoId);
        if (enlace is null)
        {
            return null;
        }

        var tomado = enlace.Enlaces.ToDictionary(e => e.LineaId, e => e.Valor);
        var lineas = tomado.Count == 0 ? [] : (await db.LineasPublicasAsync(new FiltroDePlanes { Lineas = [.. tomado.Keys] }, MaximoDeLineas)).Lineas;
        return new([.. lineas.Select(l => new LineaDelProceso(l, tomado[l.Id]))], enlace.Justificacion);
    }

    internal static string Donde(NpgsqlCommand orden, FiltroDePlanes f)
    {
        var partes = new List<string> { "p.version_publicada > 0" };
        string Con(object valor)
        {
            orden.Parameters.Add(new() { Value = valor });
            return $"${orden.Parameters.Count}";
        }

        if (f.Q is not null)
        {
            partes.Add($"l.texto @@ websearch_to_tsquery('pg_catalog.spanish', llano({Con(f.Q)}))");
        }

        var claves = new[] { f.Unspsc is { } u ? $"'=u:{u}'" : null, f.Modalidad is { } m ? $"'=m:{m}'" : null, f.Mes is { } mes ? string.Create(CultureInfo.InvariantCulture, $"'=i:{mes}'") : null }.OfType<string>().ToList();
        if (claves.Count > 0)
        {
            partes.Add($"l.texto @@ {Con(string.Join(" & ", claves))}::tsquery");
        }

        if (f.Entidad is { } entidad)
        {
            var nit = string.Concat(entidad.Split('-')[0].Where(char.IsAsciiDigit));
            var patron = Con(entidad);
            partes.Add($"(sin_tildes(c.nombre) like '%' || replace(replace(replace(sin_tildes({patron}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'"
                + (nit.Length >= 6 ? $" or c.numero_identificacion = {Con(nit)})" : ")"));
        }

        void Igual(string columna, object? valor)
        {
            if (valor is not null)
            {
                partes.Add($"{columna} = {Con(valor)}");
            }
        }

        Igual("c.codigo", f.Cuenta);
        Igual("p.codigo", f.Plan);
        Igual("p.vigencia", f.Vigencia);
        Igual("l.numero", f.Numero);
        if (f.Lineas is not null)
        {
            partes.Add($"l.linea_id = any({Con(f.Lineas)})");
        }

        if (f.EntidadId is { } id)
        {
            partes.Add($"p.entidad_id = {Con(id)}");
        }

        return string.Join(" and ", partes);
    }

    private static LineaEnVista Leer(NpgsqlDataReader l) => new(
        l.GetGuid(0), l.GetString(1), l.GetInt32(2), l.GetString(3), l.GetString(4), l.GetInt32(5),
        new DatosDeLinea
        {
            Unspsc = l.GetFieldValue<string[]>(6),
            Descripcion = l.GetString(7),
            MesInicio = l.GetInt32(8),
            MesOfertas = l.GetInt32(9),
            Duracion = l.GetInt32(10),
            Unidad = Enum.Parse<UnidadDuracion>(l.GetString(11)),
            Modalidad = l.GetString(12),
            Fuente = Enum.Parse<FuenteDelPlan>(l.GetString(13)),
            ValorTotal = l.GetDecimal(14),
            ValorVigencia = l.GetDecimal(15),
            VigenciasFuturas = l.GetBoolean(16),
            EstadoVigencias = Enum.Parse<EstadoVigencias>(l.GetString(17)),
            UnidadContratacion = l.GetString(18),
            CodigoMunicipio = l.GetString(19),
            Responsable = l.GetString(20),
            Telefono = l.GetString(21),
            Correo = l.GetString(22),
            Alimentos = l.GetBoolean(23),
        },
        l.GetDecimal(24));

    private sealed class AlSalir(SecopDbContext db) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await db.Database.CloseConnectionAsync();
    }
}
