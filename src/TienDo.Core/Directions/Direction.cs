using TienDo.Assignments;

namespace TienDo.Directions;

/// <summary>Chỉ đạo: what a provincial leader tells an agency to do about its part, by a day.</summary>
/// <param name="By">Id of the leader.</param>
/// <param name="DueOn">Last day for the answer.</param>
public sealed record Direction(
    AssignmentPart Part,
    string Text,
    string By,
    DateOnly GivenOn,
    DateOnly DueOn,
    DirectionAnswer? Answer
)
{
    public bool IsOverdue(DateOnly asOf) => Answer is null && asOf > DueOn;
}

/// <summary>Kết quả thực hiện chỉ đạo.</summary>
/// <param name="By">Id of the person.</param>
public sealed record DirectionAnswer(string Text, string By, DateOnly On);
