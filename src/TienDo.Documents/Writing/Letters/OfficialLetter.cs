namespace TienDo.Documents.Writing.Letters;

/// <summary>Công văn: a letter in the layout of Decree 30/2020/NĐ-CP, Annex I. What is not known yet is left blank to be filled in by hand.</summary>
/// <param name="ParentAgency">Cơ quan chủ quản; none for the provincial committee itself.</param>
/// <param name="Number">Null until the registry gives one.</param>
/// <param name="Notation">"SKHCN-QLKHCN", after the number.</param>
/// <param name="SignedOn">Null until it is signed.</param>
/// <param name="Subject">After "V/v".</param>
/// <param name="To">Kính gửi.</param>
public sealed record OfficialLetter(
    string? ParentAgency,
    string Agency,
    int? Number,
    string Notation,
    string Place,
    DateOnly? SignedOn,
    string Subject,
    IReadOnlyList<string> To,
    IReadOnlyList<string> Body,
    LetterSignature Signature,
    IReadOnlyList<string> CopiesTo
)
{
    public LetterAnnex? Annex { get; init; }
}

/// <summary>Chức vụ, họ tên người ký.</summary>
/// <param name="Authority">"KT. GIÁM ĐỐC", "TL. CHỦ TỊCH"; null where the head signs.</param>
/// <param name="Name">Without titles; null leaves the place blank.</param>
public sealed record LetterSignature(string? Authority, string Position, string? Name);

/// <summary>Phụ lục: one table on pages of its own, numbered apart.</summary>
public sealed record LetterAnnex(
    string Title,
    IReadOnlyList<LetterColumn> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows
);

/// <summary>Cột của phụ lục.</summary>
/// <param name="Share">Of the width of the page, in a hundred.</param>
public sealed record LetterColumn(string Header, int Share, bool Centered = false);
