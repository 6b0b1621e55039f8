using System.Globalization;
using Microsoft.Data.Sqlite;
using TienDo.App.Absences;
using TienDo.App.Accounts;
using TienDo.App.BulkActs;
using TienDo.App.Deliveries;
using TienDo.App.Directions;
using TienDo.App.Feeds;
using TienDo.App.HandOvers;
using TienDo.App.Inspections;
using TienDo.App.Journal;
using TienDo.App.NamedAgencies;
using TienDo.App.Obstacles;
using TienDo.App.Progress;
using TienDo.App.Remarks;
using TienDo.App.Reminders;
using TienDo.App.RollUps;
using TienDo.App.SavedViews;
using TienDo.App.Stars;
using TienDo.App.SubSteps;
using TienDo.App.Suspensions;

namespace TienDo.App.Storage;

/// <summary>
/// Brings a database up to the schema this program knows: ordered scripts, each once, in one transaction. A script
/// that has been released is never edited; a change is a new script.
/// </summary>
internal static class Migrations
{
    private static readonly string[] Scripts =
    [
        Schema.Script001,
        PublicationSchema.Script002,
        ReviewSchema.Script003,
        PublicationSchema.Script004,
        AccountSchema.Script005,
        WorkSchema.Script006,
        ReminderSchema.Script007,
        InspectionSchema.Script008,
        ObstacleSchema.Script009,
        DirectionSchema.Script010,
        StarSchema.Script011,
        RemarkSchema.Script012,
        JournalSchema.Script013,
        DeliverySchema.Script014,
        AbsenceSchema.Script015,
        SubStepSchema.Script016,
        SuspensionSchema.Script017,
        FeedSchema.Script018,
        HandOverSchema.Script019,
        RollUpSchema.Script020,
        PartTableSchema.Script021,
        BulkActSchema.Script022,
        SavedViewSchema.Script023,
        BulkActSchema.Script024,
        BulkActSchema.Script025,
        WorkWords.Script026,
        PartTableSchema.Script027,
        DirectionSchema.Script028,
        PartTableSchema.Script029,
        PartTableSchema.Script030,
        PartTableSchema.Script031,
        InspectionSchema.Script032,
        NamedAgencySchema.Script033,
        BulkActSchema.Script034,
        PartTableSchema.Script035,
    ];

    public static void Apply(SqliteConnection connection, DateTimeOffset now)
    {
        if (VersionOf(connection) == Scripts.Length)
            return;
        // Outside the transaction: SQLite cannot change the journal mode within one.
        Run(connection, "PRAGMA journal_mode=WAL");
        WorkWords.Teach(connection);
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = VersionOf(connection);
        if (version > Scripts.Length)
            throw new NewerDataException(version, Scripts.Length);
        for (; version < Scripts.Length; version++)
        {
            Run(connection, Scripts[version]);
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={version + 1}"));
            Run(
                connection,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"INSERT INTO SchemaVersions (Version, AppliedAt) VALUES ({version + 1}, '{TienDoDb.UtcText.Text(now)}')"
                )
            );
        }
        transaction.Commit();
    }

    private static int VersionOf(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // our own scripts
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
