using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

// Cambiar lo publicado: sólo por adenda, en su ventana y a tiempo.
public sealed partial class Proceso
{
    /// <summary>El último momento para cambiar la invitación; nulo en borrador.</summary>
    public DateTimeOffset? LimiteDeAdendas(CalendarioHabil calendario) =>
        Reglas is { } reglas && Cierre != SinFecha ? Cronogramas.LimiteDeAdendas(Cierre, reglas, calendario) : null;

    /// <summary>
    /// Expide la adenda: el pliego propuesto pasa a ser el vigente. Hasta el día hábil anterior al cierre, a su misma
    /// hora, puede cambiarlo todo; después del cierre sólo puede mover fechas posteriores.
    /// </summary>
    public VersionPliego ExpedirAdenda(Adenda adenda, string motivo, int adendasExpedidas, CalendarioHabil calendario, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropio(actor);
        ReglasDeProceso.NoPublicado.Exigir(Estado == EstadoProceso.Publicado && adenda.ProcesoId == Id);
        adenda.ExigirAbierta();
        ReglasDeActo.SuspendidoYa.Exigir(!Suspendido);
        ExigirActo(ActoDeProceso.ExpedirAdenda, actor, ahora);
        ReglasDeProceso.AdendaVieja.Exigir(adenda.VersionBase == VersionPliego);
        motivo = Texto.Parrafos(motivo);
        ReglasDeProceso.AdendaMotivo.ExigirEn("Motivo", motivo.Length is >= 10 and <= 2000);
        ReglasDeProceso.FueraDeVentana.Exigir(Reglas!.VentanaDeAdendas.Admite(ahora, calendario), Reglas.VentanaDeAdendas.EnPalabras);

        var vigente = Contenido();
        var nuevo = ContenidoPliego.DeJson(adenda.Propuesta);
        var antes = vigente.ComoJson();
        ReglasDeProceso.AdendaSinCambios.Exigir(antes != adenda.Propuesta);
        var reglas = Reglas!;
        ExigirATiempo(vigente, nuevo, reglas, calendario, ahora);
        var bloqueos = adenda.Pliego(this).Pendientes(reglas, calendario, PublicadoEn!.Value)
            .Where(p => p.Severidad == Severidad.Bloquea && p.Seccion != SeccionPliego.Equipo).ToList();
        ReglasDeProceso.AdendaIncompleta.Exigir(bloqueos.Count == 0, string.Join(" ", bloqueos.Select(p => p.Frase)));

        VersionPliego++;
        var cambiaLaOferta = CambiaLaOferta(vigente, nuevo);
        if (cambiaLaOferta)
        {
            VersionDeLaOferta = VersionPliego;
        }

        Aplicar(nuevo);
        FijarInicioDeOfertas(ahora);
        var numero = adendasExpedidas + 1;
        var version = new VersionPliego(Id, VersionPliego, Contenido().ComoJson(), adenda.Id, ahora);
        adenda.Expedir(numero, motivo, ahora);
        Anotar(new AdendaExpedida(Id, adenda.Id, numero, VersionPliego, version.Hash, cambiaLaOferta, actor, ahora));
        return version;
    }

    /// <summary>Una copia suelta, para preparar una adenda: se edita como un borrador y no se guarda.</summary>
    internal Proceso Copia(ContenidoPliego contenido, IReadOnlyList<int> revisiones)
    {
        var copia = new Proceso
        {
            Id = Id,
            Codigo = Codigo,
            EntidadId = EntidadId,
            Estado = Estado,
            Modalidad = Modalidad,
            _actos = [.. _actos],
            VersionPliego = VersionPliego,
            PublicadoEn = PublicadoEn,
            ReglasJson = ReglasJson,
            ReglasHash = ReglasHash,
            _equipo = [.. _equipo],
            _documentos = [.. _documentos],
            _revisiones = [.. revisiones],
            _esPropuesta = true,
        };
        copia.Aplicar(contenido);
        return copia;
    }

    private static bool CambiaLaOferta(ContenidoPliego antes, ContenidoPliego despues) =>
        !antes.ListaPrecios.Select(SinCapitulo).SequenceEqual(despues.ListaPrecios.Select(SinCapitulo)) || !antes.Cuestionario.SequenceEqual(despues.Cuestionario) || !antes.Lotes.SequenceEqual(despues.Lotes)
        || antes.OpcionesDePrecios != despues.OpcionesDePrecios
        || !(antes.DocumentosDeOferta?.Lista ?? []).SequenceEqual(despues.DocumentosDeOferta?.Lista ?? []) || antes.DocumentosDeOferta?.Alternativa != despues.DocumentosDeOferta?.Alternativa;

    // El capítulo sólo agrupa: la oferta responde lo mismo.
    private static DatosDeItemPrecio SinCapitulo(DatosDeItemPrecio linea) => linea with { Capitulo = null };

    private void ExigirATiempo(ContenidoPliego vigente, ContenidoPliego nuevo, ReglasDelProceso reglas, CalendarioHabil calendario, DateTimeOffset ahora)
    {
        var (antes, despues) = (vigente.Cronograma.ToDictionary(h => h.Tipo, h => h.Instante), nuevo.Cronograma.ToDictionary(h => h.Tipo, h => h.Instante));
        var cambiados = antes.Keys.Union(despues.Keys).Where(h => !antes.TryGetValue(h, out var en) || !despues.TryGetValue(h, out var ahi) || en != ahi).Order().ToList();
        foreach (var hito in cambiados)
        {
            ReglasDeProceso.HitoVencido.ExigirEn(hito.ToString(), (!antes.TryGetValue(hito, out var en) || en > ahora) && !YaOcurrio(hito), hito.Nombre());
            ReglasDeProceso.HitoEnElPasado.ExigirEn(hito.ToString(), !despues.TryGetValue(hito, out var ahi) || ahi > ahora, hito.Nombre());
        }

        // Un hito opcional puede ponerse o quitarse mientras no lleve el proceso a otra fase.
        var fase = SuModalidad.FaseEn(SituacionEn(ahora) with { Hitos = ConElTraslado(despues) });
        foreach (var hito in cambiados.Where(h => antes.ContainsKey(h) != despues.ContainsKey(h)))
        {
            ReglasDeProceso.HitoDeOtraFase.ExigirEn(hito.ToString(), fase == FaseEn(ahora), hito.Nombre(), FaseEn(ahora).Nombre(), fase.Nombre());
        }

        var soloFechas = (vigente with { Cronograma = [] }).ComoJson() == (nuevo with { Cronograma = [] }).ComoJson();
        if (soloFechas && cambiados.TrueForAll(h => h > TipoHito.Cierre))
        {
            return;
        }

        ReglasDeProceso.AdendaDespuesDelCierre.Exigir(ahora < Cierre && CerradoEn is null);
        DateTimeOffset? limite = Cierre == SinFecha ? null : Cronogramas.LimiteDeAdendas(Cierre, reglas, calendario);
        ReglasDeProceso.AdendaTarde.Exigir(limite is null || ahora <= limite, limite is { } l ? Cronogramas.EnPalabras(l) : null);
    }

    // Los hitos que son un acto y ya se hizo; los demás son sólo una hora.
    private bool YaOcurrio(TipoHito hito) => hito == SuModalidad.Inicio || hito switch
    {
        TipoHito.Cierre => CerradoEn is not null,
        TipoHito.Apertura => AbiertoEn is not null,
        TipoHito.Informe => InformeEn is not null,
        TipoHito.InformePrecalificacion => YaSeHizo(ActoDeProceso.PublicarInformePrecalificacion),
        TipoHito.PublicacionProyecto => YaSeHizo(ActoDeProceso.PublicarProyecto),
        TipoHito.ActoJustificacion => YaSeHizo(ActoDeProceso.Justificar),
        TipoHito.ActoApertura => YaSeHizo(ActoDeProceso.OrdenarApertura),
        TipoHito.Invitacion => YaSeHizo(ActoDeProceso.Invitar),
        TipoHito.Sorteo => YaSeHizo(ActoDeProceso.Sortear),
        TipoHito.AudienciaRiesgos => YaSeHizo(ActoDeProceso.CelebrarAudienciaDeRiesgos),
        TipoHito.InformeFinal => YaSeHizo(ActoDeProceso.PublicarInformeFinal),
        TipoHito.AperturaEconomica => YaSeHizo(ActoDeProceso.AbrirEconomico),
        TipoHito.AudienciaAdjudicacion => YaSeHizo(ActoDeProceso.InstalarAudiencia),
        _ => false,
    };

    private void Aplicar(ContenidoPliego c)
    {
        (Numero, Nombre, Descripcion, TipoContrato) = c.Informacion;
        Causal = c.Informacion.Causal;
        UnspscPrincipal = c.Clasificacion.Principal;
        _unspscAdicionales = [.. c.Clasificacion.Adicionales];
        (CodigoMunicipio, Direccion) = c.Lugar;
        ValorEstimado = c.Presupuesto.ValorEstimado;
        Destinacion = c.Presupuesto.Destinacion;
        _cdps = [.. c.Presupuesto.Cdps];
        _fuentes = [.. c.Presupuesto.Fuentes];
        (Duracion, UnidadDuracion, FormaDePago, CondicionesDeEntrega) = c.Condiciones;
        PonerItems(c.ListaPrecios);
        _cuestionario = [.. c.Cuestionario];
        _garantias = [.. c.Garantias];
        _lotes = [.. c.Lotes];
        FormaElegida = c.Evaluacion.Forma;
        _criterios = [.. c.Evaluacion.Criterios];
        Visita = c.Visita;
        EnSiif = c.Presupuesto.EnSiif;
        _vigenciasFuturas = [.. c.Presupuesto.VigenciasFuturas ?? []];
        FechaDeTerminacion = c.Condiciones.FechaDeTerminacion;
        Pagos = c.Pagos ?? ConfiguracionDePagos.Ninguna;
        Marco = c.Marco ?? MarcoDelProceso.Ninguno;
        DocumentosDeOferta = c.DocumentosDeOferta ?? DocumentosDeOferta.Ninguno;
        PonerOpciones(c.OpcionesDePrecios);
        PonerCronograma(c.Cronograma);
        AplicarDocumentos(c.Documentos);
    }

    // Lo que dejó de estar en el pliego pierde vigencia; no se borra.
    private void AplicarDocumentos(IReadOnlyList<DocumentoDelPliego> documentos)
    {
        var nuevos = documentos.ToDictionary(d => d.Id);
        var quedan = _documentos.Select(d => d with { Vigente = d.EsDelPliego ? nuevos.ContainsKey(d.Id) : d.Vigente }).ToList();
        var conocidos = quedan.Select(d => d.Id).ToHashSet();
        quedan.AddRange(documentos.Where(d => !conocidos.Contains(d.Id)).Select(d => new DocumentoProceso(
            d.Id, d.Serie, d.Tipo, d.Titulo, d.ArchivoId, d.Nombre, d.Mime, d.Tamano, d.Sha256, d.Version, Vigente: true, EsInterno: false,
            PublicadoEnVersion: _esPropuesta ? null : VersionPliego, d.SubidoPor, d.SubidoEn, Fundamento: d.Fundamento, MotivoReserva: d.MotivoReserva)
        {
            Expedido = d.Expedido,
            Firmante = d.Firmante,
        }));
        _documentos = quedan;
    }
}
