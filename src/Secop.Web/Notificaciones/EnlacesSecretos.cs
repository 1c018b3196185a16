using Microsoft.EntityFrameworkCore;
using Secop.Web.Data;

namespace Secop.Web.Notificaciones;

/// <summary>
/// Los correos que llevan un enlace secreto: confirmar el correo, recuperar la contraseña. No nacen de un hecho,
/// porque la bitácora no guarda secretos; van por la misma cola.
/// </summary>
public sealed class EnlacesSecretos(SecopDbContext db, OpcionesPublicas publico, TimeProvider reloj)
{
    private static readonly TimeSpan Respiro = TimeSpan.FromMinutes(1);

    /// <summary>Lo deja en la cola, sin guardar. A la misma dirección, el mismo correo va a lo sumo una vez por minuto.</summary>
    public async Task EncolarAsync(string correo, Destinatario para, string asunto, IReadOnlyList<string> parrafos, string enlace)
    {
        var ahora = reloj.GetUtcNow();
        var desde = ahora - Respiro;
        if (await db.Set<Envio>().AnyAsync(e => e.Correo == correo && e.Direccion == para.Direccion && e.CreadoEn > desde))
        {
            return;
        }

        db.Add(new Envio
        {
            Correo = correo,
            Direccion = para.Direccion,
            Asunto = publico.Asunto(asunto),
            Cuerpo = Redaccion.Cuerpo(para.Nombre, publico.Parrafos(parrafos), publico.Absoluta(enlace)),
            EsSecreto = true,
            CreadoEn = ahora,
            ProximoIntentoEn = ahora,
        });
    }
}
