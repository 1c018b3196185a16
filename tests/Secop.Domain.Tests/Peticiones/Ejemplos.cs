using System.Globalization;
using Secop.Domain.Comun;
using Secop.Domain.Peticiones;
using Secop.Domain.Procesos.Cuantias;

namespace Secop.Domain.Tests.Peticiones;

internal static class Ejemplos
{
    public const string Motivo = "Hace falta consultar a otra dependencia antes de responder.";
    public static readonly Actor Funcionaria = new(Guid.NewGuid(), Guid.NewGuid());
    public static readonly Actor Revisora = new(Guid.NewGuid(), Funcionaria.CuentaId);
    public static readonly Actor Firmante = new(Guid.NewGuid(), Funcionaria.CuentaId);

    public static PlazosDePeticion Plazos { get; } = TerminosDePeticion.En(ParametrosDeFabrica.Tabla, new(2018, 10, 8));

    public static DateTimeOffset A(string dia, int hora) =>
        CalendarioHabil.Instante(DateOnly.Parse(dia, CultureInfo.InvariantCulture), new TimeOnly(hora, 0));

    public static DatosDePeticion Datos(bool anonima = true) => new()
    {
        Clase = ClaseDePeticion.Peticion,
        Temas = ["SECOP II", "Capacitación"],
        Asunto = TipoDeAsunto.Capacitacion,
        Texto = "¿Pueden capacitar a la alcaldía y desde cuándo debe usar la plataforma?",
        EsAnonima = anonima,
        Nombre = "Rosa Elena Vargas",
        Documento = "1.000.000.777",
        Correo = "Rosa@Ejemplo.CO",
        Telefono = "601 555 0102",
    };

    public static Peticion Radicada(DateTimeOffset ahora, ClaseDePeticion clase = ClaseDePeticion.Peticion, DatosDePeticion? datos = null) => Peticion.Radicar(
        new Radicado(SentidoDeRadicado.Entrada, Radicado.AnoDe(ahora), OficinaDeRadicado.Peticiones, 8245),
        (datos ?? Datos()) with { Clase = clase }, [], CodigoDeSeguimiento.Huella("x"), Guid.NewGuid(),
        TerminosDePeticion.En(ParametrosDeFabrica.Tabla, CalendarioHabil.FechaBogota(ahora)), Actor.Sistema, ahora);

    public static Peticion Asignada(DateTimeOffset ahora, DatosDePeticion? datos = null)
    {
        var peticion = Radicada(ahora, datos: datos);
        peticion.Asignar(Funcionaria.UsuarioId, true, Funcionaria, ahora);
        return peticion;
    }

    public static Peticion Respondida(DateTimeOffset ahora, DatosDePeticion? datos = null)
    {
        var peticion = Asignada(ahora, datos);
        peticion.Proyectar("Sí: se programó la capacitación y la alcaldía debe usarla desde ya.", "La Agencia es competente por su norma.", "Carla", Funcionaria, ahora);
        peticion.Revisar("Bruno", Revisora, ahora);
        peticion.Aprobar(Firmante, ahora);
        peticion.FirmarYEnviar(new Radicado(SentidoDeRadicado.Salida, 2018, OficinaDeRadicado.Correspondencia, 9383), "Juan", "Subdirector de Gestión Contractual", Firmante, ahora);
        return peticion;
    }
}
