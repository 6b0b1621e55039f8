namespace TienDo.Documents.Recognising.Tables;

/// <summary>A line of a table that has only its words left.</summary>
/// <param name="AfterPage">A page ended before it.</param>
/// <param name="CellStart">A pipe or a tab before it says that a cell begins.</param>
internal sealed record TextLine(int Number, string Text, bool AfterPage, bool CellStart = false);
