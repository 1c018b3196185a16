using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Entidades.Procesos;

// Guardar lo editado sin chocar con quien guarda otra sección.
public abstract partial class PaginaDePliego
{
    // Dos secciones distintas comparten la fila del proceso: si otra se guardó en el mismo instante, se vuelve a cargar y
    // se repite. La revisión de la propia sección es la que dice si alguien más la tocó.
    protected async Task<IActionResult> EditarAsync(Action<Proceso> acto, string? destino = null)
    {
        const int Intentos = 6;
        var revision = Revision;
        for (var intento = 1; ; intento++)
        {
            if (await CargarAsync() is { } alterno)
            {
                return alterno;
            }

            Revision = revision;
            try
            {
                Aplicar(acto);
                Escrito.ExigirLegible(ModelState);
                await Servicios.Db.SaveChangesAsync();
                break;
            }
            catch (DbUpdateConcurrencyException) when (intento < Intentos)
            {
                OlvidarLoCargado();
            }
            catch (ReglaIncumplida error) when (error.Regla == ReglasDeProceso.SeccionCambio)
            {
                await ChocoAsync();
                throw;
            }
            catch (ReglaIncumplida) when (ModelState.ErrorCount > 0)
            {
                // Lo que no se pudo leer llegó vacío: la regla que rompe ese vacío no es la que hay que decir.
                Escrito.ExigirLegible(ModelState);
            }
        }

        await GuardadoAsync();
        TempData["Hecho"] = $"{seccion.Nombre()}: guardado.";
        return Redirect(destino ?? Volver);
    }

    private void Aplicar(Action<Proceso> acto)
    {
        if (VaAlProceso)
        {
            acto(Proceso);
            return;
        }

        acto(Pliego);
        if (Adenda is { } adenda)
        {
            adenda.Proponer(Pliego, Actor, Ahora);
            Proceso.AnotarAjuste(seccion, Actor, Ahora);
        }
    }

    // Menos los archivos que llegaron con el envío: ya están en disco y no se vuelven a pedir.
    private void OlvidarLoCargado()
    {
        foreach (var entrada in Servicios.Db.ChangeTracker.Entries().Where(e => e.Entity is not (Archivo or Subida)).ToList())
        {
            entrada.State = EntityState.Detached;
        }
    }
}
