namespace TienDo.Accounts;

/// <summary>Người thực hiện: who did something, as the journal names them.</summary>
/// <param name="Account">Id of their account; null for the operator and the program.</param>
/// <param name="Origin">Where the request came from: the network address, as far as it is known.</param>
public sealed record Actor(string Name, Role Role, string? Account = null, string? Origin = null);
