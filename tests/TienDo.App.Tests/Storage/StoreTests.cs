using TienDo.App.Storage;

namespace TienDo.App.Tests.Storage;

/// <summary>Writers at once: each gets its turn in the order it came, and nothing waits in the log for ever.</summary>
public sealed class StoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tiendo-store-");
    private readonly Store _store;

    public StoreTests() => _store = Store.Open(new DataFolder(_folder.FullName));

    [Fact]
    public void Whoever_came_first_writes_first()
    {
        using var begun = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        var order = new List<int>();
        Thread Writer(int number) =>
            new(() =>
                _store.Change(_ =>
                {
                    order.Add(number);
                    if (number == 0)
                    {
                        begun.Set();
                        mayEnd.Wait();
                    }
                    return true;
                })
            );
        var writers = new List<Thread>();
        for (var number = 0; number < 6; number++)
        {
            var writer = Writer(number);
            writers.Add(writer);
            writer.Start();
            if (number == 0)
                begun.Wait();
            // The next comes when this one stands in line.
            else
                SpinWait.SpinUntil(() => writer.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
        }
        mayEnd.Set();
        writers.ForEach(static writer => writer.Join());
        order.ShouldBe([0, 1, 2, 3, 4, 5]);
    }

    [Fact]
    public void A_change_that_fails_lets_the_next_one_in()
    {
        Should.Throw<InvalidOperationException>(() =>
            _store.Change<bool>(static _ => throw new InvalidOperationException())
        );
        _store.Change(static _ => true).ShouldBeTrue();
    }

    [Fact]
    public void What_was_written_leaves_the_log_beside_the_writers()
    {
        var log = new FileInfo(Path.Combine(_folder.FullName, "tiendo.db-wal"));
        using var stays = _store.OpenConnection();
        SpinWait
            .SpinUntil(
                () =>
                {
                    log.Refresh();
                    var before = log.Length;
                    // Each writes a page: a log that nobody moves would be a megabyte longer.
                    for (var at = 0; at < 300; at++)
                        _store.Change(db =>
                        {
                            using var set = db.Command("UPDATE SchemaVersions SET AppliedAt = $at", ("$at", $"{at}"));
                            return set.ExecuteNonQuery();
                        });
                    log.Refresh();
                    return log.Length == before;
                },
                TimeSpan.FromSeconds(20)
            )
            .ShouldBeTrue($"{log.Length} bytes");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
