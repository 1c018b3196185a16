using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Comun;
using Secop.Domain.Cuentas;
using Secop.Domain.Procesos;
using Secop.Web.Data;
using Secop.Web.Demostracion;
using Secop.Web.Documentos;
using Secop.Web.Infrastructure;
using Secop.Web.Security;

namespace Secop.Web.Practicas;

/// <summary>Hace un mundo nuevo con los mismos actos del producto: cuentas, personas y una mínima cuantía lista para seguir.</summary>
public sealed class FundacionDeMundo(
    SecopDbContext db, MundosDePractica mundos, Almacen almacen, Reloj reloj, IPasswordHasher<Usuario> huellas, ILookupNormalizer normalizador)
{
    /// <summary>La misma para todas las personas de la práctica: firmar la pide, y aquí no protege nada.</summary>
    public const string Contrasena = "practica abierta 2026";

    private const int MundosVivos = 500;
    private const int EntradasPorHora = 100;

    private static readonly Regla Lleno = new("PRACTICA_LLENA", "Hay demasiada gente practicando a la vez. Espere unos minutos y vuelva a intentarlo.");

    private static string? _huella;

    private static readonly (string Nombre, string Tipo, TamanoEmpresa Tamano)[] Empresas =
    [
        ("Papelería El Lápiz S.A.S.", "Sociedad por acciones simplificada", TamanoEmpresa.Pequena),
        ("Suministros Andinos Ltda.", "Sociedad de responsabilidad limitada", TamanoEmpresa.Mediana),
        ("Comercial La Sabana S.A.S.", "Sociedad por acciones simplificada", TamanoEmpresa.Micro),
    ];

    /// <summary>Entrar no pide nada: por eso tiene límite, en total y por dirección de red.</summary>
    public async Task ExigirCupoAsync(string direccion)
    {
        var desde = TimeProvider.System.GetUtcNow().AddHours(-1);
        Lleno.Exigir(await mundos.VivosAsync() < MundosVivos);
        Lleno.Exigir(await db.Accesos.CountAsync(a => a.Direccion == direccion && a.En > desde) < EntradasPorHora);
    }

    public async Task<MundoDePractica> FundarAsync(PapelEnPractica papel)
    {
        // Como la demostración: en la mañana de un día hábil, para que ningún plazo empiece muerto.
        reloj.Desfasar(Programacion.PuntoDePartida(TimeProvider.System.GetUtcNow()) - TimeProvider.System.GetUtcNow());
        var ahora = reloj.Ahora;
        var codigo = Codigo.Nuevo();
        await using var transaccion = await db.Database.BeginTransactionAsync();
        var compras = Persona(codigo, "compras", "Compras");
        var ordena = Persona(codigo, "ordenacion", "Ordenación del gasto");
        var ofertantes = Empresas.Select((e, i) => Persona(codigo, $"proveedor{i + 1}", e.Nombre.Split(' ')[0] + " " + (i + 1))).ToList();
        await db.SaveChangesAsync();
        var entidad = Entidad(codigo, compras, ordena, ahora);
        var proveedores = Empresas.Select((e, i) => Empresa(codigo, e, ofertantes[i], ahora)).ToList();
        await db.SaveChangesAsync();
        var mundo = new MundoDePractica
        {
            Id = Guid.NewGuid(),
            Codigo = codigo,
            Papel = papel.ToString(),
            Jugadores = papel == PapelEnPractica.Comprador ? [compras, ordena] : [ofertantes[0]],
            Entidad = entidad,
            Comprador = compras,
            Ordenador = ordena,
            Proveedores = [.. proveedores],
            Ofertantes = [.. ofertantes],
            Desfase = reloj.Desfase,
        };
        await mundos.GuardarAsync(mundo);
        await ArmarAsync(mundo, papel == PapelEnPractica.Proveedor, ahora);
        await transaccion.CommitAsync();
        return mundo;
    }

    private Guid Persona(string codigo, string buzon, string nombres)
    {
        var correo = $"{buzon}@{codigo}.practica.example";
        var usuario = new Usuario
        {
            Id = Guid.NewGuid(),
            Nombres = nombres,
            Apellidos = "de práctica",
            TipoDocumento = TipoIdentificacion.Otro,
            NumeroDocumento = RandomNumberGenerator.GetString("0123456789", 18),
            PhoneNumber = "601 555 0100",
            Email = correo,
            UserName = correo,
            NormalizedEmail = normalizador.NormalizeEmail(correo),
            NormalizedUserName = normalizador.NormalizeName(correo),
            EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString("n"),
            RegistradoEn = reloj.Ahora,
        };
        usuario.PasswordHash = _huella ??= huellas.HashPassword(usuario, Contrasena);
        db.Add(usuario);
        return usuario.Id;
    }

    private Guid Entidad(string codigo, Guid compras, Guid ordena, DateTimeOffset ahora)
    {
        var entidad = EntidadEstatal.Registrar(
            NitDePractica(), Datos($"Alcaldía de práctica de Villa Esperanza ({codigo[..4]})", codigo),
            new DatosDeEntidad { Unidad = "Secretaría General", Orden = OrdenEntidad.Territorial, Rama = RamaEntidad.Ejecutiva, EsCentralizada = true }, ordena, ahora);
        var administra = new Actor(ordena, entidad.Id);
        entidad.PedirActivacion(administra, ahora);
        entidad.Activar(Actor.Sistema, ahora);
        entidad.CambiarRoles(entidad.Membresias[0].Id, [RolesDeCuenta.Administrador, RolesDeCuenta.OrdenadorDelGasto], administra, ahora);
        entidad.FijarPresupuesto(Formato.EnBogota(ahora).Year, 48_000_000_000m, administra, ahora);
        entidad.FijarPresupuesto(Formato.EnBogota(ahora).Year + 1, 50_000_000_000m, administra, ahora);
        var solicitud = entidad.SolicitarAcceso(compras, ahora);
        entidad.AceptarSolicitud(
            solicitud.Id, [RolesDeCuenta.Estructurador, RolesDeCuenta.Evaluador, RolesDeCuenta.Supervisor, RolesDeCuenta.Financiera], administra, ahora);
        db.Add(entidad);
        return entidad.Id;
    }

    private Guid Empresa(string codigo, (string Nombre, string Tipo, TamanoEmpresa Tamano) empresa, Guid persona, DateTimeOffset ahora)
    {
        var proveedor = Proveedor.Registrar(
            Identificacion.DeNit(NitDePractica()), Datos($"{empresa.Nombre} (práctica {codigo[..4]})", codigo),
            new DatosDeProveedor { TipoDeEmpresa = empresa.Tipo, Tamano = empresa.Tamano }, persona, ahora);
        proveedor.CambiarIntereses(["44120000", "14110000"], new Actor(persona, proveedor.Id), ahora);
        db.Add(proveedor);
        return proveedor.Id;
    }

    /// <summary>El borrador completo menos el cronograma, que pone quien compra; si quien juega vende, sale publicado.</summary>
    private async Task ArmarAsync(MundoDePractica mundo, bool publicado, DateTimeOffset ahora)
    {
        const decimal Valor = 17_700_000;
        var (quien, numero) = (mundo.ActorComprador, $"PRACTICA-{mundo.Codigo[..4].ToUpperInvariant()}-001");
        const string Nombre = "Compra de papelería y útiles de oficina";
        var proceso = Proceso.Crear(mundo.Entidad, numero, Nombre, quien, ahora);
        proceso.EditarInformacion(new(numero, Nombre, "Adquirir papelería y útiles de oficina para las dependencias de la alcaldía. Proceso de práctica: no produce efectos.", "Compraventa"), 0, quien, ahora);
        proceso.EditarClasificacion(new("44121600", []), 0, quien, ahora);
        proceso.EditarLugar(new("25123", "Calle 10 # 5-20, alcaldía municipal"), 0, quien, ahora);
        proceso.EditarPresupuesto(
            new(Valor, DestinacionGasto.Funcionamiento, [new Cdp("CDP-PRACTICA-1", CalendarioHabil.FechaBogota(ahora).AddDays(-5), Valor * 2, Valor)],
                [new FuenteRecursos(OrigenRecursos.RecursosPropiosTerritoriales, Valor)]),
            0, quien, ahora);
        proceso.EditarCondiciones(new(2, UnidadDuracion.Meses, "Un pago contra entrega recibida a satisfacción.", "En el almacén de la alcaldía."), 0, quien, ahora);
        proceso.PonerListaPrecios(
            [
                new DatosDeItemPrecio(null, "PA-1", "14111500", "Resma de papel carta de 75 g", 800, "Resma", 19_500, null),
                new DatosDeItemPrecio(null, "PA-2", "44121700", "Bolígrafo negro, caja de 12", 150, "Caja", 14_000, null),
            ],
            0, quien, ahora);
        proceso.AgregarPregunta(new(null, TipoPregunta.SiNo, "¿Entrega en el sitio indicado en la invitación?", null, Obligatoria: true), 0, quien, ahora);
        proceso.AgregarPregunta(new(null, TipoPregunta.Texto, "¿Cuánto dura la garantía y cómo se atiende?", "Tiempo en meses y forma de atenderla.", Obligatoria: true), 1, quien, ahora);
        var revision = 0;
        foreach (var tipo in new[] { TipoDocumento.Invitacion, TipoDocumento.EstudiosPrevios, TipoDocumento.AnalisisSector })
        {
            using var contenido = new MemoryStream(Encoding.UTF8.GetBytes($"{tipo.Nombre()}{Environment.NewLine}{numero}: {Nombre}{Environment.NewLine}{ModoDePractica.Lema}."));
            var archivo = await almacen.GuardarAsync(contenido, $"{tipo.Nombre()} de práctica.txt", "text/plain");
            proceso.AnexarDocumento(new(tipo, tipo.Nombre(), false, archivo.Id, archivo.Nombre, archivo.Mime, archivo.Tamano, archivo.Sha256), revision++, quien, ahora);
        }

        foreach (var funcion in new[] { FuncionEquipo.AbreOfertas, FuncionEquipo.Evaluador, FuncionEquipo.Supervisor })
        {
            proceso.AgregarMiembro(quien.UsuarioId, funcion, quien, ahora);
        }

        proceso.AgregarMiembro(mundo.Ordenador, FuncionEquipo.OrdenadorDelGasto, quien, ahora);
        db.Add(proceso);
        if (publicado)
        {
            var reglas = await db.ReglasDeAsync(proceso, ahora);
            proceso.EditarCronograma(Cronogramas.Sugerir(reglas, CalendarioHabil.Nacional, ahora), 0, quien, ahora);
            db.Add(proceso.Publicar(reglas, CalendarioHabil.Nacional, quien, ahora));
        }

        await db.SaveChangesAsync();
    }

    private static DatosDeCuenta Datos(string nombre, string codigo) => new()
    {
        Nombre = nombre,
        CodigoMunicipio = "25123",
        Direccion = "Calle 10 # 5-20",
        CorreoNotificaciones = $"notificaciones@{codigo}.practica.example",
        Telefono = "601 555 0100",
        RepresentanteLegal = "Representante de práctica",
    };

    // Quince cifras: ningún NIT de verdad las tiene.
    private static Nit NitDePractica() => Nit.DeNumero("9" + RandomNumberGenerator.GetInt32(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture) + RandomNumberGenerator.GetString("0123456789", 6));
}
