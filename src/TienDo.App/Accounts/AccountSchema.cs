namespace TienDo.App.Accounts;

/// <summary>The tables of accounts: what ASP.NET Core Identity keeps (its schema version 3), and grants and sessions beside it.</summary>
internal static class AccountSchema
{
    public const string Script005 = """
        CREATE TABLE Accounts (
            Id TEXT PRIMARY KEY,
            FullName TEXT NOT NULL,
            MadeAt TEXT NOT NULL,
            DisabledAt TEXT,
            UserName TEXT,
            NormalizedUserName TEXT UNIQUE,
            Email TEXT,
            NormalizedEmail TEXT,
            EmailConfirmed INTEGER NOT NULL,
            PasswordHash TEXT,
            SecurityStamp TEXT,
            ConcurrencyStamp TEXT,
            PhoneNumber TEXT,
            PhoneNumberConfirmed INTEGER NOT NULL,
            TwoFactorEnabled INTEGER NOT NULL,
            LockoutEnd TEXT,
            LockoutEnabled INTEGER NOT NULL,
            AccessFailedCount INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX AccountsByEmail ON Accounts (NormalizedEmail);

        CREATE TABLE AccountClaims (
            Id INTEGER PRIMARY KEY,
            UserId TEXT NOT NULL REFERENCES Accounts (Id),
            ClaimType TEXT,
            ClaimValue TEXT
        ) STRICT;

        CREATE TABLE AccountLogins (
            LoginProvider TEXT NOT NULL,
            ProviderKey TEXT NOT NULL,
            ProviderDisplayName TEXT,
            UserId TEXT NOT NULL REFERENCES Accounts (Id),
            PRIMARY KEY (LoginProvider, ProviderKey)
        ) STRICT;
        CREATE INDEX AccountLoginsByAccount ON AccountLogins (UserId);

        CREATE TABLE AccountTokens (
            UserId TEXT NOT NULL REFERENCES Accounts (Id),
            LoginProvider TEXT NOT NULL,
            Name TEXT NOT NULL,
            Value TEXT,
            PRIMARY KEY (UserId, LoginProvider, Name)
        ) STRICT;

        CREATE TABLE AccountPasskeys (
            CredentialId BLOB PRIMARY KEY NOT NULL,
            UserId TEXT NOT NULL REFERENCES Accounts (Id),
            Data TEXT NOT NULL
        ) STRICT;
        CREATE INDEX AccountPasskeysByAccount ON AccountPasskeys (UserId);

        CREATE TABLE Grants (
            Id INTEGER PRIMARY KEY,
            AccountId TEXT NOT NULL REFERENCES Accounts (Id),
            Role TEXT NOT NULL,
            AgencyId TEXT,
            WithSubAgencies INTEGER NOT NULL,
            Plans TEXT NOT NULL,
            ValidFrom TEXT,
            ValidTo TEXT,
            OnBehalfOf TEXT REFERENCES Accounts (Id),
            GrantedAt TEXT NOT NULL,
            GrantedBy TEXT NOT NULL,
            TakenBackAt TEXT
        ) STRICT;
        CREATE INDEX GrantsByAccount ON Grants (AccountId);

        CREATE TABLE Sessions (
            Key TEXT PRIMARY KEY,
            AccountId TEXT NOT NULL REFERENCES Accounts (Id),
            CreatedAt TEXT NOT NULL,
            SeenAt TEXT NOT NULL,
            Device TEXT NOT NULL,
            Address TEXT NOT NULL,
            SecondStep INTEGER NOT NULL,
            Ticket BLOB NOT NULL,
            EndedAt TEXT
        ) STRICT;
        CREATE INDEX SessionsByAccount ON Sessions (AccountId, EndedAt);

        ALTER TABLE EntryLinks ADD COLUMN AccountId TEXT REFERENCES Accounts (Id);
        ALTER TABLE EntryLinks ADD COLUMN Kind TEXT NOT NULL DEFAULT 'Entry';

        ALTER TABLE Journal ADD COLUMN Account TEXT;
        ALTER TABLE Journal ADD COLUMN Origin TEXT;
        """;
}
