using Secop.Domain.Comun;
using Secop.Domain.Procesos;

namespace Secop.Testing;

public sealed partial class Datos
{
    /// <summary>Vuelve obra el proceso de prueba: pide AIU con tope del 30 % e IVA del 19 % sobre la utilidad, sin decimales, en dos capítulos.</summary>
    public static void DeObraConAiu(Proceso p, Actor actor)
    {
        p.EditarInformacion(new(p.Numero, p.Nombre, p.Descripcion, "Obra"), p.RevisionDe(SeccionPliego.Informacion), actor, Publicacion);
        p.PonerListaPrecios(
            [.. p.ListaPrecios.Select((i, n) => i.Datos() with { Capitulo = n == 0 ? "Preliminares" : "Acabados" })], p.RevisionDe(SeccionPliego.ListaPrecios), actor, Publicacion);
        p.EditarOpcionesDePrecios(
            new OpcionesDePrecios(IvaDePrecios.NoIncluido, 0) { Aiu = new OpcionesDeAiu(30, 19) }, p.RevisionDe(SeccionPliego.ListaPrecios), actor, Publicacion);
    }

    /// <summary>Parte el proceso de prueba en dos lotes, con una línea y una pregunta de cada tipo, y una visita.</summary>
    public static void EnDosLotes(Proceso p, Actor actor)
    {
        int Revision(SeccionPliego seccion) => p.RevisionDe(seccion);
        p.AgregarLote(new Lote(1, "Papelería de oficina", "Resmas para las sedes.", 15_000_000, "14111500"), Revision(SeccionPliego.Lotes), actor, Publicacion);
        p.AgregarLote(new Lote(2, "Archivo y carpetas", "", 5_000_000, null), Revision(SeccionPliego.Lotes), actor, Publicacion);
        p.PonerListaPrecios([.. p.ListaPrecios.Select((i, n) => i.Datos() with { Lote = n + 1 })], Revision(SeccionPliego.ListaPrecios), actor, Publicacion);
        void Preguntar(DatosDePregunta datos) => p.AgregarPregunta(datos, Revision(SeccionPliego.Cuestionario), actor, Publicacion);
        Preguntar(new(null, TipoPregunta.Informativo, "Lea antes el anexo técnico del proceso", null, false) { Seccion = "Requisitos técnicos" });
        Preguntar(new(null, TipoPregunta.TextoCorto, "Marca que ofrece", null, true) { Seccion = "Requisitos técnicos", MaximoCaracteres = 20 });
        Preguntar(new(null, TipoPregunta.Numero, "Días de entrega", null, true) { Seccion = "Requisitos técnicos", Minimo = 1, Maximo = 30 });
        Preguntar(new(null, TipoPregunta.SeleccionUnica, "Color del papel", null, true) { Seccion = "Requisitos técnicos", Lote = 1, Opciones = "Blanco\nReciclado" });
        Preguntar(new(null, TipoPregunta.SeleccionMultiple, "Tamaños de carpeta", null, true) { Seccion = "Requisitos técnicos", Lote = 2, Opciones = "Carta\nOficio\nDoble oficio" });
        p.AgregarCriterio(
            new Criterio(Guid.Empty, 0, FactorDeCriterio.ExperienciaHabilitante, "Experiencia en suministro de papelería", "Un contrato por el valor estimado.", 0, 1, null),
            Revision(SeccionPliego.Evaluacion), actor, Publicacion);
        p.EditarVisita(new Visita(Publicacion.AddDays(1), "Portería de la sede principal", false, "Lleve su documento."), Revision(SeccionPliego.Visita), actor, Publicacion);
    }
}
