using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ayudas;
using Secop.Domain.Servicio;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

// Los correos de la Mesa no repiten lo que dice el caso: llevan a él.
public sealed partial class Destinos
{
    /// <summary>Quien abrió el caso: en su cuenta, o en el correo que dejó sin ella.</summary>
    public async Task<IReadOnlyCollection<Destinatario>> PersonaDelCasoAsync(CasoMesaServicio caso) =>
        caso.UsuarioId is { } id ? await PersonasAsync(id) : caso.Correo is { } correo ? [new Destinatario(correo, "persona sin cuenta")] : [];

    /// <summary>Quien lo atiende o, si nadie, todos los que pueden.</summary>
    public async Task<IReadOnlyCollection<Destinatario>> MesaDelCasoAsync(CasoMesaServicio caso) =>
        caso.AsignadoA is { } id ? await PersonasAsync(id) : await DeLaAgenciaAsync(Permisos.AtenderMesa);

    public async Task<IReadOnlyCollection<Destinatario>> DeLaAgenciaAsync(string permiso) =>
        await Db.AgenciaAsync() is { } agencia ? await MiembrosConAsync(agencia.Id, permiso) : [];

    public Task<CasoMesaServicio> CasoAsync(Guid id) => Db.Casos.IgnoreAutoIncludes().AsNoTracking().SingleAsync(c => c.Id == id);

    public static string EnlaceDelCaso(CasoMesaServicio caso) => caso.UsuarioId is null ? "/mesa/seguimiento" : $"/mi-cuenta/casos/{caso.Id}";
}

/// <summary>A quienes atienden la Mesa, cuando llega un caso.</summary>
public sealed class CorreoDeCasoAbierto : Correo<CasoAbierto>
{
    protected override async Task<Aviso?> EscribirAsync(CasoAbierto hecho, Destinos destinos)
    {
        var caso = await destinos.CasoAsync(hecho.CasoId);
        return new Aviso(
            await destinos.DeLaAgenciaAsync(Permisos.AtenderMesa), $"Caso {caso.Radicado}: {caso.Tema.Nombre()}",
            [$"Llegó un caso con prioridad {caso.Prioridad.Nombre().ToLowerInvariant()}. La primera respuesta se debe a más tardar el {Infrastructure.Formato.Instante(caso.VenceRespuestaEn)}"], $"/plataforma/mesa/{caso.Id}");
    }
}

/// <summary>A la persona, con el radicado de su caso.</summary>
public sealed class CorreoDeCasoRecibido : Correo<CasoAbierto>
{
    protected override async Task<Aviso?> EscribirAsync(CasoAbierto hecho, Destinos destinos)
    {
        var caso = await destinos.CasoAsync(hecho.CasoId);
        return new Aviso(
            await destinos.PersonaDelCasoAsync(caso), $"Recibimos su caso {caso.Radicado}",
            [$"Su caso quedó radicado con el número {caso.Radicado}. Le responderemos a más tardar el {Infrastructure.Formato.Instante(caso.VenceRespuestaEn)}, hora legal colombiana."], Destinos.EnlaceDelCaso(caso));
    }
}

/// <summary>A la persona, cuando la Mesa le responde.</summary>
public sealed class CorreoDeCasoRespondido : Correo<CasoRespondido>
{
    protected override async Task<Aviso?> EscribirAsync(CasoRespondido hecho, Destinos destinos)
    {
        var caso = await destinos.CasoAsync(hecho.CasoId);
        var sigue = hecho.Quedo switch
        {
            AlResponder.EsperaRespuesta => "Necesitamos que nos conteste para seguir.",
            AlResponder.Resuelve => "Lo dimos por resuelto: díganos si quedó bien o reábralo.",
            AlResponder.SigueEnAtencion => "Seguimos trabajando en él.",
        };
        return new Aviso(await destinos.PersonaDelCasoAsync(caso), $"Respuesta a su caso {caso.Radicado}", [$"La Mesa de Servicio respondió su caso «{caso.Asunto}». {sigue}"], Destinos.EnlaceDelCaso(caso));
    }
}

/// <summary>A quien atiende, cuando la persona escribe otra vez.</summary>
public sealed class CorreoDeCasoContestado : Correo<CasoContestado>
{
    protected override async Task<Aviso?> EscribirAsync(CasoContestado hecho, Destinos destinos)
    {
        var caso = await destinos.CasoAsync(hecho.CasoId);
        return new Aviso(await destinos.MesaDelCasoAsync(caso), $"Caso {caso.Radicado}: la persona escribió", [$"Hay un mensaje nuevo en el caso «{caso.Asunto}»."], $"/plataforma/mesa/{caso.Id}");
    }
}

/// <summary>A quien atiende, cuando se reabre un caso.</summary>
public sealed class CorreoDeCasoReabierto : Correo<CasoReabierto>
{
    protected override async Task<Aviso?> EscribirAsync(CasoReabierto hecho, Destinos destinos)
    {
        var caso = await destinos.CasoAsync(hecho.CasoId);
        return new Aviso(await destinos.MesaDelCasoAsync(caso), $"Caso {caso.Radicado}: reabierto", [$"Se reabrió el caso «{caso.Asunto}»."], $"/plataforma/mesa/{caso.Id}");
    }
}

/// <summary>A quien se le asigna un caso.</summary>
public sealed class CorreoDeCasoAsignado : Correo<CasoAsignado>
{
    protected override async Task<Aviso?> EscribirAsync(CasoAsignado hecho, Destinos destinos)
    {
        var caso = await destinos.CasoAsync(hecho.CasoId);
        return new Aviso(await destinos.PersonasAsync(hecho.AsignadoA), $"Caso {caso.Radicado}: usted lo atiende", [$"Se le asignó el caso «{caso.Asunto}»."], $"/plataforma/mesa/{caso.Id}");
    }
}

/// <summary>A quien reportó una falla, con la decisión.</summary>
public sealed class CorreoDeFallaDecidida : Correo<FallaDecidida>
{
    protected override async Task<Aviso?> EscribirAsync(FallaDecidida hecho, Destinos destinos)
    {
        var caso = await destinos.CasoAsync(hecho.CasoId);
        return new Aviso(
            await destinos.PersonaDelCasoAsync(caso), $"Caso {caso.Radicado}: decisión sobre la falla que reportó",
            [hecho.Decision == DecisionDeFalla.Confirmada ? "La Mesa confirmó la falla y expidió un certificado de indisponibilidad. Envíelo a la entidad del proceso." : "La Mesa no confirmó la falla. En el caso están los motivos."],
            Destinos.EnlaceDelCaso(caso));
    }
}

/// <summary>A quien opera la plataforma, cuando se abre un incidente.</summary>
public sealed class CorreoDeIncidenteAbierto : Correo<IncidenteAbierto>
{
    protected override async Task<Aviso?> EscribirAsync(IncidenteAbierto hecho, Destinos destinos)
    {
        var incidente = await destinos.Db.Incidentes.AsNoTracking().SingleAsync(i => i.Id == hecho.IncidenteId);
        return new Aviso(await destinos.DeLaAgenciaAsync(Permisos.AdministrarServicio), $"Incidente: {incidente.Titulo}", [$"Hay un incidente desde el {Infrastructure.Formato.Instante(incidente.Desde)} Informe qué pasa y ciérrelo cuando termine."], $"/plataforma/servicio/incidentes/{incidente.Id}");
    }
}

/// <summary>A los equipos de los procesos con plazos en el incidente, con el certificado y lo que pueden hacer.</summary>
public sealed class CorreoDeIncidenteCerrado : Correo<IncidenteCerrado>
{
    protected override async Task<Aviso?> EscribirAsync(IncidenteCerrado hecho, Destinos destinos)
    {
        var incidente = await destinos.Db.Incidentes.AsNoTracking().SingleAsync(i => i.Id == hecho.IncidenteId);
        var ids = incidente.Plazos.Select(p => p.ProcesoId).Distinct().ToList();
        var procesos = await destinos.Db.Procesos.IgnoreAutoIncludes().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Numero).Select(p => new { p.Numero, p.EntidadId }).ToListAsync();
        var codigo = await destinos.Db.Certificados.Where(c => c.Id == hecho.CertificadoId).Select(c => c.Codigo).SingleAsync();
        return new Aviso(
            await destinos.MiembrosDeAsync(procesos.Select(p => p.EntidadId), Permisos.ExpedirAdendas), "La plataforma falló durante plazos de sus procesos",
            [
                $"La plataforma falló desde el {Infrastructure.Formato.Instante(incidente.Desde)} hasta el {Infrastructure.Formato.Instante(incidente.Hasta)} La falla está certificada con el código {codigo}.",
                "Si alguno de sus procesos tenía un plazo en ese tiempo o en la hora siguiente, el protocolo propone pasarlo a la misma hora del hábil siguiente: hágalo con una adenda, mientras el plazo la admita.",
                $"Procesos afectados en toda la plataforma: {string.Join(", ", procesos.Take(50).Select(p => p.Numero))}.",
            ],
            "/verificar/" + codigo);
    }
}
