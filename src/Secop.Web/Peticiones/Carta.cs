using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Peticiones;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Infrastructure.Pdf;

namespace Secop.Web.Peticiones;

/// <summary>La carta de respuesta: lo mismo se ve en la página y en el PDF.</summary>
public sealed record Carta(
    string Entidad, string Ciudad, DateTimeOffset FirmadaEn, string Salida, string Destinatario, string Direccion, string Entrada, string Referencia, string? Proceso,
    string Temas, string Asunto, string Peticion, string? Complemento, string Respuesta, string Competencia, string Firma, string Cargo, string Proyecto, string Reviso)
{
    public string Titulo => $"Respuesta {Salida}";

    /// <param name="reservada">Sin nada de quien preguntó: para el aviso, que ve cualquiera.</param>
    public static async Task<Carta?> DeAsync(SecopDbContext db, Peticion p, bool reservada = false)
    {
        if (p is not { Respuesta: { FirmadaEn: { } en } r, RadicadoDeSalida: { } salida })
        {
            return null;
        }

        var agencia = await db.Set<Domain.Cuentas.Agencia>().AsNoTracking().Select(a => new { a.Nombre, a.CodigoMunicipio }).SingleAsync();
        var quien = p.Peticionario;
        return new Carta(
            agencia.Nombre, Divipola.Nombre(agencia.CodigoMunicipio), en, salida.ToString(),
            reservada || p.EsAnonima ? "Persona que preguntó de forma anónima o reservada" : quien.Nombre!,
            reservada ? "Se publica por aviso" : string.Join(" · ", new[] { quien.Direccion, quien.Correo }.OfType<string>().DefaultIfEmpty("No dio dirección: se consulta con el radicado y el código")),
            p.Radicado.ToString(), $"Respuesta {p.Clase.ALa()} con radicado {p.Radicado}, del {Formato.Fecha(p.RadicadaEn)}", (await db.ProcesoDeLaPeticionAsync(p))?.ToString(), string.Join(", ", p.Temas), p.Asunto.Nombre(),
            reservada ? "El texto de la petición lo tiene quien la presentó." : p.Texto,
            reservada ? null : p.Complemento?.Texto, reservada ? p.Aviso?.Texto ?? r.Texto : r.Texto, r.Competencia, r.Firma!, r.Cargo!, r.Proyecto, r.Reviso!);
    }

    public DocumentoPdf ComoPdf() => new(
        Titulo,
        [
            new Parrafo($"{Ciudad}, {Formato.Instante(FirmadaEn)}"),
            new Titulo(1, Titulo),
            new Pares(
            [
                ("Radicado de salida", Salida),
                ("Dirigida a", Destinatario),
                ("Dirección", Direccion),
                ("Referencia", Referencia),
                .. Proceso is null ? Array.Empty<(string, string)>() : [("Proceso", Proceso)],
                ("Temas", Temas),
                ("Tipo de asunto", Asunto),
            ]),
            new Titulo(2, "Petición"),
            new Parrafo(Peticion),
            .. Complemento is null ? Array.Empty<Bloque>() : [new Titulo(3, "Complemento"), new Parrafo(Complemento)],
            new Titulo(2, "Competencia"),
            new Parrafo(Competencia),
            new Titulo(2, "Respuesta"),
            new Parrafo(Respuesta),
            new Separador(),
            new Parrafo(Firma, Negrita: true),
            new Parrafo($"{Cargo}\n{Entidad}"),
            new Pares([("Proyectó", Proyecto), ("Revisó", Reviso)]),
        ],
        $"{Entidad} · Radicado {Salida} · Secop no es la plataforma oficial SECOP",
        FirmadaEn);
}

/// <summary>La constancia de que se radicó, con el código que solo conoce quien la presentó. Dice lo de ese día: lo que pasó después no la cambia.</summary>
public static class Recibo
{
    /// <param name="direccion">La del sitio, para saber dónde se usa el código.</param>
    public static DocumentoPdf De(Peticion p, string codigo, ProcesoDePeticion? proceso, string direccion) => new(
        $"Recibo {p.Radicado}",
        [
            new Titulo(1, "Recibo de su petición"),
            new Pares(
            [
                ("Radicado", p.Radicado.ToString()),
                ("Código de seguimiento", codigo),
                ("Radicada", $"{Formato.Instante(p.RadicadaEn)}, hora legal colombiana"),
                ("Quién la presentó", p.EsAnonima ? "Persona anónima" : p.Peticionario.Nombre!),
                ("Clase", p.Clase.Nombre()),
                ("Temas", string.Join(", ", p.Temas)),
                ("Tipo de asunto", p.Asunto.Nombre()),
                .. proceso is null ? Array.Empty<(string, string)>() : [("Proceso", proceso.ToString())],
                ("Se responde a más tardar", $"el {Formato.Fecha(p.VencimientoInicial)}: {p.Dias} días hábiles ({p.Norma})"),
                ("Archivos", string.Join("\n", p.ArchivosIniciales.Select(a => $"{a.Nombre} ({Formato.Tamano(a.Tamano)}), SHA-256 {a.Sha256}").DefaultIfEmpty("Ninguno"))),
            ]),
            new Titulo(2, "Texto"),
            new Parrafo(p.Texto),
            new Parrafo($"Guarde este recibo: con el radicado y el código sigue la petición en {direccion}/pqrsd/seguimiento y lee la respuesta.", Negrita: true),
        ],
        $"Radicado {p.Radicado} · Secop no es la plataforma oficial SECOP",
        p.RadicadaEn);
}
