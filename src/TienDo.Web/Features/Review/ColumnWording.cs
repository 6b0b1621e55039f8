using TienDo.Documents.Reading;
using TienDo.Documents.Recognising;
using TienDo.Documents.Recognising.Tables;
using TienDo.Web.Wording;

namespace TienDo.Web.Features.Review;

/// <summary>Ý nghĩa các cột: what the columns of a table were taken to mean, and how a person says otherwise.</summary>
public static class ColumnWording
{
    public static string Name(Words words, ColumnRole role) =>
        role switch
        {
            ColumnRole.Unknown => words["không đưa vào bản đọc"],
            ColumnRole.Number => words["Số thứ tự"],
            ColumnRole.Text => words["Nhiệm vụ hoặc tên chỉ tiêu"],
            ColumnRole.Lead => words["Đơn vị chủ trì"],
            ColumnRole.Cooperating => words["Đơn vị phối hợp"],
            ColumnRole.LeadAndCooperating => words["Chủ trì và phối hợp chung một cột"],
            ColumnRole.Deadline => words["Thời hạn"],
            ColumnRole.Start => words["Thời gian bắt đầu"],
            ColumnRole.Deliverable => words["Sản phẩm đầu ra"],
            ColumnRole.Objective => words["Mục tiêu"],
            ColumnRole.Funding => words["Kinh phí"],
            ColumnRole.MeasureUnit => words["Đơn vị tính"],
            ColumnRole.Target => words["Con số phải đạt"],
            ColumnRole.Baseline => words["Hiện trạng"],
            ColumnRole.Note => words["Ghi chú"],
        };

    public static string Header(Words words, MappedColumn column) =>
        column.Header.Length > 0 ? column.Header : words["Cột {0}", column.Column + 1];

    /// <summary>Tables of a source whose columns a person can correct.</summary>
    public static IReadOnlyList<TableRegion> Tables(SourceDocument source, ReadingKnowledge knowledge) =>
        [
            .. TableRegions
                .Find(source, knowledge)
                .Where(region => region.Form == TableForm.Grid && region.Mapping.Columns.Count > 1)
                .DistinctBy(region => region.Mapping.Fingerprint),
        ];

    /// <summary>Headings of columns whose cells are kept out of the draft because nobody knows what they say.</summary>
    public static IReadOnlyList<string> NotUnderstood(ReviewView view) =>
        [
            .. Tables(view.Review.Source, view.Knowledge)
                .Where(table => !view.Knowledge.Columns.ContainsKey(table.Mapping.Fingerprint))
                .SelectMany(table => table.Mapping.With(ColumnRole.Unknown))
                .Select(column => column.Header)
                .Where(header => header.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Take(6),
        ];

    /// <summary>The mapping as the form has it; a table with targets lists indicators, one with texts assignments.</summary>
    public static ColumnMapping Corrected(ColumnMapping proposed, ReviewForm form)
    {
        var mapping = proposed;
        foreach (var column in proposed.Columns)
        {
            if (Enum.TryParse<ColumnRole>(form["c" + column.Column], out var role) && Enum.IsDefined(role))
                mapping = mapping.Correct(column.Column, role);
        }
        var kind =
            mapping.First(ColumnRole.Text) is null ? TableRole.Other
            : mapping.First(ColumnRole.Target) is null ? TableRole.Assignments
            : TableRole.Indicators;
        return mapping with { Role = kind };
    }
}
