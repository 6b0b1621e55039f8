using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using TienDo.App.Intake;
using TienDo.App.Storage;
using TienDo.TestWorld;

namespace TienDo.App.Tests.Storage;

/// <summary>Against a daemon that speaks clamd's INSTREAM and knows one word as malware.</summary>
public sealed class ClamAvTests : IDisposable
{
    private const string Bad = "CHUỖI-THỬ-MÃ-ĐỘC";

    private readonly TcpListener _daemon = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();

    public ClamAvTests() => _daemon.Start();

    [Fact]
    public void A_clean_file_passes_and_one_with_malware_does_not()
    {
        Serve(static content =>
            content.Contains(Bad, StringComparison.Ordinal) ? "stream: Thu-Nghiem FOUND" : "stream: OK"
        );
        Check("Báo cáo kết quả.").ShouldBeNull();
        Check("Báo cáo " + Bad).ShouldBe(ClamAv.TheFileCarriesMalware);
        // Larger than one chunk, with the word at the very end.
        Check(new string('a', 200_000) + Bad).ShouldBe(ClamAv.TheFileCarriesMalware);
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    [InlineData("")]
    [InlineData("stream: OKAY")]
    public void An_answer_that_is_not_a_clear_yes_keeps_the_file_out(string answer)
    {
        Serve(_ => answer);
        Check("Báo cáo kết quả.").ShouldBe(ClamAv.TheFileCouldNotBeChecked);
    }

    [Fact]
    public void A_daemon_that_is_away_or_silent_keeps_the_file_out()
    {
        // Nobody accepts: the connection stands, no answer comes.
        Check("Báo cáo kết quả.", within: TimeSpan.FromMilliseconds(300)).ShouldBe(ClamAv.TheFileCouldNotBeChecked);
        _daemon.Stop();
        Check("Báo cáo kết quả.").ShouldBe(ClamAv.TheFileCouldNotBeChecked);
    }

    [Fact]
    public void A_plan_with_malware_is_not_taken_in()
    {
        Serve(static _ => "stream: Thu-Nghiem FOUND");
        using var province = new Province();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(SampleTexts.WellPlan));
        new IntakeDocument(province.Store, Province.Knowledge, At(TimeSpan.FromSeconds(20)))
            .Run(content, "ke-hoach.txt", Officers.Lan)
            .ShouldBeOfType<IntakeOutcome.Refused>()
            .Refusal.ShouldBe(ClamAv.TheFileCarriesMalware);
        province.KeptFiles().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1:3310", true)]
    [InlineData("unix:/run/clamav/clamd.ctl", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("unix:", false)]
    [InlineData("clamd", false)]
    public void The_address_is_read_or_refused_by_name(string written, bool known)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new KeyValuePair<string, string?>("ClamAV:Address", written)])
            .Build();
        if (known)
            ClamAv.Read(settings).ShouldNotBe(ClamAv.None);
        else
            Should.Throw<BrokenSettingsException>(() => ClamAv.Read(settings));
        ClamAv.Read(new ConfigurationBuilder().Build()).ShouldBe(ClamAv.None);
    }

    public void Dispose()
    {
        _end.Cancel();
        _daemon.Dispose();
        _end.Dispose();
    }

    private ClamAv At(TimeSpan within) => ClamAv.At(_daemon.LocalEndpoint, within);

    private TienDo.Language.Refusal? Check(string content, TimeSpan? within = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return At(within ?? TimeSpan.FromSeconds(20)).Check(stream, default);
    }

    private void Serve(Func<string, string> judge) =>
        _ = Task.Run(async () =>
        {
            while (!_end.IsCancellationRequested)
            {
                using var client = await _daemon.AcceptTcpClientAsync(_end.Token);
                await using var line = client.GetStream();
                var command = new byte["zINSTREAM\0".Length];
                await line.ReadExactlyAsync(command);
                Encoding.ASCII.GetString(command).ShouldBe("zINSTREAM\0");
                using var content = new MemoryStream();
                var length = new byte[4];
                while (true)
                {
                    await line.ReadExactlyAsync(length);
                    var size = BinaryPrimitives.ReadInt32BigEndian(length);
                    if (size == 0)
                        break;
                    var chunk = new byte[size];
                    await line.ReadExactlyAsync(chunk);
                    content.Write(chunk);
                }
                await line.WriteAsync(Encoding.UTF8.GetBytes(judge(Encoding.UTF8.GetString(content.ToArray())) + "\0"));
            }
        });
}
