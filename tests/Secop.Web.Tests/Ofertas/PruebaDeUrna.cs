using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Secop.Testing;

namespace Secop.Web.Tests.Ofertas;

/// <summary>La puerta de SQL por sí sola, con una base propia cuya hora se fija al microsegundo.</summary>
public abstract class PruebaDeUrna : IAsyncLifetime
{
    protected static readonly DateTimeOffset Cierre = new(2026, 11, 24, 22, 0, 0, TimeSpan.Zero);

    protected Guid Proceso { get; } = Guid.NewGuid();

    protected SecopFactory Fabrica { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Fabrica = await SecopFactory.NuevaAsync();
        await EnHoraAsync(Cierre.AddHours(-1));
        await Fabrica.SqlAsync<object>("select urna.fijar_plazo($1, $2, $3, $4, 0, true)", null, Proceso, Cierre.AddDays(-1), Cierre, Cierre.AddMinutes(10));
    }

    public async Task DisposeAsync() => await Fabrica.DisposeAsync();

    protected static async Task<string?> ErrorDeAsync<T>(Func<Task<T>> que)
    {
        try
        {
            await que();
            return null;
        }
        catch (PostgresException error)
        {
            return error.MessageText;
        }
    }

    protected Task EnHoraAsync(DateTimeOffset hora) =>
        Fabrica.SqlAsync<object>($"create or replace function public.ahora() returns timestamptz language sql volatile as $f$ select timestamptz '{hora:yyyy-MM-dd HH:mm:ss.ffffff}+00' $f$");

    protected async Task<string> ComoAplicacionAsync(string sql, params object[] parametros) =>
        (await Fabrica.SqlAsync<object>(sql, Fabrica.CadenaAplicacion, parametros))?.ToString() ?? "";

    protected async Task<DateTimeOffset> SellarAsync(Mensaje m)
    {
        var t = await Fabrica.SqlAsync<DateTime>(
            "select recibida from urna.sellar($1, $2, $3, $4, $5, $6, 0, $7, $8, $9)", Fabrica.CadenaAplicacion,
            m.Clave, m.Acto, m.Proceso, m.Oferta, m.Cuenta, m.Version, m.Huella, m.Manifiesto, Array.Empty<byte>());
        return new DateTimeOffset(t, TimeSpan.Zero);
    }

    protected Task<string> AsentarAsync(Mensaje m, string? recibo = null) =>
        ComoAplicacionAsync(m.Acto == "retiro" ? "select recibo from urna.retirar_oferta($1, $2, $3)" : "select recibo from urna.recibir_oferta($1, $2, $3)",
            m.Clave, m.Cuenta, recibo ?? $$$"""{"codigo":"{{{m.Codigo}}}","recibo":{"h":"{{{Convert.ToHexStringLower(SHA256.HashData(m.Manifiesto))}}}"}}""");

    protected Task<string> CerrarAsync() => ComoAplicacionAsync("select raiz from urna.cerrar_proceso($1)", Proceso);

    protected Task<int> AsientosAsync() => Fabrica.SqlAsync<int>("select count(*)::int from urna.asientos where proceso_id = $1", null, Proceso);

    protected sealed record Mensaje(Guid Proceso)
    {
        public Guid Clave { get; init; } = Guid.NewGuid();

        public Guid Oferta { get; init; } = Guid.NewGuid();

        public Guid Cuenta { get; init; } = Guid.NewGuid();

        public int Version { get; init; } = 1;

        public string Acto { get; init; } = "presentacion";

        public byte[] Huella { get; init; } = [1];

        public string Codigo { get; } = Guid.NewGuid().ToString("n");

        public byte[] Manifiesto => Encoding.UTF8.GetBytes($"{Clave}{Version}{Acto}");
    }
}
