using TienDo.Documents.Reading.Packages;

namespace TienDo.Documents.Reading.Word;

/// <summary>What paragraph properties say; null where they say nothing and the style decides.</summary>
internal record struct ParagraphLook(
    string? Style = null,
    int? OutlineLevel = null,
    bool? Centered = null,
    int? Left = null,
    int? FirstLine = null,
    int? List = null,
    int? ListLevel = null,
    bool MarkDeleted = false,
    bool MarkInserted = false,
    bool PageBefore = false,
    bool SectionEnds = false
)
{
    public RunLook Run { get; set; }

    /// <summary>Reads &lt;w:pPr&gt; of a paragraph, a style or a list level.</summary>
    public static ParagraphLook Read(PartReader xml)
    {
        var look = new ParagraphLook();
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            switch (xml.Name)
            {
                case "pPrChange" or "sectPrChange":
                    xml.Skip();
                    break;
                case "rPr":
                    ReadMark(xml, ref look);
                    break;
                case "sectPr":
                    look.SectionEnds = !IsContinuous(xml);
                    break;
                case "pStyle":
                    look.Style = xml.Attribute("val");
                    break;
                case "outlineLvl":
                    look.OutlineLevel = xml.Number("val");
                    break;
                case "jc":
                    look.Centered = xml.Attribute("val") == "center";
                    break;
                case "ind":
                    look.Left = xml.Number("left") ?? xml.Number("start");
                    look.FirstLine = xml.Number("firstLine") ?? -xml.Number("hanging");
                    break;
                case "numId":
                    look.List = xml.Number("val");
                    break;
                case "ilvl":
                    look.ListLevel = xml.Number("val");
                    break;
                case "pageBreakBefore":
                    look.PageBefore = xml.IsOn();
                    break;
                default:
                    break;
            }
        }
        return look;
    }

    /// <summary>Properties of the paragraph mark: only whether tracking inserted or deleted it concerns a reader.</summary>
    private static void ReadMark(PartReader xml, ref ParagraphLook look)
    {
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            if (xml.Name is "rPrChange")
                xml.Skip();
            look.MarkDeleted |= xml.Name is "del" or "moveFrom";
            look.MarkInserted |= xml.Name is "ins" or "moveTo";
        }
    }

    private static bool IsContinuous(PartReader xml)
    {
        var continuous = false;
        for (var depth = xml.Enter(); xml.NextElement(depth); )
            continuous |= xml.Name == "type" && xml.Attribute("val") == "continuous";
        return continuous;
    }

    public readonly ParagraphLook Over(ParagraphLook under) =>
        this with
        {
            OutlineLevel = OutlineLevel ?? under.OutlineLevel,
            Centered = Centered ?? under.Centered,
            Left = Left ?? under.Left,
            FirstLine = FirstLine ?? under.FirstLine,
            List = List ?? under.List,
            ListLevel = ListLevel ?? under.ListLevel,
            PageBefore = PageBefore || under.PageBefore,
            Run = Run.Over(under.Run),
        };
}
