using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Secop.Domain.Ayudas;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.MesaDeServicio;

/// <summary>Abrir un caso con su radicado, y recibir lo que llega en sus formularios. Lo usan la Mesa, quien reporta una falla y la demostración.</summary>
public sealed class AperturaDeCasos(SecopDbContext db, Radicador radicador, Almacen almacen, OpcionesDeAlmacen opciones, RegistroDePeticiones registro, CuentaActual cuenta, Reloj reloj)
{
    public async Task<NivelDeServicio> NivelAsync(PrioridadDeCaso prioridad) => NivelDeServicio.De(await db.ParametrosAsync(), prioridad, reloj.Ahora);

    public async Task<(Dictionary<string, StringValues> Campos, IReadOnlyList<ArchivoAdjunto> Archivos)> LeerAsync(HttpContext contexto)
    {
        var recepcion = new RecepcionDeAdjuntos(almacen, cuenta.HaySesion ? opciones.PorArchivo : LimiteDeAdjuntos.SinCuenta);
        var campos = await FormularioEnFlujo.LeerAsync(contexto, (_, nombre, mime, contenido, cancelacion) =>

            // El que sobra no se guarda, pero se lee el resto: así lo escrito no se pierde y el caso dice qué pasó.
            recepcion.Recibidos.Count < CasoMesaServicio.MaximoDeArchivos
                ? recepcion.RecibirAsync(nombre, mime, contenido, cancelacion)
                : recepcion.DejarPasarAsync(nombre, contenido, cancelacion));
        return (campos, recepcion.Recibidos);
    }

    public async Task<CasoMesaServicio> AbrirAsync(DatosDeCaso datos, IReadOnlyList<ArchivoAdjunto> archivos, Actor? quien, string? codigo)
    {
        var nivel = await NivelAsync(CasoMesaServicio.PrioridadDe(datos));
        return await RadicarAsync(radicado => CasoMesaServicio.Abrir(radicado, datos, archivos, nivel, CalendarioHabil.Nacional, quien, codigo, reloj.Ahora));
    }

    /// <summary>Con un clic: reúne lo que el servidor registró de esa persona y lo radica.</summary>
    public async Task<CasoMesaServicio> ReportarFallaAsync(Guid? procesoId, Actor quien)
    {
        var ahora = reloj.Ahora;
        var hace = ahora.AddMinutes(-10);
        var repetida = await db.Casos.IgnoreAutoIncludes().AnyAsync(c => c.UsuarioId == quien.UsuarioId && c.EsFalla && c.ProcesoId == procesoId && c.AbiertoEn > hace);
        ReglasDeMesa.FallaRepetida.Exigir(!repetida);
        var intentos = await registro.DeAsync(db, quien.UsuarioId, ahora - CasoMesaServicio.LoQueSeReune);
        var proceso = procesoId is { } id && await db.ProcesoPublicoAsync(id) is { } p ? p : null;
        var nivel = await NivelAsync(PrioridadDeCaso.Critica);
        return await RadicarAsync(radicado => CasoMesaServicio.ReportarFalla(
            radicado, proceso?.Id, proceso?.Numero, proceso is { } x && x.Cierre != Domain.Procesos.Proceso.SinFecha ? x.Cierre : null, intentos, nivel, CalendarioHabil.Nacional, quien, ahora));
    }

    /// <summary>Los errores recientes de quien tiene sesión, en palabras; nulo si no hubo.</summary>
    public async Task<string?> ErroresRecientesAsync()
    {
        if (!cuenta.HaySesion)
        {
            return null;
        }

        var errores = (await registro.DeAsync(db, cuenta.UsuarioId, reloj.Ahora.AddHours(-1))).Where(i => i.Estado >= 400).Take(5)
            .Select(i => $"{Formato.Hora(i.En)} {i.Metodo} {i.Ruta}: {i.Estado}{(i.Codigo is null ? "" : " " + i.Codigo)}").ToList();
        return errores.Count == 0 ? null : string.Join('\n', errores);
    }

    // El radicado se pide lo último, dentro de la transacción que guarda el caso: si algo falla, no queda hueco.
    private async Task<CasoMesaServicio> RadicarAsync(Func<Radicado, CasoMesaServicio> abrir)
    {
        await using var transaccion = await db.Database.BeginTransactionAsync();
        var caso = abrir(await radicador.SiguienteAsync(SentidoDeRadicado.Entrada, ClavesDeMesa.Oficina, reloj.Ahora));
        db.Add(caso);
        await db.SaveChangesAsync();
        await transaccion.CommitAsync();
        return caso;
    }
}
