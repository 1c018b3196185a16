using System.Text;
using Secop.Domain.Procesos.Interes;

namespace Secop.Web.Sobres;

/// <summary>
/// El secreto con que la plataforma se compromete antes de un sorteo: en la caja de llaves, no en la base. Nadie de la
/// entidad lo ve hasta que el sorteo lo revela.
/// </summary>
public sealed class SecretosDeSorteo(CajaDeLlaves caja)
{
    public string Del(Guid procesoId) =>
        Encoding.UTF8.GetString(caja.LeerOCrear($"sorteo-{procesoId:n}.llave", () => Encoding.UTF8.GetBytes(SorteoDeInteresados.NuevoSecreto())));
}
