using TienDo.App.Directions;
using TienDo.App.Progress;
using TienDo.Language;

namespace TienDo.Web.Features.Directions;

/// <summary>The form of a direction as typed, with what is wrong in it.</summary>
public sealed record GiveForm(Work Work, string? Text, string? DueOn, IReadOnlyList<FieldRefusal> Refusals)
{
    public Refusal? Error(string field) => Refusals.FirstOrDefault(one => one.Field == field)?.Refusal;
}

/// <summary>The form of an answer as typed, with what is wrong in it.</summary>
public sealed record AnswerForm(GivenDirection Given, string? Text, Refusal? Refusal);
