using Secop.Domain.Comun;
using Secop.Domain.Contratos;

namespace Secop.Domain.Peticiones;

/// <summary>
/// Una petición, queja, reclamo, sugerencia o denuncia (Ley 1755 de 2015), desde que se radica hasta que se responde. El
/// término se cuenta en días hábiles desde el siguiente al de la radicación y se detiene mientras esté incompleta.
/// </summary>
public sealed partial class Peticion : Agregado
{
    public const int MaximoDeTexto = 20_000;
    public const int MaximoDeArchivos = 20;

    private static readonly CalendarioHabil Calendario = CalendarioHabil.Nacional;

    private Peticion()
    {
    }

    public Radicado Radicado { get; private set; }

    public ClaseDePeticion Clase { get; private set; }

    public CanalDePeticion Canal { get; private set; }

    public List<string> Temas { get; private set; } = [];

    public TipoDeAsunto Asunto { get; private set; }

    public string Texto { get; private set; } = "";

    public IReadOnlyList<ArchivoAdjunto> Archivos { get; private set; } = [];

    public Guid? ProcesoId { get; private set; }

    public bool EsAnonima { get; private set; }

    public Peticionario Peticionario { get; private set; } = null!;

    /// <summary>Nulo en toda petición anónima, aunque quien la presentó tuviera sesión.</summary>
    public Guid? UsuarioId { get; private set; }

    public DateTimeOffset RadicadaEn { get; private set; }

    /// <summary>Términos en días hábiles con los que nació, y de dónde salen.</summary>
    public int Dias { get; private set; }

    public string Norma { get; private set; } = "";

    /// <summary>El último día para responder. Mientras está incompleta no corre.</summary>
    public DateOnly Vencimiento { get; private set; }

    public string HuellaDelCodigo { get; private set; } = "";

    /// <summary>La del formulario del que salió: enviarlo dos veces no radica dos veces.</summary>
    public Guid Llave { get; private set; }

    public EstadoDePeticion Estado { get; private set; }

    public Guid? AsignadaA { get; private set; }

    public Complemento? Complemento { get; private set; }

    public Traslado? Traslado { get; private set; }

    public Ampliacion? Ampliacion { get; private set; }

    /// <summary>La última alerta que se dio: 3 o 1 días hábiles. Ampliar o completar la borra.</summary>
    public int? Alerta { get; private set; }

    public DateOnly DiaDeRadicacion => CalendarioHabil.FechaBogota(RadicadaEn);

    /// <summary>El último día para responder tal como se dijo al radicarla, antes de ampliaciones y complementos.</summary>
    public DateOnly VencimientoInicial => Calendario.SumarHabiles(DiaDeRadicacion, Dias);

    /// <summary>Los archivos con los que llegó; los del complemento son los demás.</summary>
    public IEnumerable<ArchivoAdjunto> ArchivosIniciales => Archivos.Take(Complemento?.ArchivosAntes ?? Archivos.Count);

    /// <summary>Si todavía se le debe una respuesta.</summary>
    public bool EstaPendiente => EnManos || Estado is EstadoDePeticion.Radicada or EstadoDePeticion.Incompleta;

    private bool EnManos => Estado is EstadoDePeticion.Asignada or EstadoDePeticion.EnTramite or EstadoDePeticion.Ampliada;

    /// <param name="actor">Quien la radica si es un funcionario o una persona con sesión; se olvida si es anónima y llegó por la web.</param>
    public static Peticion Radicar(
        Radicado radicado, DatosDePeticion datos, IReadOnlyList<ArchivoAdjunto> archivos, string huellaDelCodigo, Guid llave, PlazosDePeticion plazos, Actor actor, DateTimeOffset ahora)
    {
        var limpios = datos.Exigidos(archivos.Count);
        var (dias, norma) = plazos.PorClase[limpios.Clase];
        var nueva = new Peticion
        {
            Radicado = radicado,
            Clase = limpios.Clase,
            Canal = limpios.Canal,
            Temas = [.. limpios.Temas],
            Asunto = limpios.Asunto,
            Texto = limpios.Texto,
            Archivos = [.. archivos],
            ProcesoId = limpios.ProcesoId,
            EsAnonima = limpios.EsAnonima,
            Peticionario = new(limpios.Nombre, limpios.Documento, limpios.Correo, limpios.Direccion, limpios.Telefono),
            UsuarioId = limpios.UsuarioId,
            RadicadaEn = ahora,
            Dias = dias,
            Norma = norma,
            Vencimiento = Calendario.SumarHabiles(CalendarioHabil.FechaBogota(ahora), dias),
            HuellaDelCodigo = huellaDelCodigo,
            Llave = llave,
        };
        nueva.Anotar(new PeticionRadicada(
            nueva.Id, nueva.Clase, nueva.Canal, nueva is { EsAnonima: true, Canal: CanalDePeticion.Web } ? Actor.Sistema : actor, ahora));
        return nueva;
    }

    /// <summary>Los días hábiles que le quedan; negativos si ya venció. Nulo si el término no corre.</summary>
    public int? DiasQueFaltan(DateOnly hoy) =>
        EnManos || Estado == EstadoDePeticion.Radicada ? Calendario.HabilesEntre(hoy, Vencimiento) : null;

    public Semaforo SemaforoEn(DateOnly hoy) => DiasQueFaltan(hoy) switch
    {
        null => Estado == EstadoDePeticion.Incompleta ? Semaforo.Detenida : Semaforo.Terminada,
        _ when hoy > Vencimiento => Semaforo.Vencida,
        <= 1 => Semaforo.Urgente,
        <= 3 => Semaforo.Cercana,
        _ => Semaforo.Holgada,
    };

    public void Asignar(Guid funcionario, bool atiende, Actor actor, DateTimeOffset ahora)
    {
        ExigirPendiente();
        ReglasDePeticion.AQuien.ExigirEn("Funcionario", atiende);
        ReglasDePeticion.YaLaTiene.ExigirEn("Funcionario", AsignadaA != funcionario);
        AsignadaA = funcionario;
        Estado = Estado == EstadoDePeticion.Radicada ? EstadoDePeticion.Asignada : Estado;
        Anotar(new PeticionAsignada(Id, funcionario, actor, ahora));
    }

    /// <summary>Detiene el término. Se puede una vez, dentro de los diez días hábiles siguientes a la radicación.</summary>
    public void PedirCompletar(string? que, PlazosDePeticion plazos, Actor actor, DateTimeOffset ahora)
    {
        ExigirEnManos();
        var hoy = CalendarioHabil.FechaBogota(ahora);
        var limite = Calendario.SumarHabiles(DiaDeRadicacion, plazos.Completar);
        var falta = Comun.Texto.Parrafos(que);
        ReglasDePeticion.YaSePidio.Exigir(Complemento is null);
        ReglasDePeticion.PedirTarde.Exigir(hoy <= limite, limite);
        ReglasDePeticion.QueFalta.ExigirEn("Que", falta.Length is >= 10 and <= 2_000);
        var hasta = Calendario.DesdeHabil(hoy.AddMonths(plazos.MesesParaCompletar));
        Complemento = new(falta, ahora, hasta, Calendario.HabilesEntre(hoy, Vencimiento));
        Estado = EstadoDePeticion.Incompleta;
        Anotar(new ComplementoPedido(Id, hasta, actor, ahora));
    }

    /// <summary>La completa quien la presentó, con su código. El término sigue desde el día hábil siguiente con los días que quedaban.</summary>
    public void Completar(string? texto, IReadOnlyList<ArchivoAdjunto> archivos, DateTimeOffset ahora)
    {
        ReglasDePeticion.NoSeEspera.Exigir(Estado == EstadoDePeticion.Incompleta);
        var hoy = CalendarioHabil.FechaBogota(ahora);
        var limpio = Comun.Texto.Parrafos(texto);
        ReglasDePeticion.CompletarTarde.Exigir(hoy <= Complemento!.Hasta, Complemento.Hasta);
        ReglasDePeticion.Complemento.ExigirEn("Texto", limpio.Length is >= 2 and <= MaximoDeTexto);
        ReglasDePeticion.MuchosArchivos.ExigirEn("Archivos", Archivos.Count + archivos.Count <= MaximoDeArchivos);
        Vencimiento = Calendario.SumarHabiles(hoy, Math.Max(1, Complemento.DiasRestantes));
        Complemento = Complemento with { Texto = limpio, EntregadoEn = ahora, ArchivosAntes = Archivos.Count };
        Archivos = [.. Archivos, .. archivos];
        Estado = Ampliacion is not null ? EstadoDePeticion.Ampliada : Respuesta is not null ? EstadoDePeticion.EnTramite : EstadoDePeticion.Asignada;
        Alerta = null;
        Anotar(new PeticionCompletada(Id, Vencimiento, Actor.Sistema, ahora));
    }

    public void DeclararDesistida(Actor actor, DateTimeOffset ahora)
    {
        ReglasDePeticion.NoSeEspera.Exigir(Estado == EstadoDePeticion.Incompleta);
        ReglasDePeticion.DesistirTemprano.Exigir(CalendarioHabil.FechaBogota(ahora) > Complemento!.Hasta, Complemento.Hasta);
        Estado = EstadoDePeticion.Desistida;
        Anotar(new PeticionDesistida(Id, actor, ahora));
    }

    public void Trasladar(string? entidad, string? motivo, PlazosDePeticion plazos, Actor actor, DateTimeOffset ahora)
    {
        ReglasDePeticion.Detenida.Exigir(Estado != EstadoDePeticion.Incompleta);
        ExigirPendiente();
        var limite = Calendario.SumarHabiles(DiaDeRadicacion, plazos.Traslado);
        var (aQuien, porQue) = (Comun.Texto.EnUnaLinea(entidad), Comun.Texto.Parrafos(motivo));
        ReglasDePeticion.TrasladoTarde.Exigir(CalendarioHabil.FechaBogota(ahora) <= limite, limite);
        ReglasDePeticion.EntidadCompetente.ExigirEn("Entidad", aQuien.Length is >= 3 and <= 200);
        ReglasDePeticion.Motivo.ExigirEn("MotivoDeTraslado", porQue.Length is >= 20 and <= 2_000);
        Traslado = new(aQuien, porQue, ahora);
        Estado = EstadoDePeticion.Trasladada;
        Anotar(new PeticionTrasladada(Id, actor, ahora));
    }

    /// <summary>Antes de que venza, con el motivo y la fecha; el término entero no pasa del doble del inicial.</summary>
    public void Ampliar(int dias, string? motivo, PlazosDePeticion plazos, Actor actor, DateTimeOffset ahora)
    {
        ExigirEnManos();
        var porQue = Comun.Texto.Parrafos(motivo);
        ReglasDePeticion.YaAmpliada.Exigir(Ampliacion is null);
        ReglasDePeticion.AmpliarTarde.Exigir(CalendarioHabil.FechaBogota(ahora) <= Vencimiento, Vencimiento);
        var maximo = Dias * (plazos.VecesAlAmpliar - 1);
        ReglasDePeticion.AmpliarDemasiado.ExigirEn("DiasDeMas", dias >= 1 && dias <= maximo, maximo);
        ReglasDePeticion.Motivo.ExigirEn("MotivoDeAmpliacion", porQue.Length is >= 20 and <= 2_000);
        Ampliacion = new(dias, porQue, Vencimiento, ahora);
        Vencimiento = Calendario.SumarHabiles(Vencimiento, dias);
        Estado = EstadoDePeticion.Ampliada;
        Alerta = null;
        Anotar(new PeticionAmpliada(Id, dias, Vencimiento, actor, ahora));
    }

    /// <summary>Da la alerta de 3 o de 1 día hábil si toca y no se ha dado. Volver a llamarla el mismo día no la repite.</summary>
    public bool AlertarSiToca(DateTimeOffset ahora)
    {
        var nivel = DiasQueFaltan(CalendarioHabil.FechaBogota(ahora)) switch
        {
            null or > 3 => 0,
            <= 1 => 1,
            _ => 3,
        };
        if (nivel == 0 || (Alerta is { } dada && dada <= nivel))
        {
            return false;
        }

        Alerta = nivel;
        Anotar(new PeticionPorVencer(Id, nivel, ahora));
        return true;
    }

    private void ExigirPendiente() => ReglasDePeticion.Terminada.Exigir(EstaPendiente, Estado.Nombre().ToLowerInvariant());

    private void ExigirEnManos()
    {
        ExigirPendiente();
        ReglasDePeticion.Detenida.Exigir(Estado != EstadoDePeticion.Incompleta);
        ReglasDePeticion.SinAsignar.Exigir(AsignadaA is not null);
    }
}
