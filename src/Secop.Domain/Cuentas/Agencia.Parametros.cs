using Secop.Domain.Comun;
using Secop.Domain.Procesos.Cuantias;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Cuentas;

public sealed record DatosDeParametro(string? Clave, DateOnly Desde, decimal Valor, string? Norma, bool PorVerificar);

// Los números de la ley: quien opera la plataforma los añade; nadie los cambia.
public sealed partial class Agencia
{
    public ParametroLegal AnadirParametro(TablaDeParametros tabla, DatosDeParametro datos, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropia(actor);
        var clave = datos.Clave ?? "";
        var norma = Texto.EnUnaLinea(datos.Norma);
        ReglasDeParametro.Desconocido.Exigir(CatalogoDeParametros.Todas.Any(c => c.Clave == clave) || tabla.Todos.Any(p => p.Clave == clave));
        var unidad = CatalogoDeParametros.De(clave).Unidad;
        ReglasDeParametro.Desde.ExigirEn("Desde", datos.Desde.Year is >= 1991 and <= 2100);
        ReglasDeParametro.Valor.ExigirEn("Valor", unidad.Admite(datos.Valor), unidad.Nombre());
        ReglasDeParametro.FechaDeOtroAno.ExigirEn(
            "Valor", unidad != UnidadDeParametro.Fecha || (LeyDeGarantias.Fecha(datos.Valor) is { } fecha && datos.Desde == new DateOnly(fecha.Year, 1, 1)));
        ReglasDeParametro.Norma.ExigirEn("Norma", norma.Length is >= 5 and <= 300);
        var vigente = tabla.Vigencias(clave).FirstOrDefault(p => p.Desde == datos.Desde);
        ReglasDeParametro.Repetido.ExigirEn("Valor", vigente is null || vigente.Valor != datos.Valor || vigente.Norma != norma || vigente.PorVerificar != datos.PorVerificar);
        var nuevo = new ParametroLegal(Guid.NewGuid(), clave, datos.Desde, datos.Valor, norma, datos.PorVerificar) { AnadidoEn = ahora, AnadidoPor = actor.UsuarioId };
        Anotar(new ParametroAnadido(Id, nuevo.Id, clave, datos.Desde, actor, ahora));
        return nuevo;
    }
}

public static class ReglasDeParametro
{
    public static readonly Regla Desconocido = new("PARAMETRO_DESCONOCIDO", "Ese número de la ley no existe en la plataforma.");
    public static readonly Regla Desde = new("PARAMETRO_DESDE", "Escriba desde qué día rige, entre 1991 y 2100.");
    public static readonly Regla Valor = new("PARAMETRO_VALOR", "El valor no tiene sentido en {0}.");
    public static readonly Regla FechaDeOtroAno = new("PARAMETRO_FECHA", "La vigencia de una elección empieza el primero de enero de su año.");
    public static readonly Regla Norma = new("PARAMETRO_NORMA", "Escriba la norma que lo fija: de 5 a 300 caracteres.");
    public static readonly Regla Repetido = new("PARAMETRO_REPETIDO", "Ya está registrado así, con esa fecha y esa norma.");
}

public sealed record ParametroAnadido(Guid DeCuenta, Guid ParametroId, string Clave, DateOnly Desde, Actor Actor, DateTimeOffset En) : HechoDeCuenta(DeCuenta, Actor, En)
{
    public override string Frase => $"Se añadió un número de la ley: {Clave}.";
}
