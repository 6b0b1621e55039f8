using System.Text;

namespace TienDo.Documents.Reading.Packages;

/// <summary>Tệp Office cũ (OLE): a protected DOCX is wrapped in one too, and says so in its directory.</summary>
internal static class OldOfficeFile
{
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static ReadingRefusal Refusal(ReadOnlySpan<byte> content) =>
        content.IndexOf(EncryptedPackage) >= 0
            ? ReadingRefusals.TheFileIsPasswordProtected
            : ReadingRefusals.TheOldWordFormatIsNotRead;
}
