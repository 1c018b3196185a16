using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Secop.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Eventos : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "certificados");

            migrationBuilder.DropTable(
                name: "inscripciones");

            migrationBuilder.DropTable(
                name: "solicitudes_de_capacitacion");

            migrationBuilder.DropTable(
                name: "eventos");
        }
    }
}
