namespace TienDo.Accounts;

/// <summary>Việc được làm: what a role may allow.</summary>
public enum Right
{
    SeeWork,
    Comment,
    TakeUp,
    Update,
    AskExtension,
    RaiseObstacle,
    AnswerObstacle,
    Verify,
    Settle,
    Remind,
    DecideShortExtension,
    DecideLongExtension,
    Direct,
    AnswerDirection,
    Star,
    HandOver,
    NameDeputy,
    DrawSamples,
    SeeSamples,
    SeeJournal,
    ManageAccounts,
    ManageDeliveries,
    ManageFeeds,
    WithdrawViews,
}

/// <summary>Bảng quyền theo vai trò: the one place that says which role may do what, within its scope.</summary>
public static class RightsOfRoles
{
    public static bool Has(Role role, Right right) =>
        right switch
        {
            Right.SeeWork => role
                is Role.StandingOfficer
                    or Role.AgencyHead
                    or Role.FocalPerson
                    or Role.ProvincialLeader
                    or Role.Inspector
                    or Role.Reader,
            Right.Comment => role
                is Role.StandingOfficer
                    or Role.AgencyHead
                    or Role.FocalPerson
                    or Role.ProvincialLeader
                    or Role.Inspector,
            Right.TakeUp or Right.Update or Right.AskExtension or Right.RaiseObstacle or Right.AnswerDirection => role
                is Role.AgencyHead
                    or Role.FocalPerson,
            Right.AnswerObstacle => role
                is Role.AgencyHead
                    or Role.FocalPerson
                    or Role.StandingOfficer
                    or Role.ProvincialLeader,
            Right.Verify or Right.Settle => role is Role.StandingOfficer,
            Right.Remind => role is Role.StandingOfficer or Role.ProvincialLeader,
            Right.DecideShortExtension => role is Role.StandingOfficer or Role.ProvincialLeader,
            Right.DecideLongExtension or Right.Direct or Right.Star => role is Role.ProvincialLeader,
            Right.HandOver => role is Role.Administrator or Role.StandingOfficer or Role.AgencyHead,
            Right.NameDeputy => role is Role.Administrator or Role.AgencyHead,
            Right.DrawSamples => role is Role.StandingOfficer or Role.Inspector,
            Right.SeeSamples => role is Role.StandingOfficer or Role.Inspector or Role.ProvincialLeader,
            Right.SeeJournal => role is Role.Administrator or Role.Inspector,
            Right.ManageFeeds => role is Role.Administrator or Role.AgencyHead or Role.FocalPerson,
            Right.ManageAccounts or Right.ManageDeliveries or Right.WithdrawViews => role is Role.Administrator,
        };
}
