using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ayudas;
using Secop.Domain.Comun;
using Secop.Domain.Servicio;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.MesaDeServicio;

namespace Secop.Web.Demostracion;

/// <summary>La Mesa con casos en varios estados, un incidente pasado con su certificado, un mantenimiento y una historia marcada.</summary>
public sealed class MesaDeDemostracion(Escena escena, Reparto reparto)
{
    private static readonly CalendarioHabil Calendario = CalendarioHabil.Nacional;
    private Actor _mesa;

    public async Task RepresentarAsync()
    {
        var yaEsta = await escena.ConAsync(escena.Hoy, async s =>
        {
            var db = s.GetRequiredService<SecopDbContext>();
            var agencia = (await db.AgenciaAsync())!;
            _mesa = new Actor(agencia.Membresias[0].UsuarioId, agencia.Id);
            return await db.Mantenimientos.AnyAsync(m => m.EsDeDemostracion);
        });
        if (yaEsta)
        {
            return;
        }

        await PrepararRespuestasAsync();
        await ConversarAsync();
        await FallarAsync();
        await PasarUnIncidenteAsync();
        await AnunciarAsync();
    }

    private Task PrepararRespuestasAsync() => escena.ConAsync(escena.Hoy.AddDays(-60), async s =>
    {
        var db = s.GetRequiredService<SecopDbContext>();
        var ahora = s.GetRequiredService<Reloj>().Ahora;
        db.Add(RespuestaPreparada.Escribir("Recuperar la contraseña", "Abra la página de ingreso y siga «¿Olvidó su contraseña?». El enlace llega a su correo y vence en una hora.", _mesa, ahora));
        db.Add(RespuestaPreparada.Escribir("Pedir acceso a una cuenta", "En «Mis cuentas» busque la cuenta de su empresa o entidad y pida acceso. Lo acepta quien la administra.", _mesa, ahora));
        await db.SaveChangesAsync();
    });

    private async Task ConversarAsync()
    {
        var resuelto = await AbrirAsync(-20, reparto.Proveedores[0], TemaDeCaso.Archivos, "No me deja subir un archivo de 700 MB", "El archivo de planos pesa 700 MB y la página me dice que es muy grande. ¿Qué hago?");
        await EnAsync(-19, resuelto, (c, h, ahora) => c.Responder("Los archivos grandes suben por trozos y se pueden reanudar: use el botón «Elegir archivo» de la sección Archivos y espere a que la barra termine.", [], AlResponder.Resuelve, Calendario, h, _mesa, ahora));
        await EnAsync(-18, resuelto, (c, _, ahora) => c.Calificar(Satisfaccion.Si, reparto.Proveedores[0], ahora));

        var esperando = await AbrirAsync(-3, reparto.Comprador, TemaDeCaso.Procesos, "El cronograma no me deja poner una fecha", "Quiero que el cierre sea el lunes festivo y la plataforma no lo acepta.");
        await EnAsync(-3, esperando, (c, h, ahora) => c.Responder("El cierre va en un día hábil. ¿Qué entidad y qué proceso son, y por qué necesita ese día?", [], AlResponder.EsperaRespuesta, Calendario, h, _mesa, ahora));

        var atendido = await AbrirAsync(-1, reparto.Proveedores[1], TemaDeCaso.Contratos, "No veo la factura que envié", "Envié la factura la semana pasada y la entidad dice que no la ve.");
        await EnAsync(-1, atendido, (c, _, ahora) => c.AnotarInterno("Revisar si la factura quedó en borrador.", [], _mesa, ahora));
        await EnAsync(-1, atendido, (c, _, ahora) => c.Asignar(_mesa.UsuarioId, atiende: true, _mesa, ahora));

        await AbrirAsync(0, null, TemaDeCaso.Cuenta, "Mi municipio no aparece en la lista", "Quiero registrar la alcaldía de mi municipio y no lo encuentro.", "bcdfghjkmnpq");
    }

    private async Task FallarAsync()
    {
        var confirmada = await ReportarAsync(-12, reparto.Proveedores[2]);
        await escena.ConAsync(escena.Hoy.AddDays(-11), async s =>
        {
            var db = s.GetRequiredService<SecopDbContext>();
            var caso = await db.Casos.SingleAsync(c => c.Id == confirmada);
            await s.GetRequiredService<Certificaciones>().ConfirmarFallaAsync(
                caso, caso.AbiertoEn.AddMinutes(-25), caso.AbiertoEn, "Los registros muestran cuatro respuestas con error de la plataforma mientras cargaba sus archivos.", _mesa);
            await db.SaveChangesAsync();
        });
        await ReportarAsync(0, reparto.Proveedores[1]);
    }

    private async Task PasarUnIncidenteAsync()
    {
        var id = await escena.ConAsync(escena.Hoy.AddDays(-12), async s =>
        {
            var db = s.GetRequiredService<SecopDbContext>();
            var ahora = s.GetRequiredService<Reloj>().Ahora;
            var datos = new DatosDeIncidente(ClaseDeIncidente.Parcial, "La carga de archivos falla", "Los archivos no terminan de cargar. Ya buscamos la causa.", [ComponenteDeServicio.Archivos], ahora.AddMinutes(-30));
            var nuevo = Incidente.Abrir(datos, _mesa, ahora, esDeDemostracion: true);
            db.Add(nuevo);
            await db.SaveChangesAsync();
            return nuevo.Id;
        });
        await escena.ConAsync(escena.Hoy.AddDays(-12).AddMinutes(40), async s =>
        {
            var db = s.GetRequiredService<SecopDbContext>();
            var incidente = await db.Incidentes.SingleAsync(i => i.Id == id);
            await s.GetRequiredService<Certificaciones>().CerrarIncidenteAsync(incidente, incidente.Desde.AddMinutes(60), "Un disco se llenó; se amplió y la carga volvió a la normalidad.", _mesa);
            await db.SaveChangesAsync();
        });
    }

    private Task AnunciarAsync() => escena.ConAsync(escena.Hoy, async s =>
    {
        var db = s.GetRequiredService<SecopDbContext>();
        var ahora = s.GetRequiredService<Reloj>().Ahora;
        var domingo = Calendario.SumarHabiles(CalendarioHabil.FechaBogota(ahora), 6);
        while (domingo.DayOfWeek != DayOfWeek.Sunday)
        {
            domingo = domingo.AddDays(1);
        }

        await MedirAsync(db, ahora);
        db.Add(Mantenimiento.Anunciar(
            "Ampliación de los discos", "Durante el mantenimiento no se podrá ingresar ni cargar archivos. La consulta pública sigue abierta.", [ComponenteDeServicio.Ingreso, ComponenteDeServicio.Archivos],
            CalendarioHabil.Instante(domingo, new TimeOnly(0, 0)), CalendarioHabil.Instante(domingo, new TimeOnly(3, 0)), 5, Calendario, _mesa, ahora, esDeDemostracion: true));
        await db.SaveChangesAsync();
    });

    // Hasta ayer y con un hueco: lo de hoy lo miden las sondas, y lo que no se mide se dice.
    private static async Task MedirAsync(SecopDbContext db, DateTimeOffset ahora)
    {
        var hoy = CalendarioHabil.FechaBogota(ahora);
        var (desde, hasta) = (CalendarioHabil.Instante(hoy.AddDays(-89), default), CalendarioHabil.Instante(hoy, default));
        var (hueco, finDelHueco) = (CalendarioHabil.Instante(hoy.AddDays(-47), default), CalendarioHabil.Instante(hoy.AddDays(-45), default));
        var (caida, finDeCaida) = (ahora.AddDays(-12).AddHours(-1), ahora.AddDays(-12).AddHours(1));
        foreach (var componente in Enum.GetValues<ComponenteDeServicio>())
        {
            var (nombre, latencias, falla) = (componente.ToString(), new int[Latencias.Tramos], componente == ComponenteDeServicio.Archivos ? 60 : 0);
            var tramo = Latencias.TramoDe(10 + (20 * (int)componente));
            (latencias[tramo], latencias[tramo + 1], latencias[tramo + 3]) = (104, 13, 3);
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into mediciones (componente, hora, intentos, fallas, latencias, ultima_en, ultima_fue_buena, es_de_demostracion)
                select {nombre}, h, 120, case when h between {caida} and {finDeCaida} then {falla} else 0 end, {latencias}, h + interval '59 minutes', true, true
                from generate_series({desde}, {hasta} - interval '1 hour', interval '1 hour') h
                where h < {hueco} or h >= {finDelHueco}
                on conflict do nothing
                """);
        }
    }

    private Task<Guid> AbrirAsync(int dias, Actor? quien, TemaDeCaso tema, string asunto, string cuerpo, string? codigo = null) => escena.ConAsync(escena.Hoy.AddDays(dias).AddHours(-2), async s =>
        (await s.GetRequiredService<AperturaDeCasos>().AbrirAsync(new DatosDeCaso(tema, asunto, cuerpo, HayPlazo: false, ContextoDeCaso.Vacio), [], quien, codigo)).Id);

    private Task EnAsync(int dias, Guid id, Action<CasoMesaServicio, HorarioDeAtencion, DateTimeOffset> acto) => escena.ConAsync(escena.Hoy.AddDays(dias).AddHours(-1), async s =>
    {
        var db = s.GetRequiredService<SecopDbContext>();
        var caso = await db.Casos.SingleAsync(c => c.Id == id);
        acto(caso, (await s.GetRequiredService<AperturaDeCasos>().NivelAsync(caso.Prioridad)).Horario, s.GetRequiredService<Reloj>().Ahora);
        await db.SaveChangesAsync();
    });

    // Lo que el servidor habría registrado: cuatro cargas que fallaron y una que se cortó.
    private Task<Guid> ReportarAsync(int dias, Actor quien) => escena.ConAsync(escena.Hoy.AddDays(dias).AddMinutes(-30), async s =>
    {
        var db = s.GetRequiredService<SecopDbContext>();
        var ahora = s.GetRequiredService<Reloj>().Ahora;
        PeticionDeUsuario Una(int minutos, string metodo, string ruta, int estado, int ms, string? codigo = null, long? avance = null) =>
            new() { UsuarioId = quien.UsuarioId, En = ahora.AddMinutes(-minutos), Metodo = metodo, Ruta = ruta, Estado = estado, Ms = ms, Codigo = codigo, Avance = avance, Tamano = avance is null ? null : 52_428_800 };
        db.AddRange(
            Una(26, "GET", "/proveedor/ofertas/{id:guid}", 200, 84), Una(25, "PATCH", "/subidas/{id:guid}", 500, 30_004, "IOException", 8_388_608), Una(22, "PATCH", "/subidas/{id:guid}", 500, 30_010, "IOException", 8_388_608),
            Una(15, "PATCH", "/subidas/{id:guid}", 499, 61_000, null, 16_777_216), Una(9, "POST", "/proveedor/ofertas/{id:guid}/presentar", 500, 15_020, "TimeoutException"), Una(3, "PATCH", "/subidas/{id:guid}", 500, 30_008, "IOException", 16_777_216));
        await db.SaveChangesAsync();
        return (await s.GetRequiredService<AperturaDeCasos>().ReportarFallaAsync(null, quien)).Id;
    });
}
