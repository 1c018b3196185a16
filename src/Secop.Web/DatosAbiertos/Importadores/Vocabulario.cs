using System.Collections.Concurrent;
using Secop.Domain.Comun;

namespace Secop.Web.DatosAbiertos.Importadores;

/// <summary>Varias grafías, un solo nombre: modalidades, estados y lugares de las cuatro fuentes.</summary>
public static class Vocabulario
{
    private static readonly ConcurrentDictionary<(string, string), (string?, string?)> Lugares = new();

    /// <summary>Las modalidades que se ofrecen como filtro, con el nombre que se lee.</summary>
    public static readonly IReadOnlyDictionary<string, string> Modalidades = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["MinimaCuantia"] = "Mínima cuantía",
        ["LicitacionPublica"] = "Licitación pública",
        ["LicitacionDeObra"] = "Licitación pública de obra",
        ["MenorCuantia"] = "Selección abreviada de menor cuantía",
        ["SubastaInversa"] = "Selección abreviada por subasta inversa",
        ["AcuerdoMarco"] = "Acuerdo marco y Tienda Virtual",
        ["ConcursoDeMeritos"] = "Concurso de méritos",
        ["ContratacionDirecta"] = "Contratación directa",
        ["RegimenEspecial"] = "Régimen especial",
        ["SeleccionAbreviada"] = "Selección abreviada (otras causales)",
        ["Enajenacion"] = "Enajenación de bienes",
        ["SolicitudDeInformacion"] = "Solicitud de información",
        ["Otra"] = "Otra modalidad",
    };

    /// <summary>Los estados y fases que se ofrecen como filtro.</summary>
    public static readonly IReadOnlyDictionary<string, string> Fases = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Invitacion"] = "Invitación publicada",
        ["Respuestas"] = "Respuesta a observaciones",
        ["AvisoMipyme"] = "Aviso de limitación a Mipyme",
        ["PresentacionOfertas"] = "Recibe ofertas",
        ["CerradoSinAbrir"] = "Cerrado, sin abrir",
        ["Evaluacion"] = "En evaluación",
        ["Traslado"] = "Traslado del informe",
        ["Aceptacion"] = "Por aceptar oferta",
        ["Publicado"] = "Publicado, sin fecha de cierre",
        ["Precalificacion"] = "Manifestaciones para precalificar",
        ["InformePrecalificacion"] = "Informe de precalificación",
        ["AudienciaPrecalificacion"] = "Audiencia de precalificación",
        ["ListaPrecalificados"] = "Lista de precalificados",
        ["ObservacionesBorrador"] = "Observaciones al proyecto",
        ["EsperaApertura"] = "Espera de la apertura",
        ["ManifestacionInteres"] = "Manifestación de interés",
        ["ListaInteresados"] = "Lista de interesados",
        ["Sorteo"] = "Sorteo de interesados",
        ["InformeFinal"] = "Informe final",
        ["Admision"] = "Admisión de ofertas",
        ["Subasta"] = "En subasta",
        ["OrdenFirme"] = "Orden de elegibilidad en firme",
        ["RevisionConsistencia"] = "Revisión de la oferta económica",
        ["Audiencia"] = "Audiencia de adjudicación",
        ["Decision"] = "Por decidir",
        ["RecepcionRespuestas"] = "Recibe respuestas",
        ["ContratoEnEdicion"] = "Contrato por firmar",
        ["Revocado"] = "Revocado",
        ["Adjudicado"] = "Adjudicado",
        ["Desierto"] = "Declarado desierto",
        ["Cancelado"] = "Cancelado",
        ["Suspendido"] = "Suspendido",
        ["Celebrado"] = "Contrato celebrado",
        ["EnEjecucion"] = "En ejecución",
        ["Terminado"] = "Terminado",
        ["Liquidado"] = "Liquidado",
        ["EnPreparacion"] = "En preparación",
        ["SinEstado"] = "Sin estado conocido",
    };

    /// <summary>El filtro en que se encuentra un proceso nuestro, por el código de su modalidad.</summary>
    public static string DeCodigo(string codigo) => codigo switch
    {
        "MC" => "MinimaCuantia",
        "LP" => "LicitacionPublica",
        "LPO" => "LicitacionDeObra",
        "SAMC" => "MenorCuantia",
        "SAMC-SM" => "SeleccionAbreviada",
        "SASI" => "SubastaInversa",
        "CMA" or "CMP" => "ConcursoDeMeritos",
        "CD" or "CDO" => "ContratacionDirecta",
        "RE" or "REO" => "RegimenEspecial",
        "EB-C" => "Enajenacion",
        "RFI" => "SolicitudDeInformacion",
        _ => "Otra",
    };

    public static string Modalidad(string? original)
    {
        var llano = Texto.Llano(original ?? "");
        bool Dice(string parte) => llano.Contains(parte, StringComparison.Ordinal);
        return llano.Length == 0 ? "Otra"
            : Dice("acuerdo marco") || Dice("tienda virtual") || Dice("agregacion de demanda") || Dice("instrumento de agregacion") ? "AcuerdoMarco"
            : Dice("regimen especial") || Dice("decreto 092") || Dice("ley 092") || Dice("092/2017") ? "RegimenEspecial"
            : Dice("minima") ? "MinimaCuantia"
            : Dice("menor cuant") ? "MenorCuantia"
            : Dice("merito") || Dice("meritos") || Dice("concurso de diseno") ? "ConcursoDeMeritos"
            : Dice("licitacion") && Dice("obra") ? "LicitacionDeObra"
            : Dice("licitacion") ? "LicitacionPublica"
            : Dice("enajenacion") ? "Enajenacion"
            : Dice("subasta") ? "SubastaInversa"
            : Dice("directa") || Dice("dos partes") ? "ContratacionDirecta"
            : Dice("abreviada") || Dice("literal h") ? "SeleccionAbreviada"
            : Dice("informacion") ? "SolicitudDeInformacion"
            : "Otra";
    }

    /// <summary>El estado de un proceso según sus tres columnas, que se contradicen: manda la más avanzada.</summary>
    public static string EstadoDeProceso(string? estado, string? resumen, string? adjudicado, bool hayAdjudicacion)
    {
        var llano = Texto.Llano($"{estado} {resumen}");
        bool Dice(string parte) => llano.Contains(parte, StringComparison.Ordinal);
        return Dice("cancelado") || Dice("revocado") ? "Cancelado"
            : Dice("desierto") ? "Desierto"
            : Dice("suspendido") ? "Suspendido"
            : Texto.Llano(adjudicado ?? "") is "si" || Dice("adjudicado") || Dice("seleccionado") || Dice("celebrado") || hayAdjudicacion ? "Adjudicado"
            : Dice("evaluacion") ? "Evaluacion"
            : Dice("publicado") || Dice("abierto") || Dice("oferta") || Dice("observaciones") || Dice("convocado") || Dice("interes") || Dice("submission") || Dice("estimate") ? "Publicado"
            : Dice("borrador") || Dice("aprobacion") || Dice("aprobado") ? "EnPreparacion"
            : "SinEstado";
    }

    public static string EstadoDeContrato(string? estado)
    {
        var llano = Texto.Llano(estado ?? "");
        bool Dice(string parte) => llano.Contains(parte, StringComparison.Ordinal);
        return Dice("sin liquidar") || Dice("terminad") ? "Terminado"
            : Dice("liquidado") || Dice("cerrado") ? "Liquidado"
            : Dice("ejecucion") || Dice("modificado") || Dice("activo") || Dice("prorrogado") || Dice("cedido") ? "EnEjecucion"
            : Dice("suspendido") ? "Suspendido"
            : Dice("cancelad") || Dice("anormal") || Dice("descartado") ? "Cancelado"
            : Dice("celebrado") || Dice("aprobado") || Dice("firmado") || Dice("enviado") || Dice("adjudicado") ? "Celebrado"
            : Dice("borrador") || Dice("aprobacion") ? "EnPreparacion"
            : Dice("convocado") ? "Publicado"
            : Dice("desierto") ? "Desierto"
            : "SinEstado";
    }

    /// <summary>Códigos DANE de un departamento y un municipio escritos como nombres.</summary>
    public static (string? Departamento, string? Municipio) Lugar(string? departamento, string? municipio) =>
        departamento is null ? (null, null) : Lugares.GetOrAdd((departamento, municipio ?? ""), static par =>
        {
            var hallado = Divipola.DepartamentoPorNombre(par.Item1);
            return hallado is null ? (null, null) : (hallado.Codigo, par.Item2.Length == 0 ? null : Divipola.MunicipioPorNombre(hallado, par.Item2)?.Codigo);
        });
}
