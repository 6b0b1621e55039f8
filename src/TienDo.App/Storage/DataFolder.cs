namespace TienDo.App.Storage;

/// <summary>Thư mục dữ liệu: everything one province keeps, in one folder that can be copied as a whole.</summary>
public sealed class DataFolder(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string Database => System.IO.Path.Combine(Path, "tiendo.db");

    /// <summary>Ends of the journal as they were noted, beside the database and apart from it.</summary>
    public string JournalHeads => System.IO.Path.Combine(Path, "journal.heads");

    /// <summary>Files as received, named by their SHA-256.</summary>
    public string Files => System.IO.Path.Combine(Path, "files");

    /// <summary>Files still being received; nothing here has been promised to anyone.</summary>
    public string Incoming => System.IO.Path.Combine(Files, "incoming");

    /// <summary>The province's own agencies, holidays and policies, where they differ from those that come with the program.</summary>
    public string Knowledge => System.IO.Path.Combine(Path, "knowledge");

    /// <summary>Keys that protect sign-in cookies and forms.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>The folder named, else TIENDO_DATA, else .data where the command was given.</summary>
    public static DataFolder Resolve(string? given) =>
        new(
            !string.IsNullOrWhiteSpace(given) ? given
            : Environment.GetEnvironmentVariable("TIENDO_DATA") is { Length: > 0 } named ? named
            : ".data"
        );

    public void Create()
    {
        Directory.CreateDirectory(Path);
        Directory.CreateDirectory(Incoming);
        Directory.CreateDirectory(Keys);
    }
}
