using Secop.Domain.Comun;
using Secop.Domain.Procesos.Modalidades;

namespace Secop.Domain.Procesos;

// Armar el pliego, sección por sección.
public sealed partial class Proceso
{
    public void EditarInformacion(DatosDeInformacion datos, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Informacion, revision, actor, ahora);
        var descripcion = Texto.Parrafos(datos.Descripcion);
        ReglasDeProceso.DescripcionObligatoria.ExigirEn("Descripcion", descripcion.Length is >= 20 and <= 500);
        ReglasDeProceso.TipoDeContrato.ExigirEn("TipoContrato", Palabras.TiposDeContrato.Contains(datos.TipoContrato));
        ReglasDeProceso.CausalDesconocida.ExigirEn("Causal", string.IsNullOrEmpty(datos.Causal) || CausalesDeModalidad.Buscar(Modalidad, datos.Causal) is not null);
        PonerNumeroYNombre(datos.Numero, datos.Nombre);
        Causal = string.IsNullOrEmpty(datos.Causal) ? null : datos.Causal;
        Descripcion = descripcion;
        TipoContrato = datos.TipoContrato;
    }

    public void EditarClasificacion(DatosDeClasificacion datos, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Clasificacion, revision, actor, ahora);
        var principal = CodigoUnspsc.Normalizar(datos.Principal);
        CodigoUnspsc.Exigir(principal, "Principal");
        var adicionales = datos.Adicionales.Select(CodigoUnspsc.Normalizar).ToList();
        ReglasDeProceso.UnspscDemasiados.ExigirEn("Adicionales", adicionales.Count <= 50);
        foreach (var (codigo, puesto) in adicionales.Select((c, i) => (c, i)))
        {
            CodigoUnspsc.Exigir(codigo, "Adicionales");
            ReglasDeProceso.UnspscRepetido.ExigirEn("Adicionales", codigo != principal && adicionales.IndexOf(codigo) == puesto, codigo);
        }

        UnspscPrincipal = principal;
        _unspscAdicionales = adicionales;
    }

    public void EditarLugar(DatosDeLugar datos, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Lugar, revision, actor, ahora);
        Divipola.Exigir(datos.CodigoMunicipio, "CodigoMunicipio");
        var direccion = Texto.EnUnaLinea(datos.Direccion);
        ReglasDeProceso.DireccionObligatoria.ExigirEn("Direccion", direccion.Length is >= 3 and <= 200);
        CodigoMunicipio = datos.CodigoMunicipio;
        Direccion = direccion;
    }

    /// <summary>La lista entera, en el orden dado; las líneas con identificador conservan el suyo.</summary>
    public void PonerListaPrecios(IReadOnlyList<DatosDeItemPrecio> lineas, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.ListaPrecios, revision, actor, ahora);
        var limpias = LineasDePrecios.Revisar(lineas);
        foreach (var lote in limpias.Select(l => l.Lote).Distinct())
        {
            ExigirLote(lote, "Lote");
        }

        PonerItems(limpias);
    }

    public Guid AgregarItem(DatosDeItemPrecio linea, int revision, Actor actor, DateTimeOffset ahora)
    {
        var id = Guid.NewGuid();
        PonerListaPrecios([.. ListaPrecios.Select(i => i.Datos()), linea with { Id = id }], revision, actor, ahora);
        return id;
    }

    public void CambiarItem(Guid id, DatosDeItemPrecio linea, int revision, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.ItemDesconocido.Exigir(_listaPrecios.Exists(i => i.Id == id));
        PonerListaPrecios([.. ListaPrecios.Select(i => i.Id == id ? linea with { Id = id } : i.Datos())], revision, actor, ahora);
    }

    public void QuitarItem(Guid id, int revision, Actor actor, DateTimeOffset ahora)
    {
        ReglasDeProceso.ItemDesconocido.Exigir(_listaPrecios.Exists(i => i.Id == id));
        PonerListaPrecios([.. ListaPrecios.Where(i => i.Id != id).Select(i => i.Datos())], revision, actor, ahora);
    }

    public void EditarCronograma(IReadOnlyList<Hito> hitos, int revision, Actor actor, DateTimeOffset ahora)
    {
        Editar(SeccionPliego.Cronograma, revision, actor, ahora);
        foreach (var hito in hitos)
        {
            ReglasDeProceso.HitoRepetido.ExigirEn(hito.Tipo.ToString(), hitos.Count(h => h.Tipo == hito.Tipo) == 1, hito.Tipo.Nombre());
            ReglasDeProceso.HitoLejano.ExigirEn(hito.Tipo.ToString(), (hito.Instante - ahora).Duration() < AlcanceDelCronograma, hito.Tipo.Nombre());
        }

        // El inicio es el acto de publicar: su hora no se escribe a mano.
        var inicio = SuModalidad.Inicio;
        var publicado = InstanteDe(inicio) is { } en && Estado != EstadoProceso.Borrador ? [new Hito(inicio, en)] : Array.Empty<Hito>();
        PonerCronograma([.. publicado, .. hitos.Where(h => h.Tipo != inicio).Select(h => h with { Instante = h.Instante.ToUniversalTime() })]);
    }

    public void AgregarMiembro(Guid usuarioId, FuncionEquipo funcion, Actor actor, DateTimeOffset ahora)
    {
        EditarEquipo(actor, ahora);
        ReglasDeProceso.MiembroRepetido.ExigirEn("Funcion", !TieneFuncion(usuarioId, funcion));
        var opuesta = funcion switch
        {
            FuncionEquipo.Evaluador => FuncionEquipo.OrdenadorDelGasto,
            FuncionEquipo.OrdenadorDelGasto => FuncionEquipo.Evaluador,
            _ => (FuncionEquipo?)null,
        };
        ReglasDeProceso.EvaluadorOrdenador.ExigirEn("Funcion", opuesta is not { } o || !TieneFuncion(usuarioId, o));
        ReglasDeProceso.UnSoloOrdenador.ExigirEn("Funcion", funcion != FuncionEquipo.OrdenadorDelGasto || !_equipo.Exists(m => m.Funcion == funcion));
        _equipo = [.. _equipo.Select(m => m with { }), new MiembroEquipo(usuarioId, funcion)];
    }

    public void QuitarMiembro(Guid usuarioId, FuncionEquipo funcion, Actor actor, DateTimeOffset ahora)
    {
        EditarEquipo(actor, ahora);
        ReglasDeProceso.MiembroDesconocido.Exigir(TieneFuncion(usuarioId, funcion));
        _equipo = [.. _equipo.Where(m => m.UsuarioId != usuarioId || m.Funcion != funcion).Select(m => m with { })];
    }

    private void PonerItems(IReadOnlyList<DatosDeItemPrecio> lineas)
    {
        var previas = _listaPrecios.ToDictionary(i => i.Id);
        var quedan = lineas.Where(l => l.Id is not null).Select(l => l.Id!.Value).ToHashSet();
        _listaPrecios.RemoveAll(i => !quedan.Contains(i.Id));
        for (var i = 0; i < lineas.Count; i++)
        {
            if (lineas[i].Id is { } id && previas.TryGetValue(id, out var previa))
            {
                previa.Poner(i + 1, lineas[i]);
            }
            else
            {
                _listaPrecios.Add(new ItemPrecio(lineas[i].Id ?? Guid.NewGuid(), i + 1, lineas[i]));
            }
        }
    }

    // El equipo también cambia después de publicar: alguien se va y otro debe abrir o evaluar.
    private void EditarEquipo(Actor actor, DateTimeOffset ahora)
    {
        ExigirPropio(actor);
        ReglasDeProceso.NoPublicado.Exigir(Estado is EstadoProceso.Borrador or EstadoProceso.Publicado);
        Marcar(SeccionPliego.Equipo, actor, ahora);
    }

    private void Editar(SeccionPliego seccion, int revision, Actor actor, DateTimeOffset ahora)
    {
        ExigirPropio(actor);
        ReglasDeProceso.NoEsBorrador.Exigir(Estado == EstadoProceso.Borrador || _esPropuesta);
        ReglasDeProceso.SeccionCambio.Exigir(revision == RevisionDe(seccion));
        Marcar(seccion, actor, ahora);
    }

    private void Marcar(SeccionPliego seccion, Actor actor, DateTimeOffset ahora)
    {
        _revisiones = [.. Enumerable.Range(0, Secciones).Select(i => RevisionDe((SeccionPliego)i))];
        _revisiones[(int)seccion]++;
        Anotar(new SeccionEditada(Id, seccion, actor, ahora));
        AnotarEdicion(seccion, actor, ahora);
    }
}
