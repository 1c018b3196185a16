using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Data;

namespace Secop.Web.Tests.Publico;

/// <summary>El calendario y el canal dicen lo suyo sin cargar el pliego.</summary>
public sealed class CalendarioYNovedadesTests : PruebaWeb
{
    [Fact]
    public async Task Cronograma_TraeTodosLosHitos_YNovedadesTodosLosHechosPublicos()
    {
        var proceso = await Datos.ProcesoEnFaseAsync(FaseProceso.PresentacionOfertas);
        var ciudadano = Fabrica.Anonimo().EnFecha(proceso.Ahora);
        var ics = (await ciudadano.VerAsync($"/procesos/{proceso.Codigo}/cronograma.ics")).Html;
        Assert.Equal(proceso.Proceso.Cronograma.Count, ics.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains($"DTSTART:{proceso.Proceso.Cierre.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}", ics, StringComparison.Ordinal);
        var atom = (await ciudadano.VerAsync($"/procesos/{proceso.Codigo}/novedades.atom")).Html;
        var hechos = await Fabrica.SqlAsync<long>("select count(*) from bitacora where proceso_id = $1 and es_publico", null, proceso.Id);
        Assert.Equal(hechos, atom.Split("<entry>").Length - 1);
    }

    [Fact]
    public async Task Borrador_NoTieneCalendarioNiCanal()
    {
        var borrador = await Datos.ProcesoEnBorradorAsync();
        var ciudadano = Fabrica.Anonimo();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await ciudadano.VerAsync($"/procesos/{borrador.Codigo}/cronograma.ics")).Estado);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await ciudadano.VerAsync($"/procesos/{borrador.Codigo}/novedades.atom")).Estado);
    }

    [Fact]
    public async Task SenasYNovedades_NoTocanLaListaDePreciosNiLasVersionesDelPliego()
    {
        var proceso = await Datos.ProcesoPublicadoAsync();
        await Fabrica.ConAsync(async servicios =>
        {
            using var oreja = new Oreja(servicios.GetRequiredService<SecopDbContext>());
            var vista = servicios.GetRequiredService<VistaPublica>();
            var senas = await vista.SenasAsync(proceso.Codigo);
            Assert.NotEmpty(await vista.NovedadesAsync(senas!.Id));
            Assert.NotEmpty(oreja.Sql);
            Assert.DoesNotContain(oreja.Sql, s => s.Contains("proceso_items", StringComparison.Ordinal) || s.Contains("versiones", StringComparison.Ordinal) || s.Contains("cuestionario", StringComparison.Ordinal));
            oreja.Sql.Clear();
            await vista.ExpedienteAsync(proceso.Codigo);
            Assert.Contains(oreja.Sql, s => s.Contains("proceso_items", StringComparison.Ordinal));
        });
    }

    // Oye las consultas de un solo contexto, aunque otras pruebas corran a la vez.
    private sealed class Oreja : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly SecopDbContext _db;
        private readonly List<IDisposable> _suscripciones = [];

        public Oreja(SecopDbContext db)
        {
            _db = db;
            _suscripciones.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public List<string> Sql { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                _suscripciones.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandEventData { Context: { } contexto } dato && ReferenceEquals(contexto, _db) && value.Key == RelationalEventId.CommandExecuting.Name)
            {
                Sql.Add(dato.Command.CommandText);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _suscripciones.ForEach(s => s.Dispose());
    }
}
