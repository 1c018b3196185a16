using System.Text.RegularExpressions;
using Secop.Testing;
using Secop.Web.DatosAbiertos.Importadores;

namespace Secop.Web.Tests.DatosAbiertos;

/// <summary>
/// Con los archivos reales, que no viajan en el repositorio: la carpeta de <c>SECOP_DATOS</c> o <c>../shared/datos</c>.
/// Donde no están, no hay casos.
/// </summary>
public sealed partial class DatosRealesTests
{
    private static readonly string Carpeta = Path.Combine(
        Environment.GetEnvironmentVariable("SECOP_DATOS") ?? Path.Combine(Repositorio.Raiz, "..", "shared", "datos"), "secop");

    private static readonly (string Archivo, string Conjunto)[] Archivos =
    [
        ("secop2_procesos_adjudicados.csv", "secop2-procesos"), ("secop2_procesos_cachipay.csv", "secop2-procesos"),
        ("secop2_contratos_cachipay.csv", "secop2-contratos"), ("secop1_cachipay.csv", "secop1-procesos"), ("secop_integrado_feab.csv", "secop-integrado"),
    ];

    [Fact]
    public async Task LosArchivosOficiales_EntranCuadran_NoSeRepitenYNoTraenDocumentos()
    {
        if (!Directory.Exists(Carpeta))
        {
            return;
        }

        await using var fabrica = await SecopFactory.NuevaAsync();
        long registros = 0;
        foreach (var vuelta in new[] { 1, 2 })
        {
            foreach (var (archivo, nombre) in Archivos)
            {
                var informe = await Importacion.ImportarAsync(Conjunto.DeNombre(nombre)!, Path.Combine(Carpeta, archivo), fabrica.CadenaDueno, _ => { });
                Assert.Equal(ContarRegistros(Path.Combine(Carpeta, archivo)), informe.Leidas);
                Assert.Equal(informe.Leidas, informe.Rechazadas + informe.Fusion.Repetidas + informe.Fusion.Nuevas + informe.Fusion.Actualizadas + informe.Fusion.SinCambio);
                Assert.Equal(0, informe.Rechazadas);
                Assert.Equal(vuelta == 1, informe.Fusion.Nuevas > 0);
                Assert.Equal(0, informe.Fusion.Actualizadas);
                registros += informe.Fusion.Nuevas;
            }
        }

        Assert.Equal(registros, await fabrica.SqlAsync<long>("select count(*) from registros_publicos"));
        await Assert.ThrowsAsync<ArchivoIlegible>(() =>
            Importacion.ImportarAsync(Conjunto.Secop2Procesos, Path.Combine(Carpeta, "secop2_entidades_ti.csv"), fabrica.CadenaDueno, _ => { }));

        var cedulas = Cedulas(Path.Combine(Carpeta, "secop1_cachipay.csv"), "tipo_identifi_del_contratista", "identificacion_del_contratista")
            .Concat(Cedulas(Path.Combine(Carpeta, "secop_integrado_feab.csv"), "tipo_documento_proveedor", "documento_proveedor")).Distinct(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(cedulas);
        var todo = await fabrica.SqlAsync<string>("""
            select string_agg(concat_ws(' ', nombre, objeto, numero, clave, proveedor, proveedor_nits::text, entidad,
              (select string_agg(v.value, ' ') from jsonb_each(fila) f, jsonb_each_text(f.value) v where v.key not like '%valor%' and v.key not like '%cuantia%')), ' ')
            from registros_publicos
            """);
        var numeros = Cifras().Matches(todo!).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        numeros.IntersectWith(cedulas);
        Assert.Empty(numeros);
    }

    [GeneratedRegex("[0-9]{6,}", RegexOptions.NonBacktracking)]
    private static partial Regex Cifras();

    private static long ContarRegistros(string ruta)
    {
        using var texto = new StreamReader(ruta);
        var lector = new LectorCsv(texto);
        long cuantos = -1;
        while (lector.Leer())
        {
            cuantos++;
        }

        return cuantos;
    }

    private static List<string> Cedulas(string ruta, string tipo, string numero)
    {
        using var texto = new StreamReader(ruta);
        var lector = new LectorCsv(texto);
        lector.Leer();
        var (t, n) = (lector.Campos.IndexOf(tipo), lector.Campos.IndexOf(numero));
        var cedulas = new List<string>();
        while (lector.Leer())
        {
            if (lector.Campos[t].Contains("dula", StringComparison.Ordinal) && lector.Campos[n].Length >= 6 && lector.Campos[n].All(char.IsAsciiDigit))
            {
                cedulas.Add(lector.Campos[n]);
            }
        }

        return cedulas;
    }
}
