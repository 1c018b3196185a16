using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secop.Domain.Ayudas;
using Secop.Domain.Comun;
using Secop.Domain.Contratos;
using Secop.Domain.Cuentas;
using Secop.Domain.Evaluaciones;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Alertas;
using Secop.Domain.Procesos.Aportes;
using Secop.Domain.Procesos.Audiencias;
using Secop.Domain.Procesos.Mensajes;
using Secop.Domain.Procesos.Modalidades;
using Secop.Domain.Servicio;
using Secop.Testing;
using Secop.Web.Data;
using Secop.Web.Documentos;

namespace Secop.Web.Tests.Intrusos;

// Los ids de cada momento. La llave son los dos primeros tramos de la dirección y el nombre del parámetro o del campo.
public sealed partial class Mundo
{
    private async Task<Caso> CuentasAsync()
    {
        var persona = await ConSolicitudAsync(cancelada: false);
        var acuerdo = await Fabrica.ConBaseAsync(async db =>
        {
            var datos = new DatosDeAcuerdoMarco("CCE-1-AMP", "Acuerdo de ensayo", ["72101500"], new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), null);
            var nuevo = AcuerdoMarco.Registrar(datos, _agencia.Actor, Datos.Publicacion);
            db.Add(nuevo);
            await db.SaveChangesAsync();
            return nuevo.Id;
        });
        var caso = await DeLaMesaAsync();
        return new("cuentas", Datos.Publicacion, new()
        {
            ["entidad/cuenta id"] = await MembresiaAsync(_entidad, persona.Id),
            ["proveedor/cuenta id"] = await MembresiaAsync(_ganador, _ganador.Administrador.Id),
            ["plataforma/cuenta id"] = await MembresiaAsync(_agencia, _agencia.Administrador.Id),
            ["plataforma/entidades id"] = _entidad.Id,
            ["plataforma/acuerdos id"] = acuerdo,
            ["plataforma/parametros clave"] = "SMMLV",
            ["mi-cuenta/casos id"] = caso.Id,
            ["mi-cuenta/casos archivo"] = caso.Archivo,
            ["plataforma/mesa id"] = caso.Id,
            ["plataforma/mesa archivo"] = caso.Archivo,
            ["plataforma/mesa preparada"] = caso.Preparada,
            ["plataforma/mesa cual"] = caso.Preparada,
            ["plataforma/servicio id"] = caso.Incidente,
            ["plataforma/servicio cual"] = caso.Mantenimiento,
            ["plataforma/pqrsd id"] = await _datos.PeticionAsignadaAsync(_agencia.Administrador.Id),
            ["plataforma/pqrsd funcionario"] = _agencia.Administrador.Id,
            ["plataforma/pqrsd tras"] = Guid.NewGuid(),
        });
    }

    private async Task<Caso> ConPeticionesAsync()
    {
        var archivo = await GuardarAsync();
        return new("petición respondida", Datos.Publicacion, new()
        {
            ["plataforma/pqrsd id"] = await _datos.PeticionConArchivoAsync(await _datos.VentanillaAsync(), archivo),
            ["plataforma/pqrsd archivo"] = archivo.ArchivoId,
            ["plataforma/pqrsd funcionario"] = _agencia.Administrador.Id,
        });
    }

    // Un caso de quien administra la entidad, con un archivo, y lo que administra quien opera.
    private async Task<(Guid Id, Guid Archivo, Guid Preparada, Guid Incidente, Guid Mantenimiento)> DeLaMesaAsync()
    {
        var archivo = await GuardarAsync();
        return await Fabrica.ConAsync(
            async servicios =>
            {
                var db = servicios.GetRequiredService<SecopDbContext>();
                var datos = new DatosDeCaso(TemaDeCaso.Procesos, "No puedo publicar", "El botón de publicar no responde.", false, ContextoDeCaso.Vacio);
                var caso = await servicios.GetRequiredService<Web.MesaDeServicio.AperturaDeCasos>().AbrirAsync(datos, [archivo], _entidad.Actor, null);
                var preparada = RespuestaPreparada.Escribir("Contraseña", "Use el enlace de la página de ingreso.", _agencia.Actor, Datos.Publicacion);
                var incidente = Incidente.Abrir(new(ClaseDeIncidente.Parcial, "Carga lenta", "Los archivos tardan en cargar.", [ComponenteDeServicio.Archivos], Datos.Publicacion), _agencia.Actor, Datos.Publicacion);
                var (desde, hasta) = (new DateTimeOffset(2026, 12, 13, 5, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 12, 13, 8, 0, 0, TimeSpan.Zero));
                var mantenimiento = Mantenimiento.Anunciar("Cambio de discos", "No se podrá entrar mientras dura.", [ComponenteDeServicio.Base], desde, hasta, 5, CalendarioHabil.Nacional, _agencia.Actor, Datos.Publicacion);
                db.AddRange(preparada, incidente, mantenimiento);
                await db.SaveChangesAsync();
                return (caso.Id, archivo.ArchivoId, preparada.Id, incidente.Id, mantenimiento.Id);
            },
            Datos.Publicacion);
    }

    private async Task<Caso> BorradorAsync()
    {
        var p = await _datos.ProcesoEnBorradorAsync(_entidad, Datos.EnDosLotes);
        var ids = DeProceso(p);
        var plan = await _datos.PlanPublicadoAsync(_entidad);
        await _datos.EnElPlanAsync(plan, (_, anual) =>
        {
            anual.Modificar(_entidad.Actor, Datos.Publicacion);
            ids["entidad/paa necesidad"] = anual.AgregarNecesidad(
                new("Reducir el consumo de energía de la sede", [], "Carla De Ensayo", "601 555 0100", "compras@ejemplo.gov.co"), 0, _entidad.Actor, Datos.Publicacion);
            return Task.CompletedTask;
        });
        ids["entidad/paa id"] = plan.Id;
        ids["entidad/plantillas plantilla"] = await Fabrica.ConBaseAsync(async db =>
        {
            var plantilla = PlantillaDePliego.Guardar(p.Proceso, "Plantilla de ensayo", _entidad.Actor, p.Ahora);
            db.Add(plantilla);
            await db.SaveChangesAsync();
            return plantilla.Id;
        });
        ids["entidad/paa lineaid"] = plan.Lineas[0];
        ids["entidad/paa numero"] = 1;
        ids["entidad/paa aprobadorid"] = plan.Ordenadora.Id;
        return new("borrador", p.Ahora, ids);
    }

    private async Task<Caso> AbiertoAsync()
    {
        var p = await _datos.ProcesoRecibiendoAsync(_entidad, Datos.EnDosLotes);
        var oferta = await _datos.OfertaPresentadaAsync(p, _ganador);
        await _datos.OfertaPresentadaAsync(p, _otroOferente);
        var adjunto = await GuardarAsync();
        var (audiencia, mensaje) = await Fabrica.ConBaseAsync(async db =>
        {
            var proceso = await db.Procesos.SingleAsync(x => x.Id == p.Id);
            var datos = new DatosDeAudiencia(p.Ahora.AddDays(1), "Carrera 7 # 26-20", null, "1. Aclaración del pliego");
            var audiencia = Audiencia.Programar(proceso, null, ClaseDeAudiencia.AsignacionDeRiesgos, false, datos, _entidad.Actor, p.Ahora);
            var mensaje = Mensaje.EscribirALaEntidad(proceso, true, "Visita", "¿Se puede visitar el sitio de entrega?", [adjunto], _ganador.Actor, p.Ahora);
            db.AddRange(audiencia, mensaje);
            await db.SaveChangesAsync();
            return (audiencia.Id, mensaje.Id);
        });
        var (observacion, adenda, solicitud) = await Fabrica.ConBaseAsync(async db =>
        {
            var proceso = await db.Procesos.SingleAsync(x => x.Id == p.Id);
            var observacion = Observacion.Enviar(proceso, "Plazo de entrega", "¿El plazo de entrega se puede ampliar?", null, _ganador.Actor, Datos.Publicacion.AddHours(1));
            var adenda = Adenda.Iniciar(proceso, _entidad.Actor, p.Ahora);
            var solicitud = SolicitudMipyme.Solicitar(proceso, new(TamanoEmpresa.Pequena, true, "11001", new DateOnly(2020, 1, 1), AlcanceMipyme.Nacional, [adjunto]), _ganador.Actor, Datos.Publicacion.AddHours(1));
            db.AddRange(observacion, adenda, solicitud);
            await db.SaveChangesAsync();
            return (observacion.Id, adenda.Id, solicitud.Id);
        });
        var ids = DeProceso(p);
        ids["entidad/procesos observacionid"] = observacion;
        ids["entidad/procesos audienciaid"] = audiencia;
        ids["entidad/procesos responde"] = ids["proveedor/procesos responde"] = mensaje;
        ids["entidad/procesos archivo"] = ids["proveedor/procesos archivo"] = adjunto.ArchivoId;
        ids["entidad/procesos adendaid"] = adenda;
        ids["entidad/procesos cual"] = solicitud;
        ids["entidad/procesos ofertaid"] = oferta.Id;
        ids["proveedor/ofertas procesoid"] = (await _datos.ProcesoRecibiendoAsync(_entidad)).Id;
        ids["proveedor/ofertas id"] = oferta.Id;
        ids["proveedor/ofertas clave"] = oferta.Clave;
        ids["proveedor/ofertas pieza"] = await Fabrica.ConBaseAsync(db => db.Ofertas.Where(o => o.Id == oferta.Id).SelectMany(o => o.Piezas).Select(x => x.Id).SingleAsync());
        return new("recibiendo ofertas", p.Ahora, ids);
    }

    private async Task<Caso> DeModalidadAsync(string nombre, FaseProceso fase, string modalidad)
    {
        var p = await _datos.MenorCuantiaAsync(fase, conSorteo: modalidad == "SAMC", _entidad, modalidad);
        var ids = DeProceso(p);
        if (p.Proceso.SuModalidad.Tiene(ActoDeProceso.Justificar))
        {
            ids["entidad/procesos acto"] = nameof(ActoDeProceso.Justificar);
        }

        return new(nombre, p.Ahora, ids);
    }

    private async Task<Caso> EnLaAudienciaAsync()
    {
        var l = await _datos.LicitacionDeObraAsync(await _datos.EntidadConEquipoAsync(_entidad), ActoDeProceso.AplicarFormula);
        var ids = DeProceso(l.Proceso.ComoPrueba());
        ids["entidad/procesos acto"] = nameof(ActoDeProceso.Adjudicar);
        ids["entidad/procesos gana"] = ids["entidad/procesos ofertaid"] = l.Ofertas[0].Id;
        return new("en la audiencia", l.Ahora, ids);
    }

    private async Task<Caso> PrecalificandoAsync()
    {
        var p = await _datos.MenorCuantiaAsync(FaseProceso.Precalificacion, conSorteo: false, _entidad, "CMP");
        var documento = await GuardarAsync();
        var aporte = await Fabrica.ConBaseAsync(async db =>
        {
            var proceso = await db.Procesos.SingleAsync(x => x.Id == p.Id);
            var suyo = Aporte.Entregar(proceso, ActoDeProceso.ManifestarsePrecalificar, true, false, "Somos consultores con experiencia.", [documento], _ganador.Actor, p.Ahora);
            db.Add(suyo);
            await db.SaveChangesAsync();
            return suyo.Id;
        });
        var ids = DeProceso(p);
        ids["entidad/procesos acto"] = nameof(ActoDeProceso.ConformarLista);
        ids["proveedor/procesos acto"] = nameof(ActoDeProceso.ManifestarsePrecalificar);
        ids["entidad/procesos precalificados[0]"] = ids["entidad/procesos cumplen[0]"] = ids["entidad/procesos escogidas[0]"] = aporte;
        ids["entidad/procesos archivo"] = ids["proveedor/procesos archivo"] = documento.ArchivoId;
        return new("precalificando", p.Ahora, ids);
    }

    private async Task<Caso> ConEventosAsync()
    {
        var evento = await _datos.EventoAsync();
        var inscrita = await _datos.InscritaAsync(evento, _entidad.Administrador, _entidad);
        return new("con eventos", Datos.Publicacion, new()
        {
            ["entidad/capacitaciones solicitud"] = (await _datos.SolicitudDeCapacitacionAsync(_entidad)).Id,
            ["mi-cuenta/eventos id"] = (await _datos.CertificadaAsync(_entidad.Administrador, _entidad)).Id,
            ["plataforma/capacitaciones id"] = (await _datos.SolicitudDeCapacitacionAsync(_entidad)).Id,
            ["plataforma/eventos id"] = evento.Id,
            ["plataforma/eventos inscripcion"] = inscrita.Id,
            ["plataforma/eventos solicitud"] = (await _datos.SolicitudDeCapacitacionAsync(_entidad)).Id,
            ["plataforma/eventos peticion"] = await _datos.PeticionAsignadaAsync(_agencia.Administrador.Id),
        });
    }

    private async Task<Caso> ConInformeAsync()
    {
        var d = await _datos.ProcesoConInformeAsync(2, _entidad, proveedores: [_ganador, _otroOferente]);
        var (p, oferta, archivo) = (d.Proceso, d.Ofertas[0].Id, await GuardarAsync());
        await _datos.EnLaMesaAsync(d, (_, mesa, ahora) =>
        {
            var solicitud = mesa.Evaluacion!.PedirExplicacionDePrecio(mesa.EnEvaluacion, oferta, "Explique cómo sostiene el precio ofrecido", ahora.AddHours(2), _entidad.Actor, ahora);
            mesa.Evaluacion.Responder(solicitud.Id, "Con la nota de nuestros proveedores", [new(archivo.ArchivoId, archivo.Nombre, archivo.Sha256, archivo.Tamano)], _ganador.Actor, ahora);
            mesa.Evaluacion.Comentar(mesa.EnEvaluacion, "El informe no tuvo en cuenta el anexo técnico", _ganador.Actor, ahora);
            return Task.CompletedTask;
        });
        var ids = DeProceso(p);
        await Fabrica.ConBaseAsync(async db =>
        {
            var evaluacion = (await db.EvaluacionDeAsync(p.Id))!;
            var sellado = (await db.Ofertas.SingleAsync(o => o.Id == oferta)).Contenido!.Archivos[0].ArchivoId;
            ids["entidad/procesos ofertaid"] = oferta;
            ids["entidad/procesos archivo"] = ids["entidad/procesos archivoid"] = sellado;
            ids["entidad/procesos requisitoid"] = ids["entidad/procesos requisito"] = evaluacion.Requisitos.First(r => r.Clase == ClaseRequisito.Cuestionario).Id;
            ids["entidad/procesos solicitudid"] = ids["proveedor/procesos solicitudid"] = evaluacion.Solicitudes[0].Id;
            ids["entidad/procesos comentarioid"] = evaluacion.Comentarios[0].Id;
            ids["entidad/procesos version"] = 1;
            ids["proveedor/procesos archivo"] = archivo.ArchivoId;
        });
        return new("con informe", p.Ahora, ids);
    }

    private async Task<Caso> ContratoAsync()
    {
        var d = await _datos.ProcesoAceptadoAsync(
            2, _entidad, (p, actor) => p.EditarGarantias([new(Amparo.Cumplimiento, 10, 6, null)], 0, actor, Datos.Publicacion), [_ganador, _otroOferente]);
        var archivo = await GuardarAsync();
        var ahora = d.Proceso.Ahora;
        var ids = DeProceso(d.Proceso);
        ids["entidad/procesos ofertaid"] = d.Ofertas[0].Id;
        await Fabrica.ConAsync(
            async servicios =>
            {
                var db = servicios.GetRequiredService<SecopDbContext>();
                var c = await db.Contratos.SingleAsync(x => x.ProcesoId == d.Proceso.Id);
                Ejecutar(c, archivo, ahora);
                await db.SaveChangesAsync();
                foreach (var area in new[] { "entidad/contratos", "proveedor/contratos" })
                {
                    ids[$"{area} id"] = c.Id;
                    ids[$"{area} entregaid"] = c.Entregas[0].Id;
                    ids[$"{area} facturaid"] = c.Facturas[0].Id;
                    ids[$"{area} modificacionid"] = c.Modificaciones[0].Id;
                    ids[$"{area} documentoid"] = c.Documentos.First(x => x.Clase == ClaseDocumento.Factura).Id;
                    ids[$"{area} requeridoid"] = c.DocumentosRequeridos[0].Id;
                }

                ids["entidad/contratos garantiaid"] = c.Garantias[0].Id;
                ids["entidad/contratos registropresupuestalid"] = c.RegistrosPresupuestales[0].Id;
                ids["entidad/contratos usuarioid"] = _entidad.Administrador.Id;
            },
            ahora);
        return new("contrato en ejecución", ahora, ids);
    }

    private void Ejecutar(Contrato c, ArchivoAdjunto archivo, DateTimeOffset ahora)
    {
        var (entidad, proveedor, hoy) = (_entidad.Actor, _ganador.Actor, CalendarioHabil.FechaBogota(ahora));
        c.EditarCondiciones(new(CondicionesEntrega.TransporteIncluido, "Un pago por cada entrega recibida", true, null), entidad, ahora);
        c.PedirDocumento("Certificación bancaria", false, entidad, ahora);
        c.EnviarAlProveedor(hoy.AddDays(15), entidad, ahora);
        c.FirmarPorProveedor(proveedor, ahora);
        c.FirmarPorEntidad(entidad, ahora);
        c.RegistrarPresupuesto("RP-1", hoy, c.ValorTotal, entidad, ahora);
        c.CargarGarantia(new("POL-1", ClaseGarantia.ContratoDeSeguro, "Seguros de Ensayo", [new("Cumplimiento", c.ValorTotal, hoy, hoy.AddYears(2))], archivo), proveedor, ahora);
        c.AprobarGarantia(c.Garantias[0].Id, entidad, ahora);
        c.IniciarEjecucion(hoy, archivo, entidad, ahora);
        c.DefinirPlan([new("Única", hoy.AddDays(15), 100)], entidad, ahora);
        c.PrepararFactura(new("FE-1", hoy, "Cobro", 1_000_000, 0, "Pago pactado contra factura"), archivo, proveedor, ahora);
        c.EnviarFactura(c.Facturas[0].Id, proveedor, ahora);
        c.ProponerModificacion(new() { Tipo = TipoModificacion.Prorroga, Justificacion = "La bodega se entrega un mes después", NuevaFechaFin = c.FechaFin!.Value.AddDays(30) }, 1_750_905m, entidad, ahora);
    }

    private Dictionary<string, object> DeProceso(ProcesoDePrueba p) => new()
    {
        ["entidad/procesos id"] = p.Id,
        ["entidad/procesos documentoid"] = p.Proceso.Documentos[0].Id,
        ["entidad/procesos pregunta"] = p.Proceso.Cuestionario[0].Id,
        ["entidad/procesos documento"] = p.Proceso.DocumentosDeOferta.Lista.Select(d => d.Id).FirstOrDefault(p.Id),
        ["entidad/procesos linea"] = p.Proceso.ListaPrecios[0].Id,
        ["entidad/procesos criterio"] = p.Proceso.Criterios.Select(c => c.Id).FirstOrDefault(p.Id),
        ["entidad/procesos reemplaza"] = p.Proceso.Documentos[0].Id,
        ["entidad/procesos usuarioid"] = _entidad.Administrador.Id,
        ["entidad/procesos supervisorid"] = _entidad.Administrador.Id,
        ["proveedor/procesos id"] = p.Id,
        ["proveedor/ofertas procesoid"] = p.Id,
    };

    private Task<ArchivoAdjunto> GuardarAsync() => Fabrica.ConAsync(async servicios =>
    {
        var a = await servicios.GetRequiredService<Almacen>().GuardarAsync(new MemoryStream("%PDF-1.7 ensayo"u8.ToArray()), "documento.pdf", "application/pdf");
        await servicios.GetRequiredService<SecopDbContext>().SaveChangesAsync();
        return new ArchivoAdjunto(a.Id, a.Nombre, a.Sha256, a.Tamano);
    });
}
