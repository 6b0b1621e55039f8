using System.Globalization;

namespace TienDo.Documents.Writing.Sheets;

/// <summary>Khóa của hàng as one cell: "12|II.2|so-khcn|2026-Q1|v7". No part of it may hold the bar.</summary>
internal static class RowKeys
{
    public static string Write(RowKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"{key.Plan}|{key.Code}|{key.Agency}|{key.Instance}|{key.Version}");

    public static RowKey? Read(string cell) =>
        cell.Split('|')
            is [var plan, { Length: > 0 } code, { Length: > 0 } agency, var instance, { Length: > 0 } version]
        && int.TryParse(plan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new RowKey(number, code, agency, instance.Length == 0 ? null : instance, version)
            : null;
}
