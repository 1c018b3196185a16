using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Secop.Testing;

namespace Secop.Web.Tests.Intrusos;

/// <summary>Un formulario creíble para cualquier manejador: sale de lo que la página recibe.</summary>
public static class Cuerpos
{
    public static List<(string Campo, string Valor)> De(Direccion direccion, Caso caso)
    {
        var campos = direccion.Argumentos.Where(a => !direccion.Parametros.Contains(a.Nombre))
            .SelectMany(a => Valores(a.Nombre, a.Tipo, direccion, caso)).ToList();
        foreach (var propiedad in direccion.Modelo.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var enlace = propiedad.GetCustomAttribute<BindPropertyAttribute>();
            var nombre = string.IsNullOrEmpty(enlace?.Name) ? propiedad.Name : enlace.Name;
            if ((enlace is not null || propiedad.Name == "Entrada") && !direccion.Parametros.Contains(nombre, StringComparer.OrdinalIgnoreCase))
            {
                campos.AddRange(Valores(nombre, propiedad.PropertyType, direccion, caso));
            }
        }

        return campos;
    }

    private static IEnumerable<(string, string)> Valores(string nombre, Type tipo, Direccion direccion, Caso caso)
    {
        tipo = Nullable.GetUnderlyingType(tipo) ?? tipo;
        if (tipo == typeof(Guid))
        {
            return [(nombre, caso.Valor(direccion, nombre[(nombre.LastIndexOf('.') + 1)..]))];
        }

        if (tipo.IsArray)
        {
            return Valores(nombre, tipo.GetElementType()!, direccion, caso);
        }

        if (tipo.IsGenericType)
        {
            return Valores($"{nombre}[0]", tipo.GetGenericArguments()[0], direccion, caso);
        }

        return Simple(nombre, tipo, caso) is { } valor
            ? [(nombre, valor)]
            : tipo.GetProperties().Where(p => p.CanWrite && p.GetIndexParameters().Length == 0).SelectMany(p => Valores($"{nombre}.{p.Name}", p.PropertyType, direccion, caso));
    }

    private static string? Simple(string nombre, Type tipo, Caso caso)
    {
        var hoy = caso.Ahora.ToOffset(TimeSpan.FromHours(-5));
        return tipo switch
        {
            _ when tipo == typeof(string) => Texto(nombre),
            _ when tipo == typeof(bool) => "true",
            _ when tipo == typeof(int) || tipo == typeof(decimal) => "1",
            _ when tipo == typeof(DateOnly) => hoy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ when tipo == typeof(DateTime) => hoy.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
            { IsEnum: true } => tipo.GetEnumNames()[0],
            _ => null,
        };
    }

    private static string Texto(string nombre)
    {
        string[] numeros = ["Valor", "Porcentaje", "Base", "Iva", "Presupuesto", "Cantidad"];
        return nombre switch
        {
            _ when nombre.Contains("Contrasena", StringComparison.Ordinal) => Datos.Contrasena,
            _ when nombre.Contains("odigo", StringComparison.Ordinal) => "44121600",
            _ when nombre.Contains("Numero", StringComparison.Ordinal) => "IN-1",
            _ when numeros.Any(n => nombre.Contains(n, StringComparison.Ordinal)) => "100",
            _ => "Un texto creíble de alguien que no debería poder escribirlo",
        };
    }
}
