using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Journal;
using TienDo.App.Storage;
using TienDo.Language;
using TienDo.Time;

namespace TienDo.App.Deliveries;

/// <summary>Gửi lại một tin đã thôi gửi, under the same key and with a fresh count of attempts.</summary>
public sealed class SendAgain(Store store)
{
    public static readonly Refusal OnlyAnAdministratorMayDoThis = new(
        nameof(OnlyAnAdministratorMayDoThis),
        "Chỉ người quản trị được gửi lại tin.",
        "Only an administrator may send again."
    );

    public static readonly Refusal NothingIsLeftToSendAgain = new(
        nameof(NothingIsLeftToSendAgain),
        "Tin này đã gửi hoặc đang chờ gửi.",
        "This has been sent, or waits to be sent."
    );

    /// <param name="id">Null for all that were given up.</param>
    public Refusal? Run(long? id, Person by, Actor who, AgencyDirectory agencies) =>
        store.Change(db =>
        {
            if (!Rights.MayManageDeliveries(by, agencies, VietnamDay.Of(db.Now)))
                return OnlyAnAdministratorMayDoThis;
            // Counted as made now: what an administrator sends again is not too old for it.
            using var again = db.Command(
                """
                UPDATE Deliveries SET DueAt = $now, MadeAt = $now, Attempts = 0, LeasedUntil = NULL
                WHERE DueAt IS NULL AND SentAt IS NULL AND WithdrawnAt IS NULL AND ($id IS NULL OR Id = $id) RETURNING Id
                """,
                ("$now", TienDoDb.UtcText.Text(db.Now)),
                ("$id", id)
            );
            var ids = new List<long>();
            using (var row = again.ExecuteReader())
            {
                while (row.Read())
                    ids.Add(row.GetInt64(0));
            }
            foreach (var one in ids)
                JournalChain.Append(db, who, "NoticeSentAgain", Outbox.Subject(one));
            return ids.Count == 0 ? NothingIsLeftToSendAgain : null;
        });
}
