using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

/// <summary>Un pliego guardado para empezar otros a partir de él. Es de la entidad.</summary>
public sealed class PlantillaDePliego : Agregado
{
    public static readonly Regla NombreObligatorio = new("PLANTILLA_NOMBRE", "Escriba el nombre de la plantilla: de 5 a 150 caracteres.");
    public static readonly Regla YaRetirada = new("PLANTILLA_RETIRADA", "La plantilla ya se retiró.");

    private PlantillaDePliego()
    {
    }

    public Guid EntidadId { get; private set; }

    public string Nombre { get; private set; } = "";

    /// <summary>El pliego en su forma canónica, sin lo que es de un solo proceso.</summary>
    public string Contenido { get; private set; } = "";

    public DateTimeOffset GuardadaEn { get; private set; }

    public DateTimeOffset? RetiradaEn { get; private set; }

    public static PlantillaDePliego Guardar(Proceso proceso, string nombre, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.Ajeno.Exigir(actor.CuentaId == proceso.EntidadId);
        nombre = Texto.EnUnaLinea(nombre);
        NombreObligatorio.ExigirEn("Nombre", nombre.Length is >= 5 and <= 150);
        var contenido = proceso.Contenido();
        var plantilla = new PlantillaDePliego
        {
            EntidadId = proceso.EntidadId,
            Nombre = nombre,
            Contenido = (contenido with { Cronograma = [], Documentos = [], Visita = null, Presupuesto = contenido.Presupuesto with { Cdps = [], Fuentes = [], VigenciasFuturas = null }, Condiciones = contenido.Condiciones with { FechaDeTerminacion = null }, Marco = contenido.Marco is { } marco ? marco with { Proyectos = [] } : null }).ComoJson(),
            GuardadaEn = ahora,
        };
        plantilla.Anotar(new PlantillaGuardada(plantilla.Id, proceso.Id, actor, ahora));
        return plantilla;
    }

    public void Retirar(Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.Ajeno.Exigir(actor.CuentaId == EntidadId);
        YaRetirada.Exigir(RetiradaEn is null);
        RetiradaEn = ahora;
        Anotar(new PlantillaRetirada(Id, actor, ahora));
    }
}

// Empezar de otro pliego.
public sealed partial class Proceso
{
    /// <summary>
    /// Llena un borrador recién creado con otro pliego. No trae lo que es de un solo proceso: número, nombre, valor, CDP,
    /// fuentes, vigencias futuras, proyectos de inversión, fecha de terminación, cronograma, visita, documentos y equipo. Las líneas, preguntas y criterios son otros, con identidad propia.
    /// </summary>
    public void CopiarDe(ContenidoPliego otro, Guid origen, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropio(actor);
        ReglasDeProceso.NoEsBorrador.Exigir(Estado == EstadoProceso.Borrador && _revisiones.TrueForAll(r => r == 0));
        (_, _, Descripcion, TipoContrato) = otro.Informacion;
        Causal ??= CausalesDeModalidad.Buscar(Modalidad, otro.Informacion.Causal)?.Clave;
        UnspscPrincipal = otro.Clasificacion.Principal;
        _unspscAdicionales = [.. otro.Clasificacion.Adicionales];
        (CodigoMunicipio, Direccion) = otro.Lugar;
        Destinacion = otro.Presupuesto.Destinacion;
        EnSiif = otro.Presupuesto.EnSiif;
        (Duracion, UnidadDuracion, FormaDePago, CondicionesDeEntrega) = otro.Condiciones;
        Pagos = otro.Pagos ?? ConfiguracionDePagos.Ninguna;
        Marco = (otro.Marco ?? MarcoDelProceso.Ninguno) with { Proyectos = [] };
        DocumentosDeOferta = otro.DocumentosDeOferta is { } pedidos && SuModalidad.PideDocumentosDeOferta
            ? new([.. pedidos.Lista.Select(d => d with { Id = Guid.NewGuid() })], pedidos.Alternativa is { } alternativa ? alternativa with { Id = Guid.NewGuid() } : null)
            : DocumentosDeOferta.Ninguno;
        _lotes = [.. otro.Lotes];
        PonerItems([.. otro.ListaPrecios.Select(i => i with { Id = Guid.NewGuid() })]);
        PonerOpciones(otro.OpcionesDePrecios);
        _cuestionario = [.. otro.Cuestionario.Select(p => p with { Id = Guid.NewGuid() })];
        _garantias = [.. otro.Garantias.Select(g => g with { })];
        FormaElegida = ReglasDeCriterios.FormasDe(Modalidad).Contains(otro.Evaluacion.Forma) ? otro.Evaluacion.Forma : null;
        _criterios = [.. otro.Evaluacion.Criterios.Select(c => c with { Id = Guid.NewGuid() })];
        SeccionPliego[] copiadas =
        [
            SeccionPliego.Informacion, SeccionPliego.Clasificacion, SeccionPliego.Lugar, SeccionPliego.Condiciones, SeccionPliego.ListaPrecios,
            SeccionPliego.Cuestionario, SeccionPliego.Garantias, SeccionPliego.Lotes, SeccionPliego.Evaluacion, SeccionPliego.Pagos, SeccionPliego.Marco,
            SeccionPliego.DocumentosDeOferta,
        ];
        _revisiones = [.. Enumerable.Range(0, Secciones).Select(i => copiadas.Contains((SeccionPliego)i) ? 1 : 0)];
        Anotar(new PliegoCopiado(Id, origen, actor, ahora));
    }
}
