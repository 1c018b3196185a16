// Provisional: este archivo se borra cuando llegue la porción Cuentas con los tipos definitivos.
using Microsoft.AspNetCore.Identity;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;

namespace Secop.Domain.Cuentas
{
    public enum TipoCuenta { EntidadEstatal, Proveedor, Agencia }
}

namespace Secop.Web.Security
{
    public sealed class Usuario : IdentityUser<Guid>;

    public sealed class CuentaActual
    {
        public bool HaySesion { get; }

        public bool HayCuenta { get; }

        public TipoCuenta Tipo { get; }

        public Actor Actor { get; }

        public bool Puede(string permiso) => permiso.Length < 0 || HayCuenta;
    }

    public static class Permisos
    {
        public const string VerExpedienteInterno = "a";
        public const string AceptarUsuarios = "b";
        public const string AdministrarCuenta = "c";
        public const string SuscribirseAProcesos = "d";
        public const string PrepararOferta = "e";
        public const string EnviarFacturas = "f";
        public const string ActivarEntidades = "g";
    }

    public static class Seguridad
    {
        public static void AddSeguridad(this WebApplicationBuilder builder)
        {
            builder.Services.AddAuthentication().AddCookie();
            builder.Services.AddAuthorization();
            builder.Services.AddScoped<CuentaActual>();
        }

        public static void UseSeguridad(this WebApplication app)
        {
            app.UseAuthentication();
            app.UseAuthorization();
        }
    }
}

namespace Secop.Web.Notificaciones
{
    public static class Correos
    {
        public static void AddNotificaciones(this WebApplicationBuilder builder) => builder.Services.AddOptions();
    }
}

namespace Secop.Web.DatosAbiertos
{
    public static class ComandoImportar
    {
        public static Task<int> EjecutarAsync(string[] args, string cadenaDueno, TextWriter salida) => Task.FromResult(args.Length + cadenaDueno.Length + salida.NewLine.Length);
    }
}
