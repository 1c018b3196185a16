using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Peticiones;
using Secop.Web.Data;
using Secop.Web.Peticiones;

namespace Secop.Web.Demostracion;

/// <summary>Peticiones en cada momento de su camino, para que la bandeja y las páginas públicas no estén vacías.</summary>
public sealed class PeticionesDeDemostracion(Escena escena, Reparto reparto)
{
    private const string Competencia = "La Agencia orienta sobre el uso de la plataforma; no decide lo que corresponde a cada entidad.";
    private static readonly CalendarioHabil Calendario = CalendarioHabil.Nacional;

    public async Task RepresentarAsync()
    {
        if (await escena.ConAsync(escena.Hoy, s => s.GetRequiredService<SecopDbContext>().Peticiones.AnyAsync()))
        {
            return;
        }

        var larga = await RadicarAsync(-20, new()
        {
            Clase = ClaseDePeticion.Consulta,
            Temas = ["Contratos y ejecución"],
            Asunto = TipoDeAsunto.InterpretacionDeNormas,
            Nombre = "Papelería El Lápiz S.A.S.",
            Correo = "lapiz@demo.example",
            Texto = "¿La adición del 50 % se calcula en pesos o en salarios mínimos?",
        });
        await AsignarAsync(larga, -19);
        await ActuarAsync(larga, -3, (p, plazos, ahora) => p.Ampliar(10, "La consulta exige revisar los conceptos que ya se expidieron sobre el tema.", plazos, reparto.Atencion, ahora));

        var capacitacion = await RadicarAsync(-12, new()
        {
            Clase = ClaseDePeticion.Peticion,
            Temas = ["SECOP II", "Capacitación"],
            Asunto = TipoDeAsunto.Capacitacion,
            EsAnonima = true,
            Correo = "ciudadana@demo.example",
            Texto = "En la alcaldía necesitamos capacitación para usar la plataforma. ¿Desde cuándo debemos usarla?",
        });
        await ResponderAsync(capacitacion, -5, "La capacitación es gratuita: pídala en esta misma página con la fecha que le sirva. Desde cuándo debe usar la plataforma oficial lo fija la entidad competente para cada grupo de entidades.");
        await ActuarAsync(capacitacion, -4, (p, _, ahora) => p.Publicar(
            "¿Cómo pide una alcaldía capacitación para usar la plataforma?", "La capacitación es gratuita: se pide radicando una petición, con la fecha que le sirva a la entidad.", reparto.Atencion, ahora));

        var sinDireccion = await RadicarAsync(-10, new()
        {
            Clase = ClaseDePeticion.Sugerencia,
            Temas = ["Esta plataforma"],
            Asunto = TipoDeAsunto.Otro,
            EsAnonima = true,
            Texto = "Sugiero que la lista de procesos se pueda ordenar por el día en que cierran.",
        });
        await ResponderAsync(sinDireccion, -2, "La búsqueda ya se puede ordenar por la fecha de cierre: está en la parte de arriba de los resultados.");
        await ActuarAsync(sinDireccion, -1, (p, plazos, ahora) => p.NotificarPorAviso("Quien la presentó no dejó una dirección ni un correo.", null, plazos, reparto.Atencion, ahora));

        var urgente = await RadicarAsync(-9, new()
        {
            Clase = ClaseDePeticion.SolicitudDeInformacion,
            Temas = ["Datos abiertos"],
            Asunto = TipoDeAsunto.UsoDeLaPlataforma,
            EsAnonima = true,
            Texto = "Pido la lista de procesos de obra publicados este año con su valor adjudicado.",
        });
        await AsignarAsync(urgente, -8);
        await ActuarAsync(urgente, -1, (p, _, ahora) => p.Proyectar(
            "La lista se descarga en formato CSV desde la búsqueda de procesos, con el filtro de la modalidad.", Competencia, reparto.NombreDeAtencion, reparto.Atencion, ahora));

        var ajena = await RadicarAsync(-7, new()
        {
            Clase = ClaseDePeticion.Denuncia,
            Temas = ["Otro"],
            Asunto = TipoDeAsunto.ConductaEnUnProceso,
            EsAnonima = true,
            Texto = "En un contrato de obra se pagó un tramo de vía que no se construyó.",
        });
        await ActuarAsync(ajena, -5, (p, plazos, ahora) => p.Trasladar(
            "Contraloría Municipal de Villa Esperanza", "La vigilancia de la gestión fiscal es de la contraloría, no de quien opera la plataforma.", plazos, reparto.Atencion, ahora));

        var incompleta = await RadicarAsync(-6, new()
        {
            Clase = ClaseDePeticion.Reclamo,
            Temas = ["Registro y acceso"],
            Asunto = TipoDeAsunto.FallaTecnica,
            EsAnonima = true,
            Correo = "anonimo@demo.example",
            Texto = "No pude entrar a la plataforma el día del cierre.",
        });
        await AsignarAsync(incompleta, -5);
        await ActuarAsync(incompleta, -4, (p, plazos, ahora) => p.PedirCompletar("Diga en qué proceso fue y qué mensaje vio en la pantalla.", plazos, reparto.Atencion, ahora));

        await RadicarAsync(-1, new()
        {
            Clase = ClaseDePeticion.Queja,
            Temas = ["Esta plataforma"],
            Asunto = TipoDeAsunto.AtencionRecibida,
            Nombre = "Rosa Elena Vargas",
            Correo = "rosa@demo.example",
            Texto = "Llamé tres veces a la línea de ayuda y nadie contestó.",
        });
    }

    // Un momento de un día hábil anterior, para que ningún acto quede en el futuro.
    private DateTimeOffset Dia(int habiles) =>
        CalendarioHabil.Instante(Calendario.SumarHabiles(CalendarioHabil.FechaBogota(escena.Hoy), habiles), new TimeOnly(10, 15));

    private Task<Guid> RadicarAsync(int dia, DatosDePeticion datos) => escena.ConAsync(Dia(dia), async s =>
        (await s.GetRequiredService<RadicacionDePeticiones>().RadicarAsync(datos, [], Guid.NewGuid(), Actor.Sistema)).Peticion.Id);

    private Task AsignarAsync(Guid id, int dia) => ActuarAsync(id, dia, (p, _, ahora) => p.Asignar(reparto.Atencion.UsuarioId, true, reparto.Atencion, ahora));

    private async Task ResponderAsync(Guid id, int dia, string respuesta)
    {
        await AsignarAsync(id, dia);
        await ActuarAsync(id, dia, (p, _, ahora) =>
        {
            p.Proyectar(respuesta, Competencia, reparto.NombreDeAtencion, reparto.Atencion, ahora);
            p.Revisar(reparto.NombreDeFirma, reparto.Firma, ahora);
            p.Aprobar(reparto.Firma, ahora);
        });
        await escena.ConAsync(Dia(dia), async s => await s.GetRequiredService<RadicacionDePeticiones>().FirmarAsync(
            await s.GetRequiredService<SecopDbContext>().Peticiones.SingleAsync(p => p.Id == id), reparto.NombreDeFirma, "Subdirector de Gestión Contractual", reparto.Firma));
    }

    private Task ActuarAsync(Guid id, int dia, Action<Peticion, PlazosDePeticion, DateTimeOffset> acto) => escena.ConAsync(Dia(dia), async s =>
    {
        var db = s.GetRequiredService<SecopDbContext>();
        acto(await db.Peticiones.SingleAsync(p => p.Id == id), await s.GetRequiredService<RadicacionDePeticiones>().PlazosAsync(Dia(dia)), Dia(dia));
        await db.SaveChangesAsync();
    });
}
