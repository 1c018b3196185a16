using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Obligatoriedad;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Publico.Aprende;

/// <summary>Desde cuándo debe usar SECOP II una entidad, con su norma y su grado de certeza. Todo va en la dirección.</summary>
[AllowAnonymous]
public sealed class DesdeCuandoModel(VistaPublica vista) : PageModel
{
    private const int MaximoDeEntidades = 20;

    public string? Q { get; private set; }

    public IReadOnlyList<CuentaPublica> Halladas { get; private set; } = [];

    public EntidadPublica? Entidad { get; private set; }

    public RegimenDeContratacion? Regimen { get; private set; }

    public OrdenEntidad? Orden { get; private set; }

    public string? Departamento { get; private set; }

    public bool HayRespuesta { get; private set; }

    public Obligacion? Fila { get; private set; }

    public IReadOnlyList<Obligacion> Tabla { get; private set; } = [];

    public bool YaRige => Fila?.Desde <= CalendarioHabil.FechaBogota(vista.Ahora);

    public async Task<IActionResult> OnGetAsync(string? q, string? entidad, RegimenDeContratacion? regimen, OrdenEntidad? orden, string? departamento, CancellationToken cancelacion)
    {
        var tabla = await vista.ObligacionesAsync();
        Tabla = tabla.Vigentes;
        (Regimen, Orden) = (Valido(regimen), Valido(orden));
        Departamento = Divipola.Departamentos.FirstOrDefault(d => d.Codigo == departamento)?.Codigo;
        if (!string.IsNullOrEmpty(entidad))
        {
            Entidad = await vista.EntidadAsync(entidad, cancelacion);
            if (Entidad is null)
            {
                return NotFound();
            }

            (Orden, Departamento) = (Entidad.Orden, Entidad.CodigoMunicipio[..2]);
        }
        else if (Texto.EnUnaLinea(q) is { Length: > 0 } escrito)
        {
            Q = escrito.Length > 200 ? escrito[..200] : escrito;
            (var halladas, _) = await vista.DirectorioAsync(TipoCuenta.EntidadEstatal, Q, null, MaximoDeEntidades, cancelacion);
            Halladas = halladas;
        }

        Fila = tabla.Buscar(new(Regimen, Orden, Departamento, Entidad?.Nit));
        HayRespuesta = Fila is not null || Regimen is not null;
        return Page();
    }

    public static string AQuien(Obligacion fila) => fila.Nit is { } nit
        ? $"La entidad con NIT {Nit.DeNumero(nit)}"
        : string.Join(" · ", new[]
        {
            fila.Regimen.Nombre(),
            fila.Orden is { } orden ? $"orden {orden.Nombre().ToLower(Formato.Cultura)}" : "cualquier orden",
            fila.Departamento is { } codigo ? Divipola.Departamentos.First(d => d.Codigo == codigo).Nombre : "cualquier departamento",
        });

    private static T? Valido<T>(T? valor)
        where T : struct, Enum => valor is { } v && Enum.IsDefined(v) ? v : null;
}
