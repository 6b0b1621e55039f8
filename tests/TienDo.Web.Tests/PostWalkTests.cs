using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using TienDo.Accounts;

namespace TienDo.Web.Tests;

/// <summary>
/// Every form of every page is sent by every role, each with a token of its own, about a part of another agency: what comes
/// of it is compared with posts.txt, and the work of the other agency stays as it was.
/// </summary>
public sealed partial class PostWalkTests(QuietSite site) : IClassFixture<QuietSite>
{
    /// <summary>Each held for the health department; the part is the science department's.</summary>
    private static readonly (string Name, Role Role)[] Roles =
    [
        ("administrator", Role.Administrator),
        ("officer", Role.StandingOfficer),
        ("leader", Role.ProvincialLeader),
        ("inspector", Role.Inspector),
        ("head", Role.AgencyHead),
        ("focal", Role.FocalPerson),
        ("reader", Role.Reader),
    ];

    private static readonly string[] Texts =
    [
        "noiDung",
        "NoiDung",
        "loi",
        "nguoi",
        "lyDo",
        "lyDoKhong",
        "soCanCu",
        "so",
        "ten",
        "Ten",
        "vuongMac",
        "deNghi",
        "MaPhieu",
    ];

    private static readonly (string Name, string Value)[] Filled =
    [
        .. Texts.Select(static name => (name, "x")),
        ("nhan", "1"),
        ("dongY", "1"),
        ("capNhat", "1"),
        ("update", "1"),
        ("chuyen", "so-y-te"),
        ("han", "31/12/2026"),
        ("hanMoi", "31/12/2026"),
        ("hanCanCu", "31/12/2026"),
    ];

    private static readonly (string Name, string Value)[] Blank = [.. Filled.Select(static field => (field.Name, ""))];

    [Fact]
    public async Task Each_form_does_to_another_agencys_work_what_was_reviewed_which_is_nothing()
    {
        var visitors = new List<(string Name, Caller Visitor)> { ("nobody", new Caller(site.Address, "")) };
        foreach (var (name, role) in Roles)
            visitors.Add((name, await site.As("Người " + name, role, "so-y-te")));
        var before = JournalLines();
        var rows = new List<string>();
        foreach (var path in await Paths())
        {
            var seen = new List<(string Name, string Word)>();
            // Trying to sign in is slowed for all who come from one address.
            var isDoor =
                path.StartsWith("/dang-nhap", StringComparison.Ordinal)
                || path.StartsWith("/vao", StringComparison.Ordinal);
            foreach (var (name, visitor) in visitors.Where(one => !isDoor || one.Name == "nobody"))
            {
                var token = await visitor.Token(name == "nobody" ? "/dang-nhap" : "/tai-khoan");
                var words = new List<string>();
                foreach (
                    var form in (IReadOnlyList<(string, string)>[])
                        [
                            [],
                            Blank,
                            Filled,
                        ]
                )
                    words.Add(Word(await visitor.SendOnce(path, token, form)));
                seen.Add((name, string.Join('/', words.Distinct())));
            }
            rows.Add(path + ": " + Short(seen));
        }
        var table = string.Join('\n', rows);
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "posts.now.txt"), table + "\n");
        rows.Where(static row => Failed().IsMatch(row)).ShouldBeEmpty();
        table.ShouldBe(
            (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "posts.txt"))).Trim(),
            "posts.now.txt beside the tests has the table of today"
        );
        JournalSince(before)
            .Where(static line => !line.Contains(" account/", StringComparison.Ordinal))
            .ShouldBeEmpty("nothing but matters of one's own account");
    }

    /// <summary>Whoever may send a form may leave out what it asks for: they hear what is missing, or nothing happens.</summary>
    [Fact]
    public async Task A_form_of_which_fields_are_missing_or_blank_is_answered_by_those_who_may_send_it_too()
    {
        var broken = new List<string>();
        foreach (
            var (role, agency) in ((Role, string?)[])
                [
                    (Role.AgencyHead, "so-khcn"),
                    (Role.StandingOfficer, null),
                    (Role.ProvincialLeader, null),
                    (Role.Administrator, null),
                ]
        )
        {
            using var visitor = await site.As("Người thử " + role, role, agency);
            foreach (
                var path in (await Paths()).Where(static path =>
                    !path.StartsWith("/dang-nhap", StringComparison.Ordinal)
                )
            )
            {
                var token = await visitor.Token("/tai-khoan");
                foreach (
                    var form in (IReadOnlyList<(string, string)>[])
                        [
                            [],
                            Blank,
                        ]
                )
                {
                    var (status, _) = await visitor.SendOnce(path, token, form);
                    if ((int)status is >= 500 or 429)
                        broken.Add($"{role} {path}: {status}");
                }
            }
        }
        broken.ShouldBeEmpty();
    }

    /// <summary>Forms of one's own account come last: they may end the session.</summary>
    private async Task<IEnumerable<string>> Paths() =>
        (await site.Posts())
            .Select(AddressOf)
            .Where(static path => path is not "/dang-xuat")
            .Distinct()
            .OrderBy(static path => path.StartsWith("/tai-khoan", StringComparison.Ordinal))
            .ThenBy(static path => path, StringComparer.Ordinal);

    private static string AddressOf(string pattern) =>
        Parameter()
            .Replace(
                pattern,
                match =>
                    match.Groups[1].Value switch
                    {
                        "slug" => "4242-KH-UBND",
                        "code" when pattern.StartsWith("/loi", StringComparison.Ordinal) => "404",
                        "code" => "II.1",
                        "agency" => "so-khcn",
                        "id" when match.Value.Contains("guid", StringComparison.Ordinal) => Guid.Empty.ToString(),
                        "id" => "1",
                        "form" => "xlsx",
                        _ => "khong-co",
                    }
            );

    private static string Word((HttpStatusCode Status, string Leads) answer) =>
        answer.Leads.Contains("/dang-nhap", StringComparison.Ordinal) ? "sign-in"
        : answer.Leads.Contains("/loi/403", StringComparison.Ordinal) ? "403"
        : ((int)answer.Status).ToString(CultureInfo.InvariantCulture);

    private static string Short(IReadOnlyList<(string Name, string Word)> seen) =>
        string.Join(
            "; ",
            seen.GroupBy(static one => one.Word, static one => one.Name)
                .Select(static group => string.Join(", ", group) + " " + group.Key)
        );

    private List<string> JournalSince(int line) =>
        site.Store.Ask(db =>
            db.Journal.Where(one => one.Seq > line).Select(one => one.Who + " " + one.What + " " + one.Subject).ToList()
        );

    private int JournalLines() => site.Store.Ask(db => db.Journal.Count());

    [GeneratedRegex(@"\{(\w+)[^}]*\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"[ /]5\d\d(/|;|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Failed();
}
