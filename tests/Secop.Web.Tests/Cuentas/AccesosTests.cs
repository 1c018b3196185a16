using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Cuentas;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Tests.Cuentas;

public sealed class AccesosTests : PruebaWeb
{
    [Fact]
    public async Task PedirAcceso_YAceptarConRoles_DeExtremoAExtremo()
    {
        var entidad = await Datos.EntidadActivaAsync();
        var persona = await Datos.UsuarioAsync();
        var solicitante = await Fabrica.ClienteDeAsync(persona);
        var busqueda = "/mi-cuenta/buscar-cuenta?q=" + Uri.EscapeDataString(entidad.Nombre.Replace("í", "i", StringComparison.Ordinal));
        var pagina = await solicitante.VerAsync(busqueda);
        var pedida = await solicitante.EnviarAsync(busqueda, pagina, [("cuentaId", entidad.Id.ToString())], "Pedir acceso");
        Assert.Equal("/mi-cuenta", pedida.Destino);
        Assert.Contains("Pendiente", (await solicitante.VerAsync("/mi-cuenta")).Texto, StringComparison.Ordinal);

        // Pedir otra vez desde la página vieja no crea otra.
        await solicitante.EnviarAsync(busqueda, pagina, [("cuentaId", entidad.Id.ToString())], "Pedir acceso");
        var id = await SolicitudAsync(entidad, persona);

        var administrador = await Fabrica.ClienteDeAsync(entidad);
        var usuarios = await administrador.VerAsync("/entidad/cuenta/usuarios");
        Assert.Contains(persona.Nombre, usuarios.Texto, StringComparison.Ordinal);
        Assert.Contains("href=\"/entidad/cuenta/usuarios\" aria-current=\"page\"", usuarios.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/entidad/cuenta\" aria-current", usuarios.Html, StringComparison.Ordinal);
        var aceptada = await administrador.EnviarAsync(Ruta(id), [("Roles", RolesDeCuenta.Evaluador), ("Roles", RolesDeCuenta.Supervisor)], "Aceptar");
        Assert.Equal("/entidad/cuenta/usuarios", aceptada.Destino);

        var roles = await Fabrica.ConBaseAsync(db => db.Membresias.Where(m => m.Id == id).Select(m => m.Roles).SingleAsync());
        Assert.Equal([RolesDeCuenta.Evaluador, RolesDeCuenta.Supervisor], roles);
        Assert.Contains(await Datos.CorreosAsync(persona.Correo), c => c.Asunto.Contains("Ya tiene acceso", StringComparison.Ordinal) && c.Cuerpo.Contains("Evaluador, Supervisor", StringComparison.Ordinal));
        Assert.Contains("Se aceptó una solicitud", (await administrador.VerAsync("/entidad/cuenta/auditoria")).Texto, StringComparison.Ordinal);
        Assert.Contains("Evaluador, Supervisor", (await solicitante.VerAsync("/mi-cuenta")).Texto, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rechazar_ExigeMotivo_YLaPersonaLoLee()
    {
        var (entidad, persona, id) = await ConSolicitudAsync();
        var administrador = await Fabrica.ClienteDeAsync(entidad);
        var sinMotivo = await administrador.EnviarAsync(Ruta(id), [("Motivo", " ")], "Rechazar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sinMotivo.Estado);
        Assert.Contains("Escriba el motivo", sinMotivo.Errores, StringComparison.Ordinal);

        await administrador.EnviarAsync(Ruta(id), [("Motivo", "No trabaja en esta dependencia.")], "Rechazar");
        Assert.Contains("No trabaja en esta dependencia.", (await (await Fabrica.ClienteDeAsync(persona)).VerAsync("/mi-cuenta")).Texto, StringComparison.Ordinal);
        Assert.Contains(await Datos.CorreosAsync(persona.Correo), c => c.Cuerpo.Contains("No trabaja en esta dependencia.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Decidir_UnaSolicitudDeOtraCuenta_NoExiste()
    {
        var (_, _, id) = await ConSolicitudAsync();
        var otra = await Fabrica.ClienteDeAsync(await Datos.EntidadActivaAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await otra.VerAsync(Ruta(id))).Estado);

        // Y con un formulario propio reenviado a la dirección ajena, tampoco.
        var (propia, _, propio) = await ConSolicitudAsync();
        var cliente = await Fabrica.ClienteDeAsync(propia);
        var pagina = await cliente.VerAsync(Ruta(propio));
        var ajena = await cliente.EnviarAsync(Ruta(id) + "?handler=Aceptar", Sin(pagina), [("Roles", RolesDeCuenta.Administrador)], "Aceptar");
        Assert.Equal(HttpStatusCode.NotFound, ajena.Estado);
        Assert.Equal(EstadoMembresia.Pendiente, await EstadoAsync(id));
    }

    [Fact]
    public async Task Decidir_SinPermiso_EstaProhibido()
    {
        var (entidad, persona, id) = await ConSolicitudAsync();
        var evaluador = await Fabrica.ClienteDeAsync(await Datos.MiembroAsync(entidad, RolesDeCuenta.Evaluador), entidad);
        Assert.Equal(HttpStatusCode.Forbidden, (await evaluador.VerAsync(Ruta(id))).Estado);
        Assert.Equal(HttpStatusCode.Forbidden, (await evaluador.VerAsync("/entidad/cuenta/usuarios")).Estado);

        var proveedor = await Fabrica.ClienteDeAsync(await Datos.ProveedorAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await proveedor.VerAsync(Ruta(id))).Estado);
        var solicitante = await Fabrica.ClienteDeAsync(persona);
        Assert.Equal(HttpStatusCode.Found, (await solicitante.VerAsync(Ruta(id))).Estado);
        Assert.Equal(HttpStatusCode.Found, (await Fabrica.Anonimo().VerAsync(Ruta(id))).Estado);
    }

    [Fact]
    public async Task Decidir_DosVeces_LaDecisionNoCambia()
    {
        var (entidad, _, id) = await ConSolicitudAsync();
        var cliente = await Fabrica.ClienteDeAsync(entidad);
        var vieja = await cliente.VerAsync(Ruta(id));
        await cliente.EnviarAsync(Ruta(id), vieja, [("Motivo", "No la conocemos.")], "Rechazar");
        var tarde = await cliente.EnviarAsync(Ruta(id), vieja, [("Roles", RolesDeCuenta.Evaluador)], "Aceptar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tarde.Estado);
        Assert.Contains("ya fue decidida", tarde.Errores, StringComparison.Ordinal);
        Assert.Equal(EstadoMembresia.Rechazado, await EstadoAsync(id));
    }

    [Fact]
    public async Task Decidir_ALaVez_GanaUnaSola()
    {
        var (entidad, _, id) = await ConSolicitudAsync();
        var una = await Fabrica.ClienteDeAsync(entidad);
        var otra = await Fabrica.ClienteDeAsync(entidad);
        var (abierta, tambien) = (await una.VerAsync(Ruta(id)), await otra.VerAsync(Ruta(id)));
        var respuestas = await Task.WhenAll(
            una.EnviarAsync(Ruta(id), abierta, [("Roles", RolesDeCuenta.Evaluador)], "Aceptar"),
            otra.EnviarAsync(Ruta(id), tambien, [("Motivo", "No la conocemos.")], "Rechazar"));

        Assert.Single(respuestas, r => r.Estado == HttpStatusCode.Found);
        Assert.Single(respuestas, r => r.Estado is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict);
        var hechos = await Fabrica.SqlAsync<long>("select count(*) from bitacora where datos ->> 'MembresiaId' = $1 and tipo in ('AccesoAceptado', 'AccesoRechazado')", null, id.ToString());
        Assert.Equal(1, hechos);
    }

    [Theory]
    [InlineData("Operador")]
    [InlineData("Ofertas")]
    [InlineData("SuperAdministrador")]
    public async Task Aceptar_ConUnRolFalsificado_NoEntra(string rol)
    {
        var (entidad, _, id) = await ConSolicitudAsync();
        var respuesta = await (await Fabrica.ClienteDeAsync(entidad)).EnviarAsync(Ruta(id), [("Roles", rol), ("Roles", RolesDeCuenta.Evaluador)], "Aceptar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, respuesta.Estado);
        Assert.Contains("no existe en este tipo de cuenta", respuesta.Errores, StringComparison.Ordinal);
        Assert.Equal(EstadoMembresia.Pendiente, await EstadoAsync(id));
    }

    [Fact]
    public async Task DosAdministradores_QueSeQuitanElRolALaVez_DejanUno()
    {
        var entidad = await Datos.EntidadActivaAsync();
        var segundo = await Datos.MiembroAsync(entidad, RolesDeCuenta.Administrador);
        var ids = await Fabrica.ConBaseAsync(db => db.Membresias.Where(m => m.CuentaId == entidad.Id).ToDictionaryAsync(m => m.UsuarioId, m => m.Id));
        var uno = await Fabrica.ClienteDeAsync(entidad);
        var otro = await Fabrica.ClienteDeAsync(segundo, entidad);
        var (deUno, deOtro) = (Ruta(ids[segundo.Id]), Ruta(ids[entidad.Administrador.Id]));
        var (paginaDeUno, paginaDeOtro) = (await uno.VerAsync(deUno), await otro.VerAsync(deOtro));
        await Task.WhenAll(uno.EnviarAsync(deUno, paginaDeUno, [], "Cancelar"), otro.EnviarAsync(deOtro, paginaDeOtro, [], "Cancelar"));

        var quedan = await Fabrica.ConBaseAsync(db => db.Membresias.CountAsync(m => m.CuentaId == entidad.Id && m.Estado == EstadoMembresia.Aceptado && m.Roles.Contains("Administrador")));
        Assert.Equal(1, quedan);
    }

    [Fact]
    public async Task AlCancelarElAcceso_LaPersonaLoPierdeEnLaPeticionSiguiente()
    {
        var entidad = await Datos.EntidadActivaAsync();
        var persona = await Datos.MiembroAsync(entidad, RolesDeCuenta.Administrador);
        var cliente = await Fabrica.ClienteDeAsync(persona, entidad);
        Assert.Equal(HttpStatusCode.OK, (await cliente.VerAsync("/entidad/cuenta")).Estado);

        var id = await SolicitudAsync(entidad, persona);
        await (await Fabrica.ClienteDeAsync(entidad)).EnviarAsync(Ruta(id), [], "Cancelar");
        Assert.NotEqual(HttpStatusCode.OK, (await cliente.VerAsync("/entidad/cuenta")).Estado);
        Assert.Contains(await Datos.CorreosAsync(persona.Correo), c => c.Asunto.Contains("terminó", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LaUltimaAdministradora_NoPuedeQuitarseElRol()
    {
        var entidad = await Datos.EntidadActivaAsync();
        var id = await SolicitudAsync(entidad, entidad.Administrador);
        var respuesta = await (await Fabrica.ClienteDeAsync(entidad)).EnviarAsync(Ruta(id), [("Roles", RolesDeCuenta.Evaluador)], "Guardar los roles");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, respuesta.Estado);
        Assert.Contains("sin administrador", respuesta.Errores, StringComparison.Ordinal);
    }

    private async Task<(CuentaDePrueba Entidad, Persona Persona, Guid Id)> ConSolicitudAsync()
    {
        var entidad = await Datos.EntidadActivaAsync();
        var persona = await Datos.UsuarioAsync();
        await Fabrica.ConAsync(async servicios =>
        {
            var db = servicios.GetRequiredService<SecopDbContext>();
            (await db.CuentaConAccesosAsync(entidad.Id))!.SolicitarAcceso(persona.Id, servicios.GetRequiredService<Reloj>().Ahora);
            await db.SaveChangesAsync();
        });
        return (entidad, persona, await SolicitudAsync(entidad, persona));
    }

    private Task<Guid> SolicitudAsync(CuentaDePrueba cuenta, Persona persona) =>
        Fabrica.ConBaseAsync(db => db.Membresias.Where(m => m.CuentaId == cuenta.Id && m.UsuarioId == persona.Id).Select(m => m.Id).SingleAsync());

    private Task<EstadoMembresia> EstadoAsync(Guid id) => Fabrica.ConBaseAsync(db => db.Membresias.Where(m => m.Id == id).Select(m => m.Estado).SingleAsync());

    private static string Ruta(Guid id) => $"/entidad/cuenta/usuarios/{id}";

    // El mismo formulario, sin su dirección: se envía a donde diga quien lo falsifica.
    private static Pagina Sin(Pagina pagina)
    {
        foreach (var formulario in pagina.Documento.QuerySelectorAll("main form"))
        {
            formulario.RemoveAttribute("action");
        }

        return pagina;
    }
}
