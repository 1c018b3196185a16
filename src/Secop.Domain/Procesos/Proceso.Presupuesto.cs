using Secop.Domain.Comun;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

// Cuánto vale, con qué se respalda y en cuánto tiempo se ejecuta.
public sealed partial class Proceso
{
    private const string Disponibilidad = "Decreto 111 de 1996, art. 71";
    private const string Vigencias = "Ley 819 de 2003, arts. 8 y 10 a 12";
    private List<VigenciaFutura> _vigenciasFuturas = [];

    /// <summary>La entidad ejecuta su presupuesto en el SIIF Nación.</summary>
    public bool EnSiif { get; private set; }

    public IReadOnlyList<VigenciaFutura> VigenciasFuturas => _vigenciasFuturas;

    /// <summary>El último día del contrato, si la entidad lo fija además del plazo.</summary>
    public DateOnly? FechaDeTerminacion { get; private set; }

    public void EditarPresupuesto(DatosDePresupuesto datos, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Presupuesto, revision, actor, ahora);
        Dinero.ExigirPositivo(datos.ValorEstimado, "ValorEstimado");
        foreach (var cdp in datos.Cdps)
        {
            ReglasDeProceso.CdpInvalido.ExigirEn("Cdps", Texto.EnUnaLinea(cdp.Numero).Length is >= 1 and <= 60 && cdp.Fecha.Year is >= 2000 and <= 2100);
            ReglasDeProceso.CdpFuturo.ExigirEn("Cdps", cdp.Fecha <= CalendarioHabil.FechaBogota(ahora), cdp.Numero);
            Dinero.ExigirPositivo(cdp.Valor, "Cdps");
            Dinero.Exigir(cdp.Saldo, "Cdps");
            ReglasDeProceso.CdpSinSaldo.ExigirEn("Cdps", cdp.Saldo >= cdp.Valor, cdp.Numero);
            ReglasDeProceso.CdpRepetido.ExigirEn("Cdps", datos.Cdps.Count(c => Texto.EnUnaLinea(c.Numero) == Texto.EnUnaLinea(cdp.Numero)) == 1, cdp.Numero);
        }

        foreach (var fuente in datos.Fuentes)
        {
            ReglasDeProceso.FuenteDesconocida.ExigirEn("Fuentes", Enum.IsDefined(fuente.Origen));
            Dinero.ExigirPositivo(fuente.Valor, "Fuentes");
            ReglasDeProceso.FuenteRepetida.ExigirEn("Fuentes", datos.Fuentes.Count(f => f.Origen == fuente.Origen) == 1, fuente.Origen.Nombre());
        }

        var vigencias = datos.VigenciasFuturas?.Select(v => v with { Numero = Texto.EnUnaLinea(v.Numero) }).OrderBy(v => v.Ano).ToList() ?? [];
        var esteAno = CalendarioHabil.FechaBogota(PublicadoEn ?? ahora).Year;
        foreach (var vigencia in vigencias)
        {
            Dinero.ExigirPositivo(vigencia.Valor, "VigenciasFuturas");
            ReglasDeProceso.VigenciaInvalida.ExigirEn("VigenciasFuturas", vigencia.Numero.Length is >= 1 and <= 60);
            ReglasDeProceso.VigenciaDeOtroAno.ExigirEn("VigenciasFuturas", vigencia.Ano > esteAno && vigencia.Ano <= esteAno + 30, esteAno + 1, esteAno + 30);
            ReglasDeProceso.VigenciaRepetida.ExigirEn("VigenciasFuturas", vigencias.Count(v => v.Ano == vigencia.Ano && v.Numero == vigencia.Numero) == 1, vigencia.Numero, vigencia.Ano);
        }

        ValorEstimado = datos.ValorEstimado;
        EnSiif = datos.EnSiif;
        _vigenciasFuturas = vigencias;
        Destinacion = datos.Destinacion;
        _cdps = [.. datos.Cdps.Select(c => c with { Numero = Texto.EnUnaLinea(c.Numero) })];
        _fuentes = [.. datos.Fuentes.OrderBy(f => f.Origen).Select(f => f with { })];
    }

    public void EditarCondiciones(DatosDeCondicionesDelPliego datos, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Condiciones, revision, actor, ahora);
        var pago = Texto.Parrafos(datos.FormaDePago);
        var entrega = Texto.Parrafos(datos.CondicionesDeEntrega);
        ReglasDeProceso.DuracionInvalida.ExigirEn("Duracion", datos.Duracion is >= 1 and <= 3650);
        ReglasDeProceso.PagoObligatorio.ExigirEn("FormaDePago", pago.Length is >= 3 and <= 2000);
        ReglasDeProceso.EntregaObligatoria.ExigirEn("CondicionesDeEntrega", entrega.Length is >= 3 and <= 2000);
        ReglasDeProceso.TerminacionLejana.ExigirEn(
            "FechaDeTerminacion", datos.FechaDeTerminacion is not { } fin || (fin.Year >= 2015 && fin <= CalendarioHabil.FechaBogota(ahora).AddYears(50)));
        Duracion = datos.Duracion;
        UnidadDuracion = datos.Unidad;
        FormaDePago = pago;
        CondicionesDeEntrega = entrega;
        FechaDeTerminacion = datos.FechaDeTerminacion;
    }

    private void PendientesDePresupuesto(Modalidad modalidad, ReglasDelProceso reglas, Action<SeccionPliego, bool, string, Severidad, string?> falta)
    {
        const SeccionPliego Aqui = SeccionPliego.Presupuesto;
        var fuentes = _fuentes.Sum(f => f.Valor);
        var respaldo = _cdps.Sum(c => c.Valor) + _vigenciasFuturas.Sum(v => v.Valor);
        falta(Aqui, ValorEstimado <= 0, "Escriba el valor estimado.", Severidad.Bloquea, null);
        if (modalidad.Clase != ClaseDeModalidad.Venta)
        {
            falta(
                Aqui, respaldo > ValorEstimado && _vigenciasFuturas.Count > 0,
                string.Format(Cultura, "Los CDP y las vigencias futuras suman $ {0:#,0.##}, más que el valor estimado.", respaldo), Severidad.Avisa, null);
            var conLaPublicacion = modalidad.DocumentosDe(ActoDeProceso.Publicar).Any(d => d.Tipo == TipoDocumento.Cdp);
            falta(Aqui, fuentes != ValorEstimado, string.Format(Cultura, ReglasDeProceso.FuentesNoSuman.Frase, fuentes, ValorEstimado), Severidad.Bloquea, null);
            falta(
                Aqui, respaldo < ValorEstimado,
                string.Format(
                    Cultura, _vigenciasFuturas.Count == 0 ? "Los CDP respaldan $ {0:#,0.##} y el valor estimado es $ {1:#,0.##}." : "Los CDP y las vigencias futuras respaldan $ {0:#,0.##} y el valor estimado es $ {1:#,0.##}.",
                    respaldo, ValorEstimado),
                conLaPublicacion ? Severidad.Bloquea : Severidad.Avisa, Disponibilidad);
            falta(
                Aqui, _cdps.Count == 0 && _vigenciasFuturas.Count > 0, "Falta el CDP de este año: las vigencias futuras respaldan lo de los años que vienen.",
                conLaPublicacion ? Severidad.Bloquea : Severidad.Avisa, Disponibilidad);
        }

        if (modalidad.Cuantia is not { } cuantia)
        {
            return;
        }

        falta(
            Aqui, reglas.Tope is { } tope && ValorEstimado > tope,
            string.Format(Cultura, "El valor estimado supera la {0} cuantía de la entidad, que es $ {1:#,0.##}.", cuantia == Cuantias.ClaseDeCuantia.Minima ? "mínima" : "menor", reglas.Tope),
            Severidad.Bloquea, cuantia == Cuantias.ClaseDeCuantia.Minima ? Cuantias.TablaDeCuantias.NormaMinima : Cuantias.TablaDeCuantias.NormaMenor);
        falta(
            Aqui, reglas.Tope is null, "La entidad no ha registrado su presupuesto anual: no se puede comprobar la cuantía.",
            Severidad.Avisa, Cuantias.TablaDeCuantias.NormaMenor);
    }

    // El plazo, la fecha de terminación y el año en que se ejecuta deben contar la misma historia.
    private void PendientesDelPlazo(DateTimeOffset ahora, Action<SeccionPliego, bool, string, Severidad, string?> falta)
    {
        const SeccionPliego Aqui = SeccionPliego.Condiciones;
        falta(Aqui, Duracion == 0, "Diga el plazo, cómo se paga y cómo se entrega.", Severidad.Bloquea, null);
        if (Duracion == 0)
        {
            return;
        }

        // Donde no hay cierre, el contrato no empieza antes de publicar.
        var hayCierre = Cierre != SinFecha;
        var cierre = CalendarioHabil.FechaBogota(hayCierre ? Cierre : PublicadoEn ?? ahora);
        var antes = FinDelPlazoDesde(cierre);
        var fin = FechaDeTerminacion ?? antes;
        falta(Aqui, fin <= cierre, $"La fecha de terminación, {Momento.Dia(fin)}, no es posterior {(hayCierre ? "al cierre" : "a la publicación")}.", Severidad.Bloquea, null);
        falta(
            Aqui, FechaDeTerminacion is not null && fin > cierre && fin < antes,
            $"Un plazo de {Duracion} {UnidadDuracion.Nombre(Duracion)} contado desde {(hayCierre ? "el cierre" : "la publicación")} llega al {Momento.Dia(antes)}: no cabe antes del {Momento.Dia(fin)}.", Severidad.Avisa, null);
        falta(
            SeccionPliego.Presupuesto, fin.Year > cierre.Year && _vigenciasFuturas.Count == 0 && SuModalidad.Clase != ClaseDeModalidad.Venta,
            $"El contrato llega al menos al {Momento.Dia(fin)}: lo que se reciba en {fin.Year} necesita vigencias futuras.", Severidad.Avisa, Vigencias);
    }

    private DateOnly FinDelPlazoDesde(DateOnly dia) => UnidadDuracion switch
    {
        UnidadDuracion.Dias => dia.AddDays(Duracion),
        UnidadDuracion.Semanas => dia.AddDays(Duracion * 7),
        UnidadDuracion.Meses => dia.AddMonths(Duracion),
        UnidadDuracion.Anios => dia.AddYears(Math.Min(Duracion, 1000)),
    };
}
