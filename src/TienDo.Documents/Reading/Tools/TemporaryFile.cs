namespace TienDo.Documents.Reading.Tools;

/// <summary>Tệp tạm for tools that can read nothing else; readable by its owner only and gone after the reading.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"tiendo-{Guid.NewGuid():N}");

    public TemporaryFile(ReadOnlySpan<byte> content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(Path, options);
        file.Write(content);
    }

    public void Dispose() => File.Delete(Path);
}
