using System.Text;
using Secop.Testing;
using Secop.Web.DatosAbiertos;

namespace Secop.Web.Tests.DatosAbiertos;

/// <summary>El comando sobre una base propia, con archivos inventados que tienen el aspecto y la suciedad de los oficiales.</summary>
public sealed class ImportarTests : IAsyncLifetime
{
    private const string Procesos = """
        id_del_proceso,referencia_del_proceso,entidad,nit_entidad,departamento_entidad,ciudad_entidad,modalidad_de_contratacion,nombre_del_procedimiento,fecha_de_publicacion_del,precio_base,nombre_del_proveedor,nit_del_proveedor_adjudicado,valor_total_adjudicacion,estado_del_procedimiento,columna_nueva
        CO1.REQ.1,MC-1 (Presentación de oferta),ALCALDIA DE PRUEBA,8909811077,Antioquia,Caracolí,Mínima cuantía,"Compra de ""papel""; carpetas (Presentación de oferta)",2024-03-01,1000000,PAPELES SAS,900514813,900000,Seleccionado,x
        CO1.REQ.1,MC-1,ALCALDIA DE PRUEBA,8909811077,Antioquia,Caracolí,Mínima cuantía,"Compra de ""papel""; carpetas",2024-03-01,1000000,LUISA MORENO 52777888,52777888,80000,Seleccionado,x
        CO1.REQ.2,No Definido,ALCALDIA DE PRUEBA,890981107,No Definido,No Definido,Licitación pública Obra Publica,Puente sobre el río,2099-12-30,-5,No Definido,No Definido,0,Publicado,x
        No Definido,MC-3,ALCALDIA DE PRUEBA,890981107,Antioquia,Caracolí,Mínima cuantía,Sin identificador,2024-03-01,10,No Definido,No Definido,0,Publicado,x
        CO1.REQ.4,le faltan columnas

        """;

    private const string Contratos = """
        Objeto del Contrato,ID Contrato,Nombre Entidad,Nit Entidad,Estado Contrato,TipoDocProveedor,Documento Proveedor,Proveedor Adjudicado,Valor del Contrato,Fecha de Firma,Número de cuenta,Identificación Representante Legal,URLProceso
        "Apoyo a la gestión, con C.C. 79.555.123 de Bogotá",CO1.PCCNTR.77,HOSPITAL DE PRUEBA,899999034,En ejecución,Cédula de Ciudadanía,1018412345,JULIA ROJAS,25000000,2025-02-03T00:00:00.000,4567891234,79666555,https://community.secop.gov.co/Public/x

        """;

    private const string Integrado = """
        nombre_de_la_entidad,nit_de_la_entidad,estado_del_proceso,objeto_a_contratar,numero_del_contrato,numero_de_proceso,valor_contrato,nom_raz_social_contratista,origen,tipo_documento_proveedor,documento_proveedor,departamento_entidad
        HOSPITAL DE PRUEBA,899999034,Terminado,APOYO A LA GESTION,CO1.PCCNTR.77,CD-77,25000000,JULIA ROJAS,SECOPII,Cédula de Ciudadanía,1018412345,Cundinamarca

        """;

    private SecopFactory _fabrica = null!;

    public async Task InitializeAsync() => _fabrica = await SecopFactory.NuevaAsync();

    public async Task DisposeAsync() => await _fabrica.DisposeAsync();

    [Fact]
    public async Task Importar_FusionaRechazaYCuadra_YDosVecesNoCambiaNada()
    {
        var (codigo, salida) = await ImportarAsync("secop2-procesos", Procesos);
        Assert.Equal(0, codigo);
        Assert.Matches("leídas: +5", salida);
        Assert.Matches("rechazadas: +2", salida);
        Assert.Matches("fusionadas: +1", salida);
        Assert.Matches("nuevas: +2", salida);
        Assert.Contains("línea 5: no trae el id del proceso", salida, StringComparison.Ordinal);
        Assert.Contains("línea 6: tiene 2 columnas y el encabezado 15", salida, StringComparison.Ordinal);
        Assert.Equal(980000m, await _fabrica.SqlAsync<decimal>("select valor_adjudicado from registros_publicos where clave = 'CO1.REQ.1'"));
        Assert.Equal("Compra de \"papel\"; carpetas", await _fabrica.SqlAsync<string>("select nombre from registros_publicos where clave = 'CO1.REQ.1'"));
        Assert.True(await _fabrica.SqlAsync<bool>("select valor is null and publicado_en is null and fecha < '1901-01-01' from registros_publicos where clave = 'CO1.REQ.2'"));

        var antes = await HuellaAsync();
        (codigo, salida) = await ImportarAsync("secop2-procesos", Procesos);
        Assert.Equal(0, codigo);
        Assert.Matches("nuevas: +0", salida);
        Assert.Matches("actualizadas: +0", salida);
        Assert.Matches("sin cambio: +2", salida);
        Assert.Equal(antes, await HuellaAsync());
    }

    [Fact]
    public async Task Importar_ElMismoContratoEnDosConjuntos_EsUnSoloRegistro()
    {
        Assert.Equal(0, (await ImportarAsync("secop-integrado", Integrado)).Codigo);
        Assert.Equal(0, (await ImportarAsync("secop2-contratos", Contratos)).Codigo);
        Assert.Equal(1, await _fabrica.SqlAsync<long>("select count(*) from registros_publicos"));
        Assert.Equal("EnEjecucion", await _fabrica.SqlAsync<string>("select estado from registros_publicos"));
        Assert.Equal("25", await _fabrica.SqlAsync<string>("select departamento from registros_publicos"));
        var antes = await HuellaAsync();
        Assert.Matches("sin cambio: +1", (await ImportarAsync("secop-integrado", Integrado)).Salida);
        Assert.Matches("sin cambio: +1", (await ImportarAsync("secop2-contratos", Contratos)).Salida);
        Assert.Equal(antes, await HuellaAsync());
    }

    [Theory]
    [InlineData("52777888")]
    [InlineData("1018412345")]
    [InlineData("79.555.123")]
    [InlineData("79666555")]
    [InlineData("4567891234")]
    public async Task Importar_LosNumerosDePersonasNaturales_NoEntran(string numero)
    {
        await ImportarAsync("secop2-procesos", Procesos);
        await ImportarAsync("secop2-contratos", Contratos);
        await ImportarAsync("secop-integrado", Integrado);
        Assert.Equal(0, await _fabrica.SqlAsync<long>("select count(*) from registros_publicos r where r::text like '%' || $1 || '%'", null, numero));
    }

    [Theory]
    [InlineData("cortado", "está cortado")]
    [InlineData("comillas", "está cortado")]
    [InlineData("latin1", "UTF-8")]
    [InlineData("sinColumna", "Faltan columnas obligatorias")]
    [InlineData("noEsCsv", "no es un CSV")]
    [InlineData("binario", "bytes")]
    [InlineData("otro", "impórtelo como secop2-contratos")]
    [InlineData("compradores", "lista de compradores")]
    [InlineData("vacio", "vacío")]
    public async Task Importar_UnArchivoMalo_LoDiceYDejaLaBaseComoEstaba(string clase, string frase)
    {
        await ImportarAsync("secop2-contratos", Contratos);
        var antes = await HuellaAsync();
        byte[] bytes = clase switch
        {
            "cortado" => Encoding.UTF8.GetBytes(Procesos[..(Procesos.IndexOf("Puente", StringComparison.Ordinal) + 4)]),
            "comillas" => Encoding.UTF8.GetBytes(Procesos[..(Procesos.IndexOf("papel", StringComparison.Ordinal) + 2)]),
            "latin1" => Encoding.Latin1.GetBytes(Procesos),
            "sinColumna" => Encoding.UTF8.GetBytes(Procesos.Replace("id_del_proceso", "otra_cosa", StringComparison.Ordinal)),
            "noEsCsv" => "Esto es una carta.\nCon dos líneas.\n"u8.ToArray(),
            "binario" => [.. "PK"u8, 3, 4, 0, 0, (byte)',', (byte)'\n'],
            "otro" => Encoding.UTF8.GetBytes(Contratos),
            "compradores" => "id_entidad,entidad_norm,nit_entidad\n1,UNA,899999034\n"u8.ToArray(),
            _ => [],
        };
        var (codigo, salida) = await ImportarAsync("secop2-procesos", bytes);
        Assert.Equal(3, codigo);
        Assert.Contains(frase, salida, StringComparison.Ordinal);
        Assert.StartsWith("No se importó nada", salida.Trim(), StringComparison.Ordinal);
        Assert.Equal(antes, await HuellaAsync());
    }

    [Fact]
    public async Task Importar_UnConjuntoQueNoExiste_LoDice()
    {
        var salida = new StringWriter();
        Assert.Equal(2, await ComandoImportar.EjecutarAsync(["secop2-entidades-ti", "x.csv"], _fabrica.CadenaDueno, salida));
        Assert.Contains("no es un conjunto oficial", salida.ToString(), StringComparison.Ordinal);
    }

    private Task<(int Codigo, string Salida)> ImportarAsync(string conjunto, string csv) => ImportarAsync(conjunto, Encoding.UTF8.GetBytes(csv));

    private async Task<(int Codigo, string Salida)> ImportarAsync(string conjunto, byte[] csv)
    {
        var ruta = Path.Combine(_fabrica.Carpeta, Guid.NewGuid().ToString("n") + ".csv");
        await File.WriteAllBytesAsync(ruta, csv);
        var salida = new StringWriter();
        return (await ComandoImportar.EjecutarAsync([conjunto, ruta], _fabrica.CadenaDueno, salida), salida.ToString());
    }

    // xmin delata cualquier fila reescrita, aunque diga lo mismo.
    private Task<string?> HuellaAsync() => _fabrica.SqlAsync<string>("select coalesce(md5(string_agg(r.xmin::text || r::text, '|' order by id)), '') from registros_publicos r");
}
