using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Assignments;
using TienDo.Documents.Reading;
using TienDo.Documents.Writing.Sheets;
using TienDo.Language;
using TienDo.Plans;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.OfflineTables;

/// <summary>Một dòng sẽ được gửi.</summary>
/// <param name="WasSent">The same row was taken from the same person before; it is not sent again.</param>
public sealed record RowToSend(int Number, Work Work, ProgressUpdate Update, bool WasSent);

/// <summary>Kết quả xem bảng gửi lại.</summary>
public abstract record TableLook
{
    private TableLook() { }

    /// <param name="Errors">Of rows that are not taken; all others are.</param>
    public sealed record Readable(IReadOnlyList<RowToSend> Rows, IReadOnlyList<CellError> Errors) : TableLook;

    public sealed record Refused(Refusal Refusal) : TableLook;
}

/// <summary>
/// Nhận lại bảng đã điền: every right row becomes an update, all in one transaction; wrong ones are told cell by cell. A file that
/// comes twice does nothing twice.
/// </summary>
public sealed class TakeBackTable(Store store, WorkRules rules)
{
    public const long LargestFile = 10L * 1024 * 1024;

    public static ReadingLimits Limits { get; } =
        new(LargestFile, 100L * 1024 * 1024, 8_000_000, 1, TimeSpan.FromSeconds(20));

    /// <summary>What would happen; nothing is written.</summary>
    public TableLook Look(Stream content, Person by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return EditedTableReader.Read(content, AssignmentTable.Columns, Limits) switch
        {
            TakenBack.Read read => store.Ask(db => Checked(db, read, by)),
            TakenBack.Refused no => new TableLook.Refused(no.Refusal),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Sends the rows that are right.</summary>
    public TableLook Run(Stream content, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(who);
        var taken = EditedTableReader.Read(content, AssignmentTable.Columns, Limits);
        if (taken is not TakenBack.Read read)
            return new TableLook.Refused(((TakenBack.Refused)taken).Refusal);
        return store.Change<TableLook>(db =>
        {
            var look = Checked(db, read, by);
            var today = VietnamDay.Of(db.Now);
            var fresh = look.Rows.Where(static row => !row.WasSent).ToArray();
            foreach (var row in fresh)
            {
                var part = row.Work.Part;
                var acting = Capacity.Of(db, who, by, Right.Update, part, rules.Agencies, today);
                var key = row.Work.Key;
                SendUpdate.Record(
                    db,
                    key,
                    row.Work.JournalSubject,
                    row.Update,
                    FormKey(key, row.Update),
                    by.Id,
                    acting,
                    today
                );
                PartStates.RefreshPart(db, key, rules);
            }
            if (fresh.Length > 0)
                JournalChain.Append(
                    db,
                    who,
                    "TableTakenBack",
                    "account/" + by.Id,
                    after: string.Create(CultureInfo.InvariantCulture, $"{fresh.Length}|{look.Errors.Count}")
                );
            return look;
        });
    }

    private TableLook.Readable Checked(TienDoDb db, TakenBack.Read read, Person by)
    {
        var today = VietnamDay.Of(db.Now);
        var (rows, errors) = (new List<RowToSend>(), new List<CellError>(read.Errors));
        foreach (var row in read.Rows)
        {
            var key = new PartKey(
                new PlanId(row.Key.Plan),
                new AssignmentCode(row.Key.Code),
                new AgencyId(row.Key.Agency)
            );
            // Whoever may not even see a part learns nothing of it from a file.
            if (WorkShelf.Find(db, key) is not { } work || !Rights.MaySeeWork(by, work.Part, rules.Agencies, today))
            {
                errors.Add(OfflineTableRefusals.At(row, WorkRefusals.ThereIsNoSuchPart));
                continue;
            }
            if (!Rights.MayUpdate(by, work.Part, rules.Agencies, today))
            {
                var agency = rules.Agencies.Find(key.Agency)?.Name ?? key.Agency.Value;
                errors.Add(OfflineTableRefusals.At(row, OfflineTableRefusals.TheRowBelongsToAnotherAgency(agency)));
                continue;
            }
            var update = AssignmentTable.UpdateOf(row);
            update = update with { Text = TypedText.Of(update.Text) };
            if (WasSent(db, FormKey(key, update), by.Id))
            {
                rows.Add(new RowToSend(row.Number, work, update, WasSent: true));
                continue;
            }
            if (row.Key.Version != RowVersions.Of(work))
            {
                errors.Add(OfflineTableRefusals.At(row, OfflineTableRefusals.SomeoneHasUpdatedThisSince));
                continue;
            }
            var refusals = UpdateRule.Check(update, work.Record, rules.StateOf(work, update.Instance, today), today);
            if (refusals.Count > 0)
                errors.AddRange(refusals.Select(refusal => AssignmentTable.ErrorAt(row, refusal)));
            else
                rows.Add(new RowToSend(row.Number, work, update, WasSent: false));
        }
        return new TableLook.Readable(rows, errors);
    }

    private static bool WasSent(TienDoDb db, string formKey, string byId)
    {
        using var find = db.Command(
            "SELECT 1 FROM Updates WHERE FormKey = $key AND ById = $by",
            ("$key", formKey),
            ("$by", byId)
        );
        return find.ExecuteScalar() is not null;
    }

    /// <summary>The row as it was filled in is its own form; the same words on the same part are one update.</summary>
    private static string FormKey(PartKey key, ProgressUpdate update)
    {
        var filled = JsonSerializer.Serialize(
            new
            {
                Plan = key.Plan.Value,
                Code = key.Code.Value,
                Agency = key.Agency.Value,
                update.Instance,
                update.Text,
                update.ClaimsCompletion,
                Evidences = update.Evidences.Select(Filled),
            }
        );
        return "bang-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(filled)))[..48];
    }

    private static string Filled(Evidence evidence)
    {
        var (kind, label, detail, _, day) = EvidenceRow.Of(evidence);
        return string.Create(CultureInfo.InvariantCulture, $"{kind}|{label}|{detail}|{day:yyyy-MM-dd}");
    }
}
