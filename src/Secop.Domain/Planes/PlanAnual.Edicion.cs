using Secop.Domain.Comun;
using Secop.Domain.Cuentas;

namespace Secop.Domain.Planes;

// Las tres partes, mientras se edita.
public sealed partial class PlanAnual
{
    public void EditarInformacion(DatosDeInformacionDelPlan datos, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(ParteDelPlan.Informacion, revision, actor, ahora);
        var mision = Texto.Parrafos(datos.Mision);
        var perspectiva = Texto.Parrafos(datos.Perspectiva);
        var (nombre, cargo, telefono, correo) = (ExamenDeLinea.Renglon(datos.ContactoNombre), ExamenDeLinea.Renglon(datos.ContactoCargo), ExamenDeLinea.Renglon(datos.ContactoTelefono), ExamenDeLinea.Renglon(datos.ContactoCorreo));
        ReglasDelPlan.Mision.ExigirEn("Mision", mision.Length is >= 10 and <= 4000);
        ReglasDelPlan.Perspectiva.ExigirEn("Perspectiva", perspectiva.Length is >= 10 and <= 4000);
        ReglasDelPlan.ContactoNombre.ExigirEn("ContactoNombre", nombre.Length is >= 3 and <= 120);
        ReglasDelPlan.ContactoCargo.ExigirEn("ContactoCargo", cargo.Length is >= 3 and <= 120);
        ReglasDelPlan.Telefono.ExigirEn("ContactoTelefono", telefono.Length is >= 7 and <= 40);
        ReglasDelPlan.Correo.ExigirEn("ContactoCorreo", TextoCorto.EsCorreo(correo));
        Dinero.ExigirPositivo(datos.LimiteMenorCuantia, "LimiteMenorCuantia");
        Dinero.ExigirPositivo(datos.LimiteMinimaCuantia, "LimiteMinimaCuantia");
        ReglasDelPlan.Limites.ExigirEn("LimiteMinimaCuantia", datos.LimiteMinimaCuantia <= datos.LimiteMenorCuantia);
        (Mision, Perspectiva, ContactoNombre, ContactoCargo, ContactoTelefono, ContactoCorreo) = (mision, perspectiva, nombre, cargo, telefono, correo);
        (LimiteMenorCuantia, LimiteMinimaCuantia, AprobadorId) = (datos.LimiteMenorCuantia, datos.LimiteMinimaCuantia, datos.AprobadorId);
    }

    /// <param name="cuantas">Las que ya tiene el plan.</param>
    public LineaDelPlan AgregarLinea(DatosDeLinea datos, int cuantas, Actor actor, DateTimeOffset ahora)
    {
        ExigirEditable(actor, ahora);
        ReglasDelPlan.LineasDemasiadas.Exigir(cuantas < MaximoDeLineas, cuantas + 1, MaximoDeLineas);
        var linea = new LineaDelPlan(Id, ++UltimaLinea, ExamenDeLinea.Revisar(datos));
        Anotar(new LineaAgregada(Id, Vigencia, linea.Id, linea.Numero, actor, ahora));
        return linea;
    }

    public void CambiarLinea(LineaDelPlan linea, DatosDeLinea datos, int revision, Actor actor, DateTimeOffset ahora)
    {
        ExigirEditable(actor, ahora);
        ReglasDelPlan.LineaDesconocida.Exigir(linea.PlanId == Id, linea.Numero);
        ReglasDelPlan.LineaCambio.Exigir(revision == linea.Revision);
        linea.Poner(ExamenDeLinea.Revisar(datos));
        Anotar(new LineaCambiada(Id, Vigencia, linea.Id, linea.Numero, actor, ahora));
    }

    /// <summary>Quien llama borra la línea; aquí quedan la regla y el hecho.</summary>
    public void QuitarLinea(LineaDelPlan linea, bool tieneProcesos, Actor actor, DateTimeOffset ahora)
    {
        ExigirEditable(actor, ahora);
        ReglasDelPlan.LineaDesconocida.Exigir(linea.PlanId == Id, linea.Numero);
        ReglasDelPlan.LineaConProcesos.Exigir(!tieneProcesos, linea.Numero);
        Anotar(new LineaQuitada(Id, Vigencia, linea.Id, linea.Numero, actor, ahora));
    }

    /// <summary>
    /// Una hoja entera. Cada fila con número cambia esa línea, que conserva su identidad; sin número, es nueva. Al
    /// reemplazar, la línea que no está en la hoja se quita.
    /// </summary>
    public ResultadoDeImportacion Importar(
        IReadOnlyList<LineaDelPlan> actuales, IReadOnlyList<LineaImportada> hoja, bool reemplaza, IReadOnlySet<Guid> conProcesos, Actor actor, DateTimeOffset ahora)
    {
        ExigirEditable(actor, ahora);
        var porNumero = actuales.ToDictionary(l => l.Numero);
        var vistas = new HashSet<int>();
        var nuevas = new List<LineaDelPlan>();
        var (cambiadas, iguales) = (0, 0);
        foreach (var fila in hoja)
        {
            var datos = ExamenDeLinea.Revisar(fila.Datos);
            if (fila.Numero is not { } numero || !reemplaza)
            {
                nuevas.Add(new LineaDelPlan(Id, ++UltimaLinea, datos));
                continue;
            }

            ReglasDelPlan.LineaRepetida.Exigir(vistas.Add(numero), numero);
            ReglasDelPlan.LineaDesconocida.Exigir(porNumero.ContainsKey(numero), numero);
            var linea = porNumero[numero];
            if (DiferenciaDePlan.EntreLineas(linea.Datos(), datos).Count == 0)
            {
                iguales++;
                continue;
            }

            linea.Poner(datos);
            cambiadas++;
        }

        var quitadas = reemplaza ? actuales.Where(l => !vistas.Contains(l.Numero)).ToList() : [];
        if (quitadas.Find(l => conProcesos.Contains(l.Id)) is { } enlazada)
        {
            throw new ReglaIncumplida(ReglasDelPlan.LineaConProcesos, "Archivo", enlazada.Numero);
        }

        var quedan = actuales.Count - quitadas.Count + nuevas.Count;
        ReglasDelPlan.LineasDemasiadas.ExigirEn("Archivo", quedan <= MaximoDeLineas, quedan, MaximoDeLineas);
        Anotar(new LineasImportadas(Id, Vigencia, nuevas.Count, cambiadas, quitadas.Count, actor, ahora));
        return new(nuevas, quitadas, cambiadas, iguales);
    }

    public Guid AgregarNecesidad(DatosDeNecesidad datos, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(ParteDelPlan.Necesidades, revision, actor, ahora);
        ReglasDelPlan.NecesidadesDemasiadas.Exigir(_necesidades.Count < 200);
        var nueva = Revisada(Guid.NewGuid(), datos);
        _necesidades = [.. _necesidades.Select(n => n with { }), nueva];
        return nueva.Id;
    }

    public void CambiarNecesidad(Guid id, DatosDeNecesidad datos, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(ParteDelPlan.Necesidades, revision, actor, ahora);
        ReglasDelPlan.NecesidadDesconocida.Exigir(_necesidades.Exists(n => n.Id == id));
        var cambiada = Revisada(id, datos);
        _necesidades = [.. _necesidades.Select(n => n.Id == id ? cambiada : n with { })];
    }

    public void QuitarNecesidad(Guid id, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(ParteDelPlan.Necesidades, revision, actor, ahora);
        ReglasDelPlan.NecesidadDesconocida.Exigir(_necesidades.Exists(n => n.Id == id));
        _necesidades = [.. _necesidades.Where(n => n.Id != id).Select(n => n with { })];
    }

    private static Necesidad Revisada(Guid id, DatosDeNecesidad datos)
    {
        var descripcion = ExamenDeLinea.Renglon(datos.Descripcion);
        var codigos = datos.Unspsc.Select(ExamenDeLinea.Codigo).Where(c => c.Length > 0).ToList();
        var (nombre, telefono, correo) = (ExamenDeLinea.Renglon(datos.ContactoNombre), ExamenDeLinea.Renglon(datos.ContactoTelefono), ExamenDeLinea.Renglon(datos.ContactoCorreo));
        ReglasDelPlan.NecesidadDescripcion.ExigirEn("Descripcion", descripcion.Length is >= 10 and <= 1000);
        foreach (var (regla, valor) in ExamenDeLinea.ReglasDeCodigos(codigos, obligatorio: false))
        {
            throw new ReglaIncumplida(regla, "Unspsc", valor);
        }

        ReglasDelPlan.ContactoNombre.ExigirEn("ContactoNombre", nombre.Length is >= 3 and <= 120);
        ReglasDelPlan.Telefono.ExigirEn("ContactoTelefono", telefono.Length is >= 7 and <= 40);
        ReglasDelPlan.Correo.ExigirEn("ContactoCorreo", TextoCorto.EsCorreo(correo));
        return new Necesidad(id, descripcion, codigos, nombre, telefono, correo);
    }

    private void Editar(ParteDelPlan parte, int revision, Actor actor, DateTimeOffset ahora)
    {
        ExigirEditable(actor, ahora);
        ReglasDelPlan.ParteCambio.Exigir(revision == RevisionDe(parte));
        _revisiones = [.. _revisiones];
        _revisiones[(int)parte]++;
        Anotar(new ParteDelPlanEditada(Id, Vigencia, parte, actor, ahora));
    }
}
