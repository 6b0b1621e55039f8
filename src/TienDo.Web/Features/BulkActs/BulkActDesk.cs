using System.Globalization;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.BulkActs;
using TienDo.App.Deliveries;
using TienDo.App.Progress;
using TienDo.App.RollUps;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Plans;
using TienDo.Web.Features.Accounts;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.BulkActs;

/// <summary>Which acts a person is offered over the table, and what they have just done.</summary>
public sealed class BulkActDesk(Store store, CurrentPerson current, ActOnParts act, WorkRules rules, Words words)
{
    public const string Path = "/lam-viec/nhiem-vu-nhieu";

    private static readonly (string Word, BulkActKind Kind, Right Right)[] Kinds =
    [
        ("nhan", BulkActKind.TakeUp, Right.TakeUp),
        ("don-doc", BulkActKind.Remind, Right.Remind),
        ("tong-hop", BulkActKind.ChooseRollUp, Right.Settle),
        ("can-cu", BulkActKind.RegisterTrigger, Right.Settle),
        ("sao", BulkActKind.Star, Right.Star),
        ("bo-sao", BulkActKind.TakeStarOff, Right.Star),
    ];

    /// <summary>As they stand on the buttons.</summary>
    public IReadOnlyList<(string Word, string Name)> Offered =>
        [
            .. Kinds
                .Where(one => current.Signed.Grants.Any(grant => RightsOfRoles.Has(grant.Role, one.Right)))
                .Select(one => (one.Word, BulkActWording.Name(words, one.Kind))),
        ];

    public static BulkActKind? KindOf(string? word) =>
        Kinds.Where(one => one.Word == word).Select(static one => (BulkActKind?)one.Kind).FirstOrDefault();

    /// <summary>Whether something is typed first, and what comes of it is seen before it is confirmed.</summary>
    public static bool IsTypedFirst(BulkActKind kind) =>
        kind is BulkActKind.ChooseRollUp or BulkActKind.RegisterTrigger;

    public static string WordOf(BulkActKind kind) => Kinds.First(one => one.Kind == kind).Word;

    /// <summary>What the person asking did under this number; null where somebody else did, or nobody.</summary>
    public MadeBulkAct? Made(string? number) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && store.Ask(db => BulkActShelf.Find(db, id)) is { } made
        && made.ById == current.Signed.Id
            ? made
            : null;

    public bool MayUndo(MadeBulkAct made)
    {
        ArgumentNullException.ThrowIfNull(made);
        return !made.IsUndone && store.Clock.GetUtcNow() - made.At <= UndoBulkAct.Within;
    }

    /// <summary>Whether this one part can be reminded of now by the person asking.</summary>
    public bool MayRemind(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Offered.Any(static one => one.Word == "don-doc")
            && act.See(new BulkAct.Remind(""), [work.Key], current.Signed).Meant.Count > 0;
    }

    /// <summary>Whether anything leaves the house at all.</summary>
    public bool SendsLetters => store.Ask(OpenChannels.All).Count > 0;

    /// <summary>How the assignments of these parts are rolled up now.</summary>
    public IReadOnlyDictionary<(PlanId, AssignmentCode), AssignmentResult> RollUpsOf(IEnumerable<Work> works) =>
        store.Ask(db =>
            works
                .Select(static work => (work.Part.PlanId, work.Part.Code))
                .Distinct()
                .Select(one => (one, RollUpShelf.ResultOf(db, one.PlanId, one.Code, rules, current.Today)!))
                .ToDictionary(static pair => pair.one, static pair => pair.Item2)
        );

    public HandReminder? LastReminder(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return store.Ask(db => HandReminders.Last(db, work.Key));
    }

    /// <summary>A part as a field of a form.</summary>
    public static string FieldOf(PartKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"{key.Plan.Value}|{key.Agency.Value}|{key.Code.Value}");

    /// <summary>The parts that fields name; what names none is left out.</summary>
    public static IReadOnlyList<PartKey> KeysOf(IEnumerable<string?> fields) =>
        [
            .. fields
                .Select(static field => (field ?? "").Trim().Split('|', 3))
                .Where(static parts =>
                    parts.Length == 3 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)
                )
                .Select(static parts => new PartKey(
                    new PlanId(int.Parse(parts[0], CultureInfo.InvariantCulture)),
                    new AssignmentCode(parts[2]),
                    new AgencyId(parts[1])
                ))
                .Distinct(),
        ];
}
