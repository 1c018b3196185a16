using Secop.Domain.Comun;

namespace Secop.Domain.Servicio;

public sealed record IncidenteAbierto(Guid IncidenteId, ClaseDeIncidente Clase, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "Se abrió un incidente del servicio.";
}

public sealed record IncidenteInformado(Guid IncidenteId, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "Hay una novedad de un incidente del servicio.";
}

public sealed record IncidenteCerrado(Guid IncidenteId, Guid CertificadoId, int Plazos, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "Se cerró un incidente del servicio y se expidió su certificado.";
}

public sealed record MantenimientoAnunciado(Guid MantenimientoId, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "Se anunció un mantenimiento.";
}

public sealed record MantenimientoCancelado(Guid MantenimientoId, Actor Actor, DateTimeOffset En) : Hecho(Actor, En)
{
    public override string Frase => "Se canceló un mantenimiento.";
}
