namespace TienDo.Documents.Recognising.Tables;

/// <summary>Vai trò của cột: what the cells of one column say about the row.</summary>
public enum ColumnRole
{
    /// <summary>The heading says nothing we know; the cells are kept out of the draft.</summary>
    Unknown,
    Number,

    /// <summary>What is to be done, or the name of the indicator.</summary>
    Text,
    Lead,
    Cooperating,

    /// <summary>One column that names both, usually with "Chủ trì:" and "Phối hợp:" inside.</summary>
    LeadAndCooperating,
    Deadline,
    Start,
    Deliverable,
    Objective,
    Funding,
    MeasureUnit,
    Target,

    /// <summary>Where things stand before the plan; never a target.</summary>
    Baseline,
    Note,
}
