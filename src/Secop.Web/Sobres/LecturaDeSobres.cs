using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Ofertas;
using Secop.Domain.Sobres;
using Secop.Web.Data;
using Secop.Web.Documentos;

namespace Secop.Web.Sobres;

/// <summary>De un sobre cerrado a lo que decía, comprobado, con sus archivos ya en el almacén.</summary>
public sealed class LecturaDeSobres(SecopDbContext db, AlmacenCifrado piezas, Almacen almacen)
{
    /// <summary>Falla con <see cref="ReglasDeSobre.Danado"/> si algo no es lo que se selló.</summary>
    /// <param name="h">La huella del manifiesto que quedó en el acta de cierre.</param>
    public async Task<(ContenidoOferta Contenido, decimal Total)> LeerAsync(
        byte[] manifiesto, byte[] h, byte[] cifrado, ContextoDeSobre contexto, PliegoDeOferta pliego, ECDiffieHellman privada)
    {
        ReglasDeSobre.Danado.Exigir(SHA256.HashData(manifiesto).AsSpan().SequenceEqual(h));
        var abierto = await Sobre.AbrirAsync(manifiesto, cifrado, contexto, privada);
        var sellado = Interpretar(abierto.Contenido);
        ReglasDeSobre.Danado.Exigir(sellado.Archivos.Count == abierto.Piezas.Count);
        var archivos = new List<ArchivoDeOferta>();
        foreach (var archivo in sellado.Archivos)
        {
            archivos.Add(await GuardarEnClaroAsync(archivo, abierto.Piezas, ContextoDeSobre.DePieza(contexto.Proceso, contexto.Cuenta, contexto.Oferta, archivo.PiezaId)));
        }

        var contenido = new ContenidoOferta(sellado.Respuestas, sellado.Precios, archivos) { Lotes = sellado.Lotes, Aiu = sellado.Aiu };

        // Con el pliego que se respondió, el total sumado al sellar y al abrir es el mismo; si una adenda cambió la lista
        // después, vale el que firmó el proveedor.
        var vigente = contexto.Adenda == pliego.Version;
        ReglasDeSobre.Danado.Exigir(!vigente || contenido.Total(pliego) == sellado.Total);
        return (contenido, sellado.Total);
    }

    private async Task<ArchivoDeOferta> GuardarEnClaroAsync(ArchivoSellado archivo, IReadOnlyList<PiezaAbierta> abiertas, ContextoDeSobre contexto)
    {
        var pieza = abiertas.FirstOrDefault(p => p.Id == archivo.PiezaId);
        ReglasDeSobre.Danado.Exigir(pieza is not null
            && Compromiso.De(archivo.Azar, Convert.FromHexString(archivo.Sha256)).AsSpan().SequenceEqual(pieza.Compromiso));
        await using var claro = piezas.Abrir(archivo.PiezaId, pieza!.Llave, contexto, archivo.Tamano);
        var guardado = await almacen.GuardarAsync(claro, archivo.Nombre, archivo.Mime, archivo.Tamano);
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
