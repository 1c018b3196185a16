using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Los acuerdos comerciales, los documentos tipo, el proyecto de inversión y el posconflicto.</summary>
[Permiso(Permisos.EditarProceso)]
public sealed class AcuerdosModel(ServiciosDeProceso s) : PaginaDeFormulario(s, SeccionPliego.Marco)
{
    [BindProperty]
    public Formulario Entrada { get; set; } = new();

    public PlazoDeAcuerdos Plazo { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync() => EditarAsync(p => p.EditarMarco(
        new MarcoDelProceso
        {
            Acuerdos = Marcados(Entrada.Acuerdos),
            DocumentosTipo = Entrada.DocumentosTipo,
            Proyectos = [.. Entrada.Proyectos.Where(x => !x.EstaVacio).Select(x => new ProyectoDeInversion(x.Bpin ?? "", Escrito.Ano(x.Ano, "Proyectos")))],
            EsPosconflicto = Entrada.EsPosconflicto,
            Puntos = Marcados(Entrada.Puntos),
            Pilares = Marcados(Entrada.Pilares),
        },
        Revision, Actor, Ahora));

    protected override async Task<bool> MostrarAsync()
    {
        Plazo = (await Servicios.Db.ReglasDeAsync(Proceso, Ahora)).Acuerdos;
        return true;
    }

    protected override void Precargar() => Entrada = new()
    {
        Acuerdos = Pliego.Marco.Acuerdos.ToDictionary(a => a, _ => true),
        DocumentosTipo = Pliego.Marco.DocumentosTipo,
        Proyectos = [.. Pliego.Marco.Proyectos.Select(p => new FilaDeProyecto { Bpin = p.Bpin, Ano = $"{p.Ano}" })],
        EsPosconflicto = Pliego.Marco.EsPosconflicto,
        Puntos = Pliego.Marco.Puntos.ToDictionary(x => x, _ => true),
        Pilares = Pliego.Marco.Pilares.ToDictionary(x => x, _ => true),
    };

    private static IReadOnlyList<T> Marcados<T>(Dictionary<T, bool> casillas)
        where T : struct, Enum => [.. casillas.Where(c => c.Value && Enum.IsDefined(c.Key)).Select(c => c.Key)];

    public sealed class Formulario
    {
        public Dictionary<AcuerdoComercial, bool> Acuerdos { get; set; } = [];

        public string? DocumentosTipo { get; set; }

        public List<FilaDeProyecto> Proyectos { get; set; } = [];

        public bool EsPosconflicto { get; set; }

        public Dictionary<PuntoDelAcuerdo, bool> Puntos { get; set; } = [];

        public Dictionary<PilarDelAcuerdo, bool> Pilares { get; set; } = [];
    }

    public sealed class FilaDeProyecto
    {
        public string? Bpin { get; set; }

        public string? Ano { get; set; }

        public bool EstaVacio => string.IsNullOrWhiteSpace(Bpin + Ano);
    }
}
