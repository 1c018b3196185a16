using System.Globalization;
using System.Net;
using Secop.Domain.Cuentas;
using Secop.Testing;
using Secop.Web.Security;

namespace Secop.Web.Tests.Intrusos;

/// <summary>Un momento del camino con ids de verdad: «entidad/procesos id» y su valor.</summary>
public sealed record Caso(string Nombre, DateTimeOffset Ahora, Dictionary<string, object> Ids)
{
    public bool Tiene(Direccion d) => d.Parametros.All(p => Ids.ContainsKey(Llave(d, p)));

    public string Valor(Direccion d, string parametro) => Ids.TryGetValue(Llave(d, parametro), out var valor)
        ? Convert.ToString(valor, CultureInfo.InvariantCulture)!
        : Guid.Empty.ToString();

    public string UrlDe(Direccion d)
    {
        var ruta = d.Parametros.Aggregate(d.Ruta, (r, p) => r.Replace($"{{{p}}}", Valor(d, p), StringComparison.Ordinal));
        var consulta = d.EsEscritura ? [] : d.Argumentos.Where(a => a.Tipo == typeof(Guid) && !d.Parametros.Contains(a.Nombre)).Select(a => $"{a.Nombre}={Valor(d, a.Nombre)}");
        var manejador = d.Manejador is null ? [] : new[] { $"handler={d.Manejador}" };
        var todo = string.Join('&', manejador.Concat(consulta));
        return todo.Length == 0 ? ruta : $"{ruta}?{todo}";
    }

    public static string Llave(Direccion d, string parametro) => $"{d.Area} {parametro}".ToLowerInvariant();
}

/// <summary>Alguien con sesión (o sin ella) ante todas las direcciones.</summary>
public sealed record Visitante(string Nombre, Cliente Cliente, TipoCuenta? Tipo = null, Guid? CuentaId = null, params string[] Roles)
{
    private string? _marca;

    public bool EsAnonimo => Nombre == "ciudadano sin sesión";

    /// <summary>Si su rol en su cuenta abre esa puerta.</summary>
    public bool Puede(Direccion d) => Tipo is { } tipo && d.Permiso is { } permiso
        && (permiso == Permisos.ConSesion || Web.Security.Roles.Conceden(tipo, EstadoCuenta.Activa, Roles, permiso));

    public async Task<Pagina> PedirAsync(Direccion d, Caso caso)
    {
        Cliente.EnFecha(caso.Ahora);
        var url = caso.UrlDe(d);
        if (!d.EsEscritura)
        {
            return await Cliente.VerAsync(url);
        }

        // La marca es de verdad: de un formulario propio. Quien no debe no se detiene en ella.
        _marca ??= (await Cliente.VerAsync(EsAnonimo ? Seguridad.PaginaDeIngreso : "/mi-cuenta/datos")).Documento
            .QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var campos = Cuerpos.De(d, caso).Append(("__RequestVerificationToken", _marca));
        return await Cliente.PedirAsync(new(HttpMethod.Post, url) { Content = Cuerpo(d, campos) });
    }

    private static HttpContent Cuerpo(Direccion d, IEnumerable<(string Campo, string Valor)> campos)
    {
        if (!Attribute.IsDefined(d.Modelo, typeof(Infrastructure.FormularioEnFlujoAttribute)))
        {
            return new FormUrlEncodedContent(campos.Select(c => KeyValuePair.Create(c.Campo, c.Valor)));
        }

        var partes = new MultipartFormDataContent();
        foreach (var (campo, valor) in campos)
        {
            partes.Add(new StringContent(valor), $"\"{campo}\"");
        }

        partes.Add(new ByteArrayContent("%PDF-1.7 de quien no debe"u8.ToArray()), "\"Archivo\"", "intruso.pdf");
        return partes;
    }

    /// <summary>404, 403 o el camino al ingreso: no entró.</summary>
    public static bool NoEntro(Pagina p) => p.Estado is HttpStatusCode.NotFound or HttpStatusCode.Forbidden
        || (p.Estado == HttpStatusCode.Redirect && (p.Destino!.StartsWith("/mi-cuenta?returnUrl=", StringComparison.Ordinal)
            || new Uri(new Uri("http://localhost"), p.Destino).AbsolutePath == Seguridad.PaginaDeIngreso));
}
