using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;
using Secop.Web.Tests.Modalidades;

namespace Secop.Web.Tests.Entidades.Procesos;

/// <summary>El pliego definitivo pide la misma aprobación que el proyecto, sobre los ajustes exactos que se leyeron.</summary>
public sealed class AprobarDefinitivoTests : PruebaWeb
{
    private static readonly (string, string)[] Apertura =
        [("Entrada.Alcance", nameof(AlcanceMipyme.Abierto)), ("Entrada.Motivo", "No llegaron solicitudes dentro del término."), ("Contrasena", Testing.Datos.Contrasena)];

    [Fact]
    public async Task ElDefinitivo_SoloSePublicaComoSeAprobo()
    {
        var entidad = await Datos.EntidadConEquipoAsync();
        var p = await EnEsperaDeAperturaAsync(entidad);
        var equipo = await Equipo.CrearAsync(Fabrica, Datos, entidad);
        var (arma, ordena) = (equipo.Cliente(nameof(FuncionEquipo.Estructurador)), equipo.Cliente(nameof(FuncionEquipo.OrdenadorDelGasto)));
        var ahora = p.Proceso.InstanteDe(TipoHito.ActoApertura)!.Value.AddMinutes(5);
        arma.EnFecha(ahora);
        ordena.EnFecha(ahora);
        var url = $"{p.Ruta}/aprobacion";
        Assert.Contains("su entidad exige aprobarla también", (await arma.VerAsync(url)).Texto, StringComparison.Ordinal);
        Assert.Contains("Aprobación: Sin pedir", (await ordena.VerAsync($"{p.Ruta}/actos/{nameof(ActoDeProceso.OrdenarApertura)}")).Texto, StringComparison.Ordinal);
        Assert.Contains("La publicación no está aprobada: nadie la ha pedido", (await OrdenarAsync()).Errores, StringComparison.Ordinal);

        // Se ajusta el proyecto, se pide y se aprueba; otro ajuste la anula, y lo leído antes ya no se aprueba.
        await Bien(arma.EnviarAsync($"{p.Ruta}/adendas", [], "Preparar"));
        await Bien(arma.EnviarAsync($"{p.Ruta}/condiciones", [("Entrada.FormaDePago", "Dos pagos iguales.")]));
        Assert.Contains("Dos pagos iguales.", (await ordena.VerAsync($"{p.Ruta}/vista-previa")).Texto, StringComparison.Ordinal);
        await Bien(arma.EnviarAsync($"{url}/pedir", [], "Pedir la aprobación"));
        var leida = await ordena.VerAsync($"{url}/decidir");
        await Bien(ordena.EnviarAsync($"{url}/decidir", [], "Aprobar la publicación"));
        await Bien(arma.EnviarAsync($"{p.Ruta}/condiciones", [("Entrada.FormaDePago", "Tres pagos iguales.")]));
        Assert.Contains("Anulada por un cambio", (await arma.VerAsync(url)).Texto, StringComparison.Ordinal);
        Assert.Contains("el pliego cambió después", (await OrdenarAsync()).Errores, StringComparison.Ordinal);
        await Bien(arma.EnviarAsync($"{url}/pedir", [], "Pedir la aprobación"));
        Assert.Contains(ReglasDeAprobacion.Cambio.Frase, (await ordena.EnviarAsync($"{url}/decidir", leida, [], "Aprobar la publicación")).Errores, StringComparison.Ordinal);
        Assert.Contains("no puede aprobarlo", (await arma.EnviarAsync($"{url}/decidir", [], "Aprobar la publicación")).Errores, StringComparison.Ordinal);
        Assert.Contains("alguien distinto", (await OrdenarAsync()).Errores, StringComparison.Ordinal);
        await Bien(ordena.EnviarAsync($"{url}/decidir", [], "Aprobar la publicación"));

        var abierto = await OrdenarAsync();
        Assert.True(abierto.Estado == HttpStatusCode.Redirect, abierto.Errores);
        var version = await Fabrica.ConBaseAsync(db => db.VersionesPliego.AsNoTracking().SingleAsync(v => v.ProcesoId == p.Id && v.Numero == 2));
        Assert.Contains("Tres pagos iguales.", version.Contenido, StringComparison.Ordinal);
        Assert.Contains("Aprobada y publicada", (await arma.VerAsync(url)).Texto, StringComparison.Ordinal);
        Assert.Contains("Tres pagos iguales.", (await Fabrica.Anonimo().EnFecha(ahora.AddMinutes(1)).VerAsync($"/procesos/{p.Proceso.Codigo}/pliego")).Texto, StringComparison.Ordinal);

        Task<Pagina> OrdenarAsync() => equipo.EnviarAsync(
            nameof(FuncionEquipo.OrdenadorDelGasto), $"{p.Ruta}/actos/{nameof(ActoDeProceso.OrdenarApertura)}", ahora, Apertura,
            p.Proceso.DocumentosQuePide(p.Proceso.SuModalidad.Actos.First(a => a.Acto == ActoDeProceso.OrdenarApertura)));
    }

    private Task<ProcesoDeModalidad> EnEsperaDeAperturaAsync(EntidadConEquipo entidad) => Datos.ProcesoDeModalidadAsync(entidad, "LP", r =>
    {
        var (p, arma) = (r.Proceso, entidad.Quien(FuncionEquipo.Estructurador));
        var exige = Recorrido.Reglas("LP", r.Ahora) with { ExigeAprobacion = true };
        p.PedirAprobacion(exige, Recorrido.Calendario, arma, r.Ahora);
        p.AprobarPublicacion(p.HuellaDelPliego(), entidad.Quien(FuncionEquipo.OrdenadorDelGasto), r.Ahora);
        r.Versiones.Add(p.Publicar(exige, Recorrido.Calendario, arma, r.Ahora));
        r.Andar("@FinObservacionesProyecto");
    });

    private static async Task Bien(Task<Pagina> pedida)
    {
        var pagina = await pedida;
        Assert.True(pagina.Estado == HttpStatusCode.Redirect, $"{pagina.Estado} {pagina.Errores}");
    }
}
