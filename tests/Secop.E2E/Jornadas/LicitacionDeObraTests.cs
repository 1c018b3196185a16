using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.E2E.Infraestructura;
using Secop.Testing;
using Persona = Secop.E2E.Infraestructura.Persona;

namespace Secop.E2E.Jornadas;

/// <summary>
/// Una licitación de obra del proyecto de pliego a la adjudicación: observaciones, audiencia de riesgos, adenda, dos
/// sobres y la audiencia en que se abre el del precio, se aplica la fórmula del pliego y se oye el orden.
/// </summary>
public sealed class LicitacionDeObraTests(ProductoEnMarcha producto) : IClassFixture<ProductoEnMarcha>
{
    private readonly Datos _datos = new(producto.Fabrica);
    private EntidadConEquipo _entidad = null!;
    private ProcesoDeModalidad _p = null!;
    private Proceso _vigente = null!;

    [Fact]
    public async Task DelProyectoDePliego_ALaAudienciaDeAdjudicacion()
    {
        await producto.PonerRelojAsync(Datos.Publicacion);
        _entidad = await _datos.EntidadConEquipoAsync();
        _p = await _datos.LicitacionEnBorradorAsync(_entidad);
        _vigente = _p.Proceso;
        var (una, otra) = (await _datos.ProveedorAsync(), await _datos.ProveedorAsync());

        await ProyectoAsync(una);
        await AperturaAsync();
        var ofertas = await OfertasAsync(una, otra);
        await EvaluarAsync(ofertas);
        await AudienciaAsync(ofertas);

        await using var ciudadano = await producto.LlegarAsync("obra-ciudadano", null, En(TipoHito.AudienciaAdjudicacion).AddHours(3));
        await ciudadano.IrAsync($"/procesos/{_p.Proceso.Codigo}");
        await ciudadano.VeAsync("Media geométrica");
        await ciudadano.VeAsync("Orden de elegibilidad");
        await ciudadano.VeAsync("98,5");
        await ciudadano.IrAsync($"/procesos/{_p.Proceso.Codigo}/ofertas/{ofertas[0].Id}");
        await ciudadano.VeAsync("18.000.000");
    }

    // El proyecto de pliego, una observación y su respuesta.
    private async Task ProyectoAsync(CuentaDePrueba proveedor)
    {
        await using var arma = await LlegarAsync("obra-proyecto", FuncionEquipo.Estructurador, Datos.Publicacion);
        await arma.IrAsync($"{_p.Ruta}/publicar");
        await arma.PulsarAsync("Publicar el proceso");
        await arma.VeAsync("Observaciones al proyecto");

        await using var observa = await producto.LlegarAsync("obra-observa", proveedor, Datos.Publicacion.AddHours(1));
        await observa.IrAsync($"/proveedor/procesos/{_p.Id}");
        await observa.PulsarAsync("Me interesa");
        await observa.EscribirAsync("Asunto", "Distancia de acarreo");
        await observa.EscribirAsync("Observación", "El proyecto no dice a qué distancia queda el botadero autorizado.");
        await observa.PulsarAsync("Enviar la observación");

        await arma.ALasAsync(Datos.Publicacion.AddHours(2));
        await arma.IrAsync($"{_p.Ruta}/observaciones");
        await arma.SeguirAsync("Responder «Distancia de acarreo»");
        await arma.EscribirAsync("Respuesta", "Queda a doce kilómetros del frente de obra; se precisa en el anexo técnico.");
        await arma.PulsarAsync("Publicar la respuesta");
        await arma.VeAsync("doce kilómetros");
    }

    // El pliego definitivo, la audiencia de riesgos con su acta y una adenda.
    private async Task AperturaAsync()
    {
        await using var ordena = await LlegarAsync("obra-apertura", FuncionEquipo.OrdenadorDelGasto, En(TipoHito.ActoApertura));
        await DarAsync(ordena, ActoDeProceso.OrdenarApertura, p => p.EscribirAsync("Fundamento de la limitación", "No llegaron solicitudes dentro del término."));
        await RefrescarAsync();

        var riesgos = En(TipoHito.AudienciaRiesgos);
        await using var arma = await LlegarAsync("obra-riesgos", FuncionEquipo.Estructurador, En(TipoHito.ActoApertura).AddHours(1));
        await CitarAsync(arma, ClaseDeAudiencia.AsignacionDeRiesgos);
        await arma.ALasAsync(riesgos.AddMinutes(1));
        await arma.SeguirAsync(ClaseDeAudiencia.AsignacionDeRiesgos.Nombre());
        await arma.PulsarAsync("Instalar la audiencia");
        await arma.EscribirAsync("Anotar", "Se asigna al contratista el riesgo de variación de precios de los materiales.");
        await arma.PulsarAsync("Anotar con la hora de ahora");
        await arma.PulsarAsync("Terminar la audiencia");
        await arma.SeguirAsync("Publicar el acta");
        await arma.AdjuntarAsync("Documento del acta", "acta de riesgos.pdf", "%PDF-1.7 acta de la audiencia de riesgos");
        await arma.PulsarAsync("Publicar el acta");
        await arma.VeAsync("Acta publicada");
        await DarAsync(arma, ActoDeProceso.CelebrarAudienciaDeRiesgos);

        await arma.ALasAsync(riesgos.AddHours(1));
        await arma.IrAsync($"{_p.Ruta}/adendas");
        await arma.PulsarAsync("Preparar una adenda");
        await arma.IrAsync($"{_p.Ruta}/condiciones");
        await arma.EscribirAsync("Condiciones de entrega", "En el frente de obra, con botadero a doce kilómetros.");
        await arma.PulsarAsync("Guardar");
        await arma.EscribirAsync("Motivo de la adenda", "Se precisa la distancia de acarreo que se preguntó en las observaciones.");
        await arma.PulsarAsync("Expedir la adenda");
        await RefrescarAsync();
    }

    // Dos ofertas; quien la prepara lee que su precio va en otro sobre.
    private async Task<IReadOnlyList<OfertaDePrueba>> OfertasAsync(CuentaDePrueba una, CuentaDePrueba otra)
    {
        var prueba = _p.ComoPrueba() with { Ahora = En(TipoHito.Cierre).AddHours(-3), Proceso = _vigente };
        var primera = await _datos.OfertaPresentadaAsync(prueba, una, 32_000m, 2_000m);
        await using var proponente = await producto.LlegarAsync("obra-proponente", una, prueba.Ahora);
        await proponente.IrAsync($"/proveedor/ofertas/{primera.Id}/precios");
        await proponente.VeAsync("sobre 2");
        return [primera, await _datos.OfertaPresentadaAsync(prueba, otra, 36_000m, 2_000m)];
    }

    // Se abre el primer sobre: nadie ve precios. El informe, el traslado y el informe final.
    private async Task EvaluarAsync(IReadOnlyList<OfertaDePrueba> ofertas)
    {
        await using var abre = await LlegarAsync("obra-abre", FuncionEquipo.AbreOfertas, En(TipoHito.Apertura).AddMinutes(2));
        await abre.IrAsync($"{_p.Ruta}/apertura");
        await abre.EscribirAsync("Su contraseña otra vez", Datos.Contrasena);
        await abre.PulsarAsync("Abrir las ofertas");
        await abre.VeAsync("Se presentaron 2 ofertas");
        await abre.NoVeAsync("18.000.000");
        await abre.IrAsync($"{_p.Ruta}/ofertas/{ofertas[0].Id}");
        await abre.VeAsync("sobre económico, que sigue cerrado");
        await abre.NoVeAsync("18.000.000");

        await using var evalua = await LlegarAsync("obra-evalua", FuncionEquipo.Evaluador, En(TipoHito.Apertura).AddHours(1));
        await DarAsync(evalua, ActoDeProceso.PublicarInforme);
        await evalua.ALasAsync(En(TipoHito.FinTraslado).AddHours(1));
        await DarAsync(evalua, ActoDeProceso.PublicarInformeFinal);
    }

    private async Task AudienciaAsync(IReadOnlyList<OfertaDePrueba> ofertas)
    {
        var hora = En(TipoHito.AudienciaAdjudicacion);
        await using var ordena = await LlegarAsync("obra-audiencia", FuncionEquipo.OrdenadorDelGasto, hora.AddMinutes(1));
        await DarAsync(ordena, ActoDeProceso.InstalarAudiencia);

        await using var abre = await LlegarAsync("obra-economico", FuncionEquipo.AbreOfertas, hora.AddMinutes(10));
        await abre.IrAsync($"{_p.Ruta}/apertura/economica");
        foreach (var oferta in ofertas)
        {
            await abre.MarcarAsync(oferta.Proveedor.Nombre);
        }

        await abre.EscribirAsync("Su contraseña otra vez", Datos.Contrasena);
        await abre.PulsarAsync("Abrir el sobre económico");
        await abre.IrAsync($"{_p.Ruta}/apertura");
        await abre.VeAsync("18.000.000");

        await using var evalua = await LlegarAsync("obra-formula", FuncionEquipo.Evaluador, hora.AddMinutes(20));
        await evalua.IrAsync($"{_p.Ruta}/formula");
        await evalua.EscribirAsync("TRM", "4.012,37");
        await evalua.EscribirAsync("De qué día es", CalendarioHabil.FechaBogota(hora).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await evalua.PulsarAsync("Aplicar la fórmula");
        await evalua.VeAsync("Media geométrica");

        await ordena.ALasAsync(hora.AddMinutes(40));
        await DarAsync(ordena, ActoDeProceso.Adjudicar, async p =>
        {
            var (una, otra) = (ofertas[0].Proveedor.Nombre, ofertas[1].Proveedor.Nombre);
            await p.EscribirAsync($"Puesto de {una}", "1");
            await p.EscribirAsync($"Puntaje de {una}", "98,5");
            await p.EscribirAsync($"Puesto de {otra}", "2");
            await p.EscribirAsync($"Puntaje de {otra}", "96");
            await p.MarcarAsync($"Adjudicar a {una}");
        });
    }

    // A la hora del cronograma, que es la que el formulario trae.
    private async Task CitarAsync(Persona persona, ClaseDeAudiencia clase)
    {
        await persona.IrAsync($"{_p.Ruta}/audiencias/nueva?clase={clase}");
        await persona.EscribirAsync("Lugar", "Sala de juntas de la alcaldía");
        await persona.EscribirAsync("Orden del día", "Instalación\nDistribución de los riesgos\nCierre");
        await persona.PulsarAsync("Citar y publicar");
    }

    // Un acto de la página común, con un documento por cada uno que pide.
    private async Task DarAsync(Persona persona, ActoDeProceso acto, Func<Persona, Task>? escribir = null)
    {
        await persona.IrAsync($"{_p.Ruta}/actos/{acto}");
        if (escribir is not null)
        {
            await escribir(persona);
        }

        await persona.EscribirAsync("Lo que dice el acto, en breve", "Se deja constancia de lo que se leyó y se oyó.");
        foreach (var archivo in await persona.Pagina.Locator("input[type=file]:not(#Documento_Otro)").AllAsync())
        {
            await archivo.SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "documento.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 documento del acto"u8.ToArray() });
        }

        if (await persona.Pagina.GetByLabel("Su contraseña otra vez").CountAsync() > 0)
        {
            await persona.EscribirAsync("Su contraseña otra vez", Datos.Contrasena);
        }

        await persona.PulsarAsync(acto.Nombre());
        await persona.VeAsync($"{acto.Nombre()}: hecho.");
    }

    private Task<Persona> LlegarAsync(string nombre, FuncionEquipo funcion, DateTimeOffset ahora) => producto.LlegarAsync(nombre, _entidad.Cuenta, ahora, _entidad.Equipo[funcion]);

    private DateTimeOffset En(TipoHito hito) => _vigente.InstanteDe(hito)!.Value;

    // La apertura y la adenda cambian el proceso guardado.
    private async Task RefrescarAsync() =>
        _vigente = await producto.Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(p => p.Id == _p.Id));
}
