using Secop.Domain.Comun;
using Secop.Domain.Procesos.Alertas;
using Secop.Domain.Procesos.Cuantias;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

// Lo que se hizo pese a una recomendación o a una alerta, con su porqué.
public sealed partial class Proceso
{
    private List<Justificacion> _justificaciones = [];

    /// <summary>Internas: no son parte del pliego ni se publican.</summary>
    public IReadOnlyList<Justificacion> Justificaciones => _justificaciones;

    /// <summary>La modalidad con la que sigue y el valor que se espera. Si lo recomendado es otra, o no se sabe, hace falta decir por qué.</summary>
    public void ElegirModalidad(string codigo, Recomendacion recomendada, decimal valor, string? motivo, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropio(actor);
        ReglasDeProceso.NoEsBorrador.Exigir(Estado == EstadoProceso.Borrador);
        ReglasDeActo.ModalidadDesconocida.ExigirEn("Modalidad", CatalogoDeModalidades.Buscar(codigo) is not null);
        Dinero.ExigirPositivo(valor, "Valor");
        ValorEstimado = valor;
        Modalidad = CatalogoDeModalidades.Buscar(codigo)!.Codigo;
        if (!recomendada.Admite(Modalidad))
        {
            var escrito = Texto.Parrafos(motivo);
            if (recomendada.Modalidad is { } otra)
            {
                ReglasDeAlerta.OtraModalidad.ExigirEn("Motivo", ReglasDeAlerta.EsMotivo(escrito), otra.Nombre(), SuModalidad.Nombre);
            }
            else
            {
                ReglasDeAlerta.CuantiaSinSaber.ExigirEn("Motivo", ReglasDeAlerta.EsMotivo(escrito));
            }

            Justificar(TipoDeAlerta.Modalidad, escrito, recomendada.Modalidad?.Nombre() ?? "Sin presupuesto de la entidad", actor, ahora);
        }

        Anotar(new ModalidadElegida(Id, Modalidad, recomendada.Modalidad, actor, ahora));
    }

    /// <summary>Cambia la modalidad de un borrador: conserva lo escrito y pone el cronograma que sugiere la nueva.</summary>
    public void CambiarModalidad(
        string codigo, Recomendacion recomendada, string? motivo, ReglasDelProceso reglas, CalendarioHabil calendario, Actor actor, DateTimeOffset ahora, string? causal = null)
    {
        var anterior = Modalidad;
        ElegirModalidad(codigo, recomendada, ValorEstimado, motivo, actor, ahora);
        ReglasDeProceso.OtrasReglas.Exigir(reglas.Modalidad == Modalidad);
        if (anterior != Modalidad)
        {
            QuitarDocumentosDeOfertaSiNoSePiden(actor, ahora);
            Causal = CausalesDeModalidad.Buscar(Modalidad, causal ?? Causal)?.Clave;
            PonerCronograma(Cronogramas.Sugerir(reglas, calendario, ahora).Where(h => h.Tipo != reglas.Inicio));
            Marcar(SeccionPliego.Cronograma, actor, ahora);
            Anotar(new ModalidadCambiada(Id, Modalidad, actor, ahora));
        }
    }

    /// <summary>Publica con las alertas que hay, cada una con su justificación escrita.</summary>
    public VersionPliego Publicar(ReglasDelProceso reglas, CalendarioHabil calendario, RevisionPrevia revision, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropio(actor);
        ReglasDeProceso.YaPublicado.Exigir(Estado == EstadoProceso.Borrador);
        revision.Exigir();
        var version = Publicar(reglas, calendario, actor, ahora);
        foreach (var alerta in revision.Alertas)
        {
            Justificar(alerta.Tipo, Texto.Parrafos(revision.Respuestas[alerta.Tipo].Motivo), string.Join("; ", alerta.Hallazgos), actor, ahora);
            Anotar(new AlertaJustificada(Id, alerta.Tipo, alerta.Hallazgos.Count, actor, ahora));
        }

        return version;
    }

    private void Justificar(TipoDeAlerta tipo, string motivo, string sobre, Actor actor, DateTimeOffset ahora) =>
        _justificaciones = [.. _justificaciones.Select(j => j with { }), new Justificacion(tipo, motivo, sobre, actor.UsuarioId, ahora)];
}
