using System.Globalization;
using System.Text;
using System.Xml;

namespace TienDo.Documents.Reading.Packages;

/// <summary>
/// Forward-only XML of one part. A method that reads an element always leaves the reader on that element's end (or on
/// the element itself when it is empty), so that loops over children need no look-ahead.
/// </summary>
internal sealed class PartReader : IDisposable
{
    private const int DeepestNesting = 400;
    private const int Empty = int.MaxValue;

    private readonly XmlReader xml;
    private readonly PartStream stream;
    private readonly char[] piece = new char[4096];

    private PartReader(XmlReader xml, PartStream stream)
    {
        this.xml = xml;
        this.stream = stream;
    }

    public static PartReader Over(PartStream stream, DtdProcessing dtd) =>
        new(
            XmlReader.Create(
                stream,
                new XmlReaderSettings
                {
                    DtdProcessing = dtd,
                    XmlResolver = null,
                    IgnoreComments = true,
                    IgnoreProcessingInstructions = true,
                    MaxCharactersFromEntities = 1024,
                }
            ),
            stream
        );

    public string Name => xml.LocalName;

    /// <summary>Words proper: those of the text or of a formula, not the labels of shapes and charts.</summary>
    public bool IsWords =>
        xml.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal)
        || xml.NamespaceURI.EndsWith("/math", StringComparison.Ordinal);

    public void MoveToRoot() => xml.MoveToContent();

    /// <summary>Moves to the next element inside the element at <paramref name="depth"/>, however deep.</summary>
    public bool NextElement(int depth)
    {
        while (depth != Empty && Step() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
                return true;
        }
        return false;
    }

    /// <summary>Depth of the current element, for <see cref="NextElement"/>.</summary>
    public int Enter() => xml.IsEmptyElement ? Empty : xml.Depth;

    public void Skip()
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (Step() && xml.Depth > depth) { }
    }

    /// <summary>Text directly inside the current element, refused when longer than any line may be.</summary>
    public void AppendText(StringBuilder text)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (Step() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace))
                continue;
            int count;
            while ((count = xml.ReadValueChunk(piece, 0, piece.Length)) > 0)
            {
                if (text.Length + count > LineCollector.LongestLine)
                    throw new ReadingRefusedException(ReadingRefusals.ALineHasNoEnd);
                text.Append(piece, 0, count);
            }
        }
    }

    public string? Attribute(string localName)
    {
        if (!xml.HasAttributes)
            return null;
        for (var at = 0; at < xml.AttributeCount; at++)
        {
            xml.MoveToAttribute(at);
            if (xml.LocalName != localName)
                continue;
            var value = xml.Value;
            xml.MoveToElement();
            return value;
        }
        xml.MoveToElement();
        return null;
    }

    public int? Number(string localName) =>
        int.TryParse(Attribute(localName), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A toggle like &lt;w:b/&gt;: present means on unless its value says off.</summary>
    public bool IsOn() => Attribute("val") is not ("0" or "false" or "off" or "none");

    private bool Step()
    {
        stream.NodeSeen();
        if (!xml.Read())
            return false;
        if (xml.Depth > DeepestNesting)
            throw new ReadingRefusedException(ReadingRefusals.TheFileIsDamaged);
        return true;
    }

    public void Dispose()
    {
        xml.Dispose();
        stream.Dispose();
    }
}
