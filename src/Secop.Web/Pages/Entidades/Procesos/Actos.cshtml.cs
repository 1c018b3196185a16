using Microsoft.EntityFrameworkCore;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Security;

namespace Secop.Web.Pages.Entidades.Procesos;

/// <summary>Lo que la modalidad deja hacer ahora, a quién y con qué; y lo que ya se hizo.</summary>
[Permiso(Permisos.VerExpedienteInterno)]
public sealed class ActosModel(ServiciosDeProceso s) : PaginaDeProceso(s)
{
    public string Modalidad => Proceso.SuModalidad.Nombre;

    public IReadOnlyList<Posible> Posibles { get; private set; } = [];

    public IReadOnlyList<Hecho> Hechos { get; private set; } = [];

    protected override async Task<bool> CompletarAsync()
    {
        var suyos = Proceso.ActosDe(Cuenta.UsuarioId, Ahora).ToHashSet();

        // Abierta una urna sin ofertas el proceso sigue en la misma fase, y su acta ya está.
        var hayActa = await Servicios.Db.ActasDeApertura.AnyAsync(a => a.ProcesoId == Id);
        Posibles =
        [
            .. Proceso.ActosPosibles(Ahora).Where(a => !a.Quienes.Contains(Quien.Sistema) && !(hayActa && a.Acto == ActoDeProceso.Abrir)).Select(a => new Posible(
                a.Acto, RutasDeActos.De(a.Acto, Proceso.SuModalidad) is { } ruta ? Raiz + ruta : null, suyos.Contains(a),
                string.Join(", ", a.Quienes.Select(q => q.Nombre())), a.Guarda, a.Norma, [.. Proceso.DocumentosQuePide(a).Select(d => d.Nombre())]))
                .OrderByDescending(a => a.EsSuyo),
        ];
        var quienes = Proceso.Actos.Select(a => a.UsuarioId).ToHashSet();
        var nombres = await Servicios.Db.Users.Where(u => quienes.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nombres + " " + u.Apellidos);
        Hechos = [.. Proceso.Actos.Reverse().Select(a => new Hecho(a.Acto.Nombre(), a.En, nombres.GetValueOrDefault(a.UsuarioId, "Persona retirada"), a.Texto ?? a.Motivo))];
        return true;
    }

    public sealed record Posible(ActoDeProceso Acto, string? Ruta, bool EsSuyo, string Quienes, string Guarda, string Norma, IReadOnlyList<string> Documentos);

    public sealed record Hecho(string Acto, DateTimeOffset En, string Quien, string? Texto);
}
