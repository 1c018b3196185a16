using Microsoft.AspNetCore.Mvc;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.Eventos;

[Permiso(Permisos.OrganizarEventos)]
public sealed class EditarModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PaginaDeEvento(db, cuenta, reloj)
{
    [BindProperty]
    public FormularioDeEvento Entrada { get; set; } = new();

    public Task<IActionResult> OnPostAsync() => ActuarAsync(e => e.Editar(Entrada.Datos(), Actor, Ahora), "El borrador quedó como usted lo escribió.");

    protected override void Precargar() => Entrada = FormularioDeEvento.De(Evento);
}
