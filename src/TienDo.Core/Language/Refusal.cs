namespace TienDo.Language;

/// <summary>Lời từ chối: a name that is a sentence, with the sentence itself in both languages.</summary>
public sealed record Refusal(string Name, string Vietnamese, string English);
