using System.Globalization;
using TienDo.Documents.Reading.Layout;
using TienDo.Documents.Reading.Pdf;
using TienDo.Documents.Reading.Tools;

namespace TienDo.Documents.Reading.Scans;

/// <summary>Bản quét: tesseract reads the pages in Vietnamese; all of it is doubted by a note.</summary>
internal static class ScanReader
{
    private const int Megabytes = 2_500;
    private const int MostPages = 50;
    private static readonly TimeSpan TimeForAPage = TimeSpan.FromSeconds(10);
    private const int DotsPerInch = 200;
    private const float PointsPerDot = 72f / DotsPerInch;

    public static SourceDocument ReadPdf(string path, int pages, SourceFile file)
    {
        if (pages > Math.Min(MostPages, file.Limits.MaxPages))
            throw new ReadingRefusedException(ReadingRefusals.TheScanHasTooManyPages(MostPages));
        // A page of a scan takes as long as a hundred pages of text.
        file.AllowTime?.Invoke(file.Limits.MaxTime + (pages * TimeForAPage));
        var collector = new LayoutCollector(file.Limits);
        for (var number = 1; number <= pages; number++)
        {
            file.Pages?.Report(new PagesRead(number - 1, pages));
            PageImage? image = null;
            var page = number.ToString(CultureInfo.InvariantCulture);
            string[] arguments =
            [
                "-f",
                page,
                "-l",
                page,
                "-r",
                DotsPerInch.ToString(CultureInfo.InvariantCulture),
                "-gray",
                path,
            ];
            PdfReader.Run("pdftoppm", arguments, file, output => image = PageImage.Next(output));
            if (image is null)
                continue;
            var grids = TakeGrids(image);
            using var drawn = new TemporaryFile(image.AsPgm());
            foreach (var read in Recognise(drawn.Path, PointsPerDot, file))
                collector.Add(read with { Number = number }, grids);
        }
        file.Pages?.Report(new PagesRead(pages, pages));
        return Document(SourceFormat.ScannedPdf, collector, pages);
    }

    /// <summary>Finds the tables and takes their rules out of the picture.</summary>
    private static List<RuledGrid> TakeGrids(PageImage image)
    {
        var across = RuledLines.Across(image, PointsPerDot);
        var down = RuledLines.Down(image, PointsPerDot);
        var grids = RuledGrid.Find(across, down);
        if (grids.Count > 0)
        {
            image.Erase(across, true, PointsPerDot);
            image.Erase(down, false, PointsPerDot);
        }
        return grids;
    }

    public static SourceDocument ReadImage(SourceFile file)
    {
        using var image = new TemporaryFile(file.Content);
        var collector = new LayoutCollector(file.Limits);
        var pages = Recognise(image.Path, PointsPerDot, file);
        foreach (var page in pages)
            collector.Add(page, []);
        return Document(SourceFormat.Image, collector, Math.Max(pages.Count, 1));
    }

    private static List<PlacedPage> Recognise(string path, float pointsPerDot, SourceFile file)
    {
        var pages = new List<PlacedPage>();
        string[] arguments = [path, "-", "-l", "vie", "--psm", "3", "tsv"];
        var result =
            BoundedProcess.Run(
                "tesseract",
                arguments,
                Megabytes,
                file.Limits,
                output => pages = WordTable.Read(output, pointsPerDot, file.Limits),
                file.Stop
            ) ?? throw new ReadingRefusedException(ReadingRefusals.TheScanToolIsMissing);
        if (result.Errors.Contains("Failed loading language", StringComparison.Ordinal))
            throw new ReadingRefusedException(ReadingRefusals.TheScanToolIsMissing);
        if (result.ExitCode != 0)
            throw new ReadingRefusedException(ReadingRefusals.TheFileIsDamaged);
        return pages;
    }

    private static SourceDocument Document(SourceFormat format, LayoutCollector collector, int pages)
    {
        if (!collector.Lines.Lines.Any(line => line.Text.Any(char.IsLetterOrDigit)))
            throw new ReadingRefusedException(ReadingRefusals.TheScanHasNoReadableWords);
        return new SourceDocument(
            format,
            null,
            collector.Lines.Lines,
            collector.Tables,
            pages,
            [ReadingNotes.Counted(ReadingNotes.ReadFromScan, pages)]
        );
    }
}
