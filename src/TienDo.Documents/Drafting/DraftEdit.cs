using System.Text.Json.Serialization;

namespace TienDo.Documents.Drafting;

/// <summary>
/// Thao tác sửa bản đọc: one act of a reviewer on a draft. Entries are named by their id ("A12", "I3", "document");
/// ids of new entries are given by the caller, so that the same edits replayed give the same draft.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "act")]
[JsonDerivedType(typeof(AcceptDoubt), "acceptDoubt")]
[JsonDerivedType(typeof(KeepAsWritten), "keepAsWritten")]
[JsonDerivedType(typeof(CorrectField), "correctField")]
[JsonDerivedType(typeof(EditEntry), "editEntry")]
[JsonDerivedType(typeof(SplitAssignment), "splitAssignment")]
[JsonDerivedType(typeof(MergeAssignments), "mergeAssignments")]
[JsonDerivedType(typeof(DeleteEntry), "deleteEntry")]
[JsonDerivedType(typeof(Reparent), "reparent")]
[JsonDerivedType(typeof(MoveSource), "moveSource")]
[JsonDerivedType(typeof(AddAssignment), "addAssignment")]
[JsonDerivedType(typeof(AddIndicator), "addIndicator")]
[JsonDerivedType(typeof(AddLegalBasis), "addLegalBasis")]
[JsonDerivedType(typeof(MakeAssignment), "makeAssignment")]
public abstract record DraftEdit
{
    private DraftEdit() { }

    /// <summary>Ghi nhận: the reading, or its proposal where it has one, is right.</summary>
    /// <param name="Pick">One of several agencies that the reader proposed, by its name.</param>
    /// <param name="Everywhere">The same name means the same agency wherever the draft has it.</param>
    public sealed record AcceptDoubt(string Doubt, string? Pick = null, bool Everywhere = false) : DraftEdit;

    /// <summary>Giữ như văn bản: the words of the document stand, whatever the reader would rather see.</summary>
    public sealed record KeepAsWritten(string Doubt) : DraftEdit;

    /// <summary>The field in doubt gets the value a person typed.</summary>
    /// <param name="Others">Fields that go with it, as operator, number and unit of one target do.</param>
    /// <param name="Everywhere">A name put in place of the one in doubt stands for it wherever the draft has it.</param>
    public sealed record CorrectField(
        string Doubt,
        string Value,
        IReadOnlyDictionary<string, string>? Others = null,
        bool Everywhere = false
    ) : DraftEdit;

    /// <summary>Fields of one entry, by JSON property name; lists hold one item a line.</summary>
    public sealed record EditEntry(string Entry, IReadOnlyDictionary<string, string> Values) : DraftEdit;

    /// <summary>Tách: what stands from a character of the text on becomes an assignment of its own.</summary>
    /// <param name="Line">First source line of the second part, where known.</param>
    public sealed record SplitAssignment(string Entry, int Character, int? Line, string NewId) : DraftEdit;

    /// <summary>Gộp: <paramref name="From"/> goes into <paramref name="Into"/>, which keeps its id and number.</summary>
    public sealed record MergeAssignments(string Into, string From) : DraftEdit;

    /// <summary>Bỏ: what stood under the entry moves up to its parent.</summary>
    public sealed record DeleteEntry(string Entry) : DraftEdit;

    /// <param name="Parent">Null for the top.</param>
    public sealed record Reparent(string Entry, string? Parent) : DraftEdit;

    public sealed record MoveSource(string Entry, int LineFrom, int LineTo) : DraftEdit;

    public sealed record AddAssignment(
        string NewId,
        string Text,
        int LineFrom,
        int LineTo,
        string? Section = null,
        string? Parent = null
    ) : DraftEdit;

    public sealed record AddIndicator(string NewId, string Name, int LineFrom, int LineTo, string? Section = null)
        : DraftEdit;

    public sealed record AddLegalBasis(
        string? Kind,
        string? Number,
        string? Date,
        string? Issuer,
        string Relation,
        int LineFrom,
        int LineTo
    ) : DraftEdit;

    /// <summary>An orientation that assigns something after all.</summary>
    public sealed record MakeAssignment(string Orientation, string NewId) : DraftEdit;
}
