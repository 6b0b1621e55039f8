using System.Runtime.CompilerServices;

namespace TienDo.Documents.Tests.Reading.Fixtures;

/// <summary>Small files of our own writing, beside this one.</summary>
internal static class Fixture
{
    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder(), name));

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
