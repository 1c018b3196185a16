using Secop.Bench;

switch (args.FirstOrDefault())
{
    case "cierre":
        await CarreraDeCierre.CorrerAsync(rondas: 60);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Uso: dotnet run -c Release --project tests/Secop.Bench -- cierre");
        return 2;
}
