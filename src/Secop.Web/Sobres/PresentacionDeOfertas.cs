using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Secop.Domain.Comun;
using Secop.Domain.Ofertas;
using Secop.Domain.Sobres;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Sobres;

/// <summary>
/// Presentar y retirar: sellar la llegada de lo que se presenta, comprobar, y asentar en la urna en la misma
/// transacción en que cambia la oferta. Repetir con la misma clave da el mismo recibo.
/// </summary>
public sealed class PresentacionDeOfertas(
    SecopDbContext db, PliegosDeOferta pliegos, BorradoresDeOferta borradores, LlavesDeProceso llaves, LlaveDePlataforma plataforma, Urna urna, Reloj reloj)
{
    /// <param name="confirmar">La contraseña otra vez, después de sellar la llegada: teclearla no hace llegar tarde.</param>
    public Task PresentarAsync(Guid ofertaId, Guid clave, bool aceptaAdvertencias, Actor actor, Func<Task> confirmar) =>
        ConRastroAsync(ofertaId, clave, Recibo.Presentacion, actor, async oferta =>
        {
            var (pliego, cumple) = await pliegos.ParaOfertarAsync(oferta.ProcesoId, actor.CuentaId);
            await pliegos.ExigirAdmitidoAsync(oferta.ProcesoId, actor.CuentaId);
            var contenido = borradores.Leer(oferta).ParaPresentar(pliego);
            var yaSellada = await urna.SelladaAsync(clave, actor.CuentaId);
            if (!yaSellada)
            {
                oferta.ExigirPresentable(pliego, contenido, cumple, aceptaAdvertencias, actor, reloj.Ahora);
            }

            var sello = await urna.SellarAsync(await MensajeAsync(oferta, pliego, contenido, clave, actor));
            await confirmar();
            oferta.Presentar(pliego, contenido, cumple, aceptaAdvertencias, sello.Version, sello.Recibida, actor, reloj.Ahora);
            await AsentarAsync(oferta, clave, Recibo.Presentacion, sello, Sobre.CompromisosDe(sello.Manifiesto), actor, urna.RecibirAsync);
        });

    public Task RetirarAsync(Guid ofertaId, Guid clave, Actor actor, Func<Task> confirmar) =>
        ConRastroAsync(ofertaId, clave, Recibo.Retiro, actor, async oferta =>
        {
            var (pliego, _) = await pliegos.ParaOfertarAsync(oferta.ProcesoId, actor.CuentaId);
            ReglasDeOferta.NadaQueRetirar.Exigir(oferta.Estado == EstadoOferta.Presentada);
            var manifiesto = JsonCanonico.Bytes(new JsonObject
            {
                ["formato"] = "RETIRO-1",
                ["proceso"] = oferta.ProcesoId.ToString("D"),
                ["cuenta"] = oferta.ProveedorId.ToString("D"),
                ["oferta"] = oferta.Id.ToString("D"),
                ["version"] = oferta.VersionPresentada,
                ["clave"] = clave.ToString("D"),
            });
            var sello = await urna.SellarAsync(new MensajeSellado(
                clave, Recibo.Retiro, oferta.ProcesoId, oferta.Id, actor.CuentaId, oferta.VersionPresentada, pliego.Version, borradores.Huella(oferta, manifiesto), manifiesto, []));
            await confirmar();
            oferta.Retirar(pliego, sello.Recibida, actor, reloj.Ahora);
            await AsentarAsync(oferta, clave, Recibo.Retiro, sello, [], actor, urna.RetirarAsync);
        });

    private async Task<MensajeSellado> MensajeAsync(Oferta oferta, PliegoDeOferta pliego, ContenidoOferta contenido, Guid clave, Actor actor)
    {
        var secretos = oferta.PiezasDelBorrador.ToDictionary(p => p.Id, p => (Pieza: p, Secreto: borradores.Secreto(oferta, p)));
        var azares = secretos.ToDictionary(s => s.Key, s => s.Value.Secreto.Azar);
        var (primero, economico) = contenido.PorSobres(pliego);
        var contexto = new ContextoDeSobre(oferta.ProcesoId, pliego.Version, actor.CuentaId, oferta.Id, oferta.VersionPresentada + 1, ContextoDeSobre.Contenido);
        var parte = await ParteAsync(primero, MomentoDeApertura.Primera);
        var aparte = economico is null ? null : await ParteAsync(economico, MomentoDeApertura.Economica);
        var sobre = Sobre.Sellar(contexto, parte, aparte);
        return new MensajeSellado(
            clave, Recibo.Presentacion, oferta.ProcesoId, oferta.Id, actor.CuentaId, contexto.Version, pliego.Version,
            borradores.Huella(oferta, [.. parte.Contenido, .. aparte?.Contenido ?? []]), sobre.Manifiesto, sobre.Contenido, sobre.Economico);

        async Task<ParteParaSellar> ParteAsync(ContenidoOferta suyo, MomentoDeApertura momento) => new(
            JsonSerializer.SerializeToUtf8Bytes(ContenidoSellado.De(suyo, pliego, azares)),
            [.. suyo.Archivos.Select(a => secretos[a.ArchivoId]).Select(s => new PiezaParaSellar(
                s.Pieza.Id, s.Secreto.Llave, Convert.FromHexString(s.Pieza.Sha256Cifrado), s.Pieza.TamanoCifrado, s.Secreto.Compromiso))],
            await llaves.PublicaAsync(oferta.ProcesoId, momento));
    }

    private async Task AsentarAsync(
        Oferta oferta, Guid clave, string acto, Sello sello, IReadOnlyList<byte[]> compromisos, Actor actor, Func<Guid, Guid, string, Task> puerta)
    {
        var codigo = await pliegos.CodigoAsync(oferta.ProcesoId);
        var recibo = plataforma.Con(new Recibo(
            acto, codigo, oferta.Id, sello.Version, sello.Adenda, sello.Recibida, Recibo.NuevoCodigo(), sello.H, compromisos).Firmar);
        await using var transaccion = await db.Database.BeginTransactionAsync();
        await db.SaveChangesAsync();
        await puerta(clave, actor.CuentaId, recibo);
        await transaccion.CommitAsync();
    }

    // Un intento que no se acepta deja rastro y suelta su sello, para que el cierre no lo espere.
    private async Task ConRastroAsync(Guid ofertaId, Guid clave, string acto, Actor actor, Func<Oferta, Task> acto_)
    {
        var oferta = await db.Ofertas.Include(o => o.Piezas).SingleAsync(o => o.Id == ofertaId && o.ProveedorId == actor.CuentaId);
        if (await YaTieneReciboAsync(ofertaId, clave, actor))
        {
            return;
        }

        try
        {
            await acto_(oferta);
        }
        catch (Exception error) when (error is DbUpdateException or ReglaIncumplida or PostgresException)
        {
            db.ChangeTracker.Clear();
            if (await YaTieneReciboAsync(ofertaId, clave, actor))
            {
                return;
            }

            if (error is ReglaIncumplida regla)
            {
                if (regla.Regla != ReglasDeOferta.ClaveDistinta)
                {
                    await urna.AnularAsync(clave, actor.CuentaId);
                }

                await urna.AnotarIntentoAsync(oferta.ProcesoId, actor, acto, regla);
            }

            throw;
        }
    }

    private async Task<bool> YaTieneReciboAsync(Guid ofertaId, Guid clave, Actor actor) =>
        (await urna.RecibosAsync(ofertaId, actor.CuentaId)).Any(r => r.Clave == clave);
}
