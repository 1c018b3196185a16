using Secop.Domain.Planes;

namespace Secop.Domain.Tests.Planes;

public sealed class DiferenciaTests
{
    [Fact]
    public void LineaALinea_AgregadaQuitadaYCambiadaConCadaCampo()
    {
        var o = new Oficina(3).Publicado();
        o.Plan.Modificar(o.Editora, Oficina.Hoy);
        o.Plan.QuitarLinea(o.Lineas[0], false, o.Editora, Oficina.Hoy);
        o.Plan.CambiarLinea(o.Lineas[1], o.Lineas[1].Datos() with { ValorTotal = 25_000_000, MesOfertas = 6, CodigoMunicipio = "05001" }, 1, o.Editora, Oficina.Hoy);
        o.Lineas.RemoveAt(0);
        o.Lineas.Add(o.Plan.AgregarLinea(Oficina.Linea("Una compra más"), 2, o.Editora, Oficina.Hoy));
        o.Publicado();

        var cambios = DiferenciaDePlan.Entre(ContenidoDelPlan.DeJson(o.Versiones[0].Contenido), ContenidoDelPlan.DeJson(o.Versiones[1].Contenido));
        Assert.Equal([(ClaseDeCambio.Quitada, 1), (ClaseDeCambio.Cambiada, 2), (ClaseDeCambio.Agregada, 4)], cambios.Select(c => (c.Clase, c.Numero!.Value)));
        Assert.Equal(
            [("Mes de ofertas", "abril", "junio"), ("Valor total", 20_000_000m, 25_000_000m), ("Ubicación", "Bogotá, D.C.", "Medellín, Antioquia")],
            cambios[1].Campos.Select(c => (c.Campo, c.Antes!, c.Despues!)).Select(c => (c.Campo, c.Item2, c.Item3)));
    }

    [Fact]
    public void InformacionYNecesidades_TambienSeComparan()
    {
        var o = new Oficina();
        var id = o.Plan.AgregarNecesidad(Oficina.Necesidad, 0, o.Editora, Oficina.Hoy);
        var antes = o.Plan.Contenido(o.Lineas);
        o.Plan.EditarInformacion(Oficina.Informacion with { ContactoCargo = "Jefe de compras" }, 1, o.Editora, Oficina.Hoy);
        o.Plan.CambiarNecesidad(id, Oficina.Necesidad with { Descripcion = "Reducir el consumo de agua de la sede" }, 1, o.Editora, Oficina.Hoy);
        o.Plan.AgregarNecesidad(Oficina.Necesidad, 2, o.Editora, Oficina.Hoy);
        var cambios = DiferenciaDePlan.Entre(antes, o.Plan.Contenido(o.Lineas));
        Assert.Equal(
            [(ParteDelPlan.Informacion, ClaseDeCambio.Cambiada), (ParteDelPlan.Necesidades, ClaseDeCambio.Cambiada), (ParteDelPlan.Necesidades, ClaseDeCambio.Agregada)],
            cambios.Select(c => (c.Parte, c.Clase)));
        Assert.Equal(new CambioDeCampo("Cargo", "Secretaria general", "Jefe de compras"), Assert.Single(cambios[0].Campos));
    }

    [Fact]
    public void LoMismo_NoTieneDiferencias()
    {
        var o = new Oficina(5);
        Assert.Empty(DiferenciaDePlan.Entre(o.Plan.Contenido(o.Lineas), ContenidoDelPlan.DeJson(o.Plan.Contenido(o.Lineas).ComoJson())));
    }

    [Fact]
    public void CadaCampoDeLaLinea_SeCompara()
    {
        var propiedades = typeof(DatosDeLinea).GetProperties().Select(p => p.Name).Where(n => n is not ("Unidad" or "EqualityContract"));
        Assert.Equal(propiedades.Order(StringComparer.Ordinal), DiferenciaDePlan.Campos.Select(c => c.Clave).Order(StringComparer.Ordinal));
    }
}
