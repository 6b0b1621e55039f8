using TienDo.Documents.Recognising;

namespace TienDo.Documents.Drafting;

/// <summary>Sửa đầu văn bản.</summary>
internal static class HeadEditing
{
    public static Edited<DocumentHead> Set(DocumentHead head, string field, string value, EditingContext context)
    {
        var doubts = FieldEditing.Without(head.Doubts ?? [], field);
        switch (field)
        {
            case "type":
                return head with { Type = TypedValues.Words(value), Doubts = doubts };
            case "number":
                return head with { Number = TypedValues.Words(value), Doubts = doubts };
            case "subject":
                return head with { Subject = TypedValues.Words(value), Doubts = doubts };
            case "recipients":
                return head with { Recipients = TypedValues.Items(value), Doubts = doubts };
            case "date":
                return TypedValues.TryDay(value, out var day)
                    ? head with
                    {
                        Date = day,
                        Doubts = doubts,
                    }
                    : EditRefusals.TheDateIsNotADay;
            case "issuer":
                var province = context with { Home = AgencyHome.Province };
                var issuer = TypedAgencies.Read(value, field, NamedAgencies.None, [], province);
                return head with
                {
                    Issuer = TypedValues.Words(value),
                    IssuerId = issuer.Ids.Count == 1 ? issuer.Ids[0] : null,
                    Doubts = doubts,
                };
            case "signatoryName":
                return head with
                {
                    Signatory = Signatory(TypedValues.Words(value), head.Signatory?.Position),
                    Doubts = FieldEditing.Without(doubts, "signatory"),
                };
            case "signatoryPosition":
                return head with
                {
                    Signatory = Signatory(head.Signatory?.Name, TypedValues.Words(value)),
                    Doubts = FieldEditing.Without(doubts, "signatory"),
                };
            case "periodFrom":
                return TypedValues.TryYear(value, out var from)
                    ? head with
                    {
                        Period = Period(from, head.Period?.To),
                        Doubts = FieldEditing.Without(doubts, "period"),
                    }
                    : EditRefusals.TheYearIsNotAYear;
            case "periodTo":
                return TypedValues.TryYear(value, out var to)
                    ? head with
                    {
                        Period = Period(head.Period?.From, to),
                        Doubts = FieldEditing.Without(doubts, "period"),
                    }
                    : EditRefusals.TheYearIsNotAYear;
            default:
                return EditRefusals.TheFieldCannotBeEdited;
        }
    }

    private static DraftSignatory? Signatory(string? name, string? position) =>
        name is null && position is null ? null : new DraftSignatory(name, position);

    private static DraftPeriod? Period(int? from, int? to) =>
        from is null && to is null ? null : new DraftPeriod(from, to);
}
