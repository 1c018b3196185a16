using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Cuantias;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

[Permiso(Permisos.EditarProceso)]
public sealed class PresupuestoModel(ServiciosDeProceso s) : PaginaDeFormulario(s, SeccionPliego.Presupuesto)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    /// <summary>El tope de la cuantía de la modalidad; nulo si no tiene o la entidad no ha dicho su presupuesto.</summary>
    public decimal? Tope { get; private set; }

    public string ClaseDeTope => Proceso.SuModalidad.Cuantia == ClaseDeCuantia.Minima ? "mínima" : "menor";

    public string NormaDelTope => Proceso.SuModalidad.Cuantia == ClaseDeCuantia.Minima ? TablaDeCuantias.NormaMinima : TablaDeCuantias.NormaMenor;

    /// <summary>Con el valor escrito, sus letras: el cero de más se ve antes de publicar.</summary>
    public string AyudaDelValor => Escrito.Leer(Entrada.ValorEstimado) is { } valor and > 0 and <= Dinero.Maximo && decimal.Round(valor, 2) == valor
        ? $"Con IVA y todos los costos. En letras: {Dinero.EnLetras(valor)}."
        : "Con IVA y todos los costos. Por ejemplo 45.000.000.";

    public Task<IActionResult> OnPostAsync() => EditarAsync(p => p.EditarPresupuesto(
        new(
            Escrito.Numero(Entrada.ValorEstimado, "ValorEstimado"),
            Entrada.Destinacion,
            [.. Entrada.Cdps.Where(c => !c.EstaVacio).Select(c => new Cdp(
                c.Numero ?? "", c.Fecha ?? default, Escrito.Numero(c.Saldo, "Cdps"), Escrito.Numero(c.Valor, "Cdps")))],
            [.. Entrada.Fuentes.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => new FuenteRecursos(f.Key, Escrito.Numero(f.Value, "Fuentes"))).Where(f => f.Valor != 0)])
        {
            EnSiif = Entrada.EnSiif,
            VigenciasFuturas = [.. Entrada.VigenciasFuturas.Where(v => !v.EstaVacia).Select(v => new VigenciaFutura(
                v.Numero ?? "", Escrito.Ano(v.Ano, "VigenciasFuturas"), Escrito.Numero(v.Valor, "VigenciasFuturas")))],
        },
        Revision, Actor, Ahora));

    protected override async Task<bool> MostrarAsync()
    {
        Tope = (await Servicios.Db.ReglasDeAsync(Proceso, Ahora)).Tope;
        return true;
    }

    protected override void Precargar() => Entrada = new()
    {
        ValorEstimado = Pliego.ValorEstimado == 0 ? null : Formato.Numero(Pliego.ValorEstimado),
        Destinacion = Pliego.Destinacion,
        Cdps = [.. Pliego.Cdps.Select(c => new FilaDeCdp { Numero = c.Numero, Fecha = c.Fecha, Saldo = Formato.Numero(c.Saldo), Valor = Formato.Numero(c.Valor) })],
        EnSiif = Pliego.EnSiif,
        VigenciasFuturas = [.. Pliego.VigenciasFuturas.Select(v => new FilaDeVigencia { Numero = v.Numero, Ano = $"{v.Ano}", Valor = Formato.Numero(v.Valor) })],
        Fuentes = Pliego.Fuentes.ToDictionary(f => f.Origen, f => (string?)Formato.Numero(f.Valor)),
    };

    public sealed class Formulario
    {
        public string? ValorEstimado { get; set; }

        public DestinacionGasto Destinacion { get; set; }

        public List<FilaDeCdp> Cdps { get; set; } = [];

        public bool EnSiif { get; set; }

        public List<FilaDeVigencia> VigenciasFuturas { get; set; } = [];

        public Dictionary<OrigenRecursos, string?> Fuentes { get; set; } = [];
    }

    public sealed class FilaDeVigencia
    {
        public string? Numero { get; set; }

        public string? Ano { get; set; }

        public string? Valor { get; set; }

        public bool EstaVacia => string.IsNullOrWhiteSpace(Numero + Ano + Valor);
    }

    public sealed class FilaDeCdp
    {
        public string? Numero { get; set; }

        public DateOnly? Fecha { get; set; }

        public string? Saldo { get; set; }

        public string? Valor { get; set; }

        public bool EstaVacio => string.IsNullOrWhiteSpace(Numero + Saldo + Valor) && Fecha is null;
    }
}
