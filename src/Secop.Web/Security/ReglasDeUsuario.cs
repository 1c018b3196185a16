using Secop.Domain.Comun;

namespace Secop.Web.Security;

public static class ReglasDeUsuario
{
    public static readonly Regla Nombres = new("USUARIO_NOMBRES", "Escriba sus nombres, de 2 a 80 caracteres.");
    public static readonly Regla Apellidos = new("USUARIO_APELLIDOS", "Escriba sus apellidos, de 2 a 80 caracteres.");
    public static readonly Regla TipoDocumento = new("USUARIO_TIPO_DOCUMENTO", "Elija el tipo de documento: el de una persona, no un NIT.");
    public static readonly Regla Correo = new("USUARIO_CORREO", "Escriba un correo válido, como nombre@ejemplo.gov.co.");
    public static readonly Regla Telefono = new("USUARIO_TELEFONO", "Escriba un teléfono de 7 a 20 cifras; puede llevar +, espacios y paréntesis.");
    public static readonly Regla Cargo = new("USUARIO_CARGO", "El cargo tiene a lo sumo 120 caracteres.");
    public static readonly Regla Repetida = new("USUARIO_REPETIDA", "Las dos contraseñas no son iguales.");

    public static readonly Regla Consentimiento = new(
        "USUARIO_CONSENTIMIENTO", "Para registrarse debe autorizar el tratamiento de sus datos.", "Ley 1581 de 2012, art. 9");

    public static readonly Regla EnlaceVencido = new("USUARIO_ENLACE", "El enlace ya se usó o venció. Pida uno nuevo.");
}
