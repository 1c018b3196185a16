using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

public sealed record ProcesoCreado(Guid ProcesoId, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Se creó el borrador del proceso.";
}

public sealed record SeccionEditada(Guid ProcesoId, SeccionPliego Seccion, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => $"Se guardó la sección «{Seccion.Nombre()}».";
}

public sealed record ProcesoPublicado(Guid ProcesoId, string Modalidad, string HashPliego, string HashReglas, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => Modalidades.CatalogoDeModalidades.Buscar(Modalidad)?.Inicio switch
    {
        TipoHito.AvisoPrecalificacion => "La entidad publicó el aviso de precalificación.",
        TipoHito.PublicacionProyecto => "La entidad publicó el aviso, los estudios previos y el proyecto de pliego.",
        TipoHito.EstudiosPrevios => "La entidad publicó los estudios previos.",
        TipoHito.Publicacion => "La entidad publicó el proceso.",
        _ => "La entidad publicó la invitación.",
    };
}

public sealed record AdendaIniciada(Guid ProcesoId, Guid AdendaId, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Se empezó a preparar una adenda.";
}

public sealed record AdendaEditada(Guid ProcesoId, Guid AdendaId, SeccionPliego Seccion, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => $"La adenda en preparación cambió «{Seccion.Nombre()}».";
}

public sealed record AdendaDescartada(Guid ProcesoId, Guid AdendaId, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Se descartó la adenda en preparación.";
}

public sealed record AdendaExpedida(Guid ProcesoId, Guid AdendaId, int Numero, int VersionPliego, string HashPliego, bool CambiaLaOferta, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => $"La entidad expidió la adenda n.º {Numero}.";
}

public sealed record ProveedorSuscrito(Guid ProcesoId, Guid ProveedorId, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Un proveedor se suscribió al proceso.";
}

public sealed record ObservacionEnviada(Guid ProcesoId, Guid ObservacionId, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => "Se recibió una observación.";
}

public sealed record ObservacionRespondida(Guid ProcesoId, Guid ObservacionId, Guid ProveedorId, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => "La entidad respondió una observación.";
}

public sealed record SolicitudMipymeRechazada(Guid ProcesoId, Guid SolicitudId, Guid ProveedorId, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "La entidad no contó una solicitud de limitación a Mipyme.";
}

/// <param name="Alcance">Lo que pidió; nulo en los hechos de antes de que se dijera.</param>
public sealed record LimitacionMipymeSolicitada(Guid ProcesoId, Guid SolicitudId, Actor Actor, DateTimeOffset En, AlcanceMipyme? Alcance = null)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => "Una Mipyme pidió limitar el proceso.";
}

public sealed record AvisoMipymePublicado(Guid ProcesoId, AlcanceMipyme Alcance, int SolicitudesValidas, Actor Actor, DateTimeOffset En)
    : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => $"La entidad publicó el aviso: «{Alcance.Nombre()}».";
}

public sealed record ProcesoCerrado(Guid ProcesoId, string Raiz, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor.Sistema, En)
{
    public override bool EsPublico => true;

    public override string Frase => "Se cerró el plazo para presentar ofertas y se expidió el acta de cierre.";
}

public sealed record OfertasAbiertas(Guid ProcesoId, int Ofertas, int Ilegibles, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => (Ofertas, Ilegibles) switch
    {
        (1, 1) => "Se abrió la urna: la única oferta presentada no se pudo leer.",
        _ when Ilegibles == Ofertas => $"Se abrió la urna: ninguna de las {Ofertas} ofertas se pudo leer.",
        (1, _) => "Se abrió la única oferta presentada.",
        _ => $"Se abrieron {Ofertas - Ilegibles} ofertas.",
    };
}

public sealed record InformePublicado(Guid ProcesoId, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => "La entidad publicó el informe de evaluación y empezó su traslado.";
}

public sealed record TrasladoAmpliado(Guid ProcesoId, DateTimeOffset Hasta, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => $"El informe ajustado queda en traslado hasta {Evaluaciones.Momento.Escribir(Hasta)}";
}

public sealed record OfertaAceptada(Guid ProcesoId, Guid OfertaId, Guid ProveedorId, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => "El ordenador del gasto aceptó una oferta: la oferta y su aceptación son el contrato.";
}

public sealed record ProcesoDeclaradoDesierto(Guid ProcesoId, CausaDesierto Causa, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => $"La entidad declaró desierto el proceso: {Causa.Nombre().ToLowerInvariant()}.";
}

/// <param name="DocumentoId">El documento del acto en el expediente; nulo en los hechos de antes de que se exigiera.</param>
public sealed record ProcesoCancelado(Guid ProcesoId, Actor Actor, DateTimeOffset En, Guid? DocumentoId = null) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;

    public override string Frase => "La entidad canceló el proceso.";
}

/// <param name="Recomendada">Nula si sin el presupuesto de la entidad no se pudo saber.</param>
public sealed record ModalidadElegida(Guid ProcesoId, string Modalidad, Cuantias.ModalidadRecomendada? Recomendada, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase
    {
        get
        {
            var nombre = (Modalidades.CatalogoDeModalidades.Buscar(Modalidad)?.Nombre ?? Modalidad).ToLowerInvariant();
            return Recomendada switch
            {
                { } recomendada when Cuantias.PalabrasDeRecomendacion.Codigos(recomendada).Contains(Modalidad) => $"Se eligió {nombre}, como recomienda la ley para ese valor.",
                { } otra => $"Se eligió {nombre} y no «{Cuantias.PalabrasDeRecomendacion.Nombre(otra)}», con motivo escrito.",
                null => $"Se eligió {nombre} sin conocer el presupuesto de la entidad, con motivo escrito.",
            };
        }
    }
}

public sealed record AlertaJustificada(Guid ProcesoId, Alertas.TipoDeAlerta Tipo, int Hallazgos, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => Tipo switch
    {
        Alertas.TipoDeAlerta.OtraPublicacion => $"Se declaró con motivo que es un proceso distinto de {Hallazgos} de SECOP I o SECOP II.",
        Alertas.TipoDeAlerta.Modalidad or Alertas.TipoDeAlerta.Fraccionamiento or Alertas.TipoDeAlerta.AcuerdoMarco =>
            $"Se justificó por escrito la alerta «{Alertas.ReglasDeAlerta.Nombre(Tipo)}».",
    };
}
