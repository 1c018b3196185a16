using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ayudas;
using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Security;

namespace Secop.Web.MesaDeServicio;

/// <param name="Quien">Cómo se llama ante quien lee: a la persona la Mesa le habla como Mesa.</param>
public sealed record TurnoEnVista(Guid Id, bool EsDeLaMesa, string Quien, string Cuerpo, bool EsInterno, DateTimeOffset En, IReadOnlyList<ArchivoAdjunto> Archivos);

/// <summary>Un caso para leer, con su conversación y el certificado de la falla si lo tiene.</summary>
public sealed record CasoEnVista(CasoMesaServicio Caso, IReadOnlyList<TurnoEnVista> Turnos, string? Persona, string? Cuenta, string? Asignado, string? NumeroDelProceso, string? Certificado)
{
    /// <summary>El archivo, si es de un mensaje que quien lee puede ver.</summary>
    public ArchivoAdjunto? Archivo(Guid archivoId) => Turnos.SelectMany(t => t.Archivos).FirstOrDefault(a => a.ArchivoId == archivoId);
}

public static class CasosEnVista
{
    /// <summary>Como lo ve la persona: sin notas internas ni nombres de quienes atienden.</summary>
    public static Task<CasoEnVista> ParaLaPersonaAsync(this SecopDbContext db, CasoMesaServicio caso) => EnVistaAsync(db, caso, conInternos: false);

    public static Task<CasoEnVista> ParaLaMesaAsync(this SecopDbContext db, CasoMesaServicio caso) => EnVistaAsync(db, caso, conInternos: true);

    /// <summary>Las personas que pueden atender la Mesa.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> QuienesAtiendenAsync(this SecopDbContext db)
    {
        var roles = Roles.QueConceden(TipoCuenta.Agencia, Permisos.AtenderMesa).ToArray();
        return await db.Membresias.Where(m => m.Estado == EstadoMembresia.Aceptado && m.Roles.Any(r => roles.Contains(r)) && db.Set<Agencia>().Any(a => a.Id == m.CuentaId))
            .Join(db.Users, m => m.UsuarioId, u => u.Id, (_, u) => new { u.Id, Nombre = u.Nombres + " " + u.Apellidos })
            .OrderBy(u => u.Nombre).ToDictionaryAsync(u => u.Id, u => u.Nombre);
    }

    public static async Task<Archivo?> ArchivoDeCasoAsync(this SecopDbContext db, CasoEnVista caso, Guid archivoId) =>
        caso.Archivo(archivoId) is null ? null : await db.Archivos.AsNoTracking().SingleOrDefaultAsync(a => a.Id == archivoId);

    private static async Task<CasoEnVista> EnVistaAsync(SecopDbContext db, CasoMesaServicio caso, bool conInternos)
    {
        var ids = caso.Mensajes.Select(m => m.UsuarioId).Append(caso.UsuarioId).Append(caso.AsignadoA).OfType<Guid>().Distinct().ToList();
        var nombres = await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nombres + " " + u.Apellidos);
        string? Nombre(Guid? id) => id is { } i ? nombres.GetValueOrDefault(i, "Persona retirada") : null;
        var turnos = caso.Mensajes.Where(m => conInternos || !m.EsInterno).OrderBy(m => m.En).Select(m => new TurnoEnVista(
            m.Id, m.De == AutorDeMensaje.Mesa,
            m.De == AutorDeMensaje.Mesa ? (conInternos ? $"Mesa de Servicio ({Nombre(m.UsuarioId)})" : "Mesa de Servicio") : (conInternos ? Nombre(m.UsuarioId) ?? "Persona sin cuenta" : "Usted"),
            m.Cuerpo, m.EsInterno, m.En, m.Archivos));
        var cuenta = caso.CuentaId is { } c ? await db.Cuentas.Where(x => x.Id == c).Select(x => x.Nombre).SingleOrDefaultAsync() : null;
        var proceso = caso.ProcesoId is { } p ? await db.Procesos.IgnoreAutoIncludes().Where(x => x.Id == p).Select(x => x.Numero).SingleOrDefaultAsync() : null;
        var certificado = caso.CertificadoId is { } k ? await db.Certificados.Where(x => x.Id == k).Select(x => x.Codigo).SingleOrDefaultAsync() : null;
        return new CasoEnVista(caso, [.. turnos], Nombre(caso.UsuarioId), cuenta, Nombre(caso.AsignadoA), proceso, certificado);
    }
}
