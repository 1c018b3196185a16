using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;

namespace Secop.Web.Data;

/// <summary>Quién certifica: la entidad que opera la plataforma, dicha en lo que se firma.</summary>
public static class EmisorDeCertificados
{
    public const string Rotulo = "Certifica";
    private const string SinNombre = "Quien opera Secop";

    public static async Task<RenglonDeCertificado> EmisorAsync(this SecopDbContext db) =>
        new(Rotulo, await db.Set<Agencia>().Select(a => a.Nombre).SingleOrDefaultAsync() ?? SinNombre);

    public static string Emisor(this Certificado certificado) => certificado.Renglones.FirstOrDefault(r => r.Rotulo == Rotulo)?.Valor ?? SinNombre;
}
