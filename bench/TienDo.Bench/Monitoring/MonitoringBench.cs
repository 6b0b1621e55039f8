using System.Diagnostics;
using System.Globalization;
using TienDo.App.DailyRounds;
using TienDo.App.Demonstration;
using TienDo.App.Intake;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;

namespace TienDo.Bench.Monitoring;

/// <summary>
/// `bench monitoring [sizes]`: the officer's table, posting an update and the daily round over an invented province, at
/// 1, 4 and 16 times its size, then the province with the server killed while everybody posts.
/// </summary>
internal static class MonitoringBench
{
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(10);

    public static int Run(string[] arguments)
    {
        int[] sizes = arguments is [var list, ..]
            ? [.. list.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))]
            : [1, 4, 16];
        Console.WriteLine(
            Line(
                $"{Environment.ProcessorCount} cores; the server in a process of its own, asked over loopback; 10 s each"
            )
        );
        Console.WriteLine(
            "targets at 1x: table p95 < 100 ms and >= 200 req/s with 8 connections; posting p95 < 50 ms; round < 5 s"
        );
        var columns = new List<(int Size, IReadOnlyList<(string Name, double Value)> Figures)>();
        KilledFigures? killed = null;
        foreach (var size in sizes)
            columns.Add((size, InFolder(folder => Measure(folder, size))));
        Print(columns);
        killed = InFolder(Killed);
        Console.WriteLine(
            Line(
                $"killed: {killed.Agencies} agencies posted {killed.Acknowledged} updates within a minute, {killed.Kills} kills, {killed.Retried} attempts lost: {killed.Missing} missing, {killed.Doubled} twice, {killed.Half} half, journal {(killed.JournalIsWhole ? "whole" : "BROKEN")}, database {(killed.DatabaseIsSound ? "sound" : "BROKEN")}"
            )
        );
        return killed.IsGood ? 0 : 1;
    }

    private static KilledFigures Killed(DataFolder folder)
    {
        Province(folder, 1);
        return KilledRun.Run(folder, 66, 10, 8, TimeSpan.FromMinutes(1), seed: 20261122).GetAwaiter().GetResult();
    }

    private static MadeProvince Province(DataFolder folder, int times)
    {
        var knowledge = Knowledge.Load();
        return new DemonstrationProvince(
            folder,
            knowledge,
            WorkRules.From(knowledge, KnowledgeFolder.OfTheProgram)
        ).Load(times)!;
    }

    private static List<(string, double)> Measure(DataFolder folder, int size)
    {
        var clock = Stopwatch.StartNew();
        var made = Province(folder, size);
        var figures = new List<(string, double)>
        {
            ("assignments", made.Assignments),
            ("parts", made.Parts),
            ("updates", made.Updates),
            ("making it, s", clock.Elapsed.TotalSeconds),
            ("database, MB", new FileInfo(folder.Database).Length / 1048576.0),
        };
        var store = Store.Open(folder);
        Rounds(store, figures);
        using (var server = new ServerProcess(folder.Path))
            Serving(server, store, figures).GetAwaiter().GetResult();
        clock.Restart();
        store.Ask(JournalChain.Verify);
        figures.Add(("journal verify, s", clock.Elapsed.TotalSeconds));
        return figures;
    }

    private static void Rounds(Store store, List<(string, double)> figures)
    {
        var knowledge = Knowledge.Load();
        var round = new DailyRound(store, WorkRules.From(knowledge, KnowledgeFolder.OfTheProgram));
        var today = TienDo.Time.VietnamDay.Of(store.Clock.GetUtcNow());
        foreach (
            var (name, day) in (IReadOnlyList<(string, DateOnly)>)
                [
                    ("daily round, the first, s", today.AddDays(-1)),
                    ("daily round, the next, s", today),
                    ("daily round again, s", today),
                ]
        )
        {
            var clock = Stopwatch.StartNew();
            round.Run(day);
            figures.Add((name, clock.Elapsed.TotalSeconds));
        }
    }

    private static async Task Serving(ServerProcess server, Store store, List<(string, double)> figures)
    {
        await server.IsUp();
        using var nobody = WorkingClient.Nobody(server.Address);
        using var officer = await WorkingClient.Enter(server.Address, store, Desk.Officer(store));
        var empty = await Load.Read(nobody, ["/trong"], 8, Each);
        figures.Add(("empty page, req/s", empty.PerSecond));
        foreach (
            var (name, paths) in (IReadOnlyList<(string, string[])>)
                [
                    ("table", ["/lam-viec/nhiem-vu"]),
                    (
                        "table, filtered and paged",
                        [
                            "/lam-viec/nhiem-vu?tinhTrang=Overdue",
                            "/lam-viec/nhiem-vu?coQuan=so-tai-chinh",
                            "/lam-viec/nhiem-vu?trang=40",
                            "/lam-viec/nhiem-vu?tu=tr%E1%BA%A1m",
                        ]
                    ),
                    ("officer's home", ["/lam-viec"]),
                ]
        )
        {
            var load = await Load.Read(officer, paths, 8, Each);
            figures.Add((name + ", req/s", load.PerSecond));
            figures.Add((name + ", p95 ms", load.P95));
            figures.Add((name + ", slower than empty", empty.PerSecond / load.PerSecond));
        }
        var desks = Desk.All(store, 40);
        foreach (var connections in (int[])[1, 8])
        {
            var posted = await Load.Post(server.Address, store, [.. desks.Take(connections)], connections, Each);
            figures.Add((Line($"posting, {connections} at once, per s"), posted.PerSecond));
            figures.Add((Line($"posting, {connections} at once, p50 ms"), posted.P50));
            figures.Add((Line($"posting, {connections} at once, p95 ms"), posted.P95));
        }
    }

    private static void Print(List<(int Size, IReadOnlyList<(string Name, double Value)> Figures)> columns)
    {
        Console.WriteLine(
            $"{"", -36}"
                + string.Concat(columns.Select(column => Line($"{column.Size + "x", 12}")))
                + $"{"last : first", 14}"
        );
        foreach (var (name, at) in columns[0].Figures.Select(static (figure, at) => (figure.Name, at)))
        {
            var (first, last) = (columns[0].Figures[at].Value, columns[^1].Figures[at].Value);
            Console.WriteLine(
                $"{name, -36}"
                    + string.Concat(columns.Select(column => Line($"{column.Figures[at].Value, 12:#,0.##}")))
                    + Line($"{last / Math.Max(first, 1e-9), 13:0.0}x")
            );
        }
    }

    private static T InFolder<T>(Func<DataFolder, T> measure)
    {
        var folder = Directory.CreateTempSubdirectory("tiendo-bench-monitoring-");
        try
        {
            return measure(new DataFolder(folder.FullName));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
