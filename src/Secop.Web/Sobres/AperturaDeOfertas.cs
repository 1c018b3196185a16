using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Domain.Sobres;
using Secop.Web.Data;
using Secop.Web.Infrastructure;

namespace Secop.Web.Sobres;

/// <summary>
/// La apertura: comprueba que la urna es la del acta de cierre y descifra la última versión no retirada de cada oferta.
/// La que no se puede leer queda señalada y no detiene a las demás.
/// </summary>
public sealed class AperturaDeOfertas(
    SecopDbContext db, CierreDeProcesos cierre, Urna urna, LlavesDeProceso llaves, LecturaDeSobres lectura, Reloj reloj)
{
    public async Task<ActaDeApertura> AbrirAsync(Guid procesoId, Actor actor)
    {
        ReglasDeOferta.AperturaAntesDeHora.Exigir(await cierre.CerrarAsync(procesoId));
        db.ChangeTracker.Clear();
        await using var transaccion = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({procesoId}::text, 8))");
        ReglasDeOferta.YaAbiertas.Exigir(!await db.ActasDeApertura.AnyAsync(a => a.ProcesoId == procesoId));
        var proceso = await db.Procesos.SingleAsync(p => p.Id == procesoId);
        ReglasDeOferta.YaAbiertas.Exigir(proceso.AbiertoEn is null);
        ReglasDeProceso.AperturaEquipo.Exigir(proceso.TieneFuncion(actor.UsuarioId, FuncionEquipo.AbreOfertas));
        var apertura = proceso.InstanteDe(TipoHito.Apertura) ?? proceso.Cierre;
        var acta = await llaves.AbrirConAsync(procesoId, MomentoDeApertura.Primera, apertura, actor, privada => AbrirSobresAsync(proceso, privada, actor));
        db.Add(acta);
        if (acta.Ofertas > 0)
        {
            proceso.RegistrarApertura(actor, reloj.Ahora, acta.Ofertas, acta.Ilegibles);
        }

        await db.SaveChangesAsync();
        await transaccion.CommitAsync();
        return acta;
    }

    private async Task<ActaDeApertura> AbrirSobresAsync(Proceso proceso, ECDiffieHellman privada, Actor actor)
    {
        var sobres = await urna.SobresAsync(proceso.Id);
        var prueba = await urna.PruebaAsync(proceso.Id);
        var raiz = ArbolDeMerkle.Raiz([prueba.Sal, .. sobres.Select(s => s.H)]);
        ReglasDeOferta.ActaNoCoincide.Exigir(raiz.AsSpan().SequenceEqual(prueba.Raiz) && sobres.Count == prueba.Ofertas);

        var pliego = PliegosDeOferta.De(proceso);
        var ofertas = await db.Ofertas.Where(o => o.ProcesoId == proceso.Id).ToDictionaryAsync(o => o.Id);
        var ilegibles = 0;
        foreach (var sobre in sobres)
        {
            var oferta = ofertas[sobre.OfertaId];
            try
            {
                var contexto = new ContextoDeSobre(proceso.Id, sobre.Adenda, sobre.CuentaId, sobre.OfertaId, sobre.Version, ContextoDeSobre.Contenido);
                var (contenido, total) = await lectura.LeerAsync(sobre.Manifiesto, sobre.H, sobre.Contenido, contexto, pliego, privada);
                oferta.Abrir(contenido, pliego.SobreEconomico is null ? total : null, sobre.Version, sobre.Recibida, actor, reloj.Ahora);
            }
            catch (ReglaIncumplida danado) when (danado.Regla == ReglasDeSobre.Danado)
            {
                ilegibles++;
                oferta.SenalarIlegible(danado.Message, sobre.Version, sobre.Recibida, actor, reloj.Ahora);
            }
        }

        return ActaDeApertura.Levantar(
            proceso.Id, [.. sobres.Select(s => Convert.ToHexStringLower(s.H))], ilegibles,
            Convert.ToHexStringLower(prueba.Sal), Convert.ToHexStringLower(prueba.Raiz), actor, reloj.Ahora);
    }
}
