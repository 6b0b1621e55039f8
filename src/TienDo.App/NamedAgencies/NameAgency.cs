using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Language;
using TienDo.Plans;
using TienDo.Time;

namespace TienDo.App.NamedAgencies;

/// <summary>Which name of which assignment is meant.</summary>
public readonly record struct UnclearKey(PlanId Plan, AssignmentCode Code, string Name);

/// <summary>Giao cơ quan thực hiện: the standing agency says who is meant where the plan does not say it clearly.</summary>
public sealed class NameAgency(Store store, WorkRules rules)
{
    public const int LongestReason = 1_000;
    private const int MostNames = 20;
    private const int LongestName = 300;

    /// <param name="typed">Names of agencies or of groups of them, apart by ";".</param>
    public WorkOutcome Run(UnclearKey key, string? typed, AgencyRole role, Person by, Actor who) =>
        Settle(
            key,
            by,
            who,
            (db, unclear, actor) =>
            {
                string[] names =
                [
                    .. (typed ?? "")
                        .Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                        .Select(CleanText.Of)
                        .Where(static name => name.Length > 0)
                        .Distinct(StringComparer.Ordinal),
                ];
                if (names.Length == 0)
                    return Refused("Agencies", NamedAgencyRefusals.NoAgencyIsNamed);
                if (names.Length > MostNames)
                    return Refused("Agencies", NamedAgencyRefusals.TooManyAgenciesAreNamed);
                var meant = FanOut.Of(
                    names.Select((name, at) => new AssignedAgency(key.Plan, key.Code, role, at, name, null)),
                    rules.Agencies,
                    VietnamDay.Of(db.Now)
                );
                if (meant.NamesWithoutAgency.Concat(meant.NamesOutside).FirstOrDefault() is { } unknown)
                    return Refused(
                        "Agencies",
                        NamedAgencyRefusals.NoAgencyOfThisNameWorksToday(
                            unknown.Length > LongestName ? unknown[..LongestName] + "…" : unknown
                        )
                    );
                foreach (var part in meant.Parts)
                    MakeParts.Insert(db, part);
                var chosen = string.Join(' ', meant.Parts.Select(static part => part.Agency.Value));
                Write(db, unclear, role, chosen, null, by.Id, actor);
                PartStates.RefreshAssignment(db, new PartKey(key.Plan, key.Code, default), rules);
                return new WorkOutcome.Done(meant.Parts.Count);
            }
        );

    /// <summary>The name needs no agency: it is no body of its own, or others carry the work.</summary>
    public WorkOutcome Leave(UnclearKey key, string? reason, Person by, Actor who) =>
        Settle(
            key,
            by,
            who,
            (db, unclear, actor) =>
            {
                var words = CleanText.Of(reason ?? "");
                if (words.Length is 0 or > LongestReason)
                    return Refused("Reason", NamedAgencyRefusals.WhyItNeedsNoAgencyIsMissing);
                Write(db, unclear, unclear.Role, "", words, by.Id, actor);
                return new WorkOutcome.Done();
            }
        );

    private WorkOutcome Settle(
        UnclearKey key,
        Person by,
        Actor who,
        Func<TienDoDb, UnclearName, Actor, WorkOutcome> settle
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(who);
        return store.Change(db =>
        {
            var today = VietnamDay.Of(db.Now);
            if (Rights.GrantToNameAgencies(by, key.Plan, rules.Agencies, today) is not { } grant)
                return WorkOutcome.No(NamedAgencyRefusals.OnlyTheStandingAgencyOfTheProvinceMayDoThis);
            var unclear = UnclearNames
                .All(db, rules)
                .FirstOrDefault(one => (one.Plan, one.Code, one.Name) == (key.Plan, key.Code, key.Name));
            return unclear is null
                ? WorkOutcome.No(NamedAgencyRefusals.ItWasSettledAlready)
                : settle(db, unclear, Capacity.Of(db, who, grant));
        });
    }

    private static WorkOutcome.Refused Refused(string field, Refusal refusal) =>
        new([new FieldRefusal(field, refusal)]);

    private static void Write(
        TienDoDb db,
        UnclearName unclear,
        AgencyRole role,
        string chosen,
        string? words,
        string byId,
        Actor who
    )
    {
        using var insert = db.Command(
            """
            INSERT INTO NamedAgencies (PlanId, Code, Name, Role, Chosen, Words, At, ById, ByName)
            VALUES ($plan, $code, $name, $role, $chosen, $words, $at, $by, $byName)
            """,
            ("$plan", unclear.Plan.Value),
            ("$code", unclear.Code.Value),
            ("$name", unclear.Name),
            ("$role", role.ToString()),
            ("$chosen", chosen),
            ("$words", words),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$by", byId),
            ("$byName", who.Name)
        );
        insert.ExecuteNonQuery();
        JournalChain.Append(
            db,
            who,
            chosen.Length > 0 ? "AgencyNamed" : "NameLeftWithoutAgency",
            Work.Subject(unclear.PlanSlug, unclear.Code),
            before: unclear.Name,
            after: chosen.Length > 0 ? $"{role}|{chosen}" : words
        );
    }
}
