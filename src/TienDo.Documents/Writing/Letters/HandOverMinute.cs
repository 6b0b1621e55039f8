using System.Globalization;
using TienDo.Time;

namespace TienDo.Documents.Writing.Letters;

/// <summary>Một bên của biên bản bàn giao.</summary>
/// <param name="Agency">Full name.</param>
/// <param name="Person">Who gives or receives; null where it is the agency as a whole.</param>
public sealed record HandOverParty(string Agency, string? Person);

/// <summary>Nhiệm vụ được bàn giao.</summary>
/// <param name="Plan">"Kế hoạch số 653/KH-UBND ngày 14/02/2025".</param>
/// <param name="DueOn">Nominal, after extensions; null without a day.</param>
/// <param name="State">The state in words.</param>
public sealed record HandedWork(string Plan, string Code, string Title, DateOnly? DueOn, string State, bool IsOverdue);

/// <summary>Biên bản bàn giao nhiệm vụ: what one hand-over moved, to be signed by both sides.</summary>
public static class HandOverMinute
{
    /// <param name="on">The day of the hand-over.</param>
    public static OfficialMinute Of(
        LetterSender sender,
        HandOverParty from,
        HandOverParty to,
        string reason,
        IReadOnlyList<HandedWork> works,
        DateOnly on
    ) =>
        new(
            sender.ParentAgency,
            sender.Agency,
            Number: null,
            // A minute carries the notation of the agency, not that of the drafting division.
            "BB-" + sender.Notation.Split('-')[0],
            "Bàn giao nhiệm vụ",
            [
                $"Hôm nay, {VietnameseDay.InWords(on)}, tại {sender.Place}, hai bên thực hiện bàn giao nhiệm vụ như sau:",
                "1. Bên giao: " + Party(from),
                "2. Bên nhận: " + Party(to),
                "3. Lý do: " + reason.Trim().TrimEnd('.') + ".",
                "4. Nội dung: " + Counted(works),
            ],
            [
                new LetterColumn("TT", 7, Centered: true),
                new LetterColumn("Kế hoạch, số hiệu", 26),
                new LetterColumn("Nhiệm vụ", 35),
                new LetterColumn("Thời hạn", 14, Centered: true),
                new LetterColumn("Trạng thái", 18),
            ],
            [
                .. works.Select(
                    IReadOnlyList<string> (work, at) =>
                        [
                            (at + 1).ToString(CultureInfo.InvariantCulture),
                            $"{work.Plan}; số hiệu {work.Code}",
                            work.Title,
                            work.DueOn is { } due ? VietnameseDay.Write(due) : "–",
                            work.State,
                        ]
                ),
            ],
            [
                "Kể từ ngày bàn giao, bên nhận tiếp tục thực hiện, cập nhật tiến độ các nhiệm vụ nêu trên. Thời hạn của nhiệm vụ không thay đổi do bàn giao.",
                "Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản.",
            ],
            new LetterSignature(Authority: null, "Bên giao", from.Person),
            new LetterSignature(Authority: null, "Bên nhận", to.Person)
        );

    private static string Party(HandOverParty party) =>
        party.Person is { } person ? $"{person}, {party.Agency}." : party.Agency + ".";

    private static string Counted(IReadOnlyList<HandedWork> works)
    {
        var overdue = works.Count(static work => work.IsOverdue);
        var late =
            overdue == 0
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $", trong đó {overdue:00} nhiệm vụ quá hạn");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{works.Count:00} nhiệm vụ đang thực hiện{late}, theo danh mục sau:"
        );
    }
}
