namespace TienDo.Agencies;

/// <summary>Sắp xếp, tổ chức lại: who carries the work of an agency on a day.</summary>
public static class AgencySuccession
{
    /// <summary>The agency itself while it exists; afterwards its successors, and theirs. None before its first day.</summary>
    public static IReadOnlyList<Agency> LivingOn(Agency agency, AgencyDirectory directory, DateOnly on)
    {
        var living = new List<Agency>();
        var seen = new HashSet<AgencyId>();
        var open = new Queue<Agency>([agency]);
        while (open.TryDequeue(out var next))
        {
            if (!seen.Add(next.Id))
                continue;
            if (next.ExistsOn(on))
                living.Add(next);
            else if (next.ValidTo < on)
                foreach (var successor in next.Successors.Select(directory.Find).OfType<Agency>())
                    open.Enqueue(successor);
        }
        return living;
    }

    /// <summary>Whether <paramref name="agency"/> carries the work of <paramref name="worker"/> on a day: the same, or its successor.</summary>
    public static bool Carries(AgencyId agency, AgencyId worker, AgencyDirectory directory, DateOnly on) =>
        agency == worker
        || directory.Find(worker) is { } other && LivingOn(other, directory, on).Any(living => living.Id == agency);
}
