using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

// Lo que se adelanta y cuándo se paga.
public sealed partial class Proceso
{
    private static readonly string[] ConFiducia = [Obra, "Concesión"];

    public ConfiguracionDePagos Pagos { get; private set; } = ConfiguracionDePagos.Ninguna;

    public void EditarPagos(ConfiguracionDePagos pagos, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Pagos, revision, actor, ahora);
        Pagos = pagos.Revisada();
    }

    private void PendientesDePagos(Modalidad modalidad, ReglasDelProceso reglas, Action<SeccionPliego, bool, string, Severidad, string?> falta)
    {
        const SeccionPliego Aqui = SeccionPliego.Pagos;
        var adelanto = Pagos.Anticipo + Pagos.PagoAnticipado;

        // El régimen especial no contrata con la Ley 80: su manual manda y el tope sólo se recuerda.
        falta(
            Aqui, adelanto > reglas.AnticipoMaximo, string.Format(Cultura, ReglasDePagos.Excesivo.Frase, adelanto, reglas.AnticipoMaximo),
            modalidad.Clase == ClaseDeModalidad.RegimenEspecial ? Severidad.Avisa : Severidad.Bloquea, ReglasDePagos.Ley);
        var suma = Pagos.SumaDelPlan();
        falta(Aqui, Pagos.Plan.Count > 0 && suma != 100, string.Format(Cultura, ReglasDePagos.NoSuman.Frase, suma), Severidad.Bloquea, null);
        falta(
            Aqui, Pagos.Anticipo > 0 && modalidad.Cuantia is null && (ConFiducia.Contains(TipoContrato) || modalidad.Tiene(ActoDeProceso.CelebrarAudienciaDeRiesgos)),
            "El anticipo se maneja en una fiducia o patrimonio autónomo irrevocable: dígalo en las condiciones del contrato.", Severidad.Avisa, ReglasDePagos.Fiducia);
    }
}
