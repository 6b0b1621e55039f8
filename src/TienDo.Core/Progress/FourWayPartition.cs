namespace TienDo.Progress;

/// <summary>
/// Bốn nhóm: done or not × in time or not, as the reports on tasks given by the Government and the Prime Minister count them
/// (QĐ 42/2014/QĐ-TTg, QĐ 23/2018/QĐ-TTg). All figures are numbers of assignments, counted from computed states.
/// </summary>
/// <param name="InTime">Chưa hoàn thành, trong hạn; due soon and without evidence included.</param>
/// <param name="WithoutDate">Work that has no day: routine, waiting for its basis, unstated. In no percentage.</param>
/// <param name="Suspended">Told to rest; in no percentage either.</param>
public sealed record FourWayPartition(
    int CompletedOnTime,
    int CompletedLate,
    int InTime,
    int Overdue,
    int WithoutDate = 0,
    int Suspended = 0
)
{
    public static FourWayPartition Of(IEnumerable<ComputedState> states)
    {
        var (onTime, late, inTime, overdue, undated, suspended) = (0, 0, 0, 0, 0, 0);
        foreach (var state in states)
        {
            if (state.State == AssignmentState.Suspended)
                suspended++;
            else if (state.EffectiveDueOn is null)
                undated++;
            else if (state.State == AssignmentState.CompletedOnTime)
                onTime++;
            else if (state.State == AssignmentState.CompletedLate)
                late++;
            else if (state.State == AssignmentState.Overdue)
                overdue++;
            else
                inTime++;
        }
        return new FourWayPartition(onTime, late, inTime, overdue, undated, suspended);
    }

    public int Completed => CompletedOnTime + CompletedLate;

    /// <summary>Chưa hoàn thành.</summary>
    public int Open => InTime + Overdue;

    /// <summary>Đã đến hạn, as official reports count it: completed and overdue.</summary>
    public int FallenDue => Completed + Overdue;

    /// <summary>Có thời hạn.</summary>
    public int WithDate => Completed + Open;

    public Rate CompletedOfFallenDue => new(Completed, FallenDue);

    public Rate CompletedOfAll => new(Completed, WithDate);

    public Rate OverdueOfFallenDue => new(Overdue, FallenDue);

    public Rate OverdueOfAll => new(Overdue, WithDate);
}

/// <summary>Tỷ lệ as the two counts it is made of, so that the formula can stand beside the figure.</summary>
public readonly record struct Rate(int Part, int Of)
{
    /// <summary>In a hundred, rounded half away from zero as reports do; null where there is nothing to divide by.</summary>
    public decimal? Percent(int decimals = 1) =>
        Of == 0 ? null : Math.Round(100m * Part / Of, decimals, MidpointRounding.AwayFromZero);
}
