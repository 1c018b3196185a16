using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Testing;

/// <summary>Cada acto con los datos mínimos que lo dejan pasar.</summary>
internal static class ActosDeRecorrido
{
    private const string Motivo = "Razones de ensayo, suficientes para un acto motivado.";

    public static void Hacer(Recorrido r, ActoDeProceso acto, Actor actor, DatosDelActo datos)
    {
        var (p, ahora, calendario) = (r.Proceso, r.Ahora, Recorrido.Calendario);
        switch (acto)
        {
            case ActoDeProceso.Publicar:
                r.Versiones.Add(p.Publicar(Recorrido.Reglas(p.Modalidad, ahora), calendario, actor, ahora));
                break;
            case ActoDeProceso.PublicarAvisoMipyme:
                p.PublicarAviso(AlcanceMipyme.Abierto, "Se decide según las solicitudes recibidas.", 0, 0, calendario, actor, ahora);
                break;
            case ActoDeProceso.OrdenarApertura:
                var mipyme = p.SuModalidad.Tiene(ActoDeProceso.SolicitarMipyme) ? new DecisionMipyme(AlcanceMipyme.Abierto, "No llegaron solicitudes dentro del término.", 0) : null;
                r.Versiones.Add(p.OrdenarApertura(mipyme, 0, null, datos, calendario, actor, ahora));
                break;
            case ActoDeProceso.PublicarProyecto:
                r.Versiones.Add(p.PublicarProyecto(null, datos, calendario, actor, ahora));
                break;
            case ActoDeProceso.Invitar:
                if (p.Invitar(1, Motivo, null, datos, calendario, actor, ahora) is { } version)
                {
                    r.Versiones.Add(version);
                }

                break;
            case ActoDeProceso.PublicarInformePrecalificacion:
                p.PublicarInformePrecalificacion(datos, calendario, actor, ahora);
                break;
            case ActoDeProceso.ConformarLista:
                p.ConformarLista(3, datos, actor, ahora);
                break;
            case ActoDeProceso.CelebrarAudienciaDeRiesgos:
                p.CelebrarAudienciaDeRiesgos(datos, calendario, actor, ahora);
                break;
            case ActoDeProceso.PublicarListaDeInteresados:
                var habraSorteo = p.InstanteDe(TipoHito.Sorteo) is not null;
                p.PublicarListaDeInteresados(habraSorteo ? 12 : 3, habraSorteo, 10, datos, actor, ahora);
                break;
            case ActoDeProceso.Sortear:
                p.Sortear(10, datos, actor, ahora);
                break;
            case ActoDeProceso.Justificar:
                p.Justificar(datos, actor, ahora);
                break;
            case ActoDeProceso.ElegirContratista:
                p.ElegirContratista("Contratista de ensayo S.A.S.", null, null, datos, actor, ahora);
                break;
            case ActoDeProceso.Cerrar:
                p.Cerrar(ahora, new string('0', 64));
                break;
            case ActoDeProceso.Abrir:
                p.RegistrarApertura(actor, ahora, 2);
                break;
            case ActoDeProceso.PublicarInforme:
                p.PublicarInforme(calendario, actor, ahora, datos);
                break;
            case ActoDeProceso.PublicarInformeFinal:
                p.PublicarInformeFinal(0, datos, actor, ahora);
                break;
            case ActoDeProceso.AbrirEconomico:
                p.AbrirEconomico(datos, actor, ahora);
                break;
            case ActoDeProceso.AplicarFormula:
                p.AplicarFormula(
                    [new(Guid.NewGuid(), "Proponente de ensayo uno", null, 18_000_000), new(Guid.NewGuid(), "Proponente de ensayo dos", null, 19_000_000)], null, null, datos, actor, ahora);
                break;
            case ActoDeProceso.RegistrarSubasta:
                p.RegistrarSubasta(datos, actor, ahora);
                break;
            case ActoDeProceso.SeguirSinSubasta:
                p.SeguirSinSubasta(datos, actor, ahora);
                break;
            case ActoDeProceso.InstalarAudiencia:
                p.InstalarAudiencia(datos, actor, ahora);
                break;
            case ActoDeProceso.AceptarOferta:
                p.AceptarOferta(Guid.NewGuid(), Guid.NewGuid(), actor, ahora);
                break;
            case ActoDeProceso.Adjudicar:
                p.Adjudicar(
                    [new(null, "Proponente de ensayo uno", null, null, 18_000_000)],
                    [new(null, 1, "Proponente de ensayo uno", null, null, 18_000_000, 95), new(null, 2, "Proponente de ensayo dos", null, null, 19_000_000, 80)],
                    [], datos, actor, ahora);
                break;
            case ActoDeProceso.SuscribirContrato:
                p.SuscribirContrato(datos, actor, ahora);
                break;
            case ActoDeProceso.Terminar:
                p.Terminar(datos, actor, ahora);
                break;
            case ActoDeProceso.DeclararDesierto:
                p.DeclararDesierto(CausaDesierto.NingunaHabilitada, Motivo, 2, actor, ahora);
                break;
            case ActoDeProceso.Cancelar:
                p.Cancelar(datos, actor, ahora);
                break;
            case ActoDeProceso.Revocar:
                p.Revocar(datos, actor, ahora);
                break;
            case ActoDeProceso.Suspender:
                p.Suspender(datos, CalendarioHabil.FechaBogota(ahora).AddDays(10), actor, ahora);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(acto), acto, "Ese acto no es del recorrido: lo hace otra persona o pide datos propios.");
        }
    }
}
