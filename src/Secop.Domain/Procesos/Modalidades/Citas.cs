namespace Secop.Domain.Procesos.Modalidades;

/// <summary>Las normas que más de una modalidad cita.</summary>
internal static class Citas
{
    public const string Practica = "Práctica recomendada: da tiempo para el paso siguiente";
    public const string Orden = "Un paso no puede ocurrir antes del que lo hace posible";
    public const string Proyecto = "Ley 1150 de 2007, art. 8; Decreto 1082 de 2015, art. 2.2.1.1.2.1.4";
    public const string Apertura = "Decreto 1082 de 2015, art. 2.2.1.1.2.1.5";
    public const string Documentos = "Decreto 1082 de 2015, arts. 2.2.1.1.2.1.1 a 2.2.1.1.2.1.5";
    public const string Adendas = "Decreto 1082 de 2015, art. 2.2.1.1.2.2.1";
    public const string AdendasDeLicitacion = "Ley 1474 de 2011, art. 89; Decreto 1082 de 2015, art. 2.2.1.1.2.2.1";
    public const string Comite = "Decreto 1082 de 2015, art. 2.2.1.1.2.2.3";
    public const string Mipyme = "Decreto 1082 de 2015, art. 2.2.1.2.4.2.2";
    public const string Publicidad = "Decreto 1082 de 2015, art. 2.2.1.1.1.7.1";
    public const string Adjudicacion = "Ley 1150 de 2007, art. 9";
    public const string Desierto = "Ley 80 de 1993, art. 25 núm. 18";
    public const string Revocatoria = "Ley 1437 de 2011, art. 93; Ley 1150 de 2007, art. 9";
    public const string Subsanacion = "Ley 1150 de 2007, art. 5 (Ley 1882 de 2018, art. 5)";
    public const string Suspension = "Ley 1437 de 2011; el término de la suspensión no tiene hoy norma propia: por verificar";
    public const string Cierre = "Ley 80 de 1993, art. 30 núm. 5";
    public const string AperturaSigue = "La apertura sigue al cierre: así nadie duda de la reserva";
    public const string Contrato = "Ley 80 de 1993, arts. 39 y 41";
    public const string Ofertas = "Ley 80 de 1993, art. 30; Ley 527 de 1999, art. 24";
    public const string MenorCuantia = "Decreto 1082 de 2015, art. 2.2.1.2.1.2.20";
    public const string Meritos = "Decreto 1082 de 2015, arts. 2.2.1.2.1.3.1 a 2.2.1.2.1.3.7";
    public const string Subasta = "Decreto 1082 de 2015, arts. 2.2.1.2.1.2.1 a 2.2.1.2.1.2.6";
    public const string Directa = "Ley 1150 de 2007, art. 2 núm. 4; Decreto 1082 de 2015, art. 2.2.1.2.1.4.1";
    public const string Manual = "Manual de contratación de la entidad";
    public const string Enajenacion = "Ley 1150 de 2007, art. 2 núm. 2 lit. e; Decreto 1082 de 2015, art. 2.2.1.2.2.1.1 y siguientes";
}
