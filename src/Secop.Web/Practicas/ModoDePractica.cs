namespace Secop.Web.Practicas;

/// <summary>
/// El tercer caso de despliegue: el mismo ejecutable, endurecido como en producción, con el reloj movible porque su base
/// está marcada como de práctica. <c>--practica</c> o <c>Practica__Activa=true</c>.
/// </summary>
public sealed record ModoDePractica
{
    public const string Argumento = "--practica";
    public const string Nombre = "Práctica";
    public const string Lema = "Práctica: nada de esto es real";
    public const int DiasPorOmision = 7;
    private const string Clave = "Practica:Activa";

    public bool Activa { get; init; }

    /// <summary>Dónde está la práctica: la enlaza el producto de verdad. <c>Practica__Direccion</c>.</summary>
    public Uri? Direccion { get; init; }

    /// <summary>Cuánto vive un mundo de práctica. <c>Practica__Dias</c>.</summary>
    public int Dias { get; init; } = DiasPorOmision;

    /// <summary>Si se pidió abrir la práctica, antes de leer la configuración: decide con qué entorno se arranca.</summary>
    public static bool Pedida(string[] args) =>
        args.Contains(Argumento) || (bool.TryParse(Environment.GetEnvironmentVariable("Practica__Activa"), out var activa) && activa);

    public static WebApplicationOptions Opciones(string[] args) => !Pedida(args)
        ? new WebApplicationOptions { Args = args }
        : new WebApplicationOptions { Args = [.. args.Where(a => a != Argumento), $"--{Clave}=true"], EnvironmentName = Environments.Production };

    public static ModoDePractica De(IConfiguration configuracion)
    {
        var escrita = configuracion["Practica:Direccion"];
        var dias = configuracion.GetValue("Practica:Dias", DiasPorOmision);
        if (dias is < 1 or > 365)
        {
            throw new InvalidOperationException("Practica:Dias va de 1 a 365.");
        }

        Uri? direccion = null;
        if (!string.IsNullOrWhiteSpace(escrita) && !(Uri.TryCreate(escrita, UriKind.Absolute, out direccion) && direccion.Scheme is "http" or "https"))
        {
            throw new InvalidOperationException("Practica:Direccion debe ser la dirección completa de la práctica, como https://practica.ejemplo.gov.co.");
        }

        return new ModoDePractica { Activa = configuracion.GetValue(Clave, false), Direccion = direccion, Dias = dias };
    }

    /// <summary>Las galletas de la práctica se llaman distinto: en un mismo servidor no se cruzan con las de verdad.</summary>
    public string Galleta(string nombre) => Activa ? "practica-" + nombre : nombre;
}
