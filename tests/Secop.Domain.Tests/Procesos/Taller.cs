using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

namespace Secop.Domain.Tests.Procesos;

/// <summary>Procesos listos para cada prueba, sin base ni archivos.</summary>
internal sealed class Taller
{
    /// <summary>Martes 24 de noviembre de 2026, 9:00 a. m. de Bogotá.</summary>
    public static readonly DateTimeOffset Publicacion = Bogota(2026, 11, 24, 9);

    public static readonly CalendarioHabil Calendario = CalendarioHabil.Nacional;

    public Taller(decimal valor = 20_000_000, decimal? presupuesto = null)
    {
        Reglas = MinimaCuantia.Reglas(MinimaCuantia.Parametros, new DateOnly(2026, 11, 24), presupuesto);
        Proceso = Proceso.Crear(Entidad.CuentaId, "MC-001-2026", "Compra de papelería de ensayo", Entidad, Publicacion);
        Llenar(Proceso, valor);
    }

    public Actor Entidad { get; } = new(Guid.NewGuid(), Guid.NewGuid());

    public Actor Ordenador => new(OrdenadorId, Entidad.CuentaId);

    public Guid OrdenadorId { get; } = Guid.NewGuid();

    public ReglasDelProceso Reglas { get; }

    public Proceso Proceso { get; }

    public static DateTimeOffset Bogota(int ano, int mes, int dia, int hora, int minuto = 0, int segundo = 0) =>
        new DateTimeOffset(ano, mes, dia, hora, minuto, segundo, TimeSpan.FromHours(-5)).ToUniversalTime();

    /// <summary>Un borrador de cualquier modalidad, completo, y alguien de su entidad.</summary>
    public static (Recorrido Recorrido, Actor Quien) De(string modalidad)
    {
        var entidad = Guid.NewGuid();
        var equipo = Enum.GetValues<FuncionEquipo>().ToDictionary(f => f, _ => new Actor(Guid.NewGuid(), entidad));
        return (Recorrido.Borrador(modalidad, $"{modalidad}-001-2026", f => equipo[f], t => Documento(t), Publicacion), new Actor(Guid.NewGuid(), entidad));
    }

    public static Regla Rota(Action acto) => Assert.Throws<ReglaIncumplida>(acto).Regla;

    public DateTimeOffset En(TipoHito hito) => Proceso.InstanteDe(hito)!.Value;

    public Taller Publicado()
    {
        Proceso.Publicar(Reglas, Calendario, Entidad, Publicacion);
        return this;
    }

    public Taller ConAviso(AlcanceMipyme alcance = AlcanceMipyme.Abierto, int solicitudes = 0)
    {
        Proceso.PublicarAviso(alcance, "Según las solicitudes recibidas.", solicitudes, 0, Calendario, Entidad, En(TipoHito.Respuestas));
        return this;
    }

    public Taller Abierto()
    {
        Publicado().ConAviso();
        Proceso.Cerrar(Proceso.Cierre, new string('a', 64));
        Proceso.RegistrarApertura(Entidad, En(TipoHito.Apertura), 2);
        return this;
    }

    public Taller ConInforme()
    {
        Abierto();
        Proceso.PublicarInforme(Calendario, Entidad, En(TipoHito.Informe));
        return this;
    }

    /// <summary>Una adenda que cambia lo que se diga y se expide en ese instante.</summary>
    public VersionPliego Expedir(Action<Proceso> cambio, DateTimeOffset ahora)
    {
        var adenda = Adenda.Iniciar(Proceso, Entidad, ahora);
        var copia = adenda.Pliego(Proceso);
        cambio(copia);
        adenda.Proponer(copia, Entidad, ahora);
        return Proceso.ExpedirAdenda(adenda, "Se ajusta la invitación.", 0, Calendario, Entidad, ahora);
    }

    public Action<Proceso> Mover(TipoHito hito, DateTimeOffset a) => p => p.EditarCronograma(
        [.. p.Cronograma.Select(h => h.Tipo == hito ? h with { Instante = a } : h)], p.RevisionDe(SeccionPliego.Cronograma), Entidad, Publicacion);

    public Action<Proceso> CambiarPago => p => p.EditarCondiciones(
        new(2, UnidadDuracion.Meses, "Dos pagos iguales.", "En el almacén."), p.RevisionDe(SeccionPliego.Condiciones), Entidad, Publicacion);

    public static DatosDeDocumento Documento(TipoDocumento tipo, string huella = "a") =>
        new(tipo, tipo.Nombre(), false, Guid.NewGuid(), $"{tipo}.pdf", "application/pdf", 10, huella.PadRight(64, '0'));

    public static DatosDelActo Cancelacion { get; } = new("Desapareció la necesidad del contrato.", [Documento(TipoDocumento.ActoCancelacion)]);

    private void Llenar(Proceso p, decimal valor)
    {
        var ahora = Publicacion;
        p.EditarInformacion(new(p.Numero, p.Nombre, "Adquirir papelería para las oficinas de la entidad.", "Compraventa"), 0, Entidad, ahora);
        p.EditarClasificacion(new("44121600", []), 0, Entidad, ahora);
        p.EditarLugar(new("11001", "Carrera 7"), 0, Entidad, ahora);
        p.EditarPresupuesto(
            new(valor, DestinacionGasto.Funcionamiento, [new Cdp("C-1", new DateOnly(2026, 11, 3), valor, valor)], [new FuenteRecursos(OrigenRecursos.RecursosPropios, valor)]), 0, Entidad, ahora);
        p.EditarCondiciones(new(2, UnidadDuracion.Meses, "Un pago.", "En el almacén."), 0, Entidad, ahora);
        p.PonerListaPrecios([new(null, "P-1", null, "Resma", 500, "Unidad", 20_000, null)], 0, Entidad, ahora);
        p.AgregarPregunta(new(null, TipoPregunta.SiNo, "¿Entrega en el sitio?", null, true), 0, Entidad, ahora);
        var revision = 0;
        foreach (var tipo in new[] { TipoDocumento.EstudiosPrevios, TipoDocumento.AnalisisSector, TipoDocumento.Invitacion })
        {
            p.AnexarDocumento(Documento(tipo), revision++, Entidad, ahora);
        }

        p.AgregarMiembro(Entidad.UsuarioId, FuncionEquipo.AbreOfertas, Entidad, ahora);
        p.AgregarMiembro(Entidad.UsuarioId, FuncionEquipo.Evaluador, Entidad, ahora);
        p.AgregarMiembro(OrdenadorId, FuncionEquipo.OrdenadorDelGasto, Entidad, ahora);
        p.EditarCronograma(Cronogramas.Sugerir(Reglas, Calendario, ahora), 0, Entidad, ahora);
    }
}
