using System.Text.Json;
using TienDo.App.Progress;
using TienDo.Progress;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Progress;

/// <summary>One piece of evidence as the form carries it.</summary>
public sealed class EvidenceForm
{
    public string? Loai { get; set; }

    public string? Ten { get; set; }

    public string? Gia { get; set; }

    public string? Nguon { get; set; }

    public string? Ngay { get; set; }

    public string? SanPham { get; set; }
}

/// <summary>The form of an update, as typed; also how a draft is kept.</summary>
public sealed class UpdateForm
{
    /// <summary>A field that is sent empty arrives as null; a new number is given then.</summary>
    public string? MaPhieu { get; set; }

    public string? NoiDung { get; set; }

    public string? Xong { get; set; }

    public string? Ky { get; set; }

    public string? SanPham { get; set; }

    public string? VbSo { get; set; }

    public string? VbNgay { get; set; }

    public string? SlTen { get; set; }

    public string? SlGia { get; set; }

    public string? SlNguon { get; set; }

    public string? LkDiaChi { get; set; }

    public IList<EvidenceForm> Mc { get; set; } = [];

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Null for what an older program wrote in another form.</summary>
    public static UpdateForm? FromJson(string content)
    {
        try
        {
            return JsonSerializer.Deserialize<UpdateForm>(content);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A returned update, to be completed and sent again.</summary>
    public static UpdateForm Of(SentUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        return new UpdateForm
        {
            NoiDung = update.Text,
            Xong = update.ClaimsCompletion ? "1" : "0",
            Ky = update.Instance,
            Mc = [.. update.Evidences.Select(Of)],
        };
    }

    /// <summary>The fields below the list become evidence; they are emptied by that.</summary>
    public void TakeTyped()
    {
        if (VbSo is { Length: > 0 } || VbNgay is { Length: > 0 })
            Mc.Add(
                new EvidenceForm
                {
                    Loai = "IssuedDocument",
                    Ten = VbSo,
                    Ngay = VbNgay,
                    SanPham = SanPham,
                }
            );
        if (SlTen is { Length: > 0 } || SlGia is { Length: > 0 })
            Mc.Add(
                new EvidenceForm
                {
                    Loai = "Data",
                    Ten = SlTen,
                    Gia = SlGia,
                    Nguon = SlNguon,
                    SanPham = SanPham,
                }
            );
        if (LkDiaChi is { Length: > 0 })
            Mc.Add(
                new EvidenceForm
                {
                    Loai = "Link",
                    Ten = LkDiaChi,
                    SanPham = SanPham,
                }
            );
        VbSo = VbNgay = SlTen = SlGia = SlNguon = LkDiaChi = null;
    }

    public static Evidence? ToEvidence(EvidenceForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var covers = string.IsNullOrEmpty(form.SanPham) ? null : form.SanPham;
        var name = form.Ten ?? "";
        return form.Loai switch
        {
            "IssuedDocument" => new Evidence.IssuedDocument(name.Trim(), TypedDay.Read(form.Ngay)) { Covers = covers },
            "File" => new Evidence.File(name, form.Gia ?? "") { Covers = covers },
            "Photo" => new Evidence.Photo(name, form.Gia ?? "") { Covers = covers },
            "Data" => new Evidence.Data(name, form.Gia ?? "", form.Nguon ?? "") { Covers = covers },
            "Link" => new Evidence.Link(name.Trim()) { Covers = covers },
            _ => null,
        };
    }

    private static EvidenceForm Of(Evidence evidence) =>
        evidence switch
        {
            Evidence.IssuedDocument document => new()
            {
                Loai = "IssuedDocument",
                Ten = document.Number,
                Ngay = document.IssuedOn is { } day ? Numbers.Date(day) : null,
                SanPham = document.Covers,
            },
            Evidence.File file => new()
            {
                Loai = "File",
                Ten = file.FileName,
                Gia = file.Hash,
                SanPham = file.Covers,
            },
            Evidence.Photo photo => new()
            {
                Loai = "Photo",
                Ten = photo.FileName,
                Gia = photo.Hash,
                SanPham = photo.Covers,
            },
            Evidence.Data data => new()
            {
                Loai = "Data",
                Ten = data.Name,
                Gia = data.Value,
                Nguon = data.Origin,
                SanPham = data.Covers,
            },
            Evidence.Link link => new()
            {
                Loai = "Link",
                Ten = link.Address,
                SanPham = link.Covers,
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
