using TienDo.App.DailyRounds;
using TienDo.App.Storage;

namespace TienDo.Web.Tests;

/// <summary>The server holds the round by itself: when it starts, and in the first hour of each new day.</summary>
public sealed class RoundTimerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tiendo-timer-");
    private readonly HandClock _clock = new(new DateTimeOffset(2026, 6, 10, 9, 0, 0, TimeSpan.FromHours(7)));

    [Fact]
    public async Task A_round_is_held_at_the_start_and_on_each_new_day_and_a_clock_set_back_stops_nothing()
    {
        var folder = new DataFolder(_folder.FullName);
        await using var server = TienDoWeb.Build(new WebSettings(folder, Port: 0, Clock: _clock));
        var store = Store.Open(folder, _clock);
        await server.StartAsync();
        await Eventually(() => Days(store), ["2026-06-10"]);

        _clock.Passes(TimeSpan.FromHours(3));
        _clock.Passes(TimeSpan.FromHours(12));
        await Eventually(() => Days(store), ["2026-06-10", "2026-06-11"]);

        _clock.Passes(TimeSpan.FromDays(-5));
        _clock.Passes(TimeSpan.FromDays(7));
        await Eventually(() => Days(store), ["2026-06-10", "2026-06-11", "2026-06-12", "2026-06-13"]);
        await server.StopAsync();
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static string[] Days(Store store) =>
        store.Ask(db =>
        {
            using var command = db.Command("SELECT Day FROM Rounds ORDER BY Day");
            using var row = command.ExecuteReader();
            var days = new List<string>();
            while (row.Read())
                days.Add(row.GetString(0));
            return days.ToArray();
        });

    private static async Task Eventually(Func<string[]> have, string[] expected)
    {
        for (var tries = 0; tries < 300 && !have().SequenceEqual(expected); tries++)
            await Task.Delay(50);
        have().ShouldBe(expected);
    }

    /// <summary>A clock moved by hand; with each move its timers tick.</summary>
    private sealed class HandClock(DateTimeOffset start) : TimeProvider
    {
        private readonly List<HandTimer> _timers = [];
        private DateTimeOffset _now = start.ToUniversalTime();

        public override DateTimeOffset GetUtcNow() => _now;

        public void Passes(TimeSpan time)
        {
            _now += time;
            foreach (var timer in _timers.ToArray())
                timer.Tick();
            // The round a tick asks for is held on another thread, by the clock as it then stands.
            Thread.Sleep(500);
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new HandTimer(() => callback(state), period);
            _timers.Add(timer);
            return timer;
        }
    }

    private sealed class HandTimer(Action tick, TimeSpan period) : ITimer
    {
        private readonly bool _repeats = period > TimeSpan.Zero;
        private bool _stopped;

        public void Tick()
        {
            if (_repeats && !_stopped)
                tick();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => !_stopped;

        public void Dispose() => _stopped = true;

        public ValueTask DisposeAsync()
        {
            _stopped = true;
            return ValueTask.CompletedTask;
        }
    }
}
