using System.Collections.Concurrent;
using System.Security.Cryptography;
using TienDo.Accounts;
using TienDo.App.Intake;
using TienDo.App.Storage;

namespace TienDo.Web.Features.Review;

/// <summary>One file being read while a person waits.</summary>
public sealed class IntakeJob(string fileName, Actor who)
{
    private int _stage;
    private int _done;
    private int _total;

    public string FileName => fileName;

    public string By => who.Name;

    public Task<IntakeOutcome> Outcome { get; set; } =
        Task.FromException<IntakeOutcome>(new InvalidOperationException("The job has not been started."));

    public DateTimeOffset StartedAt { get; internal init; }

    public IntakeProgress Progress =>
        new((IntakeStage)Volatile.Read(ref _stage), Volatile.Read(ref _done), Volatile.Read(ref _total));

    public void Report(IntakeProgress progress)
    {
        Volatile.Write(ref _stage, (int)progress.Stage);
        Volatile.Write(ref _done, progress.Done);
        Volatile.Write(ref _total, progress.Total);
    }
}

/// <summary>Việc đọc đang chạy: readings that outlast a request. What is done is in the database; losing these loses nothing.</summary>
public sealed class IntakeJobs(IntakeDocument intake, Store store, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, IntakeJob> _jobs = new(StringComparer.Ordinal);

    /// <summary>Reads at most this many at once; a reading may take all of a processor and 300 MB.</summary>
    private readonly SemaphoreSlim _desks = new(2);

    public void Dispose() => _desks.Dispose();

    public IntakeJob? Find(string key) => _jobs.GetValueOrDefault(key);

    /// <summary>Takes the bytes in before the request ends, then reads them beside it.</summary>
    public (string Key, IntakeJob Job) Start(Stream content, string fileName, Actor who)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, past) in _jobs)
        {
            if (past.Outcome.IsCompleted && past.StartedAt < now - Remembered)
                _jobs.TryRemove(old, out _);
        }
        var path = Path.Combine(store.Folder.Incoming, "cho-doc-" + Guid.NewGuid().ToString("N"));
        var kept = new FileStream(
            path,
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose
        );
        content.CopyTo(kept);
        kept.Position = 0;
        var job = new IntakeJob(fileName, who) { StartedAt = now };
        job.Outcome = Task.Run(() => Read(kept, job, who));
        return (Keep(job), job);
    }

    /// <summary>Keeps a job under a name nobody can guess.</summary>
    public string Keep(IntakeJob job)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        _jobs[key] = job;
        return key;
    }

    private async Task<IntakeOutcome> Read(FileStream content, IntakeJob job, Actor who)
    {
        await using (content)
        {
            await _desks.WaitAsync();
            try
            {
                return intake.Run(content, job.FileName, who, new Reporter(job));
            }
            finally
            {
                _desks.Release();
            }
        }
    }

    private sealed class Reporter(IntakeJob job) : IProgress<IntakeProgress>
    {
        public void Report(IntakeProgress value) => job.Report(value);
    }
}
