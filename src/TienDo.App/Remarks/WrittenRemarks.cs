using TienDo.Accounts;
using TienDo.App.Accounts;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Remarks;

namespace TienDo.App.Remarks;

/// <summary>Một trao đổi with who wrote it.</summary>
public sealed record WrittenRemark(long Id, Remark Remark, string ByName);

/// <summary>Somebody who can be named in a remark on a part, and by what name.</summary>
public sealed record Mentionable(string UserName, Person Person);

/// <summary>Reads remarks, and whom a remark may name.</summary>
public static class WrittenRemarks
{
    /// <summary>More than anybody reads; the oldest ones stay in the journal.</summary>
    private const int Most = 200;

    /// <summary>Oldest first.</summary>
    public static IReadOnlyList<WrittenRemark> Of(TienDoDb db, PartKey key)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var command = db.Command(
            """
            SELECT r.Id, r.Text, r.At, r.ById, r.ByName,
              (SELECT GROUP_CONCAT(m.AccountId) FROM RemarkMentions m WHERE m.RemarkId = r.Id)
            FROM Remarks r WHERE r.PlanId = $plan AND r.Code = $code AND r.AgencyId = $agency
            ORDER BY r.Id DESC LIMIT $most
            """,
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value),
            ("$most", Most)
        );
        using var row = command.ExecuteReader();
        var all = new List<WrittenRemark>();
        while (row.Read())
            all.Add(
                new WrittenRemark(
                    row.GetInt64(0),
                    new Remark(
                        row.GetString(1),
                        row.GetString(3),
                        TienDoDb.UtcText.Parse(row.GetString(2)),
                        row.IsDBNull(5) ? [] : row.GetString(5).Split(',')
                    ),
                    row.GetString(4)
                )
            );
        all.Reverse();
        return all;
    }

    /// <summary>Everybody who may see a part, by the name they sign in with.</summary>
    public static IReadOnlyList<Mentionable> Mentionables(
        TienDoDb db,
        AssignmentPart part,
        DateOnly today,
        WorkRules rules
    )
    {
        ArgumentNullException.ThrowIfNull(rules);
        var people = StoredGrants
            .Everyone(db, today)
            .Where(person => Rights.MaySeeWork(person, part, rules.Agencies, today))
            .ToDictionary(static person => person.Id, StringComparer.Ordinal);
        using var command = db.Command(
            "SELECT Id, UserName FROM Accounts WHERE DisabledAt IS NULL AND UserName IS NOT NULL ORDER BY FullName, UserName"
        );
        using var row = command.ExecuteReader();
        var all = new List<Mentionable>();
        while (row.Read())
        {
            if (people.TryGetValue(row.GetString(0), out var person))
                all.Add(new Mentionable(row.GetString(1), person));
        }
        return all;
    }
}
