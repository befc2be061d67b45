package dev.understudy.it.sdk.scenario.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.model.Application;
import software.amazon.awssdk.services.appconfig.model.BadRequestException;
import software.amazon.awssdk.services.appconfig.model.BadRequestReason;
import software.amazon.awssdk.services.appconfig.model.BytesMeasure;
import software.amazon.awssdk.services.appconfig.model.DeploymentSummary;
import software.amazon.awssdk.services.appconfig.model.HostedConfigurationVersionSummary;
import software.amazon.awssdk.services.appconfig.model.ListApplicationsResponse;
import software.amazon.awssdk.services.appconfig.model.PayloadTooLargeException;
import software.amazon.awssdk.services.appconfig.model.StartDeploymentResponse;
import software.amazon.awssdk.services.appconfig.model.Validator;
import software.amazon.awssdk.services.appconfig.model.ValidatorType;

/**
 * Scenarios S11, S12, S14, S15, S19, S20 and S22. Source: behaviour sheet AppConfig §12; a label that is taken is a bad
 * request, as recorded since.
 */
class ResourceStoriesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);
    private final AppConfigClient appConfig = shop.client();

    private int labelled(@Nullable String label, @Nullable Integer latest) {
        return appConfig
                .createHostedConfigurationVersion(r -> r.applicationId(shop.application())
                        .configurationProfileId(shop.profile())
                        .contentType("text/plain")
                        .content(SdkBytes.fromUtf8String("v"))
                        .versionLabel(label)
                        .latestVersionNumber(latest))
                .versionNumber();
    }

    private List<HostedConfigurationVersionSummary> versions(@Nullable String label) {
        return appConfig
                .listHostedConfigurationVersions(r -> r.applicationId(shop.application())
                        .configurationProfileId(shop.profile())
                        .versionLabel(label))
                .items();
    }

    @Test
    void s11LabelsAndLock() {
        assertThat(labelled("v1", null)).isEqualTo(1);
        assertThat(me.lastAnswer().status()).isEqualTo(201);
        Refused.call(() -> labelled("123", null)).with(400, "BadRequestException");
        Refused.call(() -> labelled("v1", null))
                .with(400, "BadRequestException")
                .saying("The version label 'v1' has already been assigned to hosted configuration version 1. Please"
                        + " provide a different version label to create your hosted configuration version.");

        assertThat(labelled(null, 1)).isEqualTo(2);
        Refused.call(() -> labelled(null, 1)).with(409, "ConflictException");
        assertThat(versions(null)).hasSize(2);
        assertThat(versions("v*"))
                .extracting(HostedConfigurationVersionSummary::versionLabel)
                .containsExactly("v1");

        StartDeploymentResponse started = shop.deploy("v1", shop.instant());
        assertThat(started.configurationVersion()).isEqualTo("1");
        assertThat(started.versionLabel()).isEqualTo("v1");
    }

    @Test
    void s12Validators() {
        String profile = appConfig
                .createConfigurationProfile(r -> r.applicationId(shop.application())
                        .name("checked")
                        .locationUri("hosted")
                        .validators(Validator.builder()
                                .type(ValidatorType.JSON_SCHEMA)
                                .content("{\"$schema\":\"http://json-schema.org/draft-04/schema#\",\"type\":\"object\","
                                        + "\"required\":[\"a\"]}")
                                .build()))
                .id();
        shop.newVersion(profile, "{}");
        assertThat(me.lastAnswer().status()).isEqualTo(201);

        Refused.call(() -> validate(profile, "1"))
                .with(400, "BadRequestException")
                .satisfying(BadRequestException.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(BadRequestReason.INVALID_CONFIGURATION);
                    assertThat(refusal.details().invalidConfiguration()).isNotEmpty();
                });
        Refused.call(() -> shop.deploy(shop.environment(), profile, "1", shop.instant()))
                .with(400, "BadRequestException");
        assertThat(deployments()).isEmpty();

        shop.newVersion(profile, "{\"a\":1}");
        validate(profile, "2");
        assertThat(me.lastAnswer().status()).isEqualTo(204);
        assertThat(shop.deploy(shop.environment(), profile, "2", shop.instant()).deploymentNumber())
                .isEqualTo(1);
        assertThat(me.lastAnswer().status()).isEqualTo(201);
    }

    private void validate(String profileId, String version) {
        appConfig.validateConfiguration(r -> r.applicationId(shop.application())
                .configurationProfileId(profileId)
                .configurationVersion(version));
    }

    private List<Integer> deployments() {
        return appConfig
                .listDeployments(r -> r.applicationId(shop.application()).environmentId(shop.environment()))
                .items()
                .stream()
                .map(DeploymentSummary::deploymentNumber)
                .toList();
    }

    @Test
    void s14Keys() {
        String key = "arn:aws:kms:us-east-1:" + me.account() + ":key/1234abcd-12ab-34cd-56ef-1234567890ab";
        setKey("alias/app", key, true);
        setKey("alias/none", key, false);
        shop.newVersion("{}");

        StartDeploymentResponse started = deployWith("alias/app");
        assertThat(started.kmsKeyIdentifier()).isEqualTo("alias/app");
        assertThat(started.kmsKeyArn()).isEqualTo(key);
        assertThat(shop.deployment(1).kmsKeyIdentifier()).isEqualTo("alias/app");
        assertThat(shop.deployment(1).kmsKeyArn()).isEqualTo(key);
        Refused.call(() -> deployWith("alias/none")).with(400, "BadRequestException");
        assertThat(deployments()).containsExactly(1);

        shop.deploy("1", shop.instant());
        assertThat(me.lastAnswer().json().has("KmsKeyIdentifier")).isFalse();
        assertThat(me.lastAnswer().json().has("KmsKeyArn")).isFalse();
    }

    private void setKey(String identifier, String arn, boolean usable) {
        me.sendAdmin(
                        "PUT",
                        "appconfig/keys?account=" + me.account() + "&region=" + me.region(),
                        "{\"identifier\":\"" + identifier + "\",\"arn\":\"" + arn + "\",\"usable\":" + usable + "}")
                .ok();
    }

    private StartDeploymentResponse deployWith(String key) {
        return appConfig.startDeployment(r -> r.applicationId(shop.application())
                .environmentId(shop.environment())
                .configurationProfileId(shop.profile())
                .configurationVersion("1")
                .deploymentStrategyId(shop.instant())
                .kmsKeyIdentifier(key));
    }

    @Test
    void s15DeletionOrder() {
        shop.newVersion("1");
        shop.newVersion("2");
        Refused.call(() -> deleteProfile())
                .with(400, "BadRequestException")
                .saying("Cannot delete configuration profile " + shop.profile()
                        + " because there are still hosted configuration versions existing under it.");

        for (int number = 1; number <= 2; number++) {
            int version = number;
            appConfig.deleteHostedConfigurationVersion(r -> r.applicationId(shop.application())
                    .configurationProfileId(shop.profile())
                    .versionNumber(version));
            assertThat(me.lastAnswer().status()).isEqualTo(204);
        }
        deleteProfile();
        assertThat(me.lastAnswer().status()).isEqualTo(204);
        appConfig.deleteEnvironment(r -> r.applicationId(shop.application()).environmentId(shop.environment()));
        assertThat(me.lastAnswer().status()).isEqualTo(204);
        Refused.call(() -> appConfig.getConfigurationProfile(
                        r -> r.applicationId(shop.application()).configurationProfileId(shop.profile())))
                .with(404, "ResourceNotFoundException");
        Refused.call(shop::environmentState).with(404, "ResourceNotFoundException");
        appConfig.deleteApplication(r -> r.applicationId(shop.application()));
        assertThat(me.lastAnswer().status()).isEqualTo(204);
        Refused.call(() -> appConfig.getApplication(r -> r.applicationId(shop.application())))
                .with(404, "ResourceNotFoundException");
        Refused.call(() -> appConfig.deleteDeploymentStrategy(r -> r.deploymentStrategyId("AppConfig.AllAtOnce")))
                .with(400, "BadRequestException");
        assertThat(appConfig
                        .getDeploymentStrategy(r -> r.deploymentStrategyId("AppConfig.AllAtOnce"))
                        .name())
                .isEqualTo("AppConfig.AllAtOnce");
    }

    private void deleteProfile() {
        appConfig.deleteConfigurationProfile(
                r -> r.applicationId(shop.application()).configurationProfileId(shop.profile()));
    }

    @Test
    void s19Tags() {
        Map<String, String> tags = Map.of("team", "blue", "stage", "");
        for (String arn : new TaggedKinds(shop, me).create(tags)) {
            assertThat(tagsOf(arn)).as(arn).isEqualTo(tags);
            appConfig.tagResource(r -> r.resourceArn(arn).tags(Map.of("team", "red", "more", "x")));
            assertThat(me.lastAnswer().status()).isEqualTo(204);
            assertThat(tagsOf(arn)).as(arn).isEqualTo(Map.of("team", "red", "stage", "", "more", "x"));
            appConfig.untagResource(r -> r.resourceArn(arn).tagKeys("team", "stage", "never"));
            assertThat(me.lastAnswer().status()).isEqualTo(204);
            assertThat(tagsOf(arn)).as(arn).isEqualTo(Map.of("more", "x"));
        }
        Refused.call(() -> tagsOf(shop.arn("/environment/zzzzzzz"))).with(404, "ResourceNotFoundException");
    }

    private Map<String, String> tagsOf(String arn) {
        return appConfig.listTagsForResource(r -> r.resourceArn(arn)).tags();
    }

    @Test
    void s20Pages() {
        appConfig.createApplication(r -> r.name("b"));
        appConfig.createApplication(r -> r.name("c"));

        ListApplicationsResponse first = appConfig.listApplications(r -> r.maxResults(2));
        ListApplicationsResponse second =
                appConfig.listApplications(r -> r.maxResults(2).nextToken(first.nextToken()));
        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.nextToken()).isNull();
        List<Application> all = new ArrayList<>(first.items());
        all.addAll(second.items());
        assertThat(all).extracting(Application::name).containsExactlyInAnyOrder("app", "b", "c");
        Refused.call(() -> appConfig.listApplications(r -> r.maxResults(51))).with(400, "BadRequestException");

        shop.newVersion("{}");
        for (int i = 0; i < 3; i++) {
            shop.deploy("1", shop.instant());
        }
        assertThat(deployments()).containsExactly(3, 2, 1);
    }

    @Test
    void s22QuotaAndSize() {
        for (int i = 2; i <= 20; i++) {
            shop.newEnvironment("e" + i);
        }
        Refused.call(() -> shop.newEnvironment("e21")).with(402, "ServiceQuotaExceededException");
        assertThat(appConfig
                        .listEnvironments(r -> r.applicationId(shop.application()))
                        .items())
                .hasSize(20);

        String tooLarge = "x".repeat(2048 * 1024 + 1);
        Refused.call(() -> shop.newVersion(tooLarge))
                .with(413, "PayloadTooLargeException")
                .satisfying(PayloadTooLargeException.class, refusal -> {
                    assertThat(refusal.measure()).isEqualTo(BytesMeasure.KILOBYTES);
                    assertThat(refusal.limit()).isEqualTo(2048);
                    assertThat(refusal.size()).isBetween(2048f, 2049f);
                });
        assertThat(versions(null)).isEmpty();
    }
}
