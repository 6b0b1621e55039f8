using TienDo.Accounts;
using TienDo.App.Progress;
using TienDo.App.Remarks;
using TienDo.App.Reminders;
using TienDo.App.Tests.DailyRounds;
using TienDo.Remarks;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Remarks;

/// <summary>Words on a part: who is named hears of it, once, and nobody else.</summary>
public sealed class WriteRemarkTests : IDisposable
{
    private readonly RoundProvince _province = new();

    [Fact]
    public void Who_is_named_is_told_once_until_it_is_read()
    {
        Write("Nhờ @dung.phamvan gửi danh sách bản.", _province.Officer).ShouldBeOfType<WorkOutcome.Done>();
        Write("Nhắc lại: @Dung.PhamVan, còn thiếu hai bản.", _province.Officer).ShouldBeOfType<WorkOutcome.Done>();
        var told = _province.NoticesOf(_province.Focal).Single();
        told.Kind.ShouldBe(NoticeKind.Mentioned);
        Notices.MarkRead(_province.World.Store, _province.Focal.Id, told.Id).ShouldBe(1);
        Write("@dung.phamvan đã nhận chưa?", _province.Officer).ShouldBeOfType<WorkOutcome.Done>();
        _province.NoticesOf(_province.Focal).Count.ShouldBe(2);
        _province.NoticesOf(_province.Head).ShouldBeEmpty();
        var remarks = _province.World.Store.Ask(db => WrittenRemarks.Of(db, _province.Part));
        remarks.Count.ShouldBe(3);
        remarks[0].Remark.Mentioned.ShouldBe([_province.Focal.Id]);
    }

    [Fact]
    public void Naming_oneself_tells_nobody_and_naming_a_stranger_is_refused_as_if_there_were_none()
    {
        Write("Theo dõi: @lan.nguyenthi", _province.Officer).ShouldBeOfType<WorkOutcome.Done>();
        _province.NoticesOf(_province.Officer).ShouldBeEmpty();
        // Lò Văn Phong works for another agency; nobody is called khong.co.
        NameOf(Write("Gửi @phong.lovan", _province.Officer))
            .ShouldBe(nameof(RemarkRefusals.ThePersonMentionedDoesNotSeeThis));
        NameOf(Write("Gửi @khong.co", _province.Officer))
            .ShouldBe(nameof(RemarkRefusals.ThePersonMentionedDoesNotSeeThis));
        _province.NoticesOf(_province.Stranger).ShouldBeEmpty();
    }

    [Fact]
    public void Strangers_and_readers_may_not_write_and_words_have_an_end()
    {
        NameOf(Write("Xin chào.", _province.Stranger)).ShouldBe(nameof(RemarkRefusals.NotEverybodyMayRemark));
        var reader = _province.Officer with { Grants = [new(Role.Reader, null, true, [], null, null, null)] };
        NameOf(Write("Xin chào.", reader)).ShouldBe(nameof(RemarkRefusals.NotEverybodyMayRemark));
        NameOf(Write("  ", _province.Officer)).ShouldBe(nameof(RemarkRefusals.TheRemarkNeedsWords));
        NameOf(Write(new string('a', 10_000), _province.Officer)).ShouldBe(nameof(RemarkRefusals.TheTextIsTooLong));
        var many = string.Join(' ', Enumerable.Range(1, 21).Select(at => "@nguoi" + at));
        NameOf(Write(many, _province.Officer)).ShouldBe(nameof(RemarkRefusals.ThereAreTooManyMentions));
        _province.World.Count("Remarks").ShouldBe(0);
    }

    [Fact]
    public void A_button_pressed_twice_is_one_remark()
    {
        var first = Write("Đã nhận.", _province.Focal).ShouldBeOfType<WorkOutcome.Done>();
        Write("Đã nhận.", _province.Focal).ShouldBe(first);
        Write("Đã nhận.", _province.Officer).ShouldNotBe(first);
    }

    public void Dispose() => _province.Dispose();

    private WorkOutcome Write(string text, Person by) =>
        new WriteRemark(_province.World.Store, Province.Rules).Run(
            _province.Part,
            text,
            by,
            new Actor(by.Name, by.Grants[0].Role, by.Id)
        );

    private static string NameOf(WorkOutcome outcome) =>
        outcome.ShouldBeOfType<WorkOutcome.Refused>().Refusals.Single().Refusal.Name;
}
