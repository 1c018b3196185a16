using Secop.Domain.Comun;
using Secop.Domain.Evaluaciones;

namespace Secop.Domain.Procesos;

/// <summary>Lo que queda en la bitácora de un acto público de un proceso.</summary>
public abstract record HechoPublico(Guid ProcesoId, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override bool EsPublico => true;
}

public sealed record ModalidadCambiada(Guid ProcesoId, string Modalidad, Actor Actor, DateTimeOffset En) : HechoDeProceso(ProcesoId, Actor, En)
{
    public override string Frase => $"El borrador pasó a la modalidad «{Modalidades.CatalogoDeModalidades.Buscar(Modalidad)?.Nombre ?? Modalidad}».";
}

public sealed record AperturaOrdenada(Guid ProcesoId, int VersionPliego, string HashPliego, AlcanceMipyme Alcance, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => $"La entidad ordenó la apertura y publicó el pliego definitivo: «{Alcance.Nombre()}».";
}

public sealed record ProyectoPublicado(Guid ProcesoId, int VersionPliego, string HashPliego, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => "La entidad publicó el proyecto de pliego.";
}

public sealed record InvitacionHecha(Guid ProcesoId, int Invitados, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => "La entidad invitó a participar.";
}

public sealed record AudienciaDeRiesgosCelebrada(Guid ProcesoId, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => "Se celebró la audiencia de asignación de riesgos y aclaración del pliego.";
}

public sealed record ListaDeInteresadosPublicada(Guid ProcesoId, int Interesados, bool HabraSorteo, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => $"La entidad publicó la lista de interesados ({Interesados}): {(HabraSorteo ? "habrá sorteo" : "todos pueden ofertar")}.";
}

public sealed record SorteoCelebrado(Guid ProcesoId, int Sorteados, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => $"Se sortearon los {Sorteados} interesados que pueden ofertar.";
}

public sealed record DirectaJustificada(Guid ProcesoId, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => "La entidad expidió el acto que justifica la contratación directa.";
}

public sealed record ContratistaElegido(Guid ProcesoId, Guid? ProveedorId, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => "La entidad escogió al contratista.";
}

public sealed record InformeDePrecalificacionPublicado(Guid ProcesoId, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => "La entidad publicó el informe de precalificación y empezó el término para comentarlo.";
}

public sealed record ListaDePrecalificadosConformada(Guid ProcesoId, int Precalificados, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => $"La entidad conformó la lista de precalificados ({Precalificados}).";
}

public sealed record InformeFinalPublicado(Guid ProcesoId, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => "La entidad respondió los comentarios y publicó el informe final.";
}

public sealed record SobreEconomicoAbierto(Guid ProcesoId, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => "Se abrió el sobre económico.";
}

public sealed record FormulaEconomicaAplicada(Guid ProcesoId, MetodoDePrecio Metodo, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => $"La entidad aplicó la fórmula económica del pliego: {Metodo.EnFrase()}.";
}

public sealed record SubastaRegistrada(Guid ProcesoId, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => "La entidad registró el resultado de la subasta.";
}

public sealed record SubastaOmitida(Guid ProcesoId, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => "El proceso sigue sin subasta, con el único habilitado.";
}

public sealed record AudienciaInstalada(Guid ProcesoId, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => "Se instaló la audiencia de adjudicación.";
}

public sealed record ProcesoAdjudicado(Guid ProcesoId, int Adjudicados, int Desiertos, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => (Adjudicados, Desiertos) switch
    {
        (1, 0) => "La entidad adjudicó el proceso.",
        (_, 0) => $"La entidad adjudicó los {Adjudicados} lotes.",
        _ => $"La entidad adjudicó {Adjudicados} y declaró desiertos {Desiertos} lotes.",
    };
}

public sealed record ContratoSuscrito(Guid ProcesoId, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => "Las partes firmaron el contrato.";
}

public sealed record ExpedienteTerminado(Guid ProcesoId, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => "La entidad terminó el expediente: no queda nada por publicar.";
}

public sealed record AperturaRevocada(Guid ProcesoId, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => "La entidad revocó el acto de apertura.";
}

public sealed record ProcesoSuspendido(Guid ProcesoId, DateOnly Hasta, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => $"La entidad suspendió el proceso hasta el {Momento.Dia(Hasta)}.";
}

public sealed record ProcesoReanudado(Guid ProcesoId, int VersionPliego, string HashPliego, Actor Actor, DateTimeOffset En) : HechoPublico(ProcesoId, Actor, En)
{
    public override string Frase => "La entidad reanudó el proceso con un cronograma nuevo.";
}
