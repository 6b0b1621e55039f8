using System.Globalization;
using TienDo.Accounts;
using TienDo.Agencies;
using TienDo.App.Obstacles;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Obstacles;
using TienDo.Web.Features.Progress;

namespace TienDo.Web.Features.Obstacles;

/// <summary>Which obstacles whoever is signed in may see, and which are theirs to answer.</summary>
public sealed class ObstacleDoor(Store store, PartDoor parts)
{
    /// <summary>Compared with each other on a page; beyond it the longest waiting come first.</summary>
    private const int Most = 500;

    private IReadOnlyList<ObstacleGroup>? _toAnswer;

    public DateOnly Today => parts.Current.Today;

    public PartDoor Parts => parts;

    public ObstaclePolicy Policy => parts.Rules.Policies.Obstacles.On(Today).Policy;

    /// <summary>Whether a person follows the whole province and not some agencies of it.</summary>
    public bool SeesAll => parts.Followed() is null;

    /// <summary>What this person is to answer now, like ones together, the longest waiting first.</summary>
    public IReadOnlyList<ObstacleGroup> ToAnswer() =>
        _toAnswer ??= store.Ask(db => Groups(ObstacleShelf.Open(db, Most).Where(IsToAnswer), []));

    /// <summary>Waiting with others, for those who follow the whole province.</summary>
    public IReadOnlyList<ObstacleGroup> WithOthers() =>
        SeesAll
            ? store.Ask(db =>
                Groups(ObstacleShelf.Open(db, Most).Where(one => !IsToAnswer(one) && MaySeePart(one)), [])
            )
            : [];

    /// <summary>What the agencies of this person raised, each with the answers given to the same.</summary>
    public IReadOnlyList<ObstacleGroup> Raised() =>
        parts.Followed() is { Count: > 0 } own
            ? store.Ask(db =>
            {
                var answered = ObstacleShelf.Answered(db, Most);
                return (IReadOnlyList<ObstacleGroup>)
                    [.. ObstacleShelf.RaisedBy(db, own, 100).SelectMany(one => Groups([one], answered))];
            })
            : [];

    /// <summary>The latest answers, one line for each.</summary>
    public IReadOnlyList<RaisedObstacle> Answered() =>
        SeesAll
            ? store.Ask(db =>
                (IReadOnlyList<RaisedObstacle>)
                    [.. ObstacleShelf.Answered(db, Most).Where(MaySeePart).DistinctBy(one => one.AnswerId).Take(100)]
            )
            : [];

    public IReadOnlyList<ObstacleGroup> OfPart(PartKey key) =>
        store.Ask(db =>
        {
            var own = ObstacleShelf.OfPart(db, key);
            var answered = own.Any(one => one.Obstacle.Answer is null) ? ObstacleShelf.Answered(db, Most) : [];
            return (IReadOnlyList<ObstacleGroup>)[.. own.SelectMany(one => Groups([one], answered))];
        });

    /// <summary>
    /// One with those like it that this person may answer together; null where there is none or where it is none of their
    /// business. Whoever has raised the same may read the answer.
    /// </summary>
    public ObstacleGroup? Open(long id) =>
        store.Ask(db =>
        {
            if (ObstacleShelf.Find(db, id) is not { } asked || !MaySee(asked, db))
                return null;
            if (asked.Obstacle.Answer is not null)
                return Groups([asked], [])[0];
            var answered = ObstacleShelf.Answered(db, Most);
            if (!MayAnswer(asked))
                return Groups([asked], answered)[0];
            var others = ObstacleShelf.Open(db, Most).Where(one => one.Id != id && MayAnswer(one)).ToArray();
            var group = Groups(others.Append(asked), answered)
                .First(one => one.Members.Any(member => member.One.Id == id));
            return group;
        });

    public bool MayAnswer(RaisedObstacle one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.Obstacle.Answer is null
            && Rights.MayAnswerObstacle(
                parts.Current.Signed,
                one.Obstacle.Owner,
                one.Key.Plan,
                parts.Rules.Agencies,
                Today
            );
    }

    public bool MaySeePart(RaisedObstacle one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return Rights.MaySeeWork(parts.Current.Signed, one.Obstacle.Part, parts.Rules.Agencies, Today);
    }

    public ObstacleStanding StandingOf(Obstacle obstacle)
    {
        ArgumentNullException.ThrowIfNull(obstacle);
        return obstacle.StandingOn(Today, Policy, parts.Rules.Calendar);
    }

    public IEnumerable<Agency> PossibleOwners(AgencyId asker) =>
        parts
            .Rules.Agencies.Agencies.Where(agency =>
                agency.ExistsOn(Today) && agency.Kind != AgencyKind.Central && agency.Id != asker
            )
            .OrderBy(agency => agency.Name, StringComparer.Create(new CultureInfo("vi-VN"), ignoreCase: true));

    private bool MaySee(RaisedObstacle one, TienDoDb db) =>
        MayAnswer(one)
        || MaySeePart(one)
        || Rights.MayAnswerObstacle(parts.Current.Signed, one.Obstacle.Owner, one.Key.Plan, parts.Rules.Agencies, Today)
        || one.Obstacle.Answer is not null && HasTheSame(one, db);

    private bool HasTheSame(RaisedObstacle answered, TienDoDb db) =>
        parts.Followed() is { Count: > 0 } own
        && ObstacleShelf
            .RaisedBy(db, own, 100)
            .Any(one =>
                TienDo.Language.Likeness.Percent(one.Obstacle.Text, answered.Obstacle.Text) >= Policy.AlikePercent
            );

    private bool IsToAnswer(RaisedObstacle one) =>
        ObstacleDuties.IsFor(parts.Current.Signed, one.Obstacle, Today, parts.Rules);

    private IReadOnlyList<ObstacleGroup> Groups(
        IEnumerable<RaisedObstacle> raised,
        IReadOnlyList<RaisedObstacle> answered
    ) => ObstacleGroups.Of([.. raised], answered, Policy.AlikePercent);
}
