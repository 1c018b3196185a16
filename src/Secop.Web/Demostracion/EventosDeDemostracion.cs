using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Eventos;
using Secop.Web.Data;

namespace Secop.Web.Demostracion;

/// <summary>
/// Los eventos de la demostración: uno celebrado con sus certificados, el de hoy, uno con cupos, uno lleno con lista de
/// espera, uno cancelado, uno en borrador y una solicitud por responder.
/// </summary>
public sealed class EventosDeDemostracion(Escena escena, Reparto reparto)
{
    public static readonly PersonaDeDemostracion Organizador = new("formacion@demo.example", "Felipe", "Arango", "Agencia: organiza eventos y capacitaciones");

    private static readonly Autorizaciones Todo = new(true, true);
    private static readonly Autorizaciones Nada = new(false, false);
    private Actor _organiza;

    public async Task RepresentarAsync()
    {
        if (await escena.ConAsync(escena.Hoy, s => s.GetRequiredService<SecopDbContext>().Eventos.AnyAsync()))
        {
            return;
        }

        await ContratarAsync();
        await CelebradoAsync();
        await DeHoyAsync();
        await ConCuposAsync();
        await LlenoAsync();
        await CanceladoYBorradorAsync();
        await PedidaAsync();
    }

    // El organizador entra a la cuenta de la agencia con su rol.
    private Task ContratarAsync() => escena.ConAsync(escena.Hoy.AddDays(-120), async servicios =>
    {
        var db = servicios.GetRequiredService<SecopDbContext>();
        var agencia = (await db.AgenciaAsync())!;
        var usuario = await db.Users.Where(u => u.Email == Organizador.Correo).Select(u => u.Id).SingleAsync();
        var operadora = agencia.Membresias.First(m => m.EsAceptada && m.Roles.Contains(RolesDeCuenta.Operador));
        var solicitud = agencia.SolicitarAcceso(usuario, escena.Hoy.AddDays(-120));
        agencia.AceptarSolicitud(solicitud.Id, [RolesDeCuenta.Formacion], new Actor(operadora.UsuarioId, agencia.Id), escena.Hoy.AddDays(-120));
        await db.SaveChangesAsync();
        _organiza = new Actor(usuario, agencia.Id);
    });

    private async Task CelebradoAsync()
    {
        var empieza = Dia(-32, 9);
        var id = await PublicarAsync(
            new(ClaseDeEvento.FormacionDeFormadores, "Formación de Formadores de Cundinamarca",
                "8:30 a. m. Registro\n9:00 a. m. Cómo se enseña a comprar: de la norma al caso\n10:30 a. m. Taller: un proceso de mínima cuantía de principio a fin\n1:00 p. m. Cómo preparar la jornada en su municipio",
                new(empieza, empieza.AddHours(5), "11001", "Carrera 7 # 26-20, auditorio del piso 2", null, null), null, 25, new(true, true, true, "25")),
            empieza.AddDays(-20));
        await EnAsync(id, empieza.AddDays(-12), (e, ahora) =>
        {
            var visitante = e.PedirSinUsuario("Marina Cifuentes Lara", "marina@demo.example", true, Todo, 0, ahora);
            e.Confirmar(visitante, false, ahora);
            return [Inscribir(e, reparto.Ordenadora, Entidad, Todo, ahora), Inscribir(e, reparto.Comprador, Entidad, Todo, ahora), Inscribir(e, reparto.Proveedores[2], Empresa, Nada, ahora), visitante];
        });
        await escena.ConAsync(empieza.AddMinutes(5), async servicios =>
        {
            var (db, ahora) = (servicios.GetRequiredService<SecopDbContext>(), empieza.AddMinutes(5));
            var (evento, personas) = await LeerAsync(db, id);
            evento.AbrirAsistencia(_organiza, ahora);
            foreach (var persona in personas.Where(p => p.UsuarioId != reparto.Proveedores[2].UsuarioId))
            {
                evento.Asistir(persona, evento.CodigoDeAsistencia, ahora);
            }

            await db.SaveChangesAsync();
        });
        await escena.ConAsync(empieza.AddHours(6), async servicios =>
        {
            var (db, ahora) = (servicios.GetRequiredService<SecopDbContext>(), empieza.AddHours(6));
            var (evento, personas) = await LeerAsync(db, id);
            var asistentes = personas.Where(p => p.AsistioEn is not null).ToList();
            evento.Celebrar(asistentes, _organiza, ahora);
            await servicios.GetRequiredService<CertificadosDeAsistencia>().ExpedirAsync(evento, asistentes, _organiza, ahora);
            await db.SaveChangesAsync();
        });
    }

    // Si ya es la hora, su registro de asistencia está abierto.
    private async Task DeHoyAsync()
    {
        var empieza = CalendarioHabil.Instante(CalendarioHabil.FechaBogota(escena.Hoy), new TimeOnly(8, 0));
        var id = await PublicarAsync(
            new(ClaseDeEvento.Registraton, "Registratón de la provincia", "Todo el día: traiga el RUT de su empresa o de su entidad y salga con su cuenta.",
                new(empieza, empieza.AddHours(9), "25123", "Parque principal, carpa de la alcaldía", null, null), null, 60, new(true, true, true)),
            escena.Hoy.AddDays(-7));
        await EnAsync(id, escena.Hoy.AddDays(-5), (e, ahora) => [.. reparto.Proveedores.Select(p => Inscribir(e, p, Empresa, Nada, ahora)), Inscribir(e, reparto.Comprador, Entidad, Nada, ahora)]);
        await escena.ConAsync(escena.Hoy, async servicios =>
        {
            var db = servicios.GetRequiredService<SecopDbContext>();
            var (evento, personas) = await LeerAsync(db, id);
            if (evento.EstaEnHora(escena.Hoy))
            {
                evento.AbrirAsistencia(_organiza, escena.Hoy);
                evento.Asistir(personas[0], evento.CodigoDeAsistencia, escena.Hoy);
                await db.SaveChangesAsync();
            }
        });
    }

    private async Task ConCuposAsync()
    {
        var empieza = Dia(9, 15);
        var id = await PublicarAsync(
            new(ClaseDeEvento.CapacitacionVirtual, "Presente su primera oferta",
                "3:00 p. m. Cómo buscar procesos y suscribirse\n3:40 p. m. El cuestionario, los precios y los archivos\n4:30 p. m. Presentar, reemplazar y guardar el recibo\n4:50 p. m. Preguntas",
                new(empieza, empieza.AddHours(2), null, null, "https://reunion.demo.example/primera-oferta", null), null, 80, new(false, true, true)),
            escena.Hoy.AddDays(-4));
        await EnAsync(id, escena.Hoy.AddDays(-3), (e, ahora) => [Inscribir(e, reparto.Proveedores[0], Empresa, Todo, ahora), Inscribir(e, reparto.Proveedores[1], Empresa, Nada, ahora)]);
    }

    private async Task LlenoAsync()
    {
        var (pedida, empieza) = (escena.Hoy.AddDays(-15), Dia(5, 8));
        var solicitud = await PedirAsync("Supervisar contratos: entregas, facturas y modificaciones, con los casos de nuestra alcaldía.", 12, ModoDeCapacitacion.Presencial, pedida);
        var id = await PublicarAsync(
            new(ClaseDeEvento.CapacitacionPresencial, "Supervisar un contrato sin tropiezos",
                "8:00 a. m. Lo que firma quien supervisa\n9:00 a. m. Entregas y facturas\n10:30 a. m. Adiciones y prórrogas: cuándo sí y cuándo no",
                new(empieza, empieza.AddHours(4), "25123", "Casa de la cultura, salón 2", null, null), null, 2, new(true, true, false, "25")),
            escena.Hoy.AddDays(-8), solicitud);
        await EnAsync(id, escena.Hoy.AddDays(-6), (e, ahora) =>
        [
            Inscribir(e, reparto.Comprador, Entidad, Nada, ahora), Inscribir(e, reparto.Ordenadora, Entidad, Todo, ahora),
            Inscribir(e, reparto.Proveedores[1], Empresa, Nada, ahora), Inscribir(e, reparto.Proveedores[0], Empresa, Nada, ahora),
        ]);
    }

    private async Task CanceladoYBorradorAsync()
    {
        var empieza = Dia(12, 8);
        var id = await PublicarAsync(
            new(ClaseDeEvento.Registraton, "Registratón del suroccidente", "Traiga su RUT y su certificado de existencia: sale con su cuenta registrada y su primera búsqueda guardada.",
                new(empieza, empieza.AddHours(8), "76001", "Carrera 5 # 6-05, patio central", null, null), null, 120, new(false, true, false)),
            escena.Hoy.AddDays(-10));
        await EnAsync(id, escena.Hoy.AddDays(-9), (e, ahora) => [Inscribir(e, reparto.Proveedores[2], Empresa, Nada, ahora)]);
        await EnAsync(id, escena.Hoy.AddDays(-2), (e, ahora) =>
        {
            e.Cancelar("El salón quedó en obra. La registratón se hará en enero; se publicará con la fecha nueva.", _organiza, ahora);
            return [];
        });
        await escena.ConAsync(escena.Hoy.AddDays(-1), async servicios =>
        {
            var db = servicios.GetRequiredService<SecopDbContext>();
            var inicia = Dia(20, 9);
            db.Add(Evento.Crear(
                new(ClaseDeEvento.CapacitacionVirtual, "Plan anual de adquisiciones: que no se quede en el cajón", "Armar, aprobar, publicar y modificar el plan. Con el de su entidad a la vista.",
                    new(inicia, inicia.AddHours(2), null, null, "https://reunion.demo.example/plan-anual", null), null, 200, new(true, false, false)),
                null, null, _organiza, escena.Hoy.AddDays(-1)));
            await db.SaveChangesAsync();
        });
    }

    private Task PedidaAsync() => PedirAsync("Evaluar ofertas de mínima cuantía: requisitos habilitantes, subsanación y precio artificialmente bajo.", 8, ModoDeCapacitacion.CualquieraDeLosDos, escena.Hoy.AddDays(-1));

    private static CuentaQueAsiste Entidad(Actor quien) => new(quien.CuentaId, TipoCuenta.EntidadEstatal, true, "25123");

    private static CuentaQueAsiste Empresa(Actor quien) => new(quien.CuentaId, TipoCuenta.Proveedor, true, "25123");

    private static Inscripcion Inscribir(Evento evento, Actor quien, Func<Actor, CuentaQueAsiste> cuenta, Autorizaciones autoriza, DateTimeOffset ahora) =>
        evento.Inscribir(quien.UsuarioId, cuenta(quien), false, autoriza, ahora);

    private Task<Guid> PublicarAsync(DatosDeEvento datos, DateTimeOffset cuando, Guid? solicitudId = null) => escena.ConAsync(cuando, async servicios =>
    {
        var db = servicios.GetRequiredService<SecopDbContext>();
        var evento = Evento.Crear(datos, solicitudId, null, _organiza, cuando);
        if (solicitudId is not null)
        {
            (await db.SolicitudesDeCapacitacion.SingleAsync(s => s.Id == solicitudId)).Acoger(evento, _organiza, cuando);
        }

        evento.Publicar(_organiza, cuando);
        db.Add(evento);
        await db.SaveChangesAsync();
        return evento.Id;
    });

    private Task<Guid> PedirAsync(string tema, int personas, ModoDeCapacitacion modo, DateTimeOffset cuando) => escena.ConAsync(cuando, async servicios =>
    {
        var db = servicios.GetRequiredService<SecopDbContext>();
        var hoy = CalendarioHabil.FechaBogota(cuando);
        var solicitud = SolicitudDeCapacitacion.Pedir(new(tema, personas, "25123", modo, hoy.AddDays(10), hoy.AddDays(40)), 0, reparto.Ordenadora, cuando);
        db.Add(solicitud);
        await db.SaveChangesAsync();
        return solicitud.Id;
    });

    private Task EnAsync(Guid eventoId, DateTimeOffset cuando, Func<Evento, DateTimeOffset, Inscripcion[]> acto) => escena.ConAsync(cuando, async servicios =>
    {
        var db = servicios.GetRequiredService<SecopDbContext>();
        var evento = await db.Eventos.SingleAsync(e => e.Id == eventoId);
        db.AddRange(acto(evento, cuando).Cast<object>());
        await db.SaveChangesAsync();
    });

    private static async Task<(Evento Evento, List<Inscripcion> Personas)> LeerAsync(SecopDbContext db, Guid id) =>
        (await db.Eventos.SingleAsync(e => e.Id == id), await db.Inscripciones.Where(i => i.EventoId == id).OrderBy(i => i.Turno).ToListAsync());

    // El primer día hábil a tantos días de hoy, a esa hora.
    private DateTimeOffset Dia(int dias, int hora) =>
        CalendarioHabil.Instante(CalendarioHabil.Nacional.SiguienteHabil(CalendarioHabil.FechaBogota(escena.Hoy).AddDays(dias - 1)), new TimeOnly(hora, 0));
}
