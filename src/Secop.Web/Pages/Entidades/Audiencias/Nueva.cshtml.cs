using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Audiencias;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Audiencias;

[Permiso(Permisos.PublicarProceso)]
public sealed class NuevaModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    [BindProperty(SupportsGet = true)]
    public ClaseDeAudiencia? Clase { get; set; }

    [BindProperty]
    public FormularioDeAudiencia Entrada { get; set; } = new();

    public IReadOnlyList<ClaseDeAudiencia> Clases => Audiencia.ClasesPara(Proceso, Modalidad);

    /// <summary>La que manda el cronograma, si la manda.</summary>
    public DateTimeOffset? HoraDelCronograma => Clase is { } clase ? Audiencia.HoraDelCronograma(Proceso, clase) : null;

    private Modalidad? Modalidad => CatalogoDeModalidades.Buscar(Proceso.Reglas?.Modalidad);

    public async Task<IActionResult> OnPostAsync()
    {
        var clase = Clase ?? Domain.Procesos.Modalidades.ClaseDeAudiencia.AsignacionDeRiesgos;
        var yaHayUna = await Servicios.Db.Audiencias.AnyAsync(a => a.ProcesoId == Id && a.Clase == clase && a.Estado != EstadoAudiencia.Cancelada);
        return await ActuarAsync(
            p => Servicios.Db.Add(Audiencia.Programar(p, Modalidad, clase, yaHayUna, Entrada.Datos(), Actor, Ahora)),
            "La audiencia quedó citada y publicada.", $"{Raiz}/audiencias");
    }

    protected override Task<bool> CompletarAsync()
    {
        Clase ??= Clases[0];
        if (HttpMethods.IsGet(Request.Method))
        {
            Entrada.Hora = HoraDelCronograma is { } hora ? Formato.EnBogota(hora).DateTime : null;
        }

        return Task.FromResult(Proceso.Estado != EstadoProceso.Borrador);
    }
}
