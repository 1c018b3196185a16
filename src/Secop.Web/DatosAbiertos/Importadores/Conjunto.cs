using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Secop.Domain.Comun;

namespace Secop.Web.DatosAbiertos.Importadores;

/// <summary>Un conjunto oficial de datos abiertos de Colombia Compra Eficiente: sus columnas y cómo se lee una fila.</summary>
public sealed partial class Conjunto
{
    private readonly Func<FilaCsv, Conjunto, Lectura> _leer;

    private Conjunto(string nombre, string titulo, string pagina, short prioridad, string columnas, string[][] requeridas, Func<FilaCsv, Conjunto, Lectura> leer)
    {
        Nombre = nombre;
        Titulo = titulo;
        Pagina = pagina;
        Prioridad = prioridad;
        Columnas = Encabezado.Leer(columnas);
        Requeridas = requeridas;
        _leer = leer;
    }

    public static readonly Conjunto Secop2Procesos = new(
        "secop2-procesos", "SECOP II: Procesos de Contratación", "https://www.datos.gov.co/d/p6dx-8zbt", 3, Importadores.Columnas.Secop2Procesos,
        [["id_del_proceso"], ["entidad"], ["nombre_del_procedimiento", "descripci_n_del_procedimiento"]], LeerProceso2);

    public static readonly Conjunto Secop2Contratos = new(
        "secop2-contratos", "SECOP II: Contratos Electrónicos", "https://www.datos.gov.co/d/jbjy-vk9h", 3, Importadores.Columnas.Secop2Contratos,
        [["id_contrato"], ["nombre_entidad"], ["objeto_del_contrato", "descripcion_del_proceso"]], LeerContrato2);

    public static readonly Conjunto Secop1Procesos = new(
        "secop1-procesos", "SECOP I: Procesos de Compra Pública", "https://www.datos.gov.co/d/f789-7hwg", 3, Importadores.Columnas.Secop1Procesos,
        [["uid", "numero_de_constancia"], ["nombre_entidad"], ["detalle_del_objeto_a_contratar", "objeto_del_contrato_a_la", "objeto_a_contratar"]], LeerSecop1);

    public static readonly Conjunto SecopIntegrado = new(
        "secop-integrado", "SECOP Integrado", "https://www.datos.gov.co/d/rpmr-utcd", 1, Importadores.Columnas.SecopIntegrado,
        [["nombre_de_la_entidad"], ["numero_del_contrato"], ["objeto_a_contratar", "objeto_del_proceso"], ["origen"]], LeerIntegrado);

    public static readonly IReadOnlyList<Conjunto> Todos = [Secop2Procesos, Secop2Contratos, Secop1Procesos, SecopIntegrado];

    public string Nombre { get; }

    public string Titulo { get; }

    /// <summary>Donde el portal publica el conjunto.</summary>
    public string Pagina { get; }

    /// <summary>Cuando dos conjuntos hablan del mismo contrato, manda el de mayor prioridad.</summary>
    public short Prioridad { get; }

    public IReadOnlyList<Columna> Columnas { get; }

    /// <summary>Cada grupo pide al menos una de sus columnas.</summary>
    public IReadOnlyList<string[]> Requeridas { get; }

    public static Conjunto? DeNombre(string nombre) => Todos.FirstOrDefault(c => c.Nombre.Equals(nombre, StringComparison.OrdinalIgnoreCase));

    public string Etiqueta(string campo) => Columnas.FirstOrDefault(c => c.Campo == campo)?.Etiqueta ?? campo;

    public Lectura Leer(FilaCsv fila) => _leer(fila, this);

    /// <summary>El mismo proceso o contrato tiene siempre el mismo identificador, venga del conjunto que venga; y no va en serie.</summary>
    public static Guid Identificar(string plataforma, string clase, string clave) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{plataforma}|{clase}|{clave}")).AsSpan(0, 16));

    private static Lectura LeerProceso2(FilaCsv fila, Conjunto conjunto)
    {
        var clave = Limpieza.Texto(fila["id_del_proceso"], 60);
        if (clave is null)
        {
            return new(null, "no trae el id del proceso");
        }

        var nit = Limpieza.NitDeProveedor(null, fila["nit_del_proveedor_adjudicado"]);
        fila.NoTachar(nit);
        var nombre = fila.PrimerTexto(500, "nombre_del_procedimiento", "descripci_n_del_procedimiento");
        var proveedor = Proveedor(fila, "nombre_del_proveedor", nit);
        var (departamento, municipio) = Lugar(fila, "departamento_entidad", "ciudad_entidad");
        return Armar(fila, conjunto, nombre, fila.Texto("entidad", 300), e => new RegistroExterno
        {
            Id = Identificar("SECOP II", "Proceso", clave),
            Plataforma = "SECOP II",
            Clase = "Proceso",
            Clave = clave,
            Portafolio = fila.Texto("id_del_portafolio", 60),
            Numero = fila.Texto("referencia_del_proceso", 300) is { } referencia ? Limpieza.SinFase(referencia) : null,
            Entidad = e.Entidad,
            EntidadNit = Limpieza.NitDeEntidad(fila["nit_entidad"]),
            Proveedor = proveedor,
            ProveedorNit = nit,
            Nombre = Limpieza.SinFase(e.Nombre),
            Objeto = fila.Texto("descripci_n_del_procedimiento"),
            Modalidad = Vocabulario.Modalidad(fila["modalidad_de_contratacion"]),
            ModalidadOriginal = fila.Texto("modalidad_de_contratacion", 200),
            TipoContrato = fila.Texto("tipo_de_contrato", 100),
            Estado = Vocabulario.EstadoDeProceso(fila["estado_del_procedimiento"], fila["estado_resumen"], fila["adjudicado"], proveedor is not null),
            EstadoOriginal = fila.PrimerTexto(100, "estado_del_procedimiento", "estado_resumen"),
            Departamento = departamento,
            Municipio = municipio,
            Unspsc = Limpieza.Unspsc(fila["codigo_principal_de_categoria"]),
            Valor = Limpieza.Valor(fila["precio_base"]),
            ValorAdjudicado = Limpieza.Valor(fila["valor_total_adjudicacion"]) is > 0 and var v ? v : null,
            PublicadoEn = fila.PrimeraFecha("fecha_de_publicacion_del", "fecha_de_publicacion_fase_3", "fecha_de_ultima_publicaci"),
            CierreEn = fila.PrimeraFecha("fecha_de_recepcion_de"),
            AbiertoEn = fila.PrimeraFecha("fecha_de_apertura_efectiva"),
            AdjudicadoEn = fila.PrimeraFecha("fecha_adjudicacion"),
            Enlace = Limpieza.Enlace(fila["urlproceso"]),
            Fila = e.Fila,
        }, "nombre_del_proveedor", nit);
    }

    private static Lectura LeerContrato2(FilaCsv fila, Conjunto conjunto)
    {
        var clave = Limpieza.Texto(fila["id_contrato"], 60);
        if (clave is null)
        {
            return new(null, "no trae el id del contrato");
        }

        var nit = Limpieza.NitDeProveedor(fila["tipodocproveedor"], fila["documento_proveedor"]);
        fila.NoTachar(nit);
        var (departamento, municipio) = Lugar(fila, "departamento", "ciudad");
        return Armar(fila, conjunto, fila.PrimerTexto(500, "objeto_del_contrato", "descripcion_del_proceso", "referencia_del_contrato"), fila.Texto("nombre_entidad", 300), e => new RegistroExterno
        {
            Id = Identificar("SECOP II", "Contrato", clave),
            Plataforma = "SECOP II",
            Clase = "Contrato",
            Clave = clave,
            Portafolio = fila.Texto("proceso_de_compra", 60),
            Numero = fila.Texto("referencia_del_contrato", 300),
            Entidad = e.Entidad,
            EntidadNit = Limpieza.NitDeEntidad(fila["nit_entidad"]),
            Proveedor = Proveedor(fila, "proveedor_adjudicado", nit),
            ProveedorNit = nit,
            Nombre = e.Nombre,
            Objeto = fila.Texto("descripcion_del_proceso"),
            Modalidad = Vocabulario.Modalidad(fila["modalidad_de_contratacion"]),
            ModalidadOriginal = fila.Texto("modalidad_de_contratacion", 200),
            TipoContrato = fila.Texto("tipo_de_contrato", 100),
            Estado = Vocabulario.EstadoDeContrato(fila["estado_contrato"]),
            EstadoOriginal = fila.Texto("estado_contrato", 100),
            Departamento = departamento,
            Municipio = municipio,
            Unspsc = Limpieza.Unspsc(fila["codigo_de_categoria_principal"]),
            Valor = Limpieza.Valor(fila["valor_del_contrato"]),
            FirmadoEn = fila.PrimeraFecha("fecha_de_firma"),
            InicioEn = fila.PrimeraFecha("fecha_de_inicio_del_contrato"),
            FinEn = fila.PrimeraFecha("fecha_de_fin_del_contrato"),
            Enlace = Limpieza.Enlace(fila["urlproceso"]),
            Fila = e.Fila,
        }, "proveedor_adjudicado", nit);
    }

    private static Lectura LeerSecop1(FilaCsv fila, Conjunto conjunto)
    {
        var constancia = Limpieza.Texto(fila["numero_de_constancia"], 60);
        var contrato = Limpieza.Texto(fila["numero_de_contrato"], 100);
        var uid = Limpieza.Texto(fila["uid"], 60);
        if (constancia is null && uid is null)
        {
            return new(null, "no trae uid ni número de constancia");
        }

        var firmado = fila.PrimeraFecha("fecha_de_firma_del_contrato");
        var esContrato = contrato is not null || firmado is not null;
        var clave = ClaveDeSecop1(constancia, contrato) ?? uid ?? constancia!;
        var nit = Limpieza.NitDeProveedor(fila["tipo_identifi_del_contratista"], fila["identificacion_del_contratista"]);
        fila.NoTachar(nit);
        var (departamento, municipio) = Lugar(fila, "departamento_entidad", "municipio_entidad");
        return Armar(fila, conjunto, fila.PrimerTexto(500, "detalle_del_objeto_a_contratar", "objeto_del_contrato_a_la", "objeto_a_contratar"), fila.Texto("nombre_entidad", 300), e => new RegistroExterno
        {
            Id = Identificar("SECOP I", esContrato ? "Contrato" : "Proceso", clave),
            Plataforma = "SECOP I",
            Clase = esContrato ? "Contrato" : "Proceso",
            Clave = clave,
            Portafolio = constancia,
            Numero = fila.PrimerTexto(300, "numero_de_proceso", "numero_de_contrato"),
            Entidad = e.Entidad,
            EntidadNit = Limpieza.NitDeEntidad(fila["nit_de_la_entidad"]),
            Proveedor = Proveedor(fila, "nom_razon_social_contratista", nit),
            ProveedorNit = nit,
            Nombre = e.Nombre,
            Objeto = fila.Texto("objeto_del_contrato_a_la"),
            Modalidad = Vocabulario.Modalidad(fila["modalidad_de_contratacion"]),
            ModalidadOriginal = fila.Texto("modalidad_de_contratacion", 200),
            TipoContrato = fila.Texto("tipo_de_contrato", 100),
            Estado = esContrato ? Vocabulario.EstadoDeContrato(fila["estado_del_proceso"]) : Vocabulario.EstadoDeProceso(fila["estado_del_proceso"], null, null, false),
            EstadoOriginal = fila.Texto("estado_del_proceso", 100),
            Departamento = departamento,
            Municipio = municipio,
            Unspsc = Limpieza.Unspsc(fila["id_clase"]) ?? Limpieza.Unspsc(fila["id_familia"]),
            Valor = Limpieza.Valor(fila["valor_contrato_con_adiciones"]) is > 0 and var con ? con : Limpieza.Valor(fila["cuantia_contrato"]) is > 0 and var sin ? sin : Limpieza.Valor(fila["cuantia_proceso"]),
            PublicadoEn = fila.PrimeraFecha("fecha_de_cargue_en_el_secop"),
            FirmadoEn = firmado,
            InicioEn = fila.PrimeraFecha("fecha_ini_ejec_contrato"),
            FinEn = fila.PrimeraFecha("fecha_fin_ejec_contrato"),
            Enlace = Limpieza.Enlace(fila["ruta_proceso_en_secop_i"]),
            Fila = e.Fila,
        }, "nom_razon_social_contratista", nit);
    }

    private static Lectura LeerIntegrado(FilaCsv fila, Conjunto conjunto)
    {
        var contrato = Limpieza.Texto(fila["numero_del_contrato"], 100);
        var proceso = Limpieza.Texto(fila["numero_de_proceso"], 200);
        if (contrato is null && proceso is null)
        {
            return new(null, "no trae número de contrato ni de proceso");
        }

        var plataforma = Texto.Llano(fila["origen"] ?? "").Replace(" ", "", StringComparison.Ordinal) switch
        {
            "secopii" or "secop2" => "SECOP II",
            "secopi" or "secop1" => "SECOP I",
            _ => "Integrado",
        };
        var enlace = Limpieza.Enlace(fila["url_contrato"]);
        var clave = (plataforma switch
        {
            "SECOP II" => contrato,
            "SECOP I" => ClaveDeSecop1(Constancia().Match($"{enlace} {proceso} {contrato}") is { Success: true } c ? c.Value : null, contrato),
            _ => null,
        }) ?? $"{Limpieza.NitDeEntidad(fila["nit_de_la_entidad"])}/{proceso}/{contrato}";
        var nit = Limpieza.NitDeProveedor(fila["tipo_documento_proveedor"], fila["documento_proveedor"]);
        fila.NoTachar(nit);
        var (departamento, municipio) = Lugar(fila, "departamento_entidad", "municipio_entidad");
        return Armar(fila, conjunto, fila.PrimerTexto(500, "objeto_a_contratar", "objeto_del_proceso", "numero_de_proceso", "numero_del_contrato"), fila.Texto("nombre_de_la_entidad", 300), e => new RegistroExterno
        {
            Id = Identificar(plataforma, "Contrato", clave),
            Plataforma = plataforma,
            Clase = "Contrato",
            Clave = Tachaduras.Tachar(clave, fila.Tachados)!,
            Numero = fila.Texto("numero_de_proceso", 300),
            Entidad = e.Entidad,
            EntidadNit = Limpieza.NitDeEntidad(fila["nit_de_la_entidad"]),
            Proveedor = Proveedor(fila, "nom_raz_social_contratista", nit),
            ProveedorNit = nit,
            Nombre = e.Nombre,
            Objeto = fila.Texto("objeto_del_proceso"),
            Modalidad = Vocabulario.Modalidad(fila["modalidad_de_contrataci_n"]),
            ModalidadOriginal = fila.Texto("modalidad_de_contrataci_n", 200),
            TipoContrato = fila.Texto("tipo_de_contrato", 100),
            Estado = Vocabulario.EstadoDeContrato(fila["estado_del_proceso"]),
            EstadoOriginal = fila.Texto("estado_del_proceso", 100),
            Departamento = departamento,
            Municipio = municipio,
            Valor = Limpieza.Valor(fila["valor_contrato"]),
            FirmadoEn = fila.PrimeraFecha("fecha_de_firma_del_contrato"),
            InicioEn = fila.PrimeraFecha("fecha_inicio_ejecuci_n"),
            FinEn = fila.PrimeraFecha("fecha_fin_ejecuci_n"),
            Enlace = enlace,
            Fila = e.Fila,
        }, "nom_raz_social_contratista", nit);
    }

    private static Lectura Armar(
        FilaCsv fila, Conjunto conjunto, string? nombre, string? entidad, Func<(string Nombre, string Entidad, string Fila), RegistroExterno> armar, string campoDeProveedor, string? nit) =>
        entidad is null ? new(null, "no trae el nombre de la entidad")
            : new(armar((nombre ?? "Sin descripción publicada", entidad, fila.EnJson(conjunto.Nombre, nit is null, campoDeProveedor))), null);

    private static string? Proveedor(FilaCsv fila, string campo, string? nit)
    {
        var nombre = fila.Texto(campo, 300);
        return nit is null ? Tachaduras.TacharNombre(nombre) : nombre;
    }

    private static (string? Departamento, string? Municipio) Lugar(FilaCsv fila, string departamento, string municipio) =>
        Vocabulario.Lugar(Limpieza.Texto(fila[departamento], 100), Limpieza.Texto(fila[municipio], 100));

    // Una constancia puede reunir varios contratos: el mismo contrato adjudicado a varios se lee como uno.
    private static string? ClaveDeSecop1(string? constancia, string? contrato) =>
        constancia is null ? null : contrato is null ? constancia : $"{constancia}/{string.Concat(Texto.Llano(contrato).Where(char.IsLetterOrDigit))}";

    [GeneratedRegex("[0-9]{2}-[0-9]{1,2}-[0-9]{4,12}", RegexOptions.NonBacktracking)]
    private static partial Regex Constancia();
}
