using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Secop.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class SolicitudesMipymeYNumeroNormalizado : Migration
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
                name: "numero_normalizado",
                table: "procesos",
                type: "text",
                nullable: true,
                computedColumnSql: "lower(numero)",
                stored: true);

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

            migrationBuilder.CreateIndex(
                name: "ix_procesos_entidad_id_numero",
                table: "procesos",
                columns: new[] { "entidad_id", "numero" },
                unique: true);
        }
    }
}
