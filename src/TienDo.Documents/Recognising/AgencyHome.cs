namespace TienDo.Documents.Recognising;

/// <summary>Địa bàn của văn bản: whose agencies its bare names mean. "Sở Tài chính" is another one in every province.</summary>
public enum AgencyHome
{
    /// <summary>A document of the directory's province: its departments, Party bodies, communes.</summary>
    Province,

    /// <summary>A document of the centre or of another province.</summary>
    Elsewhere,

    /// <summary>The document says neither who issued it nor which province it speaks of.</summary>
    Unknown,
}
