using System.Globalization;
using TienDo.Time;

namespace TienDo.Documents.Writing.Letters;

/// <summary>Cơ quan gửi công văn đôn đốc, as settings give it.</summary>
/// <param name="Office">The division that drafts, for the archive line: "QLKHCN".</param>
public sealed record LetterSender(
    string? ParentAgency,
    string Agency,
    string Notation,
    string Place,
    LetterSignature Signature,
    string Office
);

/// <summary>Nhiệm vụ quá hạn nêu trong công văn.</summary>
/// <param name="Plan">As it is called in a sentence: "Kế hoạch số 653/KH-UBND ngày 14/02/2025".</param>
/// <param name="OriginalDueOn">Nominal, as first set; shown when it was extended.</param>
/// <param name="DueOn">Nominal, after extensions.</param>
/// <param name="DaysLate">Calendar days after the effective due day.</param>
public sealed record OverdueWork(
    string Plan,
    string Code,
    string Title,
    DateOnly OriginalDueOn,
    DateOnly DueOn,
    int DaysLate
);

/// <summary>Công văn đôn đốc: the draft of a letter about overdue work, to be read over and signed.</summary>
public static class ReminderLetter
{
    /// <param name="to">The agency that is reminded, by its full name.</param>
    /// <param name="asOf">The day the figures are of.</param>
    /// <param name="answerBefore">The letter asks for an answer before this day.</param>
    /// <param name="times">Which letter about the same work it is, from 1.</param>
    public static OfficialLetter Of(
        LetterSender sender,
        string to,
        IReadOnlyList<OverdueWork> overdue,
        DateOnly asOf,
        DateOnly answerBefore,
        int times = 1
    )
    {
        var again = times > 1 ? string.Create(CultureInfo.InvariantCulture, $" (lần {times})") : "";
        return new OfficialLetter(
            sender.ParentAgency,
            sender.Agency,
            Number: null,
            sender.Notation,
            sender.Place,
            SignedOn: null,
            $"đôn đốc thực hiện nhiệm vụ quá hạn{again}",
            [to],
            Body(sender, to, overdue, asOf, answerBefore),
            sender.Signature,
            ["Như trên", "UBND tỉnh (để báo cáo)", $"Lưu: VT, {sender.Office}"]
        )
        {
            Annex = AnnexOf(to, overdue, asOf),
        };
    }

    private static IReadOnlyList<string> Body(
        LetterSender sender,
        string to,
        IReadOnlyList<OverdueWork> overdue,
        DateOnly asOf,
        DateOnly answerBefore
    )
    {
        var plans = overdue.Select(static work => work.Plan).Distinct(StringComparer.Ordinal).ToArray();
        var longest = overdue.Count == 0 ? 0 : overdue.Max(static work => work.DaysLate);
        return
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"Thực hiện {string.Join("; ", plans)}, qua theo dõi tiến độ đến hết ngày {VietnameseDay.Write(asOf)}, {to} còn {overdue.Count:00} nhiệm vụ đã quá hạn nhưng chưa có kết quả được thẩm tra; nhiệm vụ chậm nhất đã quá hạn {longest} ngày (danh mục tại Phụ lục kèm theo)."
            ),
            $"{sender.Agency} đề nghị {to}:",
            "1. Chỉ đạo hoàn thành các nhiệm vụ nêu tại Phụ lục; cập nhật kết quả kèm minh chứng (số, ngày văn bản, tệp sản phẩm) trên hệ thống theo dõi.",
            "2. Đối với nhiệm vụ chưa thể hoàn thành, nêu rõ nguyên nhân, việc đã làm, khó khăn, vướng mắc, cơ quan cần phối hợp và thời gian hoàn thành.",
            $"3. Gửi kết quả trước ngày {VietnameseDay.Write(answerBefore)} để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.",
            $"{sender.Agency} đề nghị {to} quan tâm, phối hợp thực hiện.",
        ];
    }

    private static LetterAnnex AnnexOf(string to, IReadOnlyList<OverdueWork> overdue, DateOnly asOf) =>
        new(
            $"Danh mục nhiệm vụ quá hạn của {to} (tính đến ngày {VietnameseDay.Write(asOf)})",
            [
                new LetterColumn("TT", 7, Centered: true),
                new LetterColumn("Kế hoạch, số hiệu", 27),
                new LetterColumn("Nhiệm vụ", 36),
                new LetterColumn("Thời hạn", 17, Centered: true),
                new LetterColumn("Quá hạn (ngày)", 13, Centered: true),
            ],
            [
                .. overdue
                    .OrderByDescending(static work => work.DaysLate)
                    .Select(
                        IReadOnlyList<string> (work, at) =>
                            [
                                (at + 1).ToString(CultureInfo.InvariantCulture),
                                $"{work.Plan}; số hiệu {work.Code}",
                                work.Title,
                                work.OriginalDueOn == work.DueOn
                                    ? VietnameseDay.Write(work.DueOn)
                                    : $"{VietnameseDay.Write(work.DueOn)} (ban đầu {VietnameseDay.Write(work.OriginalDueOn)})",
                                work.DaysLate.ToString(CultureInfo.InvariantCulture),
                            ]
                    ),
            ]
        );
}
