using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Cuentas;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Notificaciones;

namespace Secop.Web.Tests.Notificaciones;

public sealed class MotorDeCorreoTests : PruebaWeb
{
    [Fact]
    public async Task AccesoPedido_AvisaACadaAdministradorUnaVez()
    {
        var entidad = await Datos.EntidadActivaAsync();
        var otroAdministrador = await Datos.MiembroAsync(entidad, RolesDeCuenta.Administrador);
        var evaluador = await Datos.MiembroAsync(entidad, RolesDeCuenta.Evaluador);
        var solicitante = await PedirAsync(entidad);

        var correo = Assert.Single(await AvisosAsync(entidad.Administrador, solicitante));
        Assert.Single(await AvisosAsync(otroAdministrador, solicitante));
        Assert.Empty(await AvisosAsync(evaluador, solicitante));

        Assert.Contains(entidad.Nombre, correo.Asunto, StringComparison.Ordinal);
        Assert.Contains(solicitante.Correo, correo.Cuerpo, StringComparison.Ordinal);
        Assert.Contains("/entidad/cuenta/usuarios", correo.Cuerpo, StringComparison.Ordinal);
        Assert.Contains("no es la plataforma oficial", correo.Cuerpo, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ElMismoHecho_LeidoDosVeces_NoRepiteElCorreo()
    {
        var entidad = await Datos.EntidadActivaAsync();
        var solicitante = await PedirAsync(entidad);
        var primero = Assert.Single(await AvisosAsync(entidad.Administrador, solicitante));

        await Fabrica.SqlAsync<int>("insert into hechos_por_avisar values ($1, 0, 0, now())", null, primero.HechoId!.Value);

        Assert.Single(await AvisosAsync(entidad.Administrador, solicitante));
        Assert.Equal(0, await Fabrica.SqlAsync<long>("select count(*) from hechos_por_avisar where hecho_id = $1", null, primero.HechoId!.Value));
    }

    [Fact]
    public async Task UnHechoQueFalla_EsperaSuReintento_YNoDetieneALosDemas()
    {
        var entidad = await Datos.EntidadActivaAsync();
        var roto = Guid.NewGuid();
        await Fabrica.ConBaseAsync(async db =>
        {
            db.Add(new AsientoDeBitacora { Id = roto, En = TimeProvider.System.GetUtcNow(), Tipo = nameof(AccesoPedido), Frase = "Roto.", Datos = "{\"DeCuenta\":\"no es un identificador\"}" });
            await db.SaveChangesAsync();
        });
        var solicitante = await PedirAsync(entidad);

        Assert.Single(await AvisosAsync(entidad.Administrador, solicitante));
        Assert.Equal(1, await Fabrica.SqlAsync<int>("select intentos from hechos_por_avisar where hecho_id = $1", null, roto));
    }

    [Fact]
    public async Task ElCartero_UnaDireccionQueFalla_NoDetieneALaSiguiente()
    {
        await using var fabrica = await SecopFactory.NuevaAsync();
        await fabrica.ConBaseAsync(async db =>
        {
            db.AddRange(Nuevo("mala@ejemplo.gov.co", 1), Nuevo("buena@ejemplo.gov.co", 2));
            await db.SaveChangesAsync();
        });
        var salida = new SalidaQueFalla("mala@ejemplo.gov.co");

        await fabrica.ConAsync(s => ActivatorUtilities.CreateInstance<Cartero>(s, salida).DarAsync(CancellationToken.None));

        Assert.Equal(["buena@ejemplo.gov.co"], salida.Entregados);
        var mala = await fabrica.ConBaseAsync(db => db.Envios.SingleAsync(e => e.Direccion == "mala@ejemplo.gov.co"));
        Assert.Equal((EstadoDeEnvio.Pendiente, 1), (mala.Estado, mala.Intentos));
        Assert.True(mala.ProximoIntentoEn > mala.CreadoEn);
        var buena = await fabrica.ConBaseAsync(db => db.Envios.SingleAsync(e => e.Direccion == "buena@ejemplo.gov.co"));
        Assert.Equal((EstadoDeEnvio.Enviado, ""), (buena.Estado, buena.Cuerpo));
    }

    private async Task<Persona> PedirAsync(CuentaDePrueba cuenta)
    {
        var persona = await Datos.UsuarioAsync();
        await Fabrica.ConAsync(async servicios =>
        {
            var db = servicios.GetRequiredService<SecopDbContext>();
            (await db.CuentaConAccesosAsync(cuenta.Id))!.SolicitarAcceso(persona.Id, servicios.GetRequiredService<Reloj>().Ahora);
            await db.SaveChangesAsync();
        });
        return persona;
    }

    private async Task<List<Envio>> AvisosAsync(Persona para, Persona solicitante) =>
        [.. (await Datos.CorreosAsync(para.Correo)).Where(e => e.Correo == nameof(CorreoDeAccesoPedido) && e.Cuerpo.Contains(solicitante.Correo, StringComparison.Ordinal))];

    private static Envio Nuevo(string direccion, int orden)
    {
        var hace = TimeProvider.System.GetUtcNow().AddMinutes(-10 + orden);
        return new Envio { Correo = "Prueba", Direccion = direccion, Asunto = "Prueba", Cuerpo = "secreto", EsSecreto = true, CreadoEn = hace, ProximoIntentoEn = hace };
    }

    // El servidor de correo es lo único de fuera.
    private sealed class SalidaQueFalla(string mala) : ISalidaDeCorreo
    {
        public List<string> Entregados { get; } = [];

        public bool EstaLista => true;

        public bool ConservaSecretos => false;

        public Task EnviarAsync(Envio envio, CancellationToken cancelacion)
        {
            if (envio.Direccion == mala)
            {
                throw new System.Net.Mail.SmtpException("No hay tal buzón.");
            }

            Entregados.Add(envio.Direccion);
            return Task.CompletedTask;
        }
    }
}
