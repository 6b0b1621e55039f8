using System.Globalization;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;

namespace TienDo.Documents.Recognising;

/// <summary>
/// Nghi vấn của bản quét: a field that holds a word the character recognition was not sure of is doubted, with the words.
/// The number and date of the document itself are doubted always: sure or not, a wrong digit there names another document.
/// </summary>
public static class ScanDoubts
{
    public static PlanDraft Over(PlanDraft draft, SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(document);
        if (document.Format is not (SourceFormat.ScannedPdf or SourceFormat.Image))
            return draft;
        var scan = new UnsureWords(document.Lines);
        return draft with
        {
            Document = Doubted(draft.Document, scan),
            Assignments = [.. draft.Assignments.Select(entry => Doubted(entry, scan))],
            Indicators = [.. draft.Indicators.Select(entry => Doubted(entry, scan))],
            ReportingDuties =
            [
                .. draft.ReportingDuties.Select(entry =>
                    entry with
                    {
                        Doubts = scan.Doubts(entry.Doubts, null, entry.Source, ("raw", entry.Raw)),
                    }
                ),
            ],
            Commitments =
            [
                .. draft.Commitments.Select(entry =>
                    entry with
                    {
                        Doubts = scan.Doubts(entry.Doubts, null, entry.Source, ("raw", entry.Raw)),
                    }
                ),
            ],
        };
    }

    private static DocumentHead Doubted(DocumentHead head, UnsureWords scan)
    {
        var everywhere = new SourceSpan(1, int.MaxValue);
        var doubts = scan.Doubts(
            head.Doubts ?? [],
            head.Sources,
            everywhere,
            ("issuer", head.Issuer),
            ("subject", head.Subject),
            ("signatory", $"{head.Signatory?.Position} {head.Signatory?.Name}"),
            ("recipients", string.Join(' ', head.Recipients))
        );
        return head with
        {
            Doubts =
            [
                .. doubts,
                .. head.Number is { } number ? [new Doubt("number", DoubtReasons.ReadByOcr, Detail: number)] : Sure,
                .. head.Date is { } date
                    ?
                    [
                        new Doubt(
                            "date",
                            DoubtReasons.ReadByOcr,
                            Detail: date.ToString("d/M/yyyy", CultureInfo.InvariantCulture)
                        ),
                    ]
                    : Sure,
            ],
            LegalBases = [.. head.LegalBases.Select(basis => Doubted(basis, scan))],
        };
    }

    private static IEnumerable<Doubt> Sure => [];

    private static DraftLegalBasis Doubted(DraftLegalBasis basis, UnsureWords scan) =>
        basis with
        {
            Doubts = scan.Doubts(
                basis.Doubts ?? [],
                null,
                basis.Source,
                ("number", basis.Number),
                ("date", basis.Date?.ToString("d M yyyy dd MM dd/MM/yyyy d/M/yyyy", CultureInfo.InvariantCulture)),
                ("title", basis.Title)
            ),
        };

    private static DraftAssignment Doubted(DraftAssignment entry, UnsureWords scan) =>
        entry with
        {
            Doubts = scan.Doubts(
                entry.Doubts,
                entry.Sources,
                entry.Source,
                ("text", entry.Text),
                ("lead", string.Join(' ', entry.Lead)),
                ("cooperating", string.Join(' ', entry.Cooperating)),
                ("deadline", entry.Deadline.Raw),
                ("deliverables", string.Join(' ', entry.Deliverables)),
                ("objective", entry.Objective),
                ("funding", entry.Funding)
            ),
        };

    private static DraftIndicator Doubted(DraftIndicator entry, UnsureWords scan) =>
        entry with
        {
            Doubts = scan.Doubts(
                entry.Doubts,
                entry.Sources,
                entry.Source,
                ("name", entry.Name),
                ("value", entry.Text),
                ("unit", entry.Unit),
                ("lead", string.Join(' ', entry.Lead)),
                ("cooperating", string.Join(' ', entry.Cooperating))
            ),
        };
}
