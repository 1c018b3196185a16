using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Secop.Web.Infrastructure;

/// <summary>Lleva a la base el desfase de la petición, para que <c>ahora()</c> y <see cref="Reloj"/> digan lo mismo.</summary>
public sealed class DesfaseDeConexion(Reloj reloj) : DbConnectionInterceptor
{
    public override async Task ConnectionOpenedAsync(DbConnection conexion, ConnectionEndEventData datos, CancellationToken cancelacion = default)
    {
        if (Orden(conexion) is { } orden)
        {
            await using (orden)
            {
                await orden.ExecuteNonQueryAsync(cancelacion);
            }
        }
    }

    public override void ConnectionOpened(DbConnection conexion, ConnectionEndEventData datos)
    {
        using var orden = Orden(conexion);
        orden?.ExecuteNonQuery();
    }

    private DbCommand? Orden(DbConnection conexion)
    {
        if (!reloj.TieneDesfasePropio)
        {
            return null;
        }

        var orden = conexion.CreateCommand();
        orden.CommandText = "select set_config('secop.desfase', $1, false)";
        var valor = orden.CreateParameter();
        valor.Value = string.Create(CultureInfo.InvariantCulture, $"{(reloj.Desfase.Ticks / TimeSpan.TicksPerMicrosecond)} microseconds");
        orden.Parameters.Add(valor);
        return orden;
    }
}
