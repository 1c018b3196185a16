using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Secop.Domain.Procesos;
using Secop.Testing;

namespace Secop.Web.Tests.Entidades.Procesos;

/// <summary>El número de un proceso no se repite en la entidad, se escriba con las mayúsculas que se escriba y aunque dos lo creen a la vez.</summary>
public sealed class NumeroUnicoTests : PruebaWeb
{
    [Fact]
    public async Task ALaVez_ConOtraCaja_QuedaUnoSolo()
    {
        var entidad = await Datos.EntidadCompradoraAsync();
        string[] numeros = ["MC-Ñandú-2026", "mc-ñandú-2026", "Mc-ÑANDÚ-2026", "mC-ñANDÚ-2026"];
        var envios = await Task.WhenAll(numeros.Select(async numero =>
        {
            var c = (await Fabrica.ClienteDeAsync(entidad)).EnFecha(Testing.Datos.Publicacion);
            return await c.EnviarAsync(
                "/entidad/procesos/crear",
                [("Entrada.Numero", numero), ("Entrada.Nombre", "Compra de ensayo para la sede"), ("Entrada.Valor", "10.000.000"), ("Entrada.Motivo", "Se sigue por mínima cuantía mientras se registra el presupuesto.")],
                "Crear el borrador");
        }));
        Assert.Single(envios, e => e.Estado == HttpStatusCode.Redirect);
        Assert.All(envios.Where(e => e.Estado != HttpStatusCode.Redirect), e => Assert.Contains(e.Estado, new[] { HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity }));
        Assert.Equal(1, await Fabrica.ConBaseAsync(db => db.Procesos.CountAsync(p => p.EntidadId == entidad.Id)));
    }

    /// <summary>La consulta previa no ve al que todavía no se guardó: quien lo impide es la base.</summary>
    [Fact]
    public async Task LaBase_NoLoDejaGuardar_YOtraEntidadSiPuedeUsarlo()
    {
        var (una, otra) = (await Datos.EntidadCompradoraAsync(), await Datos.EntidadCompradoraAsync());
        await CrearAsync(una, "Mc-Única-1");
        var choque = await Assert.ThrowsAsync<DbUpdateException>(() => CrearAsync(una, "MC-ÚNICA-1"));
        Assert.Equal((PostgresErrorCodes.UniqueViolation, "ix_procesos_entidad_id_numero_normalizado"), (((PostgresException)choque.InnerException!).SqlState, ((PostgresException)choque.InnerException!).ConstraintName));
        await CrearAsync(otra, "MC-ÚNICA-1");

        Task CrearAsync(CuentaDePrueba entidad, string numero) => Fabrica.ConBaseAsync(async db =>
        {
            db.Add(Proceso.Crear(entidad.Id, numero, "Compra de ensayo para la sede", entidad.Actor, Testing.Datos.Publicacion));
            await db.SaveChangesAsync();
        });
    }
}
