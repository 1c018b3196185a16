using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.EditarProceso)]
public sealed class LotesModel(ServiciosDeProceso s) : PaginaDeFormulario(s, SeccionPliego.Lotes)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    /// <summary>El lote que se está cambiando; nulo si se agrega uno.</summary>
    [BindProperty(SupportsGet = true, Name = "lote")]
    public int? LoteNumero { get; set; }

    public IReadOnlyList<Lote> Lotes => Pliego.Lotes;

    public decimal ValorEstimado => Pliego.ValorEstimado;

    public bool Cuadra => Lotes.Sum(l => l.Valor) == ValorEstimado;

    private string Aqui => $"{Raiz}/lotes";

    public Task<IActionResult> OnPostAsync() => EditarAsync(
        p =>
        {
            var lote = new Lote(
                LoteNumero ?? (int)decimal.Clamp(Escrito.Numero(Entrada.Numero, "Numero"), -1, 1000), Entrada.Nombre ?? "", Entrada.Descripcion ?? "",
                Escrito.Numero(Entrada.Valor, "Valor"), CodigoUnspsc.Resolver(Entrada.Unspsc, "Unspsc"));
            if (LoteNumero is null)
            {
                p.AgregarLote(lote, Revision, Actor, Ahora);
            }
            else
            {
                p.CambiarLote(lote, Revision, Actor, Ahora);
            }
        },
        Aqui);

    public Task<IActionResult> OnPostQuitarAsync() => EditarAsync(p => p.QuitarLote(LoteNumero ?? 0, Revision, Actor, Ahora), Aqui);

    protected override Task<bool> MostrarAsync() =>
        Task.FromResult(HttpContext.Request.Method != "GET" || LoteNumero is null || Pliego.Lotes.Any(l => l.Numero == LoteNumero));

    protected override string Elemento => $"{LoteNumero}";

    protected override void Precargar()
    {
        if (Pliego.Lotes.FirstOrDefault(l => l.Numero == LoteNumero) is { } lote)
        {
            Entrada = new() { Nombre = lote.Nombre, Descripcion = lote.Descripcion, Valor = Formato.Numero(lote.Valor), Unspsc = lote.Unspsc };
        }
        else
        {
            Entrada = new() { Numero = $"{Pliego.Lotes.Select(l => l.Numero).DefaultIfEmpty().Max() + 1}" };
        }
    }

    public sealed class Formulario
    {
        public string? Numero { get; set; }

        public string? Nombre { get; set; }

        public string? Descripcion { get; set; }

        public string? Valor { get; set; }

        public string? Unspsc { get; set; }
    }
}
