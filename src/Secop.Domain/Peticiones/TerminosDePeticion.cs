using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Peticiones;

/// <summary>Los plazos que rigen en una fecha, con la norma de cada término.</summary>
public sealed record PlazosDePeticion(
    IReadOnlyDictionary<ClaseDePeticion, (int Dias, string Norma)> PorClase, int Traslado, int Completar, int MesesParaCompletar, int VecesAlAmpliar, int Aviso);

/// <summary>
/// Los términos del derecho de petición son datos con vigencia: cambiaron con el Decreto 491 de 2020 y volvieron con la
/// Ley 2207 de 2022. Quien opera la plataforma añade los siguientes.
/// </summary>
public static class TerminosDePeticion
{
    public const string General = "PQRSD_DIAS_GENERAL";
    public const string Informacion = "PQRSD_DIAS_INFORMACION";
    public const string Consulta = "PQRSD_DIAS_CONSULTA";
    public const string Autoridades = "PQRSD_DIAS_AUTORIDADES";
    public const string Traslado = "PQRSD_DIAS_TRASLADO";
    public const string Completar = "PQRSD_DIAS_COMPLETAR";
    public const string MesesParaCompletar = "PQRSD_MESES_COMPLETAR";
    public const string VecesAlAmpliar = "PQRSD_VECES_AMPLIAR";
    public const string Aviso = "PQRSD_DIAS_AVISO";

    private const string Ley1755 = "Ley 1755 de 2015, art. 1 (CPACA, art. {0})";
    private const string Decreto491 = "Decreto 491 de 2020, art. 5";
    private static readonly DateOnly Ley = new(2015, 6, 30);
    private static readonly DateOnly Emergencia = new(2020, 3, 28);
    private static readonly DateOnly FinDeEmergencia = new(2022, 5, 17);

    public static readonly IReadOnlyList<ParametroLegal> Semilla =
    [
        .. new (string Clave, DateOnly Desde, int Valor, string Norma, bool PorVerificar)[]
        {
            (General, Ley, 15, De("14"), false),
            (Informacion, Ley, 10, De("14 núm. 1"), false),
            (Consulta, Ley, 30, De("14 núm. 2"), false),
            (Autoridades, Ley, 10, De("30"), false),
            (Traslado, Ley, 5, De("21"), false),
            (Completar, Ley, 10, De("17"), false),
            (MesesParaCompletar, Ley, 1, De("17"), false),
            (VecesAlAmpliar, Ley, 2, De("14, parágrafo"), false),
            (Aviso, Ley, 5, "Ley 1437 de 2011 (CPACA), art. 69", false),
            (General, Emergencia, 30, Decreto491, false),
            (Informacion, Emergencia, 20, Decreto491, false),
            (Consulta, Emergencia, 35, Decreto491, false),
            (General, FinDeEmergencia, 15, De("14") + "; Ley 2207 de 2022, art. 2", true),
            (Informacion, FinDeEmergencia, 10, De("14 núm. 1") + "; Ley 2207 de 2022, art. 2", true),
            (Consulta, FinDeEmergencia, 30, De("14 núm. 2") + "; Ley 2207 de 2022, art. 2", true),
        }.Select((p, i) => new ParametroLegal(Identidad(i), p.Clave, p.Desde, p.Valor, p.Norma, p.PorVerificar)),
    ];

    public static PlazosDePeticion En(TablaDeParametros tabla, DateOnly fecha)
    {
        int Numero(string clave) => (int)tabla.Valor(clave, fecha);
        return new(
            Enum.GetValues<ClaseDePeticion>().ToDictionary(c => c, c => (Numero(ClaveDe(c)), tabla.Buscar(ClaveDe(c), fecha)!.Norma)),
            Numero(Traslado), Numero(Completar), Numero(MesesParaCompletar), Numero(VecesAlAmpliar), Numero(Aviso));
    }

    public static string ClaveDe(ClaseDePeticion clase) => clase switch
    {
        ClaseDePeticion.Peticion or ClaseDePeticion.Queja or ClaseDePeticion.Reclamo or ClaseDePeticion.Sugerencia or ClaseDePeticion.Denuncia => General,
        ClaseDePeticion.Consulta => Consulta,
        ClaseDePeticion.SolicitudDeInformacion => Informacion,
        ClaseDePeticion.EntreAutoridades => Autoridades,
    };

    private static string De(string articulo) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Ley1755, articulo);

    private static Guid Identidad(int i) => new(0x5EC0B175, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)(i + 1));
}
