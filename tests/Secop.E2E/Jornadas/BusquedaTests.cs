using System.Globalization;
using System.Text;
using Secop.Domain.Procesos;
using Secop.E2E.Infraestructura;
using Secop.Testing;
using Secop.Web.DatosAbiertos;

namespace Secop.E2E.Jornadas;

/// <summary>Quien busca entre registros externos y procesos de la plataforma, los acota y llega a la ficha.</summary>
public sealed class BusquedaTests(ProductoEnMarcha producto) : IClassFixture<ProductoEnMarcha>
{
    private int _paginas;

    [Fact]
    public async Task BuscarAcotarYLeerLaFicha_SinCuenta()
    {
        var datos = new Datos(producto.Fabrica);
        var proceso = await datos.ProcesoEnFaseAsync(FaseProceso.PresentacionOfertas);
        await ImportarAsync();
        await MirarAsync("/procesos", "resultados");
        await MirarAsync("/procesos?q=pabimentasion&orden=relevancia", "Estos son los resultados de pavimentacion");
        await MirarAsync("/procesos?modalidad=MinimaCuantia&departamento=25&valorDesde=1000000&publicadoDesde=2020-01-01", "Publicado desde el 1 de enero de 2020");
        await MirarAsync("/procesos?q=nadiecompraesto", "No hay nada que cumpla todo eso");
        var registro = await producto.Fabrica.SqlAsync<Guid>("select id from registros_publicos where clave = 'CO1.REQ.900'");
        await MirarAsync($"/registros/{registro:n}", "Son datos abiertos de Colombia Compra Eficiente");
        await MirarAsync("/entidades", proceso.Entidad.Nombre);
        await MirarAsync($"/entidades/{proceso.Entidad.Codigo}", "Sus procesos");
        await MirarAsync("/proveedores", "Proveedores");
    }

    // Una persona por página: axe mira una sola vez cada dirección, y aquí lo que cambia son los filtros.
    private async Task MirarAsync(string ruta, string texto)
    {
        await using var ciudadano = await Infraestructura.Persona.LlegarAsync(producto.Direccion, $"busca{++_paginas}");
        await ciudadano.IrAsync(ruta);
        await ciudadano.VeAsync(texto);
    }

    private async Task ImportarAsync()
    {
        var csv = new StringBuilder("id_del_proceso,referencia_del_proceso,entidad,nit_entidad,departamento_entidad,ciudad_entidad,modalidad_de_contratacion,nombre_del_procedimiento,fecha_de_publicacion_del,precio_base,estado_del_procedimiento,codigo_principal_de_categoria,nombre_del_proveedor,nit_del_proveedor_adjudicado,urlproceso\n");
        for (var i = 1; i <= 45; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"CO1.REQ.{i},IPMC-{i:000}-2024,ALCALDIA DE LA VEGA CUNDINAMARCA,899999433,Cundinamarca,La Vega,Mínima cuantía,Pavimentación y mantenimiento rutinario de vías urbanas del municipio tramo {i} incluido el suministro de materiales y la señalización vial,2024-0{1 + (i % 9)}-10,{i}7350000,Seleccionado,V1.72141000,VIAS Y OBRAS DEL CENTRO SAS,900123456,https://community.secop.gov.co/x\n");
        }

        csv.Append("CO1.REQ.900,LP-003-2024,UNIVERSIDAD DEL NORTE,890101681,Atlántico,Barranquilla,Licitación pública,Licenciamiento de software académico para tres facultades,2024-05-01,5230400000,Publicado,V1.43230000,No Definido,No Definido,https://community.secop.gov.co/y\n");
        var ruta = Path.Combine(producto.Fabrica.Carpeta, "registros.csv");
        await File.WriteAllTextAsync(ruta, csv.ToString());
        Assert.Equal(0, await ComandoImportar.EjecutarAsync(["secop2-procesos", ruta], producto.Fabrica.CadenaDueno, TextWriter.Null));
    }
}
