using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

namespace Secop.Domain.Tests.Procesos;

/// <summary>Los acuerdos comerciales, el proyecto de inversión y los documentos que acompañan a la oferta.</summary>
public sealed class MarcoYDocumentosTests
{
    private static readonly DateTimeOffset Ahora = Taller.Publicacion;

    [Fact]
    public void Acuerdo_ConPocosDiasHastaElCierre_Avisa()
    {
        var t = new Taller();
        Assert.DoesNotContain(Faltas(t), f => f.Norma == ClavesDeCondiciones.ManualDeAcuerdos);
        Enmarcar(t, new() { Acuerdos = [AcuerdoComercial.UnionEuropea, AcuerdoComercial.Canada, AcuerdoComercial.UnionEuropea] });
        Assert.Equal([AcuerdoComercial.Canada, AcuerdoComercial.UnionEuropea], t.Proceso.Marco.Acuerdos);
        var falta = Assert.Single(Faltas(t), f => f.Norma == ClavesDeCondiciones.ManualDeAcuerdos);
        Assert.Equal((SeccionPliego.Cronograma, Severidad.Avisa), (falta.Seccion, falta.Severidad));
        foreach (var (dias, avisa) in new[] { (9, true), (10, true), (29, true), (30, false) })
        {
            t.Mover(TipoHito.Cierre, Ahora.AddDays(dias))(t.Proceso);
            Assert.Equal(avisa, Faltas(t).Any(f => f.Norma == ClavesDeCondiciones.ManualDeAcuerdos));
        }
    }

    [Theory]
    [InlineData("2020011000123", 2026, null)]
    [InlineData(" 2020-0110-00123 ", 2027, null)]
    [InlineData("1234567", 2026, "MARCO_BPIN")]
    [InlineData("123456789012345678901", 2026, "MARCO_BPIN")]
    [InlineData("2020O11000123", 2026, "MARCO_BPIN")]
    [InlineData("2020011000123", 2028, "MARCO_BPIN_ANO")]
    [InlineData("2020011000123", 1989, "MARCO_BPIN_ANO")]
    public void Bpin_SoloCifrasYDeUnAnoPosible(string bpin, int ano, string? codigo)
    {
        var t = new Taller();
        var rota = Record.Exception(() => Enmarcar(t, new() { Proyectos = [new(bpin, ano)] })) as ReglaIncumplida;
        Assert.Equal(codigo, rota?.Regla.Codigo);
        Assert.Equal(codigo is null ? "2020011000123" : null, t.Proceso.Marco.Proyectos.SingleOrDefault()?.Bpin);
    }

    [Fact]
    public void Posconflicto_PideAlMenosUnPunto_YUnPuntoPideDecirlo()
    {
        var t = new Taller();
        Assert.Equal(ReglasDeMarco.SinPuntos, Taller.Rota(() => Enmarcar(t, new() { EsPosconflicto = true })));
        Assert.Equal(ReglasDeMarco.NoEsPosconflicto, Taller.Rota(() => Enmarcar(t, new() { Puntos = [PuntoDelAcuerdo.Victimas] })));
        Enmarcar(t, new() { EsPosconflicto = true, Pilares = [PilarDelAcuerdo.SaludRural] });
        Assert.True(t.Proceso.Marco.EsPosconflicto);
        Assert.Equal(ReglasDeMarco.DocumentosTipo, Taller.Rota(() => Enmarcar(t, new() { DocumentosTipo = "v3" })));
        Assert.Equal(ReglasDeMarco.Repetido, Taller.Rota(() => Enmarcar(t, new() { Proyectos = [new("20200110", 2026), new("2020 0110", 2026)] })));
    }

    [Fact]
    public void GastoDeInversion_SinProyecto_Avisa()
    {
        var t = new Taller();
        t.Proceso.EditarPresupuesto(
            new(20_000_000, DestinacionGasto.Inversion, [new Cdp("C-1", new DateOnly(2026, 11, 3), 20_000_000, 20_000_000)], [new(OrigenRecursos.RecursosPropios, 20_000_000)]) { EnSiif = true },
            1, t.Entidad, Ahora);
        Assert.Equal(Severidad.Avisa, Assert.Single(Faltas(t), f => f.Seccion == SeccionPliego.Marco).Severidad);
        Enmarcar(t, new() { Proyectos = [new("2020011000123", 2026)] });
        Assert.DoesNotContain(Faltas(t), f => f.Seccion == SeccionPliego.Marco);
    }

    [Fact]
    public void SinNadaDeEsto_ElPliegoEsByteAByteElDeAntes()
    {
        var t = new Taller();
        var json = t.Proceso.Contenido().ComoJson();
        foreach (var campo in new[] { "pagos", "marco", "documentosDeOferta", "enSiif", "vigenciasFuturas", "fechaDeTerminacion" })
        {
            Assert.DoesNotContain($"\"{campo}\"", json, StringComparison.Ordinal);
        }

        Assert.Equal(json, ContenidoPliego.DeJson(json).ComoJson());
    }

    [Fact]
    public void ConTodo_ViajaEnElPliego_EnLaAdendaYEnLaCopia()
    {
        var t = ConTodo();
        var json = t.Publicado().Proceso.Contenido().ComoJson();
        Assert.Equal(json, ContenidoPliego.DeJson(json).ComoJson());
        var version = t.Expedir(p => p.EditarPagos(new(10, 0, []), p.RevisionDe(SeccionPliego.Pagos), t.Entidad, Ahora), Ahora.AddHours(1));
        Assert.Equal(1, t.Proceso.VersionDeLaOferta);
        Assert.Equal(10, ContenidoPliego.DeJson(version.Contenido).Pagos!.Anticipo);
        var cambio = Assert.Single(DiferenciaDePliego.Entre(json, version.Contenido), c => c.Ruta.EndsWith("anticipo", StringComparison.Ordinal));
        Assert.Equal("Anticipo y plan de pagos", cambio.Seccion);
        Assert.NotNull(t.Proceso.DocumentosDeOferta.Alternativa);

        var copia = Proceso.Crear(t.Entidad.CuentaId, "MC-002-2026", "Compra de papelería de ensayo", t.Entidad, Ahora);
        copia.CopiarDe(ContenidoPliego.DeJson(json), t.Proceso.Id, t.Entidad, Ahora);
        Assert.Equal(20, copia.Pagos.Anticipo);
        Assert.Empty(copia.Marco.Proyectos);
        Assert.Equal([AcuerdoComercial.Chile], copia.Marco.Acuerdos);
        Assert.Equal(["Carta de presentación"], copia.DocumentosDeOferta.Lista.Select(d => d.Titulo));
        Assert.NotEqual(t.Proceso.DocumentosDeOferta.Lista[0].Id, copia.DocumentosDeOferta.Lista[0].Id);
        Assert.Empty(copia.VigenciasFuturas);
    }

    [Fact]
    public void DocumentoDeLaOferta_CambiadoEnUnaAdenda_DejaDesactualizadasLasOfertas()
    {
        var t = ConTodo().Publicado();
        t.Expedir(
            p => p.PedirDocumento(new(null, "Póliza de seriedad", null, true, 1, null), p.RevisionDe(SeccionPliego.DocumentosDeOferta), t.Entidad, Ahora), Ahora.AddHours(1));
        Assert.Equal(2, t.Proceso.VersionDeLaOferta);
    }

    [Fact]
    public void Documento_RepetidoDemasiadoOAjeno_NoSeGuarda()
    {
        var t = ConTodo();
        Assert.Equal(ReglasDeDocumentosDeOferta.Repetido, Taller.Rota(() => Pedir(t, new(null, " carta de  presentación", null, false, 1, null))));
        Assert.Equal(ReglasDeDocumentosDeOferta.Titulo, Taller.Rota(() => Pedir(t, new(null, "RUP", null, false, 1, null))));
        Assert.Equal(ReglasDeCuestionario.Sobre, Taller.Rota(() => Pedir(t, new(null, "Carta del banco", null, false, 4, null))));
        Assert.Equal(ReglasDeLotes.Desconocido, Taller.Rota(() => Pedir(t, new(null, "Carta del banco", null, false, 1, 7))));
        Assert.Equal(
            ReglasDeDocumentosDeOferta.Desconocido,
            Taller.Rota(() => t.Proceso.CambiarDocumentoPedido(new(Guid.NewGuid(), "Carta del banco", null, false, 1, null), t.Proceso.RevisionDe(SeccionPliego.DocumentosDeOferta), t.Entidad, Ahora)));
        Assert.Equal(
            ReglasDeDocumentosDeOferta.Condiciones,
            Taller.Rota(() => t.Proceso.AdmitirAlternativas("corto", t.Proceso.RevisionDe(SeccionPliego.DocumentosDeOferta), t.Entidad, Ahora)));
        Pedir(t, new(null, "Carta del banco", null, false, 2, null));
        Assert.Contains(Faltas(t), f => f is { Seccion: SeccionPliego.DocumentosDeOferta, Severidad: Severidad.Bloquea });
    }

    [Theory]
    [InlineData("SASI", false)]
    [InlineData("CD", false)]
    [InlineData("RFI", false)]
    [InlineData("MC", true)]
    [InlineData("LPO", true)]
    [InlineData("REO", true)]
    public void PedirDocumentos_SegunLaModalidad(string codigo, bool sePide)
    {
        var (r, quien) = Taller.De(codigo);
        var rota = Record.Exception(() => r.Proceso.PedirDocumento(new(null, "Carta de presentación", null, true, 1, null), 0, quien, r.Ahora)) as ReglaIncumplida;
        Assert.Equal(sePide ? null : ReglasDeDocumentosDeOferta.NoSePiden, rota?.Regla);
    }

    private static Taller ConTodo()
    {
        var t = new Taller();
        t.Proceso.EditarPagos(new(20, 0, [new(1, "Entrega total", 100)]), 0, t.Entidad, Ahora);
        Enmarcar(t, new() { Acuerdos = [AcuerdoComercial.Chile], Proyectos = [new("2020011000123", 2026)], EsPosconflicto = true, Puntos = [PuntoDelAcuerdo.ReformaRural] });
        Pedir(t, new(null, "Carta de presentación", "Firmada.", true, 1, null));
        t.Proceso.AdmitirAlternativas("Puede cambiar la marca y el empaque.", t.Proceso.RevisionDe(SeccionPliego.DocumentosDeOferta), t.Entidad, Ahora);
        return t;
    }

    private static void Enmarcar(Taller t, MarcoDelProceso marco) => t.Proceso.EditarMarco(marco, t.Proceso.RevisionDe(SeccionPliego.Marco), t.Entidad, Ahora);

    private static void Pedir(Taller t, DatosDeDocumentoDeOferta datos) => t.Proceso.PedirDocumento(datos, t.Proceso.RevisionDe(SeccionPliego.DocumentosDeOferta), t.Entidad, Ahora);

    private static IEnumerable<Pendiente> Faltas(Taller t) => t.Proceso.Pendientes(t.Reglas, Taller.Calendario, Ahora);
}
