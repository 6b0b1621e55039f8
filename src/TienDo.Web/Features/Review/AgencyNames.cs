using TienDo.Documents.Recognising;

namespace TienDo.Web.Features.Review;

/// <summary>The name behind an agency's id; anything else is a name already.</summary>
public static class AgencyNames
{
    public static string Of(ReadingKnowledge knowledge, string idOrName) =>
        knowledge.Agencies.Agencies.FirstOrDefault(agency => agency.Id.Value == idOrName)?.Name ?? idOrName;
}
