using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Testing;

/// <summary>
/// Un proceso de cualquier modalidad y el camino por el que sus propios actos lo llevan a una fase. Es puro dominio: lo
/// usan las pruebas sin base y, guardado, las de HTTP.
/// </summary>
public sealed class Recorrido
{
    private const string Proyecto = "Publicar @FinObservacionesProyecto OrdenarApertura";
    private const string Cierre = "@Cierre Cerrar Abrir PublicarInforme @FinTraslado";
    private const string Firma = "Adjudicar SuscribirContrato";

    /// <summary>El camino completo de cada modalidad: «@» espera un hito y «&amp;» el día hábil siguiente.</summary>
    public static readonly IReadOnlyDictionary<string, string> Caminos = new Dictionary<string, string>
    {
        ["LP"] = $"{Proyecto} {Cierre} PublicarInformeFinal InstalarAudiencia {Firma}",
        ["LPO"] = $"{Proyecto} {Cierre} PublicarInformeFinal InstalarAudiencia AbrirEconomico AplicarFormula {Firma}",
        ["SAMC"] = $"{Proyecto} @FinManifestacion PublicarListaDeInteresados Sortear & {Cierre} {Firma}",
        ["SAMC-SM"] = $"{Proyecto} {Cierre} {Firma}",
        ["SASI"] = $"{Proyecto} {Cierre} AbrirEconomico RegistrarSubasta {Firma}",
        ["CMA"] = $"{Proyecto} {Cierre} AbrirEconomico {Firma}",
        ["CMP"] = $"Publicar @FinManifestacionesPrecalificacion PublicarInformePrecalificacion @FinTrasladoPrecalificacion ConformarLista PublicarProyecto @FinObservacionesProyecto OrdenarApertura {Cierre} AbrirEconomico {Firma}",
        ["MC"] = "Publicar @FinObservaciones @Respuestas PublicarAvisoMipyme @AvisoMipyme @Cierre Cerrar Abrir PublicarInforme @FinTraslado AceptarOferta",
        ["CD"] = "Publicar Justificar ElegirContratista SuscribirContrato",
        ["CDO"] = $"Publicar Justificar Invitar @Invitacion @Cierre Cerrar Abrir PublicarInforme {Firma}",
        ["RE"] = "Publicar ElegirContratista SuscribirContrato",
        ["REO"] = $"Publicar @FinObservacionesProyecto @FinObservaciones @Respuestas {Cierre} RegistrarSubasta {Firma}",
        ["EB-C"] = $"{Proyecto} {Cierre} {Firma}",
        ["RFI"] = "Publicar @FinRespuestas",
    };

    private static readonly TimeSpan Rato = TimeSpan.FromMinutes(5);
    private readonly Func<TipoDocumento, DatosDeDocumento> _documento;
    private readonly Func<FuncionEquipo, Actor> _quien;

    private Recorrido(Proceso proceso, Func<FuncionEquipo, Actor> quien, Func<TipoDocumento, DatosDeDocumento> documento, DateTimeOffset ahora)
    {
        (Proceso, _quien, _documento, Ahora) = (proceso, quien, documento, ahora);
    }

    /// <summary>Un proceso que ya existe, desde donde va.</summary>
    public static Recorrido Desde(Proceso proceso, Func<FuncionEquipo, Actor> quien, Func<TipoDocumento, DatosDeDocumento> documento, DateTimeOffset ahora) =>
        new(proceso, quien, documento, ahora);

    public Proceso Proceso { get; }

    /// <summary>Justo después de lo último que se hizo.</summary>
    public DateTimeOffset Ahora { get; private set; }

    /// <summary>Las versiones del pliego que los actos dejaron, para guardarlas con el proceso.</summary>
    public List<VersionPliego> Versiones { get; } = [];

    public static CalendarioHabil Calendario => CalendarioHabil.Nacional;

    public FaseProceso Fase => Proceso.FaseEn(Ahora);

    public static ReglasDelProceso Reglas(string codigo, DateTimeOffset ahora) =>
        CatalogoDeModalidades.Buscar(codigo)!.Reglas(CatalogoDeModalidades.Parametros, CalendarioHabil.FechaBogota(ahora));

    /// <summary>Un borrador completo de esa modalidad, listo para publicar.</summary>
    /// <param name="sinOpcionales">Deja fuera los hitos que la modalidad permite no tener.</param>
    public static Recorrido Borrador(
        string codigo, string numero, Func<FuncionEquipo, Actor> quien, Func<TipoDocumento, DatosDeDocumento> documento, DateTimeOffset ahora, bool sinOpcionales = false)
    {
        var modalidad = CatalogoDeModalidades.Buscar(codigo)!;
        var quienArma = quien(FuncionEquipo.Estructurador);
        var p = Proceso.Crear(quienArma.CuentaId, numero, $"Proceso de ensayo de {modalidad.Codigo}", quienArma, ahora, codigo);
        p.EditarInformacion(new(p.Numero, p.Nombre, "Objeto de ensayo que dice lo que la entidad necesita contratar.", "Compraventa") { Causal = CausalesDeModalidad.De(codigo) is [var causal, ..] ? causal.Clave : null }, 0, quienArma, ahora);
        p.EditarClasificacion(new("44121600", ["14111500"]), 0, quienArma, ahora);
        p.EditarLugar(new("11001", "Carrera 7 # 26-20"), 0, quienArma, ahora);
        p.EditarPresupuesto(
            new(20_000_000, DestinacionGasto.Funcionamiento, [new Cdp("CDP-100", new DateOnly(2026, 11, 3), 30_000_000, 20_000_000)], [new FuenteRecursos(OrigenRecursos.RecursosPropios, 20_000_000)]),
            0, quienArma, ahora);
        p.EditarCondiciones(new(2, UnidadDuracion.Meses, "Un pago contra entrega.", "En el almacén de la entidad."), 0, quienArma, ahora);
        p.PonerListaPrecios([new(null, "P-1", "44121600", "Resma de papel tamaño carta", 500, "Unidad", 20_000, null), new(null, "P-2", null, "Carpeta colgante", 1_000, "Unidad", 2_000, 5_000)], 0, quienArma, ahora);
        p.AgregarPregunta(new(null, TipoPregunta.SiNo, "¿Entrega en el sitio que pide la entidad?", null, true), 0, quienArma, ahora);
        if (modalidad.ExigeGarantias)
        {
            p.EditarGarantias([new(Amparo.SeriedadOferta, 10, 0, null), new(Amparo.Cumplimiento, 10, 6, null)], 0, quienArma, ahora);
        }

        Evaluar(p, quienArma, ahora);
        var revision = 0;
        foreach (var tipo in Reglas(codigo, ahora).DocumentosExigidos)
        {
            p.AnexarDocumento(documento(tipo), revision++, quienArma, ahora);
        }

        foreach (var funcion in new[] { FuncionEquipo.AbreOfertas, FuncionEquipo.Evaluador, FuncionEquipo.OrdenadorDelGasto, FuncionEquipo.Supervisor })
        {
            p.AgregarMiembro(quien(funcion).UsuarioId, funcion, quienArma, ahora);
        }

        var reglas = Reglas(codigo, ahora);
        var opcionales = sinOpcionales ? [] : reglas.Orden.Where(h => reglas.EsOpcional(h) && h is not (TipoHito.AvisoUno or TipoHito.AvisoDos or TipoHito.AvisoTres)).ToHashSet();
        p.EditarCronograma(Cronogramas.Sugerir(reglas, Calendario, ahora, opcionales), 0, quienArma, ahora);
        return new(p, quien, documento, ahora);
    }

    // Lo que da puntaje suma cien, y el precio va en el último sobre.
    private static void Evaluar(Proceso p, Actor actor, DateTimeOffset ahora)
    {
        (FactorDeCriterio, decimal)[] puntajes = p.FormaDeEvaluar switch
        {
            FormaDeEvaluar.Ponderacion => [(FactorDeCriterio.Precio, 60), (FactorDeCriterio.Calidad, 40)],
            FormaDeEvaluar.SoloCalidad => [(FactorDeCriterio.Calidad, 70), (FactorDeCriterio.ExperienciaAdicional, 30)],
            FormaDeEvaluar.MenorPrecio or FormaDeEvaluar.MayorPrecio => [],
        };
        foreach (var (factor, puntaje) in puntajes)
        {
            var sobre = factor == FactorDeCriterio.Precio ? p.SuModalidad.Sobres.Count : 1;
            p.AgregarCriterio(new(Guid.Empty, 0, factor, factor.Nombre(), "Según el pliego.", puntaje, sobre, null), p.RevisionDe(SeccionPliego.Evaluacion), actor, ahora);
        }
    }

    /// <summary>Por su camino hasta estar en la fase; las de salida, desde la primera en que se puede salir.</summary>
    public Recorrido Hasta(FaseProceso fase)
    {
        if (fase is FaseProceso.Cancelado or FaseProceso.Suspendido or FaseProceso.Revocado or FaseProceso.Desierto || (fase == FaseProceso.Terminado && Proceso.Modalidad != "RFI"))
        {
            var salida = SalidaHacia(fase);
            var desde = Proceso.SuModalidad.Actos.Last(a => a.Acto == salida && (fase != FaseProceso.Suspendido || a.Fases.Contains(FaseProceso.PresentacionOfertas))).Fases;
            Avanzar(() => desde.Contains(Fase) && (fase != FaseProceso.Suspendido || Fase == FaseProceso.PresentacionOfertas));
            Dar(salida);
            return this;
        }

        Avanzar(() => Fase == fase);
        return this;
    }

    /// <summary>Da todos los pasos del camino.</summary>
    public Recorrido HastaElFinal()
    {
        Avanzar(() => false);
        return this;
    }

    /// <summary>Da los pasos del camino hasta el anterior a un acto.</summary>
    public Recorrido HastaAntesDe(ActoDeProceso acto)
    {
        Avanzar(() => false, acto);
        return this;
    }

    public void DarSinDocumentos(ActoDeProceso acto)
    {
        Ahora = HoraParaDar(acto);
        ActosDeRecorrido.Hacer(this, acto, Quien(acto), new("Constancia de ensayo con las razones del acto."));
    }

    /// <summary>Las fases por las que pasa una modalidad, con sus salidas.</summary>
    public static IEnumerable<FaseProceso> FasesDe(string codigo)
    {
        var modalidad = CatalogoDeModalidades.Buscar(codigo)!;
        return modalidad.Fases.Select(f => f.Fase).Prepend(FaseProceso.Borrador)
            .Concat(new[] { FaseProceso.Cancelado, FaseProceso.Suspendido, FaseProceso.Revocado, FaseProceso.Desierto }.Where(f => modalidad.Tiene(SalidaHacia(f)))).Distinct();
    }

    public static ActoDeProceso SalidaHacia(FaseProceso fase) => fase switch
    {
        FaseProceso.Cancelado => ActoDeProceso.Cancelar,
        FaseProceso.Suspendido => ActoDeProceso.Suspender,
        FaseProceso.Revocado => ActoDeProceso.Revocar,
        FaseProceso.Desierto => ActoDeProceso.DeclararDesierto,
        FaseProceso.Terminado => ActoDeProceso.Terminar,
        _ => throw new ArgumentOutOfRangeException(nameof(fase)),
    };

    public Actor Quien(ActoDeProceso acto)
    {
        var permitido = Proceso.SuModalidad.ActosEn(Fase).First(a => a.Acto == acto);
        return permitido.Quienes[0] switch
        {
            Domain.Procesos.Modalidades.Quien.AbreOfertas => _quien(FuncionEquipo.AbreOfertas),
            Domain.Procesos.Modalidades.Quien.Evaluador => _quien(FuncionEquipo.Evaluador),
            Domain.Procesos.Modalidades.Quien.OrdenadorDelGasto => _quien(FuncionEquipo.OrdenadorDelGasto),
            Domain.Procesos.Modalidades.Quien.Supervisor => _quien(FuncionEquipo.Supervisor),
            Domain.Procesos.Modalidades.Quien.Estructurador or Domain.Procesos.Modalidades.Quien.Interesado or Domain.Procesos.Modalidades.Quien.Proponente
                or Domain.Procesos.Modalidades.Quien.Sistema => _quien(FuncionEquipo.Estructurador),
        };
    }

    /// <summary>Hace un acto con lo que pide, a la hora que va o a la primera en que se puede.</summary>
    public void Dar(ActoDeProceso acto)
    {
        Ahora = HoraParaDar(acto);
        ActosDeRecorrido.Hacer(this, acto, Quien(acto), Anexos(acto));
    }

    /// <summary>El mismo acto sobre el proceso leído de la base.</summary>
    public void DarEn(Proceso vivo, ActoDeProceso acto, DateTimeOffset ahora)
    {
        var otro = new Recorrido(vivo, _quien, _documento, ahora);
        ActosDeRecorrido.Hacer(otro, acto, otro.Quien(acto), otro.Anexos(acto));
    }

    public DatosDelActo Anexos(ActoDeProceso acto, string texto = "Constancia de ensayo con las razones del acto.")
    {
        var permitido = Proceso.SuModalidad.ActosEn(Fase).FirstOrDefault(a => a.Acto == acto);
        return new(texto, permitido is null ? [] : [.. Proceso.DocumentosQuePide(permitido).Select(_documento)]);
    }

    /// <summary>El hito a cuya hora va un acto, si va a la de alguno.</summary>
    public static TipoHito? HoraDe(ActoDeProceso acto) => acto switch
    {
        ActoDeProceso.Abrir => TipoHito.Apertura,
        ActoDeProceso.OrdenarApertura => TipoHito.ActoApertura,
        ActoDeProceso.PublicarProyecto => TipoHito.PublicacionProyecto,
        ActoDeProceso.ConformarLista => TipoHito.AudienciaPrecalificacion,
        ActoDeProceso.Sortear => TipoHito.Sorteo,
        ActoDeProceso.InstalarAudiencia => TipoHito.AudienciaAdjudicacion,
        ActoDeProceso.AbrirEconomico => TipoHito.AperturaEconomica,
        ActoDeProceso.RegistrarSubasta => TipoHito.Subasta,
        ActoDeProceso.CelebrarAudienciaDeRiesgos => TipoHito.AudienciaRiesgos,
        _ => null,
    };

    private DateTimeOffset HoraParaDar(ActoDeProceso acto) =>
        HoraDe(acto) is { } hito && Proceso.InstanteDe(hito) is { } hora && hora > Ahora ? hora : Ahora + Rato;

    /// <summary>Da unos pasos sueltos, escritos como los de <see cref="Caminos"/>.</summary>
    public Recorrido Andar(string pasos)
    {
        foreach (var paso in pasos.Split(' '))
        {
            Paso(paso);
        }

        return this;
    }

    private void Paso(string paso)
    {
        if (paso[0] == '@')
        {
            if (Proceso.InstanteDe(Enum.Parse<TipoHito>(paso[1..])) is { } hora && hora > Ahora)
            {
                Ahora = hora + TimeSpan.FromMinutes(1);
            }
        }
        else if (paso[0] == '&')
        {
            Ahora = CalendarioHabil.Instante(Calendario.SiguienteHabil(CalendarioHabil.FechaBogota(Ahora)), new TimeOnly(8, 0));
        }
        else
        {
            Dar(Enum.Parse<ActoDeProceso>(paso));
        }
    }

    private void Avanzar(Func<bool> llego, ActoDeProceso? antesDe = null)
    {
        foreach (var paso in Caminos[Proceso.Modalidad].Split(' '))
        {
            if (llego() || paso == antesDe?.ToString())
            {
                return;
            }

            Paso(paso);
        }

        if (Fase is FaseProceso.Borrador)
        {
            throw new InvalidOperationException("El recorrido no avanzó.");
        }
    }
}
