using System.Globalization;
using TienDo.App.Drafts;
using TienDo.Documents.Drafting;
using TienDo.Documents.Reading;

namespace TienDo.Cli;

/// <summary>A draft for human eyes, one entry a paragraph, doubts under what they are about.</summary>
internal static class DraftText
{
    public static void Write(TextWriter to, Voice voice, SourceDocument source, PlanDraft draft)
    {
        var head = draft.Document;
        to.WriteLine(string.Join(' ', new[] { head.Type, head.Number }.Where(part => part is not null)));
        Fact(to, voice.Of("Trích yếu", "Subject"), head.Subject);
        Fact(to, voice.Of("Cơ quan ban hành", "Issuer"), head.Issuer);
        Fact(to, voice.Of("Ngày ban hành", "Date"), Day(head.Date));
        Fact(to, voice.Of("Người ký", "Signatory"), head.Signatory?.Name);
        Fact(to, voice.Of("Số dòng", "Lines"), source.Lines.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (vietnamese, english) in source.Notes.Select(ReadingNoteSentences.Of))
            Fact(to, voice.Of("Lưu ý", "Note"), voice.Of(vietnamese, english));
        Doubts(to, voice, head.Doubts ?? []);

        Title(to, voice.Of("Nhiệm vụ", "Assignments"), draft.Assignments.Count);
        foreach (var assignment in draft.Assignments)
        {
            var place = string.Join('.', new[] { assignment.Section, assignment.Number }.Where(p => p is not null));
            to.WriteLine($"{assignment.Id}  {place}  {assignment.Text}");
            Fact(to, voice.Of("Chủ trì", "Lead"), string.Join("; ", assignment.Lead));
            Fact(to, voice.Of("Phối hợp", "Cooperating"), string.Join("; ", assignment.Cooperating));
            Fact(to, voice.Of("Thời hạn", "Deadline"), Deadline(assignment.Deadline));
            Fact(to, voice.Of("Sản phẩm", "Deliverables"), string.Join("; ", assignment.Deliverables));
            Doubts(to, voice, assignment.Doubts);
        }

        Title(to, voice.Of("Chỉ tiêu", "Indicators"), draft.Indicators.Count);
        foreach (var indicator in draft.Indicators)
        {
            to.WriteLine($"{indicator.Id}  {indicator.Name}: {Target(indicator)}");
            Doubts(to, voice, indicator.Doubts);
        }

        Title(to, voice.Of("Căn cứ", "Legal bases"), head.LegalBases.Count);
        foreach (var basis in head.LegalBases)
            to.WriteLine($"  {basis.Kind} {basis.Number} {Day(basis.Date)} {basis.Issuer} ({basis.Relation})");

        Title(to, voice.Of("Chế độ báo cáo", "Reporting duties"), draft.ReportingDuties.Count);
        foreach (var duty in draft.ReportingDuties)
            to.WriteLine("  " + duty.Raw);

        var (open, blocking) = DoubtCount.Of(draft);
        to.WriteLine();
        to.WriteLine(
            voice.Of($"{open} nghi vấn, {blocking} phải xử lý.", $"{open} doubts, {blocking} of them must be settled.")
        );
    }

    private static void Title(TextWriter to, string title, int count)
    {
        to.WriteLine();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title} ({count})"));
    }

    private static void Fact(TextWriter to, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            to.WriteLine($"    {name}: {value}");
    }

    private static void Doubts(TextWriter to, Voice voice, IReadOnlyList<Doubt> doubts)
    {
        foreach (var doubt in doubts)
            to.WriteLine(
                $"    {voice.Of("Nghi vấn", "Doubt")}: {doubt.Field}, {doubt.Reason}"
                    + (doubt.Detail is null ? "" : $" “{doubt.Detail}”")
                    + (doubt.Blocking ? voice.Of(" (phải xử lý)", " (must be settled)") : "")
            );
    }

    private static string Deadline(DraftDeadline deadline)
    {
        if (deadline.Kind == "none")
            return "";
        var day = deadline.Effective ?? deadline.To;
        return day is null ? deadline.Raw ?? deadline.Kind : $"{deadline.Raw} → {Day(day)}";
    }

    private static string Target(DraftIndicator indicator)
    {
        if (indicator.Value is null)
            return indicator.InWords ?? indicator.Text;
        var vietnamese = CultureInfo.GetCultureInfo("vi-VN");
        const string Grouped = "#,0.######";
        var upper = indicator.ValueTo is { } to ? "–" + to.ToString(Grouped, vietnamese) : "";
        return string.Join(
            ' ',
            new[]
            {
                indicator.Operator,
                indicator.Value.Value.ToString(Grouped, vietnamese) + upper,
                indicator.Unit,
            }.Where(part => part is not null)
        );
    }

    /// <summary>Days below 10 and months 1–2 with a zero (Decree 30/2020).</summary>
    private static string Day(DateOnly? day) =>
        day is { } on
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{on.Day:00}/{(on.Month < 3 ? "0" : "")}{on.Month}/{on.Year:0000}"
            )
            : "";
}
