using TienDo.App.Deliveries;
using TienDo.App.Intake;
using TienDo.App.Storage;
using TienDo.Reminders;

namespace TienDo.Web.Features.Deliveries;

/// <summary>The channels this installation has settings for, and the service that sends.</summary>
internal static class DeliveryServices
{
    public static void AddDeliveries(
        this IServiceCollection services,
        Store store,
        DeliverySettings settings,
        KnowledgeFolder files
    )
    {
        var policies = DeliveryPolicy.Parse(File.ReadAllText(files.File("policies", "deliveries.json")));
        var channels = new List<IDeliveryChannel>();
        if (settings.Mail is { } mail)
            channels.Add(new MailChannel(mail, settings.Site, store.Clock));
        if (settings.Gateway is { } gateway)
            channels.Add(new GatewayChannel(gateway, settings.Site, store.Clock));
        OpenChannels.Set(store, [.. channels.Select(static channel => channel.Channel)]);
        services.AddSingleton(settings);
        services.AddSingleton(new SendDeliveries(store, channels, policies));
        services.AddSingleton<SendAgain>();
        if (channels.Count > 0)
            services.AddHostedService<DeliveryTimer>();
    }
}
