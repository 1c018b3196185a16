using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Secop.Web.Peticiones;

/// <summary>
/// Cuenta intentos por dirección de red sin guardarla: vive en memoria, bajo una huella con una llave al azar que cambia
/// cada día. Al reiniciar o al cambiar el día no queda con qué saber de quién era.
/// </summary>
public sealed class LimitesSinRastro(TimeProvider reloj)
{
    private const int EntradasMaximas = 50_000;
    private readonly Lock _cerrojo = new();
    private readonly Dictionary<string, int> _cuentas = new(StringComparer.Ordinal);
    private byte[] _llave = [];
    private DateOnly _dia;

    /// <summary>Si ya se llegó al máximo en esta ventana.</summary>
    public bool SeAgoto(string que, IPAddress? direccion, int maximo, TimeSpan ventana)
    {
        lock (_cerrojo)
        {
            return _cuentas.GetValueOrDefault(Entrada(que, direccion, ventana)) >= maximo;
        }
    }

    public void Contar(string que, IPAddress? direccion, TimeSpan ventana)
    {
        lock (_cerrojo)
        {
            var entrada = Entrada(que, direccion, ventana);
            if (_cuentas.Count >= EntradasMaximas)
            {
                _cuentas.Clear();
            }

            _cuentas[entrada] = _cuentas.GetValueOrDefault(entrada) + 1;
        }
    }

    private string Entrada(string que, IPAddress? direccion, TimeSpan ventana)
    {
        var ahora = reloj.GetUtcNow();
        var hoy = DateOnly.FromDateTime(ahora.UtcDateTime);
        if (hoy != _dia)
        {
            (_dia, _llave) = (hoy, RandomNumberGenerator.GetBytes(32));
            _cuentas.Clear();
        }

        return Convert.ToHexString(HMACSHA256.HashData(_llave, Encoding.UTF8.GetBytes($"{que}|{Red(direccion)}|{ahora.Ticks / ventana.Ticks}")));
    }

    // Quien tiene IPv6 tiene una red entera: se cuenta por ella.
    private static string Red(IPAddress? direccion) => direccion switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => direccion.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(direccion.GetAddressBytes().AsSpan(0, 8)),
        _ => direccion.ToString(),
    };
}
