namespace TienDo.Reminders;

/// <summary>Người được đôn đốc: whom a rung of the ladder speaks to.</summary>
public enum ReminderRecipient
{
    /// <summary>Đầu mối của đơn vị.</summary>
    FocalPerson,

    /// <summary>Thủ trưởng đơn vị.</summary>
    AgencyHead,

    /// <summary>Cơ quan thường trực.</summary>
    StandingAgency,

    /// <summary>Lãnh đạo UBND tỉnh.</summary>
    ProvincialLeader,
}

/// <summary>Mức độ đôn đốc.</summary>
public enum Sternness
{
    /// <summary>Nhắc việc.</summary>
    Notice,

    /// <summary>Đôn đốc.</summary>
    Urging,

    /// <summary>Công văn đôn đốc: a letter is drafted for signing.</summary>
    FormalLetter,

    /// <summary>Báo cáo lãnh đạo.</summary>
    Referral,
}

/// <summary>Bậc đôn đốc.</summary>
/// <param name="Days">Calendar days after the day it counts from; negative before it.</param>
public sealed record EscalationStep(int Days, ReminderRecipient To, Sternness Sternness);

/// <summary>Đôn đốc: what is to be sent now about one part.</summary>
/// <param name="For">The day it counts from: the effective due day, or the first day of silence. A new deadline starts the ladder anew.</param>
/// <param name="Instance">For recurring work, the instance it is about.</param>
public sealed record Reminder(EscalationStep Step, DateOnly For, string? Instance);

/// <summary>Lần đôn đốc đã gửi.</summary>
/// <param name="Days">The days of its step, by which the rung is known again.</param>
public sealed record SentReminder(DateOnly For, string? Instance, int Days, DateOnly SentOn);
