using Secop.Domain.Comun;
using Secop.Domain.Procesos;
using Secop.Domain.Procesos.Modalidades;
using Secop.Testing;

namespace Secop.Domain.Tests.Procesos;

/// <summary>La aprobación de lo que se publica después del proyecto, con el mismo mecanismo que la primera vez.</summary>
public sealed class AprobacionDelDefinitivoTests
{
    private readonly Guid _entidad = Guid.NewGuid();
    private readonly Dictionary<FuncionEquipo, Guid> _personas = Enum.GetValues<FuncionEquipo>().ToDictionary(f => f, _ => Guid.NewGuid());
    private readonly Guid _aprueba = Guid.NewGuid();

    private Actor Arma => Quien(FuncionEquipo.Estructurador);

    private Actor Aprueba => new(_aprueba, _entidad);

    [Theory]
    [InlineData("LP", "@FinObservacionesProyecto", ActoDeProceso.OrdenarApertura)]
    [InlineData("CDO", "Justificar", ActoDeProceso.Invitar)]
    [InlineData("CMP", "@FinManifestacionesPrecalificacion PublicarInformePrecalificacion @FinTrasladoPrecalificacion ConformarLista", ActoDeProceso.PublicarProyecto)]
    public void CadaVersionDelPliego_PideLaSuya(string codigo, string pasos, ActoDeProceso acto)
    {
        var r = Publicado(codigo).Andar(pasos);
        var p = r.Proceso;
        Assert.Equal((EstadoDeAprobacion.Publicada, acto), (p.Aprobacion!.Estado, p.PorPublicar!.Value));
        Assert.Equal(ReglasDeAprobacion.Falta, Taller.Rota(() => r.Dar(acto)));
        Pedir(r);
        Assert.Equal(ReglasDeAprobacion.Falta, Taller.Rota(() => r.Dar(acto)));
        Assert.Equal(ReglasDeAprobacion.OtraPersona, Taller.Rota(() => p.AprobarPublicacion(p.HuellaDelPliego(), Arma, r.Ahora)));
        p.AprobarPublicacion(p.HuellaDelPliego(), Aprueba, r.Ahora);
        var version = p.VersionPliego;
        r.Dar(acto);
        Assert.Equal((version + 1, EstadoDeAprobacion.Publicada), (p.VersionPliego, p.Aprobacion!.Estado));
    }

    [Fact]
    public void UnAjusteDespuesDeAprobado_LaAnula_YQuienAjustaNoAprueba()
    {
        var r = Publicado("LP").Andar("@FinObservacionesProyecto");
        var p = r.Proceso;
        var ajustes = Adenda.Iniciar(p, Arma, r.Ahora);
        Ajustar(r, ajustes, 4, Arma);
        Pedir(r, ajustes);
        Assert.Equal(ReglasDeAprobacion.Cambio, Taller.Rota(() => p.AprobarPublicacion(p.HuellaDelPliego(), Aprueba, r.Ahora, ajustes)));
        p.AprobarPublicacion(p.HuellaDelPliego(ajustes), Aprueba, r.Ahora, ajustes);

        Ajustar(r, ajustes, 5, Aprueba);
        Assert.Equal(EstadoDeAprobacion.Anulada, p.Aprobacion!.Estado);
        Assert.Equal(SeccionPliego.Condiciones, p.HechosPendientes.OfType<AprobacionAnulada>().Single().Seccion);
        Assert.Equal(ReglasDeAprobacion.Falta, Taller.Rota(() => Ordenar(r, ajustes)));

        Pedir(r, ajustes);
        Assert.Equal(ReglasDeAprobacion.OtraPersona, Taller.Rota(() => p.AprobarPublicacion(p.HuellaDelPliego(ajustes), Aprueba, r.Ahora, ajustes)));
        p.AprobarPublicacion(p.HuellaDelPliego(ajustes), Quien(FuncionEquipo.OrdenadorDelGasto), r.Ahora, ajustes);
        // Lo aprobado son los ajustes: el proyecto como estaba es otro pliego.
        Assert.Equal(ReglasDeAprobacion.Falta, Taller.Rota(() => Ordenar(r, null)));
        Ordenar(r, ajustes);
        Assert.Equal((2, 5), (p.VersionPliego, p.Duracion));
        Assert.Null(p.PorPublicar);
        Assert.Equal(ReglasDeAprobacion.NadaPorPublicar, Taller.Rota(() => Pedir(r)));
    }

    [Fact]
    public void DescartarLosAjustes_AnulaLoAprobado()
    {
        var r = Publicado("LP").Andar("@FinObservacionesProyecto");
        var ajustes = Adenda.Iniciar(r.Proceso, Arma, r.Ahora);
        Ajustar(r, ajustes, 4, Arma);
        Pedir(r, ajustes);
        ajustes.Descartar(r.Proceso, Arma, r.Ahora);
        Assert.Equal(EstadoDeAprobacion.Anulada, r.Proceso.Aprobacion!.Estado);
        Assert.Null(r.Proceso.HechosPendientes.OfType<AprobacionAnulada>().Single().Seccion);
    }

    [Fact]
    public void ElEquipoYLosInternos_NoLaAnulan()
    {
        var r = Publicado("LP").Andar("@FinObservacionesProyecto");
        Pedir(r);
        r.Proceso.AgregarMiembro(Guid.NewGuid(), FuncionEquipo.Supervisor, Arma, r.Ahora);
        r.Proceso.AnexarDocumento(Documento(TipoDocumento.Otro) with { EsInterno = true }, r.Proceso.RevisionDe(SeccionPliego.Documentos), Arma, r.Ahora);
        Assert.Equal(EstadoDeAprobacion.EnEspera, r.Proceso.Aprobacion!.Estado);
    }

    [Fact]
    public void SinExigirlaNiPedirla_SeAbreSinElla()
    {
        var r = Recorrido.Borrador("LP", "LP-2", Quien, Documento, Taller.Publicacion);
        r.HastaAntesDe(ActoDeProceso.OrdenarApertura).Dar(ActoDeProceso.OrdenarApertura);
        Assert.Null(r.Proceso.Aprobacion);
    }

    private Recorrido Publicado(string codigo)
    {
        var p = Recorrido.Borrador(codigo, $"{codigo}-1", Quien, Documento, Taller.Publicacion).Proceso;
        var exige = Recorrido.Reglas(codigo, Taller.Publicacion) with { ExigeAprobacion = true };
        p.PedirAprobacion(exige, Recorrido.Calendario, Arma, Taller.Publicacion);
        p.AprobarPublicacion(p.HuellaDelPliego(), Aprueba, Taller.Publicacion);
        p.Publicar(exige, Recorrido.Calendario, Arma, Taller.Publicacion);
        return Recorrido.Desde(p, Quien, Documento, Taller.Publicacion);
    }

    private void Pedir(Recorrido r, Adenda? ajustes = null) => r.Proceso.PedirAprobacion(r.Proceso.Reglas!, Recorrido.Calendario, Arma, r.Ahora, ajustes);

    private static void Ajustar(Recorrido r, Adenda ajustes, int duracion, Actor actor)
    {
        var copia = ajustes.Pliego(r.Proceso);
        copia.EditarCondiciones(new(duracion, UnidadDuracion.Meses, "Dos pagos.", "En la obra."), copia.RevisionDe(SeccionPliego.Condiciones), actor, r.Ahora);
        ajustes.Proponer(copia, actor, r.Ahora);
        r.Proceso.AnotarAjuste(SeccionPliego.Condiciones, actor, r.Ahora);
    }

    private void Ordenar(Recorrido r, Adenda? ajustes) => r.Proceso.OrdenarApertura(
        new(AlcanceMipyme.Abierto, "Sin solicitudes en el término.", 0), 0, ajustes, r.Anexos(ActoDeProceso.OrdenarApertura), Recorrido.Calendario,
        Quien(FuncionEquipo.OrdenadorDelGasto), r.Proceso.InstanteDe(TipoHito.ActoApertura)!.Value);

    private Actor Quien(FuncionEquipo funcion) => new(_personas[funcion], _entidad);

    private static DatosDeDocumento Documento(TipoDocumento tipo) => new(tipo, tipo.Nombre(), false, Guid.NewGuid(), "d.pdf", "application/pdf", 10, new string('a', 64));
}
