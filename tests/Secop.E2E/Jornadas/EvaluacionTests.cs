using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos;
using Secop.E2E.Infraestructura;
using Secop.Testing;
using Persona = Secop.E2E.Infraestructura.Persona;

namespace Secop.E2E.Jornadas;

/// <summary>Las páginas de la evaluación ante el comité, el ordenador del gasto y un proponente, en un navegador y con axe.</summary>
public sealed class EvaluacionTests(ProductoEnMarcha producto) : IClassFixture<ProductoEnMarcha>
{
    private readonly Datos _datos = new(producto.Fabrica);

    [Fact]
    public async Task ElComite_YElProponente_AbrenCadaPagina()
    {
        var d = await _datos.ProcesoEnEvaluacionAsync(3);
        var otro = await _datos.ProcesoConInformeAsync(2);
        Guid requisito = default, solicitud = default;
        await _datos.EnLaMesaAsync(d, (_, mesa, ahora) =>
        {
            requisito = mesa.Evaluacion!.Requisitos.First(r => r.EsSubsanable).Id;
            solicitud = mesa.Evaluacion.PedirSubsanacion(
                mesa.EnEvaluacion, d.Ofertas[0].Id, requisito, "Aporte el certificado del segundo contrato", ahora.AddHours(4), d.Proceso.Entidad.Actor, ahora).Id;
            return Task.CompletedTask;
        });
        await _datos.EnLaMesaAsync(otro, (_, mesa, ahora) =>
        {
            mesa.Evaluacion!.Comentar(mesa.EnEvaluacion, "La certificación de experiencia no corresponde al objeto", otro.Ofertas[1].Proveedor.Actor, ahora);
            return Task.CompletedTask;
        });

        await using (var comite = await LlegarAsync("comite", d.Proceso.Entidad.Administrador.Id, d.Proceso.Entidad.Id, d.Proceso.Ahora))
        {
            var oferta = $"/ofertas/{d.Ofertas[0].Id}";
            foreach (var ruta in (string[])["", "/declaracion", "/requisitos", oferta, $"{oferta}/requisitos/{requisito}", $"{oferta}/solicitud", $"{oferta}/rechazo", $"/solicitudes/{solicitud}", "/desempate", "/informe", "/comentarios"])
            {
                await comite.IrAsync(d.Ruta + ruta);
            }

            await comite.IrAsync(d.Ruta);
            await comite.VeAsync("Por subsanar");
        }

        await using (var comite = await LlegarAsync("comite-informe", otro.Proceso.Entidad.Administrador.Id, otro.Proceso.Entidad.Id, otro.Proceso.Ahora))
        {
            await comite.IrAsync($"{otro.Ruta}/informes/1");
            await comite.IrAsync($"{otro.Ruta}/comentarios");
            await comite.EscribirAsync($"Respuesta a {otro.Ofertas[1].Proveedor.Nombre}", "Se verificó con quien la expidió y corresponde al objeto");
            await comite.PulsarAsync("Responder");
            await comite.VeAsync("La respuesta quedó publicada");
        }

        await using (var proveedor = await LlegarAsync("proponente", d.Ofertas[0].Proveedor.Administrador.Id, d.Ofertas[0].Proveedor.Id, d.Proceso.Ahora))
        {
            await proveedor.IrAsync(d.RutaProveedor);
            await proveedor.IrAsync($"/proveedor/procesos/{d.Proceso.Id}/solicitudes/{solicitud}");
            await proveedor.EscribirAsync("Respuesta", "Adjunto el certificado pedido");
            await proveedor.PulsarAsync("Enviar la respuesta");
            await proveedor.VeAsync("Su respuesta llegó a la entidad");
        }

        await using (var proveedor = await LlegarAsync("proponente-informe", otro.Ofertas[0].Proveedor.Administrador.Id, otro.Ofertas[0].Proveedor.Id, otro.Proceso.Ahora))
        {
            await proveedor.IrAsync(otro.RutaProveedor);
            await proveedor.VeAsync(NombresDeEvaluacion.De(Recomendacion.AceptarOferta));
        }

        await using var ordenador = await LlegarAsync("ordenador", otro.Proceso.Ordenador.Id, otro.Proceso.Entidad.Id, otro.TrasElTraslado);
        await ordenador.IrAsync($"{otro.Ruta}/desierto");
        await ordenador.IrAsync($"{otro.Ruta}/aceptar");
        await ordenador.ElegirAsync("Supervisa el contrato", otro.Proceso.Entidad.Administrador.Nombre);
        await ordenador.EscribirAsync("Su contraseña otra vez", Datos.Contrasena);
        await ordenador.PulsarAsync("Aceptar la oferta");
        await ordenador.VeAsync("La oferta y su aceptación son el contrato");
    }

    [Fact]
    public async Task SinOfertas_ElOrdenadorDeclaraDesierto_YElPublicoLoLee()
    {
        var proceso = await _datos.ProcesoRecibiendoAsync();
        var hora = proceso.En(TipoHito.Apertura).AddMinutes(1);
        await using (var comite = await LlegarAsync("comite-desierto", proceso.Entidad.Administrador.Id, proceso.Entidad.Id, hora))
        {
            await comite.IrAsync($"/entidad/procesos/{proceso.Id}/apertura");
            await comite.EscribirAsync("Su contraseña otra vez", Datos.Contrasena);
            await comite.PulsarAsync("Abrir las ofertas");
            await comite.VeAsync("No se presentaron ofertas");
            await comite.SeguirAsync("declarar desierto el proceso");
            await comite.VeAsync("No tiene permiso para esto");
        }

        await using var ordenador = await LlegarAsync("ordenador-desierto", proceso.Ordenador.Id, proceso.Entidad.Id, hora);
        await ordenador.IrAsync($"/entidad/procesos/{proceso.Id}/evaluacion/desierto");
        await ordenador.EscribirAsync("Motivo", "Al cierre no llegó ninguna oferta.");
        await ordenador.EscribirAsync("Su contraseña otra vez", Datos.Contrasena);
        await ordenador.PulsarAsync("Declarar desierto");
        await ordenador.VeAsync("Proceso desierto");

        await using var ciudadano = await Persona.LlegarAsync(producto.Direccion, "ciudadano-desierto");
        await ciudadano.IrAsync($"/procesos/{proceso.Codigo}");
        await ciudadano.VeAsync("Proceso desierto");
        await ciudadano.VeAsync("Al cierre no llegó ninguna oferta.");
        await ciudadano.IrAsync($"/procesos/{proceso.Codigo}/apertura");
        await ciudadano.VeAsync("No se presentaron ofertas");
    }

    private async Task<Persona> LlegarAsync(string nombre, Guid usuarioId, Guid cuentaId, DateTimeOffset hora)
    {
        var persona = await Persona.LlegarAsync(producto.Direccion, nombre);
        var galleta = await producto.Fabrica.GalletaDeSesionAsync(usuarioId, cuentaId);
        await persona.Pagina.Context.AddCookiesAsync([new() { Name = galleta.Name, Value = galleta.Value, Url = producto.Direccion }]);
        var desfase = (hora - TimeProvider.System.GetUtcNow()).Ticks / TimeSpan.TicksPerMicrosecond;
        await persona.Pagina.Context.SetExtraHTTPHeadersAsync([new("Secop-Desfase", desfase.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        return persona;
    }
}
