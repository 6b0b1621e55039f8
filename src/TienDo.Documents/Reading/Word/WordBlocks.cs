using TienDo.Documents.Reading.Packages;

namespace TienDo.Documents.Reading.Word;

/// <summary>Đoạn và bảng: walks the blocks of one part (body, footnotes) and adds their lines.</summary>
internal sealed partial class WordBlocks(PartReader xml, WordText shared)
{
    private const int DeepestNesting = 12;

    private int nesting;
    private ParagraphText? unfinished;

    /// <summary>Blocks inside the current element: body, footnote, cell or text box.</summary>
    public void Read()
    {
        if (++nesting > DeepestNesting)
            throw new ReadingRefusedException(ReadingRefusals.TheFileIsDamaged);
        var held = unfinished;
        unfinished = null;
        for (var depth = xml.Enter(); xml.NextElement(depth); )
            ReadBlock();
        if (unfinished is not null)
            Emit(unfinished, shared.Styles.Apply(default(ParagraphLook)));
        unfinished = held;
        nesting--;
    }

    private void ReadBlock()
    {
        switch (xml.Name)
        {
            case "p" when xml.IsWords:
                ReadParagraph();
                break;
            case "tbl":
                ReadTable();
                break;
            case "sectPr" or "sdtPr" or "sdtEndPr" or "Fallback" or "tcPr" or "customXmlPr":
                xml.Skip();
                break;
            case "del" or "moveFrom":
                shared.TrackedChanges = true;
                xml.Skip();
                break;
            case "ins" or "moveTo":
                shared.TrackedChanges = true;
                break;
            default:
                break;
        }
    }

    private void ReadParagraph()
    {
        var text = unfinished ?? new ParagraphText(shared);
        unfinished = null;
        inFieldCode = 0;
        var look = shared.Styles.Apply(default(ParagraphLook));
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            if (xml.Name == "pPr")
            {
                look = shared.Styles.Apply(ParagraphLook.Read(xml));
                if (look.PageBefore)
                    shared.PageBroken();
            }
            else
            {
                ReadInline(text, look.Run);
            }
        }
        shared.TrackedChanges |= look.MarkDeleted || look.MarkInserted;
        if (look.MarkDeleted)
            unfinished = text;
        else
            Emit(text, look);
        if (look.SectionEnds)
            shared.PageBroken();
    }

    private void Emit(ParagraphText text, ParagraphLook look)
    {
        var pieces = text.Finish();
        if (shared.Styles.IsContents(look.Style))
        {
            shared.Contents = true;
            return;
        }
        int? listLeft = null;
        var marker = look.List is > 0 and var list
            ? shared.Numbering.Next(list, look.ListLevel ?? 0, out listLeft)
            : "";
        var indent = ((look.Left ?? listLeft ?? 0) + (look.FirstLine ?? 0)) / 20f;
        var heading = look.OutlineLevel is >= 0 and < 9 and var level ? Math.Min(level + 1, 6) : 0;
        for (var at = 0; at < pieces.Count; at++)
        {
            var piece = pieces[at];
            // A number without words still fills the number column of a table; a bullet without words says nothing.
            var prefix = at > 0 || (piece.Text.Length == 0 && IsBullet(marker)) ? "" : marker;
            shared.Add(
                (prefix + piece.Text).TrimEnd(),
                new LineLook(
                    piece.Text.Length == 0 ? 0 : heading,
                    piece.Bold,
                    piece.Italic,
                    look.Centered == true,
                    Math.Max(indent, 0)
                ),
                piece.Place
            );
        }
    }

    private static bool IsBullet(string marker) => marker.Length > 0 && !char.IsLetterOrDigit(marker[0]);
}
