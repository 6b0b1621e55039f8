using System.Globalization;

namespace TienDo.Documents.Reading.Word;

internal sealed partial class WordBlocks
{
    /// <summary>Open fields whose code, not yet their result, is being read.</summary>
    private int inFieldCode;

    /// <summary>Anything inside a paragraph that is not its properties; containers are simply walked through.</summary>
    private void ReadInline(ParagraphText text, RunLook paragraph)
    {
        switch (xml.Name)
        {
            case "r" when xml.IsWords:
                ReadRun(text, paragraph);
                break;
            case "del" or "moveFrom":
                shared.TrackedChanges = true;
                xml.Skip();
                break;
            case "ins" or "moveTo":
                shared.TrackedChanges = true;
                break;
            case "sdtPr" or "sdtEndPr" or "Fallback" or "smartTagPr" or "customXmlPr" or "rt":
                xml.Skip();
                break;
            case "txbxContent":
                Read();
                break;
            default:
                break;
        }
    }

    private void ReadRun(ParagraphText text, RunLook paragraph)
    {
        var look = paragraph;
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            switch (xml.Name)
            {
                case "rPr":
                    look = shared.Styles.Apply(RunLook.Read(xml), paragraph);
                    break;
                case "t" when xml.IsWords:
                    ReadWords(text, look);
                    break;
                case "footnoteReference":
                    shared.Footnotes.Add(xml.Attribute("id") ?? "");
                    break;
                case "endnoteReference":
                    shared.Endnotes.Add(xml.Attribute("id") ?? "");
                    break;
                case "fldChar":
                    FieldMark(xml.Attribute("fldCharType"));
                    break;
                case "delText" or "instrText" or "delInstrText" or "Fallback" or "rt":
                    xml.Skip();
                    break;
                case "txbxContent":
                    Read();
                    break;
                default:
                    ReadSign(text, look);
                    break;
            }
        }
    }

    private void ReadWords(ParagraphText text, RunLook look)
    {
        if (look.Hidden == true)
            shared.HiddenText = true;
        if (look.Hidden == true || inFieldCode > 0)
        {
            xml.Skip();
            return;
        }
        var from = text.Text.Length;
        xml.AppendText(text.Text);
        text.Appended(from, look);
    }

    private void ReadSign(ParagraphText text, RunLook look)
    {
        switch (xml.Name)
        {
            case "tab" or "ptab":
                text.Tab();
                break;
            case "br" when xml.Attribute("type") == "page":
                text.BreakLine();
                shared.PageBroken();
                break;
            case "br" or "cr":
                text.BreakLine();
                break;
            case "noBreakHyphen":
                text.Append("-", look);
                break;
            case "lastRenderedPageBreak":
                shared.PageRendered();
                break;
            case "sym":
                text.Append(Symbol(xml.Attribute("char")), look);
                break;
            default:
                break;
        }
    }

    private static string Symbol(string? code) =>
        int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var letter)
        && letter is > 0 and < 0xFFFF
            ? VisibleText.SymbolFontLetter((char)letter).ToString()
            : "";

    private void FieldMark(string? kind)
    {
        inFieldCode = kind switch
        {
            "begin" => inFieldCode + 1,
            "separate" or "end" => Math.Max(inFieldCode - 1, 0),
            _ => inFieldCode,
        };
    }
}
