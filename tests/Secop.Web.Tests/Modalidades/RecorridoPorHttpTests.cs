using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Aportes;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.DatosAbiertos.Importadores;
using Secop.Web.Pages.Entidades.Procesos;

namespace Secop.Web.Tests.Modalidades;

/// <summary>Cada modalidad de punta a punta: los actos por HTTP, quién no los puede, la adenda, y lo que el público ve tras cada paso.</summary>
public sealed class RecorridoPorHttpTests : PruebaWeb
{
    public static TheoryData<string> Codigos => [.. CatalogoDeModalidades.Todas.Select(m => m.Codigo)];

    [Theory]
    [MemberData(nameof(Codigos))]
    public async Task DePuntaAPunta(string codigo)
    {
        var entidad = await Datos.EntidadConEquipoAsync();
        var equipo = await Equipo.CrearAsync(Fabrica, Datos, entidad);
        var publico = Fabrica.Anonimo();
        var modalidad = CatalogoDeModalidades.Buscar(codigo)!;
        var p = await Datos.ProcesoDeModalidadAsync(entidad, codigo, FaseProceso.Borrador);
        Assert.Equal(HttpStatusCode.NotFound, (await publico.EnFecha(p.Ahora).VerAsync($"/procesos/{p.Proceso.Codigo}")).Estado);
        var vistas = new HashSet<FaseProceso>();
        var mientras = new LoQuePasaMientrasCorre(Fabrica, equipo, p);
        var ahora = Datos.Publicacion;
        foreach (var paso in Recorrido.Caminos[codigo].Split(' '))
        {
            var proceso = await LeerAsync(p.Id);
            if (paso[0] is '@' or '&')
            {
                ahora = paso[0] == '&'
                    ? CalendarioHabil.Instante(CalendarioHabil.Nacional.SiguienteHabil(CalendarioHabil.FechaBogota(ahora)), new TimeOnly(8, 0))
                    : Mayor(ahora, proceso.InstanteDe(Enum.Parse<TipoHito>(paso[1..]))?.AddMinutes(1));
            }
            else
            {
                var acto = Enum.Parse<ActoDeProceso>(paso);
                ahora = Mayor(ahora.AddMinutes(5), Recorrido.HoraDe(acto) is { } hito ? proceso.InstanteDe(hito) : null);
                await DarAsync(equipo, p, proceso, acto, ahora);
            }

            await LoQueSeVeAsync(publico, p.Id, ahora.AddSeconds(1), vistas);
            await mientras.EnAsync(await LeerAsync(p.Id), publico, ahora.AddSeconds(2));
        }

        // Lo que la modalidad tiene, se ejerció.
        Assert.Equal(modalidad.Tiene(ActoDeProceso.Observar), mientras.Observaciones > 0);
        Assert.Equal(modalidad.Tiene(ActoDeProceso.ExpedirAdenda), mientras.Adendas > 0);
        Assert.Equal(modalidad.Actos.Select(a => a.Acto).Where(Aporte.Es).Order(), mientras.Aportados.Order());

        // El régimen especial termina firmado o, si sólo publica, terminado: este camino firma.
        Assert.Equal(codigo == "RE" ? FaseProceso.Celebrado : modalidad.Fases[^1].Fase, await FaseAsync(p.Id, ahora.AddMinutes(1)));
    }

    private async Task DarAsync(Equipo equipo, ProcesoDeModalidad p, Proceso proceso, ActoDeProceso acto, DateTimeOffset ahora)
    {
        var modalidad = proceso.SuModalidad;
        if (acto == ActoDeProceso.Publicar)
        {
            var cliente = equipo.Cliente("Estructurador").EnFecha(ahora);
            var publicar = await cliente.EnviarAsync($"{p.Ruta}/publicar", [], "Publicar");
            Assert.True(publicar.Estado == HttpStatusCode.Redirect, publicar.Errores);
            return;
        }

        if (!RutasDeActos.EsDeEstaPagina(acto, modalidad))
        {
            // La urna, el sorteo y la mínima cuantía tienen sus propias pruebas por HTTP: aquí, el mismo acto del dominio.
            await Fabrica.ConBaseAsync(async db =>
            {
                var vivo = await db.Procesos.SingleAsync(x => x.Id == p.Id);
                p.Recorrido.DarEn(vivo, acto, ahora);
                return await db.SaveChangesAsync();
            });
            return;
        }

        var permitido = modalidad.ActosEn(proceso.FaseEn(ahora)).First(a => a.Acto == acto);
        var quien = Equipo.FuncionDe(permitido.Quienes[0])!.Value;
        var documentos = proceso.DocumentosQuePide(permitido);
        var campos = Campos(acto);
        if (acto == ActoDeProceso.ConformarLista)
        {
            campos.AddRange((await Fabrica.ConBaseAsync(db => db.AportesAsync(p.Id))).Where(a => a.Acto == ActoDeProceso.ManifestarsePrecalificar).Select(a => ("Entrada.Precalificados", a.Id.ToString())));
        }

        if (documentos.Count > 0)
        {
            var sinDocumento = await equipo.EnviarAsync(quien.ToString(), $"{p.Ruta}/actos/{acto}", ahora, campos, []);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, sinDocumento.Estado);
            Assert.Contains("falta el documento", sinDocumento.Errores, StringComparison.Ordinal);
        }

        var hecho = await equipo.EnviarAsync(quien.ToString(), $"{p.Ruta}/actos/{acto}", ahora, campos, documentos);
        Assert.True(hecho.Estado == HttpStatusCode.Redirect, $"{acto}: {(int)hecho.Estado} {hecho.Errores}");
        var lista = await equipo.Cliente(quien.ToString()).EnFecha(ahora.AddSeconds(1)).VerAsync($"{p.Ruta}/actos");
        Assert.Contains(acto.Nombre(), lista.Documento.QuerySelector("section[aria-labelledby=hechos]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(lista.Documento.QuerySelectorAll("section[aria-labelledby=posibles] li > div > :first-child"), e => e.TextContent == acto.Nombre());
        Assert.True(await Fabrica.ConBaseAsync(db => db.Bitacora.AnyAsync(b => b.ProcesoId == p.Id && b.En >= ahora && b.EsPublico)), $"{acto} no quedó en la bitácora pública");
    }

    private static List<(string, string)> Campos(ActoDeProceso acto) =>
    [
        ("Entrada.Texto", "Constancia de ensayo con las razones del acto."), ("Contrasena", Datos.Contrasena), ("Entrada.Cuantos", "3"),
        ("Entrada.Alcance", nameof(AlcanceMipyme.Abierto)), ("Entrada.Motivo", "No llegaron solicitudes dentro del término."), ("Entrada.Contratista", "Contratista de ensayo S.A.S."),
        .. acto == ActoDeProceso.ElegirContratista || acto == ActoDeProceso.Invitar ? [("Entrada.SinActo", "La causa no pide acto de justificación.")] : Array.Empty<(string, string)>(),
        ("Entrada.Resultados", "único; Proponente de ensayo uno; 18.000.000"),
        ("Entrada.Orden", "único; 1; Proponente de ensayo uno; 18.000.000; 95,5\núnico; 2; Proponente de ensayo dos; 19.000.000; 80"),
    ];

    // La fase, sus documentos y la búsqueda, como los lee cualquiera.
    private async Task LoQueSeVeAsync(Cliente publico, Guid id, DateTimeOffset ahora, HashSet<FaseProceso> vistas)
    {
        var proceso = await LeerAsync(id);
        var fase = proceso.FaseEn(ahora);
        if (!vistas.Add(fase))
        {
            return;
        }

        publico.EnFecha(ahora);
        var expediente = await publico.VerAsync($"/procesos/{proceso.Codigo}");
        Assert.Equal(HttpStatusCode.OK, expediente.Estado);
        Assert.Equal(fase.Nombre(), expediente.Documento.QuerySelector(".linea-fases [aria-current=step]")?.TextContent.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)[0]);
        Assert.Contains(proceso.SuModalidad.Nombre, expediente.Texto, StringComparison.Ordinal);
        foreach (var documento in proceso.Documentos)
        {
            var esperado = proceso.EsPublico(documento, ahora) ? HttpStatusCode.OK : HttpStatusCode.NotFound;
            Assert.Equal(esperado == HttpStatusCode.OK, expediente.Html.Contains($"/documentos/{documento.Id}", StringComparison.Ordinal));
        }

        Assert.Equal(proceso.SuModalidad.EsPublico(ObjetoPublico.ActoFinal, fase) && proceso.Resultados.Count > 0, expediente.Documento.QuerySelector("#t-adjudicacion") is not null);
        var hallado = await publico.VerAsync($"/procesos?q={Uri.EscapeDataString(proceso.Numero)}");
        Assert.Contains(Vocabulario.Fases[fase.ToString()], hallado.Texto, StringComparison.Ordinal);
        Assert.Contains(Vocabulario.Modalidades[Vocabulario.DeCodigo(proceso.Modalidad)], hallado.Texto, StringComparison.Ordinal);
    }

    private Task<FaseProceso> FaseAsync(Guid id, DateTimeOffset ahora) =>
        Fabrica.ConBaseAsync(async db => (await db.Procesos.AsNoTracking().SingleAsync(x => x.Id == id)).FaseEn(ahora));

    private Task<Proceso> LeerAsync(Guid id) => Fabrica.ConBaseAsync(db => db.Procesos.AsNoTracking().SingleAsync(x => x.Id == id));

    private static DateTimeOffset Mayor(DateTimeOffset a, DateTimeOffset? b) => b > a ? b.Value : a;
}
