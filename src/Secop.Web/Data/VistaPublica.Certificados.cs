using Microsoft.EntityFrameworkCore;

namespace Secop.Web.Data;

public sealed partial class VistaPublica
{
    public Task<bool> ExisteCertificadoAsync(string codigo) => _db.Certificados.AnyAsync(c => c.Codigo == codigo);
}
