using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace TienDo.Bench.Reading;

/// <summary>Changes whole elements and attributes, so that the XML stays well formed and the reader goes on into it.</summary>
internal static class ElementMutations
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string[] Values =
    [
        "",
        "0",
        "-1",
        "1",
        "2",
        "999999999",
        "2147483647",
        "-2147483648",
        "restart",
        "continue",
        "begin",
        "separate",
        "superscript",
        "H1",
        "A1:XFD1048576",
        "ZZZ0",
        "%1%2%3%4%5%6%7%8%9",
        "none",
        "upperRoman",
        "bullet",
        "\uF0B7",
        "\u0301",
        "s",
        "b",
        "../../x",
        "r0",
    ];

    private static readonly string[] Names =
    [
        "p",
        "r",
        "t",
        "tbl",
        "tr",
        "tc",
        "tcPr",
        "pPr",
        "rPr",
        "ins",
        "del",
        "txbxContent",
        "sdt",
        "vMerge",
        "hMerge",
        "gridSpan",
        "gridBefore",
        "br",
        "tab",
        "sym",
        "fldChar",
        "footnoteReference",
        "sectPr",
        "numPr",
        "ilvl",
        "lastRenderedPageBreak",
        "vanish",
    ];

    public static byte[] Change(byte[] part, Random dice)
    {
        try
        {
            var document = XDocument.Parse(Encoding.UTF8.GetString(part));
            var elements = document.Descendants().Skip(1).ToList();
            if (elements.Count == 0)
                return part;
            Change(elements[dice.Next(elements.Count)], elements[dice.Next(elements.Count)], dice);
            return Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));
        }
        catch (XmlException)
        {
            // Damaged by an earlier change, or changed into what cannot be written.
            return part;
        }
    }

    private static void Change(XElement element, XElement other, Random dice)
    {
        switch (dice.Next(8))
        {
            case 0:
                element.Remove();
                break;
            case 1:
                element.AddAfterSelf(
                    Enumerable.Range(0, dice.Next(1, 40)).Select(_ => new XElement(element)).ToArray<object>()
                );
                break;
            case 2:
                element.Name =
                    (element.Name.Namespace == XNamespace.None ? W : element.Name.Namespace)
                    + Names[dice.Next(Names.Length)];
                break;
            case 3:
                element.SetAttributeValue(W + "val", Values[dice.Next(Values.Length)]);
                break;
            case 4 when element.Attributes().FirstOrDefault(a => !a.IsNamespaceDeclaration) is { } attribute:
                attribute.Value = Values[dice.Next(Values.Length)];
                break;
            case 5:
                element.Add(
                    new XElement(
                        W + Names[dice.Next(Names.Length)],
                        new XAttribute(W + "val", Values[dice.Next(Values.Length)])
                    )
                );
                break;
            case 6:
                element.AddBeforeSelf(Nested(new XElement(other), dice.Next(1, 40)));
                break;
            default:
                element.Add(
                    new XText(
                        string.Concat(Enumerable.Repeat(Values[dice.Next(Values.Length)] + " ", dice.Next(1, 200)))
                    )
                );
                break;
        }
    }

    private static XElement Nested(XElement inner, int times)
    {
        for (; times > 0; times--)
            inner = new XElement(W + "tbl", new XElement(W + "tr", new XElement(W + "tc", inner)));
        return inner;
    }
}
