using System.Globalization;
using Secop.Domain.Comun;
using Secop.Domain.Peticiones;

namespace Secop.Domain.Tests.Peticiones;

/// <summary>Los términos de la ley como tabla: clase, día en que se radica, último día para responder.</summary>
public sealed class TerminosDePeticionTests
{
    [Theory]
    // El 15 de octubre de 2018 fue festivo (Día de la Raza): el 18 es el séptimo día hábil.
    [InlineData(ClaseDePeticion.Peticion, "2018-10-08", 15, "2018-10-30")]
    [InlineData(ClaseDePeticion.Queja, "2018-10-08", 15, "2018-10-30")]
    [InlineData(ClaseDePeticion.Reclamo, "2018-10-08", 15, "2018-10-30")]
    [InlineData(ClaseDePeticion.Sugerencia, "2018-10-08", 15, "2018-10-30")]
    [InlineData(ClaseDePeticion.Denuncia, "2018-10-08", 15, "2018-10-30")]
    [InlineData(ClaseDePeticion.SolicitudDeInformacion, "2018-10-08", 10, "2018-10-23")]
    [InlineData(ClaseDePeticion.EntreAutoridades, "2018-10-08", 10, "2018-10-23")]
    // El 5 y el 12 de noviembre de 2018 también fueron festivos.
    [InlineData(ClaseDePeticion.Consulta, "2018-10-08", 30, "2018-11-22")]
    // Un sábado: el primer día es el lunes siguiente, que es hábil.
    [InlineData(ClaseDePeticion.SolicitudDeInformacion, "2018-10-06", 10, "2018-10-22")]
    // La víspera del Decreto 491 de 2020, su primer día y el último.
    [InlineData(ClaseDePeticion.Peticion, "2020-03-27", 15, "2020-04-21")]
    [InlineData(ClaseDePeticion.Peticion, "2020-03-28", 30, "2020-05-13")]
    [InlineData(ClaseDePeticion.SolicitudDeInformacion, "2020-03-30", 20, "2020-04-29")]
    [InlineData(ClaseDePeticion.Consulta, "2020-03-30", 35, "2020-05-21")]
    [InlineData(ClaseDePeticion.EntreAutoridades, "2020-03-30", 10, "2020-04-15")]
    [InlineData(ClaseDePeticion.Peticion, "2022-05-16", 30, "2022-06-30")]
    // La Ley 2207 de 2022 devolvió los términos de la Ley 1755.
    [InlineData(ClaseDePeticion.Peticion, "2022-05-17", 15, "2022-06-08")]
    [InlineData(ClaseDePeticion.SolicitudDeInformacion, "2022-05-17", 10, "2022-06-01")]
    [InlineData(ClaseDePeticion.Consulta, "2022-05-17", 30, "2022-07-01")]
    // El 13 de julio de 2026 es festivo desde la Ley 2578 de 2026.
    [InlineData(ClaseDePeticion.SolicitudDeInformacion, "2026-07-06", 10, "2026-07-22")]
    public void Radicar_CadaClaseEnCadaVigencia_VenceEseDia(ClaseDePeticion clase, string dia, int dias, string vence)
    {
        var peticion = Ejemplos.Radicada(Ejemplos.A(dia, 10), clase);
        Assert.Equal((dias, DateOnly.Parse(vence, CultureInfo.InvariantCulture)), (peticion.Dias, peticion.Vencimiento));
        Assert.NotEmpty(peticion.Norma);
    }

    [Theory]
    // Se pide completar, se completa, y el término sigue con lo que faltaba.
    [InlineData("2018-10-08", "2018-10-10", "2018-10-10", "2018-10-30")]
    [InlineData("2018-10-08", "2018-10-10", "2018-11-08", "2018-11-28")]
    [InlineData("2018-10-08", "2018-10-23", "2018-11-01", "2018-11-09")]
    // Completada un sábado: sigue desde el lunes, que es festivo, así que desde el martes.
    [InlineData("2018-10-08", "2018-10-10", "2018-11-10", "2018-11-29")]
    public void Completar_ElTerminoDetenido_SigueConLosDiasQueQuedaban(string radicada, string pedida, string completada, string vence)
    {
        var peticion = Ejemplos.Asignada(Ejemplos.A(radicada, 10));
        peticion.PedirCompletar("Diga de qué alcaldía se trata.", Ejemplos.Plazos, Ejemplos.Funcionaria, Ejemplos.A(pedida, 10));
        Assert.Equal((EstadoDePeticion.Incompleta, null, Semaforo.Detenida), (peticion.Estado, peticion.DiasQueFaltan(new(2018, 10, 25)), peticion.SemaforoEn(new(2019, 1, 1))));
        peticion.Completar("De la de Villa Esperanza.", [], Ejemplos.A(completada, 10));
        Assert.Equal((EstadoDePeticion.Asignada, DateOnly.Parse(vence, CultureInfo.InvariantCulture)), (peticion.Estado, peticion.Vencimiento));
    }

    [Theory]
    [InlineData(1, "2018-10-31")]
    [InlineData(15, "2018-11-22")]
    public void Ampliar_DentroDelDoble_CorreElVencimiento(int dias, string vence)
    {
        var peticion = Ejemplos.Asignada(Ejemplos.A("2018-10-08", 10));
        peticion.Ampliar(dias, Ejemplos.Motivo, Ejemplos.Plazos, Ejemplos.Funcionaria, Ejemplos.A("2018-10-30", 23));
        Assert.Equal((EstadoDePeticion.Ampliada, DateOnly.Parse(vence, CultureInfo.InvariantCulture)), (peticion.Estado, peticion.Vencimiento));
    }

    [Theory]
    [InlineData("2018-10-16", true)]
    [InlineData("2018-10-17", false)]
    public void Trasladar_CincoDiasHabiles_NiUnoMas(string dia, bool cabe)
    {
        var peticion = Ejemplos.Radicada(Ejemplos.A("2018-10-08", 10));
        void Acto() => peticion.Trasladar("Alcaldía de Villa Esperanza", Ejemplos.Motivo, Ejemplos.Plazos, Ejemplos.Funcionaria, Ejemplos.A(dia, 23));
        if (cabe)
        {
            Acto();
            Assert.Equal(EstadoDePeticion.Trasladada, peticion.Estado);
        }
        else
        {
            Assert.Equal(ReglasDePeticion.TrasladoTarde, Assert.Throws<ReglaIncumplida>(Acto).Regla);
        }
    }

    [Theory]
    // Vence el 30 de octubre: la alerta de tres días es el 25 y la de uno, el 29.
    [InlineData("2018-10-24", null)]
    [InlineData("2018-10-25", 3)]
    [InlineData("2018-10-26", 3)]
    [InlineData("2018-10-29", 1)]
    [InlineData("2018-10-31", 1)]
    public void AlertarSiToca_ElDiaQueEs_DaEsaAlertaUnaVez(string dia, int? alerta)
    {
        var peticion = Ejemplos.Asignada(Ejemplos.A("2018-10-08", 10));
        peticion.OlvidarHechos();
        Assert.Equal(alerta is not null, peticion.AlertarSiToca(Ejemplos.A(dia, 8)));
        Assert.False(peticion.AlertarSiToca(Ejemplos.A(dia, 9)));
        Assert.Equal(alerta, peticion.Alerta);
        Assert.Equal(alerta is null ? 0 : 1, peticion.HechosPendientes.OfType<PeticionPorVencer>().Count());
    }

    [Theory]
    [InlineData("2018-10-24", Semaforo.Holgada)]
    [InlineData("2018-10-25", Semaforo.Cercana)]
    [InlineData("2018-10-29", Semaforo.Urgente)]
    [InlineData("2018-10-30", Semaforo.Urgente)]
    [InlineData("2018-10-31", Semaforo.Vencida)]
    public void SemaforoEn_SegunLosDiasHabiles_Cambia(string dia, Semaforo esperado) =>
        Assert.Equal(esperado, Ejemplos.Asignada(Ejemplos.A("2018-10-08", 10)).SemaforoEn(DateOnly.Parse(dia, CultureInfo.InvariantCulture)));
}
