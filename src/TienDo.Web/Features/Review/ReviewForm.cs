using System.Globalization;
using Microsoft.AspNetCore.Http;
using TienDo.Documents.Drafting;

namespace TienDo.Web.Features.Review;

/// <summary>Phiếu gửi từ trang duyệt: what a person typed and which button was pressed.</summary>
/// <param name="Act">"ghi-nhan", "giu", "sua", "tach", "gop", "bo", "chuyen", "nguon", "them", …</param>
/// <param name="Version">The version of the draft that was on the page.</param>
/// <param name="Typed">Fields by JSON property name, as typed.</param>
public sealed record ReviewForm(string Act, int Version, IReadOnlyDictionary<string, string> Typed)
{
    private const string FieldMark = "f-";
    private const string ShownMark = "g-";

    public static ReviewForm Of(IFormCollection form) =>
        new(
            form["act"].ToString(),
            int.TryParse(form["phien"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
            form.Where(pair =>
                    pair.Key.StartsWith(FieldMark, StringComparison.Ordinal)
                    || pair.Key.StartsWith(ShownMark, StringComparison.Ordinal)
                )
                .ToDictionary(pair => pair.Key, pair => Plain(pair.Value.ToString()), StringComparer.Ordinal)
        );

    public string this[string field] => Typed.GetValueOrDefault(FieldMark + field, "");

    public bool Has(string field) => Typed.ContainsKey(FieldMark + field);

    /// <summary>Fields whose words are no longer those the page had put there.</summary>
    public IReadOnlyDictionary<string, string> Changed =>
        Typed
            .Where(pair => pair.Key.StartsWith(FieldMark, StringComparison.Ordinal))
            .Select(pair => (Name: pair.Key[FieldMark.Length..], pair.Value))
            .Where(typed =>
                !string.Equals(
                    typed.Value,
                    Typed.GetValueOrDefault(ShownMark + typed.Name, ""),
                    StringComparison.Ordinal
                )
            )
            .ToDictionary(typed => typed.Name, typed => typed.Value, StringComparer.Ordinal);

    public int? Number(string field) =>
        int.TryParse(this[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The act this form asks for; null when it names none.</summary>
    public DraftEdit? ToEdit(string? chosen, OpenDoubt? doubt, DraftAssignment? assignment) =>
        (Act, chosen) switch
        {
            ("ghi-nhan", _) when doubt is not null => Settle(doubt),
            ("giu", _) when doubt is not null => new DraftEdit.KeepAsWritten(doubt.Key),
            ("sua", { } entry) => new DraftEdit.EditEntry(entry, Changed),
            ("tach", { } entry) when assignment is not null => new DraftEdit.SplitAssignment(
                entry,
                SplitAt(assignment.Text),
                Number("line"),
                ""
            ),
            ("gop", { } entry) => new DraftEdit.MergeAssignments(entry, this["other"]),
            ("bo", { } entry) => new DraftEdit.DeleteEntry(entry),
            ("chuyen", { } entry) => new DraftEdit.Reparent(
                entry,
                this["parent"] is { Length: > 0 } above ? above : null
            ),
            ("nguon", { } entry) => new DraftEdit.MoveSource(
                entry,
                Number("lineFrom") ?? 0,
                Number("lineTo") ?? Number("lineFrom") ?? 0
            ),
            ("thanh-nhiem-vu", { } entry) => new DraftEdit.MakeAssignment(entry, ""),
            ("them", _) => new DraftEdit.AddAssignment(
                "",
                this["text"],
                Number("lineFrom") ?? 0,
                Number("lineTo") ?? Number("lineFrom") ?? 0,
                this["section"],
                this["parent"] is { Length: > 0 } above ? above : null
            ),
            ("them-chi-tieu", _) => new DraftEdit.AddIndicator(
                "",
                this["name"],
                Number("lineFrom") ?? 0,
                Number("lineTo") ?? Number("lineFrom") ?? 0,
                this["section"]
            ),
            ("them-can-cu", _) => new DraftEdit.AddLegalBasis(
                this["kind"],
                this["number"],
                this["date"],
                this["issuer"],
                this["relation"],
                Number("lineFrom") ?? 0,
                Number("lineTo") ?? Number("lineFrom") ?? 0
            ),
            _ => null,
        };

    /// <summary>Nothing typed over what the page proposed: accepted. Otherwise what was typed is the correction.</summary>
    private DraftEdit Settle(OpenDoubt doubt)
    {
        var changed = Changed.Where(pair => !IsChoice(pair.Key)).ToDictionary(StringComparer.Ordinal);
        var everywhere = Has("everywhere");
        if (changed.Count == 0)
            return new DraftEdit.AcceptDoubt(doubt.Key, this["pick"] is { Length: > 0 } pick ? pick : null, everywhere);
        var field = DoubtKey.FieldOf(doubt.Doubt);
        return new DraftEdit.CorrectField(
            doubt.Key,
            changed.GetValueOrDefault(field) ?? this[field],
            changed.Where(pair => pair.Key != field).ToDictionary(StringComparer.Ordinal),
            everywhere
        );
    }

    /// <summary>Choices stand beside the fields and are no fields themselves.</summary>
    private static bool IsChoice(string name) => name is "pick" or "everywhere";

    /// <summary>A mark set in the text wins over a chosen place.</summary>
    private int SplitAt(string text) => SplitPoints.Marked(text, this["marked"]) ?? Number("at") ?? 0;

    private static string Plain(string value) => value.Replace("\r\n", "\n", StringComparison.Ordinal);
}
