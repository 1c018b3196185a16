using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.Eventos;

/// <summary>Otra fecha u otro lugar, con su motivo.</summary>
[Permiso(Permisos.OrganizarEventos)]
public sealed class ReprogramarModel(SecopDbContext db, CuentaActual cuenta, Reloj reloj) : PaginaDeEvento(db, cuenta, reloj)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        e => e.Reprogramar(Entrada.Cita(), Entrada.Motivo, Actor, Ahora), "El evento quedó reprogramado; se avisa a las personas inscritas, que conservan su cupo o su turno.");

    protected override void Precargar() => Entrada = Formulario.De(Evento);

    public sealed class Formulario : FormularioDeCita
    {
        public string? Motivo { get; set; }

        internal static Formulario De(Evento evento)
        {
            var formulario = new Formulario();
            formulario.PonerCita(evento);
            return formulario;
        }
    }
}
