using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Progress;
using TienDo.App.Reminders;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Remarks;
using TienDo.Reminders;
using TienDo.Time;

namespace TienDo.App.Remarks;

/// <summary>Ghi trao đổi về một phần việc; whoever is named with "@" is told, once until they have read it.</summary>
public sealed class WriteRemark(Store store, WorkRules rules)
{
    public WorkOutcome Run(PartKey key, string text, Person by, Actor who)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(who);
        return store.Change<WorkOutcome>(db =>
        {
            if (WorkShelf.Find(db, key) is not { } work)
                return WorkOutcome.No(WorkRefusals.ThereIsNoSuchPart);
            var today = VietnamDay.Of(db.Now);
            if (!Rights.MayComment(by, work.Part, rules.Agencies, today))
                return WorkOutcome.No(RemarkRefusals.NotEverybodyMayRemark);
            who = Capacity.Of(db, who, by, Right.Comment, work.Part, rules.Agencies, today);
            text = TypedText.Of(text ?? "");
            var known = WrittenRemarks
                .Mentionables(db, work.Part, today, rules)
                .ToDictionary(
                    static one => one.UserName,
                    static one => one.Person.Id,
                    StringComparer.OrdinalIgnoreCase
                );
            if (RemarkRule.Check(text, known.ContainsKey) is { Count: > 0 } refusals)
                return new WorkOutcome.Refused(refusals);
            // A button pressed twice is one remark.
            if (
                WrittenRemarks.Of(db, work.Key) is [.., { } last]
                && last.Remark.By == by.Id
                && last.Remark.Text == text
            )
                return new WorkOutcome.Done(last.Id);
            string[] mentioned = [.. Mentions.In(text).Select(name => known[name]).Distinct(StringComparer.Ordinal)];
            var id = Write(db, work.Key, text, by.Id, who.Name, mentioned);
            JournalChain.Append(db, who, "RemarkWritten", work.JournalSubject, after: text);
            Tell(db, work, today, mentioned.Where(account => account != by.Id));
            return new WorkOutcome.Done(id);
        });
    }

    private static long Write(
        TienDoDb db,
        PartKey key,
        string text,
        string byId,
        string byName,
        IEnumerable<string> mentioned
    )
    {
        using var insert = db.Command(
            """
            INSERT INTO Remarks (PlanId, Code, AgencyId, Text, At, ById, ByName)
            VALUES ($plan, $code, $agency, $text, $at, $by, $name) RETURNING Id
            """,
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value),
            ("$text", text),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$by", byId),
            ("$name", byName)
        );
        var id = (long)insert.ExecuteScalar()!;
        foreach (var account in mentioned)
        {
            using var mention = db.Command(
                "INSERT INTO RemarkMentions (RemarkId, AccountId) VALUES ($remark, $account)",
                ("$remark", id),
                ("$account", account)
            );
            mention.ExecuteNonQuery();
        }
        return id;
    }

    private static void Tell(TienDoDb db, Work work, DateOnly today, IEnumerable<string> mentioned)
    {
        var item = NoticeItem.Of(
            new DigestItem(ToDo.ReadRemark, work.Part, null, work.Assignment.Text, null, null),
            work.PlanSlug,
            work.PlanNumber
        );
        foreach (var account in mentioned)
        {
            if (!Notices.IsUnread(db, account, NoticeKind.Mentioned, item))
                Notices.Tell(db, account, NoticeKind.Mentioned, today, [item]);
        }
    }
}
