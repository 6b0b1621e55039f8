using System.Globalization;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Accounts;
using TienDo.App.DailyRounds;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.Documents.Drafting;
using TienDo.Progress;
using TienDo.TestWorld;

namespace TienDo.App.Tests.DailyRounds;

/// <summary>One plan with one part, due on Tuesday 30/6/2026, and one person in each capacity.</summary>
internal sealed class RoundProvince : IDisposable
{
    private readonly Province _province = new();

    public RoundProvince(DraftDeadline? deadline = null)
    {
        _province.On("2026-03-20");
        var slug = _province.HasPlan(
            SampleDrafts.Plan(
                assignments: SampleDrafts.Assignment(
                    "A1",
                    "1",
                    "Bố trí kinh phí cho các bản vùng cao",
                    lead: KnownAgencies.Finance,
                    deadline: deadline ?? SampleDrafts.Month(2026, 6, 30)
                )
            )
        );
        Part = _province.Store.Ask(db => WorkShelf.OfPlan(db, WorkShelf.PlanOf(db, slug)!.Value)).Single().Key;
        Focal = Has("Phạm Văn Dũng", Role.FocalPerson, KnownAgencies.Finance.Id);
        Head = Has("Hoàng Thị Nga", Role.AgencyHead, KnownAgencies.Finance.Id);
        Officer = Has("Nguyễn Thị Lan", Role.StandingOfficer, null);
        Leader = Has("Trần Quốc Bình", Role.ProvincialLeader, null);
        Stranger = Has("Lò Văn Phong", Role.FocalPerson, KnownAgencies.MuongTe.Id);
    }

    public Province World => _province;

    public PartKey Part { get; }

    public Person Focal { get; }

    public Person Head { get; }

    public Person Officer { get; }

    public Person Leader { get; }

    public Person Stranger { get; }

    /// <summary>The round as it is held that morning.</summary>
    public RoundOutcome Round(string day)
    {
        _province.On(day);
        return new DailyRound(_province.Store, Province.Rules).Run(Day(day));
    }

    /// <summary>A round each morning, from a day to a day.</summary>
    public void RoundsEachDay(string from, string to)
    {
        for (var day = Day(from); day <= Day(to); day = day.AddDays(1))
            Round(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ShouldBeOfType<RoundOutcome.Held>();
    }

    /// <summary>The person's account is closed.</summary>
    public void Leaves(Person person) =>
        new ManageAccounts(_province.Store).Close(person.Id, Officers.Lan).ShouldBeNull();

    public void TakesUp() =>
        new TakeUpPart(_province.Store, Province.Rules)
            .Answer(Part, new TakingUp.Acknowledged(Focal.Name), Focal, Of(Focal))
            .ShouldBeOfType<WorkOutcome.Done>();

    public long ClaimsCompletion() =>
        new SendUpdate(_province.Store, Province.Rules)
            .Run(
                Part,
                new ProgressUpdate(
                    "Đã ban hành kế hoạch cấp vốn.",
                    true,
                    null,
                    [new Evidence.IssuedDocument("86/QĐ-STC", new DateOnly(2026, 6, 20))]
                ),
                Guid.NewGuid().ToString("N"),
                Focal,
                Of(Focal)
            )
            .ShouldBeOfType<WorkOutcome.Done>()
            .Id;

    public void Verifies(long update, Verification verification) =>
        new VerifyUpdate(_province.Store, Province.Rules)
            .Run(Part, update, verification, Officer, Of(Officer))
            .ShouldBeOfType<WorkOutcome.Done>();

    /// <summary>"FocalPerson 2026-06-30" for each reminder: to whom, told on which day.</summary>
    public IReadOnlyList<string> Reminders() =>
        [
            .. _province
                .Store.Ask(db => SentReminders.Of(db, Part))
                .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.To} {one.Sent.SentOn:yyyy-MM-dd}")),
        ];

    public IReadOnlyList<Notice> NoticesOf(Person person) => _province.Store.Ask(db => Notices.Of(db, person.Id, 100));

    /// <summary>The days on which a person had a digest, oldest first.</summary>
    public IReadOnlyList<string> DigestsOf(Person person) =>
        [
            .. NoticesOf(person)
                .Where(notice => notice.Kind == NoticeKind.Digest)
                .OrderBy(notice => notice.Id)
                .Select(notice => notice.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ];

    public void Dispose() => _province.Dispose();

    private Person Has(string name, Role role, AgencyId? agency)
    {
        Grant[] grants = [new(role, agency, true, [], null, null, null)];
        var id = _province.Store.Change(db => NewAccounts.Make(db, name, null, grants, Officers.Lan));
        return new Person(id, name, grants);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Actor Of(Person person) => new(person.Name, person.Grants[0].Role, person.Id);
}
