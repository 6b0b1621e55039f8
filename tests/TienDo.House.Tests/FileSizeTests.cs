namespace TienDo.House.Tests;

/// <summary>Files stay small enough to read in one go, and large enough not to be dust.</summary>
public sealed class FileSizeTests
{
    /// <summary>Files over 400 lines, each with its reason.</summary>
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal) { };

    private readonly IReadOnlyList<(string File, int Lines)> _sizes =
    [
        .. Repository
            .Sources.Select(file =>
                (File: file, Lines: Repository.Text(file).Split('\n').Count(line => !string.IsNullOrWhiteSpace(line)))
            )
            .OrderBy(size => size.Lines),
    ];

    [Fact]
    public void The_median_file_is_short() => At(0.5).ShouldBeLessThanOrEqualTo(60);

    [Fact]
    public void Nine_files_in_ten_are_at_most_two_hundred_lines() => At(0.9).ShouldBeLessThanOrEqualTo(200);

    [Fact]
    public void Over_four_hundred_lines_needs_a_reason() =>
        _sizes.Where(size => size.Lines > 400).Select(size => size.File).ShouldBe(Reasons.Keys, ignoreOrder: true);

    private int At(double share) => _sizes[(int)(share * (_sizes.Count - 1))].Lines;
}
