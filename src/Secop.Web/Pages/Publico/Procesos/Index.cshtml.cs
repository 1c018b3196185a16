using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Secop.Domain.Comun;
using Secop.Web.Data;
using Secop.Web.Data.Busqueda;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Publico.Procesos;

[AllowAnonymous]
public sealed class IndexModel(VistaPublica vista) : PageModel
{
    private const int OpcionesALaVista = 8;

    public Filtros Filtros { get; private set; } = new();

    public Resultados Resultados { get; private set; } = null!;

    public IReadOnlyList<Municipio> MunicipiosPosibles => Filtros.MunicipioDudoso is { } dudoso ? Divipola.Resolver(dudoso, Filtros.Departamento) : [];

    public DateTimeOffset Ahora => vista.Ahora;

    /// <summary>Una faceta con sus opciones; cada una lleva a la misma búsqueda con ella puesta o quitada.</summary>
    public sealed record Faceta(string Titulo, IReadOnlyList<(string Texto, int Cuantos, bool Puesta, string Direccion)> Opciones);

    public string Cuenta => Resultados.Conteos switch
    {
        { HayMas: true } => $"Más de {Formato.Numero(Conteos.Tope)} resultados",
        { Total: 0 } => "Ningún resultado",
        { Total: 1 } => "1 resultado",
        { Total: var total } => $"{Formato.Numero(total)} resultados",
    };

    public async Task OnGetAsync(CancellationToken cancelacion)
    {
        Filtros = Filtros.De(Request.Query);
        Resultados = await vista.BuscarAsync(Filtros, cancelacion: cancelacion);
    }

    public IEnumerable<FiltroPuesto> Puestos() => Filtros.Puestos();

    public IEnumerable<Faceta> Facetas() =>
        from campo in new[] { ("fase", "Estado o fase"), ("modalidad", "Modalidad"), ("plataforma", "Plataforma"), ("clase", "Qué es"), ("departamento", "Departamento") }
        let opciones = Resultados.Conteos.Facetas[campo.Item1]
        where opciones.Count > 0
        select new Faceta(campo.Item2, opciones.Take(OpcionesALaVista).Select(o => (FiltrosEnPalabras.Nombre(campo.Item1, o.Valor), o.Cuantos, EstaPuesta(campo.Item1, o.Valor), Filtros.Alternar(campo.Item1, o.Valor).Direccion())).ToList());

    public string EnOrden(OrdenDeBusqueda orden) => (Filtros with { Orden = orden, Cursor = null }).Direccion();

    public string Pagina(string? cursor) => (Filtros with { Texto = Resultados.Correccion ?? Filtros.Texto, Cursor = cursor }).Direccion();

    private bool EstaPuesta(string campo, string valor) => campo switch
    {
        "fase" => Filtros.Fases.Contains(valor, StringComparer.Ordinal),
        "modalidad" => Filtros.Modalidades.Contains(valor, StringComparer.Ordinal),
        "plataforma" => Filtros.Plataformas.Contains(valor, StringComparer.Ordinal),
        "clase" => Filtros.Clase == valor,
        _ => Filtros.Departamento == valor,
    };
}
