package dev.understudy.it.sdk.scenario.appconfig;

import dev.understudy.it.sdk.Caller;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.model.CreateHostedConfigurationVersionResponse;
import software.amazon.awssdk.services.appconfig.model.DeploymentState;
import software.amazon.awssdk.services.appconfig.model.GetDeploymentResponse;
import software.amazon.awssdk.services.appconfig.model.GrowthType;
import software.amazon.awssdk.services.appconfig.model.StartDeploymentResponse;
import software.amazon.awssdk.services.appconfig.model.StopDeploymentResponse;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;

/** An application {@code app} with an environment {@code prod} and a hosted profile {@code cfg}, through the SDK. */
final class Shop {
    static final String FLAGS = "AWS.AppConfig.FeatureFlags";

    private static final String FREEFORM = "AWS.Freeform";

    private final Caller me;
    private final AppConfigClient appConfig;
    private final AppConfigDataClient clients;
    private final String application;
    private final String environment;
    private final String profile;

    /** Makes one for a caller who has none. */
    Shop(Caller me) {
        this.me = me;
        this.appConfig = me.appConfig();
        this.clients = me.appConfigData();
        this.application = appConfig.createApplication(r -> r.name("app")).id();
        this.environment = newEnvironment("prod");
        this.profile = newProfile("cfg", FREEFORM);
    }

    AppConfigClient client() {
        return appConfig;
    }

    String application() {
        return application;
    }

    String environment() {
        return environment;
    }

    String profile() {
        return profile;
    }

    /** The ARN of something in the application, or of the application itself for the empty path. */
    String arn(String path) {
        return "arn:aws:appconfig:" + me.region() + ":" + me.account() + ":application/" + application + path;
    }

    String newEnvironment(String name) {
        return appConfig
                .createEnvironment(r -> r.applicationId(application).name(name))
                .id();
    }

    String newProfile(String name, String type) {
        return appConfig
                .createConfigurationProfile(
                        r -> r.applicationId(application).name(name).type(type).locationUri("hosted"))
                .id();
    }

    /** Another version of {@code cfg}. */
    CreateHostedConfigurationVersionResponse newVersion(String content) {
        return newVersion(profile, content);
    }

    CreateHostedConfigurationVersionResponse newVersion(String profileId, String content) {
        return appConfig.createHostedConfigurationVersion(r -> r.applicationId(application)
                .configurationProfileId(profileId)
                .contentType("application/json")
                .content(SdkBytes.fromUtf8String(content)));
    }

    /** The id of a new strategy with linear growth. */
    String linear(int minutes, float growth, int bakeMinutes) {
        return appConfig
                .createDeploymentStrategy(r -> r.name("linear")
                        .deploymentDurationInMinutes(minutes)
                        .growthFactor(growth)
                        .growthType(GrowthType.LINEAR)
                        .finalBakeTimeInMinutes(bakeMinutes))
                .id();
    }

    /** The id of a new strategy without duration and bake time. */
    String instant() {
        return linear(0, 100, 0);
    }

    /** Deploys a version of {@code cfg} to {@code prod}. */
    StartDeploymentResponse deploy(String version, String strategy) {
        return deploy(environment, profile, version, strategy);
    }

    StartDeploymentResponse deploy(String environmentId, String profileId, String version, String strategy) {
        return appConfig.startDeployment(r -> r.applicationId(application)
                .environmentId(environmentId)
                .configurationProfileId(profileId)
                .configurationVersion(version)
                .deploymentStrategyId(strategy));
    }

    /** A deployment to {@code prod}. */
    GetDeploymentResponse deployment(int number) {
        return appConfig.getDeployment(
                r -> r.applicationId(application).environmentId(environment).deploymentNumber(number));
    }

    DeploymentState state(int number) {
        return deployment(number).state();
    }

    /** Stops a deployment to {@code prod} without a word about reverting. */
    StopDeploymentResponse stop(int number) {
        return appConfig.stopDeployment(
                r -> r.applicationId(application).environmentId(environment).deploymentNumber(number));
    }

    /** Stops or reverts a deployment to {@code prod}. */
    StopDeploymentResponse revert(int number) {
        return appConfig.stopDeployment(r -> r.applicationId(application)
                .environmentId(environment)
                .deploymentNumber(number)
                .allowRevert(true));
    }

    /** The state of {@code prod} as the service spells it. */
    String environmentState() {
        return appConfig
                .getEnvironment(r -> r.applicationId(application).environmentId(environment))
                .stateAsString();
    }

    /** A session of a profile in {@code prod}. */
    Session session(String profileName) {
        return Session.open(clients, "app", "prod", profileName);
    }

    /** A session of {@code cfg} in {@code prod}. */
    Session session() {
        return session("cfg");
    }
}
