using System.Text.Json;
using Secop.Domain.Comun;
using Secop.Web.Data;

namespace Secop.Web.Notificaciones;

/// <summary>Lo que dice un correo y a quiénes. El enlace es la ruta permanente, sin el servidor.</summary>
public sealed record Aviso(IReadOnlyCollection<Destinatario> Para, string Asunto, IReadOnlyList<string> Parrafos, string Enlace);

/// <summary>Una persona (con su nombre) o el buzón de una cuenta.</summary>
public sealed record Destinatario(string Direccion, string Nombre)
{
    /// <summary>La ruta que vale sólo para esta persona, en lugar de la del aviso.</summary>
    public string? Enlace { get; init; }

    /// <summary>Con ese enlace se actúa sin sesión: el texto se borra al enviarlo.</summary>
    public bool EnlaceSecreto { get; init; }
}

/// <summary>
/// Un correo: qué hecho lo causa, a quién va y qué dice. El hecho es el buzón de salida: se guarda con el acto y de
/// él sale, después, una fila por destinatario. Un archivo por correo; basta con que la clase exista:
/// <code>
/// /// &lt;summary&gt;A los suscriptores, cuando la entidad expide una adenda.&lt;/summary&gt;
/// public sealed class CorreoDeAdenda : Correo&lt;AdendaExpedida&gt;
/// {
///     protected override async Task&lt;Aviso?&gt; EscribirAsync(AdendaExpedida hecho, Destinos destinos)
///     {
///         var proceso = await destinos.Db.Procesos.Where(p => p.Id == hecho.ProcesoId).Select(p => new { p.Nombre, p.Codigo }).SingleAsync();
///         return new Aviso(
///             await destinos.MiembrosConAsync(cuentaId, Permisos.PrepararOferta),
///             $"Adenda en «{proceso.Nombre}»",
///             ["La entidad cambió el proceso. Revise qué cambió antes de presentar su oferta."],
///             $"/procesos/{proceso.Codigo}");
///     }
/// }
/// </code>
/// El correo es una copia: la notificación legal es la publicación. No lleva anexos ni nada de una oferta.
/// Nulo, o sin destinatarios, es que no hay a quién avisar.
/// </summary>
public abstract class Correo
{
    /// <summary>El nombre del hecho que lo causa, como queda en la bitácora.</summary>
    public abstract string TipoDeHecho { get; }

    public abstract Task<Aviso?> PrepararAsync(AsientoDeBitacora asiento, Destinos destinos);
}

public abstract class Correo<THecho> : Correo
    where THecho : Hecho
{
    public sealed override string TipoDeHecho => typeof(THecho).Name;

    public sealed override Task<Aviso?> PrepararAsync(AsientoDeBitacora asiento, Destinos destinos)
    {
        var hecho = JsonSerializer.Deserialize<THecho>(asiento.Datos)
            ?? throw new InvalidOperationException($"El asiento {asiento.Id} no contiene su hecho.");
        return EscribirAsync(hecho, destinos);
    }

    protected abstract Task<Aviso?> EscribirAsync(THecho hecho, Destinos destinos);
}
