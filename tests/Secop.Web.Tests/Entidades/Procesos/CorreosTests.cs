using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Notificaciones;

namespace Secop.Web.Tests.Entidades.Procesos;

public sealed class CorreosTests : PruebaWeb
{
    [Fact]
    public async Task ObservacionRespondida_AvisaAQuienObservoYALosSuscritos_YANadieMas()
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var (autor, suscrito, ajeno) = (await Datos.ProveedorAsync(), await Datos.ProveedorAsync(), await Datos.ProveedorAsync());
        await Fabrica.ConBaseAsync(async db =>
        {
            var proceso = (await db.ProcesoPublicoAsync(p.Id))!;
            db.Add(Suscripcion.Suscribir(proceso, suscrito.Actor, p.Ahora));
            var observacion = Observacion.Enviar(proceso, "Plazo de entrega", "El plazo de entrega es corto.", null, autor.Actor, p.Ahora);
            observacion.Responder(proceso, "El plazo se mantiene por la necesidad.", p.Entidad.Actor, p.En(TipoHito.Respuestas));
            db.Add(observacion);
            await db.SaveChangesAsync();
        });
        foreach (var cuenta in new[] { autor, suscrito })
        {
            var correo = Assert.Single(await DeAsync<CorreoDeObservacionRespondida>(cuenta.Administrador));
            Assert.Contains("Plazo de entrega", correo.Cuerpo, StringComparison.Ordinal);
            Assert.Contains($"/procesos/{p.Codigo}", correo.Cuerpo, StringComparison.Ordinal);
        }

        Assert.Empty(await DeAsync<CorreoDeObservacionRespondida>(ajeno.Administrador));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AdendaExpedida_AvisaALosSuscritosYDiceSiHayQueOfertarDeNuevo(bool cambiaPrecios)
    {
        var p = await Datos.ProcesoPublicadoAsync();
        var suscrito = await Datos.ProveedorAsync();
        await Fabrica.ConBaseAsync(async db =>
        {
            var proceso = (await db.ProcesoPublicoAsync(p.Id))!;
            db.Add(Suscripcion.Suscribir(proceso, suscrito.Actor, p.Ahora));
            var adenda = Adenda.Iniciar(proceso, p.Entidad.Actor, p.Ahora);
            var copia = adenda.Pliego(proceso);
            if (cambiaPrecios)
            {
                copia.QuitarItem(copia.ListaPrecios[1].Id, copia.RevisionDe(SeccionPliego.ListaPrecios), p.Entidad.Actor, p.Ahora);
            }
            else
            {
                copia.EditarLugar(new("05001", "Calle 44"), copia.RevisionDe(SeccionPliego.Lugar), p.Entidad.Actor, p.Ahora);
            }

            adenda.Proponer(copia, p.Entidad.Actor, p.Ahora);
            db.Add(adenda);
            db.Add(proceso.ExpedirAdenda(adenda, "Se ajusta la invitación.", 0, CalendarioHabil.Nacional, p.Entidad.Actor, p.Ahora));
            await db.SaveChangesAsync();
        });
        var correo = Assert.Single(await DeAsync<CorreoDeAdendaExpedida>(suscrito.Administrador));
        Assert.Contains("adenda n.º 1", correo.Asunto, StringComparison.Ordinal);
        Assert.Equal(cambiaPrecios, correo.Cuerpo.Contains("preséntela de nuevo", StringComparison.Ordinal));
    }

    private async Task<List<Envio>> DeAsync<T>(Persona para) => [.. (await Datos.CorreosAsync(para.Correo)).Where(e => e.Correo == typeof(T).Name)];
}
