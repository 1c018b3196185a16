using Microsoft.EntityFrameworkCore;
using Secop.Domain.Planes;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Planes;

/// <summary>El área de trabajo del plan: sus tres partes, lo que sigue y lo que ya se publicó.</summary>
[Permiso(Permisos.VerExpedienteInterno)]
public sealed class VerModel(ServiciosDeProceso s) : PaginaDePlan(s, "")
{
    public int Lineas { get; private set; }

    public decimal Valor { get; private set; }

    public decimal ValorVigencia { get; private set; }

    /// <summary>Lo que toman los procesos publicados de las líneas de hoy.</summary>
    public decimal Tomado { get; private set; }

    public IReadOnlyList<(string Modalidad, int Lineas, decimal Valor, int Parte)> PorModalidad { get; private set; } = [];

    public IReadOnlyList<VersionPublicaDelPlan> Versiones { get; private set; } = [];

    public string? Devuelto => Plan.MotivoDeDevolucion;

    public IReadOnlyList<ParteEnVista> Partes =>
    [
        new(ParteDelPlan.Informacion, "informacion", Plan.Mision.Length > 0, false, Plan.ContactoNombre.Length > 0 ? $"Responde {Plan.ContactoNombre}, {Plan.ContactoCargo}" : "Misión, perspectiva, responsable y límites de contratación"),
        new(ParteDelPlan.Adquisiciones, "lineas", Lineas > 0, false, Lineas == 0 ? "Escríbalas, péguelas o impórtelas de una hoja de cálculo" : $"{Formato.Numero((long)Lineas)} {(Lineas == 1 ? "línea" : "líneas")} por {Formato.Dinero(Valor)}"),
        new(ParteDelPlan.Necesidades, "necesidades", Plan.Necesidades.Count > 0, true, Plan.Necesidades.Count == 0 ? "Lo que todavía no se sabe definir, para que el mercado proponga" : Plan.Necesidades.Count == 1 ? "1 descrita" : $"{Plan.Necesidades.Count} descritas"),
    ];

    /// <summary>Lo que pide el calendario, sin bloquear nada.</summary>
    public string? Aviso => Fase switch
    {
        FasePlan.Borrador when Formato.EnBogota(Ahora).Date > new DateTime(Vigencia, 1, 31) => "El plan debía publicarse a más tardar el 31 de enero (Ley 1474 de 2011, art. 74).",
        FasePlan.Borrador => $"Publíquelo a más tardar el 31 de enero de {Vigencia} (Ley 1474 de 2011, art. 74).",
        FasePlan.EnModificacion => $"La versión {VersionPublicada} sigue a la vista mientras se prepara la siguiente.",
        FasePlan.EnAprobacion => "Espera aprobación: mientras tanto no se edita.",
        FasePlan.Cerrado => $"La vigencia {Vigencia} terminó: el plan sólo se consulta.",
        FasePlan.Aprobado or FasePlan.Publicado => null,
    };

    protected override async Task<bool> CompletarAsync()
    {
        var grupos = await Db.LineasDelPlan.AsNoTracking().Where(l => l.PlanId == Id).GroupBy(l => l.Modalidad)
            .Select(g => new { Modalidad = g.Key, Lineas = g.Count(), Valor = g.Sum(l => l.ValorTotal), Vigencia = g.Sum(l => l.ValorVigencia) }).ToListAsync();
        Lineas = grupos.Sum(g => g.Lineas);
        Valor = grupos.Sum(g => g.Valor);
        ValorVigencia = grupos.Sum(g => g.Vigencia);
        PorModalidad = [.. grupos.OrderByDescending(g => g.Valor).Select(g => (g.Modalidad, g.Lineas, g.Valor, (int)Math.Round(g.Valor / Valor * 100)))];
        Versiones = await Db.VersionesDelPlan.AsNoTracking().Where(v => v.PlanId == Id).OrderByDescending(v => v.Numero)
            .Select(v => new VersionPublicaDelPlan(v.Numero, v.En, v.Hash, v.Lineas, v.ValorTotal)).ToListAsync();
        var enlazadas = await Db.LineasConProcesosAsync(Id);
        Tomado = enlazadas.Count == 0 ? 0 : (await Db.ProcesosDeLineasAsync([.. enlazadas])).SelectMany(p => p).Where(p => p.Descuenta).Sum(p => p.Valor);
        return true;
    }

    public sealed record ParteEnVista(ParteDelPlan Parte, string Ruta, bool EstaCompleta, bool EsOpcional, string Detalle);
}
