using System.Globalization;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos.Cuantias;

/// <summary>
/// Recomienda la modalidad en el orden de la ley: la primera que aplica es la respuesta y las anteriores quedan con su
/// porqué. Recomienda; quien decide es la entidad, y si decide otra cosa lo motiva.
/// </summary>
public sealed class Recomendador
{
    private const string NormaAcuerdos = "Ley 1150 de 2007, art. 2 par. 5; Decreto 1082 de 2015, art. 2.2.1.2.1.2.7";
    private const string NormaMeritos = "Ley 1150 de 2007, art. 2 núm. 3";
    private const string NormaUniformes = "Ley 1150 de 2007, art. 2 núm. 2 lit. a";
    private const string NormaAbreviada = "Ley 1150 de 2007, art. 2 núm. 2 lits. c a i";
    private const string NormaLicitacion = "Ley 1150 de 2007, art. 2 núm. 1";
    private static readonly CultureInfo Cultura = CultureInfo.GetCultureInfo("es-CO");
    private readonly DatosDeRecomendacion _datos;
    private readonly TablaDeParametros _tabla;
    private readonly List<Descarte> _descartes = [];
    private readonly List<string> _advertencias = [];

    private Recomendador(TablaDeParametros tabla, DatosDeRecomendacion datos) => (_tabla, _datos) = (tabla, datos);

    public static Recomendacion Recomendar(TablaDeParametros tabla, DatosDeRecomendacion datos) => new Recomendador(tabla, datos).Recomendar();

    private Recomendacion Recomendar() =>
        Directa() ?? Enajenacion() ?? AcuerdoMarco() ?? MinimaCuantia() ?? Meritos() ?? Uniformes() ?? Abreviada() ?? MenorCuantia() ?? Licitacion();

    private Recomendacion? Directa()
    {
        var modalidad = ModalidadRecomendada.ContratacionDirecta;
        if (_datos.Directa is not { } causal)
        {
            return Descartar(modalidad, "No se señaló ninguna de sus causales, que son taxativas.", "Ley 1150 de 2007, art. 2 núm. 4");
        }

        if (causal == CausalDirecta.Interadministrativo && _datos.EsTerritorial && LeyDeGarantias.DeConvenios(_tabla, _datos.Fecha) is { } convenios)
        {
            return Descartar(
                modalidad, $"Del {Momento.Dia(convenios.Desde)} al {Momento.Dia(convenios.Hasta)} las autoridades territoriales no celebran convenios interadministrativos para ejecutar recursos públicos.",
                LeyDeGarantias.Articulo38);
        }

        if (LeyDeGarantias.DeDirecta(_tabla, _datos.Fecha) is { } periodo)
        {
            if ((_datos.Excepcion ?? ExcepcionPropia(causal)) is not { } excepcion)
            {
                return Descartar(
                    modalidad, $"Del {Momento.Dia(periodo.Desde)} al {Momento.Dia(periodo.Hasta)} está prohibida la contratación directa por la elección presidencial, y no se señaló una excepción.",
                    LeyDeGarantias.Articulo33);
            }

            _advertencias.Add($"Rige la Ley de Garantías hasta el {Momento.Dia(periodo.Hasta)}: la contratación directa sólo procede por la excepción «{excepcion.Nombre()}», que debe quedar probada ({LeyDeGarantias.Articulo33}).");
        }

        if (causal is CausalDirecta.UrgenciaManifiesta)
        {
            _advertencias.Add("La urgencia se declara en un acto motivado que se remite al organismo de control fiscal (Ley 80 de 1993, arts. 42 y 43).");
        }

        return Elegir(modalidad, $"Hay una causal de contratación directa: {causal.Nombre().ToLower(Cultura)}.", causal.Norma());
    }

    // Va antes que la cuantía: la mínima y la menor son para comprar, y aquí la entidad vende.
    private Recomendacion? Enajenacion() => _datos.Abreviada == CausalAbreviada.Enajenacion
        ? Elegir(ModalidadRecomendada.Enajenacion, "La entidad vende bienes: cualquiera que sea su valor se enajenan por su procedimiento, al mayor precio y desde un mínimo avaluado.", CausalAbreviada.Enajenacion.Norma())
        : null;

    private Recomendacion? AcuerdoMarco()
    {
        var modalidad = ModalidadRecomendada.AcuerdoMarco;
        return !_datos.AcuerdoMarco ? Descartar(modalidad, "No hay un acuerdo marco vigente que cubra el objeto.", NormaAcuerdos)
            : !SonUniformes ? Descartar(modalidad, "El acuerdo marco es para bienes y servicios de características técnicas uniformes.", NormaAcuerdos)
            : Elegir(modalidad, "Los bienes o servicios son uniformes y un acuerdo marco vigente los cubre: se compran por la Tienda Virtual, fuera de esta plataforma.", NormaAcuerdos);
    }

    private Recomendacion? MinimaCuantia()
    {
        var modalidad = ModalidadRecomendada.MinimaCuantia;
        if (_datos.Cuantia is not { } cuantia)
        {
            return new Recomendacion(
                null, "Sin el presupuesto anual de la entidad no se conocen su mínima y su menor cuantía.", TablaDeCuantias.NormaMenor, [.. _descartes], [.. _advertencias]);
        }

        return cuantia.Clasificar(_datos.Valor) == ClaseDeCuantia.Minima
            ? Elegir(modalidad, $"El valor, {Pesos(_datos.Valor)}, no pasa de la mínima cuantía de la entidad, {Pesos(cuantia.Minima)}; con ese valor no importa el objeto.", TablaDeCuantias.NormaMinima)
            : Descartar(modalidad, $"El valor, {Pesos(_datos.Valor)}, pasa de la mínima cuantía de la entidad, {Pesos(cuantia.Minima)}.", TablaDeCuantias.NormaMinima);
    }

    private Recomendacion? Meritos()
    {
        var modalidad = ModalidadRecomendada.ConcursoDeMeritos;
        return EsIntelectual
            ? Elegir(modalidad, $"El objeto es {_datos.Objeto.Nombre().ToLower(Cultura)}: se escoge por calidad, con o sin precalificación, y el precio no da puntaje.", NormaMeritos)
            : Descartar(modalidad, "El objeto no es consultoría ni interventoría.", NormaMeritos);
    }

    private Recomendacion? Uniformes()
    {
        var modalidad = ModalidadRecomendada.SubastaInversa;
        return SonUniformes ? Elegir(modalidad, "Son bienes o servicios de características técnicas uniformes y de común utilización: subasta inversa o bolsa de productos.", NormaUniformes)
            : _datos.Uniformes ? Descartar(modalidad, "Las obras públicas y los servicios intelectuales no son de características técnicas uniformes.", "Decreto 1082 de 2015, art. 2.2.1.1.1.3.1")
            : Descartar(modalidad, "No se señaló que fueran de características técnicas uniformes.", NormaUniformes);
    }

    private Recomendacion? Abreviada()
    {
        var modalidad = ModalidadRecomendada.SeleccionAbreviada;
        return _datos.Abreviada is { } causal
            ? Elegir(modalidad, $"Hay una causal de selección abreviada: {causal.Nombre().ToLower(Cultura)}. Sigue sus propias reglas o, sin ellas, las de menor cuantía sin manifestación de interés.", causal.Norma())
            : Descartar(modalidad, "No se señaló ninguna de sus otras causales.", NormaAbreviada);
    }

    private Recomendacion? MenorCuantia()
    {
        var modalidad = ModalidadRecomendada.MenorCuantia;
        var menor = _datos.Cuantia!.Menor;
        return _datos.Cuantia.Clasificar(_datos.Valor) == ClaseDeCuantia.Menor
            ? Elegir(modalidad, $"El valor, {Pesos(_datos.Valor)}, no pasa de la menor cuantía de la entidad, {Pesos(menor)}.", TablaDeCuantias.NormaMenor)
            : Descartar(modalidad, $"El valor, {Pesos(_datos.Valor)}, pasa de la menor cuantía de la entidad, {Pesos(menor)}.", TablaDeCuantias.NormaMenor);
    }

    private Recomendacion Licitacion() => _datos.Objeto == ObjetoDeCompra.Obra
        ? Elegir(ModalidadRecomendada.LicitacionDeObra, "Es la regla general y el objeto es obra: licitación con dos sobres.", NormaLicitacion + "; Ley 1882 de 2018, art. 1")
        : Elegir(ModalidadRecomendada.LicitacionPublica, "Es la regla general: ninguna de las otras modalidades aplica.", NormaLicitacion);

    private bool EsIntelectual => _datos.Objeto is ObjetoDeCompra.Consultoria or ObjetoDeCompra.Interventoria;

    private bool SonUniformes => _datos is { Uniformes: true, Objeto: ObjetoDeCompra.Bienes or ObjetoDeCompra.Servicios };

    // Las causales que ya son, por su materia, una excepción del artículo 33.
    private static ExcepcionDeGarantias? ExcepcionPropia(CausalDirecta causal) => causal switch
    {
        CausalDirecta.UrgenciaManifiesta => ExcepcionDeGarantias.Emergencia,
        CausalDirecta.Emprestitos => ExcepcionDeGarantias.CreditoPublico,
        CausalDirecta.DefensaConReserva => ExcepcionDeGarantias.DefensaYSeguridad,
        CausalDirecta.Interadministrativo or CausalDirecta.CienciaYTecnologia or CausalDirecta.EncargoFiduciario or CausalDirecta.SinPluralidad
            or CausalDirecta.ServiciosProfesionales or CausalDirecta.Inmuebles => null,
    };

    private static string Pesos(decimal valor) => string.Create(Cultura, $"$ {valor:#,0.##}");

    private Recomendacion? Descartar(ModalidadRecomendada modalidad, string porque, string norma)
    {
        _descartes.Add(new Descarte(modalidad.Nombre(), porque, norma));
        return null;
    }

    private Recomendacion Elegir(ModalidadRecomendada modalidad, string porque, string norma) =>
        new(modalidad, porque, norma, [.. _descartes], [.. _advertencias]);
}
