using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Secop.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class OpcionesDePreciosYCapitulos : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "opciones_de_precios",
                table: "procesos",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "capitulo",
                table: "proceso_items",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "opciones_de_precios",
                table: "procesos");

            migrationBuilder.DropColumn(
                name: "capitulo",
                table: "proceso_items");
        }
    }
}
