using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Procesos;
using Secop.Testing;

namespace Secop.Web.Tests.Contratos;

/// <summary>El contrato que nace de un proceso adjudicado de verdad.</summary>
public sealed class AceptacionTests : PruebaWeb
{
    [Fact]
    public async Task Crear_DeUnProcesoAdjudicado_TomaLoQueDiceElPliegoYLaOferta()
    {
        var proveedor = await Datos.ProveedorAsync();
        var p = await Datos.ProcesoEnFaseAsync(FaseProceso.Adjudicado, proveedorId: proveedor.Id);
        var precios = p.Proceso.ListaPrecios.ToDictionary(i => i.Id, i => i.Referencia == "P-1" ? 19_000m : 1_500.55m);
        var total = p.Proceso.ListaPrecios.Sum(i => i.Cantidad * precios[i.Id]);
        var contrato = ContratoDeLaAceptacion.Crear(p.Proceso, total, precios, 1_750_905m, p.ActorOrdenador, p.Ahora);
        await Fabrica.ConBaseAsync(async db =>
        {
            db.Add(contrato);
            await db.SaveChangesAsync();
        });

        var guardado = await Fabrica.ConBaseAsync(db => db.Contratos.AsNoTracking().SingleAsync(c => c.ProcesoId == p.Id));
        Assert.Equal(total, guardado.ValorTotal);
        Assert.Equal(p.Proceso.Numero, guardado.Numero);
        Assert.Equal("2 meses", Secop.Web.Data.NombresDeContrato.De(guardado.Plazo));
        Assert.Equal(p.Entidad.Administrador.Id, guardado.SupervisorId);
        Assert.Equal(p.Ordenador.Id, guardado.OrdenadorId);
        Assert.Equal(p.Proceso.FormaDePago, guardado.FormaDePago);
        Assert.Equal(2, guardado.Items.Count);
        Assert.Equal(contrato.HashDelDocumento(), guardado.HashDelDocumento());
        var publico = await Fabrica.Anonimo().EnFecha(p.Ahora).VerAsync($"/contratos/{guardado.Codigo}");
        Assert.Contains(p.Proceso.Numero, publico.Texto);
        Assert.Contains($"/procesos/{p.Codigo}", publico.Html);
    }

    [Fact]
    public async Task Crear_SinAceptacion_Rompe()
    {
        var p = await Datos.ProcesoEnFaseAsync(FaseProceso.Aceptacion);
        var error = Assert.Throws<ReglaIncumplida>(() => ContratoDeLaAceptacion.Crear(p.Proceso, 1, new Dictionary<Guid, decimal>(), 1, p.ActorOrdenador, p.Ahora));
        Assert.Equal(ReglasDeContrato.ConOfertaAceptada.Codigo, error.Regla.Codigo);
    }

    [Fact]
    public async Task Crear_DosVecesDeLaMismaOferta_LaBaseLoImpide()
    {
        var c = await Datos.ContratoAceptadoAsync();
        var primero = await Datos.ContratoAsync(c);
        await Assert.ThrowsAsync<DbUpdateException>(() => Fabrica.ConBaseAsync(async db =>
        {
            db.Add(Contrato.CrearDeAceptacion(
                new DatosDeAceptacion
                {
                    ProcesoId = primero.ProcesoId,
                    OfertaId = primero.OfertaId,
                    EntidadId = primero.EntidadId,
                    ProveedorId = primero.ProveedorId,
                    Numero = "OTRO",
                    Objeto = "Otro",
                    TipoContrato = "Suministro",
                    Valor = 1,
                    Plazo = primero.Plazo,
                    Items = [],
                    OrdenadorId = primero.OrdenadorId,
                    CodigoMunicipio = "11001",
                    Smmlv = 1,
                },
                c.Entidad.Actor,
                primero.AceptadoEn));
            await db.SaveChangesAsync();
        }));
    }
}
