using TienDo.Documents.Reading.Sheets;
using TienDo.Documents.Reading.Word;

namespace TienDo.Documents.Reading.Packages;

/// <summary>Which kind of Office file a package is: told by its main part.</summary>
internal static class PackageReading
{
    public static SourceDocument Read(SourceFile file)
    {
        using var package = Package.Open(file);
        var main = Relationships.Of(package, "").Target("officeDocument");
        if (main is null || !package.Has(main))
            main = package.Has("word/document.xml") ? "word/document.xml" : "xl/workbook.xml";
        using var root = package.Xml(main);
        return root?.Name switch
        {
            "document" => WordReader.Read(package, main),
            "workbook" => WorkbookReader.Read(package, main),
            _ => throw new ReadingRefusedException(ReadingRefusals.ThePackageIsNeitherWordNorExcel),
        };
    }
}
