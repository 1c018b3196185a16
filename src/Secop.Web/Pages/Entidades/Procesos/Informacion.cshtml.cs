using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.EditarProceso)]
public sealed class InformacionModel(ServiciosDeProceso s) : PaginaDeFormulario(s, SeccionPliego.Informacion)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    /// <summary>Vacía si la modalidad no pide causal.</summary>
    public IReadOnlyList<CausalDeModalidad> Causales => CausalesDeModalidad.De(Proceso.Modalidad);

    public async Task<IActionResult> OnPostAsync()
    {
        var numero = Domain.Comun.Texto.EnUnaLinea(Entrada.Numero);
        ReglasDeProceso.NumeroRepetido.ExigirEn(
            "Numero", !await Servicios.Db.NumeroOcupadoAsync(Cuenta.CuentaId, numero, Id), numero);
        return await EditarAsync(p => p.EditarInformacion(
            new(Entrada.Numero ?? "", Entrada.Nombre ?? "", Entrada.Descripcion ?? "", Entrada.TipoContrato ?? "") { Causal = Entrada.Causal }, Revision, Actor, Ahora));
    }

    protected override void Precargar() => Entrada = new()
    {
        Numero = Pliego.Numero,
        Nombre = Pliego.Nombre,
        Descripcion = Pliego.Descripcion,
        TipoContrato = Pliego.TipoContrato,
        Causal = Pliego.Causal,
    };

    public sealed class Formulario
    {
        public string? Numero { get; set; }

        public string? Nombre { get; set; }

        public string? Descripcion { get; set; }

        public string? TipoContrato { get; set; }

        public string? Causal { get; set; }
    }
}
