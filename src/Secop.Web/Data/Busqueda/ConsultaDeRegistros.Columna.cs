using System.Globalization;
using Npgsql;

namespace Secop.Web.Data.Busqueda;

/// <summary>El orden por valor o por cierre, y los filtros que caben en los índices del orden.</summary>
public sealed partial class ConsultaDeRegistros
{
    /// <summary>Por valor (de mayor a menor) o por cierre (el próximo primero).</summary>
    public async Task<(List<Corto> Filas, bool Agotadas)> PorColumnaAsync(int limite, Cursor? cursor, CancellationToken cancelacion)
    {
        var porValor = filtros.Orden == OrdenDeBusqueda.Valor;
        var columna = porValor ? "valor" : "cierre_en";
        var (desde, hasta) = Rango();
        if (desde >= hasta)
        {
            return ([], true);
        }

        var baja = porValor != (cursor?.HaciaAtras == true);
        var limites = new List<string> { porValor ? "valor is not null" : "cierre_en > @ahora", "fecha >= @desde", "fecha < @hasta" };
        var parametros = new List<NpgsqlParameter> { new("desde", desde), new("hasta", hasta) };
        if (cursor is not null)
        {
            limites.Add($"({columna}, id) {(baja ? "<" : ">")} (@cvalor, @cid)");
            parametros.Add(porValor ? new("cvalor", cursor.Valor) : new("cvalor", Instante(cursor)));
            parametros.Add(new("cid", cursor.Id));
        }

        var orden = baja ? $"{columna} desc, id desc" : $"{columna}, id";
        if (Pasos(limite) is { } pasos)
        {
            var filas = await RecorrerAsync(limites, orden, pasos, limite, parametros, cancelacion);
            if (filas.Count == limite || (porValor && _condiciones.Count == 0))
            {
                return (filas, filas.Count < limite);
            }
        }

        var restantes = _condiciones.Count == 0 || (_condiciones.Count == 1 && Previstas > DemasiadasParaOrdenar)
            ? await RecorrerAsync(limites, orden, null, limite, parametros, cancelacion)
            : await LeerAsync(
                $"with m as materialized (select {ColumnasCortas} from registros_publicos where {Donde(null)} and {SinIndiceDeFecha(limites)}) select * from m order by {orden} limit @limite",
                [.. parametros, new("limite", limite)], cancelacion);
        return (restantes, restantes.Count < limite);
    }

    // Los filtros dichos con las columnas que llevan los índices del orden; nulo si alguno necesita otra cosa.
    private string? PorColumnas()
    {
        if ((filtros.Texto ?? filtros.Entidad ?? filtros.Nit ?? filtros.Cuenta) is not null || filtros.Fases.Any(FasesCalculadas.Contains))
        {
            return null;
        }

        var condiciones = _condiciones.Where(c => c != PorTexto).ToList();
        void Poner(string condicion, string nombre, object? valor)
        {
            if (valor is not (null or string[] { Length: 0 }))
            {
                condiciones.Add(condicion);
                _parametros.Add(new(nombre, valor));
            }
        }

        Poner("modalidad = any(@modalidades)", "modalidades", filtros.Modalidades.ToArray());
        Poner("plataforma = any(@plataformas)", "plataformas", filtros.Plataformas.ToArray());
        Poner("estado = any(@estados)", "estados", filtros.Fases.ToArray());
        Poner("clase = @clase", "clase", filtros.Clase);
        Poner("departamento = @departamento", "departamento", filtros.Departamento);
        Poner("municipio = @municipio", "municipio", filtros.Municipio);
        if (filtros.Unspsc is { } unspsc)
        {
            var prefijo = PrefijoUnspsc(unspsc);
            Poner($"left(unspsc, {prefijo.Length.ToString(CultureInfo.InvariantCulture)}) = @unspsc", "unspsc", prefijo);
        }

        return condiciones.Count == 0 ? null : string.Join(" and ", condiciones);
    }

    // Un código que termina en ceros nombra su segmento, familia o clase enteros.
    private static string PrefijoUnspsc(string unspsc) =>
        unspsc[2..] == "000000" ? unspsc[..2] : unspsc[4..] == "0000" ? unspsc[..4] : unspsc[6..] == "00" ? unspsc[..6] : unspsc;
}
