namespace TienDo.App.Review;

/// <summary>Bố cục cột đã nhớ: a column mapping that a person corrected, for the next file of the same layout.</summary>
/// <param name="Mapping">The ColumnMapping as JSON.</param>
public sealed record RememberedColumns(
    string Fingerprint,
    string Mapping,
    DateTimeOffset CorrectedAt,
    string CorrectedBy
);
