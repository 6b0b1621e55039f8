using System.Globalization;
using TienDo.Language;

namespace TienDo.Web.Features.Review;

/// <summary>Why a form with a file is sent back before anything is read.</summary>
public static class IntakeFormRefusals
{
    public static Refusal NothingWasGiven { get; } =
        new(
            nameof(NothingWasGiven),
            "Chưa có tệp và chưa có chữ nào được dán. Chọn tệp hoặc dán văn bản.",
            "No file was chosen and no text was pasted. Choose a file or paste the text."
        );

    public static Refusal TheFileIsEmpty { get; } =
        new(nameof(TheFileIsEmpty), "Tệp không có nội dung. Chọn tệp khác.", "The file is empty. Choose another one.");

    public static Refusal TheFileIsTooLarge(long bytes, long limit)
    {
        var (size, most) = (Megabytes(bytes), Megabytes(limit));
        return new(
            nameof(TheFileIsTooLarge),
            $"Tệp nặng {size} MB, tối đa {most} MB. Chọn tệp nhỏ hơn.",
            $"The file is {size} MB; the limit is {most} MB. Choose a smaller one."
        );
    }

    private static string Megabytes(long bytes) =>
        Math.Ceiling(bytes / (1024.0 * 1024.0)).ToString("0", CultureInfo.InvariantCulture);
}
