using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos.Aportes;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Mensajes;
using Secop.Web.Pages.Entidades.Procesos;
using Secop.Web.Security;

namespace Secop.Web.Pages.Proveedores.Aportes;

/// <summary>Manifestarse para precalificar, comentar la precalificación o responder una solicitud de información.</summary>
[Permiso(Permisos.EnviarObservaciones)]
[FormularioEnFlujo]
public sealed class IndexModel(ServiciosDeProceso s, MensajesRecibidos recibidos, Almacen almacen) : PaginaDeProcesoAjeno(s)
{
    [BindProperty(SupportsGet = true)]
    public string Acto { get; set; } = "";

    public string? Texto { get; private set; }

    public ActoDeProceso Cual { get; private set; }

    public ActoPermitido Permitido => Proceso.SuModalidad.Actos.First(a => a.Acto == Cual);

    public bool EsSuFase => Permitido.Fases.Contains(Fase) && (Cual != ActoDeProceso.ComentarPrecalificacion || Proceso.YaSeHizo(ActoDeProceso.PublicarInformePrecalificacion));

    public IReadOnlyList<AporteEnVista> Mios { get; private set; } = [];

    public bool YaManifesto => Mios.Any(a => a.Acto == ActoDeProceso.ManifestarsePrecalificar);

    public async Task<IActionResult> OnGetArchivoAsync(Guid archivo) =>
        await CargarAsync() is { } otra ? otra
        : Mios.SelectMany(a => a.Archivos).Any(a => a.ArchivoId == archivo) && await Db.Archivos.AsNoTracking().SingleOrDefaultAsync(a => a.Id == archivo) is { } a
            ? await almacen.EntregarAsync(Response, a.Id, a.Nombre, a.Mime)
            : NotFound();

    public Task<IActionResult> OnPostAsync() => ActuarAsync(
        async p =>
        {
            var (campos, archivos) = await recibidos.LeerAsync(HttpContext);
            Texto = campos.GetValueOrDefault("Texto");
            Db.Add(Aporte.Entregar(p, Cual, EstaSuscrito, YaManifesto, Texto, archivos, Actor, Ahora));
        },
        "Quedó entregado.",
        $"{Raiz}/aportes/{Acto}");

    protected override async Task<bool> CompletarAsync()
    {
        await base.CompletarAsync();
        if (!Enum.TryParse<ActoDeProceso>(Acto, out var acto) || acto.ToString() != Acto || !Aporte.Es(acto) || !Proceso.SuModalidad.Tiene(acto))
        {
            return false;
        }

        Cual = acto;
        Mios = [.. (await Db.AportesAsync(Id, Cuenta.CuentaId)).Where(a => a.Acto == Cual)];
        return true;
    }
}
