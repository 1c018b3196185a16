using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Secop.Domain.Cuentas;
using Secop.Web.Data;
using Secop.Web.Security;

namespace Secop.Web.Documentos;

/// <summary>La huella que el cliente dice que tiene un trozo: si no coincide, el trozo no llegó.</summary>
public sealed record SumaDeTrozo(HashAlgorithmName Algoritmo, byte[] Valor);

public enum FinDeTrozo
{
    Recibido,
    OtroDesplazamiento,
    EnUso,
    SumaDistinta,
    Sobra,
    MuyCorto,
    NoEsta,

    /// <summary>Quien subía dejó de estar a la mitad.</summary>
    Cortado,
}

/// <summary>
/// Las subidas por trozos de la persona en su cuenta. Lo recibido se confirma después de sincronizarlo en el disco: quien
/// reanuda empieza siempre en un byte que no se puede perder, y lo que haya llegado de más sin confirmar se descarta.
/// Las de un proveedor van selladas.
/// </summary>
public sealed class Subidas(SecopDbContext db, CuentaActual cuenta, OpcionesDeAlmacen opciones, SelloDeSubidas sello, TimeProvider reloj)
{
    /// <summary>Cada cuánto se sincroniza y se confirma un trozo muy largo.</summary>
    private const long Confirmacion = 32L * 1024 * 1024;

    private const int Lectura = 128 * 1024;
    private const int Corte = -1;
    private readonly List<string> _tomadas = [];

    public long Maximo => opciones.MaximoPorTrozos;

    public async Task<IReadOnlyList<Subida>> SinTerminarAsync(string lugar, CancellationToken cancelacion) =>
        [.. (await Mias.AsNoTracking().OrderBy(s => s.CreadaEn).ToListAsync(cancelacion)).Select(sello.Abrir).Where(s => s.Lugar == lugar)];

    public async Task<Subida?> BuscarAsync(Guid id, CancellationToken cancelacion) =>
        await Mias.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancelacion) is { } fila ? sello.Abrir(fila) : null;

    public async Task<Subida> CrearAsync(string nombre, long tamano, string lugar, string senas, CancellationToken cancelacion)
    {
        var limpio = Almacen.NombreExigido(nombre);
        ReglasDeArchivo.Vacio.Exigir(tamano > 0, limpio);
        ReglasDeArchivo.MuyGrande.Exigir(tamano <= Maximo, limpio, Maximo / 1024 / 1024);
        var ahora = reloj.GetUtcNow();
        var cuentaId = cuenta.CuentaId;
        await using var transaccion = await db.Database.BeginTransactionAsync(cancelacion);

        // De a una por cuenta: dos a la vez no pasan juntas el tope.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('subidas-' || {cuentaId}::text, 0))", cancelacion);
        var enCurso = await db.Subidas.Where(s => s.CuentaId == cuentaId && s.CaducaEn > ahora).SumAsync(s => s.Tamano, cancelacion);
        ReglasDeSubida.Tope.Exigir(enCurso + tamano <= opciones.EnCursoPorCuenta, opciones.EnCursoPorCuenta / 1024 / 1024 / 1024);
        var subida = new Subida
        {
            UsuarioId = cuenta.UsuarioId,
            CuentaId = cuentaId,
            Nombre = limpio,
            Tamano = tamano,
            Lugar = lugar,
            Senas = senas,
            CreadaEn = ahora,
            CaducaEn = ahora + opciones.EsperaDeSubida,
        };
        db.Add(cuenta.Tipo == TipoCuenta.Proveedor ? sello.Sellar(subida) : subida);
        await db.SaveChangesAsync(cancelacion);
        await transaccion.CommitAsync(cancelacion);
        return subida;
    }

    /// <summary>Añade un trozo. Si la conexión se corta, lo que alcanzó a llegar queda, salvo que trajera suma.</summary>
    public async Task<(FinDeTrozo Fin, long Recibidos)> RecibirAsync(Guid id, long desplazamiento, Stream cuerpo, SumaDeTrozo? suma, CancellationToken cancelacion)
    {
        await using var archivo = AbrirSolo(id);
        if (archivo is null)
        {
            return (FinDeTrozo.EnUso, 0);
        }

        // Se lee ya con el archivo tomado: nadie más lo mueve.
        var subida = await BuscarAsync(id, cancelacion);
        if (subida is null)
        {
            File.Delete(archivo.Name);
            return (FinDeTrozo.NoEsta, 0);
        }

        if (subida.Recibidos != desplazamiento)
        {
            return (FinDeTrozo.OtroDesplazamiento, subida.Recibidos);
        }

        // Un disco que no guardó lo confirmado se nota aquí, no en la huella del final.
        var enDisco = SelloDeSubidas.EnDisco(subida, desplazamiento);
        if (archivo.Length < enDisco)
        {
            throw new IOException($"El archivo de la subida {id} está más corto que lo confirmado.");
        }

        archivo.SetLength(enDisco);
        archivo.Position = enDisco;
        return await CopiarAsync(subida, archivo, cuerpo, suma, cancelacion);
    }

    public async Task<bool> DescartarAsync(Guid id, CancellationToken cancelacion)
    {
        await using var archivo = AbrirSolo(id);
        if (archivo is null || await Mias.Where(s => s.Id == id).ExecuteDeleteAsync(cancelacion) == 0)
        {
            return false;
        }

        File.Delete(archivo.Name);
        return true;
    }

    /// <summary>
    /// La subida entera, lista para que la reciba el formulario que la nombra. Deja de existir con lo que ese formulario
    /// guarde; si el formulario tiene un error, sigue ahí.
    /// </summary>
    public async Task<(Subida Subida, Stream Contenido)> TomarAsync(Guid id, CancellationToken cancelacion)
    {
        var fila = await Mias.SingleOrDefaultAsync(s => s.Id == id, cancelacion);
        ReglasDeSubida.NoEsta.Exigir(fila is not null);
        var subida = sello.Abrir(fila!);
        ReglasDeSubida.Incompleta.Exigir(subida.Recibidos == subida.Tamano, subida.Nombre);
        db.Remove(fila!);
        var parcial = opciones.RutaParcial(id);
        var ruta = File.Exists(parcial) ? parcial : opciones.Ruta(id);
        var archivo = new FileStream(ruta, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        if (!subida.EstaSellada)
        {
            return (subida, archivo);
        }

        _tomadas.Add(ruta);
        return (subida, sello.Leer(archivo, subida));
    }

    /// <summary>
    /// Lo sellado se copia donde vaya, con otra llave: cuando quien lo tomó ya lo guardó, lo que llegó sobra. Lo que no se
    /// borre aquí lo recoge <see cref="RecogidaDeArchivos"/>.
    /// </summary>
    public void BorrarTomadas() => _tomadas.ForEach(File.Delete);

    // Lo ajeno y lo vencido no existe.
    private IQueryable<Subida> Mias
    {
        get
        {
            var (usuario, propia, ahora) = (cuenta.UsuarioId, cuenta.CuentaId, reloj.GetUtcNow());
            return db.Subidas.Where(s => s.UsuarioId == usuario && s.CuentaId == propia && s.CaducaEn > ahora);
        }
    }

    private async Task<(FinDeTrozo Fin, long Recibidos)> CopiarAsync(Subida subida, FileStream archivo, Stream cuerpo, SumaDeTrozo? suma, CancellationToken cancelacion)
    {
        using var huella = suma is null ? null : IncrementalHash.CreateHash(suma.Algoritmo);
        using var bloques = subida.EstaSellada ? sello.Escribir(archivo, subida) : null;
        var trozo = new byte[Lectura];
        var (confirmados, llegados) = (subida.Recibidos, subida.Recibidos);
        int leidos;
        while ((leidos = await LeerAsync(cuerpo, trozo, cancelacion)) > 0)
        {
            if (llegados + leidos > subida.Tamano)
            {
                return (FinDeTrozo.Sobra, confirmados);
            }

            huella?.AppendData(trozo, 0, leidos);
            await (bloques?.EscribirAsync(trozo.AsMemory(0, leidos)) ?? archivo.WriteAsync(trozo.AsMemory(0, leidos), CancellationToken.None).AsTask());
            llegados += leidos;
            if (huella is null && Escritos() - confirmados >= Confirmacion)
            {
                confirmados = await ConfirmarAsync(subida, archivo, confirmados, Escritos());
            }
        }

        var fin = leidos == Corte ? FinDeTrozo.Cortado : FinDeTrozo.Recibido;

        // Lo que traía suma y no llegó entero no se puede comprobar.
        if (huella is not null && (leidos == Corte || !huella.GetHashAndReset().AsSpan().SequenceEqual(suma!.Valor)))
        {
            return (leidos == Corte ? fin : FinDeTrozo.SumaDistinta, confirmados);
        }

        confirmados = await ConfirmarAsync(subida, archivo, confirmados, Escritos());
        return (fin == FinDeTrozo.Recibido && llegados > subida.Recibidos && confirmados == subida.Recibidos ? FinDeTrozo.MuyCorto : fin, confirmados);

        long Escritos() => bloques?.Escritos ?? llegados;
    }

    private async Task<long> ConfirmarAsync(Subida subida, FileStream archivo, long antes, long ahora)
    {
        archivo.Flush(flushToDisk: true);
        var caduca = reloj.GetUtcNow() + opciones.EsperaDeSubida;
        var (id, deAntes, deAhora) = (subida.Id, SelloDeSubidas.EnFila(subida, antes), SelloDeSubidas.EnFila(subida, ahora));
        var filas = await db.Subidas.Where(s => s.Id == id && s.Recibidos == deAntes)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Recibidos, deAhora).SetProperty(x => x.CaducaEn, caduca), CancellationToken.None);
        return filas == 1 ? ahora : throw new InvalidOperationException($"Otro proceso movió la subida {id}.");
    }

    private static async Task<int> LeerAsync(Stream cuerpo, byte[] trozo, CancellationToken cancelacion)
    {
        try
        {
            return await cuerpo.ReadAsync(trozo, cancelacion);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            return Corte;
        }
    }

    // El archivo abierto para uno solo es el cerrojo de la subida.
    private FileStream? AbrirSolo(Guid id)
    {
        var ruta = opciones.RutaParcial(id);
        Directory.CreateDirectory(Path.GetDirectoryName(ruta)!);
        try
        {
            return new FileStream(ruta, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.Asynchronous);
        }
        catch (IOException) when (File.Exists(ruta))
        {
            return null;
        }
    }
}
