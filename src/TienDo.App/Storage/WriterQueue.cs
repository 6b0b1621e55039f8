namespace TienDo.App.Storage;

/// <summary>
/// Hàng chờ ghi: one writer at a time, in the order they came. A plain lock lets whoever runs just now in first, and
/// somebody else waits a hundred turns.
/// </summary>
internal sealed class WriterQueue
{
    private readonly Lock _door = new();
    private readonly Queue<Waiter> _waiting = new();
    private bool _isBusy;

    public Turn Wait()
    {
        Waiter waiter;
        lock (_door)
        {
            if (!_isBusy)
            {
                _isBusy = true;
                return new Turn(this);
            }
            _waiting.Enqueue(waiter = new Waiter());
        }
        waiter.Wait();
        return new Turn(this);
    }

    private void CallNext()
    {
        lock (_door)
        {
            if (_waiting.TryDequeue(out var next))
                next.Call();
            else
                _isBusy = false;
        }
    }

    /// <summary>Sleeps at once: turning on the spot would take the processor from the writer that is waited for.</summary>
    private sealed class Waiter
    {
        private bool _isCalled;

        public void Wait()
        {
            lock (this)
            {
                while (!_isCalled)
                    Monitor.Wait(this);
            }
        }

        public void Call()
        {
            lock (this)
            {
                _isCalled = true;
                Monitor.Pulse(this);
            }
        }
    }

    /// <summary>The turn ends, and the next begins, when it is disposed of.</summary>
    internal readonly struct Turn(WriterQueue queue) : IDisposable
    {
        public void Dispose() => queue.CallNext();
    }
}
