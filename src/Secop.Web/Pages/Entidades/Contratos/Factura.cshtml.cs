using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Contratos;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Contratos;

[Permiso(Permisos.VerExpedienteInterno)]
public sealed class FacturaModel(ServiciosDeContrato s) : ActoDeContrato(s)
{
    [BindProperty(SupportsGet = true)]
    public Guid FacturaId { get; set; }

    public FichaDeContrato.Cobro Cobro { get; private set; } = null!;

    protected override Task<bool> CompletarAsync()
    {
        Cobro = Ficha.Facturas.FirstOrDefault(f => f.Id == FacturaId)!;
        return Task.FromResult(Cobro is not null);
    }
}
