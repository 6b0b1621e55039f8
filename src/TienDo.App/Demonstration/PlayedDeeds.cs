using System.Globalization;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.DeadlineExtensions;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Progress;

namespace TienDo.App.Demonstration;

/// <summary>What invented people do with their parts, through the very doors real people use.</summary>
internal sealed class PlayedDeeds(
    Store store,
    WorkRules rules,
    Person officer,
    IReadOnlyDictionary<AgencyId, Person> people
)
{
    private static readonly string[] Results =
    [
        "Đã ban hành văn bản và triển khai đến các đơn vị trực thuộc.",
        "Đã hoàn thành, gửi kèm báo cáo kết quả thực hiện.",
        "Đã nghiệm thu, bàn giao và đưa vào sử dụng.",
        "Đã hoàn thành theo đúng nội dung kế hoạch, có biên bản kèm theo.",
    ];

    private static readonly (string Reason, string Words)[] Returns =
    [
        ("thieu-minh-chung", "Đề nghị gửi kèm văn bản đã ký, đóng dấu."),
        ("chua-ban-hanh", "Văn bản gửi kèm mới là dự thảo; gửi lại sau khi ban hành."),
        ("noi-dung-chung-chung", "Nêu rõ số lượng đã làm và nơi đã làm."),
        ("so-lieu-khong-khop", "Số liệu chưa khớp với báo cáo quý trước; đề nghị đối chiếu."),
    ];

    private int _forms;

    public int Done { get; private set; }

    /// <summary>Names of what was refused: an invented year holds no impossible deed.</summary>
    public List<string> Refused { get; } = [];

    public bool HasPerson(PartKey key) => people.ContainsKey(key.Agency);

    public void TakeUp(PartKey key) =>
        By(
            key,
            person =>
                new TakeUpPart(store, rules).Answer(key, new TakingUp.Acknowledged(person.Name), person, Named(person))
        );

    public void NotOurs(PartKey key, string reason, AgencyId? suggested) =>
        By(
            key,
            person =>
                new TakeUpPart(store, rules).Answer(key, new TakingUp.NotOurs(reason, suggested), person, Named(person))
        );

    public void Say(PartKey key, int roll) =>
        Send(key, new ProgressUpdate(InventedWords.Doings[roll % InventedWords.Doings.Length], false, null, []));

    /// <summary>With a document for each deliverable the plan names.</summary>
    public void Claim(PartKey key, string? instance, int roll)
    {
        if (store.Ask(db => WorkShelf.Find(db, key)) is not { } work)
            return;
        var day = TienDo.Time.VietnamDay.Of(store.Clock.GetUtcNow());
        var number = string.Create(CultureInfo.InvariantCulture, $"{10 + roll * 7}/BC-{Signs(key.Agency)}");
        string?[] covered = work.Record.Deliverables is { Count: > 1 } named ? [.. named.Distinct()] : [null];
        Send(
            key,
            new ProgressUpdate(
                Results[roll % Results.Length],
                true,
                instance,
                [.. covered.Select(one => new Evidence.IssuedDocument(number, day.AddDays(-1)) { Covers = one })]
            )
        );
    }

    public void Accept(PartKey key) => Verify(key, new Verification.Accept(null));

    public void Return(PartKey key, int roll)
    {
        var (reason, words) = Returns[roll % Returns.Length];
        Verify(key, new Verification.Return(reason, words));
    }

    public void AskForTime(PartKey key, DateOnly newDueOn) =>
        By(
            key,
            person =>
                new RequestDeadlineExtension(store, rules).Ask(
                    key,
                    newDueOn,
                    "Chờ kết quả thẩm định dự toán; khối lượng lớn hơn dự kiến ban đầu.",
                    person,
                    Named(person)
                )
        );

    public void GiveTime(PartKey key)
    {
        var asked = store
            .Ask(db => WorkShelf.Find(db, key))
            ?.Extensions.LastOrDefault(static one => one.Request.IsOpen);
        if (asked is not null)
            Told(
                new RequestDeadlineExtension(store, rules).Decide(
                    key,
                    asked.Id,
                    true,
                    "Đồng ý.",
                    officer,
                    Named(officer)
                )
            );
    }

    private void Send(PartKey key, ProgressUpdate update) =>
        By(
            key,
            person =>
                new SendUpdate(store, rules).Run(
                    key,
                    update,
                    string.Create(CultureInfo.InvariantCulture, $"mot-nam-{++_forms}"),
                    person,
                    Named(person)
                )
        );

    private void Verify(PartKey key, Verification verification)
    {
        if (store.Ask(db => WorkShelf.Find(db, key))?.LastUpdate is { Verdict: null } update)
            Told(new VerifyUpdate(store, rules).Run(key, update.Id, verification, officer, Named(officer)));
    }

    private void By(PartKey key, Func<Person, WorkOutcome> act)
    {
        if (people.TryGetValue(key.Agency, out var person))
            Told(act(person));
    }

    private void Told(WorkOutcome outcome)
    {
        if (outcome is WorkOutcome.Refused(var refusals))
            Refused.AddRange(refusals.Select(static one => one.Refusal.Name));
        else
            Done++;
    }

    /// <summary>"UBND" of a commune; the initials of a department's short name: "STC", "SKHCN".</summary>
    private string Signs(AgencyId agency) =>
        rules.Agencies.Find(agency) is { } known
            ? known.Kind is AgencyKind.Commune or AgencyKind.Ward
                ? "UBND"
                : string.Concat(known.ShortName.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Initials))
            : "CQ";

    private static string Initials(string word) =>
        word.Count(char.IsUpper) > 1 ? string.Concat(word.Where(char.IsUpper)) : word[..1].ToUpperInvariant();

    private static Actor Named(Person person) => new(person.Name, person.Grants[0].Role, person.Id);
}
