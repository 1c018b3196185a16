using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Secop.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Inicial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "ix_consentimientos_usuario_id_version",
                table: "consentimientos",
                columns: new[] { "usuario_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consentimientos_version",
                table: "consentimientos",
                column: "version");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accesos");

            migrationBuilder.DropTable(
                name: "archivos");

            migrationBuilder.DropTable(
                name: "bitacora");

            migrationBuilder.DropTable(
                name: "consentimientos");

            migrationBuilder.DropTable(
                name: "envios");

            migrationBuilder.DropTable(
                name: "hechos_por_avisar");

            migrationBuilder.DropTable(
                name: "identidad_user_claims");

            migrationBuilder.DropTable(
                name: "identidad_user_logins");

            migrationBuilder.DropTable(
                name: "identidad_user_tokens");

            migrationBuilder.DropTable(
                name: "membresias");

            migrationBuilder.DropTable(
                name: "presupuestos_anuales");

            migrationBuilder.DropTable(
                name: "textos_de_consentimiento");

            migrationBuilder.DropTable(
                name: "usuarios");

            migrationBuilder.DropTable(
                name: "cuentas");
        }
    }
}
