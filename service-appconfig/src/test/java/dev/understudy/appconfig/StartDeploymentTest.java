package dev.understudy.appconfig;

import static dev.understudy.appconfig.fixture.AppConfig.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.fixture.Shop;
import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.model.AppliedExtension;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.ConflictException;
import dev.understudy.appconfig.model.CreateConfigurationProfileInput;
import dev.understudy.appconfig.model.CreateConfigurationProfileOutput;
import dev.understudy.appconfig.model.DeploymentEvent;
import dev.understudy.appconfig.model.DeploymentEventType;
import dev.understudy.appconfig.model.DeploymentState;
import dev.understudy.appconfig.model.DeploymentSummary;
import dev.understudy.appconfig.model.GetDeploymentOutput;
import dev.understudy.appconfig.model.GrowthType;
import dev.understudy.appconfig.model.ListDeploymentsInput;
import dev.understudy.appconfig.model.ListDeploymentsOutput;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import dev.understudy.appconfig.model.StartDeploymentInput;
import dev.understudy.appconfig.model.StartDeploymentOutput;
import dev.understudy.appconfig.model.StopDeploymentOutput;
import dev.understudy.appconfig.model.TriggeredBy;
import dev.understudy.appconfig.state.ProfileRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Starting deployments (behaviour sheet AppConfig §4.2)")
class StartDeploymentTest {
    private static final String ALL_AT_ONCE = "AppConfig.AllAtOnce";
    private static final String LINEAR_20 = "AppConfig.Linear20PercentEvery6Minutes";

    private final AppConfig appConfig = new AppConfig();
    private final Shop shop = new Shop(appConfig);

    private List<Integer> numbers() {
        ListDeploymentsOutput list = appConfig.perform(ListDeploymentsInput.builder()
                .applicationId(shop.application())
                .environmentId(shop.environment())
                .build());
        return Objects.requireNonNull(list.items()).stream()
                .map(DeploymentSummary::deploymentNumber)
                .toList();
    }

    private static List<DeploymentEventType> types(@Nullable List<DeploymentEvent> log) {
        return Objects.requireNonNull(log).stream()
                .map(DeploymentEvent::eventType)
                .toList();
    }

    @Test
    @DisplayName("the answer to StartDeployment is the deployment at time zero [recorded]")
    void startAnswersTheBeginning() {
        StartDeploymentOutput started = appConfig.perform(
                shop.deployment(LINEAR_20).description("second try").build());

        assertThat(started.applicationId()).isEqualTo(shop.application());
        assertThat(started.environmentId()).isEqualTo(shop.environment());
        assertThat(started.configurationProfileId()).isEqualTo(shop.profile());
        assertThat(started.deploymentStrategyId()).isEqualTo(LINEAR_20);
        assertThat(started.deploymentNumber()).isEqualTo(1);
        assertThat(started.configurationName()).isEqualTo("settings");
        assertThat(started.configurationLocationUri()).isEqualTo("hosted");
        assertThat(started.configurationVersion()).isEqualTo("1");
        assertThat(started.description()).isEqualTo("second try");
        assertThat(started.deploymentDurationInMinutes()).isEqualTo(30);
        assertThat(started.growthType()).isEqualTo(GrowthType.LINEAR);
        assertThat(started.growthFactor()).isEqualTo(20);
        assertThat(started.finalBakeTimeInMinutes()).isEqualTo(30);
        assertThat(started.state()).isEqualTo(DeploymentState.DEPLOYING);
        assertThat(started.percentageComplete()).isZero();
        assertThat(started.startedAt()).isEqualTo(START);
        assertThat(started.completedAt()).isNull();
        assertThat(started.eventLog())
                .containsExactly(DeploymentEvent.builder()
                        .eventType(DeploymentEventType.DEPLOYMENT_STARTED)
                        .triggeredBy(TriggeredBy.USER)
                        .description("Deployment started")
                        .occurredAt(START)
                        .build());
        assertThat(started.kmsKeyArn()).isNull();
        assertThat(started.kmsKeyIdentifier()).isNull();
    }

    @Test
    @DisplayName("AllAtOnce answers DEPLOYING with one event; the next look sees 100 % and BAKING [recorded in 2026]")
    void allAtOnceAnswersDeployingFirst() {
        StartDeploymentOutput started = shop.start(ALL_AT_ONCE);

        GetDeploymentOutput next = shop.get(1);

        assertThat(started.state()).isEqualTo(DeploymentState.DEPLOYING);
        assertThat(started.eventLog()).hasSize(1);
        assertThat(next.state()).isEqualTo(DeploymentState.BAKING);
        assertThat(next.percentageComplete()).isEqualTo(100);
        assertThat(types(next.eventLog()))
                .containsExactly(
                        DeploymentEventType.BAKE_TIME_STARTED,
                        DeploymentEventType.PERCENTAGE_UPDATED,
                        DeploymentEventType.DEPLOYMENT_STARTED);
    }

    @Test
    @DisplayName("neither duration nor bake time: the answer is COMPLETE already (newest additions §A13 [recorded])")
    void instantStrategyAnswersComplete() {
        StartDeploymentOutput started = shop.start(shop.linear(0, 100, 0));

        assertThat(started.state()).isEqualTo(DeploymentState.COMPLETE);
        assertThat(started.percentageComplete()).isEqualTo(100);
        assertThat(started.completedAt()).isEqualTo(started.startedAt());
        assertThat(types(started.eventLog()))
                .containsExactly(DeploymentEventType.DEPLOYMENT_COMPLETED, DeploymentEventType.DEPLOYMENT_STARTED);
    }

    @Test
    @DisplayName("one deployment per environment, whatever the profile, also while BAKING (scenario S9 [docs])")
    void oneDeploymentPerEnvironment() {
        String other = shop.newProfile("other", ProfileRecord.FREEFORM);
        shop.newVersion(other, "x");
        shop.start(ALL_AT_ONCE);
        appConfig.advance(Duration.ofMinutes(5));
        StartDeploymentInput second =
                shop.deployment(ALL_AT_ONCE).configurationProfileId(other).build();

        assertThatThrownBy(() -> appConfig.perform(second)).isInstanceOf(ConflictException.class);

        assertThat(numbers()).containsExactly(1);
    }

    @Test
    @DisplayName("a refused deployment uses up no number and changes nothing (§4.2)")
    void refusalsLeaveNoTrace() {
        String instant = shop.linear(0, 100, 0);

        assertThatThrownBy(() -> appConfig.perform(
                        shop.deployment(instant).configurationVersion("7").build()))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("Could not find configuration settings with version number 7");
        assertThatThrownBy(() -> appConfig.perform(shop.deployment(instant)
                        .kmsKeyIdentifier("alias/aws/ssm")
                        .build()))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> appConfig.perform(shop.deployment(instant)
                        .dynamicExtensionParameters(Map.of("ext#p", "v"))
                        .build()))
                .isInstanceOf(BadRequestException.class);

        assertThat(numbers()).isEmpty();
        assertThat(shop.start(instant).deploymentNumber()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"applicationId", "environmentId", "configurationProfileId", "deploymentStrategyId"})
    @DisplayName("what is not there is not found [model]")
    void unknownResources(String member) {
        StartDeploymentInput.Builder request = shop.deployment(ALL_AT_ONCE);
        switch (member) {
            case "applicationId" -> request.applicationId("zzzzzzz");
            case "environmentId" -> request.environmentId("zzzzzzz");
            case "configurationProfileId" -> request.configurationProfileId("zzzzzzz");
            default -> request.deploymentStrategyId("zzzzzzz");
        }

        assertThatThrownBy(() -> appConfig.perform(request.build())).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    @DisplayName("LatestDeploymentNumber guards against lost updates (newest additions §A11, §A14.8)")
    void latestDeploymentNumber() {
        String instant = shop.linear(0, 100, 0);
        appConfig.perform(shop.deployment(instant).latestDeploymentNumber(0).build());

        assertThatThrownBy(() -> appConfig.perform(
                        shop.deployment(instant).latestDeploymentNumber(0).build()))
                .isInstanceOf(ConflictException.class);
        StartDeploymentOutput second = appConfig.perform(
                shop.deployment(instant).latestDeploymentNumber(1).build());

        assertThat(second.deploymentNumber()).isEqualTo(2);
    }

    @Test
    @DisplayName("the key is echoed as given and resolved, in Start, Get and Stop (§3.3, scenario S14 [model])")
    void kmsMembers() {
        StartDeploymentOutput started = appConfig.perform(
                shop.deployment(ALL_AT_ONCE).kmsKeyIdentifier("alias/app").build());
        GetDeploymentOutput found = shop.get(1);
        StopDeploymentOutput stopped = shop.stop(1, null);

        assertThat(started.kmsKeyIdentifier()).isEqualTo("alias/app");
        assertThat(started.kmsKeyArn()).startsWith("arn:aws:kms:eu-west-1:111122223333:key/");
        assertThat(found.kmsKeyIdentifier()).isEqualTo("alias/app");
        assertThat(found.kmsKeyArn()).isEqualTo(started.kmsKeyArn());
        assertThat(stopped.kmsKeyIdentifier()).isEqualTo("alias/app");
        assertThat(stopped.kmsKeyArn()).isEqualTo(started.kmsKeyArn());
    }

    @Test
    @DisplayName("what is encrypted with a customer managed key needs one for its deployment, too (§3.3 [docs])")
    void encryptedSourcesNeedAKey() {
        CreateConfigurationProfileOutput profile = appConfig.perform(CreateConfigurationProfileInput.builder()
                .applicationId(shop.application())
                .name("secret")
                .locationUri("secretsmanager://secret")
                .retrievalRoleArn("arn:aws:iam::111122223333:role/appconfig")
                .build());
        appConfig.admin(
                "PUT",
                "appconfig/sources",
                "{'uri': 'secretsmanager://secret', 'version': 'v1', 'content': 'x', 'customerKey': true}");
        StartDeploymentInput.Builder request = shop.deployment(ALL_AT_ONCE)
                .configurationProfileId(profile.id())
                .configurationVersion("v1");

        assertThatThrownBy(() -> appConfig.perform(request.build())).isInstanceOf(BadRequestException.class);
        StartDeploymentOutput started =
                appConfig.perform(request.kmsKeyIdentifier("alias/app").build());

        assertThat(started.deploymentNumber()).isEqualTo(1);
        assertThat(started.configurationLocationUri()).isEqualTo("secretsmanager://secret");
        assertThat(started.configurationVersion()).isEqualTo("v1");
    }

    @Test
    @DisplayName("bad tags are refused before anybody is asked (§1.4 [model])")
    void badTags() {
        shop.extend("arn:aws:lambda:eu-west-1:111122223333:function:check", ActionPoint.PRE_START_DEPLOYMENT);

        assertThatThrownBy(() -> appConfig.perform(
                        shop.deployment(ALL_AT_ONCE).tags(Map.of("aws:x", "y")).build()))
                .isInstanceOf(BadRequestException.class);

        assertThat(appConfig.events()).isEmpty();
        assertThat(numbers()).isEmpty();
    }

    @Test
    @DisplayName("a flag deployment shows AWS's own extension (newest additions §A13 [recorded])")
    void flagDeploymentsShowTheHelper() {
        String flags = shop.newProfile("flags", ProfileRecord.FEATURE_FLAGS);
        shop.newVersion(
                flags, "{\"version\":\"1\",\"flags\":{\"f\":{\"name\":\"F\"}},\"values\":{\"f\":{\"enabled\":true}}}");

        StartDeploymentOutput started = appConfig.perform(
                shop.deployment(ALL_AT_ONCE).configurationProfileId(flags).build());

        AppliedExtension helper =
                Objects.requireNonNull(started.appliedExtensions()).get(0);
        assertThat(helper.extensionId()).isEqualTo("AWS.AppConfig.FeatureFlags");
        assertThat(helper.extensionAssociationId()).matches("[a-z0-9]{7}");
        assertThat(helper.versionNumber()).isEqualTo(1);
        assertThat(helper.parameters()).isEmpty();
    }
}
