using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Planes;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Planes;

/// <summary>Una hoja entera. Con un solo error no se guarda nada, se muestran todos y el plan queda igual.</summary>
[Permiso(Permisos.EditarPlan)]
[FormularioEnFlujo]
public sealed class ImportarModel(ServiciosDeProceso s) : PaginaDePlan(s, "Importar adquisiciones")
{
    private const int Mostrados = 300;

    public string Pegado { get; private set; } = "";

    public bool Reemplaza { get; private set; } = true;

    public int Lineas { get; private set; }

    public IReadOnlyList<ErrorDeFila> Errores { get; private set; } = [];

    public IReadOnlyList<ErrorDeFila> ErroresMostrados => [.. Errores.Take(Mostrados)];

    public async Task<IActionResult> OnGetPlantillaAsync() =>
        await CargarAsync() ?? File(HojaDelPlan.Libro([]), EscritorXlsx.Mime, $"plantilla-plan-{Vigencia}.xlsx");

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        (var hoja, Pegado, var campos) = await HojaDelFormulario.LeerAsync(HttpContext);
        Reemplaza = campos.GetValueOrDefault("Modo") != "agregar";
        var numeros = Reemplaza ? (await Db.LineasDelPlan.Where(l => l.PlanId == Id).Select(l => l.Numero).ToListAsync()).ToHashSet() : null;
        var (lineas, errores) = HojaDelPlan.Interpretar(hoja, numeros);
        if (errores.Count > 0)
        {
            Errores = errores;
            ModelState.AddModelError("Archivo", errores.Count == 1 ? "Una celda tiene un error: nada se guardó. Abajo está." : $"Hay {Formato.Numero((long)errores.Count)} errores: nada se guardó. Abajo está cada fila con el suyo.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return await GuardarAsync(lineas);
    }

    protected override async Task<bool> CompletarAsync()
    {
        Lineas = await Db.LineasDelPlan.CountAsync(l => l.PlanId == Id);
        return true;
    }

    private Task<IActionResult> GuardarAsync(IReadOnlyList<LineaImportada> hoja)
    {
        Db.ChangeTracker.Clear();
        ResultadoDeImportacion resultado = null!;
        return ActuarAsync(
            async p =>
            {
                resultado = p.Importar(await Db.LineasDeAsync(Id), hoja, Reemplaza, await Db.LineasConProcesosAsync(Id), Actor, Ahora);
                Db.AddRange(resultado.Nuevas);
                Db.RemoveRange(resultado.Quitadas);
            },
            () => $"Importado: {Cuantas(resultado.Nuevas.Count, "nueva")}, {Cuantas(resultado.Cambiadas, "cambiada")}, {Cuantas(resultado.Iguales, "igual", "iguales")} y {Cuantas(resultado.Quitadas.Count, "quitada")}.",
            $"{Raiz}/lineas");
    }

    private static string Cuantas(int n, string una, string? varias = null) => $"{Formato.Numero((long)n)} {(n == 1 ? una : varias ?? una + "s")}";
}
