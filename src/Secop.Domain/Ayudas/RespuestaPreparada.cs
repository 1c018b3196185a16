using Secop.Domain.Comun;

namespace Secop.Domain.Ayudas;

/// <summary>Un texto que la Mesa usa a menudo; quien responde lo completa antes de enviarlo.</summary>
public sealed class RespuestaPreparada : Agregado
{
    private RespuestaPreparada()
    {
    }

    public string Titulo { get; private set; } = "";

    public string Cuerpo { get; private set; } = "";

    public DateTimeOffset? RetiradaEn { get; private set; }

    public static RespuestaPreparada Escribir(string? titulo, string? cuerpo, Actor actor, DateTimeOffset ahora)
    {
        var nueva = new RespuestaPreparada();
        nueva.Cambiar(titulo, cuerpo, actor, ahora);
        return nueva;
    }

    public void Cambiar(string? titulo, string? cuerpo, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeMesa.RespuestaRetirada.Exigir(RetiradaEn is null);
        var (t, c) = (Texto.EnUnaLinea(titulo), Texto.Parrafos(cuerpo));
        ReglasDeMesa.TituloDeRespuesta.ExigirEn("Titulo", t.Length is >= 3 and <= 100);
        ReglasDeMesa.Cuerpo.ExigirEn("Cuerpo", c.Length is >= 5 and <= CasoMesaServicio.MaximoDeTexto);
        (Titulo, Cuerpo) = (t, c);
        Anotar(new RespuestaPreparadaCambiada(Id, actor, ahora));
    }

    public void Retirar(Actor actor, DateTimeOffset ahora)
    {
        ReglasDeMesa.RespuestaRetirada.Exigir(RetiradaEn is null);
        RetiradaEn = ahora;
        Anotar(new RespuestaPreparadaCambiada(Id, actor, ahora));
    }
}
