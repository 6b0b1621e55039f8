using System.Globalization;
using TienDo.App.Intake;
using TienDo.Documents.Recognising;

namespace TienDo.Bench.Reading;

/// <summary>What `bench reading` and `bench fuzz` run.</summary>
internal static class ReadingBench
{
    private const int FuzzedInputs = 50_000;

    public static int RunSpeed()
    {
        var knowledge = Knowledge.Load();
        return Speed.Run(document => PlanReader.Read(document, knowledge));
    }

    public static int RunFuzz(string[] arguments) =>
        Fuzz.Run(arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : FuzzedInputs);
}
