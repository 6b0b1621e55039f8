using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TienDo.Accounts;
using TienDo.App.Storage;
using TienDo.Documents.Recognising;
using TienDo.Documents.Recognising.Tables;

namespace TienDo.App.Review;

/// <summary>Trí nhớ về cột: what people said the columns of a layout mean, given to every later reading.</summary>
public static class ColumnMemory
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The knowledge of the province and every column layout that a person has corrected.</summary>
    public static ReadingKnowledge With(TienDoDb db, ReadingKnowledge knowledge) =>
        knowledge with
        {
            Columns = db
                .ColumnMappings.AsNoTracking()
                .ToDictionary(known => known.Fingerprint, known => Read(known.Mapping), StringComparer.Ordinal),
        };

    /// <summary>A correction takes the place of an earlier one of the same layout.</summary>
    internal static string Remember(TienDoDb db, ColumnMapping corrected, Actor who)
    {
        var mapping = JsonSerializer.Serialize(corrected, Json);
        db.ColumnMappings.Where(known => known.Fingerprint == corrected.Fingerprint).ExecuteDelete();
        db.ColumnMappings.Add(new RememberedColumns(corrected.Fingerprint, mapping, db.Now, who.Name));
        db.SaveChanges();
        return mapping;
    }

    private static ColumnMapping Read(string json) =>
        JsonSerializer.Deserialize<ColumnMapping>(json, Json)
        ?? throw new JsonException("The mapping is the JSON null.");
}
