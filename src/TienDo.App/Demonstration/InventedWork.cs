using System.Globalization;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Plans;
using TienDo.Progress;

namespace TienDo.App.Demonstration;

/// <summary>Who acts for an agency of the invented province.</summary>
internal sealed record InventedPerson(string Account, string Name);

/// <summary>One part of the invented province, and how its agency goes about it from quarter to quarter.</summary>
/// <param name="at">Its place among all parts; every choice follows from it.</param>
/// <param name="due">The last day in time; null for work without one.</param>
internal sealed class InventedWork(
    int at,
    PartKey key,
    string planSlug,
    AgencyRole role,
    DateOnly? due,
    bool waits,
    bool isRecurring,
    string? deliverable
)
{
    private bool _isTakenUp;
    private bool _isReturned;
    private bool _isDone;
    private long? _waiting;
    private bool _claims;
    private string? _instance;

    public AgencyId Agency => key.Agency;

    public static List<InventedWork> All(TienDoDb db)
    {
        using var command = db.Command(
            """
            SELECT p.PlanId, p.Code, p.AgencyId, p.Role, plans.Slug, a.Deadline_EffectiveOn, a.Deadline_Kind = 'event',
              a.Deadline_Kind = 'recurring', json_extract(a.Deliverables, '$[0]')
            FROM Parts p JOIN Assignments a ON a.PlanId = p.PlanId AND a.Code = p.Code JOIN Plans plans ON plans.Id = p.PlanId
            ORDER BY p.PlanId, a.Ordinal, p.Role DESC, p.AgencyId
            """
        );
        using var row = command.ExecuteReader();
        var all = new List<InventedWork>();
        while (row.Read())
            all.Add(
                new InventedWork(
                    all.Count,
                    new PartKey(
                        new PlanId(row.GetInt32(0)),
                        new AssignmentCode(row.GetString(1)),
                        new AgencyId(row.GetString(2))
                    ),
                    row.GetString(4),
                    Enum.Parse<AgencyRole>(row.GetString(3)),
                    row.IsDBNull(5)
                        ? null
                        : DateOnly.ParseExact(row.GetString(5), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                    row.GetBoolean(6),
                    row.GetBoolean(7),
                    row.IsDBNull(8) ? null : row.GetString(8)
                )
            );
        return all;
    }

    /// <summary>What the agency does in a quarter; true when it sent an update.</summary>
    public bool Acts(TienDoDb db, int quarter, DateOnly on, InventedPerson person)
    {
        var who = new Actor(person.Name, Role.FocalPerson, person.Account);
        if (!_isTakenUp && quarter <= 1 && Roll(quarter) < 94)
        {
            TakeUpPart.Record(db, key, Subject, new TakingUp.Acknowledged(person.Name), person.Account, who);
            _isTakenUp = true;
        }
        _claims = _isReturned || (isRecurring ? Roll(quarter + 20) < 92 : IsTimeToFinish(on));
        if (!_isTakenUp || _isDone || waits || !_claims && (isRecurring || IsSilent(quarter)))
            return false;
        // What was returned is sent again for the quarter it was of; that of now is then missed.
        if (isRecurring && !_isReturned)
            _instance = string.Create(CultureInfo.InvariantCulture, $"{on.Year}-Q{(on.Month + 2) / 3}");
        var update = _claims
            ? new ProgressUpdate(
                role == AgencyRole.Lead
                    ? "Đã hoàn thành và bàn giao sản phẩm theo kế hoạch."
                    : "Đã hoàn thành nội dung phối hợp, gửi văn bản tham gia.",
                true,
                _instance,
                [new Evidence.IssuedDocument(Number(quarter), on.AddDays(-3)) { Covers = deliverable }]
            )
            : new ProgressUpdate(
                InventedWords.Doings[Roll(quarter + 40) % InventedWords.Doings.Length],
                false,
                null,
                Roll(quarter + 60) < 35
                    ? [new Evidence.Data("Khối lượng thực hiện", $"{10 + 7 * quarter}%", "Sổ theo dõi của đơn vị")]
                    : []
            );
        var form = string.Create(CultureInfo.InvariantCulture, $"gia-dinh-{at}-{quarter}");
        _waiting = SendUpdate.Record(db, key, Subject, update, form, person.Account, who, on);
        return true;
    }

    /// <summary>What the standing agency says of it some days later; true when it said anything.</summary>
    public bool IsVerified(TienDoDb db, int quarter, DateOnly on, string officer)
    {
        var isLeftForTomorrow = quarter == DemonstrationProvince.Quarters - 1 && Roll(quarter + 80) < 30;
        if (_waiting is not { } update || isLeftForTomorrow)
            return false;
        var accepted = _isReturned || Roll(quarter + 100) >= (_claims ? 12 : 3);
        VerifyUpdate.Record(
            db,
            Subject,
            update,
            accepted,
            accepted ? null : "thieu-minh-chung",
            accepted ? null : "Đề nghị bổ sung văn bản có chữ ký.",
            officer,
            new Actor("Cán bộ giả định", Role.StandingOfficer, officer),
            on
        );
        (_isDone, _isReturned, _waiting) = (_claims && accepted && !isRecurring, _claims && !accepted, null);
        return true;
    }

    private string Subject => Work.Subject(planSlug, key.Code, key.Agency);

    /// <summary>Most finish in time, some a quarter or two late, a few never.</summary>
    private bool IsTimeToFinish(DateOnly on) =>
        Roll(200) switch
        {
            < 75 => due < on.AddMonths(3),
            < 84 => due < on,
            < 90 => due < on.AddMonths(-3),
            _ => false,
        };

    private bool IsSilent(int quarter) =>
        role == AgencyRole.Lead ? Roll(201) < 7 && quarter > 3 || Roll(quarter + 20) < 10 : Roll(quarter + 20) >= 12;

    private string Number(int quarter) => string.Create(CultureInfo.InvariantCulture, $"{100 + at % 900 + quarter}/BC");

    /// <summary>0 to 99, the same on every machine.</summary>
    private int Roll(int salt)
    {
        var mixed = (uint)at * 2654435761u ^ ((uint)salt + 1) * 2246822519u;
        mixed ^= mixed >> 15;
        mixed *= 2246822519u;
        mixed ^= mixed >> 13;
        return (int)(mixed % 100);
    }
}
