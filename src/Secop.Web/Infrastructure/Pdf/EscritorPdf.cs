using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Secop.Web.Infrastructure.Pdf;

/// <summary>
/// Escribe un documento como PDF etiquetado: título, idioma, árbol de estructura, letra incrustada y número de página fuera
/// de la lectura. Se compone dos veces: la primera cuenta las páginas.
/// </summary>
public sealed class EscritorPdf : IDisposable
{
    public const string Mime = "application/pdf";
    private const double Margen = 64;
    private const double Interlinea = 1.35;
    private static readonly XBrush Tinta = new XSolidBrush(XColor.FromArgb(0x1b, 0x1f, 0x24));
    private static readonly XBrush Azul = new XSolidBrush(XColor.FromArgb(0x00, 0x48, 0x84));
    private static readonly XBrush Gris = new XSolidBrush(XColor.FromArgb(0x55, 0x5b, 0x63));
    private static readonly XPen Raya = new(XColor.FromArgb(0xb9, 0xc2, 0xcc), 0.6);

    private readonly DocumentoPdf _documento;
    private readonly int _total;
    private readonly PdfDocument _pdf = new();
    private readonly StructureBuilder _arbol;
    private readonly XFont _normal = LetraIncrustada.De(10);
    private readonly XFont _negrita = LetraIncrustada.De(10, negrita: true);
    private readonly XFont _menuda = LetraIncrustada.De(8);
    private XGraphics _lienzo = null!;
    private RenglonesDeTexto _renglones = null!;
    private double _alto;
    private double _ancho;
    private double _y;

    private EscritorPdf(DocumentoPdf documento, int total)
    {
        _documento = documento;
        _total = total;
        _pdf.Info.Title = documento.Titulo;
        _pdf.Info.Author = "Secop";
        _pdf.Info.Creator = "Secop";
        _pdf.Info.CreationDate = documento.Creado.UtcDateTime;
        var accesible = UAManager.ForDocument(_pdf);
        accesible.SetDocumentLanguage("es-CO");
        _arbol = accesible.StructureBuilder;
        PaginaNueva();
    }

    public static byte[] Escribir(DocumentoPdf documento)
    {
        using var cuenta = new EscritorPdf(documento, 0);
        using var escritor = new EscritorPdf(documento, cuenta.Componer().PageCount);
        using var memoria = new MemoryStream();
        escritor.Componer().Save(memoria, closeStream: false);
        return memoria.ToArray();
    }

    public void Dispose()
    {
        _lienzo.Dispose();
        _pdf.Dispose();
    }

    private PdfDocument Componer()
    {
        foreach (var bloque in _documento.Bloques)
        {
            Escribir(bloque);
        }

        Pie();
        return _pdf;
    }

    private void Escribir(Bloque bloque)
    {
        switch (bloque)
        {
            case Titulo titulo:
                var letra = LetraIncrustada.De(titulo.Nivel switch { 1 => 17, 2 => 13, _ => 11 }, negrita: true);
                _y += titulo.Nivel == 1 ? 0 : 8;
                Caber(letra.Size * Interlinea * 3);
                Texto(titulo.Texto, letra, Azul, titulo.Nivel switch { 1 => PdfBlockLevelElementTag.Heading1, 2 => PdfBlockLevelElementTag.Heading2, _ => PdfBlockLevelElementTag.Heading3 });
                break;
            case Parrafo parrafo:
                Texto(parrafo.Texto, parrafo.Negrita ? _negrita : _normal, Tinta, PdfBlockLevelElementTag.Paragraph);
                break;
            case Lista lista:
                Puntos(lista);
                break;
            case Pares pares:
                Cuadro(pares.Datos.Select(d => (IReadOnlyList<string>)[d.Nombre, d.Valor]), [3, 7], encabezadoDeFila: true);
                break;
            case Tabla tabla:
                Cuadro(tabla.Filas, tabla.Anchos ?? [.. Enumerable.Repeat(1.0, tabla.Columnas.Count)], columnas: tabla.Columnas);
                break;
            case Cuadros cuadros:
                Dibujar(cuadros);
                break;
            case Separador:
                _y += 4;
                Rayar();
                _y += 8;
                break;
            default:
                throw new InvalidOperationException($"No se sabe escribir {bloque.GetType().Name}.");
        }
    }

    private void Texto(string texto, XFont letra, XBrush color, PdfBlockLevelElementTag etiqueta)
    {
        foreach (var parrafo in RenglonesDeTexto.Parrafos(texto))
        {
            if (parrafo.Length > 0)
            {
                Marcado(etiqueta, () => Renglones(_renglones.Partir(parrafo, letra, _ancho), letra, color, Margen));
            }

            _y += letra.Size * 0.55;
        }
    }

    private void Puntos(Lista lista)
    {
        const double Sangria = 20;
        Marcado(PdfBlockLevelElementTag.List, () =>
        {
            for (var i = 0; i < lista.Puntos.Count; i++)
            {
                var marca = lista.Numerada ? $"{i + 1}." : "•";
                var renglones = RenglonesDeTexto.Parrafos(lista.Puntos[i]).SelectMany(p => _renglones.Partir(p, _normal, _ancho - Sangria)).ToList();
                Marcado(PdfBlockLevelElementTag.ListItem, () =>
                {
                    Caber(_normal.Size * Interlinea);
                    Marcado(PdfBlockLevelElementTag.Label, () => Linea(marca, _normal, Tinta, Margen + 4));
                    Marcado(PdfBlockLevelElementTag.ListBody, () => Renglones(renglones, _normal, Tinta, Margen + Sangria));
                });
                _y += 2;
            }
        });
        _y += _normal.Size * 0.55;
    }

    private void Cuadro(IEnumerable<IReadOnlyList<string>> filas, IReadOnlyList<double> pesos, bool encabezadoDeFila = false, IReadOnlyList<string>? columnas = null)
    {
        var anchos = pesos.Select(p => p / pesos.Sum() * _ancho).ToList();
        Marcado(PdfBlockLevelElementTag.Table, () =>
        {
            if (columnas is not null)
            {
                Fila(columnas, anchos, _ => "/Column", repetir: null);
            }

            foreach (var fila in filas)
            {
                Fila(fila, anchos, c => encabezadoDeFila && c == 0 ? "/Row" : null, columnas);
            }
        });
        _y += _normal.Size * 0.8;
    }

    // Una fila que no cabe sigue en la página siguiente como otra fila, con los encabezados repetidos solo a la vista.
    private void Fila(IReadOnlyList<string> celdas, List<double> anchos, Func<int, string?> alcance, IReadOnlyList<string>? repetir)
    {
        const double Aire = 5;
        var alto = _normal.Size * Interlinea;
        var porCelda = celdas.Select((t, c) => RenglonesDeTexto.Parrafos(t)
            .SelectMany(p => _renglones.Partir(p, alcance(c) is null ? _normal : _negrita, anchos[c] - Aire)).ToList()).ToList();
        var faltan = Math.Max(1, porCelda.Max(c => c.Count));
        for (var desde = 0; faltan > 0;)
        {
            if (Abajo - _y < (Math.Min(faltan, 3) * alto) + Aire)
            {
                PaginaNueva();
                if (repetir is not null)
                {
                    Fuera(() => Celdas([.. repetir.Select((t, c) => _renglones.Partir(t, _negrita, anchos[c] - Aire))], anchos, _ => _negrita));
                }
            }

            var caben = Math.Clamp((int)((Abajo - _y - Aire) / alto), 1, faltan);
            var tramo = porCelda.Select(c => c.Skip(desde).Take(caben).ToList()).ToList();
            Marcado(PdfBlockLevelElementTag.TableRow, () => Celdas(tramo, anchos, c => alcance(c) is null ? _normal : _negrita, alcance));
            desde += caben;
            faltan -= caben;
        }
    }

    private void Celdas(List<List<string>> renglones, List<double> anchos, Func<int, XFont> letra, Func<int, string?>? alcance = null)
    {
        const double Aire = 5;
        var (arriba, x) = (_y + (Aire / 2), Margen);
        var abajo = arriba;
        for (var c = 0; c < renglones.Count; c++)
        {
            _y = arriba;
            if (alcance is null)
            {
                Renglones(renglones[c], letra(c), Tinta, x);
            }
            else
            {
                Marcado(alcance(c) is null ? PdfBlockLevelElementTag.TableDataCell : PdfBlockLevelElementTag.TableHeaderCell, () =>
                {
                    if (alcance(c) is { } hacia)
                    {
                        Encabeza(hacia);
                    }

                    Renglones(renglones[c], letra(c), Tinta, x);
                });
            }

            abajo = Math.Max(abajo, _y);
            x += anchos[c];
        }

        _y = Math.Max(abajo, arriba + (_normal.Size * Interlinea)) + (Aire / 2);
        Rayar();
    }

    private void Encabeza(string hacia)
    {
        var atributos = new PdfDictionary(_pdf);
        atributos.Elements.SetName("/O", "/Table");
        atributos.Elements.SetName("/Scope", hacia);
        _arbol.CurrentStructureElement.Elements["/A"] = atributos;
    }

    private void Dibujar(Cuadros cuadros)
    {
        Caber(cuadros.Lado + 10);
        var lado = cuadros.Negros.GetLength(0);
        var modulo = cuadros.Lado / lado;
        _arbol.BeginElement(PdfIllustrationElementTag.Figure, cuadros.TextoAlterno, new XRect(Margen, _y, cuadros.Lado, cuadros.Lado));
        for (var f = 0; f < lado; f++)
        {
            for (var c = 0; c < lado; c++)
            {
                if (cuadros.Negros[f, c])
                {
                    _lienzo.DrawRectangle(XBrushes.Black, Margen + (c * modulo), _y + (f * modulo), modulo, modulo);
                }
            }
        }

        _arbol.End();
        _y += cuadros.Lado + 10;
    }

    private void Renglones(List<string> renglones, XFont letra, XBrush color, double x)
    {
        foreach (var renglon in renglones)
        {
            Caber(letra.Size * Interlinea);
            Linea(renglon, letra, color, x);
            _y += letra.Size * Interlinea;
        }
    }

    private void Linea(string texto, XFont letra, XBrush color, double x) => _lienzo.DrawString(texto, letra, color, x, _y + letra.Size);

    private void Marcado(PdfBlockLevelElementTag etiqueta, Action dentro)
    {
        _arbol.BeginElement(etiqueta);
        dentro();
        _arbol.End();
    }

    private void Fuera(Action dentro)
    {
        _arbol.BeginArtifact();
        dentro();
        _arbol.End();
    }

    private void Rayar() => Fuera(() => _lienzo.DrawLine(Raya, Margen, _y, Margen + _ancho, _y));

    private double Abajo => _alto - Margen - 8;

    private void Caber(double alto)
    {
        if (_y + alto > Abajo)
        {
            PaginaNueva();
        }
    }

    private void PaginaNueva()
    {
        if (_lienzo is not null)
        {
            Pie();
        }

        var pagina = _pdf.AddPage();
        pagina.Size = PageSize.Letter;
        _lienzo = XGraphics.FromPdfPage(pagina);
        _renglones = new RenglonesDeTexto(_lienzo);
        (_alto, _ancho, _y) = (pagina.Height.Point, pagina.Width.Point - (2 * Margen), Margen);
    }

    private void Pie() => Fuera(() =>
    {
        var numero = $"Página {_pdf.PageCount} de {_total}";
        var y = _alto - (Margen / 2);
        _lienzo.DrawLine(Raya, Margen, y - 12, Margen + _ancho, y - 12);
        _lienzo.DrawString(_renglones.Partir(_documento.Pie, _menuda, _ancho - 100).FirstOrDefault() ?? "", _menuda, Gris, Margen, y);
        _lienzo.DrawString(numero, _menuda, Gris, Margen + _ancho - _renglones.Medir(numero, _menuda), y);
    });
}
