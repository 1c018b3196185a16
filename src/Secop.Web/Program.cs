using Secop.Web.Comandos;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos;
using Secop.Web.Demostracion;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.MesaDeServicio;
using Secop.Web.Practicas;
using Secop.Web.Security;

var opciones = ModoDePractica.Opciones(args);
var builder = WebApplication.CreateBuilder(opciones);
if (await Comandos.EjecutarAsync(opciones.Args!, builder) is { } codigo)
{
    return codigo;
}

var modelo = BaseDeDatos.AdelantarModelo();
await using var instalacion = await Instalacion.PrepararAsync(builder.Configuration, builder.Environment);
if (builder.Environment.IsDevelopment() || instalacion.EsEmbebida)
{
    await instalacion.MigrarAsync(relojMovible: true);
}
else if (builder.Environment.IsProduction())
{
    await instalacion.ExigirListaAsync();
}

await MarcaDeInstalacion.ExigirBaseAsync(instalacion.Cadena, instalacion.EsPractica);
if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
{
    builder.WebHost.UseUrls(builder.PrepararDireccionDePractica(instalacion, Instalacion.DireccionLibre()));
}

builder.AddProducto(instalacion);

var app = builder.Build();
app.UseProxyConfiable();
app.UseCabeceras();
app.UseDireccionSinNulos();
app.UseMarcasDePractica();
app.UseRegistroDePeticiones();
app.UsePaginasDeError();
app.UseHoraDePrueba();
app.UseRouting();
app.UseSeguridad();
app.UseMundosDePractica();
app.UseRegistroDeIntentos();
app.UseOutputCache();
app.UseResponseCompression();
app.UseSelloDePractica();
app.MapStaticAssets().AllowAnonymous();
app.MapSalud();
app.MapApiPublica();
app.MapSubidas();
app.MapRazorPages().WithStaticAssets();
await modelo;

if (app.Environment.IsDevelopment() && app.Configuration.GetValue("Demostracion:Sembrar", true))
{
    await MundoDeDemostracion.PrepararAsync(app);
}

await app.RunAsync();
return 0;

/// <summary>Visible para las pruebas, que arrancan el producto entero.</summary>
public sealed partial class Program;
