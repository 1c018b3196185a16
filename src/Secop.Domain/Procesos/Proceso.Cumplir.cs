using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

// Los actos que no tienen columna propia: todos pasan por Cumplir, que exige fase, función y documento, y los deja en la lista.
public sealed partial class Proceso
{
    public const int MaximoDeDocumentosPorActo = 20;

    /// <summary>La audiencia en que se asignan los riesgos y se aclara el pliego; con su acta.</summary>
    public void CelebrarAudienciaDeRiesgos(DatosDelActo datos, CalendarioHabil calendario, Actor actor, DateTimeOffset ahora)
    {
        const ActoDeProceso Acto = ActoDeProceso.CelebrarAudienciaDeRiesgos;
        var permitido = ExigirActo(Acto, datos, actor, ahora);
        ExigirSuHora(Acto, TipoHito.AudienciaRiesgos, ahora);
        var maximo = Reglas!.Hitos.First(r => r.Hito == TipoHito.AudienciaRiesgos && r.Maximo is not null).Maximo!.Value;
        var apertura = CalendarioHabil.FechaBogota(_actos.Last(a => a.Acto == ActoDeProceso.OrdenarApertura).En);
        ReglasDeActo.RiesgosTarde.Exigir(calendario.HabilesEntre(apertura, CalendarioHabil.FechaBogota(ahora)) <= maximo, maximo);
        Cumplir(permitido, datos, actor, ahora);
        Anotar(new AudienciaDeRiesgosCelebrada(Id, actor, ahora));
    }

    /// <summary>Cuántos manifestaron interés y si habrá sorteo. Sin él, todos pueden ofertar desde ya.</summary>
    public void PublicarListaDeInteresados(int interesados, bool habraSorteo, int maximo, DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        const ActoDeProceso Acto = ActoDeProceso.PublicarListaDeInteresados;
        var permitido = ExigirActo(Acto, datos, actor, ahora);
        ReglasDeActo.SinInteresados.Exigir(interesados > 0);
        ReglasDeActo.SorteoInnecesario.ExigirEn("HabraSorteo", !habraSorteo || interesados > maximo, maximo);
        ReglasDeActo.SorteoSinPrever.ExigirEn("HabraSorteo", !habraSorteo || InstanteDe(TipoHito.Sorteo) is not null);
        if (!habraSorteo)
        {
            PonerCronograma([.. _cronograma.Where(h => h.Tipo != TipoHito.Sorteo).Select(h => h with { })]);
        }

        Cumplir(permitido, datos, actor, ahora);
        Anotar(new ListaDeInteresadosPublicada(Id, interesados, habraSorteo, actor, ahora));
    }

    /// <summary>Deja constancia del sorteo; quiénes quedaron lo dice su resultado, que se puede recalcular.</summary>
    public void Sortear(int sorteados, DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        const ActoDeProceso Acto = ActoDeProceso.Sortear;
        var permitido = ExigirActo(Acto, datos, actor, ahora);
        ReglasDeActo.SorteoSinLista.Exigir(YaSeHizo(ActoDeProceso.PublicarListaDeInteresados));
        ReglasDeActo.SorteoSinPrever.Exigir(InstanteDe(TipoHito.Sorteo) is not null);
        ExigirSuHora(Acto, TipoHito.Sorteo, ahora);
        Cumplir(permitido, datos, actor, ahora);
        Anotar(new SorteoCelebrado(Id, sorteados, actor, ahora));
    }

    /// <summary>El acto que justifica la contratación directa: causa, objeto, presupuesto y condiciones.</summary>
    public void Justificar(DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        var permitido = ExigirActo(ActoDeProceso.Justificar, datos, actor, ahora);
        Cumplir(permitido, datos, actor, ahora);
        Anotar(new DirectaJustificada(Id, actor, ahora));
    }

    /// <summary>Escoge al contratista de una directa o de un régimen especial.</summary>
    /// <param name="sinActo">Por qué la causa no pide acto de justificación, si no lo hay.</param>
    public void ElegirContratista(string contratista, Guid? proveedorId, string? sinActo, DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        var permitido = ExigirActo(ActoDeProceso.ElegirContratista, datos, actor, ahora);
        var nombre = Texto.EnUnaLinea(contratista);
        ReglasDeActo.SinContratista.ExigirEn("Contratista", nombre.Length is >= 3 and <= 300);
        var motivo = ExigirJustificada(sinActo);
        Estado = EstadoProceso.Adjudicado;
        AceptadoEn = ahora;
        ProveedorAceptadoId = proveedorId;
        _resultados = [new ResultadoDeLote(null, nombre, null, proveedorId, ValorEstimado)];
        Cumplir(permitido, datos, actor, ahora, motivo);
        Anotar(new ContratistaElegido(Id, proveedorId, actor, ahora));
    }

    /// <summary>Responde los comentarios del traslado y publica el informe que va a la decisión.</summary>
    public void PublicarInformeFinal(int comentariosSinResponder, DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        var permitido = ExigirActo(ActoDeProceso.PublicarInformeFinal, datos, actor, ahora);
        ReglasDeActo.ComentariosSinResponder.Exigir(comentariosSinResponder == 0, comentariosSinResponder);
        Cumplir(permitido, datos, actor, ahora);
        Anotar(new InformeFinalPublicado(Id, actor, ahora));
    }

    /// <summary>Abre el sobre del precio. En el concurso de méritos se repite con el segundo, si no hubo acuerdo con el primero.</summary>
    public void AbrirEconomico(DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        const ActoDeProceso Acto = ActoDeProceso.AbrirEconomico;
        var permitido = ExigirActo(Acto, datos, actor, ahora);
        ExigirSuHora(Acto, TipoHito.AperturaEconomica, ahora);
        Cumplir(permitido, datos, actor, ahora);
        Anotar(new SobreEconomicoAbierto(Id, actor, ahora));
    }

    /// <summary>El resultado de la subasta, hecha fuera de la plataforma.</summary>
    public void RegistrarSubasta(DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        var permitido = ExigirActo(ActoDeProceso.RegistrarSubasta, datos, actor, ahora);
        ExigirSuHora(ActoDeProceso.RegistrarSubasta, TipoHito.Subasta, ahora);
        Cumplir(permitido, datos, actor, ahora);
        Anotar(new SubastaRegistrada(Id, actor, ahora));
    }

    /// <summary>Con un solo habilitado no hay con quién competir.</summary>
    public void SeguirSinSubasta(DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        var permitido = ExigirActo(ActoDeProceso.SeguirSinSubasta, datos, actor, ahora);
        Cumplir(permitido, datos, actor, ahora, Motivado(datos.Texto));
        Anotar(new SubastaOmitida(Id, actor, ahora));
    }

    public void InstalarAudiencia(DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        const ActoDeProceso Acto = ActoDeProceso.InstalarAudiencia;
        var permitido = ExigirActo(Acto, datos, actor, ahora);
        ReglasDeActo.AudienciaSinInforme.Exigir(YaSeHizo(ActoDeProceso.PublicarInformeFinal));
        ExigirSuHora(Acto, TipoHito.AudienciaAdjudicacion, ahora);
        Cumplir(permitido, datos, actor, ahora);
        Anotar(new AudienciaInstalada(Id, actor, ahora));
    }

    // Fase, función, documentos y CDP: nada cambia si algo de esto falta.
    private ActoPermitido ExigirActo(ActoDeProceso acto, DatosDelActo datos, Actor actor, DateTimeOffset ahora)
    {
        var permitido = ExigirActo(acto, actor, ahora);
        ExigirDocumentos(permitido, datos, _documentos.Where(d => d.Vigente && d.EsDelPliego).Select(d => d.Tipo));
        return permitido;
    }

    // Pone el acto en la lista y sus documentos en el expediente: lo demás ya se comprobó.
    private void Cumplir(ActoPermitido permitido, DatosDelActo datos, Actor actor, DateTimeOffset ahora, string? motivo = null, bool alPliego = false)
    {
        var texto = Texto.Parrafos(datos.Texto ?? "");
        _documentos =
        [
            .. _documentos.Select(d => d with { }),
            .. datos.Anexos.Select(d => Nuevo(d with { EsInterno = false }, Guid.NewGuid(), 1, actor, ahora) with
            {
                Acto = alPliego ? null : permitido.Acto, PublicadoEnVersion = VersionPliego,
            }),
        ];
        _actos = [.. _actos.Select(a => a with { }), new ActoCumplido(permitido.Acto, ahora, actor.UsuarioId, texto.Length == 0 ? null : texto, motivo)];
        FijarInicioDeOfertas(ahora);
    }

    private void ExigirDocumentos(ActoPermitido permitido, DatosDelActo datos, IEnumerable<TipoDocumento> yaEstan)
    {
        var anexos = datos.Anexos;
        ReglasDeActo.TextoLargo.ExigirEn("Texto", Texto.Parrafos(datos.Texto ?? "").Length <= 4000);
        ReglasDeActo.DemasiadosDocumentos.Exigir(anexos.Count <= MaximoDeDocumentosPorActo, MaximoDeDocumentosPorActo);
        var hay = yaEstan.Concat(anexos.Select(a => a.Tipo)).ToHashSet();
        foreach (var tipo in DocumentosQuePide(permitido).Where(t => !hay.Contains(t)))
        {
            ReglasDeActo.FaltaDocumento.ExigirEn($"Documentos[{tipo}]", false, permitido.Acto.Nombre(), tipo.Nombre().ToLower(Cultura));
        }

        if (SuModalidad.DocumentosDe(permitido.Acto).Any(d => d is { Tipo: TipoDocumento.Cdp, Exigencia: Exigencia.EnElFormulario }))
        {
            ReglasDeActo.SinCdp.Exigir(_cdps.Sum(c => c.Valor) >= ValorEstimado, permitido.Acto.Nombre());
        }
    }

    /// <summary>Los documentos con que se hace un acto: el suyo y los que ese paso exige siempre.</summary>
    public IReadOnlyList<TipoDocumento> DocumentosQuePide(ActoPermitido permitido) =>
    [
        .. SuModalidad.DocumentosDe(permitido.Acto).Where(d => d.Exigencia == Exigencia.Siempre).Select(d => d.Tipo)
            .Concat(permitido.Documento is { } propio ? [propio] : Array.Empty<TipoDocumento>()).Distinct(),
    ];

    // El acto que tiene hora en el cronograma no se hace antes de ella.
    private void ExigirSuHora(ActoDeProceso acto, TipoHito hito, DateTimeOffset ahora)
    {
        if (InstanteDe(hito) is { } hora)
        {
            ReglasDeActo.Antes.Exigir(ahora >= hora, acto.Nombre(), Evaluaciones.Momento.Escribir(hora));
        }
    }

    private static string Motivado(string? texto)
    {
        var motivo = Texto.Parrafos(texto ?? "");
        ReglasDeActo.Motivo.ExigirEn("Texto", motivo.Length is >= 20 and <= 4000);
        return motivo;
    }

    private string? ExigirJustificada(string? sinActo)
    {
        if (!SuModalidad.Tiene(ActoDeProceso.Justificar) || YaSeHizo(ActoDeProceso.Justificar))
        {
            return null;
        }

        var motivo = Texto.Parrafos(sinActo ?? "");
        ReglasDeActo.FaltaJustificar.ExigirEn("SinActo", motivo.Length is >= 20 and <= 4000);
        return motivo;
    }
}
