using System.Diagnostics;
using System.Globalization;
using System.Text;
using TienDo.App.Drafts;
using TienDo.App.Journal;
using TienDo.App.Tests.CommandLine;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Intake;

/// <summary>The machine may stop at any moment: what is stored is whole, or is not there.</summary>
public sealed class KilledIntakeTests : IDisposable
{
    private readonly Province _province = new();

    [Fact]
    public void A_program_killed_at_any_moment_of_an_intake_leaves_no_half_plan()
    {
        var file = Path.Combine(_province.Folder.Path, "lon.txt");
        File.WriteAllText(file, LongPlan(), Encoding.UTF8);
        var whole = TimeOfOneRun(file);
        for (var at = 1; at <= 3; at++)
        {
            // Another document each time, so that each run has everything to do.
            File.WriteAllText(
                file,
                LongPlan().Replace("412/KH", $"{412 + at}/KH", StringComparison.Ordinal),
                Encoding.UTF8
            );
            using var program = Start(file);
            if (!program.WaitForExit(whole * at / 4))
                program.Kill();
            program.WaitForExit();
            EverythingStoredIsWhole();
        }
    }

    public void Dispose() => _province.Dispose();

    private void EverythingStoredIsWhole()
    {
        _province.Restarts();
        _province.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
        Text("PRAGMA integrity_check").ShouldBe("ok");
        Text("SELECT COUNT(*) FROM pragma_foreign_key_check").ShouldBe("0");
        foreach (var id in _province.Store.Ask(db => db.Drafts.Select(draft => draft.Id).ToList()))
        {
            var draft = _province.Store.Ask(db => DraftShelf.Find(db, id))!;
            draft.Draft.Outline.ShouldNotBeEmpty();
            File.Exists(Storage(draft.Summary.FileHash)).ShouldBeTrue();
        }
        _province
            .Store.Ask(db => db.Plans.Select(plan => plan.Id).ToList())
            .Count.ShouldBe(_province.Count("PublishedPlans"));
        Text(
                "SELECT COUNT(*) FROM PublishedPlans p WHERE json_extract(p.Row, '$.assignmentCount') <> "
                    + "(SELECT COUNT(*) FROM PublishedAssignments a WHERE a.PlanId = p.PlanId)"
            )
            .ShouldBe("0");
    }

    private string Storage(string hash) => App.Storage.FileShelf.PathOf(_province.Folder, hash);

    private string? Text(string sql) =>
        _province.Store.Ask(db =>
        {
            using var command = db.Command(sql);
            return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        });

    private int TimeOfOneRun(string file)
    {
        var clock = Stopwatch.StartNew();
        using var program = Start(file);
        program.WaitForExit();
        program.ExitCode.ShouldBe(0);
        return (int)clock.ElapsedMilliseconds;
    }

    private Process Start(string file)
    {
        var program = Tiendo.Start("intake", file, "--adopt", "--accept-doubts", "--data", _province.Folder.Path);
        program.BeginErrorReadLine();
        program.BeginOutputReadLine();
        return program;
    }

    private static string LongPlan()
    {
        var text = new StringBuilder(SampleTexts.WellPlan).Append("\n\nIV. NHIỆM VỤ BỔ SUNG\n");
        for (var at = 1; at <= 150; at++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{at}. Lắp đặt bể chứa số {at}\na) Đơn vị chủ trì: Sở Tài chính.\nb) Thời gian hoàn thành: Tháng 9/2026.\n"
            );
        return text.ToString();
    }
}
