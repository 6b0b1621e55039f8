namespace TienDo.Documents.Writing.Letters;

/// <summary>The parts of a letter's file beside its text: fonts, page number, what belongs to what.</summary>
internal static class LetterParts
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    public static void Write(PackageWriter package, string title)
    {
        package.Part(
            "[Content_Types].xml",
            $"<Types xmlns=\"{Package}/content-types\">"
                + $"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Word}.document.main+xml\"/>"
                + $"<Override PartName=\"/word/styles.xml\" ContentType=\"{Word}.styles+xml\"/>"
                + $"<Override PartName=\"/word/header.xml\" ContentType=\"{Word}.header+xml\"/>"
                + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
                + "</Types>"
        );
        package.Part(
            "_rels/.rels",
            $"<Relationships xmlns=\"{Package}/relationships\">"
                + $"<Relationship Id=\"document\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>"
                + $"<Relationship Id=\"core\" Type=\"{Package}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
                + "</Relationships>"
        );
        package.Part(
            "word/_rels/document.xml.rels",
            $"<Relationships xmlns=\"{Package}/relationships\">"
                + $"<Relationship Id=\"styles\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>"
                + $"<Relationship Id=\"header\" Type=\"{Office}/header\" Target=\"header.xml\"/>"
                + "</Relationships>"
        );
        package.Part(
            "word/styles.xml",
            $"<w:styles xmlns:w=\"{WordMarkup.Space}\"><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\" w:eastAsia=\"Times New Roman\"/>"
                + "<w:color w:val=\"000000\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"vi-VN\"/>"
                + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"0\" w:line=\"252\" w:lineRule=\"auto\"/>"
                + "</w:pPr></w:pPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style></w:styles>"
        );
        // Arabic, size 13–14, centred in the top margin (Decree 30/2020, Annex I, I.7).
        package.Part(
            "word/header.xml",
            $"<w:hdr xmlns:w=\"{WordMarkup.Space}\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
                + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>"
        );
        package.Part(
            "docProps/core.xml",
            xml =>
            {
                xml.WriteStartElement("cp", "coreProperties", Package + "/metadata/core-properties");
                xml.WriteElementString("dc", "title", "http://purl.org/dc/elements/1.1/", PlainWords.Of(title));
                xml.WriteElementString("dc", "language", "http://purl.org/dc/elements/1.1/", "vi-VN");
                xml.WriteEndElement();
            }
        );
    }
}
