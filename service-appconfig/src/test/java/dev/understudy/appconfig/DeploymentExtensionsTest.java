package dev.understudy.appconfig;

import static dev.understudy.appconfig.fixture.AppConfig.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.fixture.Shop;
import dev.understudy.appconfig.model.ActionInvocation;
import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.DeploymentEvent;
import dev.understudy.appconfig.model.DeploymentEventType;
import dev.understudy.appconfig.model.DeploymentState;
import dev.understudy.appconfig.model.GetDeploymentOutput;
import dev.understudy.appconfig.model.GetHostedConfigurationVersionInput;
import dev.understudy.appconfig.model.GetHostedConfigurationVersionOutput;
import dev.understudy.appconfig.model.StartDeploymentOutput;
import dev.understudy.appconfig.model.TriggeredBy;
import dev.understudy.core.event.EmittedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Extensions during deployments (behaviour sheet AppConfig §6.3, §6.4)")
class DeploymentExtensionsTest {
    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:111122223333:function:check";
    private static final String LINEAR_50 = "AppConfig.Linear50PercentEvery30Seconds";

    private final AppConfig appConfig = new AppConfig();
    private final Shop shop = new Shop(appConfig);

    private List<String> told() {
        return appConfig.events().stream()
                .map(event -> Duration.between(START, event.time()) + " " + event.type())
                .toList();
    }

    private static List<ActionInvocation> invocations(GetDeploymentOutput deployment, DeploymentEventType type) {
        DeploymentEvent event = Objects.requireNonNull(deployment.eventLog()).stream()
                .filter(candidate -> candidate.eventType() == type)
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNullElse(event.actionInvocations(), List.of());
    }

    @Test
    @DisplayName("ON_* actions hear of every event at its own time, however far the clock jumps [docs]")
    void everyEventAtItsOwnTime() {
        shop.extend(
                FUNCTION,
                ActionPoint.ON_DEPLOYMENT_START,
                ActionPoint.ON_DEPLOYMENT_STEP,
                ActionPoint.ON_DEPLOYMENT_BAKING,
                ActionPoint.ON_DEPLOYMENT_COMPLETE,
                ActionPoint.ON_DEPLOYMENT_ROLLED_BACK);
        shop.start(LINEAR_50);

        appConfig.advance(Duration.ofDays(30));

        assertThat(told())
                .containsExactly(
                        "PT0S OnDeploymentStart",
                        "PT30S OnDeploymentStep",
                        "PT1M OnDeploymentStep",
                        "PT1M OnDeploymentBaking",
                        "PT2M OnDeploymentComplete");
    }

    @Test
    @DisplayName("what was called shows in the event log with the id that the target was told [model]")
    void invocationsShowInTheLog() {
        shop.extend(FUNCTION, ActionPoint.ON_DEPLOYMENT_COMPLETE);
        shop.start(LINEAR_50);

        appConfig.advance(Duration.ofHours(1));

        List<ActionInvocation> calls = invocations(shop.get(1), DeploymentEventType.DEPLOYMENT_COMPLETED);
        EmittedEvent event = appConfig.events().get(0);
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).uri()).isEqualTo(FUNCTION);
        assertThat(calls.get(0).actionName()).isEqualTo("tell");
        assertThat(calls.get(0).invocationId())
                .matches("[a-z0-9]{7}")
                .isEqualTo(event.detail().path("InvocationId").asText());
        assertThat(calls.get(0).errorCode()).isNull();
        assertThat(invocations(shop.get(1), DeploymentEventType.DEPLOYMENT_STARTED))
                .isEmpty();
    }

    @Test
    @DisplayName("a failure of an ON_* action is ignored and shows in the event log [docs]")
    void failuresAreIgnored() {
        shop.extend(FUNCTION, ActionPoint.ON_DEPLOYMENT_START);
        appConfig.answer("OnDeploymentStart", 1, "errorMessage", "boom");

        shop.start(LINEAR_50);

        GetDeploymentOutput found = shop.get(1);
        assertThat(found.state()).isEqualTo(DeploymentState.DEPLOYING);
        assertThat(invocations(found, DeploymentEventType.DEPLOYMENT_STARTED)
                        .get(0)
                        .errorMessage())
                .isEqualTo("boom");
    }

    @Test
    @DisplayName("a PRE_START_DEPLOYMENT action may forbid the deployment; no number is used up [docs]")
    void preStartMayForbid() {
        shop.extend(FUNCTION, ActionPoint.PRE_START_DEPLOYMENT);
        appConfig.answer("PreStartDeployment", 1, "Error", "change freeze");

        assertThatThrownBy(() -> shop.start(LINEAR_50))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Error invoking extension Teller PRE_START_DEPLOYMENT: change freeze");
        StartDeploymentOutput started = shop.start(LINEAR_50);

        assertThat(started.deploymentNumber()).isEqualTo(1);
        assertThat(told()).containsExactly("PT0S PreStartDeployment", "PT0S PreStartDeployment");
    }

    @Test
    @DisplayName("a PRE_CREATE action may change a version or forbid it; then none is made (scenario S18 [docs])")
    void preCreateMayChangeOrForbid() {
        shop.extend(FUNCTION, ActionPoint.PRE_CREATE_HOSTED_CONFIGURATION_VERSION);
        appConfig.answer("PreCreateHostedConfigurationVersion", 1, "Error", "no");
        appConfig.answer("PreCreateHostedConfigurationVersion", 1, "Content", "eyJhIjoyfQ==");

        assertThatThrownBy(() -> shop.newVersion(shop.profile(), "{}"))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Error invoking extension Teller PRE_CREATE_HOSTED_CONFIGURATION_VERSION: no");
        shop.newVersion(shop.profile(), "{}");

        GetHostedConfigurationVersionOutput second =
                appConfig.perform(new GetHostedConfigurationVersionInput(shop.application(), shop.profile(), 2));
        assertThat(Objects.requireNonNull(second.content()).utf8()).isEqualTo("{\"a\":2}");
    }

    @Test
    @DisplayName("dynamic parameters reach PRE_START_DEPLOYMENT actions only [model]")
    void dynamicParameters() {
        shop.extend(FUNCTION, ActionPoint.PRE_START_DEPLOYMENT, ActionPoint.ON_DEPLOYMENT_START);

        appConfig.perform(shop.deployment(LINEAR_50)
                .dynamicExtensionParameters(Map.of("Teller PRE_START_DEPLOYMENT#why", "because"))
                .build());

        assertThat(appConfig.events().get(0).detail().at("/Parameters/why").asText())
                .isEqualTo("because");
        assertThat(appConfig.events().get(1).detail().path("Parameters")).isEmpty();
        assertThatThrownBy(() -> appConfig.perform(shop.deployment(LINEAR_50)
                        .environmentId(shop.newEnvironment("test"))
                        .dynamicExtensionParameters(Map.of("Teller PRE_START_DEPLOYMENT#how", "so"))
                        .build()))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    @DisplayName("a tick that is answered with ROLL_BACK rolls back at its own time, with its description [docs]")
    void tickRollsBack() {
        shop.extend(FUNCTION, ActionPoint.AT_DEPLOYMENT_TICK, ActionPoint.ON_DEPLOYMENT_ROLLED_BACK);
        appConfig.answer("AtDeploymentTick", 2, "Directive", "CONTINUE");
        appConfig.answer("AtDeploymentTick", 1, "Directive", "ROLL_BACK");
        shop.start("AppConfig.Linear20PercentEvery6Minutes");

        appConfig.advance(Duration.ofDays(1));

        GetDeploymentOutput found = shop.get(1);
        assertThat(found.state()).isEqualTo(DeploymentState.ROLLED_BACK);
        List<ActionInvocation> asked = invocations(found, DeploymentEventType.ROLLBACK_STARTED);
        DeploymentEvent started = Objects.requireNonNull(found.eventLog()).get(1);
        assertThat(started.triggeredBy()).isEqualTo(TriggeredBy.APPCONFIG);
        assertThat(told()).hasSize(4).endsWith("PT3M AtDeploymentTick", "PT3M OnDeploymentRolledBack");
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).invocationId())
                .isEqualTo(
                        appConfig.events().get(2).detail().path("InvocationId").asText());
    }

    @Test
    @DisplayName("ticks end with the bake time, and an error says nothing [docs]")
    void ticksEnd() {
        shop.extend(FUNCTION, ActionPoint.AT_DEPLOYMENT_TICK);
        appConfig.answer("AtDeploymentTick", 1, "Error", "late");
        shop.start(LINEAR_50);

        appConfig.advance(Duration.ofHours(1));

        assertThat(told()).containsExactly("PT1M AtDeploymentTick");
        assertThat(shop.get(1).state()).isEqualTo(DeploymentState.COMPLETE);
    }

    @Test
    @DisplayName("AWS's own extension for queues: two messages for a full deployment (scenario S18 [docs])")
    void queueExtension() {
        String queue = "arn:aws:sqs:eu-west-1:111122223333:deployments";
        String association = shop.associate("AWS.AppConfig.DeploymentNotificationsToSqs", Map.of("queueArn", queue));
        shop.start(LINEAR_50);

        appConfig.advance(Duration.ofHours(1));

        assertThat(told()).containsExactly("PT0S OnDeploymentStart", "PT2M OnDeploymentComplete");
        assertThat(appConfig.events().get(0).resources()).first().isEqualTo(queue);
        assertThat(appConfig.events().get(0).detail().at("/Parameters/queueArn").asText())
                .isEqualTo(queue);
        assertThat(Objects.requireNonNull(shop.get(1).appliedExtensions())
                        .get(0)
                        .extensionAssociationId())
                .isEqualTo(association);
    }

    @Test
    @DisplayName("AWS's own extension for the default bus: events about the association [docs]")
    void busExtension() {
        String association = shop.associate("AWS.AppConfig.DeploymentNotificationsToEventBridge", Map.of());
        shop.start(LINEAR_50);

        shop.stop(1, null);

        assertThat(told()).containsExactly("PT0S On Deployment Start", "PT0S On Deployment Rolled Back");
        assertThat(appConfig.events().get(0).resources())
                .containsExactly("arn:aws:appconfig:eu-west-1:111122223333:extensionassociation/" + association);
    }

    @Test
    @DisplayName("what acts on a deployment is fixed when it starts [model]")
    void extensionsAreFixedAtTheStart() {
        shop.start(LINEAR_50);
        shop.extend(FUNCTION, ActionPoint.ON_DEPLOYMENT_COMPLETE);

        appConfig.advance(Duration.ofHours(1));

        assertThat(told()).isEmpty();
        assertThat(shop.get(1).appliedExtensions()).isNull();
    }
}
