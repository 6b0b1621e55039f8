using Microsoft.Data.Sqlite;
using TienDo.Accounts;
using TienDo.App.Deliveries;
using TienDo.App.Intake;
using TienDo.App.Journal;
using TienDo.App.Storage;
using TienDo.App.Tests.DailyRounds;
using TienDo.Policies;
using TienDo.Progress;
using TienDo.Reminders;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Deliveries;

/// <summary>What was told leaves the house at least once, is tried again, is seen when it cannot, and is never lost.</summary>
public sealed class OutboxTests : IDisposable
{
    private static readonly PolicyBook<DeliveryPolicy> Policies = DeliveryPolicy.Parse(
        File.ReadAllText(KnowledgeFolder.OfTheProgram.File("policies", "deliveries.json"))
    );

    private readonly RoundProvince _province = new();
    private readonly FakeChannel _mail = new();

    public OutboxTests()
    {
        Do("UPDATE Accounts SET Email = 'dung@laichau.gov.vn' WHERE FullName = 'Phạm Văn Dũng'");
        OpenChannels.Set(_province.World.Store, [Channel.Mail]);
    }

    [Fact]
    public async Task The_digest_of_the_round_goes_out_once_to_whoever_has_an_address()
    {
        _province.Round("2026-06-30");
        (await Send()).ShouldBe((1, 0));
        (await Send()).ShouldBe((0, 0));
        _mail.Sent.Single().Address.ShouldBe("dung@laichau.gov.vn");
        Counts().ShouldBe((0, 0, 1));
        _province.World.Store.Ask(JournalChain.Verify).ShouldBeOfType<JournalVerdict.Whole>();
    }

    [Fact]
    public void A_channel_without_settings_fills_no_outbox()
    {
        OpenChannels.Set(_province.World.Store, []);
        _province.Round("2026-06-30");
        Count("Deliveries").ShouldBe(0);
        _province.World.JournalOf("channel/Mail").ShouldBe(["Gửi tin ChannelOpened", "Gửi tin ChannelClosed"]);
    }

    [Fact]
    public void A_notice_and_what_goes_out_of_it_are_written_together_or_not_at_all()
    {
        Do("CREATE TRIGGER Killed BEFORE INSERT ON Deliveries BEGIN SELECT RAISE(ABORT, 'killed'); END");
        Should.Throw<SqliteException>(() => _province.Round("2026-06-30"));
        (Count("Notices"), Count("Deliveries"), Count("Rounds")).ShouldBe((0, 0, 0));
        Do("DROP TRIGGER Killed");
        _province.Round("2026-06-30");
        (Count("Notices"), Count("Deliveries")).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_delivery_that_fails_waits_longer_each_time_under_the_same_key_and_is_given_up_at_last()
    {
        _province.Round("2026-06-30");
        _mail.Answer = new DeliveryAnswer.Failed(FailedDelivery.CannotConnect);
        var attempts = 0;
        for (var minutes = 0; minutes < 60 * 40; minutes += 10)
        {
            attempts += (await Send()).Failed;
            _province.World.Later(TimeSpan.FromMinutes(10));
        }
        attempts.ShouldBe(10);
        _mail.Sent.Select(one => one.Key).Distinct().ShouldHaveSingleItem();
        Counts().ShouldBe((1, 0, 0));
        var unsent = Unsent().Single();
        (unsent.Why, unsent.NextAt, unsent.PersonName).ShouldBe((FailedDelivery.CannotConnect, null, "Phạm Văn Dũng"));
    }

    [Fact]
    public async Task What_was_given_up_is_sent_again_by_an_administrator_only()
    {
        _province.Round("2026-06-30");
        _mail.Answer = new DeliveryAnswer.Failed(FailedDelivery.RecipientRefused, IsLasting: true, "550 no such box");
        (await Send()).ShouldBe((0, 1));
        var given = Unsent().Single();
        (given.NextAt, given.Detail).ShouldBe((null, "550 no such box"));

        _province.World.Later(TimeSpan.FromDays(10));
        var again = new SendAgain(_province.World.Store);
        var agencies = Province.Rules.Agencies;
        again
            .Run(given.Id, _province.Officer, Of(_province.Officer), agencies)!
            .Name.ShouldBe(nameof(SendAgain.OnlyAnAdministratorMayDoThis));
        var administrator = new Person(
            "x",
            "Hoàng Minh Tuấn",
            [new(Role.Administrator, null, true, [], null, null, null)]
        );
        again.Run(given.Id, administrator, Of(administrator), agencies).ShouldBeNull();
        again
            .Run(given.Id, administrator, Of(administrator), agencies)!
            .Name.ShouldBe(nameof(SendAgain.NothingIsLeftToSendAgain));
        _mail.Answer = new DeliveryAnswer.Went();
        (await Send()).ShouldBe((1, 0));
        _mail.Sent.Select(one => one.Key).Distinct().ShouldHaveSingleItem();
        _province
            .World.JournalOf("delivery/1")
            .ShouldBe(["Gửi tin NoticeGivenUp", "Hoàng Minh Tuấn NoticeSentAgain", "Gửi tin NoticeSent"]);
    }

    [Fact]
    public async Task A_sender_that_dies_between_sending_and_writing_sends_again_under_the_same_key()
    {
        _province.Round("2026-06-30");
        var policy = Policies.Editions[0].Policy;
        var taken = Outbox.Take(_province.World.Store, policy, 10).Single();
        Outbox.Take(_province.World.Store, policy, 10).ShouldBeEmpty("somebody else has it");
        (await Send()).ShouldBe((0, 0));
        _province.World.Restarts().Later(policy.Timeout * 4);
        (await Send()).ShouldBe((1, 0));
        _mail.Sent.Single().Key.ShouldBe(taken.Key);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_holds_nothing_up()
    {
        _province.Round("2026-06-30");
        _mail.Answer = new DeliveryAnswer.Failed(FailedDelivery.CannotConnect);
        await Send();
        _mail.Answer = new DeliveryAnswer.Went();
        _province.World.On("2026-01-05");
        (await Send()).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Old_news_is_no_news()
    {
        _province.Round("2026-06-30");
        _province.World.Later(TimeSpan.FromHours(73));
        (await Send()).ShouldBe((0, 1));
        _mail.Sent.ShouldBeEmpty();
        Unsent().Single().Why.ShouldBe(FailedDelivery.TooOld);
    }

    [Fact]
    public async Task Whoever_takes_no_mail_any_more_gets_none_not_even_what_waited()
    {
        _province.Round("2026-06-30");
        ChannelChoices
            .Choose(_province.World.Store, _province.Focal.Id, false, false, null, Of(_province.Focal))
            .ShouldBeNull();
        (await Send()).ShouldBe((0, 1));
        _mail.Sent.ShouldBeEmpty();
        Unsent().Single().Why.ShouldBe(FailedDelivery.NoAddress);
        _province.Round("2026-07-01");
        Count("Deliveries").ShouldBe(1);
        _province.DigestsOf(_province.Focal).Count.ShouldBe(2, "notices inside the program come in any case");
    }

    [Fact]
    public async Task A_returned_update_goes_out_at_once()
    {
        _province.World.On("2026-06-20");
        var update = _province.ClaimsCompletion();
        _province.Verifies(update, new Verification.Return("thieu-minh-chung", "Gửi kèm quyết định đã ký."));
        (await Send()).ShouldBe((1, 0));
        NoticeText
            .Of(_mail.Sent.Single().Notice, "Phạm Văn Dũng", new Uri("https://tiendo.vn"))
            .Short.ShouldStartWith("Cập nhật bị trả lại. Sửa và gửi lại: ");
    }

    [Theory]
    [InlineData("0912 345 678", "+84912345678")]
    [InlineData("+84 912.345.678", "+84912345678")]
    [InlineData("(084) 912345678", null)]
    [InlineData("0212345678", null)]
    [InlineData("912345678", null)]
    [InlineData("09123456789", null)]
    [InlineData("0912345678; 0987654321", null)]
    [InlineData("<script>", null)]
    public void A_phone_number_is_one_of_this_country_or_none(string typed, string? number) =>
        ChannelChoices.PhoneNumber(typed).ShouldBe(number);

    [Fact]
    public void A_message_needs_a_number_and_the_journal_keeps_none()
    {
        string? Refused(bool gateway, string? phone) =>
            ChannelChoices
                .Choose(_province.World.Store, _province.Focal.Id, true, gateway, phone, Of(_province.Focal))
                ?.Name;
        Refused(true, " ").ShouldBe(nameof(ChannelChoices.AMessageNeedsAPhoneNumber));
        Refused(false, "12").ShouldBe(nameof(ChannelChoices.ThePhoneNumberIsNotValid));
        Refused(true, "0912345678").ShouldBeNull();
        OpenChannels.Set(_province.World.Store, [Channel.Mail, Channel.Gateway]);
        _province.Round("2026-06-30");
        Count("Deliveries").ShouldBe(2);
        _province
            .World.Store.Ask(db => db.Journal.Where(line => line.What == "ChannelsChosen").ToList())
            .Single()
            .After.ShouldBe("Mail Gateway");
    }

    public void Dispose() => _province.Dispose();

    private Task<(int Went, int Failed)> Send() =>
        new SendDeliveries(_province.World.Store, [_mail], Policies).Run(default);

    private IReadOnlyList<UnsentDelivery> Unsent() => _province.World.Store.Ask(DeliveryList.Unsent);

    private (int, int, int) Counts() => _province.World.Store.Ask(db => DeliveryList.Counts(db, db.Now.AddDays(-30)));

    private int Count(string table) => _province.World.Count(table);

    private static Actor Of(Person person) => new(person.Name, person.Grants[0].Role, person.Id);

    private void Do(string sql)
    {
        using var connection = _province.World.Store.OpenConnection();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the literals above
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private sealed class FakeChannel : IDeliveryChannel
    {
        public List<Delivery> Sent { get; } = [];

        public DeliveryAnswer Answer { get; set; } = new DeliveryAnswer.Went();

        public Channel Channel => Channel.Mail;

        public Task<DeliveryAnswer> Send(Delivery delivery, CancellationToken stop)
        {
            lock (Sent)
                Sent.Add(delivery);
            return Task.FromResult(Answer);
        }
    }
}
