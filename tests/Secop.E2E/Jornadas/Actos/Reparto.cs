using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Secop.Domain.Comun;
using Secop.E2E.Infraestructura;
using Secop.Web.Infrastructure;

namespace Secop.E2E.Jornadas.Actos;

/// <summary>Quiénes viven la jornada y lo que van sabiendo: direcciones de lo que crean.</summary>
public sealed class Reparto : IAsyncDisposable
{
    public const string Contrasena = "una frase larga para la jornada";

    private Reparto(ProductoEnMarcha producto, Persona operador, Persona administradora, Persona ordenador, Persona papelera, Persona distribuidora, Persona ciudadano) =>
        (Producto, Operador, Administradora, Ordenador, Papelera, Distribuidora, Ciudadano) = (producto, operador, administradora, ordenador, papelera, distribuidora, ciudadano);

    public ProductoEnMarcha Producto { get; }

    public Persona Operador { get; }

    /// <summary>Administradora de la entidad: arma el proceso, abre, evalúa y supervisa.</summary>
    public Persona Administradora { get; }

    /// <summary>El segundo funcionario, que pide acceso: ordenador del gasto.</summary>
    public Persona Ordenador { get; }

    /// <summary>El proveedor que ofrece el menor precio: reemplaza su oferta, subsana y gana.</summary>
    public Persona Papelera { get; }

    /// <summary>El proveedor que retira y vuelve a presentar, llega tarde una vez y comenta el informe.</summary>
    public Persona Distribuidora { get; }

    public Persona Ciudadano { get; }

    /// <summary>Dirección del proceso para la entidad.</summary>
    public string Proceso { get; set; } = "";

    /// <summary>Identificador del proceso en las direcciones privadas.</summary>
    public string ProcesoId => Proceso.Split('/')[^1];

    /// <summary>Dirección del contrato para la entidad.</summary>
    public string Contrato { get; set; } = "";

    /// <summary>Dirección del mismo contrato para el proveedor.</summary>
    public string ContratoDelProveedor => Contrato.Replace("/entidad/", "/proveedor/", StringComparison.Ordinal);

    /// <summary>Dirección pública del contrato.</summary>
    public string ContratoPublico { get; set; } = "";

    /// <summary>El día de hoy en la hora legal colombiana, con el reloj de demostración, como lo escribe un campo de fecha.</summary>
    public string Hoy(int mas = 0) => CalendarioHabil
        .FechaBogota(TimeProvider.System.GetUtcNow() + Producto.Fabrica.Services.GetRequiredService<RelojDeDemostracion>().Desfase)
        .AddDays(mas).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Dirección pública del expediente.</summary>
    public string Expediente { get; set; } = "";

    public IEnumerable<Persona> Todos => [Operador, Administradora, Ordenador, Papelera, Distribuidora, Ciudadano];

    public static async Task<Reparto> LlegarAsync(ProductoEnMarcha producto)
    {
        Task<Persona> Llega(string nombre) => Persona.LlegarAsync(producto.Direccion, nombre);
        return new(producto, await Llega("operador"), await Llega("administradora"), await Llega("ordenador"), await Llega("papelera"), await Llega("distribuidora"), await Llega("ciudadano"));
    }

    /// <summary>Vive un acto; si falla, dice en qué página estaba cada quien.</summary>
    public async Task Acto(Func<Reparto, Task> acto)
    {
        try
        {
            await acto(this);
        }
        catch (Exception error)
        {
            var donde = new System.Text.StringBuilder();
            foreach (var persona in Todos)
            {
                donde.AppendLine().Append(persona.Nombre).Append(": ").Append(persona.Pagina.Url).Append(" «")
                    .Append(string.Join(" · ", await persona.Pagina.Locator("h1, #resumen-errores, .invalid-feedback, .aviso").AllInnerTextsAsync())).Append('»');
                foreach (var queja in persona.TomarQuejas())
                {
                    donde.AppendLine().Append(queja);
                }
            }

            throw new InvalidOperationException($"{acto.Method.DeclaringType!.Name}: {error.Message}{donde}", error);
        }
    }

    /// <summary>En vez de esperar: el reloj de demostración salta a ese hito del proceso.</summary>
    public async Task SaltarAsync(string hito)
    {
        await Ciudadano.IrAsync("/desarrollo/reloj");
        var boton = Ciudadano.Pagina.Locator("li").Filter(new() { HasText = hito }).GetByRole(AriaRole.Button);
        await boton.First.ClickAsync();
        await Assertions.Expect(boton).ToHaveCountAsync(0, new() { Timeout = 30_000 });
    }

    /// <summary>Lo mismo, cuando no hay un hito al que saltar: «Una hora», «Un día» o «Treinta días».</summary>
    public async Task AvanzarAsync(string cuanto)
    {
        await Ciudadano.IrAsync("/desarrollo/reloj");
        await Ciudadano.PulsarAsync(cuanto);
    }

    /// <summary>El público ve esto ya en el expediente.</summary>
    public async Task ElPublicoVeAsync(params string[] textos)
    {
        await Ciudadano.IrAsync(Expediente);
        foreach (var texto in textos)
        {
            await Ciudadano.VeAsync(texto);
        }
    }

    /// <summary>El público todavía no ve esto en el expediente.</summary>
    public async Task ElPublicoNoVeAsync(params string[] textos)
    {
        await Ciudadano.IrAsync(Expediente);
        foreach (var texto in textos)
        {
            await Ciudadano.NoVeAsync(texto);
        }
    }

    public async ValueTask DisposeAsync()
    {
        var quejas = Todos.SelectMany(p => p.TomarQuejas()).ToList();
        foreach (var persona in Todos)
        {
            await persona.DisposeAsync();
        }

        Assert.True(quejas.Count == 0, string.Join(Environment.NewLine, quejas));
    }
}
