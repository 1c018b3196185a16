using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Secop.Testing;
using Secop.Web.Practicas;

namespace Secop.Web.Tests.Practica;

/// <summary>Una práctica para toda la clase: cada prueba entra a mundos propios.</summary>
public sealed partial class PracticaAbierta : IAsyncLifetime
{
    public SecopFactory Fabrica { get; private set; } = null!;

    public async Task InitializeAsync() => Fabrica = await SecopFactory.DePracticaAsync();

    public async Task DisposeAsync() => await Fabrica.DisposeAsync();

    public async Task<Jugador> EntrarAsync(string boton)
    {
        var cliente = Fabrica.Anonimo();
        var entrada = await cliente.EnviarAsync("/practica", [], boton);
        Assert.Equal("/practica", entrada.Destino);
        var panel = await cliente.VerAsync("/practica");
        Assert.Equal("Su práctica", panel.Titulo);
        var proceso = Proceso().Match(panel.Html);
        Assert.True(proceso.Success, panel.Texto);
        var id = Guid.Parse(proceso.Groups["id"].Value);
        var mundo = await Fabrica.SqlAsync<Guid>("select m.id from mundos_de_practica m join procesos p on p.entidad_id = m.entidad where p.id = $1", null, id);
        return new Jugador(this, cliente, mundo, id, proceso.Value);
    }

    public Task<MundoDePractica> MundoAsync(Guid id) => Fabrica.ConAsync(async s => (await s.GetRequiredService<MundosDePractica>().ConIdAsync(id))!);

    [GeneratedRegex("/(entidad|proveedor)/procesos/(?<id>[0-9a-f-]{36})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Proceso();
}

/// <summary>Quien entró: su navegador, su mundo y el proceso con el que practica.</summary>
public sealed record Jugador(PracticaAbierta Practica, Cliente Cliente, Guid MundoId, Guid ProcesoId, string Ruta)
{
    public Task<MundoDePractica> MundoAsync() => Practica.MundoAsync(MundoId);

    public async Task<Pagina> SaltarAsync()
    {
        var salto = await Cliente.EnviarAsync("/practica", [], "Saltar a");
        Assert.Equal("/practica", salto.Destino);
        return await Cliente.VerAsync("/practica");
    }

    /// <summary>Envía un formulario que debe aceptarse.</summary>
    public async Task<Pagina> HacerAsync(string url, string boton, params (string Campo, string Valor)[] campos)
    {
        var respuesta = await Cliente.EnviarAsync(url, campos, boton);
        Assert.True(respuesta.Destino is not null, $"{url}: {respuesta.Estado} {respuesta.Errores}");
        return respuesta;
    }
}
