using Secop.Domain.Comun;
using Secop.Domain.Procesos;

namespace Secop.Domain.Planes;

public enum ClaseDeCambio
{
    Agregada,
    Quitada,
    Cambiada,
}

/// <summary>Un campo y cómo se lee; el dinero queda como número para que cada quien lo escriba a su manera.</summary>
public sealed record CampoDeLinea(string Clave, string Nombre, Func<DatosDeLinea, object> Valor);

public sealed record CambioDeCampo(string Campo, object? Antes, object? Despues);

/// <param name="Numero">De la línea; nulo en la información general y en las necesidades.</param>
public sealed record CambioDePlan(ParteDelPlan Parte, ClaseDeCambio Clase, int? Numero, string Que, IReadOnlyList<CambioDeCampo> Campos);

/// <summary>Compara dos versiones línea a línea: agregada, quitada o cambiada, y en esta cada campo con su antes y su después.</summary>
public static class DiferenciaDePlan
{
    /// <summary>Los campos de una línea, en el orden del formulario.</summary>
    public static readonly IReadOnlyList<CampoDeLinea> Campos =
    [
        new(nameof(DatosDeLinea.Unspsc), "Códigos UNSPSC", d => string.Join("; ", d.Unspsc)),
        new(nameof(DatosDeLinea.Descripcion), "Descripción", d => d.Descripcion),
        new(nameof(DatosDeLinea.MesInicio), "Mes de inicio", d => PalabrasDelPlan.Mes(d.MesInicio)),
        new(nameof(DatosDeLinea.MesOfertas), "Mes de ofertas", d => PalabrasDelPlan.Mes(d.MesOfertas)),
        new(nameof(DatosDeLinea.Duracion), "Duración", d => $"{d.Duracion} {d.Unidad.Nombre(d.Duracion)}"),
        new(nameof(DatosDeLinea.Modalidad), "Modalidad", d => PalabrasDelPlan.Modalidad(d.Modalidad)),
        new(nameof(DatosDeLinea.Fuente), "Fuente de los recursos", d => d.Fuente.Nombre()),
        new(nameof(DatosDeLinea.ValorTotal), "Valor total", d => d.ValorTotal),
        new(nameof(DatosDeLinea.ValorVigencia), "Valor en la vigencia", d => d.ValorVigencia),
        new(nameof(DatosDeLinea.VigenciasFuturas), "Vigencias futuras", d => d.VigenciasFuturas ? "Sí" : "No"),
        new(nameof(DatosDeLinea.EstadoVigencias), "Estado de las vigencias futuras", d => d.EstadoVigencias.Nombre()),
        new(nameof(DatosDeLinea.UnidadContratacion), "Unidad de contratación", d => d.UnidadContratacion),
        new(nameof(DatosDeLinea.CodigoMunicipio), "Ubicación", d => Divipola.Nombre(d.CodigoMunicipio)),
        new(nameof(DatosDeLinea.Responsable), "Responsable", d => d.Responsable),
        new(nameof(DatosDeLinea.Telefono), "Teléfono", d => d.Telefono),
        new(nameof(DatosDeLinea.Correo), "Correo", d => d.Correo),
        new(nameof(DatosDeLinea.Alimentos), "Alimentos (Ley 2046 de 2020)", d => d.Alimentos ? "Sí" : "No"),
    ];

    private static readonly IReadOnlyList<(string Nombre, Func<DatosDeInformacionDelPlan, object> Valor)> CamposDeInformacion =
    [
        ("Misión y visión", i => i.Mision), ("Perspectiva estratégica", i => i.Perspectiva), ("Responsable del plan", i => i.ContactoNombre),
        ("Cargo", i => i.ContactoCargo), ("Teléfono", i => i.ContactoTelefono), ("Correo", i => i.ContactoCorreo),
        ("Límite de la menor cuantía", i => i.LimiteMenorCuantia), ("Límite de la mínima cuantía", i => i.LimiteMinimaCuantia),
    ];

    public static IReadOnlyList<CambioDePlan> Entre(ContenidoDelPlan? antes, ContenidoDelPlan despues)
    {
        var cambios = new List<CambioDePlan>();
        var informacion = CamposDeInformacion
            .Select(c => new CambioDeCampo(c.Nombre, antes is null ? "" : c.Valor(antes.Informacion), c.Valor(despues.Informacion)))
            .Where(c => !Equals(c.Antes, c.Despues)).ToList();
        if (antes is not null && informacion.Count > 0)
        {
            cambios.Add(new(ParteDelPlan.Informacion, ClaseDeCambio.Cambiada, null, ParteDelPlan.Informacion.Nombre(), informacion));
        }

        cambios.AddRange(Parejas(antes?.Lineas ?? [], despues.Lineas, l => l.Id, l => l.Numero)
            .Select(p => Comparar(ParteDelPlan.Adquisiciones, p.Antes, p.Despues, l => l.Numero, l => l.Datos.Descripcion, (a, d) => EntreLineas(a.Datos, d.Datos))).OfType<CambioDePlan>());
        cambios.AddRange(Parejas(antes?.Necesidades ?? [], despues.Necesidades, n => n.Id, _ => 0)
            .Select(p => Comparar(ParteDelPlan.Necesidades, p.Antes, p.Despues, _ => null, n => n.Descripcion, EntreNecesidades)).OfType<CambioDePlan>());
        return cambios;
    }

    public static IReadOnlyList<CambioDeCampo> EntreLineas(DatosDeLinea antes, DatosDeLinea despues) =>
        [.. Campos.Select(c => new CambioDeCampo(c.Nombre, c.Valor(antes), c.Valor(despues))).Where(c => !Equals(c.Antes, c.Despues))];

    private static IReadOnlyList<CambioDeCampo> EntreNecesidades(Necesidad antes, Necesidad despues) =>
        [.. new CambioDeCampo[]
        {
            new("Descripción", antes.Descripcion, despues.Descripcion),
            new("Códigos UNSPSC", string.Join("; ", antes.Unspsc), string.Join("; ", despues.Unspsc)),
            new("Contacto", antes.ContactoNombre, despues.ContactoNombre),
            new("Teléfono", antes.ContactoTelefono, despues.ContactoTelefono),
            new("Correo", antes.ContactoCorreo, despues.ContactoCorreo),
        }.Where(c => !Equals(c.Antes, c.Despues))];

    private static IEnumerable<(T? Antes, T? Despues)> Parejas<T>(IReadOnlyList<T> antes, IReadOnlyList<T> despues, Func<T, Guid> clave, Func<T, int> orden)
        where T : class
    {
        var previas = antes.ToDictionary(clave);
        var nuevas = despues.ToDictionary(clave);
        return antes.Concat(despues.Where(d => !previas.ContainsKey(clave(d)))).OrderBy(orden)
            .Select(x => (previas.GetValueOrDefault(clave(x)), nuevas.GetValueOrDefault(clave(x))));
    }

    private static CambioDePlan? Comparar<T>(
        ParteDelPlan parte, T? antes, T? despues, Func<T, int?> numero, Func<T, string> que, Func<T, T, IReadOnlyList<CambioDeCampo>> campos)
        where T : class => (antes, despues) switch
        {
            (null, { } nueva) => new(parte, ClaseDeCambio.Agregada, numero(nueva), que(nueva), []),
            ({ } vieja, null) => new(parte, ClaseDeCambio.Quitada, numero(vieja), que(vieja), []),
            ({ } a, { } d) when campos(a, d) is { Count: > 0 } distintos => new(parte, ClaseDeCambio.Cambiada, numero(d), que(d), distintos),
            _ => null,
        };
}
