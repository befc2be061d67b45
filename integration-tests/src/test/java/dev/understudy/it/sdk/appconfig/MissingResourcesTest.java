package dev.understudy.it.sdk.appconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.understudy.appconfig.model.AppConfigService;
import dev.understudy.core.model.OperationModel;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.appconfig.AppConfigClient;

/**
 * Every operation of the control plane that may miss something says so with 404. Source: behaviour sheet AppConfig §1.3
 * [model]; texts README of the service [recorded].
 */
class MissingResourcesTest {
    private static final String NONE = "abc1234";

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static Map<String, ThrowingCallable> calls(Shop shop) {
        Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
        environments(shop, calls);
        profiles(shop, calls);
        versions(shop, calls);
        deployments(shop, calls);
        extensions(shop, calls);
        AppConfigClient client = shop.client;
        String arn = shop.arn("application/" + NONE);
        calls.put("GetApplication", () -> client.getApplication(r -> r.applicationId(NONE)));
        calls.put("UpdateApplication", () -> client.updateApplication(r -> r.applicationId(NONE)));
        calls.put("DeleteApplication", () -> client.deleteApplication(r -> r.applicationId(NONE)));
        calls.put("GetDeploymentStrategy", () -> client.getDeploymentStrategy(r -> r.deploymentStrategyId(NONE)));
        calls.put("UpdateDeploymentStrategy", () -> client.updateDeploymentStrategy(r -> r.deploymentStrategyId(NONE)));
        calls.put("DeleteDeploymentStrategy", () -> client.deleteDeploymentStrategy(r -> r.deploymentStrategyId(NONE)));
        calls.put("ListTagsForResource", () -> client.listTagsForResource(r -> r.resourceArn(arn)));
        calls.put(
                "TagResource", () -> client.tagResource(r -> r.resourceArn(arn).tags(Map.of("k", "v"))));
        calls.put(
                "UntagResource",
                () -> client.untagResource(r -> r.resourceArn(arn).tagKeys("k")));
        return calls;
    }

    private static void environments(Shop shop, Map<String, ThrowingCallable> calls) {
        AppConfigClient client = shop.client;
        calls.put(
                "CreateEnvironment",
                () -> client.createEnvironment(r -> r.applicationId(NONE).name("x")));
        calls.put("ListEnvironments", () -> client.listEnvironments(r -> r.applicationId(NONE)));
        calls.put(
                "GetEnvironment",
                () -> client.getEnvironment(
                        r -> r.applicationId(shop.application).environmentId(NONE)));
        calls.put(
                "UpdateEnvironment",
                () -> client.updateEnvironment(
                        r -> r.applicationId(shop.application).environmentId(NONE)));
        calls.put(
                "DeleteEnvironment",
                () -> client.deleteEnvironment(
                        r -> r.applicationId(shop.application).environmentId(NONE)));
    }

    private static void profiles(Shop shop, Map<String, ThrowingCallable> calls) {
        AppConfigClient client = shop.client;
        String application = shop.application;
        calls.put(
                "CreateConfigurationProfile",
                () -> client.createConfigurationProfile(
                        r -> r.applicationId(NONE).name("x").locationUri("hosted")));
        calls.put("ListConfigurationProfiles", () -> client.listConfigurationProfiles(r -> r.applicationId(NONE)));
        calls.put(
                "GetConfigurationProfile",
                () -> client.getConfigurationProfile(
                        r -> r.applicationId(application).configurationProfileId(NONE)));
        calls.put(
                "UpdateConfigurationProfile",
                () -> client.updateConfigurationProfile(
                        r -> r.applicationId(application).configurationProfileId(NONE)));
        calls.put(
                "DeleteConfigurationProfile",
                () -> client.deleteConfigurationProfile(
                        r -> r.applicationId(application).configurationProfileId(NONE)));
        calls.put(
                "ValidateConfiguration",
                () -> client.validateConfiguration(r -> r.applicationId(application)
                        .configurationProfileId(NONE)
                        .configurationVersion("1")));
    }

    private static void versions(Shop shop, Map<String, ThrowingCallable> calls) {
        AppConfigClient client = shop.client;
        String application = shop.application;
        calls.put(
                "CreateHostedConfigurationVersion",
                () -> client.createHostedConfigurationVersion(r -> r.applicationId(application)
                        .configurationProfileId(NONE)
                        .contentType("text/plain")
                        .content(SdkBytes.fromUtf8String("x"))));
        calls.put(
                "ListHostedConfigurationVersions",
                () -> client.listHostedConfigurationVersions(
                        r -> r.applicationId(application).configurationProfileId(NONE)));
        calls.put(
                "GetHostedConfigurationVersion",
                () -> client.getHostedConfigurationVersion(r -> r.applicationId(application)
                        .configurationProfileId(shop.profile)
                        .versionNumber(1)));
        calls.put(
                "DeleteHostedConfigurationVersion",
                () -> client.deleteHostedConfigurationVersion(r -> r.applicationId(application)
                        .configurationProfileId(shop.profile)
                        .versionNumber(1)));
    }

    @SuppressWarnings("deprecation") // GetConfiguration still answers
    private static void deployments(Shop shop, Map<String, ThrowingCallable> calls) {
        AppConfigClient client = shop.client;
        String application = shop.application;
        calls.put(
                "StartDeployment",
                () -> client.startDeployment(shop.deployment("AppConfig.AllAtOnce")
                        .environmentId(NONE)
                        .build()));
        calls.put(
                "ListDeployments",
                () -> client.listDeployments(r -> r.applicationId(application).environmentId(NONE)));
        calls.put("GetDeployment", () -> shop.deployment(1));
        calls.put("StopDeployment", () -> shop.stop(1, false));
        calls.put(
                "GetConfiguration",
                () -> client.getConfiguration(r -> r.application(application)
                        .environment(NONE)
                        .configuration(shop.profile)
                        .clientId("client")));
    }

    private static void extensions(Shop shop, Map<String, ThrowingCallable> calls) {
        AppConfigClient client = shop.client;
        calls.put("GetExtension", () -> client.getExtension(r -> r.extensionIdentifier(NONE)));
        calls.put("UpdateExtension", () -> client.updateExtension(r -> r.extensionIdentifier(NONE)));
        calls.put("DeleteExtension", () -> client.deleteExtension(r -> r.extensionIdentifier(NONE)));
        calls.put(
                "CreateExtensionAssociation",
                () -> client.createExtensionAssociation(
                        r -> r.extensionIdentifier(NONE).resourceIdentifier(shop.applicationArn())));
        calls.put("GetExtensionAssociation", () -> client.getExtensionAssociation(r -> r.extensionAssociationId(NONE)));
        calls.put(
                "UpdateExtensionAssociation",
                () -> client.updateExtensionAssociation(r -> r.extensionAssociationId(NONE)));
        calls.put(
                "DeleteExtensionAssociation",
                () -> client.deleteExtensionAssociation(r -> r.extensionAssociationId(NONE)));
    }

    static Stream<Arguments> calls() {
        return calls(new Shop(emulator.newCaller())).entrySet().stream()
                .map(call -> arguments(call.getKey(), call.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void whatIsNotThereIsNotFound(String operation, ThrowingCallable call) {
        Refused.call(call).with(404, "ResourceNotFoundException");
    }

    /** The SDK knows all of these but the experiments. */
    @Test
    void noOperationThatMayMissSomethingIsLeftOut() {
        Stream<String> declaring = AppConfigService.model().operations().values().stream()
                .filter(operation -> operation.declares("ResourceNotFoundException"))
                .filter(operation -> !operation.family().equals("experiments"))
                .map(OperationModel::name);

        assertThat(calls(new Shop(emulator.newCaller())).keySet())
                .containsExactlyInAnyOrderElementsOf(declaring.toList());
    }

    /** Source: README of the service [recorded]. */
    @Test
    void theTextsNameWhatWasAskedForAndByWhom() {
        Caller me = emulator.newCaller();
        Map<String, ThrowingCallable> calls = calls(new Shop(me));

        Refused.call(calls.get("GetApplication"))
                .saying("Application with Id abc1234 could not be found for account " + me.account() + ".");
        Refused.call(calls.get("GetDeploymentStrategy"))
                .saying("DeploymentStrategy with Id abc1234 could not be found.");
        Refused.call(calls.get("GetExtension"))
                .saying("Extension could not be found for account " + me.account() + ".");
    }
}
