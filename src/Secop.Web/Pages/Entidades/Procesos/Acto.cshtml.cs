using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Interes;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Pages.Entidades.Adjudicaciones;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Un acto de la modalidad, con sus documentos por flujo. Quién puede y cuándo lo dice el dominio.</summary>
[Permiso(Permisos.CumplirActos)]
[FormularioEnFlujo]
public sealed class ActoModel(ServiciosDeProceso s, Almacen almacen, ConfirmacionDeContrasena confirmacion, SecretosDeSorteo secretos) : PaginaDeProceso(s)
{
    [BindProperty(SupportsGet = true)]
    public string Acto { get; set; } = "";

    public FormularioDeActo Entrada { get; } = new();

    public ActoDeProceso Cual { get; private set; }

    /// <summary>Como lo permite la modalidad; si la fase es otra, como lo permitiría.</summary>
    public ActoPermitido Permitido { get; private set; } = null!;

    public bool EsSuFase => Permitido.Fases.Contains(Fase);

    public bool PideContrasena => RutasDeActos.ConContrasena.Contains(Cual);

    public bool PideJustificar => Proceso.SuModalidad.Tiene(ActoDeProceso.Justificar) && !Proceso.YaSeHizo(ActoDeProceso.Justificar);

    public bool PideMipyme => Cual == ActoDeProceso.OrdenarApertura && Proceso.SuModalidad.Tiene(ActoDeProceso.SolicitarMipyme);

    /// <summary>Las que cuentan para decidir la limitación.</summary>
    public IReadOnlyList<SolicitudEnVista> Solicitudes { get; private set; } = [];

    /// <summary>Si el acto publica el pliego, lo hace con los ajustes preparados y aprobados.</summary>
    public bool PublicaElPliego => Cual == Proceso.PorPublicar;

    public AprobacionDePublicacion? Aprobacion => Proceso.Aprobacion;

    public bool ExigeAprobacion => Proceso.Reglas!.ExigeAprobacion;

    public bool HayAjustes { get; private set; }

    /// <summary>Para adjudicar: las ofertas que siguen.</summary>
    public IReadOnlyList<Oferente> Oferentes { get; private set; } = [];

    public IReadOnlyList<LoteEscrito> Lotes => Entrada.Lotes.Count > 0 ? Entrada.Lotes : AdjudicacionEscrita.EnBlanco(Proceso, Oferentes);

    public IReadOnlyList<FormulaAplicada> Formulas => Proceso.Formulas;

    /// <summary>Los que se manifestaron para precalificar, cuando se conforma la lista.</summary>
    public IReadOnlyList<AporteEnVista> Manifestados { get; private set; } = [];

    public string CodigoPublico => Proceso.Codigo;

    /// <summary>El sorteo que anunció el aviso de precalificación; nulo si no anunció un máximo.</summary>
    public ListaDeInteresados? Sorteo { get; private set; }

    public IReadOnlyList<TipoDocumento> Documentos => Proceso.DocumentosQuePide(Permitido);

    public IEnumerable<CausaDesierto> Causas => Fase == FaseProceso.ListaInteresados
        ? [CausaDesierto.SinInteresados] : Enum.GetValues<CausaDesierto>().Where(c => c != CausaDesierto.SinInteresados);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await CargarAsync() is { } alterno)
        {
            return alterno;
        }

        var anexos = new List<DatosDeDocumento>();
        var campos = await FormularioEnFlujo.LeerAsync(HttpContext, async (campo, nombre, mime, contenido, cancelacion) =>
        {
            var tipo = Enum.TryParse<TipoDocumento>(campo[(campo.LastIndexOf('.') + 1)..], out var leido) && Enum.IsDefined(leido) ? leido : TipoDocumento.Otro;
            var archivo = await almacen.GuardarAsync(contenido, nombre, mime, cancelacion);
            anexos.Add(new(tipo, tipo == TipoDocumento.Otro ? nombre[..Math.Min(nombre.Length, 200)].PadRight(3, '_') : tipo.Nombre(), false, archivo.Id, archivo.Nombre, archivo.Mime, archivo.Tamano, archivo.Sha256));
        });
        await TryUpdateModelAsync(Entrada, "Entrada", new FormValueProvider(BindingSource.Form, new FormCollection(campos), CultureInfo.InvariantCulture));
        Proceso.ExigirPuerta(Cual, Actor, Ahora);
        if (PideContrasena)
        {
            await confirmacion.ExigirAsync(campos.GetValueOrDefault("Contrasena").ToString());
        }

        await HacerActo.HacerAsync(Servicios.Db, Proceso, Cual, Entrada, secretos, new(Entrada.Texto, anexos), Servicios.Calendario, Actor, Ahora);
        await Servicios.Db.SaveChangesAsync();
        TempData["Hecho"] = $"{Cual.Nombre()}: hecho.";
        return Redirect($"{Raiz}/actos");
    }

    protected override async Task<bool> CompletarAsync()
    {
        var modalidad = Proceso.SuModalidad;
        if (!Enum.TryParse<ActoDeProceso>(Acto, out var acto) || acto.ToString() != Acto || !modalidad.Tiene(acto) || !RutasDeActos.EsDeEstaPagina(acto, modalidad) || Proceso.Estado == EstadoProceso.Borrador)
        {
            return false;
        }

        Cual = acto;
        Permitido = modalidad.ActosEn(Fase).FirstOrDefault(a => a.Acto == acto) ?? modalidad.Actos.First(a => a.Acto == acto);
        Oferentes = acto == ActoDeProceso.Adjudicar ? await Servicios.Db.OferentesAsync(Proceso) : [];
        Solicitudes = PideMipyme ? [.. (await Servicios.Db.SolicitudesMipymeAsync(Id)).Where(x => x.Decision != DecisionDeSolicitud.NoContada)] : [];
        HayAjustes = PublicaElPliego
            && await Servicios.Db.AdendaEnPreparacionAsync(Id) is not null;
        if (acto == ActoDeProceso.ConformarLista)
        {
            Manifestados = [.. (await Servicios.Db.AportesAsync(Id)).Where(a => a.Acto == ActoDeProceso.ManifestarsePrecalificar)];
            Sorteo = await Servicios.Db.ListasDeInteresados.AsNoTracking().SingleOrDefaultAsync(l => l.ProcesoId == Id);
        }

        return true;
    }
}
