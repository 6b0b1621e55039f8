using Microsoft.Data.Sqlite;
using TienDo.Language;

namespace TienDo.App.Storage;

/// <summary>Why the data folder cannot take a change, told from the failure the system reports.</summary>
public static class StorageRefusals
{
    public static Refusal TheDiskIsFull { get; } =
        new(
            nameof(TheDiskIsFull),
            "Ổ đĩa chứa dữ liệu đã đầy; chưa lưu gì. Giải phóng dung lượng rồi làm lại.",
            "The disk that holds the data is full; nothing was stored. Free some space and try again."
        );

    public static Refusal TheDataFolderCannotBeWritten { get; } =
        new(
            nameof(TheDataFolderCannotBeWritten),
            "Không ghi được vào thư mục dữ liệu; chưa lưu gì. Kiểm tra quyền ghi của thư mục.",
            "The data folder cannot be written; nothing was stored. Check its permissions."
        );

    public static Refusal TheDatabaseIsBusy { get; } =
        new(
            nameof(TheDatabaseIsBusy),
            "Cơ sở dữ liệu đang bận quá lâu; chưa lưu gì. Làm lại sau ít phút.",
            "The database has been busy for too long; nothing was stored. Try again in a few minutes."
        );

    public static Refusal TheDatabaseIsDamaged { get; } =
        new(
            nameof(TheDatabaseIsDamaged),
            "Tệp cơ sở dữ liệu bị hỏng hoặc không phải của TienDo. Khôi phục từ bản sao lưu.",
            "The database file is damaged or is not TienDo's. Restore it from a backup."
        );

    public static Refusal TheDataWasMadeByANewerProgram { get; } =
        new(
            nameof(TheDataWasMadeByANewerProgram),
            "Dữ liệu do phiên bản TienDo mới hơn tạo ra. Cài phiên bản mới rồi làm lại.",
            "The data was made by a newer version of TienDo. Install that version and try again."
        );

    /// <summary>The refusal a storage failure amounts to; null when the failure is none of storage's.</summary>
    public static Refusal? For(Exception failure) =>
        failure switch
        {
            NewerDataException => TheDataWasMadeByANewerProgram,
            BrokenKnowledgeException broken => broken.Refusal,
            BrokenSettingsException broken => broken.Refusal,
            SqliteException sqlite => ForSqlite(sqlite.SqliteErrorCode),
            Microsoft.EntityFrameworkCore.DbUpdateException { InnerException: SqliteException inner } => ForSqlite(
                inner.SqliteErrorCode
            ),
            // ENOSPC and EDQUOT on Unix; ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL on Windows.
            IOException io when (io.HResult & 0xFFFF) is 28 or 122 or 112 or 39 => TheDiskIsFull,
            // A part of the program itself that is missing is no matter of the data folder.
            FileNotFoundException or FileLoadException => null,
            IOException or UnauthorizedAccessException => TheDataFolderCannotBeWritten,
            _ => null,
        };

    // Result codes of SQLite: sqlite.org/rescode.html.
    private static Refusal? ForSqlite(int code) =>
        code switch
        {
            13 => TheDiskIsFull,
            8 or 10 or 14 or 23 => TheDataFolderCannotBeWritten,
            5 or 6 => TheDatabaseIsBusy,
            11 or 26 => TheDatabaseIsDamaged,
            _ => null,
        };
}

/// <summary>The schema on disk is ahead of this program.</summary>
public sealed class NewerDataException(int found, int known)
    : Exception($"The database has schema {found}; this program knows up to {known}.");
