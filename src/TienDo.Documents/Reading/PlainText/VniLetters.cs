using System.Text;

namespace TienDo.Documents.Reading.PlainText;

/// <summary>VNI for Windows: a vowel followed by a letter that stands for its marks.</summary>
internal static class VniLetters
{
    private const string Circumflex = "\u0302";
    private const string Breve = "\u0306";

    public static string Convert(string western)
    {
        var text = new StringBuilder(western.Length + 16);
        foreach (var letter in western)
        {
            var previous = text.Length == 0 ? '\0' : text[^1];
            if (IsVowelThatTakesMarks(previous) && Marks(previous, char.ToLowerInvariant(letter)) is { } marks)
                text.Append(marks);
            else
                text.Append(Alone(letter));
        }
        return text.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsVowelThatTakesMarks(char letter) =>
        letter is 'a' or 'e' or 'o' or 'u' or 'y' or 'A' or 'E' or 'O' or 'U' or 'Y' or 'ơ' or 'ư' or 'Ơ' or 'Ư';

    private static string? Marks(char vowel, char mark) =>
        mark switch
        {
            'ù' => "\u0301",
            'ø' => "\u0300",
            'û' => "\u0309",
            'õ' => "\u0303",
            'ï' => "\u0323",
            'â' when vowel is not ('u' or 'U' or 'y' or 'Y') => Circumflex,
            'á' when vowel is not ('u' or 'U') => Circumflex + "\u0301",
            'à' when vowel is not ('u' or 'U') => Circumflex + "\u0300",
            'å' => Circumflex + "\u0309",
            'ã' when vowel is not ('u' or 'U') => Circumflex + "\u0303",
            'ä' => Circumflex + "\u0323",
            'ê' when vowel is 'a' or 'A' => Breve,
            'é' when vowel is 'a' or 'A' => Breve + "\u0301",
            'è' when vowel is 'a' or 'A' => Breve + "\u0300",
            'ú' when vowel is 'a' or 'A' => Breve + "\u0309",
            'ü' when vowel is 'a' or 'A' => Breve + "\u0303",
            'ë' when vowel is 'a' or 'A' => Breve + "\u0323",
            _ => null,
        };

    private static char Alone(char letter) =>
        letter switch
        {
            'ñ' => 'đ',
            'Ñ' => 'Đ',
            'ô' => 'ơ',
            'Ô' => 'Ơ',
            'ö' => 'ư',
            'Ö' => 'Ư',
            'æ' => 'ỉ',
            'Æ' => 'Ỉ',
            'ó' => 'ĩ',
            'Ó' => 'Ĩ',
            'ò' => 'ị',
            'Ò' => 'Ị',
            'î' => 'ỵ',
            'Î' => 'Ỵ',
            _ => letter,
        };
}
