using Microsoft.EntityFrameworkCore;

namespace Secop.Web.Data;

public sealed partial class VistaPublica
{
    /// <summary>Los contratos desde la aceptación; antes de la firma sólo se ve que la oferta se aceptó.</summary>
    public Task<PaginaDeContratos> ContratosAsync(FiltroDeContratos filtro, int tamano = ListaDeContratos.PorPagina) =>
        _db.PaginaAsync(_db.Contratos.AsNoTracking(), filtro, publico: true, tamano);

    public async Task<FichaDeContrato?> ContratoAsync(string codigo)
    {
        var contrato = await _db.Contratos.AsNoTracking().SingleOrDefaultAsync(c => c.Codigo == codigo);
        return contrato is null ? null : await _db.FichaAsync(contrato, Mirada.Publico, Ahora);
    }

    /// <summary>El contrato de un proceso adjudicado, para enlazarlo desde el expediente.</summary>
    public Task<string?> CodigoDelContratoAsync(Guid procesoId) =>
        _db.Contratos.Where(c => c.ProcesoId == procesoId).Select(c => c.Codigo).FirstOrDefaultAsync();

    /// <summary>Un documento del contrato que ya es público, con su tipo; nulo si no lo es.</summary>
    public async Task<(FichaDeContrato.Documento Documento, string Mime)?> DocumentoDeContratoAsync(string codigo, Guid documentoId)
    {
        var documento = (await ContratoAsync(codigo))?.Documentos.FirstOrDefault(d => d.Id == documentoId);
        return documento is null ? null : (documento, await _db.Archivos.Where(a => a.Id == documento.ArchivoId).Select(a => a.Mime).SingleAsync());
    }
}
