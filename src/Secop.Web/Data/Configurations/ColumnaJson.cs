using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Secop.Web.Data.Configurations;

/// <summary>Una parte que se reemplaza entera por un acto: una columna jsonb con su registro inmutable.</summary>
internal static class ColumnaJson
{
    private static readonly JsonSerializerOptions Opciones = new() { Converters = { new JsonStringEnumConverter() }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static PropertyBuilder<T> EnJson<T>(this PropertyBuilder<T> propiedad, ValueComparer? comparador = null)
    {
        propiedad.HasColumnType("jsonb").HasConversion(v => JsonSerializer.Serialize(v, Opciones), t => JsonSerializer.Deserialize<T>(t, Opciones)!);
        if (comparador is not null)
        {
            propiedad.Metadata.SetValueComparer(comparador);
        }

        return propiedad;
    }
}
