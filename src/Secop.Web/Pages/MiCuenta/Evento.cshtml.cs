using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Eventos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Eventos;
using Secop.Web.Security;

namespace Secop.Web.Pages.MiCuenta;

/// <summary>La inscripción de quien tiene la sesión.</summary>
[Permiso(Permisos.ConSesion)]
public sealed class EventoModel(SecopDbContext db, CertificadosDeAsistencia certificados, CuentaActual cuenta, Reloj reloj) : PaginaDeInscripcion(db, certificados, reloj)
{
    private readonly SecopDbContext _db = db;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public override string Direccion => $"/mi-cuenta/eventos/{Id}";

    protected override IQueryable<Inscripcion> LaMia => _db.Inscripciones.Where(i => i.Id == Id && i.UsuarioId == cuenta.UsuarioId);
}
