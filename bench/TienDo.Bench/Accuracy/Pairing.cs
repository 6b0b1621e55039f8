namespace TienDo.Bench.Accuracy;

/// <summary>Which found entry answers which label: the best pair first, each entry once.</summary>
internal sealed record Pairing<TGold, TFound>(
    IReadOnlyList<(TGold Gold, TFound Found)> Pairs,
    IReadOnlyList<TGold> Missed,
    IReadOnlyList<TFound> Extra
)
{
    /// <param name="fit">How well two entries fit, 0 where they do not.</param>
    public static Pairing<TGold, TFound> Of(
        IReadOnlyList<TGold> gold,
        IReadOnlyList<TFound> found,
        Func<TGold, TFound, double> fit
    )
    {
        var candidates =
            from g in Enumerable.Range(0, gold.Count)
            from f in Enumerable.Range(0, found.Count)
            let score = fit(gold[g], found[f])
            where score > 0
            orderby score descending, g, f
            select (g, f);
        var partner = new int?[gold.Count];
        var taken = new bool[found.Count];
        foreach (var (g, f) in candidates)
        {
            if (partner[g] is not null || taken[f])
                continue;
            partner[g] = f;
            taken[f] = true;
        }
        return new Pairing<TGold, TFound>(
            [
                .. Enumerable
                    .Range(0, gold.Count)
                    .Where(g => partner[g] is not null)
                    .Select(g => (gold[g], found[partner[g]!.Value])),
            ],
            [.. gold.Where((_, g) => partner[g] is null)],
            [.. found.Where((_, f) => !taken[f])]
        );
    }
}
