namespace TienDo.Documents.Recognising.Prose;

/// <summary>Đoạn là trường của nhiệm vụ: recognised by their label, whatever letter or bullet stands before it.</summary>
internal static class FieldNodes
{
    /// <summary>Fields that only an assignment has; objective and content alone do not make one.</summary>
    public static bool MakesItem(AssignmentField field) =>
        field
            is AssignmentField.Lead
                or AssignmentField.Cooperating
                or AssignmentField.Executing
                or AssignmentField.Deadline;

    /// <summary>The fields a paragraph consists of; empty when it is no field paragraph.</summary>
    public static IReadOnlyList<RunInField> Of(TextNode node)
    {
        if (node.Own is not { } own)
            return [];
        var text = own.Paragraph.Text;
        var start = own.Marker?.End ?? 0;
        while (start < text.Length && text[start] is '(' or '[' or ' ' or '*')
            start++;
        var fields = RunInFields.In(text, start);
        return fields.Count > 0 && fields[0].LabelStart == start ? fields : [];
    }

    public static bool IsField(TextNode node) => Of(node).Count > 0;

    /// <summary>Fields that follow the words of the assignment in its own paragraph.</summary>
    public static IReadOnlyList<RunInField> Trailing(TextNode node)
    {
        if (node.Own is not { } own)
            return [];
        var fields = RunInFields.In(own.Paragraph.Text, own.BodyStart);
        var first = fields.Select(field => (RunInField?)field).FirstOrDefault(field => MakesItem(field!.Value.Field));
        return first is null || first.Value.LabelStart <= own.BodyStart + 8
            ? []
            : [.. fields.Where(field => field.LabelStart >= first.Value.LabelStart)];
    }

    /// <summary>
    /// The fields below a heading belong to it when each stands once; where they come again and again they belong to
    /// the bullets before them.
    /// </summary>
    public static bool HasOwnFields(TextNode node)
    {
        if (node.Own is not { } own || own.Marker?.Kind is MarkerKind.Annex or MarkerKind.Part or MarkerKind.Chapter)
            return false;
        var seen = new HashSet<AssignmentField>();
        foreach (var field in node.Children.SelectMany(Of).Select(field => field.Field).Where(MakesItem))
        {
            if (!seen.Add(field))
                return false;
        }
        var entries = node.Children.Count(child => !IsField(child));
        var top = own.Marker?.Kind is MarkerKind.Roman or MarkerKind.UpperLetter;
        return seen.Count > 0 && !(top && entries > 0);
    }
}
