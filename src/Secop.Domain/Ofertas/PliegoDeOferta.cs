using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Secop.Domain.Ofertas;

public enum TipoDeRespuesta { Texto, Numero, SiNo, Anexo, Fecha }

public sealed record PreguntaDelPliego(Guid Id, int Orden, TipoDeRespuesta Tipo, string Enunciado, string? Ayuda, bool Obligatoria);

public sealed record ItemDelPliego(Guid Id, int Orden, string Referencia, string Descripcion, decimal Cantidad, string Unidad, decimal? Tope);

/// <summary>Lo que una oferta responde: la parte del proceso que le importa, tal como está vigente.</summary>
public sealed record PliegoDeOferta(
    Guid ProcesoId, int Version, DateTimeOffset? Inicio, DateTimeOffset Cierre, bool EstaPublicado, bool LimitadoAMipyme, decimal PresupuestoOficial,
    IReadOnlyList<PreguntaDelPliego> Preguntas, IReadOnlyList<ItemDelPliego> Items)
{
    /// <summary>
    /// Cambia solo si una adenda cambió algo de lo que se responde: así la que mueve una fecha no deja
    /// desactualizada a ninguna oferta.
    /// </summary>
    public string Huella()
    {
        var texto = new StringBuilder();
        foreach (var p in Preguntas.OrderBy(p => p.Id))
        {
            texto.Append(CultureInfo.InvariantCulture, $"P|{p.Id:D}|{p.Tipo}|{p.Obligatoria}|{p.Enunciado}\n");
        }

        foreach (var i in Items.OrderBy(i => i.Id))
        {
            texto.Append(CultureInfo.InvariantCulture, $"I|{i.Id:D}|{i.Referencia}|{i.Descripcion}|{i.Cantidad:0.######}|{i.Unidad}|{i.Tope:0.######}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texto.ToString())));
    }

    /// <summary>Se puede preparar y cambiar el borrador.</summary>
    public bool EstaEnPlazo(DateTimeOffset ahora) => EstaPublicado && ahora < Cierre;

    /// <summary>Además, ya se reciben.</summary>
    public bool RecibeEn(DateTimeOffset ahora) => EstaEnPlazo(ahora) && Inicio <= ahora;
}
