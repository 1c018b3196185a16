using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;
using PdfSharp.Drawing;
using PdfSharp.Pdf.IO;
using Secop.Web.DatosAbiertos;
using Secop.Web.Infrastructure.Pdf;

namespace Secop.Web.Practicas;

/// <summary>
/// Marca por dentro todo dato que sale de la práctica, en un solo sitio: un JSON, un CSV, un canal, una agenda o un libro
/// de hoy o de mañana no puede pasar por verdadero aunque se le quite el nombre. Los archivos que subieron las personas no
/// se tocan: su huella está en el expediente.
/// </summary>
public static partial class SelloDePractica
{
    private const string Valor = "Nada de esto es real";
    private static readonly object Ajeno = new();

    public static void NoTocar(HttpContext contexto) => contexto.Items[Ajeno] = true;

    public static void UseSelloDePractica(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<ModoDePractica>().Activa)
        {
            return;
        }

        app.Use(async (contexto, siguiente) =>
        {
            var original = contexto.Features.Get<IHttpResponseBodyFeature>()!;
            await using var flujo = new FlujoPorSellar(contexto.Response.Body, () => Para(contexto));
            contexto.Response.Body = flujo;
            try
            {
                await siguiente(contexto);
                await contexto.Response.BodyWriter.FlushAsync();
            }
            finally
            {
                contexto.Features.Set(original);
            }

            await flujo.TerminarAsync(contexto.Response);
        });
    }

    public static string Json(string json, string clave = "practica")
    {
        var inicio = json.AsSpan().IndexOfAnyExcept(" \r\n\t\ufeff");
        var marca = $"\"{clave}\":\"{Valor}\"";
        switch (inicio < 0 ? ' ' : json[inicio])
        {
            case '{':
                var resto = json.AsSpan(inicio + 1);
                return json[..(inicio + 1)] + marca + (resto.TrimStart() is ['}', ..] ? "" : ",") + resto.ToString();
            case '[' when JsonNode.Parse(json[inicio..]) is JsonArray lista:
                foreach (var objeto in lista.OfType<JsonObject>())
                {
                    objeto[clave] = Valor;
                }

                return lista.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) });
            default:
                return json;
        }
    }

    /// <summary>Una columna más: quien lee por nombre de columna la ve, y ningún renglón queda suelto.</summary>
    public static string Csv(string csv)
    {
        var salida = new StringBuilder(csv.Length + 1024);
        var (entreComillas, primero) = (false, true);
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            entreComillas ^= c == '"';
            if (!entreComillas && (c == '\n' || (c == '\r' && i + 1 < csv.Length && csv[i + 1] == '\n')))
            {
                salida.Append(primero ? ",practica" : $",{Valor}");
                primero = false;
                if (c == '\r')
                {
                    salida.Append(c);
                    c = csv[++i];
                }
            }

            salida.Append(c);
        }

        return salida.ToString();
    }

    public static string Atom(string xml) => xml.Replace("<title>", $"<title>[{ModoDePractica.Nombre}] ", StringComparison.Ordinal);

    public static string Agenda(string ics) => CamposDeAgenda().Replace(ics, $"${{campo}}[{ModoDePractica.Nombre}] ");

    public static byte[] Libro(byte[] xlsx)
    {
        using var memoria = new MemoryStream();
        memoria.Write(xlsx);
        using (var libro = new ZipArchive(memoria, ZipArchiveMode.Update, leaveOpen: true))
        {
            if (libro.GetEntry("xl/workbook.xml") is { } parte)
            {
                string texto;
                using (var lector = new StreamReader(parte.Open()))
                {
                    texto = lector.ReadToEnd();
                }

                // Un nombre de hoja no pasa de 31 caracteres.
                texto = NombreDeHoja().Replace(texto, m => $"{m.Groups["antes"].Value}PRÁCTICA {m.Groups["nombre"].Value[..Math.Min(22, m.Groups["nombre"].Length)]}\"");
                using var escritor = new StreamWriter(parte.Open());
                escritor.BaseStream.SetLength(0);
                escritor.Write(texto);
            }
        }

        return memoria.ToArray();
    }

    /// <summary>El lema arriba de cada página de un PDF.</summary>
    public static byte[] Pagina(byte[] pdf)
    {
        using var entrada = new MemoryStream(pdf);
        using var documento = PdfReader.Open(entrada, PdfDocumentOpenMode.Modify);
        documento.Info.Title = $"[{ModoDePractica.Nombre}] {documento.Info.Title}";
        foreach (var pagina in documento.Pages)
        {
            using var lienzo = XGraphics.FromPdfPage(pagina, XGraphicsPdfPageOptions.Append);
            lienzo.DrawString(ModoDePractica.Lema, LetraIncrustada.De(11, negrita: true), XBrushes.DarkRed, new XPoint(pagina.Width.Point / 2, 30), XStringFormats.Center);
        }

        using var salida = new MemoryStream();
        documento.Save(salida, closeStream: false);
        return salida.ToArray();
    }

    private static Func<byte[], byte[]>? Para(HttpContext contexto)
    {
        if (contexto.Items.ContainsKey(Ajeno))
        {
            return null;
        }

        var tipo = (contexto.Response.ContentType ?? "").Split(';')[0].Trim();
        return tipo switch
        {
            "text/csv" => EnTexto(Csv),
            "text/calendar" => EnTexto(Agenda),
            "application/atom+xml" => EnTexto(Atom),
            "application/x-pem-file" => EnTexto(pem => $"# {ModoDePractica.Lema}\n{pem}"),
            EscritorXlsx.Mime => Libro,
            EscritorPdf.Mime => Pagina,
            _ when tipo == "application/json" || tipo.EndsWith("+json", StringComparison.Ordinal) =>
                EnTexto(json => Json(json, contexto.Request.Path == "/api/secop.json" ? "x-practica" : "practica")),
            _ => null,
        };
    }

    private static Func<byte[], byte[]> EnTexto(Func<string, string> marcar) => bytes => Encoding.UTF8.GetBytes(marcar(Encoding.UTF8.GetString(bytes)));

    [GeneratedRegex("^(?<campo>SUMMARY:|X-WR-CALNAME:)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CamposDeAgenda();

    [GeneratedRegex("(?<antes><(\\w+:)?sheet [^>]*?name=\")(?<nombre>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NombreDeHoja();

    /// <summary>Guarda lo que hay que marcar y deja pasar, sin demorarlo, lo demás.</summary>
    private sealed class FlujoPorSellar(Stream salida, Func<Func<byte[], byte[]>?> decidir) : Stream
    {
        private readonly MemoryStream _guardado = new();
        private Func<byte[], byte[]>? _marcar;
        private bool _decidido;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public async Task TerminarAsync(HttpResponse respuesta)
        {
            if (_marcar is null)
            {
                return;
            }

            var marcado = _marcar(_guardado.ToArray());
            if (!respuesta.HasStarted)
            {
                respuesta.ContentLength = null;
            }

            await salida.WriteAsync(marcado);
        }

        public override void Flush()
        {
            if (_decidido && _marcar is null)
            {
                salida.Flush();
            }
        }

        public override Task FlushAsync(CancellationToken cancellationToken) =>
            _decidido && _marcar is null ? salida.FlushAsync(cancellationToken) : Task.CompletedTask;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Destino().Write(buffer, offset, count);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => Destino().WriteAsync(buffer, cancellationToken);

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        protected override void Dispose(bool disposing)
        {
            _guardado.Dispose();
            base.Dispose(disposing);
        }

        // El tipo se sabe con el primer byte.
        private Stream Destino()
        {
            if (!_decidido)
            {
                (_decidido, _marcar) = (true, decidir());
            }

            return _marcar is null ? salida : _guardado;
        }
    }
}
