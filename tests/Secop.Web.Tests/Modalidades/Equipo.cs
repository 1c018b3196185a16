using System.Net.Http.Headers;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

namespace Secop.Web.Tests.Modalidades;

/// <summary>Los navegadores de cada quién, con su marca antifalsificación ya leída: así cada celda es una sola petición.</summary>
public sealed class Equipo
{
    private readonly Dictionary<string, (Cliente Cliente, string Marca)> _todos = [];

    public Guid ProveedorId { get; private set; }

    public static async Task<Equipo> CrearAsync(SecopFactory fabrica, Datos datos, EntidadConEquipo entidad)
    {
        var equipo = new Equipo();
        foreach (var (funcion, persona) in entidad.Equipo)
        {
            await equipo.EntrarAsync(funcion.ToString(), await fabrica.ClienteDeAsync(persona, entidad.Cuenta));
        }

        await equipo.EntrarAsync("Ajeno", await fabrica.ClienteDeAsync(await datos.EntidadCompradoraAsync()));
        var proveedor = await datos.ProveedorAsync();
        equipo.ProveedorId = proveedor.Id;
        await equipo.EntrarAsync("Proveedor", await fabrica.ClienteDeAsync(proveedor));
        return equipo;
    }

    public static FuncionEquipo? FuncionDe(Quien quien) => quien switch
    {
        Quien.Estructurador => FuncionEquipo.Estructurador,
        Quien.AbreOfertas => FuncionEquipo.AbreOfertas,
        Quien.Evaluador => FuncionEquipo.Evaluador,
        Quien.OrdenadorDelGasto => FuncionEquipo.OrdenadorDelGasto,
        Quien.Supervisor => FuncionEquipo.Supervisor,
        Quien.Interesado or Quien.Proponente or Quien.Sistema => null,
    };

    public Cliente Cliente(string quien) => _todos[quien].Cliente;

    /// <summary>Envía el formulario de un acto, sin abrirlo antes.</summary>
    public async Task<Pagina> EnviarAsync(
        string quien, string url, DateTimeOffset ahora, IEnumerable<(string Campo, string Valor)> campos, IEnumerable<TipoDocumento> documentos)
    {
        var (cliente, marca) = _todos[quien];
        var cuerpo = new MultipartFormDataContent { { new StringContent(marca), "__RequestVerificationToken" } };
        foreach (var (campo, valor) in campos)
        {
            cuerpo.Add(new StringContent(valor), campo);
        }

        foreach (var tipo in documentos)
        {
            var archivo = new ByteArrayContent("%PDF-1.7 ensayo"u8.ToArray());
            archivo.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            cuerpo.Add(archivo, $"Documento.{tipo}", $"{tipo}.pdf");
        }

        return await cliente.EnFecha(ahora).PedirAsync(new HttpRequestMessage(HttpMethod.Post, url) { Content = cuerpo });
    }

    private async Task EntrarAsync(string quien, Cliente cliente)
    {
        var pagina = await cliente.EnFecha(Datos.Publicacion).VerAsync("/mi-cuenta/datos");
        _todos[quien] = (cliente, pagina.Documento.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }
}
