namespace Secop.Domain.Procesos.Audiencias;

public enum EstadoAudiencia
{
    Programada,
    Instalada,
    Suspendida,
    Terminada,
    Cancelada,
}

/// <summary>En qué calidad asiste alguien.</summary>
public enum CalidadDeAsistente
{
    Interesado,
    Proponente,
    Veeduria,
    OrganismoDeControl,
    Ciudadania,
    Entidad,
}

public static class PalabrasDeAudiencia
{
    public static string Nombre(this EstadoAudiencia estado) => estado switch
    {
        EstadoAudiencia.Programada => "Programada",
        EstadoAudiencia.Instalada => "En curso",
        EstadoAudiencia.Suspendida => "Suspendida",
        EstadoAudiencia.Terminada => "Terminada",
        EstadoAudiencia.Cancelada => "Cancelada",
    };

    public static string Nombre(this CalidadDeAsistente calidad) => calidad switch
    {
        CalidadDeAsistente.Interesado => "Interesado en el proceso",
        CalidadDeAsistente.Proponente => "Proponente",
        CalidadDeAsistente.Veeduria => "Veeduría ciudadana",
        CalidadDeAsistente.OrganismoDeControl => "Organismo de control",
        CalidadDeAsistente.Ciudadania => "Ciudadanía",
        CalidadDeAsistente.Entidad => "Por la entidad",
    };
}
