using System.Net;
using System.Net.Mail;
using System.Text;

namespace Secop.Web.Notificaciones;

/// <summary>El borde del producto con el correo: un servidor SMTP o, en desarrollo, el buzón que lo atrapa todo.</summary>
public interface ISalidaDeCorreo
{
    /// <summary>Si no hay por dónde enviar, lo pendiente espera.</summary>
    bool EstaLista { get; }

    /// <summary>Solo el buzón de desarrollo guarda los enlaces secretos después de entregarlos.</summary>
    bool ConservaSecretos { get; }

    Task EnviarAsync(Envio envio, CancellationToken cancelacion);
}

/// <summary>Servidor de correo: <c>Correo__Servidor</c>, <c>Correo__Puerto</c>, <c>Correo__De</c>…</summary>
public sealed record OpcionesDeCorreo
{
    public string? Servidor { get; init; }

    public int Puerto { get; init; } = 25;

    public bool ConTls { get; init; }

    public string? Usuario { get; init; }

    public string? Clave { get; init; }

    public string De { get; init; } = "no-responder@secop.invalid";

    /// <summary>Una opción mal escrita se dice al arrancar y no cuando alguien espera su correo.</summary>
    public OpcionesDeCorreo Revisadas()
    {
        if (Puerto is < 1 or > 65535 || !MailAddress.TryCreate(De, out _))
        {
            throw new InvalidOperationException("Revise Correo:Puerto y Correo:De: el puerto va de 1 a 65535 y la dirección debe ser un correo.");
        }

        return this;
    }
}

public sealed class SalidaSmtp(OpcionesDeCorreo opciones) : ISalidaDeCorreo
{
    private static readonly TimeSpan Limite = TimeSpan.FromSeconds(30);

    public bool EstaLista => !string.IsNullOrEmpty(opciones.Servidor);

    public bool ConservaSecretos => false;

    public async Task EnviarAsync(Envio envio, CancellationToken cancelacion)
    {
        using var mensaje = new MailMessage(new MailAddress(opciones.De, "Secop"), new MailAddress(envio.Direccion))
        {
            Subject = envio.Asunto,
            SubjectEncoding = Encoding.UTF8,
            Body = envio.Cuerpo,
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = false,
        };
        mensaje.Headers.Add("Auto-Submitted", "auto-generated");
        using var cliente = new SmtpClient(opciones.Servidor, opciones.Puerto)
        {
            EnableSsl = opciones.ConTls,
            Credentials = opciones.Usuario is null ? null : new NetworkCredential(opciones.Usuario, opciones.Clave),
        };
        using var limite = CancellationTokenSource.CreateLinkedTokenSource(cancelacion);
        limite.CancelAfter(Limite);
        await cliente.SendMailAsync(mensaje, limite.Token);
    }
}

/// <summary>En desarrollo y pruebas nada sale de la máquina: los mensajes se leen en <c>/desarrollo/correo</c>.</summary>
public sealed class BuzonDeDesarrollo : ISalidaDeCorreo
{
    public bool EstaLista => true;

    public bool ConservaSecretos => true;

    public Task EnviarAsync(Envio envio, CancellationToken cancelacion) => Task.CompletedTask;
}
