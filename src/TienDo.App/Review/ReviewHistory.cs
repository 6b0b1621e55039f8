using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using TienDo.Accounts;
using TienDo.App.Drafts;
using TienDo.Documents.Drafting;

namespace TienDo.App.Review;

/// <summary>Lịch sử duyệt: how acts are kept, named and compared.</summary>
public static class ReviewHistory
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static DraftEdit ActOf(ReviewedEdit edit) =>
        JsonSerializer.Deserialize<DraftEdit>(edit.Act, Json) ?? throw new JsonException("The act is the JSON null.");

    public static Doubt? DoubtOf(ReviewedEdit edit) =>
        edit.Doubt is null ? null : JsonSerializer.Deserialize<Doubt>(edit.Doubt, Json);

    /// <summary>Fields that an act changed, in typed form: what stood there, what stands there since.</summary>
    public static IReadOnlyList<FieldChange> ChangesOf(ReviewedEdit edit)
    {
        var before = Values(edit.Before);
        var after = Values(edit.After);
        return
        [
            .. before
                .Keys.Union(after.Keys, StringComparer.Ordinal)
                .Select(field => new FieldChange(
                    field,
                    before.GetValueOrDefault(field, ""),
                    after.GetValueOrDefault(field, "")
                )),
        ];
    }

    /// <summary>The latest act since a version that meets the same entries; null when nobody is in the way.</summary>
    internal static ReviewedEdit? InTheWay(IReadOnlyList<ReviewedEdit> edits, int sinceVersion, DraftEdit edit)
    {
        var touched = DraftEditing.Touches(edit);
        return edits
            .Where(past => past.Version > sinceVersion || past.UndoneVersion > sinceVersion)
            .Where(past => DraftEditing.Touches(ActOf(past)).Intersect(touched, StringComparer.Ordinal).Any())
            .MaxBy(past => past.UndoneVersion ?? past.Version);
    }

    /// <summary>The ordinal of the act names what it adds, so that no id is ever given twice, undone or not.</summary>
    internal static DraftEdit WithNewId(DraftEdit edit, int ordinal)
    {
        var number = ordinal.ToString(CultureInfo.InvariantCulture);
        return edit switch
        {
            DraftEdit.AddAssignment add => add with { NewId = "AN" + number },
            DraftEdit.SplitAssignment split => split with { NewId = "AN" + number },
            DraftEdit.MakeAssignment make => make with { NewId = "AN" + number },
            DraftEdit.AddIndicator add => add with { NewId = "IN" + number },
            _ => edit,
        };
    }

    internal static string JournalName(DraftEdit edit) =>
        edit switch
        {
            DraftEdit.AcceptDoubt => "DoubtAccepted",
            DraftEdit.KeepAsWritten => "DoubtKeptAsWritten",
            DraftEdit.CorrectField => "DoubtCorrected",
            DraftEdit.EditEntry => "DraftEntryEdited",
            DraftEdit.SplitAssignment => "DraftAssignmentSplit",
            DraftEdit.MergeAssignments => "DraftAssignmentsMerged",
            DraftEdit.DeleteEntry => "DraftEntryDeleted",
            DraftEdit.Reparent => "DraftEntryMoved",
            DraftEdit.MoveSource => "DraftEntryPlaced",
            _ => "DraftEntryAdded",
        };

    internal static ReviewedEdit Line(
        DraftId id,
        int ordinal,
        DraftEdit edit,
        PlanDraft before,
        EditOutcome.Done done,
        int version,
        DateTimeOffset now,
        Actor who
    )
    {
        var subject = DraftEditing.Touches(edit) is [var first, ..] ? first : done.Entry;
        var was = EntryFields.Of(before, subject);
        var isNow = EntryFields.Of(done.Draft, subject) ?? EntryFields.Of(done.Draft, done.Entry);
        var named = was ?? isNow;
        var doubt = OpenDoubt.In(before).FirstOrDefault(open => open.Key == DoubtKeyOf(edit))?.Doubt;
        var (old, current) = Differences(was, EntryFields.Of(done.Draft, subject) ?? (was is null ? isNow : null));
        return new ReviewedEdit
        {
            DraftId = id,
            Ordinal = ordinal,
            Act = JsonSerializer.Serialize(edit, Json),
            Entry = done.Entry,
            EntryLabel = named?.Label ?? "",
            EntryKind = named?.Kind ?? EntryKind.Document,
            Doubt = doubt is null ? null : JsonSerializer.Serialize(doubt, Json),
            Before = old.Count == 0 ? null : JsonSerializer.Serialize(old, Json),
            After = current.Count == 0 ? null : JsonSerializer.Serialize(current, Json),
            Version = version,
            At = now,
            By = who.Name,
        };
    }

    private static string? DoubtKeyOf(DraftEdit edit) =>
        edit switch
        {
            DraftEdit.AcceptDoubt accept => accept.Doubt,
            DraftEdit.KeepAsWritten keep => keep.Doubt,
            DraftEdit.CorrectField correct => correct.Doubt,
            _ => null,
        };

    private static (Dictionary<string, string> Before, Dictionary<string, string> After) Differences(
        EntryFields? was,
        EntryFields? isNow
    )
    {
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        var after = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in (was ?? isNow)?.Fields.Select(pair => pair.Key) ?? [])
        {
            var (old, current) = (was?[field] ?? "", isNow?[field] ?? "");
            if (string.Equals(old, current, StringComparison.Ordinal))
                continue;
            if (old.Length > 0)
                before[field] = old;
            if (current.Length > 0)
                after[field] = current;
        }
        return (before, after);
    }

    private static Dictionary<string, string> Values(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(json, Json) ?? [];
}

/// <summary>One field that an act changed.</summary>
public sealed record FieldChange(string Field, string Before, string After);
