global using Xunit;

// Las pruebas esperan a la base más de lo que calculan: caben más a la vez que procesadores.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
