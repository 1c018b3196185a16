using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Alertas;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.PublicarProceso)]
public sealed class PublicarModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    /// <summary>Lo escrito frente a cada alerta, por el nombre de su tipo; una clave que no es de ninguno se ignora.</summary>
    [BindProperty(Name = nameof(Respuestas))]
    public Dictionary<string, Respuesta> Respuestas { get; set; } = [];

    public IReadOnlyList<Pendiente> Bloqueos { get; private set; } = [];

    public IReadOnlyList<Pendiente> Avisos { get; private set; } = [];

    /// <summary>Lo que no impide publicar, pero pide decir por qué.</summary>
    public IReadOnlyList<Alerta> Alertas { get; private set; } = [];

    public ReglasDelProceso Reglas { get; private set; } = null!;

    /// <summary>Los números de la ley que se usan y todavía esperan verificación de un abogado.</summary>
    public IReadOnlyList<ParametroLegal> PorVerificar { get; private set; } = [];

    /// <summary>Si el proceso sale de alguna línea del plan anual: no impide publicar, pero se advierte.</summary>
    public EnElPlan EnElPlan { get; private set; } = null!;

    public AprobacionDePublicacion? Aprobacion => Proceso.Aprobacion;

    public Modalidad Modalidad => Proceso.SuModalidad;

    public bool YaPublicado => Proceso.Estado != EstadoProceso.Borrador;

    public decimal Valor => Proceso.ValorEstimado;

    public Hito? FinDeRecepcion => Proceso.FinDeRecepcion();

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        p => Servicios.Db.Add(p.Publicar(Reglas, Servicios.Calendario, Revision, Actor, Ahora)), "El proceso quedó publicado.");

    /// <summary>Dónde se lee lo que hizo saltar una alerta.</summary>
    public static string? Enlace(Alerta alerta, Hallazgo hallazgo) => alerta.Tipo switch
    {
        TipoDeAlerta.Fraccionamiento => $"/entidad/procesos/{hallazgo.Id}",
        TipoDeAlerta.OtraPublicacion => $"/registros/{hallazgo.Id}",
        TipoDeAlerta.AcuerdoMarco or TipoDeAlerta.Modalidad => hallazgo.Enlace,
    };

    protected override async Task<bool> CompletarAsync()
    {
        Reglas = await Servicios.Db.ReglasDeAsync(Proceso, Ahora);
        EnElPlan = await Servicios.Db.EnElPlanAsync(Proceso, Cuenta);
        if (!YaPublicado)
        {
            var pendientes = Proceso.Pendientes(Reglas, Servicios.Calendario, Ahora);
            Bloqueos = [.. pendientes.Where(p => p.Severidad == Severidad.Bloquea)];
            Avisos = [.. pendientes.Where(p => p.Severidad == Severidad.Avisa)];
            Alertas = await Servicios.Db.AlertasDeAsync(Proceso, Reglas, Ahora);
            var tabla = await Servicios.Db.ParametrosAsync();
            var hoy = CalendarioHabil.FechaBogota(Ahora);
            PorVerificar = [.. ClavesQueUsa.Select(c => tabla.Buscar(c, hoy)).OfType<ParametroLegal>().Where(p => p.PorVerificar)];
        }

        return true;
    }

    private IEnumerable<string> ClavesQueUsa => Proceso.SuModalidad.Claves.Append(MinimaCuantia.Smmlv).Distinct();

    private RevisionPrevia Revision => new(Alertas, Enum.GetValues<TipoDeAlerta>()
        .Where(t => Respuestas.GetValueOrDefault(t.ToString()) is not null)
        .ToDictionary(t => t, t => Respuestas[t.ToString()].ComoRespuesta()));

    public sealed class Respuesta
    {
        public string? Motivo { get; set; }

        /// <summary>La huella de lo que la persona tenía a la vista.</summary>
        public string? Vista { get; set; }

        public bool Declara { get; set; }

        public RespuestaAAlerta ComoRespuesta() => new(Motivo, Vista, Declara);
    }
}
