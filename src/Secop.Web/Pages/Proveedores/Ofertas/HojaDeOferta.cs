using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Secop.Domain.Ofertas;
using Secop.Web.DatosAbiertos;
using Secop.Web.Infrastructure;

namespace Secop.Web.Pages.Proveedores.Ofertas;

/// <summary>Los precios de una oferta en una hoja de cálculo: la plantilla que se descarga y la que vuelve llena.</summary>
public static class HojaDeOferta
{
    private const string Item = "Ítem";
    private const string Precio = "Precio unitario";

    private static readonly (string Columna, string[] Nombres)[] Columnas =
        [(Item, ["item", "n.º", "no.", "numero", "orden"]), (Precio, ["precio unitario", "precio", "valor unitario"])];

    /// <summary>La columna del capítulo sólo va si la lista los tiene; al volver no se lee.</summary>
    public static FileContentResult Plantilla(PliegoDeOferta pliego, ContenidoOferta contenido)
    {
        var conCapitulos = pliego.Items.Any(i => i.Capitulo is not null);
        return EscritorCsv.Archivo(
            "precios de mi oferta.csv", [Item, .. conCapitulos ? ["Capítulo"] : Array.Empty<string>(), "Referencia", "Descripción", "Cantidad", "Unidad", "Tope", Precio],
            pliego.ItemsDe(contenido.Lotes).Select(i => (object?[])
            [
                i.Orden, .. conCapitulos ? [i.Capitulo] : Array.Empty<object?>(), i.Referencia, i.Descripcion, i.Cantidad.ToString("0.######", Formato.Cultura), i.Unidad, i.Tope,
                contenido.Precios.TryGetValue(i.Id, out var precio) ? precio : null,
            ]));
    }

    /// <summary>Los precios por ítem o todos los errores, cada uno con su fila; nunca las dos cosas. Los ítems que no vienen no se tocan.</summary>
    public static (Dictionary<Guid, string> Precios, IReadOnlyList<ErrorDeFila> Errores) Interpretar(HojaLeida hoja, PliegoDeOferta pliego)
    {
        var filas = hoja.Filas.Where(f => f.Celdas.Any(c => !string.IsNullOrWhiteSpace(c))).ToList();
        if (filas.Count < 2)
        {
            return ([], [new(1, "", "No hay precios en el archivo: descargue la plantilla y llene la última columna.")]);
        }

        var (columnas, errores) = HojaDeCalculo.Encabezado(filas[0], Columnas, Item, Precio);
        if (errores.Count > 0)
        {
            return ([], errores);
        }

        var porOrden = pliego.Items.ToDictionary(i => i.Orden.ToString(CultureInfo.InvariantCulture));
        var precios = new Dictionary<Guid, string>();
        foreach (var (numero, celdas) in filas.Skip(1))
        {
            string Celda(string columna) => columnas[columna] < celdas.Count ? celdas[columnas[columna]].Trim() : "";
            var (orden, escrito) = (Celda(Item), Celda(Precio));
            void Falla(string columna, string texto) => errores.Add(new(numero, columna, texto));
            if (hoja.FilasConCeldasCombinadas.Contains(numero))
            {
                Falla("", "Tiene celdas combinadas: sepárelas y escriba el valor en cada fila.");
            }
            else if (!porOrden.TryGetValue(orden, out var item))
            {
                Falla(Item, $"No hay un ítem «{orden}» en la lista de precios del proceso.");
            }
            else if (!precios.TryAdd(item.Id, escrito))
            {
                Falla(Item, $"El ítem {orden} está dos veces.");
            }
            else if (escrito.StartsWith('='))
            {
                Falla(Precio, "Tiene una fórmula: pegue el valor.");
            }
            else if (escrito.Length > 0 && !ContenidoOferta.IntentarPrecio(escrito, out _))
            {
                Falla(Precio, $"«{escrito}» no es un precio: escriba un número mayor que cero, con dos decimales a lo sumo.");
            }
            else if (escrito.Length > 0 && ContenidoOferta.IntentarPrecio(escrito, out var conDecimales) && !pliego.Opciones.Admiten(conDecimales))
            {
                Falla(Precio, $"«{escrito}» tiene decimales de más: cada precio {pliego.Opciones.EnDecimales}.");
            }
            else if (escrito.Length > 0 && item.Tope is { } tope && ContenidoOferta.IntentarPrecio(escrito, out var precio) && precio > tope)
            {
                Falla(Precio, $"Supera el tope de {Formato.Dinero(tope)}.");
            }
        }

        return errores.Count == 0 ? (precios, []) : ([], errores);
    }
}
