using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Secop.Domain.Comun;

namespace Secop.Domain.Sobres;

/// <summary>Un archivo ya cifrado en el almacén que entra en el sobre: su llave, sus huellas y su compromiso.</summary>
public sealed record PiezaParaSellar(Guid Id, byte[] Llave, byte[] Sha256Cifrado, long TamanoCifrado, byte[] Compromiso);

/// <summary>El sobre tal como entra en la urna: manifiesto canónico, su huella H y el contenido cifrado.</summary>
public sealed record SobreSellado(byte[] Manifiesto, byte[] H, byte[] Contenido, IReadOnlyList<byte[]> Compromisos);

/// <summary>Una pieza del sobre abierto, con su llave.</summary>
public sealed record PiezaAbierta(Guid Id, byte[] Llave, byte[] Sha256Cifrado, long TamanoCifrado, byte[] Compromiso);

/// <summary>Lo que había dentro.</summary>
public sealed record SobreAbierto(byte[] Contenido, IReadOnlyList<PiezaAbierta> Piezas);

/// <summary>
/// El formato SOBRE-1. Quien sella sólo necesita la mitad pública de la llave del proceso; quien abre, la privada.
/// </summary>
public static class Sobre
{
    public const string Formato = "SOBRE-1";
    public const string Algoritmo = "P256-HKDFSHA256-A256GCM";

    /// <summary>Nivel 1: sella el servidor al recibir. El nivel 2 (sella el navegador) usará el mismo formato.</summary>
    public const int NivelDelServidor = 1;

    public static SobreSellado Sellar(ContextoDeSobre contexto, byte[] contenido, IReadOnlyList<PiezaParaSellar> piezas, byte[] puntoDelProceso)
    {
        var llave = RandomNumberGenerator.GetBytes(CifradoPorTrozos.LargoDeLlave);
        var azar = Compromiso.NuevoAzar();
        using var cifrado = new MemoryStream();
        var claro = ConAzar(azar, contenido);
        var propio = contexto.Para(ContextoDeSobre.Contenido);
        var resumen = CifradoPorTrozos.CifrarAsync(new MemoryStream(claro), cifrado, llave, propio, Relleno.MinimoDelContenido).GetAwaiter().GetResult();
        CryptographicOperations.ZeroMemory(claro);

        var compromiso = Compromiso.De(azar, SHA256.HashData(contenido));
        var archivos = new JsonArray();
        foreach (var pieza in piezas.OrderBy(p => p.Id.ToString("D"), StringComparer.Ordinal))
        {
            archivos.Add(Parte(pieza.Id.ToString("D"), pieza.Llave, puntoDelProceso, contexto, pieza.Sha256Cifrado, pieza.TamanoCifrado, pieza.Compromiso));
        }

        var manifiesto = JsonCanonico.Bytes(new JsonObject
        {
            ["formato"] = Formato,
            ["alg"] = Algoritmo,
            ["nivel"] = NivelDelServidor,
            ["llave"] = IdDeLlave(puntoDelProceso),
            ["proceso"] = contexto.Proceso.ToString("D"),
            ["adenda"] = contexto.Adenda,
            ["cuenta"] = contexto.Cuenta.ToString("D"),
            ["oferta"] = contexto.Oferta.ToString("D"),
            ["version"] = contexto.Version,
            ["contenido"] = Parte(ContextoDeSobre.Contenido, llave, puntoDelProceso, contexto, resumen.Sha256Cifrado, resumen.TamanoCifrado, compromiso),
            ["archivos"] = archivos,
        });
        CryptographicOperations.ZeroMemory(llave);
        return new SobreSellado(manifiesto, SHA256.HashData(manifiesto), cifrado.ToArray(),
            [compromiso, .. piezas.OrderBy(p => p.Id.ToString("D"), StringComparer.Ordinal).Select(p => p.Compromiso)]);
    }

    /// <summary>
    /// Abre el contenido y las llaves de las piezas. El contexto lo da quien abre, de sus propios registros: un
    /// manifiesto traído de otra oferta no pasa aunque sea auténtico.
    /// </summary>
    public static async Task<SobreAbierto> AbrirAsync(byte[] manifiesto, byte[] contenido, ContextoDeSobre contexto, ECDiffieHellman privada)
    {
        var (propio, piezas) = Leer(manifiesto, contexto, Envoltura.PuntoDe(privada));
        ReglasDeSobre.Danado.Exigir(SHA256.HashData(contenido).AsSpan().SequenceEqual(propio.Sha256) && contenido.LongLength == propio.Tamano);
        var llave = Envoltura.Abrir(propio.Envoltura, privada, contexto.Para(ContextoDeSobre.Contenido));
        var largo = TamanoDelContenido(contenido.Length);
        using var claro = new MemoryStream();
        await using (var flujo = CifradoPorTrozos.Descifrar(new MemoryStream(contenido), llave, contexto.Para(ContextoDeSobre.Contenido), largo))
        {
            await flujo.CopyToAsync(claro);
        }

        var (azar, texto) = SinAzar(claro.ToArray());
        ReglasDeSobre.Danado.Exigir(Compromiso.De(azar, SHA256.HashData(texto)).AsSpan().SequenceEqual(propio.Compromiso));
        return new SobreAbierto(texto, [.. piezas.Select(p => new PiezaAbierta(
            Guid.Parse(p.Id), Envoltura.Abrir(p.Envoltura, privada, contexto.Para(p.Id)), p.Sha256, p.Tamano, p.Compromiso))]);
    }

    /// <summary>Los compromisos de un manifiesto propio, para el recibo: contenido primero, luego los archivos.</summary>
    public static IReadOnlyList<byte[]> CompromisosDe(byte[] manifiesto)
    {
        var raiz = JsonNode.Parse(manifiesto)!.AsObject();
        return [ParteDe(raiz["contenido"]!).Compromiso, .. raiz["archivos"]!.AsArray().Select(a => ParteDe(a!).Compromiso)];
    }

    /// <summary>Primeros 16 dígitos del SHA-256 del punto público: nombra la llave sin decir nada de ella.</summary>
    public static string IdDeLlave(byte[] punto) => Convert.ToHexStringLower(SHA256.HashData(punto))[..16];

    private static JsonObject Parte(string id, byte[] llave, byte[] punto, ContextoDeSobre contexto, byte[] sha256, long tamano, byte[] compromiso) => new()
    {
        ["id"] = id,
        ["cifrado"] = Convert.ToHexStringLower(sha256),
        ["tamano"] = tamano,
        ["compromiso"] = Convert.ToHexStringLower(compromiso),
        ["envoltura"] = JsonCanonico.Base64Url(Envoltura.Envolver(llave, punto, contexto.Para(id))),
    };

    private static (ParteLeida Contenido, IReadOnlyList<ParteLeida> Piezas) Leer(byte[] manifiesto, ContextoDeSobre contexto, byte[] punto)
    {
        try
        {
            var raiz = JsonNode.Parse(manifiesto)!.AsObject();
            ReglasDeSobre.Danado.Exigir(
                Texto(raiz, "formato") == Formato && Texto(raiz, "alg") == Algoritmo && Texto(raiz, "llave") == IdDeLlave(punto)
                && Texto(raiz, "proceso") == contexto.Proceso.ToString("D") && Texto(raiz, "cuenta") == contexto.Cuenta.ToString("D")
                && Texto(raiz, "oferta") == contexto.Oferta.ToString("D")
                && (int)raiz["adenda"]! == contexto.Adenda && (int)raiz["version"]! == contexto.Version);
            return (ParteDe(raiz["contenido"]!), [.. raiz["archivos"]!.AsArray().Select(a => ParteDe(a!))]);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or NullReferenceException)
        {
            throw new ReglaIncumplida(ReglasDeSobre.Danado, null);
        }
    }

    private static ParteLeida ParteDe(JsonNode nodo) => new(
        (string)nodo["id"]!, Convert.FromHexString((string)nodo["cifrado"]!), (long)nodo["tamano"]!,
        Convert.FromHexString((string)nodo["compromiso"]!), JsonCanonico.DeBase64Url((string)nodo["envoltura"]!));

    private static string Texto(JsonObject raiz, string clave) => (string)raiz[clave]!;

    // azar ‖ largo ‖ contenido ‖ ceros: el relleno hasta el escalón lo pone el cifrado, y aquí se lee entero.
    private static byte[] ConAzar(byte[] azar, byte[] contenido)
    {
        var claro = new byte[Relleno.Padme(azar.Length + 4 + contenido.Length, Relleno.MinimoDelContenido)];
        azar.CopyTo(claro, 0);
        BinaryPrimitives.WriteInt32BigEndian(claro.AsSpan(azar.Length), contenido.Length);
        contenido.CopyTo(claro, azar.Length + 4);
        return claro;
    }

    private static (byte[] Azar, byte[] Contenido) SinAzar(byte[] claro)
    {
        var inicio = Compromiso.LargoDelAzar + 4;
        ReglasDeSobre.Danado.Exigir(claro.Length >= inicio);
        var largo = BinaryPrimitives.ReadInt32BigEndian(claro.AsSpan(Compromiso.LargoDelAzar));
        ReglasDeSobre.Danado.Exigir(largo >= 0 && largo <= claro.Length - inicio);
        return (claro[..Compromiso.LargoDelAzar], claro[inicio..(inicio + largo)]);
    }

    private static long TamanoDelContenido(long cifrado)
    {
        var cuerpo = cifrado - CifradoPorTrozos.Cabecera;
        var conEtiqueta = CifradoPorTrozos.Trozo + CifradoPorTrozos.Etiqueta;
        var trozos = (cuerpo + conEtiqueta - 1) / conEtiqueta;
        return Math.Max(0, cuerpo - (trozos * CifradoPorTrozos.Etiqueta));
    }

    private sealed record ParteLeida(string Id, byte[] Sha256, long Tamano, byte[] Compromiso, byte[] Envoltura);
}
