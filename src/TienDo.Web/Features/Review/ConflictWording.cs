using System.Globalization;
using TienDo.App.Review;
using TienDo.Documents.Drafting;
using TienDo.Documents.Recognising.Tables;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Review;

/// <summary>Hai bản của một mục: what an act that met another's asked for, beside what was done meanwhile.</summary>
public static class ConflictWording
{
    /// <summary>Acts of others since the page was opened, latest first.</summary>
    public static IReadOnlyList<ReviewedEdit> Meanwhile(ReviewView view) =>
        [.. view.Review.Edits.Where(edit => (edit.UndoneVersion ?? edit.Version) > view.Form!.Version)];

    /// <summary>What was asked for, as names and values.</summary>
    public static IReadOnlyList<(string Name, string Value)> Asked(Words words, ReviewView view)
    {
        var form = view.Form!;
        return form.Act switch
        {
            "doc-lai" => Columns(words, view, corrected: true),
            "tach" => [(words["Phần thứ hai bắt đầu từ"], SecondPart(view, form))],
            "gop" => [(words["Gộp nhiệm vụ nào vào đây"], Entry(words, view, form["other"]))],
            "chuyen" => [(words["Đặt dưới mục nào"], Entry(words, view, form["parent"]))],
            "nguon" => [(words["Dòng nguồn"], Lines(words, form))],
            "bo" => [(words["Bỏ mục này"], Entry(words, view, view.Entry?.Id ?? ""))],
            "bo-ban-doc" => [(words["Bỏ bản đọc"], view.Review.Summary.FileName)],
            _ => Typed(words, view, form),
        };
    }

    /// <summary>What the columns of the table mean at present; empty for every other act.</summary>
    public static IReadOnlyList<(string Name, string Value)> Saved(Words words, ReviewView view) =>
        view.Form!.Act == "doc-lai" ? Columns(words, view, corrected: false) : [];

    private static IReadOnlyList<(string, string)> Columns(Words words, ReviewView view, bool corrected)
    {
        var table = ColumnWording
            .Tables(view.Review.Source, view.Knowledge)
            .FirstOrDefault(region => region.Mapping.Fingerprint == view.Form!["layout"]);
        if (table is null)
            return [];
        var mapping = corrected ? ColumnWording.Corrected(table.Mapping, view.Form!) : table.Mapping;
        return
        [
            .. mapping.Columns.Select(column =>
                (ColumnWording.Header(words, column), ColumnWording.Name(words, column.Role))
            ),
        ];
    }

    private static IReadOnlyList<(string, string)> Typed(Words words, ReviewView view, ReviewForm form)
    {
        var kind = view.Entry?.Kind ?? EntryKind.Assignment;
        return
        [
            .. form
                .Changed.Where(typed => typed.Value.Length > 0)
                .Select(typed => (EntryWording.Field(words, kind, typed.Key), typed.Value)),
        ];
    }

    private static string SecondPart(ReviewView view, ReviewForm form)
    {
        var text = view.Assignment?.Text ?? "";
        var at = SplitPoints.Marked(text, form["marked"]) ?? form.Number("at") ?? 0;
        return at > 0 && at < text.Length ? text[at..].Trim() : "–";
    }

    private static string Entry(Words words, ReviewView view, string id) =>
        EntryFields.Of(view.Draft, id) is { } entry ? EntryWording.Line(words, entry) : "–";

    private static string Lines(Words words, ReviewForm form)
    {
        var from = form.Number("lineFrom") ?? 0;
        var to = form.Number("lineTo") ?? from;
        return words[
            "dòng {0}–{1}",
            from.ToString(CultureInfo.InvariantCulture),
            to.ToString(CultureInfo.InvariantCulture)
        ];
    }
}
