using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Interes;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Sobres;

namespace Secop.Testing;

public sealed partial class Datos
{
    public const string Loteria = "Lotería de Bogotá, sorteo siguiente al fin de la manifestación de interés";

    /// <summary>Un proceso de menor cuantía en esa fase, con el sorteo previsto si se pide.</summary>
    public async Task<ProcesoDePrueba> MenorCuantiaAsync(FaseProceso fase, bool conSorteo = true, CuentaDePrueba? entidad = null, string modalidad = "SAMC", bool sinOpcionales = false)
    {
        entidad ??= await EntidadCompradoraAsync();
        var ordenador = await MiembroAsync(entidad, RolesDeCuenta.OrdenadorDelGasto);
        return await Fabrica.ConAsync(
            async servicios =>
            {
                var db = servicios.GetRequiredService<SecopDbContext>();
                using var contenido = new MemoryStream("documento de ensayo"u8.ToArray());
                var archivo = await servicios.GetRequiredService<Almacen>().GuardarAsync(contenido, "documento.pdf", "application/pdf");
                var r = Recorrido.Borrador(
                    modalidad, $"{modalidad}-{Consecutivo()}-2026", f => new Actor(f == FuncionEquipo.OrdenadorDelGasto ? ordenador.Id : entidad.Administrador.Id, entidad.Id),
                    tipo => new(tipo, tipo.Nombre(), false, archivo.Id, archivo.Nombre, archivo.Mime, archivo.Tamano, archivo.Sha256), Publicacion, sinOpcionales);
                var p = r.Proceso;
                if (conSorteo)
                {
                    var lista = ListaDeInteresados.De(p);
                    lista.PreverSorteo(
                        p, FuenteDelDato.Loteria, Loteria, p.InstanteDe(TipoHito.FinManifestacion)!.Value.AddHours(1),
                        SorteoDeInteresados.Compromiso(servicios.GetRequiredService<SecretosDeSorteo>().Del(p.Id)), 10, "Decreto 1082 de 2015, art. 2.2.1.2.1.2.20 núm. 2", entidad.Actor, Publicacion);
                    db.Add(lista);
                }

                r.Hasta(fase);
                db.Add(p);
                db.AddRange(r.Versiones);
                await db.SaveChangesAsync();
                return new ProcesoDePrueba(p.Id, p.Codigo, entidad, ordenador, r.Ahora, p);
            },
            Publicacion);
    }

    /// <summary>Lleva por sus actos un proceso de <see cref="MenorCuantiaAsync"/> que ya está en la base.</summary>
    public Task<ProcesoDePrueba> AndarAsync(ProcesoDePrueba proceso, string pasos) => Fabrica.ConAsync(
        async servicios =>
        {
            var db = servicios.GetRequiredService<SecopDbContext>();
            var p = await db.Procesos.SingleAsync(x => x.Id == proceso.Id);
            var d = p.Documentos[0];
            var r = Recorrido.Desde(
                p, f => f == FuncionEquipo.OrdenadorDelGasto ? proceso.ActorOrdenador : proceso.Entidad.Actor,
                tipo => new(tipo, tipo.Nombre(), false, d.ArchivoId, d.Nombre, d.Mime, d.Tamano, d.Sha256), proceso.Ahora).Andar(pasos);
            db.AddRange(r.Versiones);
            await db.SaveChangesAsync();
            return proceso with { Ahora = r.Ahora.AddMinutes(1), Proceso = p };
        },
        proceso.Ahora);

    /// <summary>Suscribe a esas cuentas y manifiesta su interés.</summary>
    public Task InteresadosAsync(ProcesoDePrueba proceso, IEnumerable<CuentaDePrueba> cuentas) => Fabrica.ConBaseAsync(async db =>
    {
        var p = (await db.ProcesoPublicoAsync(proceso.Id))!;
        foreach (var cuenta in cuentas)
        {
            db.Add(Suscripcion.Suscribir(p, cuenta.Actor, proceso.Ahora));
            db.Add(Manifestacion.Manifestar(p, suscrito: true, cumpleLimitacion: true, cuenta.Actor, proceso.Ahora));
        }

        await db.SaveChangesAsync();
    });
}
