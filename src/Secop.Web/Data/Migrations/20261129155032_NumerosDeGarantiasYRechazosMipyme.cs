using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Secop.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class NumerosDeGarantiasYRechazosMipyme : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "motivo_de_rechazo",
                table: "solicitudes_mipyme",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "rechazada_en",
                table: "solicitudes_mipyme",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "rechazada_por",
                table: "solicitudes_mipyme",
                type: "uuid",
                nullable: true);

            migrationBuilder.InsertData(
                table: "parametros_legales",
                columns: new[] { "id", "anadido_en", "anadido_por", "clave", "desde", "norma", "por_verificar", "valor" },
                values: new object[,]
                {
                    { new Guid("5ec09000-0000-4000-8000-001100000000"), null, null, "GARANTIA_PORCENTAJE_SERIEDAD", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.9", false, 10m },
                    { new Guid("5ec09000-0000-4000-8000-001100000001"), null, null, "GARANTIA_PORCENTAJE_CUMPLIMIENTO", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.12", false, 10m },
                    { new Guid("5ec09000-0000-4000-8000-001100000002"), null, null, "GARANTIA_PORCENTAJE_ANTICIPO", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.10", false, 100m },
                    { new Guid("5ec09000-0000-4000-8000-001100000003"), null, null, "GARANTIA_PORCENTAJE_PAGO_ANTICIPADO", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.11", false, 100m },
                    { new Guid("5ec09000-0000-4000-8000-001100000004"), null, null, "GARANTIA_PORCENTAJE_SALARIOS", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.13", false, 5m },
                    { new Guid("5ec09000-0000-4000-8000-001100000005"), null, null, "GARANTIA_ANOS_SALARIOS", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.13", false, 3m },
                    { new Guid("5ec09000-0000-4000-8000-001100000006"), null, null, "GARANTIA_ANOS_ESTABILIDAD", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.14", false, 5m },
                    { new Guid("5ec09000-0000-4000-8000-001100000007"), null, null, "GARANTIA_CIVIL_PORCENTAJE", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.17", false, 5m },
                    { new Guid("5ec09000-0000-4000-8000-001100000008"), null, null, "GARANTIA_CIVIL_TOPE", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.17", false, 75000m },
                    { new Guid("5ec09000-0000-4000-8000-001100000009"), null, null, "GARANTIA_ESCALON_1_DESDE", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.9 y 2.2.1.2.3.1.12: contratos de más de 1.000.000 SMMLV", false, 1000000m },
                    { new Guid("5ec09000-0000-4000-8000-001100000010"), null, null, "GARANTIA_ESCALON_1_PORCENTAJE", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.9 y 2.2.1.2.3.1.12: contratos de más de 1.000.000 SMMLV", false, 2.5m },
                    { new Guid("5ec09000-0000-4000-8000-001100000011"), null, null, "GARANTIA_ESCALON_2_DESDE", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.9 y 2.2.1.2.3.1.12: contratos de más de 1.000.000 SMMLV", true, 5000000m },
                    { new Guid("5ec09000-0000-4000-8000-001100000012"), null, null, "GARANTIA_ESCALON_2_PORCENTAJE", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.9 y 2.2.1.2.3.1.12: contratos de más de 1.000.000 SMMLV", false, 1m },
                    { new Guid("5ec09000-0000-4000-8000-001100000013"), null, null, "GARANTIA_ESCALON_3_DESDE", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.9 y 2.2.1.2.3.1.12: contratos de más de 1.000.000 SMMLV", true, 10000000m },
                    { new Guid("5ec09000-0000-4000-8000-001100000014"), null, null, "GARANTIA_ESCALON_3_PORCENTAJE", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.9 y 2.2.1.2.3.1.12: contratos de más de 1.000.000 SMMLV", false, 0.5m },
                    { new Guid("5ec09000-0000-4000-8000-001100000015"), null, null, "GARANTIA_CIVIL_1_HASTA", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.17", false, 1500m },
                    { new Guid("5ec09000-0000-4000-8000-001100000016"), null, null, "GARANTIA_CIVIL_1_VALOR", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.17", false, 200m },
                    { new Guid("5ec09000-0000-4000-8000-001100000017"), null, null, "GARANTIA_CIVIL_2_HASTA", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.17", false, 2500m },
                    { new Guid("5ec09000-0000-4000-8000-001100000018"), null, null, "GARANTIA_CIVIL_2_VALOR", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.17", false, 300m },
                    { new Guid("5ec09000-0000-4000-8000-001100000019"), null, null, "GARANTIA_CIVIL_3_HASTA", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.17", false, 5000m },
                    { new Guid("5ec09000-0000-4000-8000-001100000020"), null, null, "GARANTIA_CIVIL_3_VALOR", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.17", false, 400m },
                    { new Guid("5ec09000-0000-4000-8000-001100000021"), null, null, "GARANTIA_CIVIL_4_HASTA", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.17", false, 10000m },
                    { new Guid("5ec09000-0000-4000-8000-001100000022"), null, null, "GARANTIA_CIVIL_4_VALOR", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.2.3.1.17", false, 500m },
                    { new Guid("5ec09000-0000-4000-8000-001200000000"), null, null, "CUANTIA_TRAMO_1_DESDE", new DateOnly(2007, 7, 16), "Ley 1150 de 2007, art. 2 núm. 2 lit. b", false, 1200000m },
                    { new Guid("5ec09000-0000-4000-8000-001200000001"), null, null, "CUANTIA_TRAMO_2_DESDE", new DateOnly(2007, 7, 16), "Ley 1150 de 2007, art. 2 núm. 2 lit. b", false, 850000m },
                    { new Guid("5ec09000-0000-4000-8000-001200000002"), null, null, "CUANTIA_TRAMO_3_DESDE", new DateOnly(2007, 7, 16), "Ley 1150 de 2007, art. 2 núm. 2 lit. b", false, 400000m },
                    { new Guid("5ec09000-0000-4000-8000-001200000003"), null, null, "CUANTIA_TRAMO_4_DESDE", new DateOnly(2007, 7, 16), "Ley 1150 de 2007, art. 2 núm. 2 lit. b", false, 120000m },
                    { new Guid("5ec09000-0000-4000-8000-001300000000"), null, null, "ADENDAS_HORA_DESDE", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.1.2.2.1", false, 7m },
                    { new Guid("5ec09000-0000-4000-8000-001300000001"), null, null, "ADENDAS_HORA_HASTA", new DateOnly(2013, 7, 17), "Decreto 1082 de 2015, art. 2.2.1.1.2.2.1", false, 19m }
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000000"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000001"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000002"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000003"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000004"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000005"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000006"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000007"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000008"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000009"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000010"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000011"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000012"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000013"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000014"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000015"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000016"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000017"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000018"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000019"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000020"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000021"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001100000022"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001200000000"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001200000001"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001200000002"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001200000003"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001300000000"));

            migrationBuilder.DeleteData(
                table: "parametros_legales",
                keyColumn: "id",
                keyValue: new Guid("5ec09000-0000-4000-8000-001300000001"));

            migrationBuilder.DropColumn(
                name: "motivo_de_rechazo",
                table: "solicitudes_mipyme");

            migrationBuilder.DropColumn(
                name: "rechazada_en",
                table: "solicitudes_mipyme");

            migrationBuilder.DropColumn(
                name: "rechazada_por",
                table: "solicitudes_mipyme");
        }
    }
}
