namespace TienDo.Documents.Recognising.Tables;

/// <summary>A line of a table that has only its words left.</summary>
/// <param name="AfterPage">A page ended before it.</param>
internal sealed record TextLine(int Number, string Text, bool AfterPage);
