using System.Xml;
using TienDo.Documents.Reading.Packages;
using TienDo.Documents.Reading.Pdf;
using TienDo.Documents.Reading.PlainText;
using TienDo.Documents.Reading.Scans;

namespace TienDo.Documents.Reading;

/// <summary>Đọc tệp: the one door for bytes of any format. Bad input is refused by name and never throws.</summary>
public static class DocumentReader
{
    /// <param name="content">Read forward once; not closed.</param>
    /// <param name="fileName">Never decides the format; a name that says otherwise is noted.</param>
    /// <param name="pages">Told how far a document of many pages has been read; not told where pages are not known.</param>
    /// <exception cref="OperationCanceledException">Only when <paramref name="cancellation"/> asks for it.</exception>
    public static ReadingOutcome Read(
        Stream content,
        string? fileName,
        ReadingLimits limits,
        IProgress<PagesRead>? pages = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(limits);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        clock.CancelAfter(limits.MaxTime);
        try
        {
            var file = SourceFile.Take(content, limits, clock.Token) with
            {
                Pages = pages,
                AllowTime = clock.CancelAfter,
            };
            var document = ReadAs(FormatByContent.Of(file.Content), file);
            return new ReadingOutcome.Read(FileName.Compare(fileName, OldLetters.Mend(document)));
        }
        catch (ReadingRefusedException refused)
        {
            return new ReadingOutcome.Refused(refused.Refusal);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ReadingOutcome.Refused(ReadingRefusals.ReadingTookTooLong);
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException or EndOfStreamException)
        {
            return new ReadingOutcome.Refused(ReadingRefusals.TheFileIsDamaged);
        }
    }

    private static SourceDocument ReadAs(ContentKind kind, SourceFile file) =>
        kind switch
        {
            ContentKind.Text => TextReading.Read(file),
            ContentKind.Package => PackageReading.Read(file),
            ContentKind.Pdf => PdfReader.Read(file),
            ContentKind.Image => ScanReader.ReadImage(file),
            ContentKind.OldOffice => throw new ReadingRefusedException(OldOfficeFile.Refusal(file.Content)),
            ContentKind.Unknown => throw new ReadingRefusedException(ReadingRefusals.TheFileIsBinary),
        };
}
