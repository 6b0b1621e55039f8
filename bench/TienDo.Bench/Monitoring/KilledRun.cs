using System.Globalization;
using TienDo.App.Journal;
using TienDo.App.Storage;

namespace TienDo.Bench.Monitoring;

/// <summary>What a run with a server killed again and again left behind.</summary>
/// <param name="Acknowledged">Updates the server said were there.</param>
/// <param name="Retried">Attempts that a kill or a dead server answered with nothing.</param>
/// <param name="Missing">Acknowledged and not there.</param>
/// <param name="Doubled">There more than once.</param>
/// <param name="Half">There without their evidence, or without their line in the journal, or with a line too many.</param>
internal sealed record KilledFigures(
    int Agencies,
    int Kills,
    int Acknowledged,
    int Retried,
    int Missing,
    int Doubled,
    int Half,
    bool JournalIsWhole,
    bool DatabaseIsSound
)
{
    public bool IsGood => Missing + Doubled + Half == 0 && JournalIsWhole && DatabaseIsSound;
}

/// <summary>Agencies post in the same minute while the server is killed at random moments and started again.</summary>
internal static class KilledRun
{
    /// <param name="folder">Holds an invented province.</param>
    /// <param name="within">How long the posting is spread over.</param>
    public static async Task<KilledFigures> Run(
        DataFolder folder,
        int agencies,
        int updatesEach,
        int kills,
        TimeSpan within,
        int seed
    )
    {
        var store = Store.Open(folder);
        var earlier = Count(store, "SELECT COALESCE(MAX(Id), 0) FROM Updates");
        var desks = Desk.All(store, updatesEach).Take(agencies).ToList();
        using var server = new ServerProcess(folder.Path);
        await server.IsUp();
        var posters = new List<Poster>();
        foreach (var (desk, at) in desks.Select(static (desk, at) => (desk, at)))
            posters.Add(
                new Poster(await WorkingClient.Enter(server.Address, store, desk.Account), desk, at, within, seed)
            );
        using var ended = new CancellationTokenSource();
        var killing = KillAgainAndAgain(server, kills, within, new Random(seed), ended.Token);
        await Task.WhenAll(posters.Select(static poster => Task.Run(poster.PostAll)));
        await ended.CancelAsync();
        var killed = await killing;
        server.Kill();
        foreach (var poster in posters)
            poster.Client.Dispose();
        return Judge(
            store,
            earlier,
            desks.Count,
            killed,
            [.. posters.SelectMany(static poster => poster.Acknowledged)],
            posters.Sum(static poster => poster.Retried)
        );
    }

    private static async Task<int> KillAgainAndAgain(
        ServerProcess server,
        int kills,
        TimeSpan within,
        Random random,
        CancellationToken ended
    )
    {
        var killed = 0;
        try
        {
            while (killed < kills)
            {
                await Task.Delay(within / kills * (0.4 + random.NextDouble()), ended);
                server.Kill();
                killed++;
                server.Start();
                await server.IsUp();
            }
        }
        catch (OperationCanceledException)
        {
            // Everything was posted before the last kill.
        }
        return killed;
    }

    private static KilledFigures Judge(
        Store store,
        long earlier,
        int agencies,
        int kills,
        IReadOnlyList<string> acknowledged,
        int retried
    )
    {
        var found = Desk.Rows(
                store,
                string.Create(CultureInfo.InvariantCulture, $"SELECT FormKey FROM Updates WHERE Id > {earlier}")
            )
            .CountBy(static row => row[0])
            .ToDictionary(StringComparer.Ordinal);
        var half = Count(
            store,
            string.Create(
                CultureInfo.InvariantCulture,
                $"SELECT COUNT(*) FROM Updates u WHERE u.Id > {earlier} AND (SELECT COUNT(*) FROM Evidences e WHERE e.UpdateId = u.Id) <> 1"
            )
        );
        var lines = Count(store, "SELECT COUNT(*) FROM Journal WHERE What IN ('UpdateSent', 'CompletionClaimed')");
        var updates = Count(store, "SELECT COUNT(*) FROM Updates");
        return new KilledFigures(
            agencies,
            kills,
            acknowledged.Count,
            retried,
            acknowledged.Count(key => !found.ContainsKey(key)),
            found.Count(static one => one.Value > 1),
            (int)(half + Math.Abs(lines - updates)),
            store.Ask(JournalChain.Verify) is JournalVerdict.Whole,
            Desk.Rows(store, "PRAGMA integrity_check")[0][0] == "ok"
                && Desk.Rows(store, "PRAGMA foreign_key_check").Count == 0
        );
    }

    private static long Count(Store store, string sql) =>
        long.Parse(Desk.Rows(store, sql)[0][0], CultureInfo.InvariantCulture);

    /// <summary>One agency: sends each update until it is acknowledged, with the same form key, as the page does.</summary>
    private sealed class Poster(WorkingClient client, Desk desk, int number, TimeSpan within, int seed)
    {
        private readonly Random _random = new(seed + number);

        public WorkingClient Client => client;

        public List<string> Acknowledged { get; } = [];

        public int Retried { get; private set; }

        public async Task PostAll()
        {
            foreach (var (part, at) in desk.Parts.Select(static (part, at) => (part, at)))
            {
                await Task.Delay(within / desk.Parts.Count * _random.NextDouble());
                var key = string.Create(CultureInfo.InvariantCulture, $"giet-{number}-{at}");
                while (!await Sent(part, key))
                    await Task.Delay(200);
                Acknowledged.Add(key);
            }
        }

        private async Task<bool> Sent(string part, string key)
        {
            try
            {
                if (await client.SendUpdate(part, key, "Đã họp thống nhất, đang hoàn thiện hồ sơ."))
                    return true;
            }
            catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException)
            {
                // The line was lost: the person presses again.
            }
            Retried++;
            return false;
        }
    }
}
