package dev.understudy.it.sdk.scenario.appconfig;

import dev.understudy.it.sdk.Caller;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.model.CreateExtensionAssociationResponse;
import software.amazon.awssdk.services.appconfig.model.CreateExtensionResponse;

/** One resource of each of the seven kinds that carry tags, with the ARNs that callers build for them. */
final class TaggedKinds {
    private final Shop shop;
    private final AppConfigClient client;
    private final String prefix;

    TaggedKinds(Shop shop, Caller me) {
        this.shop = shop;
        this.client = shop.client();
        this.prefix = "arn:aws:appconfig:" + me.region() + ":" + me.account() + ":";
    }

    /** Makes all of them with these tags. */
    List<String> create(Map<String, String> tags) {
        String application =
                client.createApplication(r -> r.name("tagged").tags(tags)).id();
        String home = prefix + "application/" + application;
        String environment = client.createEnvironment(
                        r -> r.applicationId(application).name("e").tags(tags))
                .id();
        String profile = client.createConfigurationProfile(r -> r.applicationId(application)
                        .name("p")
                        .locationUri("hosted")
                        .tags(tags))
                .id();
        return List.of(
                home,
                home + "/environment/" + environment,
                home + "/configurationprofile/" + profile,
                strategy(tags),
                deployment(tags),
                extension(tags).arn(),
                association(home, tags).arn());
    }

    private String strategy(Map<String, String> tags) {
        return prefix + "deploymentstrategy/"
                + client.createDeploymentStrategy(r -> r.name("s")
                                .deploymentDurationInMinutes(0)
                                .growthFactor(100f)
                                .replicateTo("NONE")
                                .tags(tags))
                        .id();
    }

    private String deployment(Map<String, String> tags) {
        shop.newVersion("{}");
        int number = client.startDeployment(r -> r.applicationId(shop.application())
                        .environmentId(shop.environment())
                        .configurationProfileId(shop.profile())
                        .configurationVersion("1")
                        .deploymentStrategyId("AppConfig.AllAtOnce")
                        .tags(tags))
                .deploymentNumber();
        return shop.arn("/environment/" + shop.environment() + "/deployment/" + number);
    }

    private CreateExtensionResponse extension(Map<String, String> tags) {
        return client.createExtension(r ->
                r.name("tagged").tags(tags).actions(ExtensionStoriesTest.tell("arn:aws:sns:us-east-1:111122223333:t")));
    }

    private CreateExtensionAssociationResponse association(String resource, Map<String, String> tags) {
        return client.createExtensionAssociation(
                r -> r.extensionIdentifier("AWS.AppConfig.DeploymentNotificationsToEventBridge")
                        .resourceIdentifier(resource)
                        .tags(tags));
    }
}
