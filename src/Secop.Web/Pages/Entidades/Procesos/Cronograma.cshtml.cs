using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.EditarProceso)]
public sealed class CronogramaModel(ServiciosDeProceso s) : PaginaDePliego(s, SeccionPliego.Cronograma)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public IReadOnlyList<Hito> Hitos => Pliego.Cronograma;

    public IReadOnlyList<ResultadoDeRegla> Reglas { get; private set; } = [];

    public LineaDelCronograma Linea { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync() =>
        EditarAsync(p => p.EditarCronograma(Entrada.Hitos(), Revision, Actor, Ahora), $"{Raiz}/cronograma");

    /// <summary>Fechas que cumplen todas las reglas si se publica hoy.</summary>
    public async Task<IActionResult> OnPostSugerirAsync()
    {
        if (await base.CargarAsync() is { } alterno)
        {
            return alterno;
        }

        var sugeridas = Cronogramas.Sugerir(await Servicios.Db.ReglasDeAsync(Proceso, Ahora), Servicios.Calendario, Ahora);
        return await EditarAsync(p => p.EditarCronograma(sugeridas, p.RevisionDe(SeccionPliego.Cronograma), Actor, Ahora), $"{Raiz}/cronograma");
    }

    protected override async Task<bool> MostrarAsync()
    {
        var reglas = await Servicios.Db.ReglasDeAsync(Proceso, Ahora);
        Reglas = Pliego.Cronograma.Count == 0 ? [] : Pliego.ValidarCronograma(reglas, Servicios.Calendario, Proceso.PublicadoEn ?? Ahora);
        Linea = new LineaDelCronograma(
            reglas.Orden, Hitos, Reglas, Pliego.Cierre == Proceso.SinFecha ? null : Cronogramas.LimiteDeAdendas(Pliego.Cierre, reglas, Servicios.Calendario), reglas.LimiteDeAdendas);
        return true;
    }

    protected override void Precargar() => Entrada = Formulario.De(Pliego);

    public sealed class Formulario
    {
        public DateTime? FinObservaciones { get; set; }

        public DateTime? Respuestas { get; set; }

        public DateTime? AvisoMipyme { get; set; }

        public DateTime? Cierre { get; set; }

        public DateTime? Apertura { get; set; }

        public DateTime? Informe { get; set; }

        public DateTime? FinTraslado { get; set; }

        public DateTime? Aceptacion { get; set; }

        public static Formulario De(Proceso p)
        {
            DateTime? En(TipoHito hito) => p.InstanteDe(hito) is { } i ? Formato.EnBogota(i).DateTime : null;
            return new()
            {
                FinObservaciones = En(TipoHito.FinObservaciones),
                Respuestas = En(TipoHito.Respuestas),
                AvisoMipyme = En(TipoHito.AvisoMipyme),
                Cierre = En(TipoHito.Cierre),
                Apertura = En(TipoHito.Apertura),
                Informe = En(TipoHito.Informe),
                FinTraslado = En(TipoHito.FinTraslado),
                Aceptacion = En(TipoHito.Aceptacion),
            };
        }

        public IReadOnlyList<Hito> Hitos() =>
        [
            .. new (TipoHito Tipo, DateTime? Local)[]
            {
                (TipoHito.FinObservaciones, FinObservaciones), (TipoHito.Respuestas, Respuestas), (TipoHito.AvisoMipyme, AvisoMipyme),
                (TipoHito.Cierre, Cierre), (TipoHito.Apertura, Apertura), (TipoHito.Informe, Informe), (TipoHito.FinTraslado, FinTraslado),
                (TipoHito.Aceptacion, Aceptacion),
            }.Where(h => h.Local is not null).Select(h => new Hito(h.Tipo, Formato.DeCampo(h.Local)!.Value)),
        ];
    }
}
