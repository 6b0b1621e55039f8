using System.Collections.Frozen;

namespace TienDo.Documents.Reading.PlainText;

/// <summary>The commonest words of official Vietnamese that need marks: what a right decoding is full of.</summary>
internal static class VietnameseWords
{
    private const int SampleLetters = 1 << 16;

    private static readonly FrozenSet<string> Common = (
        "và của các có được cho với là để này trên địa bàn những một về theo tại từ đến năm ngày tháng số thực hiện "
        + "kế hoạch quyết định nghị nhiệm vụ tổ chức đơn vị cơ quan công nghệ khoa học tỉnh xã phường huyện ủy ban nhân dân "
        + "phát triển đổi mới sáng tạo chuyển quản lý nhà nước phối hợp chủ trì triển khai xây dựng đẩy mạnh nâng cao hội "
        + "phòng sở ngành cấp giải pháp mục tiêu yêu cầu chỉ đạo báo cáo kết quả thời gian nội dung hoạt động"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Hits per hundred words in a sample; a Vietnamese text rightly decoded has 20 or more.</summary>
    public static int Density(ReadOnlySpan<char> text)
    {
        var sample = text[..Math.Min(text.Length, SampleLetters)];
        var words = 0;
        var hits = 0;
        var lookup = Common.GetAlternateLookup<ReadOnlySpan<char>>();
        while (!sample.IsEmpty)
        {
            var length = 0;
            while (length < sample.Length && char.IsLetter(sample[length]))
                length++;
            if (length > 0)
            {
                words++;
                if (
                    length <= 7
                    && lookup.Contains(sample[..length])
                    && sample[..length].ContainsAnyExceptInRange('\0', '\u007F')
                )
                    hits++;
            }
            sample = sample[Math.Max(length, 1)..];
        }
        return words == 0 ? 0 : hits * 100 / words;
    }

    public static bool Spell(ReadOnlySpan<char> text) => Density(text) >= 8;
}
