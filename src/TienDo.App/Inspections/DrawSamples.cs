using System.Globalization;
using TienDo.App.Accounts;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Inspections;
using TienDo.Reminders;
using TienDo.Time;

namespace TienDo.App.Inspections;

/// <summary>
/// Chọn mẫu kiểm tra lại: each quarter that has ended is drawn once, by the first round after it; quarters over which the
/// program stood still are drawn when it runs again.
/// </summary>
internal static class DrawSamples
{
    /// <summary>The notice says that there is a sample; the page shows it.</summary>
    private const int ToldItems = 5;

    public static int WhereDue(TienDoDb db, IReadOnlyList<Work> works, DateOnly day, WorkRules rules)
    {
        var accepted = works
            .SelectMany(static work => work.Updates)
            .Where(static update => update is { ClaimsCompletion: true, Verdict.Accepted: true })
            .Select(static update => update.Verdict!.On)
            .DefaultIfEmpty(day)
            .Min();
        var drawn = Samples.Drawn(db);
        var due = new List<Period>();
        for (
            var quarter = Period.QuarterOf(accepted);
            quarter.To < day;
            quarter = Period.QuarterOf(quarter.To.AddDays(1))
        )
        {
            if (!drawn.Contains(Samples.KeyOf(quarter)))
                due.Add(quarter);
        }
        if (due.Count == 0)
            return 0;
        var completions = Completions.Of(works, rules).ToArray();
        ClaimedCompletion[] sampled = [.. due.SelectMany(quarter => Draw(db, quarter, completions, day, rules))];
        if (sampled.Length > 0)
            Tell(db, sampled, day, rules);
        return due.Count;
    }

    private static IReadOnlyList<ClaimedCompletion> Draw(
        TienDoDb db,
        Period quarter,
        ClaimedCompletion[] completions,
        DateOnly day,
        WorkRules rules
    )
    {
        var key = Samples.KeyOf(quarter);
        var edition = rules.Policies.Sampling.On(quarter.To);
        // Work can be completed twice in a quarter only when the first time was found wrong; the last one stands.
        var population = completions
            .Where(one => quarter.Contains(one.Update.Verdict!.On))
            .GroupBy(static one => one.Accepted.Work)
            .ToDictionary(static group => group.Key, static group => group.Last());
        var seal = JournalChain.SealAt(db, EndOf(quarter));
        var sample = CompletionSample.Draw(
            key,
            seal.Hash,
            [.. population.Values.Select(static one => one.Accepted)],
            edition.Policy
        );
        using var insert = db.Command(
            """
            INSERT INTO SampleDraws (Quarter, DrawnAt, DrawnOn, PolicyVersion, Completions, SealLine, SealHash)
            VALUES ($quarter, $at, $on, $version, $count, $line, $hash)
            """,
            ("$quarter", key),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$on", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("$version", edition.Version),
            ("$count", population.Count),
            ("$line", seal.Line),
            ("$hash", seal.Hash)
        );
        insert.ExecuteNonQuery();
        for (var place = 0; place < sample.Count; place++)
            Keep(db, key, place, population[sample[place].Completion.Work].Update.Id, sample[place]);
        JournalChain.Append(
            db,
            Programs.Round,
            "SampleDrawn",
            "sample/" + key,
            after: string.Create(
                CultureInfo.InvariantCulture,
                $"{population.Count}|{sample.Count}|{seal.Line}|{seal.Hash}"
            )
        );
        return [.. sample.Select(one => population[one.Completion.Work])];
    }

    /// <summary>Midnight in Việt Nam after the last day.</summary>
    private static DateTimeOffset EndOf(Period quarter) =>
        new(quarter.To.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7));

    private static void Keep(TienDoDb db, string quarter, int place, long update, SampledCompletion sampled)
    {
        using var insert = db.Command(
            "INSERT INTO SampledCompletions (UpdateId, Quarter, Place, Reasons) VALUES ($update, $quarter, $place, $reasons)",
            ("$update", update),
            ("$quarter", quarter),
            ("$place", place),
            ("$reasons", string.Join(',', sampled.Reasons))
        );
        insert.ExecuteNonQuery();
    }

    private static void Tell(TienDoDb db, IReadOnlyList<ClaimedCompletion> sample, DateOnly day, WorkRules rules)
    {
        NoticeItem[] items =
        [
            .. Digest
                .Together(
                    sample.Select(static one => new DigestItem(
                        ToDo.LookAgain,
                        one.Work.Part,
                        one.Accepted.Instance,
                        one.Work.Assignment.Text,
                        null,
                        null
                    ))
                )
                .Select(item =>
                {
                    var work = sample.First(one => one.Work.Part.PlanId == item.Part.PlanId).Work;
                    return NoticeItem.Of(item, work.PlanSlug, work.PlanNumber);
                }),
        ];
        foreach (var person in StoredGrants.Everyone(db, day))
        {
            if (TienDo.Accounts.Rights.MayDrawSamples(person, rules.Agencies, day))
                Notices.Tell(db, person.Id, NoticeKind.SampleDrawn, day, items, ToldItems);
        }
    }
}
