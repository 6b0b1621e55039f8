namespace TienDo.Accounts;

/// <summary>Vai trò: in what capacity someone acts.</summary>
public enum ActorRole
{
    /// <summary>Cán bộ của cơ quan thường trực: enters, reviews and adopts plans.</summary>
    Officer,

    /// <summary>The person at the command line of the machine itself.</summary>
    Operator,
}

/// <summary>Người thực hiện: who did something, as the journal names them.</summary>
public sealed record Actor(string Name, ActorRole Role);
