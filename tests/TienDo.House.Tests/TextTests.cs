using System.Text;

namespace TienDo.House.Tests;

/// <summary>What may stand in a file of this repository.</summary>
public sealed class TextTests
{
    [Fact]
    public void Every_text_file_is_in_nfc() =>
        Repository.TextFiles.Where(file => !IsComposed(Repository.Text(file))).ShouldBeEmpty();

    [Fact]
    public void Decomposed_text_would_be_seen() =>
        IsComposed("Kế hoạch".Normalize(NormalizationForm.FormD)).ShouldBeFalse();

    [Theory]
    [InlineData("src/")]
    [InlineData("data/")]
    [InlineData("samples/")]
    public void The_product_does_not_lean_on_files_outside(string folder) =>
        Repository
            .TextFiles.Where(file => file.StartsWith(folder, StringComparison.Ordinal))
            .Where(file => Repository.Text(file).Contains("../shared", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void Pages_carry_no_script_and_no_style_of_their_own() =>
        Repository.Under("src/", ".cshtml").Where(file => HasInlineCode(Repository.Text(file))).ShouldBeEmpty();

    [Theory]
    [InlineData("<script>alert(1)</script>", true)]
    [InlineData("<a onclick=\"x()\">", true)]
    [InlineData("<p style=\"color:red\">", true)]
    [InlineData("<style>p{}</style>", true)]
    [InlineData("<script type=\"module\" src=\"/review.js\"></script>", false)]
    [InlineData("<a class=\"button\" href=\"/ke-hoach\">", false)]
    public void Inline_code_is_told_from_references(string page, bool inline) => HasInlineCode(page).ShouldBe(inline);

    /// <summary>Machine paths in a commit tell where it was made and break everywhere else.</summary>
    [Fact]
    public void No_file_names_a_place_on_the_machine_it_was_written_on() =>
        Repository
            .TextFiles.Where(file => file != "tests/TienDo.House.Tests/TextTests.cs")
            .Where(file =>
                Repository.Text(file) is var text
                && (
                    text.Contains("/work/", StringComparison.Ordinal)
                    || text.Contains("/root/", StringComparison.Ordinal)
                )
            )
            .ShouldBeEmpty();

    private static bool IsComposed(string text) => text.IsNormalized(NormalizationForm.FormC);

    private static bool HasInlineCode(string page)
    {
        foreach (var tag in page.Split('<').Skip(1).Select(part => part.Split('>')[0]))
        {
            var isScript = tag.StartsWith("script", StringComparison.OrdinalIgnoreCase);
            if (isScript && !tag.Contains("src=", StringComparison.OrdinalIgnoreCase))
                return true;
            if (tag.StartsWith("style", StringComparison.OrdinalIgnoreCase))
                return true;
            if (
                tag.Contains(" style=", StringComparison.OrdinalIgnoreCase)
                || tag.Contains(" on", StringComparison.OrdinalIgnoreCase) && HasHandler(tag)
            )
                return true;
        }
        return false;
    }

    private static bool HasHandler(string tag) =>
        tag.Split(' ', '\n', '\t')
            .Any(part =>
                part.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                && part.Contains('=', StringComparison.Ordinal)
            );
}
