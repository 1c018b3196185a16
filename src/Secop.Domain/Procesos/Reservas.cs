using Secop.Domain.Comun;

namespace Secop.Domain.Procesos;

/// <summary>Por qué la ley deja reservar un documento. Fuera de esta lista todo documento del proceso es público.</summary>
public enum FundamentoReserva
{
    Intimidad,
    VidaSaludSeguridad,
    SecretoComercial,
    DefensaNacional,
    SeguridadPublica,
    RelacionesInternacionales,
    InvestigacionDeDelitos,
    DebidoProceso,
    AdministracionDeJusticia,
    InfanciaYAdolescencia,
    EstabilidadMacroeconomica,
    SaludPublica,
}

public static class ReglasDeReserva
{
    public static readonly Regla Motivo = new(
        "RESERVA_MOTIVO", "Explique por qué este documento se reserva, de 20 a 1.000 caracteres: lo lee cualquiera.", "Ley 1712 de 2014, art. 28");

    public static readonly Regla SinFundamento = new("RESERVA_FUNDAMENTO", "Escoja la norma en la que se funda la reserva o borre el motivo.", "Ley 1712 de 2014, art. 2");

    public static readonly Regla SiemprePublico = new(
        "RESERVA_IMPOSIBLE", "El documento «{0}» es público para todos: no se puede reservar.", "Decreto 1082 de 2015, art. 2.2.1.1.1.7.1");
}

public static class Reservas
{
    /// <summary>Lo que todo interesado tiene que poder leer para participar.</summary>
    public static bool PuedeReservarse(this TipoDocumento tipo) => tipo is not (
        TipoDocumento.Invitacion or TipoDocumento.AvisoConvocatoria or TipoDocumento.AvisoPrecalificacion or TipoDocumento.ProyectoPliego
        or TipoDocumento.PliegoDefinitivo or TipoDocumento.RespuestasObservaciones or TipoDocumento.ActoApertura or TipoDocumento.ActoJustificacion
        or TipoDocumento.DocumentoTipo or TipoDocumento.ManualDeContratacion);

    public static string Nombre(this FundamentoReserva fundamento) => fundamento switch
    {
        FundamentoReserva.Intimidad => "Intimidad de las personas",
        FundamentoReserva.VidaSaludSeguridad => "Vida, salud o seguridad de las personas",
        FundamentoReserva.SecretoComercial => "Secretos comerciales, industriales y profesionales",
        FundamentoReserva.DefensaNacional => "Defensa y seguridad nacional",
        FundamentoReserva.SeguridadPublica => "Seguridad pública",
        FundamentoReserva.RelacionesInternacionales => "Relaciones internacionales",
        FundamentoReserva.InvestigacionDeDelitos => "Prevención, investigación y persecución de delitos y faltas disciplinarias",
        FundamentoReserva.DebidoProceso => "Debido proceso e igualdad de las partes en los procesos judiciales",
        FundamentoReserva.AdministracionDeJusticia => "Administración efectiva de la justicia",
        FundamentoReserva.InfanciaYAdolescencia => "Derechos de la infancia y la adolescencia",
        FundamentoReserva.EstabilidadMacroeconomica => "Estabilidad macroeconómica y financiera del país",
        FundamentoReserva.SaludPublica => "Salud pública",
    };

    public static string Norma(this FundamentoReserva fundamento) => fundamento switch
    {
        FundamentoReserva.Intimidad => "Ley 1712 de 2014, art. 18 lit. a",
        FundamentoReserva.VidaSaludSeguridad => "Ley 1712 de 2014, art. 18 lit. b",
        FundamentoReserva.SecretoComercial => "Ley 1712 de 2014, art. 18 lit. c",
        FundamentoReserva.DefensaNacional => "Ley 1712 de 2014, art. 19 lit. a",
        FundamentoReserva.SeguridadPublica => "Ley 1712 de 2014, art. 19 lit. b",
        FundamentoReserva.RelacionesInternacionales => "Ley 1712 de 2014, art. 19 lit. c",
        FundamentoReserva.InvestigacionDeDelitos => "Ley 1712 de 2014, art. 19 lit. d",
        FundamentoReserva.DebidoProceso => "Ley 1712 de 2014, art. 19 lit. e",
        FundamentoReserva.AdministracionDeJusticia => "Ley 1712 de 2014, art. 19 lit. f",
        FundamentoReserva.InfanciaYAdolescencia => "Ley 1712 de 2014, art. 19 lit. g",
        FundamentoReserva.EstabilidadMacroeconomica => "Ley 1712 de 2014, art. 19 lit. h",
        FundamentoReserva.SaludPublica => "Ley 1712 de 2014, art. 19 lit. i",
    };

    /// <summary>Un documento sólo se reserva con norma y con motivo, y nunca el que todos deben leer. El interno no lo necesita.</summary>
    internal static (FundamentoReserva? Fundamento, string? Motivo) Exigir(DatosDeDocumento datos)
    {
        var motivo = Texto.EnUnaLinea(datos.MotivoReserva ?? "");
        if (datos.EsInterno)
        {
            return (null, null);
        }

        ReglasDeReserva.SinFundamento.ExigirEn("Fundamento", datos.Fundamento is not null || motivo.Length == 0);
        if (datos.Fundamento is null)
        {
            return (null, null);
        }

        ReglasDeReserva.SiemprePublico.ExigirEn("Fundamento", datos.Tipo.PuedeReservarse(), datos.Tipo.Nombre());
        ReglasDeReserva.Motivo.ExigirEn("MotivoReserva", motivo.Length is >= 20 and <= 1000);
        return (datos.Fundamento, motivo);
    }
}
