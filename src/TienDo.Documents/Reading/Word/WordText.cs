namespace TienDo.Documents.Reading.Word;

/// <summary>What all parts of one Word file share while they are read.</summary>
internal sealed class WordText(WordStyles styles, WordNumbering numbering, SourceFile file)
{
    private readonly List<(int Rendered, int Explicit)> pages = [];
    private int rendered = 1;
    private int explicitly = 1;

    public WordStyles Styles { get; } = styles;
    public WordNumbering Numbering { get; } = numbering;
    public LineCollector Lines { get; } = new(file.Limits);
    public List<SourceTable> Tables { get; } = [];
    public List<string> Footnotes { get; } = [];
    public List<string> Endnotes { get; } = [];

    public bool TrackedChanges { get; set; }
    public bool HiddenText { get; set; }
    public bool Contents { get; set; }

    /// <summary>Put before the next line: the number of a footnote.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>Table whose cell is being read.</summary>
    public int? Table { get; set; }

    /// <summary>The second paragraph of a merged cell's continuation is not there for a reader unless it has words.</summary>
    public bool BlankLinesCount { get; set; } = true;

    public (int Rendered, int Explicit) Place => (rendered, explicitly);

    /// <summary>Word left the mark of a page as it last laid it out.</summary>
    public void PageRendered() => rendered++;

    public void PageBroken() => explicitly++;

    public void Add(string text, LineLook look, (int Rendered, int Explicit) place)
    {
        file.Stop.ThrowIfCancellationRequested();
        if (text.Length == 0 && !BlankLinesCount)
            return;
        Lines.Add(Prefix + text, null, look, Table);
        Prefix = "";
        pages.Add(place);
    }

    /// <summary>Pages as laid out where the file remembers them, else as broken by hand, else unknown.</summary>
    public int NumberPages()
    {
        if (rendered > 1)
            Lines.PutOnPages(line => pages[line - 1].Rendered);
        else if (explicitly > 1)
            Lines.PutOnPages(line => pages[line - 1].Explicit);
        var count = rendered > 1 ? rendered : explicitly;
        if (count > file.Limits.MaxPages)
            throw new ReadingRefusedException(ReadingRefusals.TheDocumentHasTooManyPages(file.Limits.MaxPages));
        return count;
    }
}
