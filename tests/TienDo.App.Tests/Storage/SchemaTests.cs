using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using TienDo.App.Accounts;
using TienDo.App.Storage;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Storage;

public sealed class SchemaTests
{
    [Fact]
    public void Every_table_of_the_model_is_in_the_schema_with_the_same_columns_keys_and_nullability()
    {
        using var province = new Province();
        using var accounts = new AccountsDb(province.Store, new AccountActor());
        var (model, schema) = province.Store.Ask(db =>
            (Model(db).Concat(Model(accounts)).ToDictionary(StringComparer.Ordinal), Schema(db))
        );
        foreach (var (table, columns) in model)
        {
            schema.ShouldContainKey(table);
            schema[table].Order().ShouldBe(columns.Order(), $"table {table}");
        }
    }

    [Fact]
    public void Migrating_twice_changes_nothing()
    {
        using var province = new Province();
        var before = province.Count("sqlite_master");
        province.Restarts();
        province.Count("sqlite_master").ShouldBe(before);
        province.Count("SchemaVersions").ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Data_of_a_newer_program_is_refused_by_name()
    {
        using var province = new Province();
        using (var connection = province.Store.OpenConnection())
        {
            using var age = connection.CreateCommand();
            age.CommandText = "PRAGMA user_version=9999";
            age.ExecuteNonQuery();
        }
        var failure = Should.Throw<NewerDataException>(province.Restarts);
        StorageRefusals.For(failure)!.Name.ShouldBe("TheDataWasMadeByANewerProgram");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_by_name()
    {
        using var province = new Province();
        var folder = new DataFolder(Path.Combine(province.Folder.Path, "khác"));
        folder.Create();
        File.WriteAllText(folder.Database, new string('x', 5000));
        var failure = Should.Throw<SqliteException>(() => Store.Open(folder));
        StorageRefusals.For(failure)!.Name.ShouldBe("TheDatabaseIsDamaged");
    }

    private static Dictionary<string, List<string>> Model(DbContext db) =>
        db
            .Model.GetEntityTypes()
            .Where(entity => !entity.IsOwned())
            .ToDictionary(
                entity => entity.GetTableName()!,
                entity =>
                    entity
                        .GetFlattenedProperties()
                        .Select(property =>
                            $"{property.GetColumnName(TableOf(entity))} {property.GetColumnType().ToUpperInvariant()} "
                            + (property.IsNullable ? "null" : "not null")
                            + (property.IsPrimaryKey() ? " key" : "")
                        )
                        .Concat(JsonColumns(entity))
                        .ToList(),
                StringComparer.Ordinal
            );

    /// <summary>What is kept as JSON is an owned entity in the model and one column in the table.</summary>
    private static IEnumerable<string> JsonColumns(IEntityType entity) =>
        entity
            .GetNavigations()
            .Where(part => part.TargetEntityType.IsMappedToJson())
            .Select(part => part.TargetEntityType.GetContainerColumnName() + " TEXT not null");

    private static StoreObjectIdentifier TableOf(IReadOnlyEntityType entity) =>
        StoreObjectIdentifier.Table(entity.GetTableName()!);

    private static Dictionary<string, List<string>> Schema(TienDoDb db)
    {
        using var command = db.Command(
            """
            SELECT t.name, c.name, c.type, c."notnull", c.pk FROM sqlite_master t, pragma_table_info(t.name) c
            WHERE t.type = 'table'
            """
        );
        using var row = command.ExecuteReader();
        var schema = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        while (row.Read())
        {
            var isKey = row.GetInt32(4) > 0;
            if (!schema.TryGetValue(row.GetString(0), out var columns))
                schema[row.GetString(0)] = columns = [];
            columns.Add(
                $"{row.GetString(1)} {row.GetString(2)} "
                    + (row.GetInt32(3) == 1 || isKey ? "not null" : "null")
                    + (isKey ? " key" : "")
            );
        }
        return schema;
    }
}
