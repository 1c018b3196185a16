using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.EditarProceso)]
public sealed class PreciosModel(ServiciosDeProceso s) : PaginaDeFormulario(s, SeccionPliego.ListaPrecios)
{
    public const int PorPagina = 100;

    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    [BindProperty]
    public FormularioDeOpciones Opciones { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "linea")]
    public Guid? LineaId { get; set; }

    [BindProperty(SupportsGet = true, Name = "pagina")]
    public int Pagina { get; set; } = 1;

    public IReadOnlyList<Lote> Lotes => Pliego.Lotes;

    public int Total => Pliego.ListaPrecios.Count;

    public Paginador Paginador { get; private set; } = null!;

    public decimal? TotalEstimado { get; private set; }

    public IReadOnlyList<SubtotalDeCapitulo> Subtotales { get; private set; } = [];

    public IReadOnlyList<(Guid Id, int Orden, DatosDeItemPrecio Datos)> Lineas { get; private set; } = [];

    public IEnumerable<string> OpcionesGuardadas => Pliego.OpcionesDePrecios.EnFrases();

    /// <summary>El formulario muestra las opciones que se acaban de enviar; en los demás envíos, las guardadas.</summary>
    public bool EnvioOpciones => HttpContext.Request.Method == "POST" && HttpContext.Request.Query["handler"] == "Opciones";

    private string Aqui => $"{Raiz}/precios";

    /// <summary>La lista entera, para trabajarla en una hoja de cálculo y volver a importarla.</summary>
    public async Task<IActionResult> OnGetListaAsync() => await CargarAsync() ?? HojaDePrecios.Archivo(Pliego.ListaPrecios.Select(i => i.Datos()));

    public Task<IActionResult> OnPostAsync() => EditarAsync(
        p =>
        {
            var datos = Entrada.Datos();
            if (LineaId is { } id)
            {
                p.CambiarItem(id, datos, Revision, Actor, Ahora);
            }
            else
            {
                p.AgregarItem(datos, Revision, Actor, Ahora);
            }
        },
        Aqui);

    public Task<IActionResult> OnPostQuitarAsync() => EditarAsync(p => p.QuitarItem(LineaId ?? Guid.Empty, Revision, Actor, Ahora), Aqui);

    public Task<IActionResult> OnPostOpcionesAsync() => EditarAsync(p => p.EditarOpcionesDePrecios(Opciones.Datos(), Revision, Actor, Ahora), Aqui);

    public Task<IActionResult> OnPostVaciarAsync() => EditarAsync(p => p.PonerListaPrecios([], Revision, Actor, Ahora), Aqui);

    protected override Task<bool> MostrarAsync()
    {
        var todas = Pliego.ListaPrecios;
        if (!EnvioOpciones)
        {
            Opciones = FormularioDeOpciones.De(Pliego.OpcionesDePrecios);
        }

        Paginador = new Paginador(Pagina, Total, PorPagina);
        Lineas = [.. Paginador.De(todas).Select(i => (i.Id, i.Orden, i.Datos()))];
        Subtotales = Capitulos.Subtotales(todas, i => (i.Lote, i.Capitulo, i.PrecioUnitarioEstimado is { } e ? Domain.Comun.Dinero.Producto(i.Cantidad, e) : null));
        TotalEstimado = todas.All(i => i.PrecioUnitarioEstimado is not null) ? todas.Sum(i => Domain.Comun.Dinero.Producto(i.Cantidad, i.PrecioUnitarioEstimado!.Value)) : null;
        return Task.FromResult(HttpContext.Request.Method != "GET" || LineaId is null || todas.Any(i => i.Id == LineaId));
    }

    protected override string Elemento => $"{LineaId}";

    protected override void Precargar()
    {
        if (Pliego.ListaPrecios.FirstOrDefault(i => i.Id == LineaId) is { } linea)
        {
            Entrada = Formulario.De(linea.Datos());
        }
    }

    public sealed class Formulario
    {
        public string? Referencia { get; set; }

        public string? Unspsc { get; set; }

        public string? Descripcion { get; set; }

        public string? Cantidad { get; set; }

        public string? Unidad { get; set; }

        public string? Estimado { get; set; }

        public string? Tope { get; set; }

        public int? Lote { get; set; }

        public string? Capitulo { get; set; }

        public static Formulario De(DatosDeItemPrecio d) => new()
        {
            Referencia = d.Referencia,
            Unspsc = d.Unspsc,
            Descripcion = d.Descripcion,
            Cantidad = d.Cantidad.ToString("0.######", Formato.Cultura),
            Unidad = d.Unidad,
            Estimado = d.PrecioUnitarioEstimado is { } e ? Formato.Numero(e) : null,
            Tope = d.PrecioUnitarioTope is { } t ? Formato.Numero(t) : null,
            Lote = d.Lote,
            Capitulo = d.Capitulo,
        };

        public DatosDeItemPrecio Datos() => new(
            null, Referencia ?? "", CodigoUnspsc.Resolver(Unspsc, "Unspsc"), Descripcion ?? "", Escrito.Numero(Cantidad, "Cantidad"), Unidad ?? "",
            string.IsNullOrWhiteSpace(Estimado) ? null : Escrito.Numero(Estimado, "Estimado"),
            string.IsNullOrWhiteSpace(Tope) ? null : Escrito.Numero(Tope, "Tope"))
        {
            Lote = Lote,
            Capitulo = Capitulo,
        };
    }
}
