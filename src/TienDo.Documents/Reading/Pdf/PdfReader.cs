using System.Globalization;
using TienDo.Documents.Reading.Layout;
using TienDo.Documents.Reading.Scans;
using TienDo.Documents.Reading.Tools;

namespace TienDo.Documents.Reading.Pdf;

/// <summary>PDF: poppler tells where each word stands and draws the rules; lines and tables are rebuilt from both.</summary>
internal static class PdfReader
{
    private const int Megabytes = 1_500;
    private const int DotsPerInch = 100;

    public static SourceDocument Read(SourceFile file)
    {
        using var pdf = new TemporaryFile(file.Content);
        var count = CountPages(pdf.Path, file);
        var pages = Words(pdf.Path, count, file);
        var empty = pages.Count(page => page.Words.Count == 0);
        // A scan often carries a stamp or a signature line as its only text.
        if (pages.Sum(page => page.Words.Count) < 5 * Math.Max(pages.Count, 1))
            return ScanReader.ReadPdf(pdf.Path, count, file);
        var grids = Grids(pdf.Path, pages, count, file);
        var collector = new LayoutCollector(file.Limits);
        foreach (var page in pages)
        {
            file.Stop.ThrowIfCancellationRequested();
            collector.Add(page, grids.GetValueOrDefault(page.Number, []));
        }
        file.Pages?.Report(new PagesRead(count, count));
        var notes = new List<ReadingNote>();
        if (collector.Tables.Count > 0)
            notes.Add(ReadingNotes.Counted(ReadingNotes.TablesRebuiltFromPositions, collector.Tables.Count));
        if (empty > 0)
            notes.Add(ReadingNotes.Counted(ReadingNotes.ScannedPagesInside, empty));
        return new SourceDocument(SourceFormat.Pdf, null, collector.Lines.WithWords(), collector.Tables, count, notes);
    }

    private static int CountPages(string path, SourceFile file)
    {
        var pages = 0;
        var result = Run(
            "pdfinfo",
            [path],
            file,
            output =>
            {
                using var reader = new StreamReader(output, leaveOpen: true);
                while (reader.ReadLine() is { } line)
                {
                    if (line.StartsWith("Pages:", StringComparison.Ordinal))
                        _ = int.TryParse(
                            line.AsSpan(6),
                            NumberStyles.AllowLeadingWhite,
                            CultureInfo.InvariantCulture,
                            out pages
                        );
                }
            }
        );
        if (result.Errors.Contains("Incorrect password", StringComparison.Ordinal))
            throw new ReadingRefusedException(ReadingRefusals.TheFileIsPasswordProtected);
        if (result.ExitCode != 0 || pages < 1)
            throw new ReadingRefusedException(ReadingRefusals.TheFileIsDamaged);
        if (pages > file.Limits.MaxPages)
            throw new ReadingRefusedException(ReadingRefusals.TheDocumentHasTooManyPages(file.Limits.MaxPages));
        return pages;
    }

    /// <summary>A page counts half when its words are known and whole when its rules are.</summary>
    private static List<PlacedPage> Words(string path, int count, SourceFile file)
    {
        var pages = new List<PlacedPage>();
        var result = Run(
            "pdftotext",
            ["-tsv", path, "-"],
            file,
            output =>
                pages = WordTable.Read(
                    output,
                    1,
                    file.Limits,
                    begun => file.Pages?.Report(new PagesRead(Math.Min(begun - 1, count) / 2, count))
                )
        );
        if (result.ExitCode != 0 && pages.Count == 0)
            throw new ReadingRefusedException(ReadingRefusals.TheFileIsDamaged);
        return pages;
    }

    /// <summary>Only pages whose words stand in columns are drawn; plain pages have no table to find.</summary>
    private static Dictionary<int, IReadOnlyList<RuledGrid>> Grids(
        string path,
        List<PlacedPage> pages,
        int count,
        SourceFile file
    )
    {
        var grids = new Dictionary<int, IReadOnlyList<RuledGrid>>();
        var wanted = pages.Where(Columns.AreLikely).Select(page => page.Number).ToList();
        for (var at = 0; at < wanted.Count; )
        {
            var end = at + 1;
            while (end < wanted.Count && wanted[end] == wanted[end - 1] + 1)
                end++;
            var first = wanted[at];
            var lastPage = wanted[end - 1];
            string[] range = ["-f", Text(first), "-l", Text(lastPage)];
            string[] drawing =
            [
                "-r",
                Text(DotsPerInch),
                "-gray",
                "-aa",
                "no",
                "-aaVector",
                "no",
                "-thinlinemode",
                "solid",
            ];
            Run(
                "pdftoppm",
                [.. range, .. drawing, path],
                file,
                output =>
                {
                    for (var number = first; number <= lastPage && PageImage.Next(output) is { } image; number++)
                    {
                        grids[number] = InImage(image, 72f / DotsPerInch);
                        file.Pages?.Report(new PagesRead((count + Math.Min(number, count)) / 2, count));
                    }
                }
            );
            at = end;
        }
        return grids;
    }

    internal static List<RuledGrid> InImage(PageImage image, float pointsPerDot) =>
        RuledGrid.Find(RuledLines.Across(image, pointsPerDot), RuledLines.Down(image, pointsPerDot));

    internal static ToolResult Run(
        string tool,
        IReadOnlyList<string> arguments,
        SourceFile file,
        Action<Stream> consume
    ) =>
        BoundedProcess.Run(tool, arguments, Megabytes, file.Limits, consume, file.Stop)
        ?? throw new ReadingRefusedException(ReadingRefusals.ThePdfToolIsMissing);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
