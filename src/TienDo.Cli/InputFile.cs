using TienDo.Language;

namespace TienDo.Cli;

/// <summary>The file named on the command line; "-" is standard input.</summary>
internal static class InputFile
{
    public static Stream? Open(string path, out Refusal? refusal)
    {
        refusal = null;
        if (path == "-")
            return Console.OpenStandardInput();
        if (Directory.Exists(path))
        {
            refusal = new(
                "TheFileIsAFolder",
                $"{path} là thư mục, không phải tệp. Nêu tên một tệp.",
                $"{path} is a folder, not a file. Name one file."
            );
            return null;
        }
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 81920);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            refusal = new("TheFileIsNotThere", $"Không có tệp {path}.", $"There is no file {path}.");
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            refusal = new(
                "TheFileCannotBeOpened",
                $"Không mở được tệp {path}. Kiểm tra quyền đọc của tệp.",
                $"The file {path} cannot be opened. Check its permissions."
            );
        }
        return null;
    }
}
