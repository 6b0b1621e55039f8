namespace TienDo.Language;

/// <summary>Lỗi tại ô: a refusal with the field of the form it belongs to ("Text", "Evidences[2].Address").</summary>
public sealed record FieldRefusal(string Field, Refusal Refusal);
