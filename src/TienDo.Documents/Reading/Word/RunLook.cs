using TienDo.Documents.Reading.Packages;

namespace TienDo.Documents.Reading.Word;

/// <summary>What run properties say; null where they say nothing and the style decides.</summary>
internal record struct RunLook(
    bool? Bold = null,
    bool? Italic = null,
    bool? Hidden = null,
    bool? Capitals = null,
    bool? Raised = null,
    string? Style = null
)
{
    /// <summary>Reads &lt;w:rPr&gt;; tracked old properties inside it never count.</summary>
    public static RunLook Read(PartReader xml)
    {
        var look = new RunLook();
        for (var depth = xml.Enter(); xml.NextElement(depth); )
        {
            switch (xml.Name)
            {
                case "rPrChange":
                    xml.Skip();
                    break;
                case "b":
                    look.Bold = xml.IsOn();
                    break;
                case "i":
                    look.Italic = xml.IsOn();
                    break;
                case "vanish":
                    look.Hidden = xml.IsOn();
                    break;
                case "caps":
                    look.Capitals = xml.IsOn();
                    break;
                case "vertAlign":
                    look.Raised = xml.Attribute("val") == "superscript";
                    break;
                case "rStyle":
                    look.Style = xml.Attribute("val");
                    break;
                default:
                    break;
            }
        }
        return look;
    }

    public readonly RunLook Over(RunLook under) =>
        new(
            Bold ?? under.Bold,
            Italic ?? under.Italic,
            Hidden ?? under.Hidden,
            Capitals ?? under.Capitals,
            Raised ?? under.Raised,
            Style
        );
}
