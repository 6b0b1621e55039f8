using TienDo.App.Reminders;
using TienDo.Reminders;

namespace TienDo.App.Tests.DailyRounds;

/// <summary>A line of a notice leads to what it speaks of: the part, or of many those that are meant and no others.</summary>
public sealed class NoticeItemTests
{
    [Theory]
    [InlineData(ToDo.FinishOverdue, null, "/lam-viec/nhiem-vu?keHoach=653-KH-UBND&tu=II.2&tinhTrang=Overdue")]
    [InlineData(
        ToDo.FinishOverdue,
        "2026-Q1",
        "/lam-viec/nhiem-vu?keHoach=653-KH-UBND&tu=II.2&tinhTrang=Overdue&hanTu=16/3/2026&hanDen=16/3/2026"
    )]
    [InlineData(
        ToDo.FinishSoon,
        "2026-Q1",
        "/lam-viec/nhiem-vu?keHoach=653-KH-UBND&tu=II.2&tinhTrang=DueSoon&hanTu=16/3/2026&hanDen=16/3/2026"
    )]
    [InlineData(ToDo.GiveSign, null, "/lam-viec/nhiem-vu?keHoach=653-KH-UBND&tu=II.2&tinhTrang=RoutineSilent")]
    [InlineData(ToDo.Verify, null, "/lam-viec/nhiem-vu?keHoach=653-KH-UBND&tu=II.2&cho=1")]
    [InlineData(ToDo.DecideExtension, "2026-Q1", "/lam-viec/nhiem-vu?keHoach=653-KH-UBND&tu=II.2&cho=1")]
    [InlineData(ToDo.LookAgain, null, "/lam-viec/kiem-tra-lai")]
    [InlineData(ToDo.AnswerObstacle, null, "/lam-viec/vuong-mac")]
    public void Of_many_agencies_it_opens_those_that_are_meant(ToDo what, string? instance, string address) =>
        Item(what, instance, "sở-nội-vụ so-y-te").Address.ShouldBe(address);

    [Theory]
    [InlineData(ToDo.FinishOverdue)]
    [InlineData(ToDo.LookAgain)]
    public void Of_one_agency_it_opens_its_part(ToDo what) =>
        Item(what, "2026-Q1", others: null).Address.ShouldBe("/lam-viec/nhiem-vu/653-KH-UBND/II.2/so-tai-chinh");

    private static NoticeItem Item(ToDo what, string? instance, string? others) =>
        new(
            what,
            "653-KH-UBND",
            "653/KH-UBND",
            "II.2",
            "so-tai-chinh",
            instance,
            "Báo cáo kết quả",
            new DateOnly(2026, 3, 16),
            3,
            Others: others
        );
}
