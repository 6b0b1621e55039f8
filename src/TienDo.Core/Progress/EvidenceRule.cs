using System.Diagnostics;
using TienDo.Language;

namespace TienDo.Progress;

/// <summary>Quy tắc minh chứng.</summary>
public static class EvidenceRule
{
    public const int Most = 20;
    public const int LongestText = 500;
    public const int LongestAddress = 2_000;

    /// <param name="deliverables">The names evidence may say it covers.</param>
    /// <param name="field">Prefix of the fields, "Evidences[0].".</param>
    public static IReadOnlyList<FieldRefusal> Check(
        Evidence evidence,
        IReadOnlyCollection<string> deliverables,
        DateOnly on,
        string field = ""
    )
    {
        IReadOnlyList<FieldRefusal> own = evidence switch
        {
            Evidence.IssuedDocument document => Document(document, on, field),
            Evidence.File { FileName: var name, Hash: var hash } => Stored(name, hash, field),
            Evidence.Photo { FileName: var name, Hash: var hash } => Stored(name, hash, field),
            Evidence.Data data =>
            [
                .. Needed(field + "Name", data.Name, ProgressRefusals.TheFigureHasNoName),
                .. Needed(field + "Value", data.Value, ProgressRefusals.TheFigureHasNoValue),
                .. Needed(field + "Origin", data.Origin, ProgressRefusals.TheFigureHasNoOrigin),
            ],
            Evidence.Link { Address: var address } => IsWebAddress(address)
                ? []
                : [new(field + "Address", ProgressRefusals.TheLinkIsNotAWebAddress)],
            _ => throw new UnreachableException(),
        };
        return evidence.Covers is { } covered && !deliverables.Contains(covered)
            ? [.. own, new(field + "Covers", ProgressRefusals.ThereIsNoSuchDeliverable)]
            : own;
    }

    /// <summary>http and https only: a page must not be made to run what somebody typed.</summary>
    public static bool IsWebAddress(string address) =>
        address.Length <= LongestAddress
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0
        && uri.UserInfo.Length == 0
        && !address.Any(char.IsControl);

    private static List<FieldRefusal> Document(Evidence.IssuedDocument document, DateOnly on, string field)
    {
        var refusals = Needed(field + "Number", document.Number, ProgressRefusals.TheDocumentNumberIsMissing).ToList();
        if (document.IssuedOn is not { } issued)
            refusals.Add(new(field + "IssuedOn", ProgressRefusals.TheDocumentDayIsMissing));
        else if (issued > on)
            refusals.Add(new(field + "IssuedOn", ProgressRefusals.TheDocumentDayIsInTheFuture(on)));
        return refusals;
    }

    private static IReadOnlyList<FieldRefusal> Stored(string name, string hash, string field) =>
        hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
            ? Needed(field + "FileName", name, ProgressRefusals.TheFileHasNoName)
            : [new(field + "FileName", ProgressRefusals.TheFileDidNotArrive)];

    private static IReadOnlyList<FieldRefusal> Needed(string field, string text, Refusal missing) =>
        string.IsNullOrWhiteSpace(text) ? [new(field, missing)] : TextLimit.Check(field, text, LongestText);
}
