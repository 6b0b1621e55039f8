using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Journal;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Progress;
using TienDo.Time;

namespace TienDo.App.Progress;

/// <summary>Gửi cập nhật: what was done, with its evidence. Sending the same form again gives the same update, once.</summary>
public sealed class SendUpdate(Store store, WorkRules rules)
{
    /// <param name="formKey">Made with the form; a form that a bad line sent twice is one update, other words in it are not.</param>
    /// <param name="draft">The draft the form goes on from, where one is known.</param>
    public WorkOutcome Run(
        PartKey key,
        ProgressUpdate update,
        string formKey,
        Person by,
        Actor who,
        DraftBase? draft = null
    )
    {
        ArgumentNullException.ThrowIfNull(update);
        ArgumentException.ThrowIfNullOrEmpty(formKey);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(formKey.Length, SentForm.LongestKey, nameof(formKey));
        return store.Change<WorkOutcome>(db =>
        {
            if (WorkShelf.Find(db, key) is not { } work)
                return WorkOutcome.No(WorkRefusals.ThereIsNoSuchPart);
            var today = VietnamDay.Of(db.Now);
            if (!Rights.MayUpdate(by, work.Part, rules.Agencies, today))
                return WorkOutcome.No(WorkRefusals.OnlyTheAgencyItselfMayDoThis);
            who = Capacity.Of(db, who, by, Right.Update, work.Part, rules.Agencies, today);
            var tidy = update with
            {
                Text = TypedText.Of(update.Text),
                Evidences = [.. update.Evidences.Select(evidence => EvidenceFiles.AsKept(db, key, evidence))],
            };
            if (WasSent(db, formKey))
                return work.Updates.FirstOrDefault(sent => IsTheSame(sent, tidy, formKey, by.Id)) is { } same
                    ? new WorkOutcome.Done(same.Id)
                    : WorkOutcome.No(WorkRefusals.TheFormWasSentWithOtherWords);
            var now = rules.StateOf(work, update.Instance, today);
            tidy = tidy with { Instance = update.Instance ?? now.Instance };
            IReadOnlyList<FieldRefusal> refusals =
            [
                .. UpdateRule.Check(tidy, work.Record, now, today),
                .. NotArrived(db, key, tidy),
            ];
            if (refusals.Count > 0)
                return new WorkOutcome.Refused(refusals);
            var id = Record(db, key, work.JournalSubject, tidy, formKey, by.Id, who, today);
            UpdateDrafts.Forget(db, by.Id, key, draft);
            PartStates.Refresh(db, With(work, id, tidy, formKey, db.Now, today, by.Id, who.Name), rules);
            return new WorkOutcome.Done(id);
        });
    }

    /// <summary>A form can name any hash; only files that were sent for this part count.</summary>
    private static IEnumerable<FieldRefusal> NotArrived(TienDoDb db, PartKey key, ProgressUpdate update) =>
        from evidence in update.Evidences.Select(static (one, at) => (one, at))
        let hash = EvidenceFiles.HashOf(evidence.one)
        where hash is not null && !EvidenceFiles.IsFor(db, key, hash)
        select new FieldRefusal(
            string.Create(CultureInfo.InvariantCulture, $"Evidences[{evidence.at}].FileName"),
            ProgressRefusals.TheFileDidNotArrive
        );

    private static bool WasSent(TienDoDb db, string formKey)
    {
        using var find = db.Command("SELECT 1 FROM Updates WHERE FormKey = $key", ("$key", formKey));
        return find.ExecuteScalar() is not null;
    }

    /// <summary>Whoever adds a file or "completed" to a form that has gone means more than was sent.</summary>
    private static bool IsTheSame(SentUpdate sent, ProgressUpdate update, string formKey, string byId) =>
        (sent.FormKey, sent.ById, sent.Text, sent.ClaimsCompletion)
            == (formKey, byId, update.Text, update.ClaimsCompletion)
        && (update.Instance is null || update.Instance == sent.Instance)
        && sent.Evidences.Select(Shown).SequenceEqual(update.Evidences.Select(Shown));

    private static (string, string, string?, string?, DateOnly?, string?) Shown(Evidence evidence)
    {
        var (kind, label, detail, origin, day) = EvidenceRow.Of(evidence);
        return (kind, label, detail, origin, day, evidence.Covers);
    }

    /// <summary>The part as it stands after the update, without reading all of it again while other writers wait.</summary>
    private static Work With(
        Work work,
        long id,
        ProgressUpdate update,
        string formKey,
        DateTimeOffset at,
        DateOnly today,
        string byId,
        string byName
    )
    {
        var sent = new SentUpdate(
            id,
            update.Instance,
            update.Text,
            update.ClaimsCompletion,
            at,
            today,
            byId,
            byName,
            update.Evidences,
            null,
            formKey
        );
        return work with
        {
            Updates = [.. work.Updates, sent],
            Record = work.Record with { Updates = [.. work.Record.Updates, sent.ToFact()] },
        };
    }

    /// <summary>What is written of an update that was found to be in order, with its line in the journal.</summary>
    internal static long Record(
        TienDoDb db,
        PartKey key,
        string journalSubject,
        ProgressUpdate update,
        string formKey,
        string byId,
        Actor who,
        DateOnly today
    )
    {
        using var insert = db.Command(
            """
            INSERT INTO Updates (PlanId, Code, AgencyId, Instance, Text, ClaimsCompletion, SentAt, SentOn, ById, ByName, FormKey)
            VALUES ($plan, $code, $agency, $instance, $text, $claims, $at, $on, $by, $name, $key) RETURNING Id
            """,
            ("$plan", key.Plan.Value),
            ("$code", key.Code.Value),
            ("$agency", key.Agency.Value),
            ("$instance", update.Instance),
            ("$text", update.Text),
            ("$claims", update.ClaimsCompletion),
            ("$at", TienDoDb.UtcText.Text(db.Now)),
            ("$on", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("$by", byId),
            ("$name", who.Name),
            ("$key", formKey)
        );
        var id = (long)insert.ExecuteScalar()!;
        var ordinal = 0;
        foreach (var evidence in update.Evidences)
        {
            var (kind, label, detail, origin, day) = EvidenceRow.Of(evidence);
            using var add = db.Command(
                """
                INSERT INTO Evidences (UpdateId, Ordinal, Kind, Covers, Label, Detail, Origin, Day)
                VALUES ($update, $ordinal, $kind, $covers, $label, $detail, $origin, $day)
                """,
                ("$update", id),
                ("$ordinal", ordinal++),
                ("$kind", kind),
                ("$covers", evidence.Covers),
                ("$label", label),
                ("$detail", detail),
                ("$origin", origin),
                ("$day", day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            );
            add.ExecuteNonQuery();
        }
        JournalChain.Append(
            db,
            who,
            update.ClaimsCompletion ? "CompletionClaimed" : "UpdateSent",
            journalSubject,
            after: string.Create(CultureInfo.InvariantCulture, $"{update.Evidences.Count}|{Head(update.Text)}")
        );
        return id;
    }

    /// <summary>The journal needs to be read at a glance; the whole text lies with the update.</summary>
    private static string Head(string text) => text.Length > 200 ? text[..200] + "…" : text;
}
