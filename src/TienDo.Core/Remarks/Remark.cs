using TienDo.Language;

namespace TienDo.Remarks;

/// <summary>Trao đổi: a word on an assignment, between those who may see it; it changes nothing.</summary>
/// <param name="By">Id of the person.</param>
/// <param name="Mentioned">Ids of the persons named in it with "@".</param>
public sealed record Remark(string Text, string By, DateTimeOffset At, IReadOnlyList<string> Mentioned);

/// <summary>Quy tắc trao đổi.</summary>
public static class RemarkRule
{
    public const int LongestText = 5_000;
    public const int MostMentions = 20;

    /// <param name="maySee">Whether somebody of that name exists and may see the assignment; one answer for both, so that names cannot be tried out.</param>
    public static IReadOnlyList<FieldRefusal> Check(string text, Func<string, bool> maySee)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [new("Text", RemarkRefusals.TheRemarkNeedsWords)];
        if (text.Length > LongestText)
            return [new("Text", RemarkRefusals.TheTextIsTooLong)];
        var mentioned = Mentions.In(text);
        if (mentioned.Count > MostMentions)
            return [new("Text", RemarkRefusals.ThereAreTooManyMentions)];
        return
        [
            .. mentioned
                .Where(name => !maySee(name))
                .Select(static name => new FieldRefusal("Text", RemarkRefusals.ThePersonMentionedDoesNotSeeThis(name))),
        ];
    }
}

/// <summary>Nhắc tên: "@lan.nguyen" in a text, not inside a word or an e-mail address.</summary>
public static class Mentions
{
    /// <summary>Each name once, in lower case, in the order of the text.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var names = new List<string>();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '_' or '-' or '@'))
                continue;
            var end = at + 1;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
                end++;
            var name = text[(at + 1)..end].TrimEnd('.', '-', '_').ToLowerInvariant();
            if (name.Length > 0 && !names.Contains(name, StringComparer.Ordinal))
                names.Add(name);
        }
        return names;
    }
}

/// <summary>Every "no" to a remark.</summary>
public static class RemarkRefusals
{
    public static Refusal NotEverybodyMayRemark { get; } =
        new(
            nameof(NotEverybodyMayRemark),
            "Vai trò đang giữ chỉ được xem, không ghi trao đổi.",
            "The role held may read but not write remarks."
        );

    public static Refusal TheRemarkNeedsWords { get; } =
        new(nameof(TheRemarkNeedsWords), "Chưa ghi nội dung trao đổi.", "The remark has no words.");

    public static Refusal TheTextIsTooLong { get; } =
        new(nameof(TheTextIsTooLong), "Nội dung dài quá 5.000 ký tự.", "The text is longer than 5,000 characters.");

    public static Refusal ThereAreTooManyMentions { get; } =
        new(
            nameof(ThereAreTooManyMentions),
            "Nhắc tên tối đa 20 người trong một trao đổi.",
            "A remark mentions at most 20 people."
        );

    public static Refusal ThePersonMentionedDoesNotSeeThis(string name) =>
        new(
            nameof(ThePersonMentionedDoesNotSeeThis),
            $"Không có người dùng @{name} xem được nhiệm vụ này.",
            $"There is no user @{name} who can see this assignment."
        );
}
