using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Pages.Entidades.Planes;
using Secop.Web.Security;

namespace Secop.Bench;

/// <summary>
/// Un plan por las mismas páginas que usa una persona, de la petición a la respuesta: importar el XLSX entero y después
/// guardar de a una línea.
/// </summary>
public static class MedicionDePlanes
{
    public static async Task CorrerAsync(int lineas, int guardadas)
    {
        await using var banco = await Banco.AbrirAsync("paa");
        await using var producto = new ProductoEnKestrel(banco);
        var direccion = producto.Arrancar();
        await using var alcance = producto.Services.CreateAsyncScope();
        var db = alcance.ServiceProvider.GetRequiredService<SecopDbContext>();
        var (cliente, _, _) = await EntrarAsync(alcance.ServiceProvider, direccion);
        using var sesion = cliente;
        var persona = new Cliente(null!, cliente);

        var creado = await persona.EnviarAsync("/entidad/paa/crear", [], "Crear el plan");
        var raiz = creado.Destino ?? throw new InvalidOperationException($"El plan no se creó: {creado.Estado} {creado.Errores}");
        var plan = Guid.Parse(raiz[^36..]);
        var libro = HojaDelPlan.Libro(Enumerable.Range(1, lineas).Select(i => ((int?)null, Datos.LineaDePlan($"Compra de elementos de ensayo número {i}"))));
        Banco.Decir("archivo", $"{libro.Length / 1048576.0:0.0} MB, {lineas} líneas");
        var reloj = Stopwatch.StartNew();
        var importado = await persona.EnviarAsync($"{raiz}/importar", [], "Importar", ("Archivo", "plan.xlsx", libro));
        var importar = reloj.Elapsed.TotalSeconds;
        if (importado.Destino is null || await db.LineasDelPlan.CountAsync(l => l.PlanId == plan) != lineas)
        {
            throw new InvalidOperationException($"El plan no se importó: {importado.Estado} {importado.Errores}");
        }

        Banco.Decir($"importar {lineas.ToString("#,0", CultureInfo.GetCultureInfo("es-CO"))} líneas", $"{importar.ToString("0.0", CultureInfo.InvariantCulture)} s (límite 10 s)");
        var tiempos = await GuardarAsync(persona, raiz, await db.LineasDelPlan.Where(l => l.PlanId == plan).OrderBy(l => l.Numero).Select(l => l.Id).ToListAsync(), guardadas);
        Banco.Decir("guardar una línea p95", $"{Banco.Ms(Banco.Percentil(tiempos, .95))} (límite 200 ms)");
        Banco.Decir("guardar una línea p50", Banco.Ms(Banco.Percentil(tiempos, .5)));
        await producto.DisposeAsync();
        await banco.BorrarAsync();
    }

    private static async Task<List<double>> GuardarAsync(Cliente persona, string raiz, List<Guid> ids, int guardadas)
    {
        // Las primeras compilan y abren conexiones.
        const int Calentamiento = 20;
        var tiempos = new List<double>();
        for (var i = 0; i < guardadas + Calentamiento; i++)
        {
            var url = $"{raiz}/lineas/{ids[i * 7 % ids.Count]}";
            var pagina = await persona.VerAsync(url);
            var reloj = Stopwatch.StartNew();
            var guardado = await persona.EnviarAsync(url, pagina, [("Entrada.ValorTotal", $"{30_000_000 + i}")], "Guardar");
            if (guardado.Destino is null)
            {
                throw new InvalidOperationException($"La línea no se guardó: {guardado.Estado} {guardado.Errores}");
            }

            if (i >= Calentamiento)
            {
                tiempos.Add(reloj.Elapsed.TotalMilliseconds);
            }
        }

        tiempos.Sort();
        return tiempos;
    }

    internal static async Task<(HttpClient Cliente, string Galleta, Actor Quien)> EntrarAsync(IServiceProvider servicios, Uri direccion)
    {
        var db = servicios.GetRequiredService<SecopDbContext>();
        var ahora = TimeProvider.System.GetUtcNow();
        var usuario = Persona(ahora);
        var entidad = Entidad(usuario.Id, ahora);
        db.AddRange(usuario, entidad);
        await db.SaveChangesAsync();
        var galleta = await ClientesConSesion.GalletaDeSesionAsync(servicios, usuario.Id, entidad.Id);
        var galletas = new GalletasHandler { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } };
        galletas.Galletas.SetCookies(direccion, $"{galleta.Name}={galleta.Value}; path=/");
        return (new HttpClient(galletas) { BaseAddress = direccion }, $"{galleta.Name}={galleta.Value}", new Actor(usuario.Id, entidad.Id));
    }

    internal static Usuario Persona(DateTimeOffset ahora) => new()
    {
        Id = Guid.NewGuid(),
        Nombres = "Persona",
        Apellidos = "Del Banco",
        TipoDocumento = TipoIdentificacion.CedulaCiudadania,
        NumeroDocumento = "100000001",
        PhoneNumber = "601 555 0101",
        Email = "banco@ejemplo.gov.co",
        UserName = "banco@ejemplo.gov.co",
        NormalizedEmail = "BANCO@EJEMPLO.GOV.CO",
        NormalizedUserName = "BANCO@EJEMPLO.GOV.CO",
        EmailConfirmed = true,
        SecurityStamp = Guid.NewGuid().ToString("n"),
        RegistradoEn = ahora,
    };

    internal static EntidadEstatal Entidad(Guid usuarioId, DateTimeOffset ahora)
    {
        var entidad = EntidadEstatal.Registrar(
            Nit.DeNumero("800300999"),
            new DatosDeCuenta { Nombre = "Alcaldía del Banco", CodigoMunicipio = "11001", Direccion = "Carrera 7 # 26-20", CorreoNotificaciones = "banco@ejemplo.gov.co", Telefono = "601 555 0100", RepresentanteLegal = "Representante Del Banco" },
            new DatosDeEntidad { Orden = OrdenEntidad.Territorial, Rama = RamaEntidad.Ejecutiva, EsCentralizada = true }, usuarioId, ahora);
        entidad.PedirActivacion(new Actor(usuarioId, entidad.Id), ahora);
        entidad.Activar(Actor.Sistema, ahora);
        entidad.CambiarRoles(entidad.Membresias[0].Id, [RolesDeCuenta.Administrador, RolesDeCuenta.Estructurador], new Actor(usuarioId, entidad.Id), ahora);
        return entidad;
    }
}
