using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Secop.Web.Infrastructure;

/// <summary>
/// Cuenta intentos para no dejar probar sin fin a quien no tiene sesión. Sólo en memoria, con las claves cifradas por una
/// llave que cambia cada día: de la dirección de red no queda rastro.
/// </summary>
public sealed class FrenoEnMemoria(TimeProvider reloj)
{
    private const int MaximoDeClaves = 50_000;
    private readonly ConcurrentDictionary<string, (int Veces, DateTimeOffset Hasta)> _cuentas = new(StringComparer.Ordinal);
    private readonly Lock _cerrojo = new();
    private byte[] _llave = RandomNumberGenerator.GetBytes(32);
    private DateOnly _dia;

    /// <summary>Cuántos minutos faltan para volver a intentar; cero si todavía puede.</summary>
    public int Espera(string que, string quien, int maximo)
    {
        var ahora = reloj.GetUtcNow();
        return _cuentas.TryGetValue(Clave(que, quien, ahora), out var cuenta) && cuenta.Veces >= maximo && cuenta.Hasta > ahora
            ? (int)Math.Ceiling((cuenta.Hasta - ahora).TotalMinutes) : 0;
    }

    public void Contar(string que, string quien, TimeSpan ventana)
    {
        var ahora = reloj.GetUtcNow();
        if (_cuentas.Count > MaximoDeClaves)
        {
            foreach (var (vieja, cuenta) in _cuentas)
            {
                if (cuenta.Hasta <= ahora || _cuentas.Count > MaximoDeClaves)
                {
                    _cuentas.TryRemove(vieja, out _);
                }
            }
        }

        _cuentas.AddOrUpdate(Clave(que, quien, ahora), (1, ahora + ventana), (_, antes) => antes.Hasta <= ahora ? (1, ahora + ventana) : (antes.Veces + 1, antes.Hasta));
    }

    private string Clave(string que, string quien, DateTimeOffset ahora)
    {
        lock (_cerrojo)
        {
            var hoy = DateOnly.FromDateTime(ahora.UtcDateTime);
            if (hoy != _dia)
            {
                (_dia, _llave) = (hoy, RandomNumberGenerator.GetBytes(32));
                _cuentas.Clear();
            }

            return Convert.ToBase64String(HMACSHA256.HashData(_llave, Encoding.UTF8.GetBytes($"{que}\n{quien}")));
        }
    }
}
