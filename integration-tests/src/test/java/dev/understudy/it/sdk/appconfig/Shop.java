package dev.understudy.it.sdk.appconfig;

import dev.understudy.it.sdk.Caller;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.model.DeploymentEvent;
import software.amazon.awssdk.services.appconfig.model.GetDeploymentResponse;
import software.amazon.awssdk.services.appconfig.model.StartDeploymentRequest;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;

/**
 * An application {@code shop} with an environment {@code prod} and a hosted freeform profile {@code settings}: what most
 * operations need before they can be called.
 */
final class Shop {
    /** What names the profiles of feature flags. */
    static final String FLAG_TYPE = "AWS.AppConfig.FeatureFlags";

    /** A document of flags that keeps all rules. Source: behaviour sheet AppConfig §5.1. */
    static final String FLAGS = """
            {"version":"1",
             "flags":{"checkout":{"name":"Checkout","attributes":{"color":{"constraints":{"type":"string",
                "enum":["red","blue"]}}}},"header":{"name":"Header"}},
             "values":{"checkout":{"enabled":false},"header":{"enabled":true}}}""";

    /** A role as the service wants them. */
    static final String ROLE = "arn:aws:iam::111122223333:role/reader";

    final AppConfigClient client;
    final AppConfigDataClient reader;
    final String application;
    final String environment;
    final String profile;
    private final Caller caller;

    Shop(Caller caller) {
        this.caller = caller;
        client = caller.appConfig();
        reader = caller.appConfigData();
        application = client.createApplication(r -> r.name("shop")).id();
        environment = environment("prod");
        profile = profile("settings");
    }

    /** The ARN of a resource of the caller, from the service's name on. */
    String arn(String resource) {
        return "arn:aws:appconfig:" + caller.region() + ":" + caller.account() + ":" + resource;
    }

    /** The ARN of the application. */
    String applicationArn() {
        return arn("application/" + application);
    }

    /** The ARN of the environment. */
    String environmentArn() {
        return applicationArn() + "/environment/" + environment;
    }

    /** One more environment. */
    String environment(String name) {
        return client.createEnvironment(r -> r.applicationId(application).name(name))
                .id();
    }

    /** One more hosted freeform profile. */
    String profile(String name) {
        return client.createConfigurationProfile(
                        r -> r.applicationId(application).name(name).locationUri("hosted"))
                .id();
    }

    /** A profile of feature flags. */
    String flags(String name) {
        return client.createConfigurationProfile(r -> r.applicationId(application)
                        .name(name)
                        .locationUri("hosted")
                        .type(FLAG_TYPE))
                .id();
    }

    /** A new version of {@code settings}. */
    int version(String content) {
        return version(profile, content);
    }

    /** A new version of a profile, JSON. */
    int version(String ofProfile, String content) {
        return client.createHostedConfigurationVersion(r -> r.applicationId(application)
                        .configurationProfileId(ofProfile)
                        .content(SdkBytes.fromUtf8String(content))
                        .contentType("application/json"))
                .versionNumber();
    }

    /** A linear strategy. */
    String strategy(int minutes, float step, int bakeMinutes) {
        return client.createDeploymentStrategy(r -> r.name("strategy")
                        .deploymentDurationInMinutes(minutes)
                        .growthFactor(step)
                        .finalBakeTimeInMinutes(bakeMinutes))
                .id();
    }

    /** A deployment of version 1 of {@code settings} to {@code prod}. */
    StartDeploymentRequest.Builder deployment(String strategy) {
        return StartDeploymentRequest.builder()
                .applicationId(application)
                .environmentId(environment)
                .configurationProfileId(profile)
                .configurationVersion("1")
                .deploymentStrategyId(strategy);
    }

    /** Starts a deployment of version 1 of {@code settings}. */
    int start(String strategy) {
        return client.startDeployment(deployment(strategy).build()).deploymentNumber();
    }

    /** Deploys a version of a profile to {@code prod} so that it is complete at once. */
    int deploy(String ofProfile, int version) {
        return client.startDeployment(deployment(strategy(0, 100, 0))
                        .configurationProfileId(ofProfile)
                        .configurationVersion(Integer.toString(version))
                        .build())
                .deploymentNumber();
    }

    /** How a deployment to {@code prod} stands. */
    GetDeploymentResponse deployment(int number) {
        return client.getDeployment(
                r -> r.applicationId(application).environmentId(environment).deploymentNumber(number));
    }

    /** Stops or reverts a deployment to {@code prod}. */
    void stop(int number, boolean allowRevert) {
        client.stopDeployment(r -> r.applicationId(application)
                .environmentId(environment)
                .deploymentNumber(number)
                .allowRevert(allowRevert));
    }

    /** The event log of a deployment, newest first, each event in a line. */
    List<String> log(int number) {
        List<String> lines = new ArrayList<>();
        for (DeploymentEvent event : deployment(number).eventLog()) {
            lines.add(event.eventTypeAsString() + " by " + event.triggeredByAsString() + ": " + event.description());
        }
        return lines;
    }

    /** The state of {@code prod} as it is spelt on the wire. */
    String state() {
        return client.getEnvironment(r -> r.applicationId(application).environmentId(environment))
                .stateAsString();
    }

    /** The first token of a new session on a profile in {@code prod}. */
    String token(String ofProfile) {
        return reader.startConfigurationSession(r -> r.applicationIdentifier(application)
                        .environmentIdentifier(environment)
                        .configurationProfileIdentifier(ofProfile))
                .initialConfigurationToken();
    }

    /** What a new session on a profile gets. */
    String content(String ofProfile) {
        String token = token(ofProfile);
        return reader.getLatestConfiguration(r -> r.configurationToken(token))
                .configuration()
                .asUtf8String();
    }
}
