using Secop.Domain.Comun;
using Secop.Domain.Procesos;

namespace Secop.Domain.Tests.Procesos;

public sealed class ReservasTests
{
    private const string Motivo = "El estudio trae la historia clínica de las víctimas atendidas.";

    public static TheoryData<FundamentoReserva> Fundamentos() => [.. Enum.GetValues<FundamentoReserva>()];

    [Theory]
    [MemberData(nameof(Fundamentos))]
    public void Fundamento_TieneNombreYNorma(FundamentoReserva fundamento)
    {
        Assert.NotEmpty(fundamento.Nombre());
        Assert.StartsWith("Ley 1712 de 2014, art. 1", fundamento.Norma(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reservar_QuedaConSuNormaYSuMotivo_TambienEnElPliego()
    {
        var t = new Taller();
        var id = Anexar(t, Reservado());
        Assert.Equal((FundamentoReserva.Intimidad, Motivo), (De(t, id).Fundamento!.Value, De(t, id).MotivoReserva));
        var enElPliego = t.Proceso.Contenido().Documentos.Single(d => d.Id == id);
        Assert.True(enElPliego.EsReservado);
        Assert.Contains("\"fundamento\":\"Intimidad\"", t.Proceso.Contenido().ComoJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void SinReserva_ElPliegoCanonicoNoCambia() => Assert.DoesNotContain("fundamento", new Taller().Proceso.Contenido().ComoJson(), StringComparison.Ordinal);

    [Theory]
    [InlineData(TipoDocumento.Invitacion)]
    [InlineData(TipoDocumento.PliegoDefinitivo)]
    [InlineData(TipoDocumento.AvisoConvocatoria)]
    public void Reservar_LoQueTodosDebenLeer_NoSePuede(TipoDocumento tipo) =>
        Assert.Equal(ReglasDeReserva.SiemprePublico, Regla(() => Anexar(new Taller(), Reservado() with { Tipo = tipo })));

    [Theory]
    [InlineData("")]
    [InlineData("Muy corto")]
    public void Reservar_SinMotivo_NoSePuede(string motivo) => Assert.Equal(ReglasDeReserva.Motivo, Regla(() => Anexar(new Taller(), Reservado() with { MotivoReserva = motivo })));

    [Fact]
    public void Motivo_SinNorma_NoSePuede() => Assert.Equal(ReglasDeReserva.SinFundamento, Regla(() => Anexar(new Taller(), Reservado() with { Fundamento = null })));

    [Fact]
    public void Interno_NoLlevaReserva()
    {
        var t = new Taller();
        Assert.False(De(t, Anexar(t, Reservado() with { EsInterno = true })).EsReservado);
    }

    private static DatosDeDocumento Reservado() => Taller.Documento(TipoDocumento.AnexoTecnico) with { Fundamento = FundamentoReserva.Intimidad, MotivoReserva = Motivo };

    private static Guid Anexar(Taller t, DatosDeDocumento datos) => t.Proceso.AnexarDocumento(datos, t.Proceso.RevisionDe(SeccionPliego.Documentos), t.Entidad, Taller.Publicacion);

    private static DocumentoProceso De(Taller t, Guid id) => t.Proceso.Documentos.Single(d => d.Id == id);

    private static Regla Regla(Action acto) => Assert.Throws<ReglaIncumplida>(acto).Regla;
}
