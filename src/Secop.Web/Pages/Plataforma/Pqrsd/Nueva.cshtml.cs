using Microsoft.AspNetCore.Mvc;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Peticiones;
using Secop.Web.Peticiones;
using Secop.Web.Security;

namespace Secop.Web.Pages.Plataforma.Pqrsd;

/// <summary>Un funcionario radica lo que llegó por correo, en persona o por teléfono.</summary>
[Permiso(Permisos.AtenderPeticiones)]
[FormularioEnFlujo]
public sealed class NuevaModel : FormularioDePeticion
{
    private readonly CuentaActual _cuenta;
    private readonly Reloj _reloj;

    public NuevaModel(RadicacionDePeticiones radicacion, Almacen almacen, CuentaActual cuenta, Reloj reloj)
        : base(radicacion, almacen) => (_cuenta, _reloj, TieneCanal) = (cuenta, reloj, true);

    protected override DateTimeOffset Ahora => _reloj.Ahora;

    public Task OnGetAsync() => CargarAsync();

    public Task<IActionResult> OnPostAsync() => RadicarAsync(null, null, _cuenta.Actor);
}
