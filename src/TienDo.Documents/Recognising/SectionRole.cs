namespace TienDo.Documents.Recognising;

/// <summary>Vai trò của mục: what a part of a plan is for, which decides what its bullets are.</summary>
public enum SectionRole
{
    /// <summary>Before the first heading, or a heading that says nothing of its role.</summary>
    Other,
    Purpose,
    Requirement,
    Viewpoint,
    Objective,
    Scope,
    Orientation,
    AssignmentGroup,
    Funding,
    Organising,
    Closing,
    Annex,
}
