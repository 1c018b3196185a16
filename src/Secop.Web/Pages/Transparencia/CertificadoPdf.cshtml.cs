using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;
using Secop.Web.Infrastructure.Pdf;
using Secop.Web.MesaDeServicio;
using Secop.Web.Notificaciones;
using Secop.Web.Security;

namespace Secop.Web.Pages.Transparencia;

/// <summary>El certificado en PDF, si no lleva el nombre de nadie: el que lo lleva lo entrega la página de su titular.</summary>
[Anonimo("El PDF de un certificado sin datos personales lo baja cualquiera.")]
public sealed class CertificadoPdfModel(SecopDbContext db, Certificaciones certificaciones, OpcionesPublicas publico) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string codigo)
    {
        var escrito = codigo.ToLowerInvariant();
        if (await db.Certificados.AsNoTracking().FirstOrDefaultAsync(c => c.Codigo == escrito && c.Titular == null) is not { } certificado)
        {
            return NotFound();
        }

        return File(certificaciones.Pdf(certificado, publico.Absoluta("/verificar/" + certificado.Codigo)), EscritorPdf.Mime, $"certificado-{certificado.Codigo}.pdf");
    }
}
