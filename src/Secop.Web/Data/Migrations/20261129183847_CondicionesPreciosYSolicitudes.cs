using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Secop.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class CondicionesPreciosYSolicitudes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_procesos_entidad_id_numero",
                table: "procesos");

            migrationBuilder.AddColumn<string>(
                name: "alcance",
                table: "solicitudes_mipyme",
                type: "text",
                nullable: false,
                defaultValue: "Nacional");

            migrationBuilder.AddColumn<string>(
                name: "certificados",
                table: "solicitudes_mipyme",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "contada_en",
                table: "solicitudes_mipyme",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "contada_por",
                table: "solicitudes_mipyme",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tamano",
                table: "solicitudes_mipyme",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "causal",
                table: "procesos",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "documentos_de_oferta",
                table: "procesos",
                type: "jsonb",
                nullable: false,
                defaultValue: "{\"Lista\":[],\"Alternativa\":null}");

            migrationBuilder.AddColumn<bool>(
                name: "en_siif",
                table: "procesos",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "fecha_de_terminacion",
                table: "procesos",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "marco",
                table: "procesos",
                type: "jsonb",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "opciones_de_precios",
                table: "procesos",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "pagos",
                table: "procesos",
                type: "jsonb",
                nullable: false,
                defaultValue: "{\"Anticipo\":0,\"PagoAnticipado\":0,\"Plan\":[]}");

            migrationBuilder.AddColumn<string>(
                name: "vigencias_futuras",
                table: "procesos",
                type: "jsonb",
                nullable: true,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "capitulo",
                table: "proceso_items",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "numero_normalizado",
                table: "procesos",
                type: "text",
                nullable: true,
                computedColumnSql: "lower(numero)",
                stored: true);

            migrationBuilder.InsertData(
                table: "parametros_legales",
                columns: new[] { "id", "anadido_en", "anadido_por", "clave", "desde", "norma", "por_verificar", "valor" },
                values: new object[,]
                {
                    { new Guid("5ec09000-0000-4000-8000-001400000000"), null, null, "ANTICIPO_MAXIMO", new DateOnly(1994, 1, 1), "Ley 80 de 1993, art. 40 par.", false, 50m },
                    { new Guid("5ec09000-0000-4000-8000-001400000001"), null, null, "ACUERDOS_DIAS_CIERRE", new DateOnly(2013, 7, 17), "Manual para el manejo de los Acuerdos Comerciales en Procesos de Contratación", true, 30m },
                    { new Guid("5ec09000-0000-4000-8000-001400000002"), null, null, "ACUERDOS_DIAS_CIERRE_CON_PAA", new DateOnly(2013, 7, 17), "Manual para el manejo de los Acuerdos Comerciales en Procesos de Contratación", true, 10m }
                });

            migrationBuilder.CreateIndex(
                name: "ix_procesos_entidad_id_numero_normalizado",
                table: "procesos",
                columns: new[] { "entidad_id", "numero_normalizado" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_procesos_entidad_id_numero_normalizado",
                table: "procesos");

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001400000000"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001400000001"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001400000002"));

            migrationBuilder.DropColumn(
                name: "numero_normalizado",
                table: "procesos");

            migrationBuilder.DropColumn(
                name: "alcance",
                table: "solicitudes_mipyme");

            migrationBuilder.DropColumn(
                name: "certificados",
                table: "solicitudes_mipyme");

            migrationBuilder.DropColumn(
                name: "contada_en",
                table: "solicitudes_mipyme");

            migrationBuilder.DropColumn(
                name: "contada_por",
                table: "solicitudes_mipyme");

            migrationBuilder.DropColumn(
                name: "tamano",
                table: "solicitudes_mipyme");

            migrationBuilder.DropColumn(
                name: "causal",
                table: "procesos");

            migrationBuilder.DropColumn(
                name: "documentos_de_oferta",
                table: "procesos");

            migrationBuilder.DropColumn(
                name: "en_siif",
                table: "procesos");

            migrationBuilder.DropColumn(
                name: "fecha_de_terminacion",
                table: "procesos");

            migrationBuilder.DropColumn(
                name: "marco",
                table: "procesos");

            migrationBuilder.DropColumn(
                name: "opciones_de_precios",
                table: "procesos");

            migrationBuilder.DropColumn(
                name: "pagos",
                table: "procesos");

            migrationBuilder.DropColumn(
                name: "vigencias_futuras",
                table: "procesos");

            migrationBuilder.DropColumn(
                name: "capitulo",
                table: "proceso_items");

            migrationBuilder.CreateIndex(
                name: "ix_procesos_entidad_id_numero",
                table: "procesos",
                columns: new[] { "entidad_id", "numero" },
                unique: true);
        }
    }
}
