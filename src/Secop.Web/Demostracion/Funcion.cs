using System.Text;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Sobres;

namespace Secop.Web.Demostracion;

/// <summary>Lleva un proceso de la cartelera hasta su destino, acto por acto y cada uno a su hora.</summary>
public sealed partial class Funcion(Escena escena, Reparto reparto, ProcesoDeDemostracion obra)
{
    private static readonly CalendarioHabil Calendario = CalendarioHabil.Nacional;
    private static readonly TimeSpan UnaHora = TimeSpan.FromHours(1);
    private readonly Guid[] _ofertas = new Guid[3];
    private IReadOnlyList<Hito> _hitos = [];
    private Guid _id;

    public async Task RepresentarAsync()
    {
        (var publicacion, _hitos) = Programacion.De(obra.Destino, escena.Hoy);
        await ArmarAsync(publicacion - UnaHora, publicacion);
        if (obra.Destino == Destino.Borrador)
        {
            return;
        }

        await ConProcesoAsync(publicacion, async (db, proceso) =>
            db.Add(proceso.Publicar(await db.ReglasDeAsync(proceso, publicacion), Calendario, reparto.Comprador, publicacion)));
        await MientrasEstaAbiertoAsync(publicacion);
        if (Llega(Destino.Evaluacion))
        {
            await escena.ConAsync(En(TipoHito.Apertura) + UnaHora / 4, s => s.GetRequiredService<AperturaDeOfertas>().AbrirAsync(_id, reparto.Comprador));
            await EvaluarAsync();
        }
    }

    private bool Llega(Destino destino) => obra.Destino >= destino && obra.Destino is not (Destino.Desierto or Destino.Cancelado);

    private DateTimeOffset En(TipoHito hito) => _hitos.Single(h => h.Tipo == hito).Instante;

    private Task ArmarAsync(DateTimeOffset ahora, DateTimeOffset publicacion) => escena.ConAsync(ahora, async servicios =>
    {
        var db = servicios.GetRequiredService<SecopDbContext>();
        var quien = reparto.Comprador;
        var proceso = Proceso.Crear(reparto.Alcaldia, obra.Numero, obra.Nombre, quien, ahora);
        _id = proceso.Id;
        proceso.EditarInformacion(new(obra.Numero, obra.Nombre, obra.Descripcion, obra.TipoContrato), 0, quien, ahora);
        proceso.EditarClasificacion(new(obra.Unspsc, []), 0, quien, ahora);
        proceso.EditarLugar(new("25123", "Calle 10 # 5-20, alcaldía municipal"), 0, quien, ahora);
        proceso.EditarPresupuesto(
            new(obra.Valor, DestinacionGasto.Funcionamiento,
                [new Cdp($"2026-{obra.Numero[^3..]}", CalendarioHabil.FechaBogota(ahora).AddDays(-5), obra.Valor * 2, obra.Valor)],
                [new FuenteRecursos(OrigenRecursos.RecursosPropiosTerritoriales, obra.Valor)]),
            0, quien, ahora);
        proceso.EditarCondiciones(new(2, UnidadDuracion.Meses, "Un pago contra entrega recibida a satisfacción.", "En el almacén de la alcaldía."), 0, quien, ahora);
        proceso.PonerListaPrecios(
            [.. obra.Articulos.Select(a => new DatosDeItemPrecio(null, a.Referencia, a.Unspsc, a.Descripcion, a.Cantidad, a.Unidad, a.Estimado, null))], 0, quien, ahora);
        proceso.AgregarPregunta(new(null, TipoPregunta.SiNo, "¿Entrega en el sitio indicado en la invitación?", null, Obligatoria: true), 0, quien, ahora);
        proceso.AgregarPregunta(new(null, TipoPregunta.Texto, "Describa la garantía que ofrece", "Tiempo y forma de atenderla.", Obligatoria: false), 1, quien, ahora);
        await AnexarAsync(servicios.GetRequiredService<Almacen>(), proceso, quien, ahora);
        foreach (var funcion in new[] { FuncionEquipo.AbreOfertas, FuncionEquipo.Evaluador, FuncionEquipo.Supervisor })
        {
            proceso.AgregarMiembro(quien.UsuarioId, funcion, quien, ahora);
        }

        proceso.AgregarMiembro(reparto.Ordenadora.UsuarioId, FuncionEquipo.OrdenadorDelGasto, quien, ahora);
        var futura = CalendarioHabil.Instante(Calendario.SiguienteHabil(CalendarioHabil.FechaBogota(escena.Hoy)), new TimeOnly(9, 0));
        var cronograma = obra.Destino == Destino.Borrador ? Cronogramas.Sugerir(await db.ReglasDeAsync(proceso, futura), Calendario, futura) : _hitos;
        proceso.EditarCronograma(cronograma, 0, quien, ahora);
        db.Add(proceso);
        await PlanDeDemostracion.EnlazarAsync(db, proceso, obra, quien, ahora);
        await db.SaveChangesAsync();
    });

    private async Task AnexarAsync(Almacen almacen, Proceso proceso, Actor quien, DateTimeOffset ahora)
    {
        var revision = 0;
        foreach (var tipo in new[] { TipoDocumento.Invitacion, TipoDocumento.EstudiosPrevios, TipoDocumento.AnalisisSector })
        {
            proceso.AnexarDocumento(await DocumentoAsync(almacen, tipo), revision++, quien, ahora);
        }
    }

    private async Task<DatosDeDocumento> DocumentoAsync(Almacen almacen, TipoDocumento tipo)
    {
        var texto = string.Join(Environment.NewLine, tipo.Nombre(), $"{obra.Numero}: {obra.Nombre}", "", obra.Descripcion, "", "Documento de la demostración: no produce efectos.");
        using var contenido = new MemoryStream(Encoding.UTF8.GetBytes(texto));
        var archivo = await almacen.GuardarAsync(contenido, $"{tipo.Nombre()} {obra.Numero}.txt", "text/plain");
        return new(tipo, tipo.Nombre(), false, archivo.Id, archivo.Nombre, archivo.Mime, archivo.Tamano, archivo.Sha256);
    }

    private async Task MientrasEstaAbiertoAsync(DateTimeOffset publicacion)
    {
        await ConProcesoAsync(publicacion + UnaHora / 2, (db, proceso) =>
        {
            foreach (var proveedor in reparto.Proveedores)
            {
                db.Add(Suscripcion.Suscribir(proceso, proveedor, publicacion + UnaHora / 2));
            }

            db.Add(Observacion.Enviar(
                proceso, "Sitio de entrega", "¿La entrega se puede hacer en dos viajes dentro del mismo día?", null, reparto.Proveedores[0], publicacion + UnaHora / 2));
            return Task.CompletedTask;
        });
        switch (obra.Destino)
        {
            case Destino.Invitacion:
                return;
            case Destino.Cancelado:
                await escena.ConAsync(publicacion + UnaHora, async servicios =>
                {
                    var db = servicios.GetRequiredService<SecopDbContext>();
                    var proceso = await db.Procesos.SingleAsync(p => p.Id == _id);
                    var acto = await DocumentoAsync(servicios.GetRequiredService<Almacen>(), TipoDocumento.ActoCancelacion);
                    proceso.Cancelar(
                        new("La gobernación asumió la capacitación con recursos propios y desapareció la necesidad.", [acto]), reparto.Ordenadora, publicacion + UnaHora);
                    await db.SaveChangesAsync();
                });
                return;
        }

        var respuesta = En(TipoHito.FinObservaciones) + UnaHora / 2;
        await ConProcesoAsync(respuesta, async (db, proceso) =>
        {
            var observacion = await db.Set<Observacion>().SingleAsync(o => o.ProcesoId == _id);
            observacion.Responder(proceso, "Sí, siempre que ambos viajes lleguen el mismo día y en horario de oficina.", reparto.Comprador, respuesta);
        });
        if (obra.Destino == Destino.Observado)
        {
            return;
        }

        var aviso = En(TipoHito.Respuestas) + UnaHora / 2;
        await ConProcesoAsync(aviso, (_, proceso) =>
        {
            proceso.PublicarAviso(AlcanceMipyme.Abierto, "No llegaron solicitudes de limitación dentro del término.", 0, 0, Calendario, reparto.Comprador, aviso);
            return Task.CompletedTask;
        });
        if (obra.Destino != Destino.Desierto)
        {
            await OfertarAsync();
        }

        if (obra.Destino is Destino.Ofertas or Destino.CierraHoy)
        {
            return;
        }

        await escena.ConAsync(En(TipoHito.Cierre) + TimeSpan.FromMinutes(2), s => s.GetRequiredService<CierreDeProcesos>().CerrarAsync(_id));
        if (obra.Destino == Destino.Desierto)
        {
            await ConProcesoAsync(En(TipoHito.Cierre) + UnaHora, (_, proceso) =>
            {
                proceso.DeclararDesierto(CausaDesierto.SinOfertas, "Vencido el plazo no se presentó ninguna oferta; se revisarán los precios del estudio.", 0, reparto.Ordenadora, En(TipoHito.Cierre) + UnaHora);
                return Task.CompletedTask;
            });
        }
    }

    private async Task OfertarAsync()
    {
        decimal[] factores = [0.97m, 0.93m, 0.99m];
        for (var i = 0; i < reparto.Proveedores.Count; i++)
        {
            var (proveedor, factor, puesto) = (reparto.Proveedores[i], factores[i], i);
            var hora = En(TipoHito.AvisoMipyme) + TimeSpan.FromMinutes(20 + (7 * i));
            await escena.ConAsync(hora, async servicios =>
            {
                var db = servicios.GetRequiredService<SecopDbContext>();
                var (pliego, cumple) = await servicios.GetRequiredService<PliegosDeOferta>().ParaOfertarAsync(_id, proveedor.CuentaId);
                var oferta = Oferta.Crear(pliego, suscrito: true, cumple, yaTieneUna: false, proveedor, hora);
                var contenido = ContenidoOferta.Vacio with
                {
                    Respuestas = pliego.Preguntas.ToDictionary(p => p.Id, p => p.Tipo == TipoDeRespuesta.SiNo ? "Sí" : "Un año, con cambio en sitio en cinco días hábiles."),
                    Precios = pliego.Items.ToDictionary(p => p.Id, p => decimal.Round(Estimado(p.Id, pliego) * factor / 100) * 100),
                };
                oferta.GuardarBorrador(pliego, servicios.GetRequiredService<BorradoresDeOferta>().Cifrar(oferta, contenido), proveedor, hora);
                db.Add(oferta);
                await db.SaveChangesAsync();
                _ofertas[puesto] = oferta.Id;
                await servicios.GetRequiredService<PresentacionDeOfertas>().PresentarAsync(oferta.Id, Guid.NewGuid(), aceptaAdvertencias: true, proveedor, () => Task.CompletedTask);
            });
        }
    }

    private decimal Estimado(Guid itemId, PliegoDeOferta pliego) =>
        obra.Articulos[pliego.Items.ToList().FindIndex(i => i.Id == itemId)].Estimado;

    private Task ConProcesoAsync(DateTimeOffset cuando, Func<SecopDbContext, Proceso, Task> acto) => escena.ConAsync(cuando, async servicios =>
    {
        var db = servicios.GetRequiredService<SecopDbContext>();
        var proceso = await db.Set<Proceso>().SingleAsync(p => p.Id == _id);
        await acto(db, proceso);
        await db.SaveChangesAsync();
    });
}
