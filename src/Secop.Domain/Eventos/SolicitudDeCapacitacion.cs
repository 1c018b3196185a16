using Secop.Domain.Comun;

namespace Secop.Domain.Eventos;

/// <summary>Lo que la entidad necesita.</summary>
public sealed record DatosDeSolicitud(string? Tema, int? Personas, string? CodigoMunicipio, ModoDeCapacitacion Modo, DateOnly? Desde, DateOnly? Hasta);

/// <summary>Una entidad pide una capacitación; la Agencia la convierte en un evento o dice por qué no.</summary>
public sealed class SolicitudDeCapacitacion : Agregado
{
    public const int MaximoPendientes = 5;

    private SolicitudDeCapacitacion()
    {
    }

    public Guid EntidadId { get; private set; }

    public Guid UsuarioId { get; private set; }

    public string Tema { get; private set; } = "";

    public int Personas { get; private set; }

    public string CodigoMunicipio { get; private set; } = "";

    public ModoDeCapacitacion Modo { get; private set; }

    public DateOnly Desde { get; private set; }

    public DateOnly Hasta { get; private set; }

    public EstadoDeSolicitud Estado { get; private set; }

    public DateTimeOffset PedidaEn { get; private set; }

    public DateTimeOffset? DecididaEn { get; private set; }

    /// <summary>El evento en que se convirtió.</summary>
    public Guid? EventoId { get; private set; }

    /// <summary>Por qué se declinó.</summary>
    public string? Motivo { get; private set; }

    /// <param name="pendientes">Cuántas de la entidad siguen sin respuesta.</param>
    public static SolicitudDeCapacitacion Pedir(DatosDeSolicitud datos, int pendientes, Actor entidad, DateTimeOffset ahora)
    {
        ReglasDeEvento.MuchasSolicitudes.Exigir(pendientes < MaximoPendientes);
        if (Examinar(datos, ahora) is [var primera, ..])
        {
            throw primera;
        }

        var solicitud = new SolicitudDeCapacitacion
        {
            EntidadId = entidad.CuentaId,
            UsuarioId = entidad.UsuarioId,
            Tema = Texto.Parrafos(datos.Tema),
            Personas = datos.Personas!.Value,
            CodigoMunicipio = datos.CodigoMunicipio!,
            Modo = datos.Modo,
            Desde = datos.Desde!.Value,
            Hasta = datos.Hasta!.Value,
            PedidaEn = ahora,
        };
        solicitud.Anotar(new CapacitacionPedida(entidad.CuentaId, solicitud.Id, entidad, ahora));
        return solicitud;
    }

    /// <summary>Todo lo que lo escrito incumple; cada regla con su campo.</summary>
    public static IReadOnlyList<ReglaIncumplida> Examinar(DatosDeSolicitud datos, DateTimeOffset ahora)
    {
        var (faltas, hoy) = (new List<ReglaIncumplida>(), CalendarioHabil.FechaBogota(ahora));
        void Exigir(Regla regla, string campo, bool cumple)
        {
            if (!cumple)
            {
                faltas.Add(new ReglaIncumplida(regla, campo));
            }
        }

        Exigir(ReglasDeEvento.Tema, nameof(datos.Tema), Texto.Parrafos(datos.Tema).Length is >= 20 and <= 2000);
        Exigir(ReglasDeEvento.Personas, nameof(datos.Personas), datos.Personas is >= 1 and <= Evento.MaximoDeCupos);
        Exigir(Divipola.Desconocido, nameof(datos.CodigoMunicipio), Divipola.Municipio(datos.CodigoMunicipio) is not null);
        Exigir(ReglasDeEvento.Fechas, nameof(datos.Desde), datos.Desde >= hoy && datos.Hasta >= datos.Desde && datos.Hasta <= hoy.AddYears(1));
        return faltas;
    }

    public void Retirar(Actor entidad, DateTimeOffset ahora)
    {
        ReglasDeEvento.SolicitudAjena.Exigir(entidad.CuentaId == EntidadId);
        Decidir(EstadoDeSolicitud.Retirada, ahora);
        Anotar(new CapacitacionRetirada(EntidadId, Id, entidad, ahora));
    }

    /// <summary>Se convirtió en ese evento.</summary>
    public void Acoger(Evento evento, Actor agencia, DateTimeOffset ahora)
    {
        Decidir(EstadoDeSolicitud.Acogida, ahora);
        EventoId = evento.Id;
        Anotar(new CapacitacionAcogida(EntidadId, Id, evento.Id, agencia, ahora));
    }

    public void Declinar(string? motivo, Actor agencia, DateTimeOffset ahora)
    {
        var limpio = Texto.Parrafos(motivo);
        ReglasDeEvento.Motivo.ExigirEn("Motivo", limpio.Length is >= 10 and <= 1000);
        Decidir(EstadoDeSolicitud.Declinada, ahora);
        Motivo = limpio;
        Anotar(new CapacitacionDeclinada(EntidadId, Id, agencia, ahora));
    }

    private void Decidir(EstadoDeSolicitud estado, DateTimeOffset ahora)
    {
        ReglasDeEvento.SolicitudDecidida.Exigir(Estado == EstadoDeSolicitud.Pendiente);
        (Estado, DecididaEn) = (estado, ahora);
    }
}
