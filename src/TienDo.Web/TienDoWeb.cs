using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using TienDo.App.DailyRounds;
using TienDo.App.Deliveries;
using TienDo.App.Demonstration;
using TienDo.App.Feeds;
using TienDo.App.Intake;
using TienDo.App.OfflineTables;
using TienDo.App.Plans;
using TienDo.App.Progress;
using TienDo.App.Publications;
using TienDo.App.Reminders;
using TienDo.App.RollUps;
using TienDo.App.Storage;
using TienDo.App.SubSteps;
using TienDo.App.Suspensions;
using TienDo.App.Triggers;
using TienDo.Web.Features.Absences;
using TienDo.Web.Features.Accounts;
using TienDo.Web.Features.BulkActs;
using TienDo.Web.Features.Deliveries;
using TienDo.Web.Features.Directions;
using TienDo.Web.Features.Errors;
using TienDo.Web.Features.Feeds;
using TienDo.Web.Features.HandOvers;
using TienDo.Web.Features.Inspections;
using TienDo.Web.Features.Layout;
using TienDo.Web.Features.NamedAgencies;
using TienDo.Web.Features.Obstacles;
using TienDo.Web.Features.OutsideSignIn;
using TienDo.Web.Features.Portal;
using TienDo.Web.Features.Progress;
using TienDo.Web.Features.Remarks;
using TienDo.Web.Features.Review;
using TienDo.Web.Features.SavedViews;
using TienDo.Web.Features.Stars;
using TienDo.Web.Wording;

namespace TienDo.Web;

/// <summary>Puts the web server together: services first, then what every request passes, then the pages.</summary>
public static class TienDoWeb
{
    /// <summary>Largest request: a file of 50 MB and the form around it.</summary>
    private const long LargestRequest = 52L * 1024 * 1024;

    public static WebApplication Build(WebSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(TienDoWeb).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = Environments.Production,
            }
        );
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LargestRequest;
            server.Listen(IPAddress.Loopback, settings.Port);
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // Whoever starts the server says in one sentence that the port is taken; keys lie in the data folder by design.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder.Services, settings);
        var app = builder.Build();
        UsePipeline(app);
        app.MapRazorPages().Add(Doors.Guard);
        OpenData.Map(app);
        FeedEndpoints.Map(app);
        OutsideDoor.Map(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, WebSettings settings)
    {
        var store = Store.Open(settings.Folder, settings.Clock);
        var files = KnowledgeFolder.Of(settings.Folder);
        var knowledge = Knowledge.Load(files);
        var installation = settings.Installation ?? InstallationSettings.Load(settings.Folder);
        services.AddSingleton(settings);
        services.AddSingleton(store);
        services.AddSingleton(knowledge);
        var scanner = ClamAv.Read(installation);
        services.AddSingleton(scanner);
        services.AddSingleton(new IntakeDocument(store, knowledge, scanner));
        var rules = WorkRules.From(knowledge, files);
        MakeParts.WhereMissing(store, rules);
        PartStates.BringToToday(store, rules);
        if (settings.Demonstration)
        {
            DemonstrationPeople.MakeAll(store);
            new DemonstrationObstacles(store, rules).Make();
        }
        services.AddSingleton(rules);
        services.AddSingleton(new AdoptPlan(store, rules));
        services.AddProgress();
        services.AddInspections();
        services.AddObstacles();
        services.AddAbsences();
        services.AddDirections();
        services.AddHandOvers();
        services.AddBulkActs();
        services.AddNamedAgencies();
        services.AddStars();
        services.AddSingleton<TakeBackTable>();
        services.AddSavedViews();
        services.AddRemarks();
        services.AddSingleton<DivideWork>();
        services.AddSingleton<SuspendWork>();
        services.AddSingleton<RegisterTrigger>();
        services.AddSingleton<ChooseRollUp>();
        services.AddSingleton(new ReminderLetters(store, rules, files));
        services.AddSingleton<DailyRound>();
        if (settings.DailyRound)
            services.AddHostedService<RoundTimer>();
        var deliveries = DeliverySettings.Read(installation, new Uri($"http://127.0.0.1:{settings.Port}"));
        services.AddDeliveries(store, deliveries, files);
        services.AddProxies(deliveries.IsPublic ? deliveries.Site : null);
        services.AddSingleton<FeedLinks>();
        services.AddSingleton(new AgencyFeeds(rules, deliveries.Site));
        services.AddSingleton<KeptFeeds>();
        services.AddSingleton<FeedEndpoints>();
        services.AddSingleton(new PublicNames(rules.Agencies, rules.Policies.ReturnReasons));
        services.AddSingleton<PortalQueries>();
        services.AddReview();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton(Assets.Load());
        services.AddSingleton(EnglishCatalogue.Load());
        services.AddHttpContextAccessor();
        services.AddScoped<Words>();
        services
            .AddDataProtection()
            .SetApplicationName("tiendo")
            .PersistKeysToFileSystem(new DirectoryInfo(settings.Folder.Keys));
        services.AddPortalCache();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.AddAccounts(files);
        services.AddOutsideSignIn(
            OutsideSettings.Read(installation, deliveries.IsPublic ? deliveries.Site : null),
            store.Clock
        );
        services.AddAntiforgery(options => options.Cookie.Name = "tiendo-form");
        services.Configure<MvcOptions>(options => options.Filters.Add<OnlyHandled>());
        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/Features";
            options.Conventions.AddPageRoute("/Portal/Plans", "/");
            if (!settings.Demonstration)
                options.Conventions.AddFolderRouteModelConvention("/Demonstration", page => page.Selectors.Clear());
        });
        services.Configure<RouteOptions>(options => options.LowercaseUrls = false);
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseCookiePolicy();
        app.UseExceptionHandler("/loi/500");
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        app.Use(SecurityHeaders.Add);
        app.Use(app.Services.GetRequiredService<Assets>().Serve);
        app.Use(LanguageChoice.Remember);
        app.Use(LanguageChoice.WriteFigures);
        app.Use(TakenForms.Tell);
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseRouting();
        app.Use(TooLarge.Refuse);
        app.UseWhen(context => HttpMethods.IsPost(context.Request.Method), posts => posts.UseRateLimiter());
        app.UseAuthentication();
        app.Use(ActingAccount.Name);
        app.UseAuthorization();
    }
}
