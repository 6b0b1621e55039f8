using System.Globalization;
using System.Text;
using System.Xml;

namespace TienDo.Documents.Writing.Feeds;

/// <summary>Ghi nguồn cấp tin Atom (RFC 4287).</summary>
public static class AtomWriter
{
    private const string Space = "http://www.w3.org/2005/Atom";

    public static void Write(Feed feed, Stream to)
    {
        using var xml = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartDocument();
        xml.WriteStartElement("feed", Space);
        xml.WriteAttributeString("xml", "lang", null, "vi");
        Element(xml, "id", feed.Id);
        Element(xml, "title", feed.Title);
        Element(xml, "updated", Moment(feed.ChangedAt));
        xml.WriteStartElement("author", Space);
        Element(xml, "name", feed.Author);
        xml.WriteEndElement();
        Link(xml, "self", feed.Self, "application/atom+xml");
        Link(xml, "alternate", feed.Page, "text/html");
        foreach (var entry in feed.Entries)
            Entry(xml, entry);
        xml.WriteEndElement();
    }

    private static void Entry(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Space);
        Element(xml, "id", entry.Id);
        Element(xml, "title", entry.Title);
        Element(xml, "published", Moment(entry.PublishedAt));
        Element(xml, "updated", Moment(entry.ChangedAt));
        Link(xml, "alternate", entry.Address, "text/html");
        if (entry.Category is { Length: > 0 } category)
        {
            xml.WriteStartElement("category", Space);
            xml.WriteAttributeString("term", PlainWords.Of(category));
            xml.WriteEndElement();
        }
        // An entry without an address must have content (RFC 4287, 4.1.2).
        if (entry.Summary is { Length: > 0 } summary)
            Element(xml, entry.Address is null ? "content" : "summary", summary);
        else if (entry.Address is null)
            Element(xml, "content", entry.Title);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name, Space);
        xml.WriteString(PlainWords.Of(text));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, Uri? address, string type)
    {
        if (address is null)
            return;
        xml.WriteStartElement("link", Space);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
