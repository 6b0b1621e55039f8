using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using TienDo.Accounts;

namespace TienDo.Web.Tests;

/// <summary>Every route is asked for as every role; what each sees is compared with rights.txt.</summary>
public sealed partial class RightsWalkTests(QuietSite site) : IClassFixture<QuietSite>
{
    private static readonly (string Name, Role Role, string? Agency)[] Roles =
    [
        ("administrator", Role.Administrator, null),
        ("officer", Role.StandingOfficer, null),
        ("leader", Role.ProvincialLeader, null),
        ("inspector", Role.Inspector, null),
        ("head", Role.AgencyHead, "so-khcn"),
        ("focal", Role.FocalPerson, "so-khcn"),
        ("stranger", Role.FocalPerson, "so-y-te"),
        ("reader", Role.Reader, null),
    ];

    /// <summary>Opening a page leaves no trace: nothing is done by an address alone.</summary>
    [Fact]
    public async Task Each_role_opens_what_was_reviewed_and_nothing_happens_by_opening()
    {
        // An officer of one agency does not take in the plans of the province.
        IReadOnlyList<(string Name, Caller Visitor)> visitors =
        [
            .. await Visitors(),
            ("local", await site.As("Người local", Role.StandingOfficer, "so-y-te")),
        ];
        var before = JournalLines();
        var rows = new List<string>();
        foreach (var path in Paths())
        {
            var seen = new List<string>();
            foreach (var (name, visitor) in visitors)
                seen.Add(name + " " + Word(await visitor.Get(path), path));
            rows.Add(path + ": " + Short(seen));
        }
        var table = string.Join('\n', rows);
        // Beside the tests, to be read and then copied when rights were meant to change.
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "rights.now.txt"), table + "\n");
        table.ShouldBe(
            (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "rights.txt"))).Trim(),
            "rights.now.txt beside the tests has the table of today"
        );
        JournalSince(before).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_without_its_token_or_with_anothers_is_taken_from_nobody()
    {
        var visitors = await Visitors();
        var foreign = await visitors[0].Visitor.Token("/tai-khoan");
        var before = JournalLines();
        foreach (var path in Paths())
        {
            foreach (var (name, visitor) in visitors.Skip(1))
            {
                foreach (var token in (string?[])[null, "gia-mao", foreign])
                {
                    var answer = await visitor.Send(path, token, [("noiDung", "x")]);
                    (
                        answer.Status
                            is HttpStatusCode.BadRequest
                                or HttpStatusCode.NotFound
                                or HttpStatusCode.Forbidden
                                or HttpStatusCode.MethodNotAllowed
                        || Word(answer, path) == "sign-in"
                    ).ShouldBeTrue($"{name} {path}: {answer.Status} {answer.Path}");
                }
            }
        }
        JournalSince(before).ShouldBeEmpty();
    }

    /// <summary>With a token of their own: what is refused must be refused by the right, not by the form.</summary>
    [Fact]
    public async Task Whoever_has_no_right_does_nothing_by_sending_forms_all_over_the_workspace()
    {
        foreach (var (name, role, agency) in Roles.Where(static one => one.Name is "stranger" or "reader"))
        {
            using var visitor = await site.As("Người " + name, role, agency);
            var token = await visitor.Token("/tai-khoan");
            var before = JournalLines();
            var paths = Paths()
                .Where(path =>
                    path.StartsWith("/lam-viec/nhiem-vu/4242", StringComparison.Ordinal)
                    || path.StartsWith("/quan-tri", StringComparison.Ordinal)
                    || path.StartsWith("/lam-viec/ban-", StringComparison.Ordinal)
                    || path.StartsWith("/lam-viec/nhap-", StringComparison.Ordinal)
                );
            foreach (var path in paths)
            {
                foreach (var handler in Handlers)
                {
                    var answer = await visitor.Send(path + handler, token, Everything);
                    (
                        answer.Status
                        is HttpStatusCode.NotFound
                            or HttpStatusCode.Forbidden
                            or HttpStatusCode.MethodNotAllowed
                            or HttpStatusCode.UnprocessableEntity
                    ).ShouldBeTrue($"{name} {path}{handler}: {answer.Status} {answer.Path}");
                }
            }
            JournalSince(before).ShouldBeEmpty(name);
        }
    }

    private static readonly string[] Handlers =
    [
        "",
        "?handler=Draft",
        "?handler=Verify",
        "?handler=TakeUp",
        "?handler=Add",
    ];

    private static readonly (string Name, string Value)[] Everything =
    [
        ("noiDung", "x"),
        ("NoiDung", "x"),
        ("loi", "x"),
        ("nguoi", "x"),
        ("nhan", "1"),
        ("update", "1"),
        ("lyDo", "x"),
        ("han", "31/12/2026"),
    ];

    private async Task<IReadOnlyList<(string Name, Caller Visitor)>> Visitors()
    {
        var all = new List<(string, Caller)> { ("nobody", new Caller(site.Address, "")) };
        foreach (var (name, role, agency) in Roles)
            all.Add((name, await site.As("Người " + name, role, agency)));
        return all;
    }

    private string[] Paths() =>
        [
            .. site
                .Routes.Select(static route => "/" + route.RoutePattern.RawText?.TrimStart('/'))
                .Select(Filled)
                .Where(static path => path is not "/dang-xuat")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>An address that leads somewhere, where there is something to lead to.</summary>
    private static string Filled(string pattern) =>
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
                        "id" when pattern.StartsWith("/co-quan", StringComparison.Ordinal) => "so-khcn",
                        "id" when match.Value.Contains("guid", StringComparison.Ordinal) => Guid.Empty.ToString(),
                        "id" => "1",
                        "hash" => new string('a', 64),
                        "key" => "",
                        "form" => "xlsx",
                        _ => "khong-co",
                    }
            );

    private static string Word(Answer answer, string asked) =>
        answer.Path.StartsWith("/dang-nhap", StringComparison.Ordinal)
        && !asked.StartsWith("/dang-nhap", StringComparison.Ordinal)
            ? "sign-in"
            : ((int)answer.Status).ToString(CultureInfo.InvariantCulture);

    /// <summary>One word where all see the same, else whoever sees each.</summary>
    private static string Short(IEnumerable<string> seen)
    {
        var groups = seen.Select(static one => one.Split(' '))
            .GroupBy(static one => one[1], static one => one[0])
            .ToList();
        return groups.Count == 1
            ? "everybody " + groups[0].Key
            : string.Join("; ", groups.Select(static group => string.Join(", ", group) + " " + group.Key));
    }

    private List<string> JournalSince(int line) =>
        site.Store.Ask(db =>
        {
            using var read = db.Connection.CreateCommand();
            read.CommandText = "SELECT Who || ' ' || What || ' ' || Subject FROM Journal WHERE Seq > $line";
            read.Parameters.AddWithValue("$line", line);
            using var row = read.ExecuteReader();
            var lines = new List<string>();
            while (row.Read())
                lines.Add(row.GetString(0));
            return lines;
        });

    private int JournalLines() =>
        site.Store.Ask(db =>
        {
            using var count = db.Connection.CreateCommand();
            count.CommandText = "SELECT COUNT(*) FROM Journal";
            return Convert.ToInt32(count.ExecuteScalar(), CultureInfo.InvariantCulture);
        });

    [GeneratedRegex(@"\{(\w+)[^}]*\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
