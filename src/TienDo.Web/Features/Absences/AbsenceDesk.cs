using TienDo.Accounts;
using TienDo.App.Absences;
using TienDo.App.Accounts;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Web.Features.Accounts;

namespace TienDo.Web.Features.Absences;

/// <summary>Whose absences a person sees and may arrange.</summary>
public sealed class AbsenceDesk(Store store, CurrentPerson current, WorkRules rules)
{
    public DateOnly Today => current.Today;

    public Person Me => current.Signed;

    /// <summary>Those of today in which this person is away or stands in.</summary>
    public IReadOnlyList<KnownAbsence> Mine() =>
        [.. store.Ask(db => KnownAbsences.From(db, Today)).Where(one => one.Absence.HoldsOn(Today) && IsMine(one))];

    public IReadOnlyList<KnownAbsence> Shown()
    {
        var (known, people) = store.Ask(db => (KnownAbsences.From(db, Today), StoredGrants.Everyone(db, Today)));
        var arranged = people.Where(MayName).Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        return [.. known.Where(one => IsMine(one) || arranged.Contains(one.Absence.Absent))];
    }

    /// <summary>Whose deputy this person may name, themselves first; and who could be one of them.</summary>
    public (IReadOnlyList<Person> Absents, IReadOnlyList<Person> Deputies) People()
    {
        var people = store.Ask(db => StoredGrants.Everyone(db, Today));
        Person[] absents = [.. people.Where(MayName).OrderBy(person => person.Id == Me.Id ? 0 : 1)];
        var today = Today;
        var deputies = people.Where(deputy =>
            absents.Any(absent =>
                absent.Id != deputy.Id
                && ActingForAnother
                    .PassedOn(
                        new Absence(absent.Id, deputy.Id, today, today, IsEnded: false),
                        absent.Grants,
                        deputy.Grants,
                        today
                    )
                    .Count > 0
            )
        );
        return (absents, [.. deputies]);
    }

    public bool MayEnd(KnownAbsence one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return store.Ask(db => StoredGrants.PersonOf(db, one.Absence.Absent, Today)) is { } absent && MayName(absent);
    }

    public bool IsMine(KnownAbsence one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.Absence.Absent == Me.Id || one.Absence.Deputy == Me.Id;
    }

    private bool MayName(Person absent) => AbsenceRule.MayName(Me, absent, rules.Agencies, Today);
}
