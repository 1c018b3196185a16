using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Domain.Sobres;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;

namespace Secop.Web.Sobres;

/// <summary>
/// La apertura: comprueba que la urna es la del acta de cierre y descifra la última versión no retirada de cada oferta.
/// La que no se puede leer queda señalada y no detiene a las demás.
/// </summary>
public sealed class AperturaDeOfertas(
    SecopDbContext db, CierreDeProcesos cierre, Urna urna, LlavesDeProceso llaves, AlmacenCifrado piezas, Almacen almacen, Reloj reloj)
{
    public async Task<ActaDeApertura> AbrirAsync(Guid procesoId, Actor actor)
    {
        ReglasDeOferta.AperturaAntesDeHora.Exigir(await cierre.CerrarAsync(procesoId));
        db.ChangeTracker.Clear();
        await using var transaccion = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({procesoId}::text, 8))");
        ReglasDeOferta.YaAbiertas.Exigir(!await db.ActasDeApertura.AnyAsync(a => a.ProcesoId == procesoId));
        var proceso = await db.Procesos.SingleAsync(p => p.Id == procesoId);
        ReglasDeProceso.AperturaEquipo.Exigir(proceso.TieneFuncion(actor.UsuarioId, FuncionEquipo.AbreOfertas));
        var apertura = proceso.InstanteDe(TipoHito.Apertura) ?? proceso.Cierre;
        var acta = await llaves.AbrirConAsync(procesoId, apertura, actor, privada => AbrirSobresAsync(proceso, privada, actor));
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
                var (contenido, total) = await LeerAsync(sobre, proceso.Id, pliego, privada);
                oferta.Abrir(contenido, total, sobre.Version, sobre.Recibida, actor, reloj.Ahora);
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

    private async Task<(ContenidoOferta Contenido, decimal Total)> LeerAsync(SobreDeUrna sobre, Guid procesoId, PliegoDeOferta pliego, ECDiffieHellman privada)
    {
        ReglasDeSobre.Danado.Exigir(SHA256.HashData(sobre.Manifiesto).AsSpan().SequenceEqual(sobre.H));
        var contexto = new ContextoDeSobre(procesoId, sobre.Adenda, sobre.CuentaId, sobre.OfertaId, sobre.Version, ContextoDeSobre.Contenido);
        var abierto = await Sobre.AbrirAsync(sobre.Manifiesto, sobre.Contenido, contexto, privada);
        var sellado = Interpretar(abierto.Contenido);
        ReglasDeSobre.Danado.Exigir(sellado.Archivos.Count == abierto.Piezas.Count);
        var archivos = new List<ArchivoDeOferta>();
        foreach (var archivo in sellado.Archivos)
        {
            archivos.Add(await GuardarEnClaroAsync(archivo, abierto.Piezas, ContextoDeSobre.DePieza(procesoId, sobre.CuentaId, sobre.OfertaId, archivo.PiezaId)));
        }

        var contenido = new ContenidoOferta(sellado.Respuestas, sellado.Precios, archivos) { Lotes = sellado.Lotes };

        // Con el pliego que se respondió, el total sumado al sellar y al abrir es el mismo; si una adenda cambió la lista
        // después, vale el que firmó el proveedor.
        var vigente = sobre.Adenda == pliego.Version;
        ReglasDeSobre.Danado.Exigir(!vigente || contenido.Total(pliego) == sellado.Total);
        return (contenido, sellado.Total);
    }

    private async Task<ArchivoDeOferta> GuardarEnClaroAsync(ArchivoSellado archivo, IReadOnlyList<PiezaAbierta> abiertas, ContextoDeSobre contexto)
    {
        var pieza = abiertas.FirstOrDefault(p => p.Id == archivo.PiezaId);
        ReglasDeSobre.Danado.Exigir(pieza is not null
            && Compromiso.De(archivo.Azar, Convert.FromHexString(archivo.Sha256)).AsSpan().SequenceEqual(pieza.Compromiso));
        await using var claro = piezas.Abrir(archivo.PiezaId, pieza!.Llave, contexto, archivo.Tamano);
        var guardado = await almacen.GuardarAsync(claro, archivo.Nombre, archivo.Mime);
        if (guardado.Sha256 != archivo.Sha256 || guardado.Tamano != archivo.Tamano)
        {
            db.Entry(guardado).State = EntityState.Detached;
            throw new ReglaIncumplida(ReglasDeSobre.Danado, null);
        }

        return new ArchivoDeOferta(guardado.Id, guardado.Nombre, guardado.Mime, guardado.Tamano, guardado.Sha256, archivo.PreguntaId);
    }

    private static ContenidoSellado Interpretar(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<ContenidoSellado>(json) ?? throw new ReglaIncumplida(ReglasDeSobre.Danado, null);
        }
        catch (JsonException)
        {
            throw new ReglaIncumplida(ReglasDeSobre.Danado, null);
        }
    }
}
