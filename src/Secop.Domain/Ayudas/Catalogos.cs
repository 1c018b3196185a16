namespace Secop.Domain.Ayudas;

public enum TemaDeCaso
{
    Ingreso,
    Cuenta,
    Busqueda,
    Procesos,
    Ofertas,
    Evaluacion,
    Contratos,
    Archivos,
    Falla,
    Otro,
}

public enum EstadoDeCaso
{
    Abierto,
    EnAtencion,

    /// <summary>La Mesa preguntó algo: mientras la persona contesta, el término de solución no corre.</summary>
    EsperaRespuesta,
    Resuelto,
    Cerrado,
}

public enum PrioridadDeCaso
{
    Critica,
    Alta,
    Normal,
    Baja,
}

/// <summary>La única pregunta al cerrar: ¿quedó resuelto?</summary>
public enum Satisfaccion
{
    Si,
    EnParte,
    No,
}

public enum AutorDeMensaje
{
    Persona,
    Mesa,
}

/// <summary>Con qué queda el caso cuando la Mesa responde.</summary>
public enum AlResponder
{
    SigueEnAtencion,
    EsperaRespuesta,
    Resuelve,
}

public enum DecisionDeFalla
{
    Confirmada,
    Negada,
}

public enum Semaforo
{
    Verde,
    Amarillo,
    Rojo,

    /// <summary>No hay término corriendo.</summary>
    Gris,
}

public static class NombresDeMesa
{
    public static string Nombre(this TemaDeCaso tema) => tema switch
    {
        TemaDeCaso.Ingreso => "Ingresar o recuperar la contraseña",
        TemaDeCaso.Cuenta => "Registro y administración de la cuenta",
        TemaDeCaso.Busqueda => "Búsqueda y consulta pública",
        TemaDeCaso.Procesos => "Armar y publicar procesos",
        TemaDeCaso.Ofertas => "Preparar y presentar ofertas",
        TemaDeCaso.Evaluacion => "Evaluación y adjudicación",
        TemaDeCaso.Contratos => "Contratos, facturas y pagos",
        TemaDeCaso.Archivos => "Cargar o descargar archivos",
        TemaDeCaso.Falla => "Falla de la plataforma durante un plazo",
        TemaDeCaso.Otro => "Otro asunto",
    };

    public static string Nombre(this EstadoDeCaso estado) => estado switch
    {
        EstadoDeCaso.Abierto => "Abierto",
        EstadoDeCaso.EnAtencion => "En atención",
        EstadoDeCaso.EsperaRespuesta => "Espera su respuesta",
        EstadoDeCaso.Resuelto => "Resuelto",
        EstadoDeCaso.Cerrado => "Cerrado",
    };

    public static string Nombre(this PrioridadDeCaso prioridad) => prioridad switch
    {
        PrioridadDeCaso.Critica => "Crítica",
        PrioridadDeCaso.Alta => "Alta",
        PrioridadDeCaso.Normal => "Normal",
        PrioridadDeCaso.Baja => "Baja",
    };

    public static string Nombre(this Satisfaccion satisfaccion) => satisfaccion switch
    {
        Satisfaccion.Si => "Sí, quedó resuelto",
        Satisfaccion.EnParte => "En parte",
        Satisfaccion.No => "No",
    };
}
