using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Secop.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Inicial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "actas_de_apertura",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    abierta_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ofertas = table.Column<int>(type: "integer", nullable: false),
                    ilegibles = table.Column<int>(type: "integer", nullable: false),
                    sal = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    raiz = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    huellas = table.Column<string[]>(type: "text[]", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actas_de_apertura", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "acuerdos_marco",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    nombre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    unspsc = table.Column<string[]>(type: "text[]", nullable: false),
                    desde = table.Column<DateOnly>(type: "date", nullable: false),
                    hasta = table.Column<DateOnly>(type: "date", nullable: false),
                    enlace = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acuerdos_marco", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "adjudicaciones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entidad_id = table.Column<Guid>(type: "uuid", nullable: false),
                    resultado = table.Column<string>(type: "text", nullable: false),
                    oferta_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proveedor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    precio = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    supervisor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    motivo_del_cambio = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    causa = table.Column<string>(type: "text", nullable: true),
                    motivo = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ordenador_id = table.Column<Guid>(type: "uuid", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    contenido = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adjudicaciones", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "archivos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nombre = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    mime = table.Column<string>(type: "character varying(127)", maxLength: 127, nullable: false),
                    tamano = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    guardado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_archivos", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bitacora",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    orden = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tipo = table.Column<string>(type: "text", nullable: false),
                    frase = table.Column<string>(type: "text", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: true),
                    contrato_id = table.Column<Guid>(type: "uuid", nullable: true),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cuenta_id = table.Column<Guid>(type: "uuid", nullable: false),
                    es_publico = table.Column<bool>(type: "boolean", nullable: false),
                    datos = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bitacora", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "borradores_de_formulario",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    formulario = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    campos = table.Column<string>(type: "text", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_borradores_de_formulario", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "casos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    radicado = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cuenta_id = table.Column<Guid>(type: "uuid", nullable: true),
                    huella_del_codigo = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: true),
                    correo = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    tema = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    asunto = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    estado = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    prioridad = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    asignado_a = table.Column<Guid>(type: "uuid", nullable: true),
                    abierto_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actualizado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    vence_respuesta_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    vence_solucion_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    primera_respuesta_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    espera_desde = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    resuelto_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reaperturas = table.Column<int>(type: "integer", nullable: false),
                    satisfaccion = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    buscable = table.Column<string>(type: "text", nullable: false),
                    es_falla = table.Column<bool>(type: "boolean", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: true),
                    plazo = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    motivo_de_decision = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    decidida_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    falla_desde = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    falla_hasta = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    certificado_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    contexto_errores = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    contexto_navegador = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    contexto_pagina = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    intentos = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_casos", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "certificados",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    clase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sujeto_id = table.Column<Guid>(type: "uuid", nullable: false),
                    codigo = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    titulo = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    titular = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    expedido_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    huella = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    firma = table.Column<string>(type: "character varying(90)", maxLength: 90, nullable: false),
                    anulado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    motivo_de_anulacion = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    renglones = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificados", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cuentas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tipo = table.Column<string>(type: "text", nullable: false),
                    codigo = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    estado = table.Column<string>(type: "text", nullable: false),
                    tipo_identificacion = table.Column<string>(type: "text", nullable: false),
                    numero_identificacion = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    clave = table.Column<string>(type: "character varying(180)", maxLength: 180, nullable: false),
                    nombre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sigla = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    nombre_llano = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    codigo_municipio = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    direccion = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    correo_notificaciones = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    telefono = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    sitio_web = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    representante_legal = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    registrada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    activada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    motivo_de_estado = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    revision_de_accesos = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    unidad = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    orden = table.Column<string>(type: "text", nullable: true),
                    rama = table.Column<string>(type: "text", nullable: true),
                    es_centralizada = table.Column<bool>(type: "boolean", nullable: true),
                    exige_aprobacion = table.Column<bool>(type: "boolean", nullable: true),
                    tipo_de_empresa = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    es_persona_natural = table.Column<bool>(type: "boolean", nullable: true),
                    tamano = table.Column<string>(type: "text", nullable: true),
                    intereses = table.Column<string[]>(type: "text[]", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cuentas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "envios",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hecho_id = table.Column<Guid>(type: "uuid", nullable: true),
                    correo = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    direccion = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    asunto = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    cuerpo = table.Column<string>(type: "text", nullable: false),
                    es_secreto = table.Column<bool>(type: "boolean", nullable: false),
                    estado = table.Column<string>(type: "text", nullable: false),
                    intentos = table.Column<int>(type: "integer", nullable: false),
                    creado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proximo_intento_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    enviado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_envios", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluaciones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    raiz_del_acta = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    iniciada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    terminada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    actos = table.Column<int>(type: "integer", nullable: false),
                    cambios = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluaciones", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "eventos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    codigo_de_asistencia = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    asistencia_abierta_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    asistencia_cerrada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    codigo = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    clase = table.Column<string>(type: "text", nullable: false),
                    estado = table.Column<string>(type: "text", nullable: false),
                    titulo = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    programa = table.Column<string>(type: "text", nullable: false),
                    empieza = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    termina = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    codigo_municipio = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    direccion = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    enlace = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    cupos = table.Column<int>(type: "integer", nullable: false),
                    inscritos = table.Column<int>(type: "integer", nullable: false),
                    en_espera = table.Column<int>(type: "integer", nullable: false),
                    ultimo_turno = table.Column<int>(type: "integer", nullable: false),
                    inscripcion_desde = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    inscripcion_hasta = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    solicitud_id = table.Column<Guid>(type: "uuid", nullable: true),
                    peticion_id = table.Column<Guid>(type: "uuid", nullable: true),
                    creado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    publicado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reprogramado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reprogramaciones = table.Column<int>(type: "integer", nullable: false),
                    motivo = table.Column<string>(type: "text", nullable: true),
                    terminado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    recordado_dos_dias = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    recordado_dos_horas = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    publico = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_eventos", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "hechos_por_avisar",
                columns: table => new
                {
                    hecho_id = table.Column<Guid>(type: "uuid", nullable: false),
                    orden = table.Column<long>(type: "bigint", nullable: false),
                    intentos = table.Column<int>(type: "integer", nullable: false),
                    proximo_intento_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hechos_por_avisar", x => x.hecho_id);
                });

            migrationBuilder.CreateTable(
                name: "incidentes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    clase = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    titulo = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    sonda = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    funciones = table.Column<string[]>(type: "text[]", nullable: false),
                    desde = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recuperado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hasta = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    certificado_id = table.Column<Guid>(type: "uuid", nullable: true),
                    es_de_demostracion = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    novedades = table.Column<string>(type: "jsonb", nullable: true),
                    plazos = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incidentes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "intentos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cuenta_id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    acto = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    codigo = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    frase = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intentos", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lecciones_aprendidas",
                columns: table => new
                {
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    leccion = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lecciones_aprendidas", x => new { x.usuario_id, x.leccion });
                });

            migrationBuilder.CreateTable(
                name: "llaves_publicas",
                columns: table => new
                {
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    momento = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    punto = table.Column<byte[]>(type: "bytea", nullable: false),
                    creada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_llaves_publicas", x => new { x.proceso_id, x.momento });
                });

            migrationBuilder.CreateTable(
                name: "mantenimientos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    titulo = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    descripcion = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    funciones = table.Column<string[]>(type: "text[]", nullable: false),
                    desde = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hasta = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    anunciado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cancelado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    es_de_demostracion = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mantenimientos", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mediciones",
                columns: table => new
                {
                    componente = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    hora = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    intentos = table.Column<int>(type: "integer", nullable: false),
                    fallas = table.Column<int>(type: "integer", nullable: false),
                    latencias = table.Column<int[]>(type: "integer[]", nullable: false),
                    ultima_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ultima_fue_buena = table.Column<bool>(type: "boolean", nullable: false),
                    es_de_demostracion = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mediciones", x => new { x.componente, x.hora });
                });

            migrationBuilder.CreateTable(
                name: "obligaciones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    regimen = table.Column<string>(type: "text", nullable: false),
                    orden = table.Column<string>(type: "text", nullable: true),
                    departamento = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    nit = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true),
                    desde = table.Column<DateOnly>(type: "date", nullable: true),
                    solo_mes = table.Column<bool>(type: "boolean", nullable: false),
                    norma = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    nota = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    por_confirmar = table.Column<bool>(type: "boolean", nullable: false),
                    anadida_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    anadida_por = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_obligaciones", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ofertas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proveedor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    estado = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    creada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    borrador = table.Column<byte[]>(type: "bytea", nullable: false),
                    borrador_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version_presentada = table.Column<int>(type: "integer", nullable: false),
                    presentada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    pliego_respondido = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    abierta_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    total = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    economico_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    contenido = table.Column<string>(type: "jsonb", nullable: true),
                    motivo = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ofertas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "parametros_legales",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    clave = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    desde = table.Column<DateOnly>(type: "date", nullable: false),
                    valor = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    norma = table.Column<string>(type: "text", nullable: false),
                    por_verificar = table.Column<bool>(type: "boolean", nullable: false),
                    anadido_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    anadido_por = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parametros_legales", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "peticiones_de_usuario",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    metodo = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    ruta = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    estado = table.Column<int>(type: "integer", nullable: false),
                    ms = table.Column<int>(type: "integer", nullable: false),
                    codigo = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    avance = table.Column<long>(type: "bigint", nullable: true),
                    tamano = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_peticiones_de_usuario", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rechazos_de_archivo",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cuenta_id = table.Column<Guid>(type: "uuid", nullable: true),
                    donde = table.Column<string>(type: "text", nullable: false),
                    codigo = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    firma = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rechazos_de_archivo", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "respuestas_preparadas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    titulo = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    cuerpo = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    retirada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_respuestas_preparadas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "subidas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cuenta_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nombre = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    tamano = table.Column<long>(type: "bigint", nullable: false),
                    recibidos = table.Column<long>(type: "bigint", nullable: false),
                    lugar = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    senas = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    creada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    caduca_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    secreto = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subidas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "textos_de_consentimiento",
                columns: table => new
                {
                    version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    texto = table.Column<string>(type: "text", nullable: false),
                    huella = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_textos_de_consentimiento", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "usos_de_llave",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cuenta_id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    momento = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    concedido = table.Column<bool>(type: "boolean", nullable: false),
                    resultado = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_usos_de_llave", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "usuarios",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nombres = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    apellidos = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    tipo_documento = table.Column<string>(type: "text", nullable: false),
                    numero_documento = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    cargo = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    registrado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_usuarios", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mensajes_de_caso",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    caso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    de = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cuerpo = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    es_interno = table.Column<bool>(type: "boolean", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    archivos = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mensajes_de_caso", x => x.id);
                    table.ForeignKey(
                        name: "fk_mensajes_de_caso_casos_caso_id",
                        column: x => x.caso_id,
                        principalTable: "casos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contratos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    codigo = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    oferta_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entidad_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proveedor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    etapa = table.Column<string>(type: "text", nullable: false),
                    aceptado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actos = table.Column<int>(type: "integer", nullable: false),
                    numero = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    objeto = table.Column<string>(type: "text", nullable: false),
                    tipo_contrato = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    codigo_municipio = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    plazo_cantidad = table.Column<int>(type: "integer", nullable: false),
                    plazo_unidad = table.Column<string>(type: "text", nullable: false),
                    valor_inicial = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    smmlv_inicial = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    ordenador_id = table.Column<Guid>(type: "uuid", nullable: false),
                    supervisor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    fecha_inicio = table.Column<DateOnly>(type: "date", nullable: true),
                    fecha_fin = table.Column<DateOnly>(type: "date", nullable: true),
                    razon_liquidacion = table.Column<string>(type: "text", nullable: false),
                    meses_liquidacion_pactados = table.Column<int>(type: "integer", nullable: true),
                    obligaciones_ambientales = table.Column<bool>(type: "boolean", nullable: false),
                    criterios_ambientales = table.Column<string>(type: "text", nullable: true),
                    obligaciones_posconsumo = table.Column<bool>(type: "boolean", nullable: false),
                    reversion = table.Column<bool>(type: "boolean", nullable: false),
                    condiciones_de_entrega = table.Column<string>(type: "text", nullable: false),
                    forma_de_pago = table.Column<string>(type: "text", nullable: false),
                    puede_prorrogarse = table.Column<bool>(type: "boolean", nullable: false),
                    aviso_de_prorroga = table.Column<DateOnly>(type: "date", nullable: true),
                    banco = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    tipo_de_cuenta = table.Column<string>(type: "text", nullable: true),
                    numero_de_cuenta = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    terminado_el = table.Column<DateOnly>(type: "date", nullable: true),
                    causa_de_terminacion = table.Column<string>(type: "text", nullable: true),
                    cerrado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    envios = table.Column<int>(type: "integer", nullable: false),
                    limite_de_firma = table.Column<DateOnly>(type: "date", nullable: true),
                    enviado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    firmado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hash_firmado = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    suspendido_desde = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contratos", x => x.id);
                    table.ForeignKey(
                        name: "fk_contratos_cuentas_entidad_id",
                        column: x => x.entidad_id,
                        principalTable: "cuentas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contratos_cuentas_proveedor_id",
                        column: x => x.proveedor_id,
                        principalTable: "cuentas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planes_anuales",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    codigo = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    entidad_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vigencia = table.Column<int>(type: "integer", nullable: false),
                    estado = table.Column<string>(type: "text", nullable: false),
                    mision = table.Column<string>(type: "text", nullable: false),
                    perspectiva = table.Column<string>(type: "text", nullable: false),
                    contacto_nombre = table.Column<string>(type: "text", nullable: false),
                    contacto_cargo = table.Column<string>(type: "text", nullable: false),
                    contacto_telefono = table.Column<string>(type: "text", nullable: false),
                    contacto_correo = table.Column<string>(type: "text", nullable: false),
                    limite_menor_cuantia = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    limite_minima_cuantia = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    aprobador_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ultima_linea = table.Column<int>(type: "integer", nullable: false),
                    version_publicada = table.Column<int>(type: "integer", nullable: false),
                    creado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    publicado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    enviado_por = table.Column<Guid>(type: "uuid", nullable: true),
                    enviado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    aprobado_por = table.Column<Guid>(type: "uuid", nullable: true),
                    aprobado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hash_aprobado = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    motivo_de_devolucion = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revisiones = table.Column<List<int>>(type: "integer[]", nullable: false),
                    necesidades = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planes_anuales", x => x.id);
                    table.ForeignKey(
                        name: "fk_planes_anuales_cuentas_entidad_id",
                        column: x => x.entidad_id,
                        principalTable: "cuentas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plantillas_de_pliego",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entidad_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nombre = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    contenido = table.Column<string>(type: "text", nullable: false),
                    guardada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    retirada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plantillas_de_pliego", x => x.id);
                    table.ForeignKey(
                        name: "fk_plantillas_de_pliego_cuentas_entidad_id",
                        column: x => x.entidad_id,
                        principalTable: "cuentas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "presupuestos_anuales",
                columns: table => new
                {
                    vigencia = table.Column<int>(type: "integer", nullable: false),
                    entidad_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valor = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_presupuestos_anuales", x => new { x.entidad_id, x.vigencia });
                    table.ForeignKey(
                        name: "fk_presupuestos_anuales_cuentas_entidad_id",
                        column: x => x.entidad_id,
                        principalTable: "cuentas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procesos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    forma_elegida = table.Column<string>(type: "text", nullable: true),
                    codigo = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    entidad_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    nombre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    descripcion = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    tipo_contrato = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    estado = table.Column<string>(type: "text", nullable: false),
                    modalidad = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    codigo_municipio = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    direccion = table.Column<string>(type: "text", nullable: false),
                    unspsc_principal = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    unspsc_adicionales = table.Column<string[]>(type: "text[]", nullable: false),
                    valor_estimado = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    destinacion = table.Column<string>(type: "text", nullable: false),
                    duracion = table.Column<int>(type: "integer", nullable: false),
                    unidad_duracion = table.Column<string>(type: "text", nullable: false),
                    forma_de_pago = table.Column<string>(type: "text", nullable: false),
                    condiciones_de_entrega = table.Column<string>(type: "text", nullable: false),
                    suspendido = table.Column<bool>(type: "boolean", nullable: false),
                    version_pliego = table.Column<int>(type: "integer", nullable: false),
                    version_de_la_oferta = table.Column<int>(type: "integer", nullable: false),
                    reglas_json = table.Column<string>(type: "text", nullable: true),
                    reglas_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    creado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    publicado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cierre = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    inicio_de_ofertas = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cerrado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    raiz_de_cierre = table.Column<string>(type: "text", nullable: true),
                    abierto_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    informe_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    traslado_ampliado_hasta = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    aceptado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    terminado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    oferta_aceptada_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proveedor_aceptado_id = table.Column<Guid>(type: "uuid", nullable: true),
                    causa_desierto = table.Column<string>(type: "text", nullable: true),
                    motivo_de_terminacion = table.Column<string>(type: "text", nullable: true),
                    proceso_origen_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    editores = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    revisiones = table.Column<List<int>>(type: "integer[]", nullable: false),
                    actos = table.Column<string>(type: "jsonb", nullable: true),
                    aprobacion = table.Column<string>(type: "jsonb", nullable: true),
                    cdps = table.Column<string>(type: "jsonb", nullable: true),
                    criterios = table.Column<string>(type: "jsonb", nullable: true),
                    cronograma = table.Column<string>(type: "jsonb", nullable: true),
                    cuestionario = table.Column<string>(type: "jsonb", nullable: true),
                    documentos = table.Column<string>(type: "jsonb", nullable: true),
                    equipo = table.Column<string>(type: "jsonb", nullable: true),
                    formulas = table.Column<string>(type: "jsonb", nullable: true),
                    fuentes = table.Column<string>(type: "jsonb", nullable: true),
                    garantias = table.Column<string>(type: "jsonb", nullable: true),
                    justificaciones = table.Column<string>(type: "jsonb", nullable: true),
                    limitacion = table.Column<string>(type: "jsonb", nullable: true),
                    lotes = table.Column<string>(type: "jsonb", nullable: true),
                    orden_de_elegibilidad = table.Column<string>(type: "jsonb", nullable: true),
                    resultados = table.Column<string>(type: "jsonb", nullable: true),
                    visita = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procesos", x => x.id);
                    table.ForeignKey(
                        name: "fk_procesos_cuentas_entidad_id",
                        column: x => x.entidad_id,
                        principalTable: "cuentas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_procesos_procesos_proceso_origen_id",
                        column: x => x.proceso_origen_id,
                        principalTable: "procesos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluacion_calificaciones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    oferta_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requisito_id = table.Column<Guid>(type: "uuid", nullable: false),
                    veredicto = table.Column<string>(type: "text", nullable: false),
                    comentario = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    orden = table.Column<int>(type: "integer", nullable: false),
                    evaluador_id = table.Column<Guid>(type: "uuid", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    evaluacion_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluacion_calificaciones", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluacion_calificaciones_evaluaciones_evaluacion_id",
                        column: x => x.evaluacion_id,
                        principalTable: "evaluaciones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluacion_comentarios",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    cuenta_id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    texto = table.Column<string>(type: "text", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    respuesta = table.Column<string>(type: "text", nullable: true),
                    respondido_por = table.Column<Guid>(type: "uuid", nullable: true),
                    respondido_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    evaluacion_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluacion_comentarios", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluacion_comentarios_evaluaciones_evaluacion_id",
                        column: x => x.evaluacion_id,
                        principalTable: "evaluaciones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluacion_declaraciones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    con_conflicto = table.Column<bool>(type: "boolean", nullable: false),
                    motivo = table.Column<string>(type: "text", nullable: true),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    evaluacion_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluacion_declaraciones", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluacion_declaraciones_evaluaciones_evaluacion_id",
                        column: x => x.evaluacion_id,
                        principalTable: "evaluaciones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluacion_desempates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    precio = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    abierto_por = table.Column<Guid>(type: "uuid", nullable: false),
                    abierto_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ganador_id = table.Column<Guid>(type: "uuid", nullable: true),
                    anulado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    motivo_de_anulacion = table.Column<string>(type: "text", nullable: true),
                    semilla = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    huella_de_la_lista = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    empatadas = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    evaluacion_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluacion_desempates", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluacion_desempates_evaluaciones_evaluacion_id",
                        column: x => x.evaluacion_id,
                        principalTable: "evaluaciones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluacion_informes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    contenido = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    recomendacion = table.Column<string>(type: "text", nullable: false),
                    candidata_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cambios = table.Column<int>(type: "integer", nullable: false),
                    fin_traslado = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    publicado_por = table.Column<Guid>(type: "uuid", nullable: false),
                    publicado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    evaluacion_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluacion_informes", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluacion_informes_evaluaciones_evaluacion_id",
                        column: x => x.evaluacion_id,
                        principalTable: "evaluaciones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluacion_ofertas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    oferta_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proveedor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    total_ofrecido = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    total_corregido = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    llegada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    evaluacion_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluacion_ofertas", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluacion_ofertas_evaluaciones_evaluacion_id",
                        column: x => x.evaluacion_id,
                        principalTable: "evaluaciones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluacion_rechazos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    oferta_id = table.Column<Guid>(type: "uuid", nullable: false),
                    causal = table.Column<string>(type: "text", nullable: false),
                    motivo = table.Column<string>(type: "text", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sin_efecto_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    motivo_sin_efecto = table.Column<string>(type: "text", nullable: true),
                    evaluacion_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluacion_rechazos", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluacion_rechazos_evaluaciones_evaluacion_id",
                        column: x => x.evaluacion_id,
                        principalTable: "evaluaciones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluacion_requisitos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    orden = table.Column<int>(type: "integer", nullable: false),
                    clase = table.Column<string>(type: "text", nullable: false),
                    nombre = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    detalle = table.Column<string>(type: "text", nullable: true),
                    referencia_id = table.Column<Guid>(type: "uuid", nullable: true),
                    es_subsanable = table.Column<bool>(type: "boolean", nullable: false),
                    evaluacion_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluacion_requisitos", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluacion_requisitos_evaluaciones_evaluacion_id",
                        column: x => x.evaluacion_id,
                        principalTable: "evaluaciones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluacion_solicitudes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tipo = table.Column<string>(type: "text", nullable: false),
                    estado = table.Column<string>(type: "text", nullable: false),
                    oferta_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proveedor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requisito_id = table.Column<Guid>(type: "uuid", nullable: true),
                    que = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    hasta = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    pedida_por = table.Column<Guid>(type: "uuid", nullable: false),
                    pedida_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    respuesta = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: true),
                    respondida_por = table.Column<Guid>(type: "uuid", nullable: true),
                    respondida_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision = table.Column<string>(type: "text", nullable: true),
                    decidida_por = table.Column<Guid>(type: "uuid", nullable: true),
                    decidida_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    evaluacion_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluacion_solicitudes", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluacion_solicitudes_evaluaciones_evaluacion_id",
                        column: x => x.evaluacion_id,
                        principalTable: "evaluaciones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "solicitudes_de_capacitacion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entidad_id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tema = table.Column<string>(type: "text", nullable: false),
                    personas = table.Column<int>(type: "integer", nullable: false),
                    codigo_municipio = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    modo = table.Column<string>(type: "text", nullable: false),
                    desde = table.Column<DateOnly>(type: "date", nullable: false),
                    hasta = table.Column<DateOnly>(type: "date", nullable: false),
                    estado = table.Column<string>(type: "text", nullable: false),
                    pedida_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decidida_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    evento_id = table.Column<Guid>(type: "uuid", nullable: true),
                    motivo = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_solicitudes_de_capacitacion", x => x.id);
                    table.ForeignKey(
                        name: "fk_solicitudes_de_capacitacion_cuentas_entidad_id",
                        column: x => x.entidad_id,
                        principalTable: "cuentas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_solicitudes_de_capacitacion_eventos_evento_id",
                        column: x => x.evento_id,
                        principalTable: "eventos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "piezas_de_oferta",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    secreto = table.Column<byte[]>(type: "bytea", nullable: false),
                    tamano_cifrado = table.Column<long>(type: "bigint", nullable: false),
                    sha256_cifrado = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    subida_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    quitada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    oferta_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_piezas_de_oferta", x => x.id);
                    table.ForeignKey(
                        name: "fk_piezas_de_oferta_ofertas_oferta_id",
                        column: x => x.oferta_id,
                        principalTable: "ofertas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accesos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: true),
                    clave = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    clase = table.Column<string>(type: "text", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    direccion = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    navegador = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    exitoso = table.Column<bool>(type: "boolean", nullable: false),
                    cerrado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accesos", x => x.id);
                    table.ForeignKey(
                        name: "fk_accesos_usuarios_usuario_id",
                        column: x => x.usuario_id,
                        principalTable: "usuarios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consentimientos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<string>(type: "character varying(20)", nullable: false),
                    huella = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consentimientos", x => x.id);
                    table.ForeignKey(
                        name: "fk_consentimientos_textos_de_consentimiento_version",
                        column: x => x.version,
                        principalTable: "textos_de_consentimiento",
                        principalColumn: "version",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consentimientos_usuarios_usuario_id",
                        column: x => x.usuario_id,
                        principalTable: "usuarios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identidad_user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identidad_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_identidad_user_claims_usuarios_user_id",
                        column: x => x.user_id,
                        principalTable: "usuarios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identidad_user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identidad_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_identidad_user_logins_usuarios_user_id",
                        column: x => x.user_id,
                        principalTable: "usuarios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identidad_user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identidad_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_identidad_user_tokens_usuarios_user_id",
                        column: x => x.user_id,
                        principalTable: "usuarios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inscripciones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    evento_id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cuenta_id = table.Column<Guid>(type: "uuid", nullable: true),
                    nombre = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true),
                    correo = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    estado = table.Column<string>(type: "text", nullable: false),
                    turno = table.Column<int>(type: "integer", nullable: false),
                    pedida_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recibida_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    asistio_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    modo = table.Column<string>(type: "text", nullable: true),
                    intentos = table.Column<int>(type: "integer", nullable: false),
                    autoriza_nombre = table.Column<bool>(type: "boolean", nullable: false),
                    autoriza_listado = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inscripciones", x => x.id);
                    table.ForeignKey(
                        name: "fk_inscripciones_cuentas_cuenta_id",
                        column: x => x.cuenta_id,
                        principalTable: "cuentas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inscripciones_eventos_evento_id",
                        column: x => x.evento_id,
                        principalTable: "eventos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inscripciones_usuarios_usuario_id",
                        column: x => x.usuario_id,
                        principalTable: "usuarios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "membresias",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cuenta_id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    estado = table.Column<string>(type: "text", nullable: false),
                    roles = table.Column<string[]>(type: "text[]", nullable: false),
                    solicitada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decidida_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decidida_por = table.Column<Guid>(type: "uuid", nullable: true),
                    motivo = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membresias", x => x.id);
                    table.ForeignKey(
                        name: "fk_membresias_cuentas_cuenta_id",
                        column: x => x.cuenta_id,
                        principalTable: "cuentas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_membresias_usuarios_usuario_id",
                        column: x => x.usuario_id,
                        principalTable: "usuarios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contrato_cdps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<string>(type: "text", nullable: false),
                    fecha = table.Column<DateOnly>(type: "date", nullable: false),
                    valor = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    contrato_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrato_cdps", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrato_cdps_contratos_contrato_id",
                        column: x => x.contrato_id,
                        principalTable: "contratos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contrato_documentos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    clase = table.Column<string>(type: "text", nullable: false),
                    titulo = table.Column<string>(type: "text", nullable: false),
                    referencia_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cuenta_id = table.Column<Guid>(type: "uuid", nullable: false),
                    archivo_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nombre_archivo = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    tamano = table.Column<long>(type: "bigint", nullable: false),
                    cargado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    contrato_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrato_documentos", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrato_documentos_archivos_archivo_id",
                        column: x => x.archivo_id,
                        principalTable: "archivos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contrato_documentos_contratos_contrato_id",
                        column: x => x.contrato_id,
                        principalTable: "contratos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contrato_documentos_requeridos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nombre = table.Column<string>(type: "text", nullable: false),
                    obligatorio = table.Column<bool>(type: "boolean", nullable: false),
                    contrato_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrato_documentos_requeridos", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrato_documentos_requeridos_contratos_contrato_id",
                        column: x => x.contrato_id,
                        principalTable: "contratos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contrato_entregas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nombre = table.Column<string>(type: "text", nullable: false),
                    planeada = table.Column<bool>(type: "boolean", nullable: false),
                    fecha_esperada = table.Column<DateOnly>(type: "date", nullable: false),
                    porcentaje_esperado = table.Column<decimal>(type: "numeric(7,4)", precision: 7, scale: 4, nullable: false),
                    observaciones = table.Column<string>(type: "text", nullable: true),
                    estado = table.Column<string>(type: "text", nullable: false),
                    reportada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    nota_del_proveedor = table.Column<string>(type: "text", nullable: true),
                    fecha_real = table.Column<DateOnly>(type: "date", nullable: true),
                    porcentaje_real = table.Column<decimal>(type: "numeric(7,4)", precision: 7, scale: 4, nullable: true),
                    confirmada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmada_por = table.Column<Guid>(type: "uuid", nullable: true),
                    contrato_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrato_entregas", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrato_entregas_contratos_contrato_id",
                        column: x => x.contrato_id,
                        principalTable: "contratos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contrato_eventos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tipo = table.Column<string>(type: "text", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cuenta_id = table.Column<Guid>(type: "uuid", nullable: false),
                    motivo = table.Column<string>(type: "text", nullable: true),
                    referencia_id = table.Column<Guid>(type: "uuid", nullable: true),
                    contrato_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrato_eventos", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrato_eventos_contratos_contrato_id",
                        column: x => x.contrato_id,
                        principalTable: "contratos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contrato_facturas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    fecha_expedicion = table.Column<DateOnly>(type: "date", nullable: false),
                    concepto = table.Column<string>(type: "text", nullable: false),
                    @base = table.Column<decimal>(name: "base", type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    iva = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    total = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    estado = table.Column<string>(type: "text", nullable: false),
                    motivo_exceso = table.Column<string>(type: "text", nullable: true),
                    enviada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decidida_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    motivo_rechazo = table.Column<string>(type: "text", nullable: true),
                    fecha_recepcion = table.Column<DateOnly>(type: "date", nullable: true),
                    registro_presupuestal_id = table.Column<Guid>(type: "uuid", nullable: true),
                    entrega_id = table.Column<Guid>(type: "uuid", nullable: true),
                    fecha_pago = table.Column<DateOnly>(type: "date", nullable: true),
                    contrato_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrato_facturas", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrato_facturas_contratos_contrato_id",
                        column: x => x.contrato_id,
                        principalTable: "contratos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contrato_firmas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rol = table.Column<string>(type: "text", nullable: false),
                    documento = table.Column<string>(type: "text", nullable: false),
                    hash_documento = table.Column<string>(type: "text", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cuenta_id = table.Column<Guid>(type: "uuid", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    metodo = table.Column<string>(type: "text", nullable: false),
                    contrato_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrato_firmas", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrato_firmas_contratos_contrato_id",
                        column: x => x.contrato_id,
                        principalTable: "contratos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contrato_fuentes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nombre = table.Column<string>(type: "text", nullable: false),
                    valor = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    contrato_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrato_fuentes", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrato_fuentes_contratos_contrato_id",
                        column: x => x.contrato_id,
                        principalTable: "contratos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contrato_garantias",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    referencia = table.Column<string>(type: "text", nullable: false),
                    clase = table.Column<string>(type: "text", nullable: false),
                    garante = table.Column<string>(type: "text", nullable: false),
                    estado = table.Column<string>(type: "text", nullable: false),
                    enviada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decidida_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decidida_por = table.Column<Guid>(type: "uuid", nullable: true),
                    motivo_devolucion = table.Column<string>(type: "text", nullable: true),
                    contrato_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrato_garantias", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrato_garantias_contratos_contrato_id",
                        column: x => x.contrato_id,
                        principalTable: "contratos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contrato_garantias_exigidas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    amparo = table.Column<string>(type: "text", nullable: false),
                    porcentaje = table.Column<decimal>(type: "numeric(7,4)", precision: 7, scale: 4, nullable: false),
                    meses_adicionales = table.Column<int>(type: "integer", nullable: false),
                    valor_minimo = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    contrato_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrato_garantias_exigidas", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrato_garantias_exigidas_contratos_contrato_id",
                        column: x => x.contrato_id,
                        principalTable: "contratos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contrato_incumplimientos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tipo = table.Column<string>(type: "text", nullable: false),
                    numero_acto = table.Column<string>(type: "text", nullable: false),
                    fecha_acto = table.Column<DateOnly>(type: "date", nullable: false),
                    fecha_firmeza = table.Column<DateOnly>(type: "date", nullable: false),
                    valor = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    descripcion = table.Column<string>(type: "text", nullable: false),
                    contrato_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrato_incumplimientos", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrato_incumplimientos_contratos_contrato_id",
                        column: x => x.contrato_id,
                        principalTable: "contratos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contrato_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    orden = table.Column<int>(type: "integer", nullable: false),
                    referencia = table.Column<string>(type: "text", nullable: false),
                    unspsc = table.Column<string>(type: "text", nullable: true),
                    descripcion = table.Column<string>(type: "text", nullable: false),
                    cantidad = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: false),
                    unidad = table.Column<string>(type: "text", nullable: false),
                    precio_unitario = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    contrato_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrato_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrato_items_contratos_contrato_id",
                        column: x => x.contrato_id,
                        principalTable: "contratos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contrato_liquidaciones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tipo = table.Column<string>(type: "text", nullable: false),
                    estado = table.Column<string>(type: "text", nullable: false),
                    valor_contrato = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    valor_ejecutado = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    valor_pagado = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    salvedades = table.Column<string>(type: "text", nullable: true),
                    numero_acto = table.Column<string>(type: "text", nullable: true),
                    propuesta_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    en_firme_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    motivo_rechazo = table.Column<string>(type: "text", nullable: true),
                    contrato_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrato_liquidaciones", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrato_liquidaciones_contratos_contrato_id",
                        column: x => x.contrato_id,
                        principalTable: "contratos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contrato_modificaciones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    tipo = table.Column<string>(type: "text", nullable: false),
                    estado = table.Column<string>(type: "text", nullable: false),
                    requiere_proveedor = table.Column<bool>(type: "boolean", nullable: false),
                    justificacion = table.Column<string>(type: "text", nullable: false),
                    valor = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    nueva_fecha_fin = table.Column<DateOnly>(type: "date", nullable: true),
                    desde = table.Column<DateOnly>(type: "date", nullable: true),
                    reinicio_estimado = table.Column<DateOnly>(type: "date", nullable: true),
                    cdp_numero = table.Column<string>(type: "text", nullable: true),
                    cdp_fecha = table.Column<DateOnly>(type: "date", nullable: true),
                    cdp_valor = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    smmlv = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    propuesta_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    respondida_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    motivo_rechazo = table.Column<string>(type: "text", nullable: true),
                    publicada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    contrato_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrato_modificaciones", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrato_modificaciones_contratos_contrato_id",
                        column: x => x.contrato_id,
                        principalTable: "contratos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contrato_pasos_de_facturas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    factura_id = table.Column<Guid>(type: "uuid", nullable: false),
                    acto = table.Column<string>(type: "text", nullable: false),
                    motivo = table.Column<string>(type: "text", nullable: true),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    contrato_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrato_pasos_de_facturas", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrato_pasos_de_facturas_contratos_contrato_id",
                        column: x => x.contrato_id,
                        principalTable: "contratos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contrato_registros_presupuestales",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    fecha = table.Column<DateOnly>(type: "date", nullable: false),
                    valor = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    contrato_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrato_registros_presupuestales", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrato_registros_presupuestales_contratos_contrato_id",
                        column: x => x.contrato_id,
                        principalTable: "contratos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contrato_supervisores",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    motivo = table.Column<string>(type: "text", nullable: false),
                    designado_por = table.Column<Guid>(type: "uuid", nullable: false),
                    desde = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    contrato_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrato_supervisores", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrato_supervisores_contratos_contrato_id",
                        column: x => x.contrato_id,
                        principalTable: "contratos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lineas_del_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    unspsc = table.Column<string[]>(type: "text[]", nullable: false),
                    descripcion = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    mes_inicio = table.Column<int>(type: "integer", nullable: false),
                    mes_ofertas = table.Column<int>(type: "integer", nullable: false),
                    duracion = table.Column<int>(type: "integer", nullable: false),
                    unidad = table.Column<string>(type: "text", nullable: false),
                    modalidad = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    fuente = table.Column<string>(type: "text", nullable: false),
                    valor_total = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    valor_vigencia = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    vigencias_futuras = table.Column<bool>(type: "boolean", nullable: false),
                    estado_vigencias = table.Column<string>(type: "text", nullable: false),
                    unidad_contratacion = table.Column<string>(type: "text", nullable: false),
                    codigo_municipio = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    responsable = table.Column<string>(type: "text", nullable: false),
                    telefono = table.Column<string>(type: "text", nullable: false),
                    correo = table.Column<string>(type: "text", nullable: false),
                    alimentos = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lineas_del_plan", x => x.id);
                    table.ForeignKey(
                        name: "fk_lineas_del_plan_planes_anuales_plan_id",
                        column: x => x.plan_id,
                        principalTable: "planes_anuales",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "versiones_del_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    contenido = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    lineas = table.Column<int>(type: "integer", nullable: false),
                    valor_total = table.Column<decimal>(type: "numeric(24,2)", precision: 24, scale: 2, nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_versiones_del_plan", x => x.id);
                    table.ForeignKey(
                        name: "fk_versiones_del_plan_planes_anuales_plan_id",
                        column: x => x.plan_id,
                        principalTable: "planes_anuales",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "adendas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    estado = table.Column<string>(type: "text", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    motivo = table.Column<string>(type: "text", nullable: false),
                    version_base = table.Column<int>(type: "integer", nullable: false),
                    propuesta = table.Column<string>(type: "text", nullable: false),
                    iniciada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expedida_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    revisiones = table.Column<List<int>>(type: "integer[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adendas", x => x.id);
                    table.ForeignKey(
                        name: "fk_adendas_procesos_proceso_id",
                        column: x => x.proceso_id,
                        principalTable: "procesos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "aportes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proveedor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    acto = table.Column<string>(type: "text", nullable: false),
                    texto = table.Column<string>(type: "text", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    precalificado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    archivos = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aportes", x => x.id);
                    table.ForeignKey(
                        name: "fk_aportes_procesos_proceso_id",
                        column: x => x.proceso_id,
                        principalTable: "procesos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audiencias",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    clase = table.Column<string>(type: "text", nullable: false),
                    estado = table.Column<string>(type: "text", nullable: false),
                    hora = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lugar = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    enlace = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    orden_del_dia = table.Column<string>(type: "text", nullable: false),
                    instalada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    terminada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    se_reanuda = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    motivo = table.Column<string>(type: "text", nullable: true),
                    acta_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    acta = table.Column<string>(type: "jsonb", nullable: true),
                    anotaciones = table.Column<string>(type: "jsonb", nullable: true),
                    asistentes = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audiencias", x => x.id);
                    table.ForeignKey(
                        name: "fk_audiencias_procesos_proceso_id",
                        column: x => x.proceso_id,
                        principalTable: "procesos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invitados",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proveedor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    escogido_por = table.Column<Guid>(type: "uuid", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitados", x => x.id);
                    table.ForeignKey(
                        name: "fk_invitados_procesos_proceso_id",
                        column: x => x.proceso_id,
                        principalTable: "procesos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "listas_de_interesados",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    publicada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    huella = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    habra_sorteo = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    interesados = table.Column<string>(type: "jsonb", nullable: true),
                    previsto = table.Column<string>(type: "jsonb", nullable: true),
                    resultado = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listas_de_interesados", x => x.id);
                    table.ForeignKey(
                        name: "fk_listas_de_interesados_procesos_proceso_id",
                        column: x => x.proceso_id,
                        principalTable: "procesos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "manifestaciones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proveedor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    retirada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_manifestaciones", x => x.id);
                    table.ForeignKey(
                        name: "fk_manifestaciones_procesos_proceso_id",
                        column: x => x.proceso_id,
                        principalTable: "procesos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mensajes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cuenta_id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    es_de_la_entidad = table.Column<bool>(type: "boolean", nullable: false),
                    proveedor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    responde_a = table.Column<Guid>(type: "uuid", nullable: true),
                    asunto = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    cuerpo = table.Column<string>(type: "text", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    atendido_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    archivos = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mensajes", x => x.id);
                    table.ForeignKey(
                        name: "fk_mensajes_procesos_proceso_id",
                        column: x => x.proceso_id,
                        principalTable: "procesos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "observaciones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proveedor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asunto = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    texto = table.Column<string>(type: "text", nullable: false),
                    documento_id = table.Column<Guid>(type: "uuid", nullable: true),
                    enviada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    respuesta = table.Column<string>(type: "text", nullable: true),
                    respondida_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    respondida_por = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_observaciones", x => x.id);
                    table.ForeignKey(
                        name: "fk_observaciones_procesos_proceso_id",
                        column: x => x.proceso_id,
                        principalTable: "procesos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "peticiones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    radicado = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    clase = table.Column<string>(type: "text", nullable: false),
                    canal = table.Column<string>(type: "text", nullable: false),
                    temas = table.Column<List<string>>(type: "text[]", nullable: false),
                    asunto = table.Column<string>(type: "text", nullable: false),
                    texto = table.Column<string>(type: "text", nullable: false),
                    archivos = table.Column<string>(type: "jsonb", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: true),
                    es_anonima = table.Column<bool>(type: "boolean", nullable: false),
                    peticionario = table.Column<string>(type: "jsonb", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: true),
                    radicada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    dias = table.Column<int>(type: "integer", nullable: false),
                    norma = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    vencimiento = table.Column<DateOnly>(type: "date", nullable: false),
                    huella_del_codigo = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    llave = table.Column<Guid>(type: "uuid", nullable: false),
                    estado = table.Column<string>(type: "text", nullable: false),
                    asignada_a = table.Column<Guid>(type: "uuid", nullable: true),
                    complemento = table.Column<string>(type: "jsonb", nullable: true),
                    traslado = table.Column<string>(type: "jsonb", nullable: true),
                    ampliacion = table.Column<string>(type: "jsonb", nullable: true),
                    alerta = table.Column<int>(type: "integer", nullable: true),
                    respuesta = table.Column<string>(type: "jsonb", nullable: true),
                    radicado_de_salida = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    dia_de_respuesta = table.Column<DateOnly>(type: "date", nullable: true),
                    aviso = table.Column<string>(type: "jsonb", nullable: true),
                    publica = table.Column<string>(type: "jsonb", nullable: true),
                    calificacion = table.Column<int>(type: "integer", nullable: true),
                    cerrada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_peticiones", x => x.id);
                    table.ForeignKey(
                        name: "fk_peticiones_procesos_proceso_id",
                        column: x => x.proceso_id,
                        principalTable: "procesos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_peticiones_usuarios_asignada_a",
                        column: x => x.asignada_a,
                        principalTable: "usuarios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_peticiones_usuarios_usuario_id",
                        column: x => x.usuario_id,
                        principalTable: "usuarios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proceso_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    orden = table.Column<int>(type: "integer", nullable: false),
                    referencia = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    unspsc = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    descripcion = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    cantidad = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: false),
                    unidad = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    precio_unitario_estimado = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    precio_unitario_tope = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    lote = table.Column<int>(type: "integer", nullable: true),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proceso_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_proceso_items_procesos_proceso_id",
                        column: x => x.proceso_id,
                        principalTable: "procesos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procesos_en_el_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entidad_id = table.Column<Guid>(type: "uuid", nullable: false),
                    justificacion = table.Column<string>(type: "text", nullable: true),
                    cambios = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procesos_en_el_plan", x => x.id);
                    table.ForeignKey(
                        name: "fk_procesos_en_el_plan_procesos_proceso_id",
                        column: x => x.proceso_id,
                        principalTable: "procesos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "solicitudes_mipyme",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proveedor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    codigo_municipio = table.Column<string>(type: "text", nullable: false),
                    constitucion = table.Column<DateOnly>(type: "date", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_solicitudes_mipyme", x => x.id);
                    table.ForeignKey(
                        name: "fk_solicitudes_mipyme_procesos_proceso_id",
                        column: x => x.proceso_id,
                        principalTable: "procesos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "suscripciones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proveedor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suscripciones", x => x.id);
                    table.ForeignKey(
                        name: "fk_suscripciones_procesos_proceso_id",
                        column: x => x.proceso_id,
                        principalTable: "procesos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "versiones_pliego",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceso_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    contenido = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    adenda_id = table.Column<Guid>(type: "uuid", nullable: true),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_versiones_pliego", x => x.id);
                    table.ForeignKey(
                        name: "fk_versiones_pliego_procesos_proceso_id",
                        column: x => x.proceso_id,
                        principalTable: "procesos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluacion_pasos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    usuario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    quedan = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    desempate_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluacion_pasos", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluacion_pasos_evaluacion_desempates_desempate_id",
                        column: x => x.desempate_id,
                        principalTable: "evaluacion_desempates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluacion_archivos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    archivo_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nombre = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    tamano = table.Column<long>(type: "bigint", nullable: false),
                    solicitud_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluacion_archivos", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluacion_archivos_archivos_archivo_id",
                        column: x => x.archivo_id,
                        principalTable: "archivos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluacion_archivos_evaluacion_solicitudes_solicitud_id",
                        column: x => x.solicitud_id,
                        principalTable: "evaluacion_solicitudes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contrato_amparos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    amparo = table.Column<string>(type: "text", nullable: false),
                    valor = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    desde = table.Column<DateOnly>(type: "date", nullable: false),
                    hasta = table.Column<DateOnly>(type: "date", nullable: false),
                    garantia_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrato_amparos", x => x.id);
                    table.ForeignKey(
                        name: "fk_contrato_amparos_contrato_garantias_garantia_id",
                        column: x => x.garantia_id,
                        principalTable: "contrato_garantias",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enlaces_de_linea",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    linea_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valor = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    proceso_en_el_plan_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enlaces_de_linea", x => x.id);
                    table.ForeignKey(
                        name: "fk_enlaces_de_linea_lineas_del_plan_linea_id",
                        column: x => x.linea_id,
                        principalTable: "lineas_del_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_enlaces_de_linea_procesos_en_el_plan_proceso_en_el_plan_id",
                        column: x => x.proceso_en_el_plan_id,
                        principalTable: "procesos_en_el_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluacion_acreditaciones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    oferta_id = table.Column<Guid>(type: "uuid", nullable: false),
                    acredita = table.Column<bool>(type: "boolean", nullable: false),
                    evidencia = table.Column<string>(type: "text", nullable: false),
                    paso_de_desempate_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluacion_acreditaciones", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluacion_acreditaciones_evaluacion_pasos_paso_de_desempate~",
                        column: x => x.paso_de_desempate_id,
                        principalTable: "evaluacion_pasos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "obligaciones",
                columns: new[] { "id", "anadida_en", "anadida_por", "departamento", "desde", "nit", "norma", "nota", "orden", "por_confirmar", "regimen", "solo_mes" },
                values: new object[,]
                {
                    { new Guid("0b11ca00-0000-4000-8000-000000000001"), null, null, null, null, null, "Calendarios de uso de SECOP II que fija Colombia Compra Eficiente", "La fecha de cada entidad la fijaron calendarios que esta tabla todavía no tiene.", null, true, "General", false },
                    { new Guid("0b11ca00-0000-4000-8000-000000000002"), null, null, null, new DateOnly(2022, 7, 1), null, "Ley 2195 de 2022, art. 53", "La ley obliga a las entidades de régimen especial a publicar en SECOP II. El día exacto de julio está por confirmar.", null, true, "Especial", true }
                });

            migrationBuilder.InsertData(
                table: "parametros_legales",
                columns: new[] { "id", "anadido_en", "anadido_por", "clave", "desde", "norma", "por_verificar", "valor" },
                values: new object[,]
                {
                    { new Guid("4d455341-0000-4000-8000-000000000000"), null, null, "MESA_HORA_INICIO", new DateOnly(2020, 1, 1), "Acuerdo de niveles de servicio de la Mesa (diseño propio)", true, 7m },
                    { new Guid("4d455341-0000-4000-8000-000000000001"), null, null, "MESA_HORA_FIN", new DateOnly(2020, 1, 1), "Acuerdo de niveles de servicio de la Mesa (diseño propio)", true, 19m },
                    { new Guid("4d455341-0000-4000-8000-000000000002"), null, null, "MESA_REAPERTURA_DIAS", new DateOnly(2020, 1, 1), "Acuerdo de niveles de servicio de la Mesa (diseño propio)", true, 10m },
                    { new Guid("4d455341-0000-4000-8000-000000000003"), null, null, "MANTENIMIENTO_AVISO_DIAS", new DateOnly(2020, 1, 1), "Protocolo de indisponibilidad (diseño propio)", true, 5m },
                    { new Guid("4d455341-0000-4000-8000-000000000010"), null, null, "MESA_RESPUESTA_CRITICA", new DateOnly(2020, 1, 1), "Acuerdo de niveles de servicio de la Mesa (diseño propio)", true, 1m },
                    { new Guid("4d455341-0000-4000-8000-000000000011"), null, null, "MESA_RESPUESTA_ALTA", new DateOnly(2020, 1, 1), "Acuerdo de niveles de servicio de la Mesa (diseño propio)", true, 2m },
                    { new Guid("4d455341-0000-4000-8000-000000000012"), null, null, "MESA_RESPUESTA_NORMAL", new DateOnly(2020, 1, 1), "Acuerdo de niveles de servicio de la Mesa (diseño propio)", true, 8m },
                    { new Guid("4d455341-0000-4000-8000-000000000013"), null, null, "MESA_RESPUESTA_BAJA", new DateOnly(2020, 1, 1), "Acuerdo de niveles de servicio de la Mesa (diseño propio)", true, 24m },
                    { new Guid("4d455341-0000-4000-8000-000000000020"), null, null, "MESA_SOLUCION_CRITICA", new DateOnly(2020, 1, 1), "Acuerdo de niveles de servicio de la Mesa (diseño propio)", true, 4m },
                    { new Guid("4d455341-0000-4000-8000-000000000021"), null, null, "MESA_SOLUCION_ALTA", new DateOnly(2020, 1, 1), "Acuerdo de niveles de servicio de la Mesa (diseño propio)", true, 8m },
                    { new Guid("4d455341-0000-4000-8000-000000000022"), null, null, "MESA_SOLUCION_NORMAL", new DateOnly(2020, 1, 1), "Acuerdo de niveles de servicio de la Mesa (diseño propio)", true, 24m },
                    { new Guid("4d455341-0000-4000-8000-000000000023"), null, null, "MESA_SOLUCION_BAJA", new DateOnly(2020, 1, 1), "Acuerdo de niveles de servicio de la Mesa (diseño propio)", true, 60m },
                    { new Guid("5ec09000-0000-4000-8000-000100000000"), null, null, "SMMLV", new DateOnly(2015, 1, 1), "Decreto 2731 de 2014", false, 644350m },
                    { new Guid("5ec09000-0000-4000-8000-000100000001"), null, null, "SMMLV", new DateOnly(2016, 1, 1), "Decreto 2552 de 2015", false, 689455m },
                    { new Guid("5ec09000-0000-4000-8000-000100000002"), null, null, "SMMLV", new DateOnly(2017, 1, 1), "Decreto 2209 de 2016", false, 737717m },
                    { new Guid("5ec09000-0000-4000-8000-000100000003"), null, null, "SMMLV", new DateOnly(2018, 1, 1), "Decreto 2269 de 2017", false, 781242m },
                    { new Guid("5ec09000-0000-4000-8000-000100000004"), null, null, "SMMLV", new DateOnly(2019, 1, 1), "Decreto 2451 de 2018", false, 828116m },
                    { new Guid("5ec09000-0000-4000-8000-000100000005"), null, null, "SMMLV", new DateOnly(2020, 1, 1), "Decreto 2360 de 2019", false, 877803m },
                    { new Guid("5ec09000-0000-4000-8000-000100000006"), null, null, "SMMLV", new DateOnly(2021, 1, 1), "Decreto 1785 de 2020", false, 908526m },
                    { new Guid("5ec09000-0000-4000-8000-000100000007"), null, null, "SMMLV", new DateOnly(2022, 1, 1), "Decreto 1724 de 2021", false, 1000000m },
                    { new Guid("5ec09000-0000-4000-8000-000100000008"), null, null, "SMMLV", new DateOnly(2023, 1, 1), "Decreto 2613 de 2022", false, 1160000m },
                    { new Guid("5ec09000-0000-4000-8000-000100000009"), null, null, "SMMLV", new DateOnly(2024, 1, 1), "Decreto 2292 de 2023", false, 1300000m },
                    { new Guid("5ec09000-0000-4000-8000-000100000010"), null, null, "SMMLV", new DateOnly(2025, 1, 1), "Decreto 1572 de 2024", false, 1423500m },
                    { new Guid("5ec09000-0000-4000-8000-000100000011"), null, null, "SMMLV", new DateOnly(2026, 1, 1), "Decreto 1469 de 2025, suspendido provisionalmente; valor mantenido por decreto transitorio de febrero de 2026", true, 1750905m },
                    { new Guid("5ec09000-0000-4000-8000-000200000000"), null, null, "MENOR_CUANTIA_1200000", new DateOnly(2007, 7, 16), "Ley 1150 de 2007, art. 2 núm. 2 lit. b", false, 1000m },
                    { new Guid("5ec09000-0000-4000-8000-000200000001"), null, null, "MENOR_CUANTIA_850000", new DateOnly(2007, 7, 16), "Ley 1150 de 2007, art. 2 núm. 2 lit. b", false, 850m },
                    { new Guid("5ec09000-0000-4000-8000-000200000002"), null, null, "MENOR_CUANTIA_400000", new DateOnly(2007, 7, 16), "Ley 1150 de 2007, art. 2 núm. 2 lit. b", false, 650m },
                    { new Guid("5ec09000-0000-4000-8000-000200000003"), null, null, "MENOR_CUANTIA_120000", new DateOnly(2007, 7, 16), "Ley 1150 de 2007, art. 2 núm. 2 lit. b", false, 450m },
                    { new Guid("5ec09000-0000-4000-8000-000200000004"), null, null, "MENOR_CUANTIA_0", new DateOnly(2007, 7, 16), "Ley 1150 de 2007, art. 2 núm. 2 lit. b", false, 280m },
                    { new Guid("5ec09000-0000-4000-8000-000200000005"), null, null, "MC_PORCENTAJE_MENOR", new DateOnly(2007, 7, 16), "Ley 1150 de 2007, art. 2 núm. 5", false, 10m },
                    { new Guid("5ec09000-0000-4000-8000-000300000000"), null, null, "UMBRAL_MIPYME", new DateOnly(2022, 1, 1), "Decreto 1082 de 2015, art. 2.2.1.2.4.2.2 (US$125.000, 2022-2023)", true, 457297264m },
                    { new Guid("5ec09000-0000-4000-8000-000300000001"), null, null, "UMBRAL_MIPYME", new DateOnly(2024, 1, 1), "Decreto 1082 de 2015, art. 2.2.1.2.4.2.2 (US$125.000, 2024-2025)", true, 532338092m },
                    { new Guid("5ec09000-0000-4000-8000-000300000002"), null, null, "UMBRAL_MIPYME", new DateOnly(2026, 1, 1), "Decreto 1082 de 2015, art. 2.2.1.2.4.2.2 (US$125.000, 2026-2027)", true, 511708497m },
                    { new Guid("5ec09000-0000-4000-8000-000300000003"), null, null, "MIPYME_SOLICITUDES", new DateOnly(2021, 12, 24), "Decreto 1082 de 2015, art. 2.2.1.2.4.2.2 núm. 2", false, 2m },
                    { new Guid("5ec09000-0000-4000-8000-000300000004"), null, null, "MIPYME_ANOS", new DateOnly(2021, 12, 24), "Decreto 1082 de 2015, art. 2.2.1.2.4.2.2", false, 1m },
                    { new Guid("5ec09000-0000-4000-8000-000400000000"), null, null, "MC_DIAS_OBSERVACIONES", new DateOnly(2021, 12, 24), "Decreto 1082 de 2015, art. 2.2.1.2.1.5.2", true, 1m },
                    { new Guid("5ec09000-0000-4000-8000-000400000001"), null, null, "MC_DIAS_OFERTAS", new DateOnly(2021, 12, 24), "Decreto 1082 de 2015, art. 2.2.1.2.1.5.2", true, 1m },
                    { new Guid("5ec09000-0000-4000-8000-000400000002"), null, null, "MC_DIAS_TRASLADO", new DateOnly(2021, 12, 24), "Decreto 1082 de 2015, art. 2.2.1.2.1.5.2", true, 1m },
                    { new Guid("5ec09000-0000-4000-8000-000400000003"), null, null, "MC_DIAS_ADENDAS", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.1.2.2.1", false, 1m },
                    { new Guid("5ec09000-0000-4000-8000-001000000000"), null, null, "LP_DIAS_OBSERVACIONES_PROYECTO", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.1.2.1.4", false, 10m },
                    { new Guid("5ec09000-0000-4000-8000-001000000001"), null, null, "LP_DIAS_APERTURA", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, arts. 2.2.1.1.2.1.4 y 2.2.1.1.2.1.5: pasado un día completo desde las observaciones", true, 11m },
                    { new Guid("5ec09000-0000-4000-8000-001000000002"), null, null, "LP_DIAS_APERTURA_TRAS_OBSERVACIONES", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, arts. 2.2.1.1.2.1.4 y 2.2.1.1.2.1.5", true, 1m },
                    { new Guid("5ec09000-0000-4000-8000-001000000003"), null, null, "LP_AVISOS_DIAS_MINIMO", new DateOnly(2012, 1, 10), "Ley 80 de 1993, art. 30 núm. 3 (Decreto-Ley 19 de 2012, art. 224)", false, 10m },
                    { new Guid("5ec09000-0000-4000-8000-001000000004"), null, null, "LP_AVISOS_DIAS_MAXIMO", new DateOnly(2012, 1, 10), "Ley 80 de 1993, art. 30 núm. 3 (Decreto-Ley 19 de 2012, art. 224)", false, 20m },
                    { new Guid("5ec09000-0000-4000-8000-001000000005"), null, null, "LP_ENTRE_AVISOS_MINIMO", new DateOnly(2012, 1, 10), "Ley 80 de 1993, art. 30 núm. 3 (Decreto-Ley 19 de 2012, art. 224)", false, 2m },
                    { new Guid("5ec09000-0000-4000-8000-001000000006"), null, null, "LP_ENTRE_AVISOS_MAXIMO", new DateOnly(2012, 1, 10), "Ley 80 de 1993, art. 30 núm. 3 (Decreto-Ley 19 de 2012, art. 224)", false, 5m },
                    { new Guid("5ec09000-0000-4000-8000-001000000007"), null, null, "LP_DIAS_AUDIENCIA_RIESGOS", new DateOnly(2012, 1, 10), "Ley 80 de 1993, art. 30 núm. 4 (Decreto-Ley 19 de 2012, art. 220)", false, 3m },
                    { new Guid("5ec09000-0000-4000-8000-001000000008"), null, null, "LP_DIAS_ADENDAS", new DateOnly(2011, 7, 12), "Ley 1474 de 2011, art. 89", false, 3m },
                    { new Guid("5ec09000-0000-4000-8000-001000000009"), null, null, "LP_DIAS_TRASLADO", new DateOnly(2018, 1, 15), "Ley 80 de 1993, art. 30 núm. 8 (Ley 1882 de 2018, art. 1)", false, 5m },
                    { new Guid("5ec09000-0000-4000-8000-001000000010"), null, null, "LP_DIAS_AUDIENCIA_ADJUDICACION", new DateOnly(2018, 1, 15), "Ley 1150 de 2007, art. 9; Ley 80 de 1993, art. 30 núm. 10", false, 1m },
                    { new Guid("5ec09000-0000-4000-8000-001000000011"), null, null, "SA_DIAS_OBSERVACIONES_PROYECTO", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.1.2.1.4", false, 5m },
                    { new Guid("5ec09000-0000-4000-8000-001000000012"), null, null, "SA_DIAS_APERTURA", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, arts. 2.2.1.1.2.1.4 y 2.2.1.1.2.1.5", false, 6m },
                    { new Guid("5ec09000-0000-4000-8000-001000000013"), null, null, "SA_DIAS_APERTURA_TRAS_OBSERVACIONES", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, arts. 2.2.1.1.2.1.4 y 2.2.1.1.2.1.5", false, 1m },
                    { new Guid("5ec09000-0000-4000-8000-001000000014"), null, null, "SAMC_DIAS_MANIFESTACION_MINIMO", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.1.2.20 núm. 1", false, 1m },
                    { new Guid("5ec09000-0000-4000-8000-001000000015"), null, null, "SAMC_DIAS_MANIFESTACION_MAXIMO", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.1.2.20 núm. 1", false, 3m },
                    { new Guid("5ec09000-0000-4000-8000-001000000016"), null, null, "SAMC_INTERESADOS_PARA_SORTEO", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.1.2.20 núm. 2", false, 10m },
                    { new Guid("5ec09000-0000-4000-8000-001000000017"), null, null, "SAMC_DIAS_OFERTAS_TRAS_SORTEO", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.1.2.20 núm. 3", false, 1m },
                    { new Guid("5ec09000-0000-4000-8000-001000000018"), null, null, "SAMC_DIAS_TRASLADO", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.1.2.20 núm. 4", false, 3m },
                    { new Guid("5ec09000-0000-4000-8000-001000000019"), null, null, "SASI_DIAS_TRASLADO", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, arts. 2.2.1.2.1.2.1 a 2.2.1.2.1.2.6: el decreto no fija el número; tres días es lo usual", true, 3m },
                    { new Guid("5ec09000-0000-4000-8000-001000000020"), null, null, "SASI_HABILITADOS_MINIMO", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, arts. 2.2.1.2.1.2.1 a 2.2.1.2.1.2.6", false, 2m },
                    { new Guid("5ec09000-0000-4000-8000-001000000021"), null, null, "CM_DIAS_OBSERVACIONES_PROYECTO", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.1.2.1.4", false, 5m },
                    { new Guid("5ec09000-0000-4000-8000-001000000022"), null, null, "CM_DIAS_APERTURA", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, arts. 2.2.1.1.2.1.4 y 2.2.1.1.2.1.5", false, 6m },
                    { new Guid("5ec09000-0000-4000-8000-001000000023"), null, null, "CM_DIAS_APERTURA_TRAS_OBSERVACIONES", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, arts. 2.2.1.1.2.1.4 y 2.2.1.1.2.1.5", false, 1m },
                    { new Guid("5ec09000-0000-4000-8000-001000000024"), null, null, "CM_DIAS_TRASLADO", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, arts. 2.2.1.2.1.3.1 a 2.2.1.2.1.3.7", false, 3m },
                    { new Guid("5ec09000-0000-4000-8000-001000000025"), null, null, "CMP_DIAS_TRASLADO_PRECALIFICACION", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, arts. 2.2.1.2.1.3.1 a 2.2.1.2.1.3.7", false, 2m },
                    { new Guid("5ec09000-0000-4000-8000-001000000026"), null, null, "SA_DIAS_ADENDAS", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.1.2.2.1", false, 1m },
                    { new Guid("5ec09000-0000-4000-8000-001000000027"), null, null, "MIPYME_DIAS_ANTES_APERTURA", new DateOnly(2021, 12, 24), "Decreto 1082 de 2015, art. 2.2.1.2.4.2.2", true, 1m },
                    { new Guid("5ec09000-0000-4000-8000-001000000028"), null, null, "DIAS_PUBLICIDAD", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.1.1.7.1", false, 3m },
                    { new Guid("5ec09000-0000-4000-8000-001000000029"), null, null, "EB_PORCENTAJE_DEPOSITO", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.2.1.1 y siguientes", true, 20m },
                    { new Guid("5ec09000-0000-4000-8000-003000000000"), null, null, "PUNTAJE_INDUSTRIA_NACIONAL_MINIMO", new DateOnly(2003, 7, 8), "Ley 816 de 2003, art. 2", true, 10m },
                    { new Guid("5ec09000-0000-4000-8000-003000000001"), null, null, "PUNTAJE_INDUSTRIA_NACIONAL_MAXIMO", new DateOnly(2003, 7, 8), "Ley 816 de 2003, art. 2", true, 20m },
                    { new Guid("5ec09000-0000-4000-8000-003000000002"), null, null, "PUNTAJE_COMPONENTE_NACIONAL_MINIMO", new DateOnly(2003, 7, 8), "Ley 816 de 2003, art. 2", true, 5m },
                    { new Guid("5ec09000-0000-4000-8000-003000000003"), null, null, "PUNTAJE_COMPONENTE_NACIONAL_MAXIMO", new DateOnly(2003, 7, 8), "Ley 816 de 2003, art. 2", true, 15m },
                    { new Guid("5ec09000-0000-4000-8000-003000000004"), null, null, "PUNTAJE_DISCAPACIDAD", new DateOnly(2018, 2, 26), "Decreto 1082 de 2015, art. 2.2.1.2.4.2.6 (Decreto 392 de 2018)", true, 1m },
                    { new Guid("5ec09000-0000-4000-8000-003000000005"), null, null, "PUNTAJE_MIPYME", new DateOnly(2021, 12, 24), "Decreto 1082 de 2015, art. 2.2.1.2.4.2.18 (Decreto 1860 de 2021)", true, 0.25m },
                    { new Guid("5ec09000-0000-4000-8000-003000000006"), null, null, "PUNTAJE_EMPRESA_MUJERES", new DateOnly(2021, 12, 24), "Decreto 1082 de 2015, art. 2.2.1.2.4.2.15 (Decreto 1860 de 2021)", true, 0.25m },
                    { new Guid("5ec09000-0000-4000-8000-009000000000"), null, null, "GARANTIAS_MESES", new DateOnly(2005, 11, 24), "Ley 996 de 2005, arts. 33 y 38", false, 4m },
                    { new Guid("5ec09000-0000-4000-8000-009000000001"), null, null, "ELECCION_CONGRESO", new DateOnly(2018, 1, 1), "Calendario electoral de la Registraduría", true, 20180311m },
                    { new Guid("5ec09000-0000-4000-8000-009000000002"), null, null, "ELECCION_PRESIDENCIAL", new DateOnly(2018, 1, 1), "Calendario electoral de la Registraduría", true, 20180527m },
                    { new Guid("5ec09000-0000-4000-8000-009000000003"), null, null, "ELECCION_SEGUNDA_VUELTA", new DateOnly(2018, 1, 1), "Calendario electoral de la Registraduría", true, 20180617m },
                    { new Guid("5ec09000-0000-4000-8000-009000000004"), null, null, "ELECCION_TERRITORIAL", new DateOnly(2019, 1, 1), "Calendario electoral de la Registraduría", true, 20191027m },
                    { new Guid("5ec09000-0000-4000-8000-009000000005"), null, null, "ELECCION_CONGRESO", new DateOnly(2022, 1, 1), "Calendario electoral de la Registraduría", true, 20220313m },
                    { new Guid("5ec09000-0000-4000-8000-009000000006"), null, null, "ELECCION_PRESIDENCIAL", new DateOnly(2022, 1, 1), "Calendario electoral de la Registraduría", true, 20220529m },
                    { new Guid("5ec09000-0000-4000-8000-009000000007"), null, null, "ELECCION_SEGUNDA_VUELTA", new DateOnly(2022, 1, 1), "Calendario electoral de la Registraduría", true, 20220619m },
                    { new Guid("5ec09000-0000-4000-8000-009000000008"), null, null, "ELECCION_TERRITORIAL", new DateOnly(2023, 1, 1), "Calendario electoral de la Registraduría", true, 20231029m },
                    { new Guid("5ec09000-0000-4000-8000-009000000009"), null, null, "ELECCION_CONGRESO", new DateOnly(2026, 1, 1), "Calendario electoral de la Registraduría", true, 20260308m },
                    { new Guid("5ec09000-0000-4000-8000-009000000010"), null, null, "ELECCION_PRESIDENCIAL", new DateOnly(2026, 1, 1), "Calendario electoral de la Registraduría", true, 20260531m },
                    { new Guid("5ec09000-0000-4000-8000-009000000011"), null, null, "ELECCION_SEGUNDA_VUELTA", new DateOnly(2026, 1, 1), "Calendario electoral de la Registraduría", true, 20260621m },
                    { new Guid("5ec09000-0000-4000-8000-009000000012"), null, null, "ELECCION_TERRITORIAL", new DateOnly(2027, 1, 1), "Calendario electoral de la Registraduría", true, 20271031m },
                    { new Guid("5ec0b175-0000-0000-0000-000000000001"), null, null, "PQRSD_DIAS_GENERAL", new DateOnly(2015, 6, 30), "Ley 1755 de 2015, art. 1 (CPACA, art. 14)", false, 15m },
                    { new Guid("5ec0b175-0000-0000-0000-000000000002"), null, null, "PQRSD_DIAS_INFORMACION", new DateOnly(2015, 6, 30), "Ley 1755 de 2015, art. 1 (CPACA, art. 14 núm. 1)", false, 10m },
                    { new Guid("5ec0b175-0000-0000-0000-000000000003"), null, null, "PQRSD_DIAS_CONSULTA", new DateOnly(2015, 6, 30), "Ley 1755 de 2015, art. 1 (CPACA, art. 14 núm. 2)", false, 30m },
                    { new Guid("5ec0b175-0000-0000-0000-000000000004"), null, null, "PQRSD_DIAS_AUTORIDADES", new DateOnly(2015, 6, 30), "Ley 1755 de 2015, art. 1 (CPACA, art. 30)", false, 10m },
                    { new Guid("5ec0b175-0000-0000-0000-000000000005"), null, null, "PQRSD_DIAS_TRASLADO", new DateOnly(2015, 6, 30), "Ley 1755 de 2015, art. 1 (CPACA, art. 21)", false, 5m },
                    { new Guid("5ec0b175-0000-0000-0000-000000000006"), null, null, "PQRSD_DIAS_COMPLETAR", new DateOnly(2015, 6, 30), "Ley 1755 de 2015, art. 1 (CPACA, art. 17)", false, 10m },
                    { new Guid("5ec0b175-0000-0000-0000-000000000007"), null, null, "PQRSD_MESES_COMPLETAR", new DateOnly(2015, 6, 30), "Ley 1755 de 2015, art. 1 (CPACA, art. 17)", false, 1m },
                    { new Guid("5ec0b175-0000-0000-0000-000000000008"), null, null, "PQRSD_VECES_AMPLIAR", new DateOnly(2015, 6, 30), "Ley 1755 de 2015, art. 1 (CPACA, art. 14, parágrafo)", false, 2m },
                    { new Guid("5ec0b175-0000-0000-0000-000000000009"), null, null, "PQRSD_DIAS_AVISO", new DateOnly(2015, 6, 30), "Ley 1437 de 2011 (CPACA), art. 69", false, 5m },
                    { new Guid("5ec0b175-0000-0000-0000-00000000000a"), null, null, "PQRSD_DIAS_GENERAL", new DateOnly(2020, 3, 28), "Decreto 491 de 2020, art. 5", false, 30m },
                    { new Guid("5ec0b175-0000-0000-0000-00000000000b"), null, null, "PQRSD_DIAS_INFORMACION", new DateOnly(2020, 3, 28), "Decreto 491 de 2020, art. 5", false, 20m },
                    { new Guid("5ec0b175-0000-0000-0000-00000000000c"), null, null, "PQRSD_DIAS_CONSULTA", new DateOnly(2020, 3, 28), "Decreto 491 de 2020, art. 5", false, 35m },
                    { new Guid("5ec0b175-0000-0000-0000-00000000000d"), null, null, "PQRSD_DIAS_GENERAL", new DateOnly(2022, 5, 17), "Ley 1755 de 2015, art. 1 (CPACA, art. 14); Ley 2207 de 2022, art. 2", true, 15m },
                    { new Guid("5ec0b175-0000-0000-0000-00000000000e"), null, null, "PQRSD_DIAS_INFORMACION", new DateOnly(2022, 5, 17), "Ley 1755 de 2015, art. 1 (CPACA, art. 14 núm. 1); Ley 2207 de 2022, art. 2", true, 10m },
                    { new Guid("5ec0b175-0000-0000-0000-00000000000f"), null, null, "PQRSD_DIAS_CONSULTA", new DateOnly(2022, 5, 17), "Ley 1755 de 2015, art. 1 (CPACA, art. 14 núm. 2); Ley 2207 de 2022, art. 2", true, 30m }
                });

            migrationBuilder.InsertData(
                table: "textos_de_consentimiento",
                columns: new[] { "version", "huella", "texto" },
                values: new object[] { "2026-11", "b8d3913bfed1ea01b061621a19ec4db48d333c332bf9f82ca7c7f20d4f8bf66d", "Autorizo el tratamiento de mis datos personales para registrarme, identificarme en los actos que realice y recibir\nlos avisos de los procesos y contratos en los que participo.\n\nMi nombre, mi cargo y los actos que firme en nombre de una entidad o de un proveedor hacen parte de expedientes\npúblicos. Mi número de documento, mi teléfono y mi correo no se publican.\n\nLos actos firmados se conservan por el tiempo que ordena la ley de archivos y no pueden borrarse. Puedo conocer,\nactualizar y rectificar mis datos en «Mis datos», y pedir que se supriman los que la ley no obligue a conservar.\n\nMi usuario es personal: con mi correo y mi contraseña firmo. No los comparto con nadie.\n\nEsta plataforma no es el SECOP oficial de Colombia Compra Eficiente: lo que se publica aquí no reemplaza la\npublicación que la ley exige en SECOP II." });

            migrationBuilder.CreateIndex(
                name: "ix_accesos_clave_en",
                table: "accesos",
                columns: new[] { "clave", "en" });

            migrationBuilder.CreateIndex(
                name: "ix_accesos_direccion_en",
                table: "accesos",
                columns: new[] { "direccion", "en" });

            migrationBuilder.CreateIndex(
                name: "ix_accesos_usuario_id_en",
                table: "accesos",
                columns: new[] { "usuario_id", "en" });

            migrationBuilder.CreateIndex(
                name: "ix_actas_de_apertura_proceso_id",
                table: "actas_de_apertura",
                column: "proceso_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_acuerdos_marco_hasta",
                table: "acuerdos_marco",
                column: "hasta");

            migrationBuilder.CreateIndex(
                name: "ix_acuerdos_marco_numero",
                table: "acuerdos_marco",
                column: "numero",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_adendas_proceso_id_numero",
                table: "adendas",
                columns: new[] { "proceso_id", "numero" },
                unique: true,
                filter: "estado = 'Expedida'");

            migrationBuilder.CreateIndex(
                name: "ux_adenda_en_preparacion",
                table: "adendas",
                column: "proceso_id",
                unique: true,
                filter: "estado = 'EnPreparacion'");

            migrationBuilder.CreateIndex(
                name: "ix_adjudicaciones_oferta_id",
                table: "adjudicaciones",
                column: "oferta_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_adjudicaciones_proceso_id",
                table: "adjudicaciones",
                column: "proceso_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_adjudicaciones_proveedor_id_en",
                table: "adjudicaciones",
                columns: new[] { "proveedor_id", "en" });

            migrationBuilder.CreateIndex(
                name: "ix_aportes_proceso_id_en",
                table: "aportes",
                columns: new[] { "proceso_id", "en" });

            migrationBuilder.CreateIndex(
                name: "ix_aportes_proceso_id_proveedor_id",
                table: "aportes",
                columns: new[] { "proceso_id", "proveedor_id" },
                unique: true,
                filter: "acto = 'ManifestarsePrecalificar'");

            migrationBuilder.CreateIndex(
                name: "ix_audiencias_proceso_id_clase",
                table: "audiencias",
                columns: new[] { "proceso_id", "clase" },
                unique: true,
                filter: "estado <> 'Cancelada'");

            migrationBuilder.CreateIndex(
                name: "ix_bitacora_contrato_id_en",
                table: "bitacora",
                columns: new[] { "contrato_id", "en" });

            migrationBuilder.CreateIndex(
                name: "ix_bitacora_cuenta_id_en",
                table: "bitacora",
                columns: new[] { "cuenta_id", "en" });

            migrationBuilder.CreateIndex(
                name: "ix_bitacora_orden",
                table: "bitacora",
                column: "orden",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bitacora_proceso_id_en",
                table: "bitacora",
                columns: new[] { "proceso_id", "en" });

            migrationBuilder.CreateIndex(
                name: "ix_borradores_de_formulario_proceso_id_usuario_id_formulario",
                table: "borradores_de_formulario",
                columns: new[] { "proceso_id", "usuario_id", "formulario" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_casos_asignado_a",
                table: "casos",
                column: "asignado_a");

            migrationBuilder.CreateIndex(
                name: "ix_casos_estado_vence_solucion_en",
                table: "casos",
                columns: new[] { "estado", "vence_solucion_en" });

            migrationBuilder.CreateIndex(
                name: "ix_casos_radicado",
                table: "casos",
                column: "radicado",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_casos_usuario_id_abierto_en",
                table: "casos",
                columns: new[] { "usuario_id", "abierto_en" });

            migrationBuilder.CreateIndex(
                name: "ix_certificados_clase_sujeto_id",
                table: "certificados",
                columns: new[] { "clase", "sujeto_id" },
                unique: true,
                filter: "anulado_en is null");

            migrationBuilder.CreateIndex(
                name: "ix_certificados_codigo",
                table: "certificados",
                column: "codigo",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consentimientos_usuario_id_version",
                table: "consentimientos",
                columns: new[] { "usuario_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consentimientos_version",
                table: "consentimientos",
                column: "version");

            migrationBuilder.CreateIndex(
                name: "ix_contrato_amparos_garantia_id",
                table: "contrato_amparos",
                column: "garantia_id");

            migrationBuilder.CreateIndex(
                name: "ix_contrato_cdps_contrato_id",
                table: "contrato_cdps",
                column: "contrato_id");

            migrationBuilder.CreateIndex(
                name: "ix_contrato_documentos_archivo_id",
                table: "contrato_documentos",
                column: "archivo_id");

            migrationBuilder.CreateIndex(
                name: "ix_contrato_documentos_contrato_id",
                table: "contrato_documentos",
                column: "contrato_id");

            migrationBuilder.CreateIndex(
                name: "ix_contrato_documentos_requeridos_contrato_id",
                table: "contrato_documentos_requeridos",
                column: "contrato_id");

            migrationBuilder.CreateIndex(
                name: "ix_contrato_entregas_contrato_id",
                table: "contrato_entregas",
                column: "contrato_id");

            migrationBuilder.CreateIndex(
                name: "ix_contrato_eventos_contrato_id",
                table: "contrato_eventos",
                column: "contrato_id");

            migrationBuilder.CreateIndex(
                name: "ix_contrato_facturas_contrato_id_numero",
                table: "contrato_facturas",
                columns: new[] { "contrato_id", "numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contrato_firmas_contrato_id",
                table: "contrato_firmas",
                column: "contrato_id");

            migrationBuilder.CreateIndex(
                name: "ix_contrato_fuentes_contrato_id",
                table: "contrato_fuentes",
                column: "contrato_id");

            migrationBuilder.CreateIndex(
                name: "ix_contrato_garantias_contrato_id",
                table: "contrato_garantias",
                column: "contrato_id");

            migrationBuilder.CreateIndex(
                name: "ix_contrato_garantias_exigidas_contrato_id",
                table: "contrato_garantias_exigidas",
                column: "contrato_id");

            migrationBuilder.CreateIndex(
                name: "ix_contrato_incumplimientos_contrato_id",
                table: "contrato_incumplimientos",
                column: "contrato_id");

            migrationBuilder.CreateIndex(
                name: "ix_contrato_items_contrato_id",
                table: "contrato_items",
                column: "contrato_id");

            migrationBuilder.CreateIndex(
                name: "ix_contrato_liquidaciones_contrato_id",
                table: "contrato_liquidaciones",
                column: "contrato_id");

            migrationBuilder.CreateIndex(
                name: "ix_contrato_modificaciones_contrato_id",
                table: "contrato_modificaciones",
                column: "contrato_id");

            migrationBuilder.CreateIndex(
                name: "ix_contrato_pasos_de_facturas_contrato_id",
                table: "contrato_pasos_de_facturas",
                column: "contrato_id");

            migrationBuilder.CreateIndex(
                name: "ix_contrato_registros_presupuestales_contrato_id_numero",
                table: "contrato_registros_presupuestales",
                columns: new[] { "contrato_id", "numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contrato_supervisores_contrato_id",
                table: "contrato_supervisores",
                column: "contrato_id");

            migrationBuilder.CreateIndex(
                name: "ix_contratos_codigo",
                table: "contratos",
                column: "codigo",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contratos_entidad_id_numero",
                table: "contratos",
                columns: new[] { "entidad_id", "numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contratos_firmado_en",
                table: "contratos",
                column: "firmado_en");

            migrationBuilder.CreateIndex(
                name: "ix_contratos_oferta_id",
                table: "contratos",
                column: "oferta_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contratos_proceso_id",
                table: "contratos",
                column: "proceso_id");

            migrationBuilder.CreateIndex(
                name: "ix_contratos_proveedor_id_aceptado_en",
                table: "contratos",
                columns: new[] { "proveedor_id", "aceptado_en" });

            migrationBuilder.CreateIndex(
                name: "ix_cuentas_clave",
                table: "cuentas",
                column: "clave",
                unique: true,
                filter: "estado <> 'Rechazada'");

            migrationBuilder.CreateIndex(
                name: "ix_cuentas_codigo",
                table: "cuentas",
                column: "codigo",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cuentas_numero_identificacion",
                table: "cuentas",
                column: "numero_identificacion");

            migrationBuilder.CreateIndex(
                name: "ix_enlaces_de_linea_linea_id",
                table: "enlaces_de_linea",
                column: "linea_id");

            migrationBuilder.CreateIndex(
                name: "ix_enlaces_de_linea_proceso_en_el_plan_id",
                table: "enlaces_de_linea",
                column: "proceso_en_el_plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_envios_creado_en",
                table: "envios",
                column: "creado_en");

            migrationBuilder.CreateIndex(
                name: "ix_envios_hecho_id_correo_direccion",
                table: "envios",
                columns: new[] { "hecho_id", "correo", "direccion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_envios_proximo_intento_en",
                table: "envios",
                column: "proximo_intento_en",
                filter: "estado = 'Pendiente'");

            migrationBuilder.CreateIndex(
                name: "ix_evaluacion_acreditaciones_paso_de_desempate_id",
                table: "evaluacion_acreditaciones",
                column: "paso_de_desempate_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluacion_archivos_archivo_id",
                table: "evaluacion_archivos",
                column: "archivo_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluacion_archivos_solicitud_id",
                table: "evaluacion_archivos",
                column: "solicitud_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluacion_calificaciones_evaluacion_id_orden",
                table: "evaluacion_calificaciones",
                columns: new[] { "evaluacion_id", "orden" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluacion_comentarios_evaluacion_id",
                table: "evaluacion_comentarios",
                column: "evaluacion_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluacion_declaraciones_evaluacion_id",
                table: "evaluacion_declaraciones",
                column: "evaluacion_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluacion_desempates_evaluacion_id",
                table: "evaluacion_desempates",
                column: "evaluacion_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluacion_informes_evaluacion_id_version",
                table: "evaluacion_informes",
                columns: new[] { "evaluacion_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluacion_ofertas_evaluacion_id_oferta_id",
                table: "evaluacion_ofertas",
                columns: new[] { "evaluacion_id", "oferta_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluacion_ofertas_proveedor_id",
                table: "evaluacion_ofertas",
                column: "proveedor_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluacion_pasos_desempate_id_numero",
                table: "evaluacion_pasos",
                columns: new[] { "desempate_id", "numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluacion_rechazos_evaluacion_id",
                table: "evaluacion_rechazos",
                column: "evaluacion_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluacion_requisitos_evaluacion_id_orden",
                table: "evaluacion_requisitos",
                columns: new[] { "evaluacion_id", "orden" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluacion_solicitudes_evaluacion_id",
                table: "evaluacion_solicitudes",
                column: "evaluacion_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluacion_solicitudes_proveedor_id",
                table: "evaluacion_solicitudes",
                column: "proveedor_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluaciones_proceso_id",
                table: "evaluaciones",
                column: "proceso_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_eventos_codigo",
                table: "eventos",
                column: "codigo",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_eventos_estado_empieza",
                table: "eventos",
                columns: new[] { "estado", "empieza" });

            migrationBuilder.CreateIndex(
                name: "ix_eventos_peticion_id",
                table: "eventos",
                column: "peticion_id",
                filter: "peticion_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_eventos_solicitud_id",
                table: "eventos",
                column: "solicitud_id",
                unique: true,
                filter: "solicitud_id is not null and estado <> 'Cancelado'");

            migrationBuilder.CreateIndex(
                name: "ix_hechos_por_avisar_proximo_intento_en_orden",
                table: "hechos_por_avisar",
                columns: new[] { "proximo_intento_en", "orden" });

            migrationBuilder.CreateIndex(
                name: "ix_identidad_user_claims_user_id",
                table: "identidad_user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_identidad_user_logins_user_id",
                table: "identidad_user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidentes_desde",
                table: "incidentes",
                column: "desde");

            migrationBuilder.CreateIndex(
                name: "ix_incidentes_sonda",
                table: "incidentes",
                column: "sonda",
                unique: true,
                filter: "hasta is null and sonda is not null");

            migrationBuilder.CreateIndex(
                name: "ix_inscripciones_cuenta_id",
                table: "inscripciones",
                column: "cuenta_id");

            migrationBuilder.CreateIndex(
                name: "ix_inscripciones_evento_id_correo",
                table: "inscripciones",
                columns: new[] { "evento_id", "correo" },
                unique: true,
                filter: "estado <> 'Cancelada' and correo is not null");

            migrationBuilder.CreateIndex(
                name: "ix_inscripciones_evento_id_turno",
                table: "inscripciones",
                columns: new[] { "evento_id", "turno" },
                unique: true,
                filter: "turno > 0");

            migrationBuilder.CreateIndex(
                name: "ix_inscripciones_evento_id_usuario_id",
                table: "inscripciones",
                columns: new[] { "evento_id", "usuario_id" },
                unique: true,
                filter: "estado in ('Inscrita', 'EnEspera') and usuario_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_inscripciones_usuario_id",
                table: "inscripciones",
                column: "usuario_id");

            migrationBuilder.CreateIndex(
                name: "ix_intentos_cuenta_id_proceso_id_en",
                table: "intentos",
                columns: new[] { "cuenta_id", "proceso_id", "en" });

            migrationBuilder.CreateIndex(
                name: "ix_invitados_proceso_id_proveedor_id",
                table: "invitados",
                columns: new[] { "proceso_id", "proveedor_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitados_proveedor_id",
                table: "invitados",
                column: "proveedor_id");

            migrationBuilder.CreateIndex(
                name: "ix_lineas_del_plan_plan_id_numero",
                table: "lineas_del_plan",
                columns: new[] { "plan_id", "numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_listas_de_interesados_proceso_id",
                table: "listas_de_interesados",
                column: "proceso_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_manifestaciones_proceso_id_proveedor_id",
                table: "manifestaciones",
                columns: new[] { "proceso_id", "proveedor_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_manifestaciones_proveedor_id",
                table: "manifestaciones",
                column: "proveedor_id");

            migrationBuilder.CreateIndex(
                name: "ix_mantenimientos_desde",
                table: "mantenimientos",
                column: "desde");

            migrationBuilder.CreateIndex(
                name: "ix_mediciones_hora",
                table: "mediciones",
                column: "hora");

            migrationBuilder.CreateIndex(
                name: "ix_membresias_cuenta_id_usuario_id",
                table: "membresias",
                columns: new[] { "cuenta_id", "usuario_id" },
                unique: true,
                filter: "estado in ('Pendiente', 'Aceptado')");

            migrationBuilder.CreateIndex(
                name: "ix_membresias_usuario_id",
                table: "membresias",
                column: "usuario_id");

            migrationBuilder.CreateIndex(
                name: "ix_mensajes_proceso_id_en",
                table: "mensajes",
                columns: new[] { "proceso_id", "en" });

            migrationBuilder.CreateIndex(
                name: "ix_mensajes_proveedor_id",
                table: "mensajes",
                column: "proveedor_id");

            migrationBuilder.CreateIndex(
                name: "ix_mensajes_de_caso_caso_id_en",
                table: "mensajes_de_caso",
                columns: new[] { "caso_id", "en" });

            migrationBuilder.CreateIndex(
                name: "ix_observaciones_proceso_id_enviada_en",
                table: "observaciones",
                columns: new[] { "proceso_id", "enviada_en" });

            migrationBuilder.CreateIndex(
                name: "ix_ofertas_proceso_id_proveedor_id",
                table: "ofertas",
                columns: new[] { "proceso_id", "proveedor_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ofertas_proveedor_id",
                table: "ofertas",
                column: "proveedor_id");

            migrationBuilder.CreateIndex(
                name: "ix_parametros_legales_clave_desde",
                table: "parametros_legales",
                columns: new[] { "clave", "desde" });

            migrationBuilder.CreateIndex(
                name: "ix_peticiones_asignada_a",
                table: "peticiones",
                column: "asignada_a");

            migrationBuilder.CreateIndex(
                name: "ix_peticiones_llave",
                table: "peticiones",
                column: "llave",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_peticiones_pendientes",
                table: "peticiones",
                columns: new[] { "vencimiento", "id" },
                filter: "estado in ('Radicada', 'Asignada', 'EnTramite', 'Ampliada', 'Incompleta')");

            migrationBuilder.CreateIndex(
                name: "ix_peticiones_proceso_id",
                table: "peticiones",
                column: "proceso_id");

            migrationBuilder.CreateIndex(
                name: "ix_peticiones_radicado",
                table: "peticiones",
                column: "radicado",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_peticiones_radicado_de_salida",
                table: "peticiones",
                column: "radicado_de_salida",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_peticiones_usuario_id",
                table: "peticiones",
                column: "usuario_id");

            migrationBuilder.CreateIndex(
                name: "ix_peticiones_de_usuario_en",
                table: "peticiones_de_usuario",
                column: "en");

            migrationBuilder.CreateIndex(
                name: "ix_peticiones_de_usuario_usuario_id_en",
                table: "peticiones_de_usuario",
                columns: new[] { "usuario_id", "en" });

            migrationBuilder.CreateIndex(
                name: "ix_piezas_de_oferta_oferta_id",
                table: "piezas_de_oferta",
                column: "oferta_id");

            migrationBuilder.CreateIndex(
                name: "ix_planes_anuales_codigo",
                table: "planes_anuales",
                column: "codigo",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planes_anuales_entidad_id_vigencia",
                table: "planes_anuales",
                columns: new[] { "entidad_id", "vigencia" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plantillas_de_pliego_entidad_id",
                table: "plantillas_de_pliego",
                column: "entidad_id");

            migrationBuilder.CreateIndex(
                name: "ix_proceso_items_proceso_id",
                table: "proceso_items",
                column: "proceso_id");

            migrationBuilder.CreateIndex(
                name: "ix_procesos_codigo",
                table: "procesos",
                column: "codigo",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_procesos_entidad_id_numero",
                table: "procesos",
                columns: new[] { "entidad_id", "numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_procesos_estado_cierre",
                table: "procesos",
                columns: new[] { "estado", "cierre" });

            migrationBuilder.CreateIndex(
                name: "ix_procesos_proceso_origen_id",
                table: "procesos",
                column: "proceso_origen_id");

            migrationBuilder.CreateIndex(
                name: "ix_procesos_publicado_en",
                table: "procesos",
                column: "publicado_en");

            migrationBuilder.CreateIndex(
                name: "ix_procesos_en_el_plan_proceso_id",
                table: "procesos_en_el_plan",
                column: "proceso_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rechazos_de_archivo_en",
                table: "rechazos_de_archivo",
                column: "en");

            migrationBuilder.CreateIndex(
                name: "ix_solicitudes_de_capacitacion_entidad_id_pedida_en",
                table: "solicitudes_de_capacitacion",
                columns: new[] { "entidad_id", "pedida_en" });

            migrationBuilder.CreateIndex(
                name: "ix_solicitudes_de_capacitacion_estado_pedida_en",
                table: "solicitudes_de_capacitacion",
                columns: new[] { "estado", "pedida_en" });

            migrationBuilder.CreateIndex(
                name: "ix_solicitudes_de_capacitacion_evento_id",
                table: "solicitudes_de_capacitacion",
                column: "evento_id");

            migrationBuilder.CreateIndex(
                name: "ix_solicitudes_mipyme_proceso_id_proveedor_id",
                table: "solicitudes_mipyme",
                columns: new[] { "proceso_id", "proveedor_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_subidas_caduca_en",
                table: "subidas",
                column: "caduca_en");

            migrationBuilder.CreateIndex(
                name: "ix_subidas_cuenta_id_usuario_id",
                table: "subidas",
                columns: new[] { "cuenta_id", "usuario_id" });

            migrationBuilder.CreateIndex(
                name: "ix_suscripciones_proceso_id_proveedor_id",
                table: "suscripciones",
                columns: new[] { "proceso_id", "proveedor_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suscripciones_proveedor_id",
                table: "suscripciones",
                column: "proveedor_id");

            migrationBuilder.CreateIndex(
                name: "ix_usos_de_llave_proceso_id_en",
                table: "usos_de_llave",
                columns: new[] { "proceso_id", "en" });

            migrationBuilder.CreateIndex(
                name: "email_index",
                table: "usuarios",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_usuarios_tipo_documento_numero_documento",
                table: "usuarios",
                columns: new[] { "tipo_documento", "numero_documento" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                table: "usuarios",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_versiones_del_plan_plan_id_numero",
                table: "versiones_del_plan",
                columns: new[] { "plan_id", "numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_versiones_pliego_proceso_id_numero",
                table: "versiones_pliego",
                columns: new[] { "proceso_id", "numero" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accesos");

            migrationBuilder.DropTable(
                name: "actas_de_apertura");

            migrationBuilder.DropTable(
                name: "acuerdos_marco");

            migrationBuilder.DropTable(
                name: "adendas");

            migrationBuilder.DropTable(
                name: "adjudicaciones");

            migrationBuilder.DropTable(
                name: "aportes");

            migrationBuilder.DropTable(
                name: "audiencias");

            migrationBuilder.DropTable(
                name: "bitacora");

            migrationBuilder.DropTable(
                name: "borradores_de_formulario");

            migrationBuilder.DropTable(
                name: "certificados");

            migrationBuilder.DropTable(
                name: "consentimientos");

            migrationBuilder.DropTable(
                name: "contrato_amparos");

            migrationBuilder.DropTable(
                name: "contrato_cdps");

            migrationBuilder.DropTable(
                name: "contrato_documentos");

            migrationBuilder.DropTable(
                name: "contrato_documentos_requeridos");

            migrationBuilder.DropTable(
                name: "contrato_entregas");

            migrationBuilder.DropTable(
                name: "contrato_eventos");

            migrationBuilder.DropTable(
                name: "contrato_facturas");

            migrationBuilder.DropTable(
                name: "contrato_firmas");

            migrationBuilder.DropTable(
                name: "contrato_fuentes");

            migrationBuilder.DropTable(
                name: "contrato_garantias_exigidas");

            migrationBuilder.DropTable(
                name: "contrato_incumplimientos");

            migrationBuilder.DropTable(
                name: "contrato_items");

            migrationBuilder.DropTable(
                name: "contrato_liquidaciones");

            migrationBuilder.DropTable(
                name: "contrato_modificaciones");

            migrationBuilder.DropTable(
                name: "contrato_pasos_de_facturas");

            migrationBuilder.DropTable(
                name: "contrato_registros_presupuestales");

            migrationBuilder.DropTable(
                name: "contrato_supervisores");

            migrationBuilder.DropTable(
                name: "enlaces_de_linea");

            migrationBuilder.DropTable(
                name: "envios");

            migrationBuilder.DropTable(
                name: "evaluacion_acreditaciones");

            migrationBuilder.DropTable(
                name: "evaluacion_archivos");

            migrationBuilder.DropTable(
                name: "evaluacion_calificaciones");

            migrationBuilder.DropTable(
                name: "evaluacion_comentarios");

            migrationBuilder.DropTable(
                name: "evaluacion_declaraciones");

            migrationBuilder.DropTable(
                name: "evaluacion_informes");

            migrationBuilder.DropTable(
                name: "evaluacion_ofertas");

            migrationBuilder.DropTable(
                name: "evaluacion_rechazos");

            migrationBuilder.DropTable(
                name: "evaluacion_requisitos");

            migrationBuilder.DropTable(
                name: "hechos_por_avisar");

            migrationBuilder.DropTable(
                name: "identidad_user_claims");

            migrationBuilder.DropTable(
                name: "identidad_user_logins");

            migrationBuilder.DropTable(
                name: "identidad_user_tokens");

            migrationBuilder.DropTable(
                name: "incidentes");

            migrationBuilder.DropTable(
                name: "inscripciones");

            migrationBuilder.DropTable(
                name: "intentos");

            migrationBuilder.DropTable(
                name: "invitados");

            migrationBuilder.DropTable(
                name: "lecciones_aprendidas");

            migrationBuilder.DropTable(
                name: "listas_de_interesados");

            migrationBuilder.DropTable(
                name: "llaves_publicas");

            migrationBuilder.DropTable(
                name: "manifestaciones");

            migrationBuilder.DropTable(
                name: "mantenimientos");

            migrationBuilder.DropTable(
                name: "mediciones");

            migrationBuilder.DropTable(
                name: "membresias");

            migrationBuilder.DropTable(
                name: "mensajes");

            migrationBuilder.DropTable(
                name: "mensajes_de_caso");

            migrationBuilder.DropTable(
                name: "obligaciones");

            migrationBuilder.DropTable(
                name: "observaciones");

            migrationBuilder.DropTable(
                name: "parametros_legales");

            migrationBuilder.DropTable(
                name: "peticiones");

            migrationBuilder.DropTable(
                name: "peticiones_de_usuario");

            migrationBuilder.DropTable(
                name: "piezas_de_oferta");

            migrationBuilder.DropTable(
                name: "plantillas_de_pliego");

            migrationBuilder.DropTable(
                name: "presupuestos_anuales");

            migrationBuilder.DropTable(
                name: "proceso_items");

            migrationBuilder.DropTable(
                name: "rechazos_de_archivo");

            migrationBuilder.DropTable(
                name: "respuestas_preparadas");

            migrationBuilder.DropTable(
                name: "solicitudes_de_capacitacion");

            migrationBuilder.DropTable(
                name: "solicitudes_mipyme");

            migrationBuilder.DropTable(
                name: "subidas");

            migrationBuilder.DropTable(
                name: "suscripciones");

            migrationBuilder.DropTable(
                name: "usos_de_llave");

            migrationBuilder.DropTable(
                name: "versiones_del_plan");

            migrationBuilder.DropTable(
                name: "versiones_pliego");

            migrationBuilder.DropTable(
                name: "textos_de_consentimiento");

            migrationBuilder.DropTable(
                name: "contrato_garantias");

            migrationBuilder.DropTable(
                name: "lineas_del_plan");

            migrationBuilder.DropTable(
                name: "procesos_en_el_plan");

            migrationBuilder.DropTable(
                name: "evaluacion_pasos");

            migrationBuilder.DropTable(
                name: "archivos");

            migrationBuilder.DropTable(
                name: "evaluacion_solicitudes");

            migrationBuilder.DropTable(
                name: "casos");

            migrationBuilder.DropTable(
                name: "usuarios");

            migrationBuilder.DropTable(
                name: "ofertas");

            migrationBuilder.DropTable(
                name: "eventos");

            migrationBuilder.DropTable(
                name: "contratos");

            migrationBuilder.DropTable(
                name: "planes_anuales");

            migrationBuilder.DropTable(
                name: "procesos");

            migrationBuilder.DropTable(
                name: "evaluacion_desempates");

            migrationBuilder.DropTable(
                name: "cuentas");

            migrationBuilder.DropTable(
                name: "evaluaciones");
        }
    }
}
