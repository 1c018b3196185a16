using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.EditarProceso)]
public sealed class LugarModel(ServiciosDeProceso s) : PaginaDeFormulario(s, SeccionPliego.Lugar)
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Texto { get; set; }

    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public string Actual => Pliego.CodigoMunicipio;

    public IReadOnlyList<Municipio> Hallados { get; private set; } = [];

    public Task<IActionResult> OnPostAsync() =>
        EditarAsync(p => p.EditarLugar(new(Entrada.Escogido, Entrada.Direccion ?? ""), Revision, Actor, Ahora));

    protected override Task<bool> MostrarAsync()
    {
        var actual = Divipola.Municipio(Pliego.CodigoMunicipio);
        var hallados = Divipola.Buscar(Texto ?? "", 40).Where(m => m != actual);
        Hallados = actual is null ? [.. hallados] : [actual, .. hallados];
        return Task.FromResult(true);
    }

    protected override void Precargar() => Entrada = new() { CodigoMunicipio = Pliego.CodigoMunicipio, Direccion = Pliego.Direccion };

    public sealed class Formulario
    {
        public string? CodigoMunicipio { get; set; }

        public string? Direccion { get; set; }

        /// <summary>Lo escrito en el selector; vacío si se marcó uno de la lista.</summary>
        public string? Municipio { get; set; }

        internal string Escogido => string.IsNullOrWhiteSpace(Municipio) ? CodigoMunicipio ?? "" : Divipola.Elegir(Municipio, nameof(Municipio));
    }
}
