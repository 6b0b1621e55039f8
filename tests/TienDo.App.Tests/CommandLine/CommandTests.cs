using System.Text.Json;
using TienDo.App.Accounts;
using TienDo.TestWorld;

namespace TienDo.App.Tests.CommandLine;

public sealed class CommandTests : IDisposable
{
    private readonly Province _province = new();

    [Fact]
    public void Read_prints_the_draft_and_stores_nothing()
    {
        var result = Tiendo.Run("read", Plan(), "--data", Data);
        result.Code.ShouldBe(0, result.Error);
        using var draft = JsonDocument.Parse(result.Output);
        draft.RootElement.GetProperty("document").GetProperty("number").GetString().ShouldBe("412/KH-UBND");
        Tiendo.Run("read", Plan(), "--format", "text").Output.ShouldContain("Quý II/2026");
        _province.Count("Drafts").ShouldBe(0);
    }

    [Fact]
    public void Intake_and_adoption_say_where_the_plan_stands_and_the_second_time_that_it_stands_already()
    {
        var first = Tiendo.Run("intake", Plan(), "--adopt", "--accept-doubts", "--data", Data);
        first.Code.ShouldBe(0, first.Error);
        first.Output.ShouldContain("/ke-hoach/412-KH-UBND");
        var second = Tiendo.Run("intake", Plan(), "--adopt", "--accept-doubts", "--data", Data, "--lang", "en");
        (second.Code, _province.Count("Plans")).ShouldBe((3, 1));
        second.Error.ShouldContain("tracked already, at /ke-hoach/412-KH-UBND");
        Tiendo.Run("journal", "verify", "--data", Data).Code.ShouldBe(0);
    }

    [Fact]
    public void What_was_converted_while_reading_is_said_by_read_and_by_intake()
    {
        var file = Path.Combine(Data, "ke-hoach.docx");
        File.WriteAllText(file, SampleTexts.WellPlan);
        const string Note = "Tên tệp có đuôi .docx nhưng nội dung là";
        Tiendo.Run("read", file, "--format", "text").Output.ShouldContain("Lưu ý: " + Note);
        Tiendo.Run("intake", file, "--data", Data).Output.ShouldContain("Lưu ý: " + Note);
    }

    [Theory]
    [InlineData("", "TheFileIsEmpty")]
    [InlineData("Hôm nay trời đẹp.", "not a plan")]
    [InlineData(null, "There is no file")]
    public void Bad_input_is_a_sentence_and_a_code_and_leaves_nothing(string? content, string sentence)
    {
        var file = Path.Combine(Data, "tep.txt");
        if (content is not null)
            File.WriteAllText(file, content);
        var result = Tiendo.Run("intake", file, "--adopt", "--data", Data, "--lang=en");
        (result.Code, result.Output).ShouldBe((1, ""));
        result.Error.ShouldContain(sentence);
        result.Error.ShouldNotContain("   at ");
        _province.Count("Drafts").ShouldBe(0);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("intake", "a", "b", "c")]
    [InlineData("không-có")]
    [InlineData("serve", "--port", "abc")]
    public void A_command_given_wrongly_has_its_own_code(params string[] arguments)
    {
        var result = Tiendo.Run(arguments);
        result.Code.ShouldBe(2);
        result.Error.ShouldStartWith("Lệnh không hợp lệ:");
    }

    [Fact]
    public void A_round_is_held_once_a_day_and_refuses_a_day_that_is_none()
    {
        Tiendo.Run("intake", Plan(), "--adopt", "--accept-doubts", "--data", Data).Code.ShouldBe(0);
        Tiendo.Run("round", "--data", Data).Output.ShouldStartWith("Đã chạy 1 ngày:");
        Tiendo.Run("round", "--data", Data, "--lang", "en").Output.ShouldContain("nothing was added");
        var back = Tiendo.Run("round", "--date", "2020-01-01", "--data", Data);
        (back.Code, back.Output).ShouldBe((1, ""));
        back.Error.ShouldContain("TheDayLiesBeforeTheLastRound");
        Tiendo.Run("round", "--date", "31/2/2026", "--data", Data).Error.ShouldContain("ThereIsNoSuchDay");
    }

    [Fact]
    public void A_data_folder_that_is_no_folder_is_a_sentence()
    {
        var result = Tiendo.Run("intake", Plan(), "--data", Plan());
        result.Code.ShouldBe(1);
        result.Error.ShouldContain("Không ghi được vào thư mục dữ liệu");
    }

    [Fact]
    public void A_link_lets_in_whom_it_names()
    {
        var link = Tiendo.Run("link", "--name", "Vàng Thị Mai", "--port", "8088", "--data", Data).Output.Trim();
        link.ShouldStartWith("http://127.0.0.1:8088/vao/");
        // The clock of the test world stands still; the program's does not.
        _province.On(DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        EntryLinks.Redeem(_province.Store, link.Split('/')[^1])!.FullName.ShouldBe("Vàng Thị Mai");
    }

    public void Dispose() => _province.Dispose();

    private string Data => _province.Folder.Path;

    private string Plan()
    {
        var file = Path.Combine(Data, "ke-hoach.txt");
        File.WriteAllText(file, SampleTexts.WellPlan);
        return file;
    }
}
