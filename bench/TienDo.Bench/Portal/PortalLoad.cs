using System.Globalization;
using TienDo.App.Demonstration;
using TienDo.App.Intake;
using TienDo.App.Progress;
using TienDo.App.Publications;
using TienDo.App.Storage;
using TienDo.Web;

namespace TienDo.Bench.Portal;

/// <summary>`bench portal`: list pages over 5,000 assignments in 20 plans beside an empty page of the same server.</summary>
internal static class PortalLoad
{
    private const int Plans = 20;
    private const int AssignmentsEach = 250;

    public static int Run()
    {
        if (!Wrk.IsThere)
        {
            Console.Error.WriteLine("bench portal needs wrk: apt-get install wrk");
            return 2;
        }
        var folder = Directory.CreateTempSubdirectory("tiendo-bench-portal-");
        try
        {
            return Measure(new DataFolder(folder.FullName));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static int Measure(DataFolder folder)
    {
        var store = Store.Open(folder);
        var knowledge = Knowledge.Load();
        var (plans, assignments) = DemonstrationPlans.Load(store, knowledge, Plans, AssignmentsEach);
        var reasons = WorkPolicies.Load(KnowledgeFolder.OfTheProgram).ReturnReasons;
        using var queries = new PortalQueries(store, new PublicNames(knowledge.Agencies, reasons));
        var slug = queries.Plans().AsTask().GetAwaiter().GetResult()[0].Slug;
        var server = TienDoWeb.Build(new WebSettings(folder, Port: 0, MeasuringPage: true, DailyRound: false));
        server.StartAsync().GetAwaiter().GetResult();
        var address = server.Urls.First().TrimEnd('/');
        Console.WriteLine(
            Line(
                $"{assignments:#,0} assignments in {plans} plans, {Environment.ProcessorCount} cores, 8 connections, 10 s each"
            )
        );
        Console.WriteLine($"{"page", -44}{"req/s", 9}{"p50 ms", 9}{"p99 ms", 9}{"KB", 7}{"slower", 9}");
        var empty = Wrk.Load(address + "/trong");
        Print("/trong (empty page)", empty, empty);
        foreach (
            var path in (string[])
                [
                    "/ke-hoach",
                    $"/ke-hoach/{slug}",
                    $"/ke-hoach/{slug}/nhiem-vu",
                    "/tim",
                    "/tim?tu=so%20hoa",
                    "/co-quan",
                    "/chi-tieu",
                ]
        )
            Print(path, Wrk.Load(address + path), empty);
        Console.WriteLine(
            "target for list pages: >= 400 req/s, p99 < 50 ms, at most 4 times slower than the empty page"
        );
        server.StopAsync().GetAwaiter().GetResult();
        return 0;
    }

    private static void Print(string page, WrkFigures figures, WrkFigures empty) =>
        Console.WriteLine(
            Line(
                $"{page, -44}{figures.PerSecond, 9:0}{figures.P50, 9:0.0}{figures.P99, 9:0.0}{figures.KilobytesEach, 7:0.0}{empty.PerSecond / Math.Max(1, figures.PerSecond), 8:0.0}x"
            ) + (figures.Failed > 0 ? Line($"  {figures.Failed} answers were not 200") : "")
        );

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
