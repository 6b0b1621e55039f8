using System.Security.Cryptography;

namespace TienDo.App.Storage;

/// <summary>Tệp gốc: a file kept under its SHA-256, once however often it comes.</summary>
public sealed record StoredFile(string Hash, long Size, string MediaType, DateTimeOffset StoredAt);

/// <summary>A file that has been received whole but not yet kept; disposing it forgets it.</summary>
public sealed class ReceivedFile(string path, string hash, long size) : IDisposable
{
    public string Path => path;

    public string Hash => hash;

    public long Size => size;

    public void Dispose() => File.Delete(path);
}

/// <summary>Kho tệp: files by hash beside the database; each appears whole or not at all.</summary>
public static class FileShelf
{
    /// <summary>Takes in a stream up to one byte past <paramref name="maxBytes"/>, so that the caller can tell too much.</summary>
    public static ReceivedFile Receive(DataFolder folder, Stream source, long maxBytes, CancellationToken ct)
    {
        var path = Path.Combine(folder.Incoming, Guid.NewGuid().ToString("N"));
        try
        {
            using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[81920];
            long size = 0;
            int read;
            while (size <= maxBytes && (read = source.Read(buffer)) > 0)
            {
                ct.ThrowIfCancellationRequested();
                target.Write(buffer, 0, read);
                hash.AppendData(buffer, 0, read);
                size += read;
            }
            target.Flush(flushToDisk: true);
            return new ReceivedFile(path, Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Gives a received file its lasting name; true when it was not there before.</summary>
    public static bool Keep(DataFolder folder, ReceivedFile file)
    {
        var lasting = PathOf(folder, file.Hash);
        if (File.Exists(lasting))
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(lasting)!);
        File.Move(file.Path, lasting);
        return true;
    }

    public static string PathOf(DataFolder folder, string hash) => Path.Combine(folder.Files, hash[..2], hash);

    public static void Forget(DataFolder folder, string hash) => File.Delete(PathOf(folder, hash));

    /// <summary>Removes what a process that died left half received. A day is longer than any upload.</summary>
    internal static void ClearAbandoned(DataFolder folder, DateTimeOffset now)
    {
        foreach (var file in new DirectoryInfo(folder.Incoming).EnumerateFiles())
        {
            if (file.LastWriteTimeUtc < now.UtcDateTime.AddDays(-1))
                file.Delete();
        }
    }
}
