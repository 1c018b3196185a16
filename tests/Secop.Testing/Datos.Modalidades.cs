using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Documentos;

namespace Secop.Testing;

/// <summary>Una entidad con una persona por cada función del equipo y un archivo con que documentar los actos.</summary>
public sealed record EntidadConEquipo(CuentaDePrueba Cuenta, IReadOnlyDictionary<FuncionEquipo, Persona> Equipo, Archivo Archivo)
{
    public Actor Quien(FuncionEquipo funcion) => new(Equipo[funcion].Id, Cuenta.Id);

    public DatosDeDocumento Documento(TipoDocumento tipo) =>
        new(tipo, tipo.Nombre(), false, Archivo.Id, Archivo.Nombre, Archivo.Mime, Archivo.Tamano, Archivo.Sha256);
}

/// <summary>Un proceso guardado, de cualquier modalidad y en cualquier fase.</summary>
public sealed record ProcesoDeModalidad(Recorrido Recorrido, EntidadConEquipo Entidad)
{
    public Proceso Proceso => Recorrido.Proceso;

    public Guid Id => Proceso.Id;

    public DateTimeOffset Ahora => Recorrido.Ahora + TimeSpan.FromMinutes(1);

    public string Ruta => $"/entidad/procesos/{Id}";

    /// <summary>Para lo que sirve a cualquier proceso: la entidad es quien lo arma.</summary>
    public ProcesoDePrueba ComoPrueba() => new(Id, Proceso.Codigo, Entidad.Cuenta, Entidad.Equipo[FuncionEquipo.OrdenadorDelGasto], Ahora, Proceso);
}

public sealed partial class Datos
{
    public async Task<EntidadConEquipo> EntidadConEquipoAsync(CuentaDePrueba? cuenta = null)
    {
        cuenta ??= await EntidadActivaAsync(RolesDeCuenta.Estructurador);
        var equipo = new Dictionary<FuncionEquipo, Persona>
        {
            [FuncionEquipo.Estructurador] = cuenta.Administrador,
            [FuncionEquipo.AbreOfertas] = await MiembroAsync(cuenta, RolesDeCuenta.Estructurador),
            [FuncionEquipo.Evaluador] = await MiembroAsync(cuenta, RolesDeCuenta.Evaluador),
            [FuncionEquipo.OrdenadorDelGasto] = await MiembroAsync(cuenta, RolesDeCuenta.OrdenadorDelGasto),
            [FuncionEquipo.Supervisor] = await MiembroAsync(cuenta, RolesDeCuenta.Supervisor, RolesDeCuenta.Evaluador),
        };
        var archivo = await Fabrica.ConAsync(
            async servicios =>
            {
                using var contenido = new MemoryStream("Documento de ensayo"u8.ToArray());
                var guardado = await servicios.GetRequiredService<Almacen>().GuardarAsync(contenido, "documento.pdf", "application/pdf");
                await servicios.GetRequiredService<SecopDbContext>().SaveChangesAsync();
                return guardado;
            },
            Publicacion);
        return new(cuenta, equipo, archivo);
    }

    /// <summary>Un proceso de esa modalidad llevado por sus actos hasta esa fase.</summary>
    public Task<ProcesoDeModalidad> ProcesoDeModalidadAsync(EntidadConEquipo entidad, string codigo, FaseProceso fase) =>
        ProcesoDeModalidadAsync(entidad, codigo, r =>
        {
            if (fase != FaseProceso.Borrador)
            {
                r.Hasta(fase);
            }
        });

    public async Task<ProcesoDeModalidad> ProcesoDeModalidadAsync(EntidadConEquipo entidad, string codigo, Action<Recorrido> llevar)
    {
        var recorrido = Recorrido.Borrador(codigo, $"{codigo}-{Consecutivo()}-2026", entidad.Quien, entidad.Documento, Publicacion);
        llevar(recorrido);
        await Fabrica.ConAsync(
            async servicios =>
            {
                var db = servicios.GetRequiredService<SecopDbContext>();
                db.Add(recorrido.Proceso);
                db.AddRange(recorrido.Versiones);
                await db.SaveChangesAsync();
            },
            recorrido.Ahora);
        return new(recorrido, entidad);
    }
}
