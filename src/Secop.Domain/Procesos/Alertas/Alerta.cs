using System.Security.Cryptography;
using System.Text;
using Secop.Domain.Comun;

namespace Secop.Domain.Procesos.Alertas;

/// <summary>Lo que la entidad puede hacer, pero diciendo por escrito por qué.</summary>
public enum TipoDeAlerta
{
    /// <summary>Se escogió una modalidad distinta de la recomendada.</summary>
    Modalidad,
    Fraccionamiento,
    AcuerdoMarco,

    /// <summary>Un proceso muy parecido ya está publicado en SECOP I o SECOP II.</summary>
    OtraPublicacion,
}

/// <summary>Lo que hizo saltar una alerta: otro proceso, un registro externo o un acuerdo marco.</summary>
public sealed record Hallazgo(Guid Id, string Origen, string Numero, string Nombre, decimal? Valor, DateTimeOffset? Fecha, string? Enlace)
{
    public override string ToString() => $"{Origen} {Numero}".Trim();
}

/// <summary>Una alerta nunca impide el acto: pide su justificación escrita.</summary>
public sealed record Alerta(TipoDeAlerta Tipo, string Frase, string Norma, IReadOnlyList<Hallazgo> Hallazgos)
{
    /// <summary>Identifica lo que se vio: una justificación no vale para hallazgos que aparecieron después.</summary>
    public string Huella => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Tipo}|{string.Join('|', Hallazgos.Select(h => h.Id).Order())}")))[..16];

    public SeccionPliego Seccion => Tipo switch
    {
        TipoDeAlerta.Modalidad => SeccionPliego.Presupuesto,
        TipoDeAlerta.Fraccionamiento => SeccionPliego.Presupuesto,
        TipoDeAlerta.AcuerdoMarco => SeccionPliego.Clasificacion,
        TipoDeAlerta.OtraPublicacion => SeccionPliego.Informacion,
    };
}

/// <summary>Por qué se siguió pese a una alerta. Es interna: la ven la entidad y los organismos de control.</summary>
/// <param name="Sobre">Los hallazgos que se tuvieron a la vista.</param>
public sealed record Justificacion(TipoDeAlerta Tipo, string Motivo, string Sobre, Guid UsuarioId, DateTimeOffset En);

/// <summary>Lo que el funcionario respondió a una alerta y la huella de lo que tenía a la vista.</summary>
public sealed record RespuestaAAlerta(string? Motivo, string? Vista, bool Declara = false);

/// <summary>Las alertas de un proceso que se va a publicar, con sus respuestas.</summary>
public sealed record RevisionPrevia(IReadOnlyList<Alerta> Alertas, IReadOnlyDictionary<TipoDeAlerta, RespuestaAAlerta> Respuestas)
{
    public static RevisionPrevia Limpia { get; } = new([], new Dictionary<TipoDeAlerta, RespuestaAAlerta>());

    public IEnumerable<Pendiente> Pendientes => Alertas.Select(a => new Pendiente(a.Seccion, a.Frase, Severidad.PideJustificacion, a.Norma));

    /// <summary>Cada alerta lleva su motivo, escrito sobre lo que hay ahora.</summary>
    public void Exigir()
    {
        foreach (var alerta in Alertas)
        {
            var campo = $"Respuestas[{alerta.Tipo}].Motivo";
            var respuesta = Respuestas.GetValueOrDefault(alerta.Tipo);
            var motivo = Texto.Parrafos(respuesta?.Motivo);
            var regla = alerta.Tipo == TipoDeAlerta.OtraPublicacion ? ReglasDeAlerta.PublicacionProbable : ReglasDeAlerta.FaltaJustificar;
            regla.ExigirEn(campo, motivo.Length > 0 || respuesta?.Declara == true, alerta.Tipo.Nombre());
            ReglasDeAlerta.HallazgosNuevos.ExigirEn(campo, respuesta!.Vista == alerta.Huella, alerta.Tipo.Nombre());
            ReglasDeAlerta.FaltaDeclarar.ExigirEn($"Respuestas[{alerta.Tipo}].Declara", alerta.Tipo != TipoDeAlerta.OtraPublicacion || respuesta.Declara);
            ReglasDeAlerta.Motivo.ExigirEn(campo, ReglasDeAlerta.EsMotivo(motivo));
        }
    }
}

public static class ReglasDeAlerta
{
    private const string UnaSolaVez = "Decreto 1082 de 2015, art. 2.2.1.1.1.7.1";

    public static readonly Regla Motivo = new("ALERTA_MOTIVO", "Escriba el motivo: de 20 a 2.000 caracteres.");
    public static readonly Regla FaltaJustificar = new("ALERTA_SIN_JUSTIFICAR", "«{0}» pide una justificación escrita antes de publicar.");
    public static readonly Regla HallazgosNuevos = new("ALERTA_CAMBIO", "«{0}»: lo encontrado cambió mientras usted escribía. Revíselo y confirme su justificación.");
    public static readonly Regla PublicacionProbable = new("PUBLICACION_DOBLE", "Es probable que este proceso ya esté publicado en SECOP I o SECOP II. Si es otro, declárelo y diga por qué.", UnaSolaVez);
    public static readonly Regla FaltaDeclarar = new("PUBLICACION_SIN_DECLARAR", "Marque la declaración de que es otro proceso.", UnaSolaVez);
    public static readonly Regla OtraModalidad = new("MODALIDAD_MOTIVO", "Lo que corresponde es «{0}». Para seguir con «{1}» escriba el motivo: de 20 a 2.000 caracteres.", "Ley 1150 de 2007, art. 2");
    public static readonly Regla CuantiaSinSaber = new("MODALIDAD_SIN_CUANTIA", "Sin el presupuesto anual de la entidad no se sabe qué modalidad corresponde. Regístrelo o escriba el motivo para seguir: de 20 a 2.000 caracteres.", "Ley 1150 de 2007, art. 2 núm. 5");

    public static bool EsMotivo(string motivo) => motivo.Length is >= 20 and <= 2_000;

    public static string Nombre(this TipoDeAlerta tipo) => tipo switch
    {
        TipoDeAlerta.Modalidad => "Otra modalidad",
        TipoDeAlerta.Fraccionamiento => "Posible fraccionamiento",
        TipoDeAlerta.AcuerdoMarco => "Acuerdo marco vigente",
        TipoDeAlerta.OtraPublicacion => "Posible doble publicación",
    };
}
