using Secop.Domain.Comun;
using Secop.Domain.Ofertas;
using Secop.Domain.Procesos;

namespace Secop.Domain.Contratos;

/// <summary>
/// El contrato que nace de la oferta aceptada. La única puerta: quien acepta la oferta llama a esto en el mismo commit.
/// </summary>
public static class ContratoDeLaAceptacion
{
    /// <param name="proceso">Ya adjudicado por <see cref="Proceso.AceptarOferta"/>.</param>
    /// <param name="total">El total de la oferta aceptada, en COP.</param>
    /// <param name="precios">El precio unitario que ofreció para cada ítem de la lista.</param>
    /// <param name="smmlv">Salario mínimo vigente en la fecha de la aceptación.</param>
    /// <param name="supervisorId">A quien nombra la comunicación de aceptación; si no nombra a nadie, el del equipo del proceso.</param>
    /// <param name="aiu">Lo que la oferta suma a su costo directo; cada renglón es un ítem del contrato.</param>
    public static Contrato Crear(
        Proceso proceso, decimal total, IReadOnlyDictionary<Guid, decimal> precios, decimal smmlv, Actor actor, DateTimeOffset ahora, Guid? supervisorId = null,
        IReadOnlyList<RenglonDeAiu>? aiu = null)
    {
        ReglasDeContrato.ConOfertaAceptada.Exigir(proceso is { OfertaAceptadaId: not null, ProveedorAceptadoId: not null });
        supervisorId ??= proceso.Equipo.Where(m => m.Funcion == FuncionEquipo.Supervisor).Select(m => (Guid?)m.UsuarioId).FirstOrDefault();
        return Contrato.CrearDeAceptacion(
            new DatosDeAceptacion
            {
                ProcesoId = proceso.Id,
                OfertaId = proceso.OfertaAceptadaId!.Value,
                EntidadId = proceso.EntidadId,
                ProveedorId = proceso.ProveedorAceptadoId!.Value,
                Numero = proceso.Numero,
                Objeto = proceso.Nombre,
                TipoContrato = proceso.TipoContrato,
                Valor = total,
                Plazo = new PlazoContrato(proceso.Duracion, proceso.UnidadDuracion),
                Items =
                [
                    .. proceso.ListaPrecios.Where(i => precios.ContainsKey(i.Id)).Select(i => new DatosDeItem(i.Referencia, i.Unspsc, i.Descripcion, i.Cantidad, i.Unidad, precios[i.Id])),
                    .. (aiu ?? []).Where(r => r.Valor > 0).Select(r => new DatosDeItem("", null, r.EnPalabras, 1, "Global", r.Valor)),
                ],

                // La seriedad ampara la oferta, no el contrato.
                Garantias = [.. proceso.Garantias.Where(g => g.Amparo != Amparo.SeriedadOferta).Select(g => new DatosDeGarantiaExigida(
                    g.Amparo.Nombre(), g.Porcentaje, g.MesesAdicionales, g.ValorMinimo))],
                Cdps = [.. proceso.Cdps.Select(c => new DatosDeCdp(c.Numero, c.Fecha, c.Valor))],
                Fuentes = [.. proceso.Fuentes.Select(f => new DatosDeFuente(f.Origen.Nombre(), f.Valor))],
                OrdenadorId = actor.UsuarioId,
                SupervisorId = supervisorId,
                CodigoMunicipio = proceso.CodigoMunicipio,
                FormaDePago = proceso.FormaDePago,
                Smmlv = smmlv,
            },
            actor,
            ahora);
    }
}
