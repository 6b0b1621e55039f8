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

/// <summary>Nhiệm vụ nêu trong công văn.</summary>
/// <param name="Plan">As it is called in a sentence: "Kế hoạch số 653/KH-UBND ngày 14/02/2025".</param>
public abstract record ChasedWork(string Plan, string Code, string Title)
{
    /// <summary>Nhiệm vụ quá hạn.</summary>
    /// <param name="OriginalDueOn">Nominal, as first set; shown when it was extended.</param>
    /// <param name="DueOn">Nominal, after extensions.</param>
    /// <param name="CountsFrom">The effective due day (Civil Code 2015 Art. 148(5)); shown when it is another.</param>
    /// <param name="DaysLate">Calendar days after the effective due day.</param>
    public sealed record Overdue(
        string Plan,
        string Code,
        string Title,
        DateOnly OriginalDueOn,
        DateOnly DueOn,
        DateOnly CountsFrom,
        int DaysLate
    ) : ChasedWork(Plan, Code, Title);

    /// <summary>Nhiệm vụ thường xuyên im lặng.</summary>
    /// <param name="Since">Any day of the first whole quarter without a sign.</param>
    public sealed record Silent(string Plan, string Code, string Title, DateOnly Since) : ChasedWork(Plan, Code, Title);
}

/// <summary>Công văn đôn đốc: the draft of a letter about all that one agency is late with, to be read over and signed.</summary>
public static class ReminderLetter
{
    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    /// <param name="to">The agency that is reminded, by its full name.</param>
    /// <param name="asOf">The day the figures are of.</param>
    /// <param name="answerBy">The last day for an answer.</param>
    /// <param name="times">Which letter about the same work it is, from 1.</param>
    public static OfficialLetter Of(
        LetterSender sender,
        string to,
        IReadOnlyList<ChasedWork> chased,
        DateOnly asOf,
        DateOnly answerBy,
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
            $"đôn đốc thực hiện {(chased.OfType<ChasedWork.Overdue>().Any() ? "nhiệm vụ quá hạn" : "nhiệm vụ thường xuyên")}{again}",
            [to],
            Body(sender, to, chased, asOf, answerBy),
            sender.Signature,
            ["Như trên", "UBND tỉnh (để báo cáo)", $"Lưu: VT, {sender.Office}"]
        )
        {
            Annex = AnnexOf(to, chased, asOf),
        };
    }

    private static IReadOnlyList<string> Body(
        LetterSender sender,
        string to,
        IReadOnlyList<ChasedWork> chased,
        DateOnly asOf,
        DateOnly answerBy
    )
    {
        var plans = chased.Select(static work => work.Plan).Distinct(StringComparer.Ordinal);
        return
        [
            $"Thực hiện {string.Join("; ", plans)}, qua theo dõi tiến độ đến hết ngày {VietnameseDay.Write(asOf)}, {to} còn {Found(chased)} (danh mục tại Phụ lục kèm theo).",
            $"{sender.Agency} đề nghị {to}:",
            "1. Chỉ đạo hoàn thành các nhiệm vụ nêu tại Phụ lục; cập nhật kết quả kèm minh chứng (số, ngày văn bản, tệp sản phẩm) trên hệ thống theo dõi.",
            "2. Đối với nhiệm vụ chưa thể hoàn thành, nêu rõ nguyên nhân, việc đã làm, khó khăn, vướng mắc, cơ quan cần phối hợp và thời gian hoàn thành.",
            $"3. Gửi kết quả chậm nhất ngày {VietnameseDay.Write(answerBy)} để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.",
            $"{sender.Agency} đề nghị {to} quan tâm, phối hợp thực hiện.",
        ];
    }

    /// <summary>"03 nhiệm vụ đã quá hạn …; 01 nhiệm vụ thường xuyên …".</summary>
    private static string Found(IReadOnlyList<ChasedWork> chased)
    {
        var overdue = chased.OfType<ChasedWork.Overdue>().ToArray();
        var silent = chased.Count - overdue.Length;
        var parts = new List<string>();
        if (overdue.Length > 0)
            parts.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{overdue.Length:00} nhiệm vụ đã quá hạn nhưng chưa có kết quả được thẩm tra, nhiệm vụ chậm nhất đã quá hạn {overdue.Max(static work => work.DaysLate)} ngày"
                )
            );
        if (silent > 0)
            parts.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{silent:00} nhiệm vụ thường xuyên chưa có cập nhật từ một quý trở lên"
                )
            );
        return string.Join("; ", parts);
    }

    private static LetterAnnex AnnexOf(string to, IReadOnlyList<ChasedWork> chased, DateOnly asOf) =>
        new(
            $"Danh mục nhiệm vụ cần đôn đốc của {to} (tính đến ngày {VietnameseDay.Write(asOf)})",
            [
                new LetterColumn("TT", 7, Centered: true),
                new LetterColumn("Kế hoạch, số hiệu", 27),
                new LetterColumn("Nhiệm vụ", 36),
                new LetterColumn("Thời hạn", 17, Centered: true),
                new LetterColumn("Quá hạn (ngày)", 13, Centered: true),
            ],
            [
                .. chased
                    .OrderByDescending(static work => (work as ChasedWork.Overdue)?.DaysLate ?? 0)
                    .Select(
                        IReadOnlyList<string> (work, at) =>
                            [
                                (at + 1).ToString(CultureInfo.InvariantCulture),
                                $"{work.Plan}; số hiệu {work.Code}",
                                work.Title,
                                Deadline(work),
                                work is ChasedWork.Overdue { DaysLate: var days }
                                    ? days.ToString(CultureInfo.InvariantCulture)
                                    : "–",
                            ]
                    ),
            ]
        );

    private static string Deadline(ChasedWork work)
    {
        if (work is ChasedWork.Silent { Since: var since })
            return string.Create(
                CultureInfo.InvariantCulture,
                $"Thường xuyên; chưa có cập nhật từ quý {Quarters[(since.Month - 1) / 3]}/{since.Year}"
            );
        var late = (ChasedWork.Overdue)work;
        string[] notes =
        [
            .. late.OriginalDueOn == late.DueOn ? [] : new[] { $"ban đầu {VietnameseDay.Write(late.OriginalDueOn)}" },
            .. late.CountsFrom == late.DueOn ? [] : new[] { $"tính đến hết {VietnameseDay.Write(late.CountsFrom)}" },
        ];
        return VietnameseDay.Write(late.DueOn) + (notes.Length > 0 ? $" ({string.Join("; ", notes)})" : "");
    }
}
