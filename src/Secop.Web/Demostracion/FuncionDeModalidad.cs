using System.Text;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Cuantias;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Documentos;

namespace Secop.Web.Demostracion;

/// <summary>Arma y publica una obra de la temporada y, si hace falta, ordena su apertura, cada acto a su hora.</summary>
public sealed class FuncionDeModalidad(Escena escena, Reparto reparto, ObraDeModalidad obra)
{
    private static readonly CalendarioHabil Calendario = CalendarioHabil.Nacional;
    private static readonly TimeSpan UnaHora = TimeSpan.FromHours(1);
    private Guid _id;

    public async Task RepresentarAsync()
    {
        var modalidad = CatalogoDeModalidades.Buscar(obra.Modalidad)!;
        var (publicacion, hitos) = Programar(modalidad);
        var antes = publicacion - UnaHora;
        await escena.ConAsync(antes, servicios => ArmarAsync(servicios, modalidad, hitos, antes));
        await ConProcesoAsync(publicacion, async (db, proceso, _) =>
            db.Add(proceso.Publicar(await db.ReglasDeAsync(proceso, publicacion), Calendario, reparto.Comprador, publicacion)));
        if (obra.SeAbre)
        {
            var hora = hitos.Single(h => h.Tipo == TipoHito.ActoApertura).Instante;
            await ConProcesoAsync(hora, async (db, proceso, almacen) =>
            {
                var permitido = modalidad.ActosEn(proceso.FaseEn(hora)).First(a => a.Acto == ActoDeProceso.OrdenarApertura);
                var anexos = new List<DatosDeDocumento>();
                foreach (var tipo in proceso.DocumentosQuePide(permitido))
                {
                    anexos.Add(await DocumentoAsync(almacen, tipo));
                }

                var mipyme = new DecisionMipyme(AlcanceMipyme.Abierto, "No llegaron solicitudes de limitación dentro del término.", 0);
                db.Add(proceso.OrdenarApertura(mipyme, 0, null, new("Se ordena la apertura.", anexos), Calendario, reparto.Ordenadora, hora));
            });
        }
    }

    // La publicación más reciente que deja hoy al proceso dentro de su ventana.
    private (DateTimeOffset Publicacion, IReadOnlyList<Hito> Hitos) Programar(Modalidad modalidad)
    {
        var dia = CalendarioHabil.FechaBogota(escena.Hoy);
        for (var dias = 0; dias < 60; dias++)
        {
            var publicacion = CalendarioHabil.Instante(Calendario.SumarHabiles(dia.AddDays(1), -dias - 1), new TimeOnly(7, 30));
            var reglas = modalidad.Reglas(CatalogoDeModalidades.Parametros, CalendarioHabil.FechaBogota(publicacion));
            var hitos = Cronogramas.Sugerir(reglas, Calendario, publicacion);
            DateTimeOffset? En(TipoHito? tipo) => tipo is null ? null : hitos.Single(h => h.Tipo == tipo).Instante;
            var (desde, hasta) = obra.Ventana;
            if (publicacion < escena.Hoy && (En(desde) ?? publicacion) < escena.Hoy && (En(hasta) is not { } fin || fin > escena.Hoy))
            {
                return (publicacion, hitos);
            }
        }

        throw new InvalidOperationException($"No hay un día de publicación que deje hoy {obra.Numero} en {obra.Fase}.");
    }

    private async Task ArmarAsync(IServiceProvider servicios, Modalidad modalidad, IReadOnlyList<Hito> hitos, DateTimeOffset ahora)
    {
        var (db, almacen, quien) = (servicios.GetRequiredService<SecopDbContext>(), servicios.GetRequiredService<Almacen>(), reparto.Comprador);
        var proceso = Proceso.Crear(reparto.Alcaldia, obra.Numero, obra.Nombre, quien, ahora, obra.Modalidad);
        _id = proceso.Id;
        proceso.EditarInformacion(new(obra.Numero, obra.Nombre, obra.Descripcion, obra.TipoContrato) { Causal = CausalDe(obra.Modalidad) }, 0, quien, ahora);
        proceso.EditarClasificacion(new(obra.Unspsc, []), 0, quien, ahora);
        proceso.EditarLugar(new("25123", "Calle 10 # 5-20, alcaldía municipal"), 0, quien, ahora);
        proceso.EditarPresupuesto(
            new(obra.Valor, DestinacionGasto.Inversion, [new Cdp($"2026-{obra.Modalidad}", CalendarioHabil.FechaBogota(ahora).AddDays(-5), obra.Valor * 2, obra.Valor)],
                [new FuenteRecursos(OrigenRecursos.RecursosPropiosTerritoriales, obra.Valor)]),
            0, quien, ahora);
        proceso.EditarCondiciones(new(6, UnidadDuracion.Meses, "Pagos mensuales contra informe recibido a satisfacción.", "En el municipio."), 0, quien, ahora);
        proceso.EditarMarco(new() { Proyectos = [new("2026251230001", 2026)] }, 0, quien, ahora);
        if (obra.TipoContrato == "Obra")
        {
            proceso.EditarPagos(new(20, 0, [new(1, "Acta parcial al llegar a la mitad de la obra", 50), new(2, "Acta de recibo a satisfacción", 40), new(3, "Liquidación", 10)]), 0, quien, ahora);
        }

        if (modalidad.PideDocumentosDeOferta)
        {
            proceso.PedirDocumento(new(null, "Autorización para contratar", "Sólo si los estatutos la exigen por el valor.", Obligatorio: false, 1, null), 0, quien, ahora);
        }

        var a = obra.Articulo;
        proceso.PonerListaPrecios([new DatosDeItemPrecio(null, a.Referencia, a.Unspsc, a.Descripcion, a.Cantidad, a.Unidad, a.Estimado, null)], 0, quien, ahora);
        proceso.AgregarPregunta(new(null, TipoPregunta.SiNo, "¿Acepta las condiciones del pliego?", null, Obligatoria: true), 0, quien, ahora);
        if (modalidad.ExigeGarantias)
        {
            ExigirGarantias(proceso, quien, ahora);
        }

        Evaluar(proceso, modalidad, quien, ahora);
        var revision = 0;
        foreach (var tipo in (await db.ReglasDeAsync(proceso, ahora)).DocumentosExigidos)
        {
            proceso.AnexarDocumento(await DocumentoAsync(almacen, tipo), revision++, quien, ahora);
        }

        foreach (var funcion in new[] { FuncionEquipo.AbreOfertas, FuncionEquipo.Evaluador, FuncionEquipo.Supervisor })
        {
            proceso.AgregarMiembro(quien.UsuarioId, funcion, quien, ahora);
        }

        proceso.AgregarMiembro(reparto.Ordenadora.UsuarioId, FuncionEquipo.OrdenadorDelGasto, quien, ahora);
        proceso.EditarCronograma(hitos, 0, quien, ahora);
        db.Add(proceso);
        await db.SaveChangesAsync();
    }

    private static string? CausalDe(string modalidad) => modalidad switch
    {
        "CD" or "CDO" => nameof(CausalDirecta.ServiciosProfesionales),
        "SAMC-SM" => nameof(CausalAbreviada.Salud),
        "RE" or "REO" => "ReglaPropia",
        _ => null,
    };

    private static void ExigirGarantias(Proceso proceso, Actor quien, DateTimeOffset ahora)
    {
        GarantiaExigida[] siempre = [new(Amparo.SeriedadOferta, 10, 0, null), new(Amparo.Cumplimiento, 10, 6, null)];
        GarantiaExigida[] deObra = proceso.TipoContrato == "Obra"
            ? [new(Amparo.BuenManejoAnticipo, 100, 6, null), new(Amparo.SalariosYPrestaciones, 5, 36, null), new(Amparo.EstabilidadObra, 10, 60, null), new(Amparo.ResponsabilidadCivil, 0, 0, 600_000_000)]
            : [];
        proceso.EditarGarantias([.. siempre, .. deObra], 0, quien, ahora);
    }

    // Lo que da puntaje suma cien, y el precio va en el último sobre.
    private static void Evaluar(Proceso proceso, Modalidad modalidad, Actor quien, DateTimeOffset ahora)
    {
        (FactorDeCriterio Factor, decimal Puntaje)[] criterios = proceso.FormaDeEvaluar switch
        {
            FormaDeEvaluar.Ponderacion => [(FactorDeCriterio.Precio, 60), (FactorDeCriterio.Calidad, 40)],
            FormaDeEvaluar.SoloCalidad => [(FactorDeCriterio.Calidad, 70), (FactorDeCriterio.ExperienciaAdicional, 30)],
            FormaDeEvaluar.MenorPrecio or FormaDeEvaluar.MayorPrecio => [],
        };
        foreach (var (factor, puntaje) in criterios)
        {
            var sobre = factor == FactorDeCriterio.Precio ? modalidad.Sobres.Count : 1;
            proceso.AgregarCriterio(new(Guid.Empty, 0, factor, factor.Nombre(), "Como lo explica el pliego.", puntaje, sobre, null), proceso.RevisionDe(SeccionPliego.Evaluacion), quien, ahora);
        }
    }

    private async Task<DatosDeDocumento> DocumentoAsync(Almacen almacen, TipoDocumento tipo)
    {
        var texto = string.Join(Environment.NewLine, tipo.Nombre(), $"{obra.Numero}: {obra.Nombre}", "", obra.Descripcion, "", "Documento de la demostración: no produce efectos.");
        using var contenido = new MemoryStream(Encoding.UTF8.GetBytes(texto));
        var archivo = await almacen.GuardarAsync(contenido, $"{tipo.Nombre()} {obra.Numero}.txt", "text/plain");
        return new(tipo, tipo.Nombre(), false, archivo.Id, archivo.Nombre, archivo.Mime, archivo.Tamano, archivo.Sha256);
    }

    private Task ConProcesoAsync(DateTimeOffset cuando, Func<SecopDbContext, Proceso, Almacen, Task> acto) => escena.ConAsync(cuando, async servicios =>
    {
        var db = servicios.GetRequiredService<SecopDbContext>();
        await acto(db, await db.Procesos.SingleAsync(p => p.Id == _id), servicios.GetRequiredService<Almacen>());
        await db.SaveChangesAsync();
    });
}
