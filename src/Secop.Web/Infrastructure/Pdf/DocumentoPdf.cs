namespace Secop.Web.Infrastructure.Pdf;

/// <summary>Lo que dice un documento, sin saber cómo se dibuja. <see cref="EscritorPdf"/> lo vuelve PDF etiquetado.</summary>
/// <param name="Titulo">El título del archivo: lo muestra el visor en su barra. No se dibuja; el primer bloque suele repetirlo.</param>
/// <param name="Pie">Renglón que va al pie de cada página, junto al número.</param>
/// <param name="Creado">Cuándo se hizo, para las propiedades del archivo.</param>
public sealed record DocumentoPdf(string Titulo, IReadOnlyList<Bloque> Bloques, string Pie, DateTimeOffset Creado);

public abstract record Bloque;

/// <summary>Un encabezado, de 1 (el del documento) a 3.</summary>
public sealed record Titulo(int Nivel, string Texto) : Bloque;

/// <summary>Uno o varios párrafos: cada salto de renglón empieza otro.</summary>
public sealed record Parrafo(string Texto, bool Negrita = false) : Bloque;

public sealed record Lista(IReadOnlyList<string> Puntos, bool Numerada = false) : Bloque;

/// <summary>Datos con nombre («Radicado: 42018…»): una tabla de dos columnas con encabezado de fila.</summary>
public sealed record Pares(IReadOnlyList<(string Nombre, string Valor)> Datos) : Bloque;

/// <param name="Anchos">Peso de cada columna; iguales si no se dice.</param>
public sealed record Tabla(IReadOnlyList<string> Columnas, IReadOnlyList<IReadOnlyList<string>> Filas, IReadOnlyList<double>? Anchos = null) : Bloque;

/// <summary>Un dibujo de cuadros, como un código QR, con el texto que lo reemplaza para quien no lo ve.</summary>
public sealed record Cuadros(bool[,] Negros, string TextoAlterno, double Lado = 110) : Bloque;

/// <summary>Una línea delgada que separa: no dice nada y por eso no entra en la estructura.</summary>
public sealed record Separador : Bloque;
