using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Comun;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;
using Secop.Domain.Sobres;
using Secop.Web.Data;
using Secop.Web.Infrastructure;
using Secop.Web.Sobres;

namespace Secop.Testing;

/// <param name="Clave">La de su última presentación: nombra el recibo.</param>
public sealed record OfertaDePrueba(Guid Id, Guid ProcesoId, Guid Clave, CuentaDePrueba Proveedor);

public sealed partial class Datos
{
    /// <summary>Un proceso que ya recibe ofertas.</summary>
    public Task<ProcesoDePrueba> ProcesoRecibiendoAsync(CuentaDePrueba? entidad = null, Action<Proceso, Actor>? ajustar = null) =>
        ProcesoEnFaseAsync(FaseProceso.PresentacionOfertas, entidad, ajustar);

    /// <summary>Un borrador completo de un proveedor suscrito, con un archivo. Sin precios, los estimados del pliego.</summary>
    public async Task<OfertaDePrueba> OfertaEnBorradorAsync(ProcesoDePrueba proceso, CuentaDePrueba? proveedor = null, params decimal[] precios)
    {
        proveedor ??= await ProveedorAsync();
        return await Fabrica.ConAsync(
            async servicios =>
            {
                var db = servicios.GetRequiredService<SecopDbContext>();
                var ahora = servicios.GetRequiredService<Reloj>().Ahora;
                if (!await db.Suscripciones.AnyAsync(s => s.ProcesoId == proceso.Id && s.ProveedorId == proveedor.Id))
                {
                    db.Add(Suscripcion.Suscribir(proceso.Proceso, proveedor.Actor, ahora));
                }

                var (pliego, cumple) = await servicios.GetRequiredService<PliegosDeOferta>().ParaOfertarAsync(proceso.Id, proveedor.Id);
                var oferta = Oferta.Crear(pliego, suscrito: true, cumple, yaTieneUna: false, proveedor.Actor, ahora);
                var borradores = servicios.GetRequiredService<BorradoresDeOferta>();
                oferta.GuardarBorrador(pliego, borradores.Cifrar(oferta, Respondido(pliego, precios)), proveedor.Actor, ahora);
                db.Add(oferta);
                await AdjuntarAsync(servicios, oferta, pliego, proveedor.Actor, "experiencia.pdf", Encoding.UTF8.GetBytes($"Certificado de {proveedor.Nombre}"));
                await db.SaveChangesAsync();
                return new OfertaDePrueba(oferta.Id, proceso.Id, Guid.Empty, proveedor);
            },
            proceso.Ahora);
    }

    /// <summary>Una oferta presentada por la misma puerta que la página: sellada, asentada y con recibo.</summary>
    public async Task<OfertaDePrueba> OfertaPresentadaAsync(ProcesoDePrueba proceso, CuentaDePrueba? proveedor = null, params decimal[] precios)
    {
        var oferta = await OfertaEnBorradorAsync(proceso, proveedor, precios);
        return await PresentarAsync(oferta, proceso.Ahora);
    }

    public async Task<OfertaDePrueba> PresentarAsync(OfertaDePrueba oferta, DateTimeOffset ahora)
    {
        var clave = Guid.NewGuid();
        await Fabrica.ConAsync(
            servicios => servicios.GetRequiredService<PresentacionDeOfertas>().PresentarAsync(oferta.Id, clave, aceptaAdvertencias: true, oferta.Proveedor.Actor, () => Task.CompletedTask),
            ahora);
        return oferta with { Clave = clave };
    }

    public Task RetirarAsync(OfertaDePrueba oferta, DateTimeOffset ahora) => Fabrica.ConAsync(
        servicios => servicios.GetRequiredService<PresentacionDeOfertas>().RetirarAsync(oferta.Id, Guid.NewGuid(), oferta.Proveedor.Actor, () => Task.CompletedTask),
        ahora);

    /// <summary>Cierra y abre la urna en la hora de apertura. Lo que sigue pasa una hora después.</summary>
    public async Task<ProcesoDePrueba> AbrirAsync(ProcesoDePrueba proceso)
    {
        var hora = proceso.En(TipoHito.Apertura).AddMinutes(1);
        var abierto = await Fabrica.ConAsync(
            async servicios =>
            {
                await servicios.GetRequiredService<AperturaDeOfertas>().AbrirAsync(proceso.Id, proceso.Entidad.Actor);
                return await servicios.GetRequiredService<SecopDbContext>().Procesos.AsNoTracking().SingleAsync(p => p.Id == proceso.Id);
            },
            hora);
        return proceso with { Ahora = hora.AddHours(1), Proceso = abierto };
    }

    /// <summary>
    /// Un proceso en evaluación con ofertas de verdad, de la más barata a la más cara: la primera vale el 90 % de lo
    /// estimado, la siguiente 1 % más, y así.
    /// </summary>
    public async Task<(ProcesoDePrueba Proceso, IReadOnlyList<OfertaDePrueba> Ofertas)> ProcesoAbiertoConOfertasAsync(
        int n, CuentaDePrueba? entidad = null, Action<Proceso, Actor>? ajustar = null, IReadOnlyList<CuentaDePrueba>? proveedores = null)
    {
        var proceso = await ProcesoRecibiendoAsync(entidad, ajustar);
        var ofertas = new List<OfertaDePrueba>();
        for (var i = 0; i < n; i++)
        {
            var factor = 0.90m + (0.01m * i);
            ofertas.Add(await OfertaPresentadaAsync(proceso, proveedores?[i], [.. proceso.Proceso.ListaPrecios.Select(l => decimal.Round((l.PrecioUnitarioEstimado ?? 1_000) * factor, 2))]));
        }

        return (await AbrirAsync(proceso), ofertas);
    }

    /// <summary>Adjunta un archivo cifrado al borrador; sin pregunta, va entre los demás documentos.</summary>
    public static async Task AdjuntarAsync(IServiceProvider servicios, Oferta oferta, PliegoDeOferta pliego, Actor actor, string nombre, byte[] contenido)
    {
        var pieza = Guid.NewGuid();
        var llave = RandomNumberGenerator.GetBytes(CifradoPorTrozos.LargoDeLlave);
        var resumen = await servicios.GetRequiredService<AlmacenCifrado>().GuardarAsync(
            pieza, new MemoryStream(contenido), nombre, llave, ContextoDeSobre.DePieza(oferta.ProcesoId, oferta.ProveedorId, oferta.Id, pieza));
        var secreto = new SecretoDePieza(
            nombre, "application/pdf", resumen.Tamano, resumen.Sha256, Compromiso.NuevoAzar(), llave, pliego.Preguntas.FirstOrDefault(p => p.Tipo == TipoDeRespuesta.Anexo)?.Id);
        servicios.GetRequiredService<SecopDbContext>().Add(oferta.AgregarPieza(
            pliego, pieza, servicios.GetRequiredService<BorradoresDeOferta>().Cifrar(oferta, pieza, secreto), resumen.TamanoCifrado,
            Convert.ToHexStringLower(resumen.Sha256Cifrado), actor, servicios.GetRequiredService<Reloj>().Ahora));
    }

    private static ContenidoOferta Respondido(PliegoDeOferta pliego, decimal[] precios) => new(
        pliego.Preguntas.Where(p => p.Tipo != TipoDeRespuesta.Anexo && p.SeResponde).ToDictionary(p => p.Id, p => p.Tipo switch
        {
            TipoDeRespuesta.SiNo => "Sí",
            TipoDeRespuesta.Numero => "10",
            TipoDeRespuesta.Fecha => "2026-12-01",
            TipoDeRespuesta.SeleccionUnica or TipoDeRespuesta.SeleccionMultiple => RespuestasDeOferta.Opciones(p)[0],
            _ => "Cumplimos.",
        }),
        pliego.Items.Select((item, i) => (item.Id, Precio: i < precios.Length ? precios[i] : item.Tope ?? 1_000)).ToDictionary(p => p.Id, p => p.Precio),
        [])
    {
        Lotes = [.. pliego.Lotes.Select(l => l.Numero)],
        Aiu = pliego.Opciones.Aiu is null ? null : new AiuOfrecido(10, 5, 5),
    };
}
