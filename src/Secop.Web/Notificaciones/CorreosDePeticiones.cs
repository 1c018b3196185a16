using Microsoft.EntityFrameworkCore;
using Secop.Domain.Peticiones;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Notificaciones;

public sealed partial class Destinos
{
    public Task<Peticion> PeticionAsync(Guid id) => Db.Peticiones.AsNoTracking().SingleAsync(p => p.Id == id);

    /// <summary>Quienes en la Agencia tienen ese permiso.</summary>
    public async Task<IReadOnlyCollection<Destinatario>> DeLaAgenciaConAsync(string permiso) =>
        await MiembrosConAsync(await Db.Set<Domain.Cuentas.Agencia>().Select(a => a.Id).SingleAsync(), permiso);

    /// <summary>Quien la presentó, solo si dejó un correo. A quien pidió no ser nombrado no se le nombra.</summary>
    public static IReadOnlyCollection<Destinatario> Peticionario(Peticion p) =>
        p.Peticionario.Correo is { } correo ? [new Destinatario(correo, p.Peticionario.Nombre ?? "buen día")] : [];
}

/// <summary>A quien la presentó: el radicado y hasta cuándo hay para responderle. El código no va: se mostró una sola vez.</summary>
public sealed class CorreoDePeticionRadicada : Correo<PeticionRadicada>
{
    protected override async Task<Aviso?> EscribirAsync(PeticionRadicada hecho, Destinos destinos)
    {
        var p = await destinos.PeticionAsync(hecho.PeticionId);
        return new Aviso(
            Destinos.Peticionario(p), $"Quedó radicada con el número {p.Radicado}",
            [$"Se le responde a más tardar el {Formato.Fecha(p.Vencimiento)}: {p.Dias} días hábiles ({p.Norma}).", "Para ver cómo va, use el radicado y el código que se le mostró al radicarla. El código no se envía por correo."],
            "/pqrsd/seguimiento");
    }
}

/// <summary>A quien debe responderla.</summary>
public sealed class CorreoDePeticionAsignada : Correo<PeticionAsignada>
{
    protected override async Task<Aviso?> EscribirAsync(PeticionAsignada hecho, Destinos destinos)
    {
        var p = await destinos.PeticionAsync(hecho.PeticionId);
        return new Aviso(
            await destinos.PersonasAsync(hecho.FuncionarioId), $"Le asignaron la petición {p.Radicado}",
            [$"Es {p.Clase.Una()} sobre {p.Asunto.Nombre().ToLowerInvariant()}. Vence el {Formato.Fecha(p.Vencimiento)}."], $"/plataforma/pqrsd/{p.Id}");
    }
}

/// <summary>A quien debe responderla, o a todos los que atienden si nadie la tiene: faltan tres días hábiles, falta uno.</summary>
public sealed class CorreoDePeticionPorVencer : Correo<PeticionPorVencer>
{
    protected override async Task<Aviso?> EscribirAsync(PeticionPorVencer hecho, Destinos destinos)
    {
        var p = await destinos.PeticionAsync(hecho.PeticionId);
        return new Aviso(
            p.AsignadaA is { } quien ? await destinos.PersonasAsync(quien) : await destinos.DeLaAgenciaConAsync(Permisos.AtenderPeticiones),
            hecho.Dias == 1 ? $"La petición {p.Radicado} vence ya" : $"La petición {p.Radicado} vence en tres días hábiles o menos",
            [$"El último día para responderla es el {Formato.Fecha(p.Vencimiento)}. Está {p.Estado.Nombre().ToLowerInvariant()}."], $"/plataforma/pqrsd/{p.Id}");
    }
}

/// <summary>A quien la presentó, cuando falta algo de su parte.</summary>
public sealed class CorreoDeComplementoPedido : Correo<ComplementoPedido>
{
    protected override async Task<Aviso?> EscribirAsync(ComplementoPedido hecho, Destinos destinos)
    {
        var p = await destinos.PeticionAsync(hecho.PeticionId);
        return new Aviso(
            Destinos.Peticionario(p), $"Complete su petición {p.Radicado}",
            [$"Para responderle falta algo de su parte. Tiene hasta el {Formato.Fecha(hecho.Hasta)}; mientras tanto el término está detenido, y si no la completa se entiende que desistió (CPACA, art. 17).", "Qué falta, y cómo enviarlo, lo ve con el radicado y el código."],
            "/pqrsd/seguimiento");
    }
}

/// <summary>A quien la presentó, cuando hará falta más tiempo: por qué y hasta cuándo, antes de que venza el término.</summary>
public sealed class CorreoDePeticionAmpliada : Correo<PeticionAmpliada>
{
    protected override async Task<Aviso?> EscribirAsync(PeticionAmpliada hecho, Destinos destinos)
    {
        var p = await destinos.PeticionAsync(hecho.PeticionId);
        return new Aviso(
            Destinos.Peticionario(p), $"Su petición {p.Radicado} necesita más tiempo",
            [$"Se le responde a más tardar el {Formato.Fecha(hecho.Vencimiento)}: {hecho.Dias} días hábiles más (CPACA, art. 14, parágrafo).", $"Motivo: {p.Ampliacion!.Motivo}"], "/pqrsd/seguimiento");
    }
}

/// <summary>A quienes revisan y firman, cuando hay un borrador que mirar.</summary>
public sealed class CorreoDeRespuestaPorRevisar : Correo<RespuestaProyectada>
{
    protected override async Task<Aviso?> EscribirAsync(RespuestaProyectada hecho, Destinos destinos)
    {
        if (!hecho.PorRevisar)
        {
            return null;
        }

        var p = await destinos.PeticionAsync(hecho.PeticionId);
        return new Aviso(
            await destinos.DeLaAgenciaConAsync(Permisos.FirmarRespuestas), $"Hay una respuesta por revisar: petición {p.Radicado}",
            [$"Vence el {Formato.Fecha(p.Vencimiento)}. Revísela, devuélvala con su motivo o apruébela y fírmela."], $"/plataforma/pqrsd/{p.Id}");
    }
}

/// <summary>A quien la proyectó.</summary>
public sealed class CorreoDeRespuestaDevuelta : Correo<RespuestaDevuelta>
{
    protected override async Task<Aviso?> EscribirAsync(RespuestaDevuelta hecho, Destinos destinos)
    {
        var p = await destinos.PeticionAsync(hecho.PeticionId);
        return new Aviso(
            await destinos.PersonasAsync(hecho.ProyectoId), $"Le devolvieron la respuesta a la petición {p.Radicado}",
            [$"El motivo está en la petición. Vence el {Formato.Fecha(p.Vencimiento)}."], $"/plataforma/pqrsd/{p.Id}");
    }
}

/// <summary>A quien la presentó, cuando le toca a otra entidad.</summary>
public sealed class CorreoDePeticionTrasladada : Correo<PeticionTrasladada>
{
    protected override async Task<Aviso?> EscribirAsync(PeticionTrasladada hecho, Destinos destinos)
    {
        var p = await destinos.PeticionAsync(hecho.PeticionId);
        return new Aviso(
            Destinos.Peticionario(p), $"Su petición {p.Radicado} pasó a otra entidad",
            [$"La competente es {p.Traslado!.Entidad}: a ella se le trasladó y ella debe responderle (CPACA, art. 21).", $"Motivo: {p.Traslado.Motivo}"], "/pqrsd/seguimiento");
    }
}

/// <summary>A quien la presentó, cuando sale la respuesta. No la repite: se lee con el código.</summary>
public sealed class CorreoDePeticionRespondida : Correo<PeticionRespondida>
{
    protected override async Task<Aviso?> EscribirAsync(PeticionRespondida hecho, Destinos destinos)
    {
        var p = await destinos.PeticionAsync(hecho.PeticionId);
        return new Aviso(
            Destinos.Peticionario(p), $"Respondieron su petición {p.Radicado}",
            [$"La respuesta salió con el radicado {p.RadicadoDeSalida}. Léala y descárguela con el radicado de su petición y el código que se le mostró al radicarla."], "/pqrsd/seguimiento");
    }
}
