using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Documents.Writing.Feeds;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.Feeds;

/// <summary>
/// Lịch hạn và tin về việc của một cơ quan. What the plans say and what became of it; no names of persons and none of their
/// words, for a link may go astray.
/// </summary>
public sealed class AgencyFeeds(WorkRules rules, Uri site)
{
    /// <summary>A reader that comes once a day misses nothing.</summary>
    private const int MostNews = 100;

    private const int MostParts = 2_000;

    private const int LongestTitle = 160;

    /// <summary>In words, where outsiders of the conversation may know of it; what is not here stays inside.</summary>
    private static readonly FrozenDictionary<string, string> Said = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["PartTakenUp"] = "Đã tiếp nhận",
        ["TakingUpWithdrawn"] = "Rút lại việc tiếp nhận",
        ["PartSaidToBeNotOurs"] = "Báo không thuộc nhiệm vụ của cơ quan",
        ["PartStays"] = "Giữ nguyên phân công",
        ["UpdateSent"] = "Đã gửi cập nhật",
        ["CompletionClaimed"] = "Báo hoàn thành",
        ["UpdateAccepted"] = "Chấp nhận cập nhật",
        ["UpdateReturned"] = "Trả lại cập nhật",
        ["ExtensionRequested"] = "Đề nghị gia hạn",
        ["ExtensionGranted"] = "Đồng ý gia hạn",
        ["ExtensionDeclined"] = "Không đồng ý gia hạn",
        ["ReminderSent"] = "Đôn đốc",
        ["RemindedByHand"] = "Đôn đốc",
        ["ReminderWithdrawn"] = "Rút lại đôn đốc",
        ["WorkSuspended"] = "Tạm dừng",
        ["WorkResumed"] = "Tiếp tục thực hiện",
        ["TriggerRegistered"] = "Ghi nhận căn cứ",
        ["TriggerWithdrawn"] = "Rút lại việc ghi nhận căn cứ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Each part with a due day, on the day it is now due, and each instance of recurring work; what is done stands as
    /// cancelled, so that it leaves the calendar.
    /// </summary>
    public (string Name, IReadOnlyList<CalendarEntry> Entries, DateTimeOffset ChangedAt) Calendar(
        TienDoDb db,
        AgencyId agency
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var parts = Terms(db, Parts(db, agency)).Where(static line => line.State.EffectiveDueOn is not null).ToList();
        var changes = Changes(db, parts.DistinctBy(static line => line.Key));
        var entries = parts
            .Select(line => Entry(line, changes.GetValueOrDefault(Subject(line), (DateTimeOffset.UnixEpoch, 0))))
            .ToArray();
        return (
            "Hạn nhiệm vụ, " + NameOf(agency),
            entries,
            entries.Select(static entry => entry.ChangedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()
        );
    }

    /// <summary>What happened to its parts, newest first.</summary>
    public Feed News(TienDoDb db, AgencyId agency)
    {
        ArgumentNullException.ThrowIfNull(db);
        var lines = Parts(db, agency);
        var parts = lines.ToDictionary(Subject, StringComparer.Ordinal);
        foreach (var line in lines)
            parts.TryAdd(AssignmentSubject(line), line);
        var entries = new List<FeedEntry>();
        // By the index of subjects, part by part: the journal of a province is long and an agency's share of it small.
        using var command = db.Command(
            $"""
            SELECT j.Seq, j.At, j.What, j.Subject FROM json_each($subjects) s CROSS JOIN Journal j ON j.Subject = s.value
            WHERE j.What IN ('{string.Join("','", Said.Keys)}') ORDER BY j.Seq DESC LIMIT {MostNews}
            """,
            ("$subjects", Subjects(parts.Keys))
        );
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var (line, said) = (parts[row.GetString(3)], Said[row.GetString(2)]);
            entries.Add(
                new FeedEntry(
                    string.Create(CultureInfo.InvariantCulture, $"tag:{site.Host},2026:journal/{row.GetInt64(0)}"),
                    $"{said}: {Short(line.Text)}",
                    $"{PlanOf(line)}, mục {line.Key.Code.Value}",
                    Address(line),
                    TienDoDb.UtcText.Parse(row.GetString(1)),
                    TienDoDb.UtcText.Parse(row.GetString(1)),
                    said
                )
            );
        }
        return new Feed(
            $"tag:{site.Host},2026:agency/{agency.Value}",
            "Tiến độ nhiệm vụ, " + NameOf(agency),
            "TienDo",
            Self: null,
            new Uri(site, "/lam-viec"),
            entries.Count > 0 ? entries[0].ChangedAt : DateTimeOffset.UnixEpoch,
            entries
        );
    }

    private IReadOnlyList<PartLine> Parts(TienDoDb db, AgencyId agency)
    {
        var today = VietnamDay.Of(db.Now);
        var carried = rules
            .Agencies.Agencies.Select(static one => one.Id)
            .Where(worker => AgencySuccession.Carries(agency, worker, rules.Agencies, today))
            .ToHashSet();
        return WorkLists.List(db, new PartFilter(Agencies: carried), 0, MostParts);
    }

    /// <summary>Recurring work is a line an instance; what was done more than a year ago has left every calendar.</summary>
    private IEnumerable<PartLine> Terms(TienDoDb db, IReadOnlyList<PartLine> lines)
    {
        var today = VietnamDay.Of(db.Now);
        var recurring = lines
            .Where(static line => line.State.Instance is not null)
            .Select(static line => line.Key.Agency)
            .Distinct()
            .SelectMany(worker => WorkShelf.OfAgency(db, worker))
            .ToDictionary(static work => work.Key);
        foreach (var line in lines)
        {
            if (line.State.Instance is null || !recurring.TryGetValue(line.Key, out var work))
            {
                yield return line;
                continue;
            }
            foreach (var instance in rules.InstancesOf(work, today))
            {
                if (!instance.IsCompleted || instance.CompletedOn > today.AddYears(-1))
                    yield return line with
                    {
                        State = instance,
                    };
            }
        }
    }

    private CalendarEntry Entry(PartLine line, (DateTimeOffset At, int Moves) changed)
    {
        var isDone = !line.State.IsOpen;
        var due = line.State.EffectiveDueOn!.Value;
        var original =
            line.State.OriginalDueOn is { } first && first != line.State.DueOn
                ? $"\nHạn ban đầu: {VietnameseDay.Write(first)}"
                : "";
        var instance = line.State.Instance is { } period ? "-" + period : "";
        return new CalendarEntry(
            $"{line.PlanSlug}-{line.Key.Code.Value}-{line.Key.Agency.Value}{instance}@{site.Host}",
            due,
            (line.Role == AgencyRole.Lead ? "Hạn: " : "Hạn phối hợp: ") + Short(line.Text),
            $"{PlanOf(line)}, mục {line.Key.Code.Value}\n{line.Text}{original}",
            Address(line),
            changed.At,
            changed.Moves + (isDone ? 1 : 0),
            isDone
        );
    }

    /// <summary>For each part when anything was last written about it, and how often its deadline moved.</summary>
    private static Dictionary<string, (DateTimeOffset At, int Moves)> Changes(TienDoDb db, IEnumerable<PartLine> parts)
    {
        using var command = db.Command(
            """
            SELECT s.value ->> 0,
              COALESCE((SELECT MAX(j.At) FROM Journal j WHERE j.Subject IN (s.value ->> 0, s.value ->> 4)),
                (SELECT p.MadeAt FROM Parts p
                 WHERE p.PlanId = s.value ->> 1 AND p.Code = s.value ->> 2 AND p.AgencyId = s.value ->> 3)),
              (SELECT COUNT(*) FROM Journal j WHERE j.Subject = s.value ->> 0 AND j.What = 'ExtensionGranted')
            FROM json_each($parts) s
            """,
            (
                "$parts",
                JsonSerializer.Serialize(
                    parts.Select(static line =>
                        new object[]
                        {
                            Subject(line),
                            line.Key.Plan.Value,
                            line.Key.Code.Value,
                            line.Key.Agency.Value,
                            AssignmentSubject(line),
                        }
                    )
                )
            )
        );
        using var row = command.ExecuteReader();
        var all = new Dictionary<string, (DateTimeOffset, int)>(StringComparer.Ordinal);
        while (row.Read())
            all.TryAdd(row.GetString(0), (TienDoDb.UtcText.Parse(row.GetString(1)), row.GetInt32(2)));
        return all;
    }

    private static string Subject(PartLine line) => Work.Subject(line.PlanSlug, line.Key.Code, line.Key.Agency);

    private static string AssignmentSubject(PartLine line) => Work.Subject(line.PlanSlug, line.Key.Code);

    private static string Subjects(IEnumerable<string> subjects) => JsonSerializer.Serialize(subjects);

    private static string PlanOf(PartLine line) => "Kế hoạch số " + (line.PlanNumber ?? line.PlanSlug);

    private string NameOf(AgencyId agency) => rules.Agencies.Find(agency)?.Name ?? agency.Value;

    private Uri Address(PartLine line) =>
        new(
            site,
            $"/lam-viec/nhiem-vu/{line.PlanSlug}/{Uri.EscapeDataString(line.Key.Code.Value)}/{Uri.EscapeDataString(line.Key.Agency.Value)}"
        );

    private static string Short(string text) => text.Length > LongestTitle ? text[..LongestTitle] + "…" : text;
}
