using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Eventos;

namespace Secop.Domain.Tests.Eventos;

/// <summary>Eventos y personas para las pruebas de este dominio.</summary>
internal static class EventosDeEnsayo
{
    public static readonly DateTimeOffset Ahora = new(2026, 11, 24, 14, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Empieza = Ahora.AddDays(10);
    public static readonly DateTimeOffset Termina = Empieza.AddHours(3);
    public static readonly Actor Agencia = new(Guid.NewGuid(), Guid.NewGuid());
    public static readonly Autorizaciones Nada = new(false, false);

    public static DatosDeEvento Datos(int cupos = 2, ClaseDeEvento clase = ClaseDeEvento.CapacitacionVirtual, PublicoDeEvento? publico = null) => new(
        clase, "Publicar una mínima cuantía", "Del estudio previo a la aceptación de la oferta, en tres horas.",
        clase == ClaseDeEvento.CapacitacionPresencial
            ? new(Empieza, Termina, "25123", "Casa de la cultura, salón 2", null, null)
            : new(Empieza, Termina, null, null, "https://reunion.example/abc", null),
        null, cupos, publico ?? new(true, true, true));

    public static Evento Publicado(int cupos = 2, ClaseDeEvento clase = ClaseDeEvento.CapacitacionVirtual, PublicoDeEvento? publico = null)
    {
        var evento = Evento.Crear(Datos(cupos, clase, publico), null, null, Agencia, Ahora);
        evento.Publicar(Agencia, Ahora);
        return evento;
    }

    public static Inscripcion Inscrita(this Evento evento, DateTimeOffset? ahora = null) =>
        evento.Inscribir(Guid.NewGuid(), null, false, Nada, ahora ?? Ahora.AddHours(1));

    public static Inscripcion SinUsuario(this Evento evento, DateTimeOffset? ahora = null) =>
        evento.PedirSinUsuario("Marta Inés Roa", "Marta@ejemplo.co", true, Nada, 0, ahora ?? Ahora.AddHours(1));

    public static CuentaQueAsiste Cuenta(TipoCuenta tipo, string municipio = "25123", bool activa = true) => new(Guid.NewGuid(), tipo, activa, municipio);

    public static Regla Rota(Action acto) => Assert.Throws<ReglaIncumplida>(acto).Regla;
}
