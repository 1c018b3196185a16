using System.Globalization;
using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

// Lo que falta, publicar y el contenido del pliego.
public sealed partial class Proceso
{
    private static readonly CultureInfo Cultura = CultureInfo.GetCultureInfo("es-CO");

    /// <summary>Lo que falta con los parámetros de fábrica, sin presupuesto de la entidad.</summary>
    public IReadOnlyList<Pendiente> Pendientes(CalendarioHabil calendario, DateTimeOffset ahora) =>
        Pendientes(Reglas ?? SuModalidad.Reglas(CatalogoDeModalidades.Parametros, CalendarioHabil.FechaBogota(ahora)), calendario, ahora);

    /// <summary>Lo que falta en cada sección: la misma verificación que hace <see cref="Publicar"/>.</summary>
    public IReadOnlyList<Pendiente> Pendientes(ReglasDelProceso reglas, CalendarioHabil calendario, DateTimeOffset ahora)
    {
        var faltas = new List<Pendiente>();
        void Falta(SeccionPliego seccion, bool falta, string frase, Severidad severidad = Severidad.Bloquea, string? norma = null)
        {
            if (falta)
            {
                faltas.Add(new Pendiente(seccion, frase, severidad, norma));
            }
        }

        Falta(SeccionPliego.Informacion, Descripcion.Length == 0, "Escriba el objeto y elija el tipo de contrato.");
        PendientesDeLaCausal(Falta);
        Falta(SeccionPliego.Clasificacion, UnspscPrincipal.Length == 0, "Elija el código UNSPSC principal.");
        Falta(SeccionPliego.Lugar, CodigoMunicipio.Length == 0, "Diga dónde se ejecuta.");
        var modalidad = SuModalidad;
        var contrata = modalidad.Clase != ClaseDeModalidad.Planeacion;
        if (contrata)
        {
            PendientesDePresupuesto(modalidad, reglas, Falta);
            PendientesDelPlazo(ahora, Falta);
            PendientesDePagos(modalidad, reglas, Falta);
            PendientesDeMarco(modalidad, reglas, ahora, Falta);
            PendientesDeLotes(Falta);
            if (!PublicaElPliegoDespues(modalidad))
            {
                PendientesDeGarantias(reglas, Falta);
            }
        }

        if (modalidad.Sobres.Count > 0 && !PublicaElPliegoDespues(modalidad))
        {
            PendientesDePrecios(Falta);
            PendientesDeOpciones(Falta);
            PendientesDelCuestionario(reglas.Sobres, Falta);
            PendientesDeDocumentosDeOferta(reglas.Sobres, Falta);
            PendientesDeEvaluacion(reglas, Falta);
        }

        Falta(
            SeccionPliego.Cuestionario, modalidad.Clase == ClaseDeModalidad.Planeacion && _listaPrecios.Count == 0 && _cuestionario.TrueForAll(p => p.Tipo == TipoPregunta.Informativo),
            "No hay nada que responder: haga al menos una pregunta o agregue una línea a la lista de precios.");
        PendientesDeVisita(calendario, ahora, Falta);
        foreach (var exigido in reglas.DocumentosExigidos)
        {
            Falta(
                SeccionPliego.Documentos, !_documentos.Exists(d => d.Vigente && !d.EsInterno && d.Tipo == exigido),
                $"Falta el documento: {exigido.Nombre().ToLower(Cultura)}.", norma: modalidad.Documentos.FirstOrDefault(d => d.Paso == ActoDeProceso.Publicar)?.Norma);
        }

        foreach (var funcion in FuncionesQueNecesita(modalidad))
        {
            Falta(SeccionPliego.Equipo, !_equipo.Exists(m => m.Funcion == funcion), $"El equipo necesita quien sea: {funcion.Nombre().ToLower(Cultura)}.");
        }

        Falta(SeccionPliego.Equipo, contrata && !_equipo.Exists(m => m.Funcion == FuncionEquipo.Supervisor), "Conviene decir desde ahora quién supervisará el contrato.", Severidad.Avisa);
        foreach (var rota in ValidarCronograma(reglas, calendario, ahora).Where(r => !r.Cumple))
        {
            Falta(
                SeccionPliego.Cronograma, true,
                $"{rota.Hito.Nombre()}. {rota.Regla}: se encontró {rota.Encontrado}, se espera {rota.Esperado}.", rota.Severidad, rota.Norma);
        }

        return faltas;
    }

    /// <summary>El cronograma frente a la ley. En borrador, como si se publicara ahora.</summary>
    public IReadOnlyList<ResultadoDeRegla> ValidarCronograma(ReglasDelProceso reglas, CalendarioHabil calendario, DateTimeOffset ahora) =>
        Cronogramas.Validar(
            Estado == EstadoProceso.Borrador ? [new Hito(reglas.Inicio, ahora), .. _cronograma.Where(h => h.Tipo != reglas.Inicio)] : _cronograma,
            reglas, calendario, ahora);

    /// <summary>Hace público el proceso y congela las reglas con las que nace.</summary>
    public VersionPliego Publicar(ReglasDelProceso reglas, CalendarioHabil calendario, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropio(actor);
        ReglasDeProceso.YaPublicado.Exigir(Estado == EstadoProceso.Borrador);
        ReglasDeProceso.OtrasReglas.Exigir(reglas.Modalidad == Modalidad);
        var bloqueos = Pendientes(reglas, calendario, ahora).Where(p => p.Severidad == Severidad.Bloquea).ToList();
        ReglasDeProceso.FaltaParaPublicar.Exigir(bloqueos.Count == 0, string.Join(" ", bloqueos.Select(p => p.Frase)));
        ExigirAprobada(reglas);

        Estado = EstadoProceso.Publicado;
        PublicadoEn = ahora;
        VersionPliego = 1;
        VersionDeLaOferta = 1;
        ReglasJson = reglas.ComoJson();
        ReglasHash = ReglasDelProceso.Huella(ReglasJson);
        PonerCronograma([new Hito(reglas.Inicio, ahora), .. _cronograma.Where(h => h.Tipo != reglas.Inicio).Select(h => h with { })]);
        _documentos = [.. _documentos.Select(d => d.Vigente && d.EsDelPliego ? d with { PublicadoEnVersion = 1 } : d with { })];
        FijarInicioDeOfertas(ahora);
        var version = new VersionPliego(Id, 1, Contenido().ComoJson(), adendaId: null, ahora);
        Anotar(new ProcesoPublicado(Id, Modalidad, version.Hash, ReglasHash, actor, ahora));
        return version;
    }

    /// <summary>El pliego como está ahora.</summary>
    public ContenidoPliego Contenido() => new()
    {
        Informacion = new DatosDeInformacion(Numero, Nombre, Descripcion, TipoContrato) { Causal = Causal },
        Clasificacion = new DatosDeClasificacion(UnspscPrincipal, [.. _unspscAdicionales]),
        Lugar = new DatosDeLugar(CodigoMunicipio, Direccion),
        Presupuesto = new DatosDePresupuesto(
            Dinero.Canonico(ValorEstimado), Destinacion,
            [.. _cdps.Select(c => c with { Saldo = Dinero.Canonico(c.Saldo), Valor = Dinero.Canonico(c.Valor) })],
            [.. _fuentes.Select(f => f with { Valor = Dinero.Canonico(f.Valor) })])
        {
            EnSiif = EnSiif,
            VigenciasFuturas = _vigenciasFuturas.Count == 0 ? null : [.. _vigenciasFuturas.Select(v => v with { Valor = Dinero.Canonico(v.Valor) })],
        },
        Condiciones = new DatosDeCondicionesDelPliego(Duracion, UnidadDuracion, FormaDePago, CondicionesDeEntrega) { FechaDeTerminacion = FechaDeTerminacion },
        ListaPrecios = [.. ListaPrecios.Select(i => i.Datos())],
        Cuestionario = [.. _cuestionario.Select(p => p with { Minimo = Dinero.Canonico(p.Minimo), Maximo = Dinero.Canonico(p.Maximo) })],
        Garantias = [.. _garantias.Select(g => g with { Porcentaje = Dinero.Canonico(g.Porcentaje), ValorMinimo = Dinero.Canonico(g.ValorMinimo) })],
        Documentos = [.. _documentos.Where(d => d.Vigente && d.EsDelPliego).Select(d => new DocumentoDelPliego(
            d.Id, d.Serie, d.Tipo, d.Titulo, d.ArchivoId, d.Nombre, d.Mime, d.Tamano, d.Sha256, d.Version, d.SubidoPor, d.SubidoEn, d.Fundamento, d.MotivoReserva)
        {
            Expedido = d.Expedido,
            Firmante = d.Firmante,
        })],
        Cronograma = [.. _cronograma],
        Lotes = [.. _lotes.Select(l => l with { Valor = Dinero.Canonico(l.Valor) })],
        Evaluacion = new DatosDeEvaluacion(FormaDeEvaluar, [.. _criterios.Select(c => c with { Puntaje = Dinero.Canonico(c.Puntaje) })]),
        Visita = Visita,
        Pagos = Pagos.EstaVacia() ? null : Pagos,
        Marco = Marco.EstaVacio() ? null : Marco,
        DocumentosDeOferta = DocumentosDeOferta.EstaVacio() ? null : DocumentosDeOferta,
        OpcionesDePrecios = OpcionesElegidas?.Canonicas(),
    };

    // La invitación de una directa y el proyecto tras una precalificación se publican con otro acto: antes no hay pliego que ofertar.
    private bool PublicaElPliegoDespues(Modalidad modalidad) =>
        (modalidad.Tiene(ActoDeProceso.Invitar) && !YaSeHizo(ActoDeProceso.Invitar)) || (modalidad.Tiene(ActoDeProceso.PublicarProyecto) && !YaSeHizo(ActoDeProceso.PublicarProyecto));

    private static IEnumerable<FuncionEquipo> FuncionesQueNecesita(Modalidad modalidad)
    {
        var quienes = modalidad.Actos.SelectMany(a => a.Quienes).ToHashSet();
        return new (Quien Quien, FuncionEquipo Funcion)[]
        {
            (Quien.AbreOfertas, FuncionEquipo.AbreOfertas), (Quien.Evaluador, FuncionEquipo.Evaluador), (Quien.OrdenadorDelGasto, FuncionEquipo.OrdenadorDelGasto),
        }.Where(f => quienes.Contains(f.Quien)).Select(f => f.Funcion);
    }

    // Lo publicado cuando todavía no se pedía sigue su curso.
    private void PendientesDeLaCausal(Action<SeccionPliego, bool, string, Severidad, string?> falta) => falta(
        SeccionPliego.Informacion, Estado == EstadoProceso.Borrador && Causal is null && CausalesDeModalidad.De(Modalidad).Count > 0,
        "Elija la causal que justifica esta modalidad.", SuModalidad.Clase == ClaseDeModalidad.RegimenEspecial ? Severidad.Avisa : Severidad.Bloquea,
        SuModalidad.Clase == ClaseDeModalidad.RegimenEspecial ? null : "Ley 1150 de 2007, art. 2");

    private void PendientesDePrecios(Action<SeccionPliego, bool, string, Severidad, string?> falta)
    {
        falta(SeccionPliego.ListaPrecios, _listaPrecios.Count == 0, "Agregue al menos una línea a la lista de precios.", Severidad.Bloquea, null);
        if (_listaPrecios.Count > 0 && _listaPrecios.TrueForAll(i => i.PrecioUnitarioEstimado is not null))
        {
            var total = _listaPrecios.Sum(i => Dinero.Producto(i.Cantidad, i.PrecioUnitarioEstimado!.Value));
            falta(
                SeccionPliego.ListaPrecios, total > ValorEstimado,
                string.Format(Cultura, "La lista de precios suma $ {0:#,0.##}, más que el valor estimado.", total), Severidad.Avisa, null);
        }
    }
}
