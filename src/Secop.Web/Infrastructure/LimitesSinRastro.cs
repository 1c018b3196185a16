using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Secop.Domain.Comun;

namespace Secop.Web.Infrastructure;

/// <summary>
/// Cuenta intentos de quien no tiene cuenta sin guardar quién es: vive en memoria, bajo una huella con una llave al azar que
/// cambia cada día. Al reiniciar o al cambiar el día no queda con qué saber de quién era.
/// </summary>
public sealed class LimitesSinRastro(TimeProvider reloj)
{
    private const int EntradasMaximas = 50_000;
    private readonly Lock _cerrojo = new();
    private readonly Dictionary<string, (int Veces, DateTimeOffset Hasta)> _cuentas = new(StringComparer.Ordinal);
    private byte[] _llave = [];
    private DateOnly _dia;

    /// <summary>Cuántos minutos faltan para volver a intentar; cero si todavía puede.</summary>
    public int Espera(string que, string quien, int maximo)
    {
        lock (_cerrojo)
        {
            var ahora = reloj.GetUtcNow();
            return _cuentas.TryGetValue(Entrada(que, quien, ahora), out var cuenta) && cuenta.Veces >= maximo && cuenta.Hasta > ahora
                ? (int)Math.Ceiling((cuenta.Hasta - ahora).TotalMinutes) : 0;
        }
    }

    /// <summary>Quien ya no puede intentarlo recibe la regla, que dice cuántos minutos faltan.</summary>
    public void Exigir(Regla regla, string que, string quien, int maximo)
    {
        var espera = Espera(que, quien, maximo);
        regla.Exigir(espera == 0, espera);
    }

    /// <summary>Un intento más. La ventana corre desde el primero.</summary>
    public void Contar(string que, string quien, TimeSpan ventana)
    {
        lock (_cerrojo)
        {
            var ahora = reloj.GetUtcNow();
            var entrada = Entrada(que, quien, ahora);
            HacerSitio(ahora);
            _cuentas[entrada] = _cuentas.TryGetValue(entrada, out var antes) && antes.Hasta > ahora ? (antes.Veces + 1, antes.Hasta) : (1, ahora + ventana);
        }
    }

    /// <summary>De dónde viene: quien tiene IPv6 tiene una red entera, y se cuenta por ella.</summary>
    public static string Red(IPAddress? direccion) => direccion switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => direccion.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(direccion.GetAddressBytes().AsSpan(0, 8)),
        _ => direccion.ToString(),
    };

    // Lleno, se van los que ya vencieron; si ninguno venció, todos: no crece con lo que mande un desconocido.
    private void HacerSitio(DateTimeOffset ahora)
    {
        if (_cuentas.Count < EntradasMaximas)
        {
            return;
        }

        foreach (var vencida in _cuentas.Where(c => c.Value.Hasta <= ahora).Select(c => c.Key).ToList())
        {
            _cuentas.Remove(vencida);
        }

        if (_cuentas.Count >= EntradasMaximas)
        {
            _cuentas.Clear();
        }
    }

    private string Entrada(string que, string quien, DateTimeOffset ahora)
    {
        var hoy = DateOnly.FromDateTime(ahora.UtcDateTime);
        if (hoy != _dia)
        {
            (_dia, _llave) = (hoy, RandomNumberGenerator.GetBytes(32));
            _cuentas.Clear();
        }

        return Convert.ToHexString(HMACSHA256.HashData(_llave, Encoding.UTF8.GetBytes($"{que}\n{quien}")));
    }
}
