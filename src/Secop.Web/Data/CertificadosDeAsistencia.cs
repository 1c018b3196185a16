using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Eventos;
using Secop.Web.Infrastructure;
using Secop.Web.Infrastructure.Pdf;
using Secop.Web.Notificaciones;
using Secop.Web.Sobres;

namespace Secop.Web.Data;

/// <summary>
/// Lo que la plataforma certifica de quien asistió. A cualquiera le dice el nombre sólo si la persona lo autorizó; si no,
/// sus iniciales, y quien tiene el certificado comprueba el nombre escribiéndolo.
/// </summary>
public sealed class CertificadosDeAsistencia(SecopDbContext db, LlaveDePlataforma plataforma)
{
    private const string Persona = "Persona";
    private const string Iniciales = "Iniciales de la persona";

    /// <summary>Expide, sin guardar, el de cada asistente. El nombre es el que la persona tiene hoy.</summary>
    public async Task ExpedirAsync(Evento evento, IReadOnlyCollection<Inscripcion> asistentes, Actor actor, DateTimeOffset ahora)
    {
        var ids = asistentes.Select(a => a.Id).ToList();
        var nombres = await db.NombresDeInscripcionesAsync(db.Inscripciones.Where(i => ids.Contains(i.Id)));
        var emisor = await db.EmisorAsync();
        db.AddRange(asistentes.Select(a => plataforma.Con(llave => Certificado.Expedir(Datos(evento, a, nombres[a.Id], emisor), llave, actor, ahora))));
    }

    public Task<Certificado?> DeAsync(Guid inscripcionId) =>
        db.Certificados.AsNoTracking().SingleOrDefaultAsync(c => c.Clase == ClaseDeCertificado.Asistencia && c.SujetoId == inscripcionId && c.AnuladoEn == null);

    /// <summary>El certificado como documento, para su titular: con su nombre completo y por dónde lo comprueba cualquiera.</summary>
    public static byte[] Pdf(Certificado certificado, OpcionesPublicas publico)
    {
        var direccion = publico.Absoluta("/verificar/" + certificado.Codigo);
        return EscritorPdf.Escribir(new DocumentoPdf(
            certificado.Titulo,
            [
                new Titulo(1, "Certificado de asistencia"),
                new Parrafo($"{certificado.Emisor()} certifica que"),
                new Parrafo(certificado.Titular ?? "", Negrita: true),
                new Parrafo("asistió al evento que se describe a continuación."),
                new Pares([.. certificado.Renglones.Where(r => r.Rotulo is not (Persona or Iniciales or EmisorDeCertificados.Rotulo)).Select(r => (r.Rotulo, r.Valor)), ("Expedido", Formato.Instante(certificado.ExpedidoEn) + ", hora legal colombiana")]),
                new Titulo(2, "Cómo se comprueba"),
                new Parrafo($"Cualquiera verifica este certificado en {direccion} o con el código de verificación {certificado.Codigo}. Allí puede escribir el nombre de la persona para saber si es el suyo."),
                new Cuadros(CodigoQr.De(direccion).Oscuros, $"Código QR que lleva a {direccion}"),
                new Parrafo($"Huella SHA-256 de lo que se firmó: {certificado.Huella}"),
                new Parrafo("Secop no es la plataforma oficial SECOP ni pertenece a Colombia Compra Eficiente."),
            ],
            $"Certificado {certificado.Codigo}", certificado.ExpedidoEn));
    }

    private static DatosDeCertificado Datos(Evento evento, Inscripcion inscripcion, NombresDeInscripcion quien, RenglonDeCertificado emisor)
    {
        var renglones = new List<RenglonDeCertificado>
        {
            emisor,
            new(inscripcion.AutorizaNombre ? Persona : Iniciales, inscripcion.NombreParaTodos(quien.Nombre)),
            new("Evento", evento.Titulo),
            new("Clase", evento.Clase.Nombre()),
            new("Cuándo", LecturaDeEventos.Cuando(evento.Empieza, evento.Termina)),
            new("Duración", LecturaDeEventos.Duracion(evento.Empieza, evento.Termina)),
            new("Dónde", evento.CodigoMunicipio is null ? "Virtual" : Divipola.Nombre(evento.CodigoMunicipio)),
            new("Asistencia", inscripcion.Modo == ModoDeAsistencia.ConCodigo ? "Registrada por la persona con el código del evento" : "Registrada por quien organizó"),
        };
        if (quien.Cuenta is not null && inscripcion.AutorizaNombre)
        {
            renglones.Insert(2, new("Asistió por", quien.Cuenta));
        }

        return new(ClaseDeCertificado.Asistencia, inscripcion.Id, $"Certificado de asistencia: {evento.Titulo}", renglones, quien.Nombre);
    }
}
