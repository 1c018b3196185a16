// Provisional: este archivo se borra cuando llegue la porción Buscar con el importador.
namespace Secop.Web.DatosAbiertos;

public static class ComandoImportar
{
    public static Task<int> EjecutarAsync(string[] args, string cadenaDueno, TextWriter salida) => Task.FromResult(args.Length + cadenaDueno.Length + salida.NewLine.Length);
}
