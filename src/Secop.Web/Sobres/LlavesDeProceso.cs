using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Ofertas;
using Secop.Domain.Sobres;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Sobres;

/// <summary>
/// El par de llaves de cada proceso, y otro para el sobre económico si se abre aparte. La mitad privada no está en la
/// base y no se usa antes de la hora de su apertura; cada vez que alguien la pide queda rastro, se le dé o no.
/// </summary>
public sealed class LlavesDeProceso(CajaDeLlaves caja, Urna urna, SecopDbContext db, Reloj reloj)
{
    /// <summary>Cuánto pueden diferir el reloj del servidor y el de la base antes de negarse a abrir.</summary>
    private static readonly TimeSpan Tolerancia = TimeSpan.FromSeconds(2);

    /// <summary>El punto público con el que se sella. Crea el par la primera vez.</summary>
    public async Task<byte[]> PublicaAsync(Guid procesoId, MomentoDeApertura momento)
    {
        var anotada = await AnotadaAsync(procesoId, momento);
        if (anotada is null)
        {
            using var nueva = Importar(caja.LeerOCrear(Nombre(procesoId, momento), CrearPar));
            await urna.AnotarLlavePublicaAsync(procesoId, momento, Envoltura.PuntoDe(nueva));
            anotada = await AnotadaAsync(procesoId, momento);
        }

        // Sellar con una llave cuya mitad privada ya no está sería perder la oferta sin decirlo.
        using var privada = Importar(caja.Leer(Nombre(procesoId, momento)));
        ReglasDeOferta.LlavePerdida.Exigir(Envoltura.PuntoDe(privada).AsSpan().SequenceEqual(anotada));
        return anotada!;
    }

    /// <summary>Usa la mitad privada, solo desde la hora de apertura según el reloj de la base y el del servidor.</summary>
    public async Task<T> AbrirConAsync<T>(Guid procesoId, MomentoDeApertura momento, DateTimeOffset apertura, Actor actor, Func<ECDiffieHellman, Task<T>> usar)
    {
        try
        {
            var (puede, horaDeLaBase) = await urna.PuedeAbrirseAsync(procesoId, momento);
            var ahora = reloj.Ahora;
            ReglasDeOferta.RelojesDiscordes.Exigir((horaDeLaBase - ahora).Duration() <= Tolerancia);
            var antes = momento == MomentoDeApertura.Primera ? ReglasDeOferta.AperturaAntesDeHora : ReglasDeOferta.EconomicoAntesDeHora;
            antes.Exigir(puede && ahora >= apertura);
            await PublicaAsync(procesoId, momento);   // comprueba que la privada es la de la pública anotada; sin ofertas, aún no existía
            using var privada = Importar(caja.Leer(Nombre(procesoId, momento)));
            await urna.AnotarUsoDeLlaveAsync(procesoId, momento, actor, concedido: true, "CONCEDIDO");
            return await usar(privada);
        }
        catch (ReglaIncumplida negada)
        {
            await urna.AnotarUsoDeLlaveAsync(procesoId, momento, actor, concedido: false, negada.Regla.Codigo);
            throw;
        }
    }

    private static string Nombre(Guid procesoId, MomentoDeApertura momento) =>
        momento == MomentoDeApertura.Primera ? $"proceso-{procesoId:n}.llave" : $"proceso-{procesoId:n}-economico.llave";

    private static byte[] CrearPar()
    {
        using var nueva = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return nueva.ExportPkcs8PrivateKey();
    }

    private static ECDiffieHellman Importar(byte[] pkcs8)
    {
        var llave = ECDiffieHellman.Create();
        llave.ImportPkcs8PrivateKey(pkcs8, out _);
        CryptographicOperations.ZeroMemory(pkcs8);
        return llave;
    }

    private Task<byte[]?> AnotadaAsync(Guid procesoId, MomentoDeApertura momento) =>
        db.Set<LlavePublica>().AsNoTracking().Where(l => l.ProcesoId == procesoId && l.Momento == momento).Select(l => l.Punto).SingleOrDefaultAsync();
}
