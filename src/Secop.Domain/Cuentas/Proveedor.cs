using Secop.Domain.Comun;

namespace Secop.Domain.Cuentas;

public sealed record DatosDeProveedor
{
    public required string TipoDeEmpresa { get; init; }

    public required TamanoEmpresa Tamano { get; init; }
}

/// <summary>Quien vende. Su clave es el NIT o el documento de la persona natural; queda activo al registrarse.</summary>
public sealed class Proveedor : Cuenta
{
    public const int MaximoDeIntereses = 100;
    private List<string> _intereses = [];

    private Proveedor()
    {
    }

    private Proveedor(DatosDeCuenta datos, DatosDeProveedor proveedor, Identificacion identificacion, DateTimeOffset ahora)
        : base(TipoCuenta.Proveedor, datos, identificacion, ClaveDe(identificacion), EstadoCuenta.Activa, ahora)
    {
        PonerEmpresa(proveedor);
    }

    public string TipoDeEmpresa { get; private set; } = "";

    /// <summary>De una persona natural no se publica ni el documento ni el NIT, que es su cédula.</summary>
    public bool EsPersonaNatural { get; private set; }

    public TamanoEmpresa Tamano { get; private set; }

    public bool EsMipyme => Tamano != TamanoEmpresa.Grande;

    /// <summary>Códigos UNSPSC de ocho cifras: de ellos salen las oportunidades.</summary>
    public IReadOnlyList<string> Intereses => _intereses;

    public static string ClaveDe(Identificacion identificacion) => $"P|{identificacion.Clave}";

    public static Proveedor Registrar(
        Identificacion identificacion, DatosDeCuenta datos, DatosDeProveedor proveedor, Guid usuarioId, DateTimeOffset ahora)
    {
        ReglasDeCuenta.PersonaJuridicaConNit.ExigirEn(
            "TipoIdentificacion", identificacion.Tipo == TipoIdentificacion.Nit || Catalogos.EsDePersonaNatural(proveedor.TipoDeEmpresa));
        var nuevo = new Proveedor(datos, proveedor, identificacion, ahora);
        nuevo.PonerPrimerAdministrador(usuarioId, ahora);
        return nuevo;
    }

    /// <summary>Los datos y la empresa, en un solo acto.</summary>
    public void CambiarDatos(DatosDeCuenta datos, DatosDeProveedor proveedor, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeCuenta.PersonaJuridicaConNit.ExigirEn(
            "TipoDeEmpresa", TipoIdentificacion == TipoIdentificacion.Nit || Catalogos.EsDePersonaNatural(proveedor.TipoDeEmpresa));
        PonerEmpresa(proveedor);
        CambiarDatos(datos, actor, ahora);
    }

    public void CambiarIntereses(IReadOnlyCollection<string> codigos, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropia(actor);
        var limpios = codigos.Select(CodigoUnspsc.Normalizar).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        ReglasDeCuenta.DemasiadosIntereses.ExigirEn("Codigos", limpios.Count <= MaximoDeIntereses);
        foreach (var codigo in limpios)
        {
            ReglasDeCuenta.InteresInvalido.ExigirEn("Codigos", CodigoUnspsc.Existe(codigo) || CodigoUnspsc.Todos.Any(u => u.Codigo == codigo), codigo);
        }

        _intereses = limpios;
        Anotar(new InteresesCambiados(Id, limpios.Count, actor, ahora));
    }

    private void PonerEmpresa(DatosDeProveedor proveedor)
    {
        ReglasDeCuenta.EmpresaDesconocida.ExigirEn("TipoDeEmpresa", Catalogos.TiposDeEmpresa.Contains(proveedor.TipoDeEmpresa));
        TipoDeEmpresa = proveedor.TipoDeEmpresa;
        EsPersonaNatural = Catalogos.EsDePersonaNatural(proveedor.TipoDeEmpresa);
        Tamano = proveedor.Tamano;
    }
}
