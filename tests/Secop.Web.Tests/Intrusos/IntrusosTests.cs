using System.Collections.Concurrent;
using System.Net;
using Secop.Domain.Cuentas;
using Secop.Testing;
using Secop.Web.Security;
using Xunit.Abstractions;

namespace Secop.Web.Tests.Intrusos;

/// <summary>
/// Cada dirección privada del producto, con ids de verdad en cada momento del camino, ante todo el que no debe:
/// 404 o 403, y al final en la base y en el disco no cambió nada.
/// </summary>
public sealed class IntrusosTests(Mundo mundo, ITestOutputHelper salida) : IClassFixture<Mundo>
{
    private const string Abierto = "Un proceso publicado lo mira cualquier proveedor, y en él se suscribe, observa y comenta.";
    private const string Nueva = "Cualquier proveedor puede empezar una oferta propia en un proceso publicado.";

    // Lo que un ajeno sí puede mirar. Nunca el borrador. Si deja de hacer falta, la prueba lo dice.
    private static readonly (string Quien, string Ruta, string Motivo)[] Excepciones =
    [
        ("otro proveedor", "/proveedor/procesos/{id}", Abierto),
        ("otro proveedor", "/proveedor/procesos/{id}/aportes/{acto}", Abierto),
        ("otro proveedor", "/proveedor/procesos/{id}/evaluacion", Abierto),
        ("otro proveedor", "/proveedor/procesos/{id}/interes", Abierto),
        ("otro proveedor", "/proveedor/procesos/{id}/mensajes", Abierto),
        ("otro proveedor", "/proveedor/procesos/{id}/mipyme", Abierto),
        ("otro proveedor", "/proveedor/ofertas/nueva/{procesoId}", Nueva),
        ("otro proveedor que ofertó", "/proveedor/procesos/{id}", Abierto),
        ("otro proveedor que ofertó", "/proveedor/procesos/{id}/aportes/{acto}", Abierto),
        ("otro proveedor que ofertó", "/proveedor/procesos/{id}/evaluacion", Abierto),
        ("otro proveedor que ofertó", "/proveedor/procesos/{id}/interes", Abierto),
        ("otro proveedor que ofertó", "/proveedor/procesos/{id}/mensajes", Abierto),
        ("otro proveedor que ofertó", "/proveedor/procesos/{id}/mipyme", Abierto),
        ("otro proveedor que ofertó", "/proveedor/ofertas/nueva/{procesoId}", Nueva),
    ];

    [Fact]
    public void ElInventario_EsElQueSeReviso()
    {
        var reales = mundo.Direcciones.GroupBy(d => (d.Ruta, d.Permiso))
            .Select(g => $"{g.Key.Ruta} · {g.Key.Permiso ?? "SIN PERMISO"} · {string.Join(' ', g.Select(d => d.Manejador is null ? d.Metodo : $"{d.Metodo}:{d.Manejador}"))}").ToList();
        var revisadas = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Intrusos", "direcciones.txt"));
        Assert.True(
            reales.SequenceEqual(revisadas),
            "Cambiaron las direcciones privadas o sus permisos. Si es lo que se quería, actualice Intrusos/direcciones.txt:\n"
            + string.Join('\n', reales.Except(revisadas).Select(r => "+ " + r).Concat(revisadas.Except(reales).Select(r => "- " + r))));
    }

    [Fact]
    public void CadaDireccion_TieneIdsDeVerdadEnAlgunMomento()
    {
        var faltan = from d in mundo.Direcciones
                     from p in d.Parametros.Concat(d.Argumentos.Where(a => a.Tipo == typeof(Guid) && d.De != "mi-cuenta").Select(a => a.Nombre)).Distinct()
                     where !mundo.Casos.Any(c => c.Ids.ContainsKey(Caso.Llave(d, p)))
                     select $"{d}: agregue en Mundo.Casos.cs un valor para [\"{Caso.Llave(d, p)}\"].";
        var vacios = from d in mundo.Direcciones.Where(d => d.EsEscritura && d.De != "mi-cuenta")
                     let cuerpos = mundo.Casos.Where(c => c.Tiene(d)).Select(c => Cuerpos.De(d, c)).ToList()
                     from campo in cuerpos.SelectMany(c => c).Select(c => c.Campo).Distinct()
                     where cuerpos.TrueForAll(c => c.Exists(x => x.Campo == campo && x.Valor == Guid.Empty.ToString()))
                     select $"{d}: agregue en Mundo.Casos.cs un valor para [\"{Caso.Llave(d, campo[(campo.LastIndexOf('.') + 1)..])}\"], que el formulario envía.";
        Assert.Empty(faltan.Concat(vacios));
    }

    [Fact]
    public async Task ElDueno_SiEntraACadaPagina_YLosDemasNoEntranNiCambianNada()
    {
        var antes = await Foto.DeAsync(mundo.Fabrica);
        var cerradas = await CerradasParaSuDuenoAsync();
        Assert.True(cerradas.Count == 0, "Su dueño tampoco entra, así que la matriz no probaría nada:\n" + string.Join('\n', cerradas));

        var reloj = System.Diagnostics.Stopwatch.StartNew();
        var (entraron, usadas) = (new ConcurrentBag<string>(), new ConcurrentDictionary<int, bool>());
        var peticiones = await Task.WhenAll(mundo.Intrusos.Select(i => Task.Run(() => ProbarAsync(i, entraron, usadas))));
        salida.WriteLine($"{mundo.Direcciones.Count} direcciones, {mundo.Intrusos.Count} visitantes, {peticiones.Sum()} peticiones en {reloj.Elapsed.TotalSeconds:0.0} s");

        Assert.True(entraron.IsEmpty, $"Entraron {entraron.Count}:\n" + string.Join('\n', entraron.Order(StringComparer.Ordinal).Take(60)));
        Assert.Equal(antes, await Foto.DeAsync(mundo.Fabrica));
        Assert.Empty(Excepciones.Where((_, i) => !usadas.ContainsKey(i)).Select(e => $"La excepción de «{e.Quien}» en {e.Ruta} ya no hace falta."));
    }

    [Fact]
    public async Task AntesDeLaApertura_LaEntidadDuena_NoEntraANingunaPaginaDeUnaOferta()
    {
        var caso = mundo.Casos.Single(c => c.Nombre == "recibiendo ofertas");
        var deOfertas = mundo.Direcciones.Where(d => d.Area == "entidad/procesos" && d.Parametros.Contains("ofertaId")).ToList();
        Assert.NotEmpty(deOfertas);
        var duena = new Visitante("entidad dueña", await mundo.OtraSesionDeLaEntidadAsync());
        foreach (var d in deOfertas.Where(d => caso.Tiene(d) || d.Parametros.All(p => p is "id" or "ofertaId" or "requisitoId")))
        {
            var pagina = await duena.PedirAsync(d, caso);
            Assert.Equal((HttpStatusCode.NotFound, d.ToString()), (pagina.Estado, d.ToString()));
        }
    }

    private async Task<List<string>> CerradasParaSuDuenoAsync()
    {
        var cerradas = new List<string>();
        foreach (var d in mundo.Direcciones.Where(d => !d.EsEscritura && d.Ruta is not "/mi-cuenta/empezar" and not "/mi-cuenta/cambiar-cuenta"))
        {
            var respuestas = new List<string>();
            foreach (var caso in mundo.Casos.Where(c => c.Tiene(d)))
            {
                respuestas.Add($"{caso.Nombre}: {(await mundo.Duenos[d.De].PedirAsync(d, caso)).Estado}");
            }

            if (!respuestas.Exists(r => r.EndsWith(": OK", StringComparison.Ordinal)))
            {
                cerradas.Add($"{d} ({string.Join(", ", respuestas)})");
            }
        }

        return cerradas;
    }

    private async Task<int> ProbarAsync(Visitante quien, ConcurrentBag<string> entraron, ConcurrentDictionary<int, bool> usadas)
    {
        var peticiones = 0;
        foreach (var caso in mundo.Casos)
        {
            foreach (var d in mundo.Direcciones.Where(d => caso.Tiene(d) && (d.Parametros.Any() || caso == mundo.Casos[0])))
            {
                // A quien no tiene el permiso lo detiene la puerta, que no mira el proceso: basta un momento.
                var propia = EsPropia(quien, d);
                if (EsLegitimo(quien, d) || (propia && d.EsEscritura) || (!quien.Puede(d) && caso != mundo.Casos.First(c => c.Tiene(d))))
                {
                    continue;
                }

                var excepcion = caso.Nombre == "borrador" ? -1 : Array.FindIndex(Excepciones, e => e.Quien == quien.Nombre && e.Ruta == d.Ruta);
                if (excepcion >= 0 && d.EsEscritura)
                {
                    continue;
                }

                peticiones++;
                var pagina = await quien.PedirAsync(d, caso);
                var entro = !Visitante.NoEntro(pagina);
                if (entro && excepcion >= 0)
                {
                    usadas[excepcion] = true;
                }

                // La página de error ofrece ayuda con la dirección que el visitante escribió: eso ya lo sabía.
                var dicha = pagina.Html.Replace("desde=" + Uri.EscapeDataString(caso.UrlDe(d).Split('?')[0]), "", StringComparison.Ordinal);
                // Y el registro de sus intentos, las direcciones a las que él mismo quiso entrar.
                var dicho = d.Ruta == "/mi-cuenta/casos/falla" ? null : mundo.Secretos.FirstOrDefault(s => dicha.Contains(s, StringComparison.Ordinal));
                if ((entro && !propia && excepcion < 0) || dicho is not null)
                {
                    entraron.Add($"{quien.Nombre} → {d} en «{caso.Nombre}»: {pagina.Estado} {(dicho is null ? "" : $"y vio {dicho}")}");
                }
            }
        }

        return peticiones;
    }

    // De la cuenta dueña y con el permiso: no es un intruso. El dueño de una oferta es solo el proveedor que la hizo.
    // En lo personal, sólo quien lo hizo.
    private bool EsLegitimo(Visitante quien, Direccion d) => d.De == "mi-cuenta"
        ? ReferenceEquals(quien, mundo.Duenos["mi-cuenta"])
        : quien.CuentaId is { } cuenta && cuenta == mundo.Duenos[d.De].CuentaId && quien.Puede(d);

    // Sin id en la dirección cada quien ve lo suyo, y lo suyo no nombra nada ajeno.
    private static bool EsPropia(Visitante quien, Direccion d) => !d.Parametros.Any() && (d.De, quien.Tipo) switch
    {
        ("mi-cuenta", _) => !quien.EsAnonimo,
        ("entidad", TipoCuenta.EntidadEstatal) or ("proveedor", TipoCuenta.Proveedor) or ("plataforma", TipoCuenta.Agencia) => quien.Puede(d),
        _ => false,
    };
}
