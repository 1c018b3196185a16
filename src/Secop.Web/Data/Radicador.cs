using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Secop.Domain.Comun;

namespace Secop.Web.Data;

/// <summary>
/// Da el siguiente radicado dentro de la transacción de la fila que numera. El contador queda tomado hasta que esa
/// transacción termina: si se confirma, el número es de la fila; si se deshace o el proceso muere, el número no se gastó.
/// Por eso se pide lo último, justo antes de guardar.
/// </summary>
public sealed class Radicador(SecopDbContext db)
{
    public async Task<Radicado> SiguienteAsync(SentidoDeRadicado sentido, int oficina, DateTimeOffset ahora, CancellationToken cancelacion = default)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("El radicado se pide dentro de la transacción que guarda la fila numerada: fuera de ella dejaría huecos.");
        }

        var ano = Radicado.AnoDe(ahora);
        var consecutivo = await db.Database
            .SqlQuery<int>($"select siguiente_radicado({(int)sentido}, {ano}, {oficina}) as \"Value\"").SingleAsync(cancelacion);
        return new Radicado(sentido, ano, oficina, consecutivo);
    }
}

/// <summary>Un radicado se guarda como sus 16 cifras.</summary>
public sealed class ConversionDeRadicado() : ValueConverter<Radicado, string>(r => r.ToString(), t => Radicado.Parse(t, null));
