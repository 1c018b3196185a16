using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

// Los amparos que el pliego exige. Se escriben como se quiera; lo que la ley manda se mira al publicar.
public sealed partial class Proceso
{
    private const string Obligatorias = "Ley 1150 de 2007, art. 7; Decreto 1082 de 2015, art. 2.2.1.2.3.1.1";
    private static readonly string[] SinGarantiasObligatorias = ["Seguros", Palabras.Interadministrativo, Palabras.Emprestito];
    private const string Obra = "Obra";

    public void EditarGarantias(IReadOnlyList<GarantiaExigida> garantias, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Garantias, revision, actor, ahora);
        foreach (var garantia in garantias)
        {
            ReglasDeProceso.GarantiaDesconocida.ExigirEn("Garantias", Enum.IsDefined(garantia.Amparo));
            var nombre = garantia.Amparo.Nombre();
            ReglasDeProceso.GarantiaRepetida.ExigirEn("Garantias", garantias.Count(g => g.Amparo == garantia.Amparo) == 1, nombre);
            ReglasDeProceso.GarantiaPorcentaje.ExigirEn(
                "Garantias", garantia.Porcentaje is >= 0 and <= 100 && (garantia.Porcentaje > 0 || garantia.ValorMinimo > 0), nombre);
            ReglasDeProceso.GarantiaMeses.ExigirEn("Garantias", garantia.MesesAdicionales is >= 0 and <= 120);
            if (garantia.ValorMinimo is { } valor)
            {
                Dinero.Exigir(valor, "Garantias");
            }
        }

        _garantias = [.. garantias.OrderBy(g => g.Amparo).Select(g => g with { Porcentaje = decimal.Round(g.Porcentaje, 4) })];
    }

    private void PendientesDeGarantias(ReglasDelProceso reglas, Action<SeccionPliego, bool, string, Severidad, string?> falta)
    {
        const SeccionPliego Aqui = SeccionPliego.Garantias;
        foreach (var regla in reglas.Garantias)
        {
            var nombre = regla.Amparo.Nombre();
            if (_garantias.Find(g => g.Amparo == regla.Amparo) is not { } garantia)
            {
                // En los contratos de seguro, los interadministrativos y los empréstitos la ley no las obliga.
                falta(Aqui, regla.Obligatoria && !SinGarantiasObligatorias.Contains(TipoContrato), $"Exija el amparo «{nombre}»: en esta modalidad es obligatorio.", Severidad.Bloquea, Obligatorias);
                continue;
            }

            falta(
                Aqui, garantia.MesesAdicionales < regla.Meses,
                $"El amparo «{nombre}» cubre al menos {regla.Meses} meses después del plazo: dice {garantia.MesesAdicionales}.", Severidad.Bloquea, regla.Norma);
            if (regla.Tramo(ValorEstimado) is { } tramo)
            {
                PendientesDelMonto(garantia, tramo, regla, falta);
            }
        }

        PendientesDelAdelanto(Amparo.BuenManejoAnticipo, Pagos.Anticipo, "anticipo", reglas, falta);
        PendientesDelAdelanto(Amparo.DevolucionPagoAnticipado, Pagos.PagoAnticipado, "pago anticipado", reglas, falta);
        if (reglas.Garantias.Count == 0)
        {
            return;
        }

        falta(
            Aqui, _garantias.Exists(g => g is { Amparo: Amparo.Cumplimiento, MesesAdicionales: 0 }),
            "El cumplimiento se cubre hasta la liquidación: conviene pedir meses después del plazo.", Severidad.Avisa, "Decreto 1082 de 2015, art. 2.2.1.2.3.1.12");
        foreach (var amparo in new[] { Amparo.EstabilidadObra, Amparo.ResponsabilidadCivil })
        {
            falta(
                Aqui, reglas.Garantias.Any(r => r.Obligatoria) && TipoContrato == Obra && !_garantias.Exists(g => g.Amparo == amparo),
                $"En una obra conviene exigir el amparo «{amparo.Nombre()}».", Severidad.Avisa, "Decreto 1082 de 2015, arts. 2.2.1.2.3.1.7 y 2.2.1.2.3.1.8");
        }
    }

    // Lo que se adelanta se asegura; y no se asegura lo que no se adelanta.
    private void PendientesDelAdelanto(Amparo amparo, decimal porcentaje, string adelanto, ReglasDelProceso reglas, Action<SeccionPliego, bool, string, Severidad, string?> falta)
    {
        const SeccionPliego Aqui = SeccionPliego.Garantias;
        var pedido = _garantias.Exists(g => g.Amparo == amparo);
        var obliga = reglas.Garantias.Any(r => r.Obligatoria) && !SinGarantiasObligatorias.Contains(TipoContrato);
        falta(
            Aqui, porcentaje > 0 && !pedido, string.Format(Cultura, "El pliego ofrece un {0} del {1:0.##} %: exija el amparo «{2}».", adelanto, porcentaje, amparo.Nombre()),
            obliga ? Severidad.Bloquea : Severidad.Avisa, reglas.Garantias.FirstOrDefault(r => r.Amparo == amparo)?.Norma);
        falta(Aqui, porcentaje == 0 && pedido, $"Se exige el amparo «{amparo.Nombre()}» y el pliego no ofrece {adelanto}.", Severidad.Avisa, null);
    }

    private void PendientesDelMonto(GarantiaExigida garantia, TramoDeGarantia tramo, ReglaDeGarantia regla, Action<SeccionPliego, bool, string, Severidad, string?> falta)
    {
        var nombre = garantia.Amparo.Nombre();
        if (garantia.Amparo != Amparo.ResponsabilidadCivil)
        {
            falta(
                SeccionPliego.Garantias, garantia.Porcentaje < tramo.Porcentaje,
                string.Format(Cultura, ReglasDeProceso.GarantiaMinimo.Frase, nombre, tramo.Porcentaje), Severidad.Bloquea, regla.Norma);
            return;
        }

        var asegura = Math.Max(garantia.ValorMinimo ?? 0, ValorEstimado * garantia.Porcentaje / 100);
        var minimo = tramo.Asegurado(ValorEstimado);
        falta(
            SeccionPliego.Garantias, asegura < minimo,
            $"El amparo «{nombre}» asegura al menos {Dinero.EnPesos(minimo)} por el valor del proceso: el pliego pide {Dinero.EnPesos(asegura)}.", Severidad.Bloquea, regla.Norma);
    }
}
