using Microsoft.EntityFrameworkCore;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Security;
using Secop.Web.Sobres;

namespace Secop.Web.Pages.Proveedores.Ofertas;

/// <summary>Lo que encabeza todas las páginas de una oferta propia.</summary>
public sealed record CabeceraDeOferta(
    Guid OfertaId, EstadoOferta Estado, bool TieneCambios, bool EstaDesactualizada, DateTimeOffset? PresentadaEn, bool EnPlazo,
    Guid ProcesoId, string Proceso, string Numero, string Codigo, string Entidad, DateTimeOffset Cierre, DateTimeOffset Ahora)
{
    /// <summary>El proceso se divide: la oferta dice a cuáles lotes se presenta.</summary>
    public bool ConLotes { get; init; }
}

/// <summary>Una oferta propia con su borrador en claro, solo en memoria y solo para su dueño.</summary>
public sealed record OfertaEnMano(Oferta Oferta, PliegoDeOferta Pliego, bool CumpleLimitacion, ContenidoOferta Contenido, CabeceraDeOferta Cabecera);

/// <summary>Carga las ofertas de la cuenta en uso: la de otra cuenta no existe.</summary>
public sealed class MisOfertas(SecopDbContext db, CuentaActual cuenta, PliegosDeOferta pliegos, BorradoresDeOferta borradores, Reloj reloj)
{
    public async Task<OfertaEnMano?> CargarAsync(Guid id)
    {
        var oferta = await db.Ofertas.Include(o => o.Piezas).SingleOrDefaultAsync(o => o.Id == id && o.ProveedorId == cuenta.CuentaId);
        if (oferta is null)
        {
            return null;
        }

        var (pliego, cumple) = await pliegos.ParaOfertarAsync(oferta.ProcesoId, cuenta.CuentaId);
        var proceso = await db.Procesos.Where(p => p.Id == oferta.ProcesoId)
            .Select(p => new { p.Nombre, p.Numero, p.Codigo, Entidad = db.Cuentas.Where(c => c.Id == p.EntidadId).Select(c => c.Nombre).First() }).SingleAsync();
        var cabecera = new CabeceraDeOferta(
            oferta.Id, oferta.Estado, oferta.TieneCambiosSinPresentar, oferta.EstaDesactualizada(pliego), oferta.PresentadaEn, pliego.EstaEnPlazo(reloj.Ahora),
            oferta.ProcesoId, proceso.Nombre, proceso.Numero, proceso.Codigo, proceso.Entidad, pliego.Cierre, reloj.Ahora)
        {
            ConLotes = pliego.Lotes.Count > 0,
        };
        return new OfertaEnMano(oferta, pliego, cumple, borradores.Leer(oferta).SoloDelPliego(pliego), cabecera);
    }

    /// <summary>Cifra y guarda el borrador cambiado.</summary>
    public async Task GuardarAsync(OfertaEnMano mano, ContenidoOferta contenido)
    {
        mano.Oferta.GuardarBorrador(mano.Pliego, borradores.Cifrar(mano.Oferta, contenido), cuenta.Actor, reloj.Ahora);
        await db.SaveChangesAsync();
    }
}

public static class EstadosDeOferta
{
    /// <summary>Palabra y clase del estado, como lo ve su dueño.</summary>
    public static (string Texto, string Clase) De(EstadoOferta estado, bool desactualizada = false) => estado switch
    {
        EstadoOferta.EnEdicion => ("No presentada", "estado-urgente"),
        EstadoOferta.Presentada when desactualizada => ("Desactualizada", "estado-urgente"),
        EstadoOferta.Presentada => ("Presentada", "estado-ok"),
        EstadoOferta.Retirada => ("Retirada", "estado-neutro"),
        EstadoOferta.Abierta => ("Abierta", ""),
        EstadoOferta.Ilegible => ("No se pudo leer", "estado-mal"),
        EstadoOferta.Habilitada => ("Habilitada", "estado-ok"),
        EstadoOferta.Rechazada => ("Rechazada", "estado-mal"),
        EstadoOferta.Adjudicada => ("Adjudicada", "estado-ok"),
        EstadoOferta.NoSeleccionada => ("No seleccionada", "estado-neutro"),
    };
}
