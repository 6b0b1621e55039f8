using System.Globalization;
using TienDo.App.Storage;

namespace TienDo.App.Accounts;

/// <summary>Mã một lần đã dùng: each account's last time step of which a code was taken (RFC 6238 §5.2).</summary>
public sealed class UsedCodes(Store store)
{
    /// <summary>Takes the code of a time step, once; false for it and every earlier one from then on.</summary>
    public bool Take(string accountId, long step) =>
        store.Change(db =>
        {
            using var take = db.Command(
                """
                INSERT INTO AccountTokens (UserId, LoginProvider, Name, Value) VALUES ($account, 'TienDo', 'LastCodeStep', $step)
                ON CONFLICT DO UPDATE SET Value = excluded.Value WHERE CAST(excluded.Value AS INTEGER) > CAST(Value AS INTEGER)
                """,
                ("$account", accountId),
                ("$step", step.ToString(CultureInfo.InvariantCulture))
            );
            return take.ExecuteNonQuery() == 1;
        });
}
