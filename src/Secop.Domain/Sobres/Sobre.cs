using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Secop.Domain.Comun;

namespace Secop.Domain.Sobres;

/// <summary>Un archivo ya cifrado en el almacén que entra en el sobre: su llave, sus huellas y su compromiso.</summary>
public sealed record PiezaParaSellar(Guid Id, byte[] Llave, byte[] Sha256Cifrado, long TamanoCifrado, byte[] Compromiso);

/// <summary>Lo que va en un sobre y el punto público con el que se cierra.</summary>
public sealed record ParteParaSellar(byte[] Contenido, IReadOnlyList<PiezaParaSellar> Piezas, byte[] Punto);

/// <summary>El sobre tal como entra en la urna: manifiesto canónico, su huella H y el contenido cifrado. <c>Economico</c>, si se abre aparte.</summary>
public sealed record SobreSellado(byte[] Manifiesto, byte[] H, byte[] Contenido, byte[]? Economico);

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

    /// <param name="economico">Lo que se abre en otro momento, con otra llave; nulo si todo se abre a la vez.</param>
    public static SobreSellado Sellar(ContextoDeSobre contexto, ParteParaSellar primero, ParteParaSellar? economico = null)
    {
        var raiz = new JsonObject
        {
            ["formato"] = Formato,
            ["alg"] = Algoritmo,
            ["nivel"] = NivelDelServidor,
            ["proceso"] = contexto.Proceso.ToString("D"),
            ["adenda"] = contexto.Adenda,
            ["cuenta"] = contexto.Cuenta.ToString("D"),
            ["oferta"] = contexto.Oferta.ToString("D"),
            ["version"] = contexto.Version,
        };
        var contenido = SellarParte(raiz, primero, contexto.Para(ContextoDeSobre.Contenido));
        byte[]? aparte = null;
        if (economico is not null)
        {
            var nodo = new JsonObject();
            aparte = SellarParte(nodo, economico, contexto.Para(ContextoDeSobre.Economico));
            raiz["economico"] = nodo;
        }

        var manifiesto = JsonCanonico.Bytes(raiz);
        return new SobreSellado(manifiesto, SHA256.HashData(manifiesto), contenido, aparte);
    }

    // Cifra el contenido y pone en el manifiesto su llave, él y sus piezas.
    private static byte[] SellarParte(JsonObject nodo, ParteParaSellar parte, ContextoDeSobre contexto)
    {
        var llave = RandomNumberGenerator.GetBytes(CifradoPorTrozos.LargoDeLlave);
        var azar = Compromiso.NuevoAzar();
        using var cifrado = new MemoryStream();
        var claro = ConAzar(azar, parte.Contenido);
        var resumen = CifradoPorTrozos.CifrarAsync(new MemoryStream(claro), cifrado, llave, contexto, Relleno.MinimoDelContenido).GetAwaiter().GetResult();
        CryptographicOperations.ZeroMemory(claro);
        nodo["llave"] = IdDeLlave(parte.Punto);
        nodo["contenido"] = Parte(contexto.Archivo, llave, parte.Punto, contexto, resumen.Sha256Cifrado, resumen.TamanoCifrado, Compromiso.De(azar, SHA256.HashData(parte.Contenido)));
        var archivos = new JsonArray();
        foreach (var pieza in parte.Piezas.OrderBy(p => p.Id.ToString("D"), StringComparer.Ordinal))
        {
            archivos.Add(Parte(pieza.Id.ToString("D"), pieza.Llave, parte.Punto, contexto, pieza.Sha256Cifrado, pieza.TamanoCifrado, pieza.Compromiso));
        }

        nodo["archivos"] = archivos;
        CryptographicOperations.ZeroMemory(llave);
        return cifrado.ToArray();
    }

    /// <summary>
    /// Abre el contenido y las llaves de las piezas. El contexto lo da quien abre, de sus propios registros: un
    /// manifiesto traído de otra oferta no pasa aunque sea auténtico. El contexto nombra qué sobre se abre.
    /// </summary>
    public static async Task<SobreAbierto> AbrirAsync(byte[] manifiesto, byte[] contenido, ContextoDeSobre contexto, ECDiffieHellman privada)
    {
        var (propio, piezas) = Leer(manifiesto, contexto, Envoltura.PuntoDe(privada));
        ReglasDeSobre.Danado.Exigir(SHA256.HashData(contenido).AsSpan().SequenceEqual(propio.Sha256) && contenido.LongLength == propio.Tamano);
        var llave = Envoltura.Abrir(propio.Envoltura, privada, contexto);
        var largo = TamanoDelContenido(contenido.Length);
        using var claro = new MemoryStream();
        await using (var flujo = CifradoPorTrozos.Descifrar(new MemoryStream(contenido), llave, contexto, largo))
        {
            await flujo.CopyToAsync(claro);
        }

        var (azar, texto) = SinAzar(claro.ToArray());
        ReglasDeSobre.Danado.Exigir(Compromiso.De(azar, SHA256.HashData(texto)).AsSpan().SequenceEqual(propio.Compromiso));
        return new SobreAbierto(texto, [.. piezas.Select(p => new PiezaAbierta(
            Guid.Parse(p.Id), Envoltura.Abrir(p.Envoltura, privada, contexto.Para(p.Id)), p.Sha256, p.Tamano, p.Compromiso))]);
    }

    /// <summary>Los compromisos de un manifiesto propio, para el recibo: de cada sobre, el contenido y luego los archivos.</summary>
    public static IReadOnlyList<byte[]> CompromisosDe(byte[] manifiesto)
    {
        var raiz = JsonNode.Parse(manifiesto)!.AsObject();
        return [.. DeUnSobre(raiz), .. raiz["economico"] is JsonObject economico ? DeUnSobre(economico) : []];

        static IEnumerable<byte[]> DeUnSobre(JsonObject nodo) =>
            [ParteDe(nodo["contenido"]!).Compromiso, .. nodo["archivos"]!.AsArray().Select(a => ParteDe(a!).Compromiso)];
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
            var nodo = contexto.Archivo == ContextoDeSobre.Economico ? raiz["economico"]!.AsObject() : raiz;
            ReglasDeSobre.Danado.Exigir(
                Texto(raiz, "formato") == Formato && Texto(raiz, "alg") == Algoritmo && Texto(nodo, "llave") == IdDeLlave(punto)
                && Texto(raiz, "proceso") == contexto.Proceso.ToString("D") && Texto(raiz, "cuenta") == contexto.Cuenta.ToString("D")
                && Texto(raiz, "oferta") == contexto.Oferta.ToString("D")
                && (int)raiz["adenda"]! == contexto.Adenda && (int)raiz["version"]! == contexto.Version);
            return (ParteDe(nodo["contenido"]!), [.. nodo["archivos"]!.AsArray().Select(a => ParteDe(a!))]);
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
