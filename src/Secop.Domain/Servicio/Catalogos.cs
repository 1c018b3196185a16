namespace Secop.Domain.Servicio;

/// <summary>Lo que se mide por separado, como lo ve quien usa la plataforma.</summary>
public enum ComponenteDeServicio
{
    Ingreso,
    Expedientes,
    Busqueda,
    Archivos,
    Ofertas,
    Correo,
    Base,
}

public enum ClaseDeIncidente
{
    /// <summary>Afecta a todos.</summary>
    General,

    /// <summary>Afecta sólo algunas funciones.</summary>
    Parcial,
}

public static class NombresDeServicio
{
    public static string Nombre(this ComponenteDeServicio componente) => componente switch
    {
        ComponenteDeServicio.Ingreso => "Ingreso",
        ComponenteDeServicio.Expedientes => "Ver expedientes",
        ComponenteDeServicio.Busqueda => "Búsqueda",
        ComponenteDeServicio.Archivos => "Cargar archivos",
        ComponenteDeServicio.Ofertas => "Presentar ofertas",
        ComponenteDeServicio.Correo => "Correo",
        ComponenteDeServicio.Base => "Base de datos",
    };

    /// <summary>Si su falla abre un incidente sola: sin él alguien puede perder un plazo.</summary>
    public static bool EsCritico(this ComponenteDeServicio componente) => componente is not (ComponenteDeServicio.Busqueda or ComponenteDeServicio.Correo);

    public static string Nombre(this ClaseDeIncidente clase) => clase switch
    {
        ClaseDeIncidente.General => "Falla general",
        ClaseDeIncidente.Parcial => "Falla de algunas funciones",
    };
}
