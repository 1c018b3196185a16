using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Web.Data;
using Secop.Web.Documentos;

namespace Secop.Testing;

/// <summary>
/// Un proceso de prueba. <see cref="Ahora"/> es un instante dentro de la fase pedida: las peticiones que siguen lo llevan
/// con <c>cliente.EnFecha(proceso.Ahora)</c>.
/// </summary>
/// <param name="Ordenador">El ordenador del gasto del equipo; quien abre, evalúa y supervisa es el administrador de la entidad.</param>
public sealed record ProcesoDePrueba(Guid Id, string Codigo, CuentaDePrueba Entidad, Persona Ordenador, DateTimeOffset Ahora, Proceso Proceso)
{
    public Actor ActorOrdenador => new(Ordenador.Id, Entidad.Id);

    public DateTimeOffset En(TipoHito hito) => Proceso.InstanteDe(hito)!.Value;
}

public sealed partial class Datos
{
    /// <summary>Martes 24 de noviembre de 2026, 9:00 a. m. de Bogotá: cuándo se publican los procesos de prueba.</summary>
    public static readonly DateTimeOffset Publicacion = new(2026, 11, 24, 14, 0, 0, TimeSpan.Zero);

    private static readonly CalendarioHabil Calendario = CalendarioHabil.Nacional;

    /// <summary>Una entidad cuyo administrador puede armar, abrir, evaluar y supervisar procesos.</summary>
    public Task<CuentaDePrueba> EntidadCompradoraAsync() =>
        EntidadActivaAsync(RolesDeCuenta.Estructurador, RolesDeCuenta.Evaluador, RolesDeCuenta.Supervisor, RolesDeCuenta.Financiera);

    /// <summary>Un borrador completo, listo para publicar en <see cref="Publicacion"/>.</summary>
    public async Task<ProcesoDePrueba> ProcesoEnBorradorAsync(CuentaDePrueba? entidad = null, Action<Proceso, Actor>? ajustar = null, bool completo = true)
    {
        entidad ??= await EntidadCompradoraAsync();
        var ordenador = await MiembroAsync(entidad, RolesDeCuenta.OrdenadorDelGasto);
        return await Fabrica.ConAsync(
            async servicios =>
            {
                var db = servicios.GetRequiredService<SecopDbContext>();
                var proceso = Proceso.Crear(entidad.Id, $"MC-{Consecutivo()}-2026", "Compra de elementos de ensayo para la entidad", entidad.Actor, Publicacion);
                if (completo)
                {
                    await LlenarAsync(servicios.GetRequiredService<Almacen>(), proceso, entidad.Actor, ordenador.Id);
                }

                ajustar?.Invoke(proceso, entidad.Actor);
                db.Add(proceso);
                await db.SaveChangesAsync();
                return new ProcesoDePrueba(proceso.Id, proceso.Codigo, entidad, ordenador, Publicacion, proceso);
            },
            Publicacion);
    }

    /// <summary>Publicado y en término de observaciones.</summary>
    public Task<ProcesoDePrueba> ProcesoPublicadoAsync(CuentaDePrueba? entidad = null, Action<Proceso, Actor>? ajustar = null) =>
        ProcesoEnFaseAsync(FaseProceso.Invitacion, entidad, ajustar);

    /// <summary>
    /// En la fase pedida, por los mismos actos del dominio. Del cierre en adelante no pasa por la urna: quien necesite
    /// ofertas de verdad las presenta en <see cref="FaseProceso.PresentacionOfertas"/> y sigue desde ahí.
    /// </summary>
    public async Task<ProcesoDePrueba> ProcesoEnFaseAsync(
        FaseProceso fase, CuentaDePrueba? entidad = null, Action<Proceso, Actor>? ajustar = null, AlcanceMipyme alcance = AlcanceMipyme.Abierto, Guid? ofertaId = null, Guid? proveedorId = null)
    {
        var borrador = await ProcesoEnBorradorAsync(entidad, ajustar);
        if (fase == FaseProceso.Borrador)
        {
            return borrador;
        }

        return await Fabrica.ConBaseAsync(async db =>
        {
            var proceso = await db.Procesos.FirstAsync(p => p.Id == borrador.Id);
            var reglas = await db.ReglasDeAsync(proceso, Publicacion);
            db.Add(proceso.Publicar(reglas, Calendario, borrador.Entidad.Actor, Publicacion));
            var ahora = Avanzar(proceso, fase, borrador, alcance, ofertaId ?? Guid.NewGuid(), proveedorId ?? Guid.NewGuid());
            await db.SaveChangesAsync();
            return borrador with { Ahora = ahora, Proceso = proceso };
        });
    }

    /// <summary>Llena todas las secciones con datos que cumplen las reglas.</summary>
    public static async Task LlenarAsync(Almacen almacen, Proceso proceso, Actor actor, Guid ordenadorId)
    {
        var ahora = Publicacion;
        proceso.EditarInformacion(
            new(proceso.Numero, proceso.Nombre, "Adquirir elementos de papelería de ensayo para las oficinas de la entidad.", "Compraventa"), 0, actor, ahora);
        proceso.EditarClasificacion(new("44121600", ["14111500"]), 0, actor, ahora);
        proceso.EditarLugar(new("11001", "Carrera 7 # 26-20"), 0, actor, ahora);
        proceso.EditarPresupuesto(
            new(20_000_000, DestinacionGasto.Funcionamiento, [new Cdp("CDP-100", new DateOnly(2026, 11, 3), 30_000_000, 20_000_000)], [new FuenteRecursos(OrigenRecursos.RecursosPropiosTerritoriales, 20_000_000)]),
            0, actor, ahora);
        proceso.EditarCondiciones(new(2, UnidadDuracion.Meses, "Un pago contra entrega recibida a satisfacción.", "En el almacén de la entidad."), 0, actor, ahora);
        proceso.PonerListaPrecios(
            [
                new(null, "P-1", "44121600", "Resma de papel tamaño carta", 500, "Unidad", 20_000, null),
                new(null, "P-2", null, "Carpeta colgante", 1_000, "Unidad", 2_000, 5_000),
            ],
            0, actor, ahora);
        proceso.AgregarPregunta(new(null, TipoPregunta.SiNo, "¿Entrega en el sitio que pide la entidad?", null, true), 0, actor, ahora);
        proceso.AgregarPregunta(new(null, TipoPregunta.Anexo, "Certificación de experiencia", "Un contrato parecido.", false), 1, actor, ahora);
        var revision = 0;
        foreach (var tipo in new[] { TipoDocumento.EstudiosPrevios, TipoDocumento.AnalisisSector, TipoDocumento.Invitacion })
        {
            using var contenido = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"{tipo} de {proceso.Numero}"));
            var archivo = await almacen.GuardarAsync(contenido, $"{tipo}.pdf", "application/pdf");
            proceso.AnexarDocumento(new(tipo, tipo.Nombre(), false, archivo.Id, archivo.Nombre, archivo.Mime, archivo.Tamano, archivo.Sha256), revision++, actor, ahora);
        }

        foreach (var funcion in new[] { FuncionEquipo.AbreOfertas, FuncionEquipo.Evaluador, FuncionEquipo.Supervisor })
        {
            proceso.AgregarMiembro(actor.UsuarioId, funcion, actor, ahora);
        }

        proceso.AgregarMiembro(ordenadorId, FuncionEquipo.OrdenadorDelGasto, actor, ahora);
        var reglas = MinimaCuantia.Reglas(MinimaCuantia.Parametros, CalendarioHabil.FechaBogota(ahora), null);
        proceso.EditarCronograma(Cronogramas.Sugerir(reglas, Calendario, ahora), 0, actor, ahora);
    }

    /// <summary>Las razones y el acto con que se cancela un proceso; el archivo es uno de los suyos.</summary>
    public static DatosDelActo Cancelacion(Proceso proceso)
    {
        var d = proceso.Documentos[0];
        return new(
            "La necesidad desapareció y así lo dice el acto motivado.",
            [new(TipoDocumento.ActoCancelacion, TipoDocumento.ActoCancelacion.Nombre(), false, d.ArchivoId, d.Nombre, d.Mime, d.Tamano, d.Sha256)]);
    }

    private static DateTimeOffset Avanzar(Proceso proceso, FaseProceso fase, ProcesoDePrueba datos, AlcanceMipyme alcance, Guid ofertaId, Guid proveedorId)
    {
        DateTimeOffset En(TipoHito hito) => proceso.InstanteDe(hito)!.Value;
        var hora = TimeSpan.FromHours(1);
        var actor = datos.Entidad.Actor;
        switch (fase)
        {
            case FaseProceso.Invitacion:
                return Publicacion + hora;
            case FaseProceso.Respuestas:
                return En(TipoHito.FinObservaciones) + hora;
            case FaseProceso.AvisoMipyme:
                return En(TipoHito.Respuestas) + hora;
            case FaseProceso.Cancelado:
                proceso.Cancelar(Cancelacion(proceso), datos.ActorOrdenador, Publicacion + hora);
                return Publicacion + hora + hora;
        }

        var solicitudes = alcance == AlcanceMipyme.Abierto ? 0 : 2;
        proceso.PublicarAviso(alcance, "Se decide según las solicitudes recibidas.", solicitudes, 0, Calendario, actor, En(TipoHito.Respuestas) + hora);
        if (fase == FaseProceso.PresentacionOfertas)
        {
            return En(TipoHito.AvisoMipyme) + hora;
        }

        proceso.Cerrar(proceso.Cierre, new string('0', 64));
        if (fase == FaseProceso.CerradoSinAbrir)
        {
            return proceso.Cierre + TimeSpan.FromMinutes(10);
        }

        if (fase == FaseProceso.Desierto)
        {
            proceso.DeclararDesierto(CausaDesierto.SinOfertas, "Al cierre no había ofertas en la urna.", 0, datos.ActorOrdenador, proceso.Cierre + hora);
            return proceso.Cierre + hora + hora;
        }

        proceso.RegistrarApertura(actor, En(TipoHito.Apertura), 1);
        if (fase == FaseProceso.Evaluacion)
        {
            return En(TipoHito.Apertura) + hora;
        }

        proceso.PublicarInforme(Calendario, actor, En(TipoHito.Informe) - hora);
        if (fase == FaseProceso.Traslado)
        {
            return En(TipoHito.Informe) + hora;
        }

        if (fase == FaseProceso.Aceptacion)
        {
            return En(TipoHito.FinTraslado) + hora;
        }

        proceso.AceptarOferta(ofertaId, proveedorId, datos.ActorOrdenador, En(TipoHito.FinTraslado) + hora);
        return En(TipoHito.FinTraslado) + hora + hora;
    }
}
