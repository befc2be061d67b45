package dev.understudy.it.sdk.scenario.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.model.CreateConfigurationProfileResponse;
import software.amazon.awssdk.services.appconfig.model.CreateHostedConfigurationVersionResponse;
import software.amazon.awssdk.services.appconfig.model.DeploymentEvent;
import software.amazon.awssdk.services.appconfig.model.DeploymentEventType;
import software.amazon.awssdk.services.appconfig.model.DeploymentState;
import software.amazon.awssdk.services.appconfig.model.GetDeploymentResponse;
import software.amazon.awssdk.services.appconfig.model.GrowthType;
import software.amazon.awssdk.services.appconfig.model.Monitor;
import software.amazon.awssdk.services.appconfig.model.StartDeploymentResponse;
import software.amazon.awssdk.services.appconfig.model.TriggeredBy;
import software.amazon.awssdk.services.appconfigdata.model.GetLatestConfigurationResponse;

/**
 * Scenarios S1, S2, S4, S5, S7 to S10. Source: behaviour sheet AppConfig §12, as newest additions §A13 corrects it for
 * deployments without duration and bake time.
 */
class DeploymentStoriesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String SLOW = "AppConfig.Linear20PercentEvery6Minutes";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);

    private static List<String> log(GetDeploymentResponse deployment) {
        return deployment.eventLog().stream()
                .map(event -> event.eventType() + " " + event.triggeredBy())
                .toList();
    }

    private static DeploymentEvent event(GetDeploymentResponse deployment, DeploymentEventType type) {
        return deployment.eventLog().stream()
                .filter(event -> event.eventType() == type)
                .findFirst()
                .orElseThrow();
    }

    /** Makes a further version of {@code cfg} and deploys it until it is complete. */
    private void release(String content) {
        String version = shop.newVersion(content).versionNumber().toString();
        shop.deploy(version, shop.instant());
    }

    @Test
    void s1HostedFreeform() {
        AppConfigClient appConfig = shop.client();
        assertThat(shop.application()).matches("[a-z0-9]{7}");
        assertThat(shop.environmentState()).isEqualTo("ReadyForDeployment");
        CreateConfigurationProfileResponse profile = appConfig.createConfigurationProfile(
                r -> r.applicationId(shop.application()).name("more").locationUri("hosted"));
        assertThat(profile.type()).isEqualTo("AWS.Freeform");

        CreateHostedConfigurationVersionResponse version = shop.newVersion("{\"a\":1}");
        assertThat(me.lastAnswer().status()).isEqualTo(201);
        assertThat(me.lastAnswer().header("Version-Number")).isEqualTo("1");
        assertThat(version.content().asUtf8String()).isEqualTo("{\"a\":1}");
        assertThat(appConfig
                        .createDeploymentStrategy(r -> r.name("instant")
                                .deploymentDurationInMinutes(0)
                                .growthFactor(100f)
                                .finalBakeTimeInMinutes(0)
                                .replicateTo("NONE"))
                        .growthType())
                .isEqualTo(GrowthType.LINEAR);

        StartDeploymentResponse started = shop.deploy("1", "AppConfig.AllAtOnce");
        assertThat(me.lastAnswer().status()).isEqualTo(201);
        assertThat(started.deploymentNumber()).isEqualTo(1);
        assertThat(started.state()).isEqualTo(DeploymentState.DEPLOYING);
        assertThat(started.percentageComplete()).isZero();
        assertThat(me.lastAnswer().json().has("PercentageComplete")).isTrue();
        assertThat(started.configurationName()).isEqualTo("cfg");
        assertThat(started.eventLog()).singleElement().satisfies(event -> {
            assertThat(event.eventType()).isEqualTo(DeploymentEventType.DEPLOYMENT_STARTED);
            assertThat(event.triggeredBy()).isEqualTo(TriggeredBy.USER);
        });

        emulator.advance(Duration.ofMinutes(11));
        GetDeploymentResponse complete = shop.deployment(1);
        assertThat(complete.state()).isEqualTo(DeploymentState.COMPLETE);
        assertThat(complete.percentageComplete()).isEqualTo(100);
        assertThat(complete.completedAt()).isAfterOrEqualTo(complete.startedAt());
        assertThat(log(complete))
                .containsExactly(
                        "DEPLOYMENT_COMPLETED APPCONFIG",
                        "BAKE_TIME_STARTED APPCONFIG",
                        "PERCENTAGE_UPDATED APPCONFIG",
                        "DEPLOYMENT_STARTED USER");

        Session session = shop.session();
        assertThat(me.lastAnswer().status()).isEqualTo(201);
        GetLatestConfigurationResponse first = session.poll();
        assertThat(first.configuration().asUtf8String()).isEqualTo("{\"a\":1}");
        assertThat(first.contentType()).isEqualTo("application/json");
        assertThat(first.nextPollIntervalInSeconds()).isEqualTo(60);
        emulator.advance(MINUTE);
        GetLatestConfigurationResponse second = session.poll();
        assertThat(me.lastAnswer().status()).isEqualTo(200);
        assertThat(second.configuration().asUtf8String()).isEmpty();
        assertThat(second.nextPollConfigurationToken()).isNotEqualTo(first.nextPollConfigurationToken());
    }

    @Test
    void s1WithoutDurationAndBakeTime() {
        shop.newVersion("{}");

        StartDeploymentResponse started = shop.deploy("1", shop.instant());

        assertThat(started.state()).isEqualTo(DeploymentState.COMPLETE);
        assertThat(started.percentageComplete()).isEqualTo(100);
        assertThat(started.completedAt()).isAfterOrEqualTo(started.startedAt());
        assertThat(log(shop.deployment(1)))
                .containsExactly("DEPLOYMENT_COMPLETED APPCONFIG", "DEPLOYMENT_STARTED USER");
        assertThat(event(shop.deployment(1), DeploymentEventType.DEPLOYMENT_COMPLETED)
                        .description())
                .isEqualTo("Deployment completed instantly");
    }

    @Test
    void s2UpdateReachesTheSession() {
        release("{\"a\":1}");
        Session session = shop.session();
        assertThat(session.read()).isEqualTo("{\"a\":1}");

        release("{\"a\":2}");

        emulator.advance(MINUTE);
        assertThat(session.read()).isEqualTo("{\"a\":2}");
        emulator.advance(MINUTE);
        assertThat(session.read()).isEmpty();
    }

    @Test
    void s4LinearProgress() {
        shop.newVersion("{}");
        shop.deploy("1", shop.linear(10, 20, 5));

        List<Float> seen = new ArrayList<>();
        for (int minute = 1; minute <= 10; minute++) {
            emulator.advance(MINUTE);
            seen.add(shop.deployment(1).percentageComplete());
        }
        assertThat(seen).isSorted().isSubsetOf(0f, 20f, 40f, 60f, 80f, 100f);
        assertThat(shop.state(1)).isEqualTo(DeploymentState.BAKING);
        emulator.advance(Duration.ofMinutes(5).plusSeconds(1));
        GetDeploymentResponse complete = shop.deployment(1);
        assertThat(complete.state()).isEqualTo(DeploymentState.COMPLETE);
        assertThat(complete.eventLog())
                .filteredOn(event -> event.eventType() == DeploymentEventType.PERCENTAGE_UPDATED)
                .extracting(DeploymentEvent::description)
                .containsExactlyElementsOf(Stream.of("100.00", "80.00", "60.00", "40.00", "20.00")
                        .map(percentage -> "Configuration available to " + percentage + "% of clients")
                        .toList());
    }

    @Test
    void s5ExponentialProgress() {
        String canary = "AppConfig.Canary10Percent20Minutes";
        shop.newVersion("{}");
        StartDeploymentResponse started = shop.deploy("1", canary);
        assertThat(me.lastAnswer().json().path("DeploymentStrategyId").asText()).isEqualTo(canary);
        assertThat(started.growthType()).isEqualTo(GrowthType.EXPONENTIAL);

        TreeSet<Float> seen = new TreeSet<>();
        while (shop.state(1) == DeploymentState.DEPLOYING) {
            emulator.advance(MINUTE);
            seen.add(shop.deployment(1).percentageComplete());
        }
        seen.remove(0f);
        assertThat(seen).containsExactly(10f, 20f, 40f, 80f, 100f);
        assertThat(emulator.now()).isEqualTo(started.startedAt().plus(Duration.ofMinutes(20)));
        assertThat(shop.state(1)).isEqualTo(DeploymentState.BAKING);
        emulator.advance(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(shop.state(1)).isEqualTo(DeploymentState.COMPLETE);
    }

    @Test
    void s7StopWhileDeploying() {
        release("{\"a\":1}");
        shop.newVersion("{\"a\":2}");
        shop.deploy("2", SLOW);
        List<Session> reached = Stream.generate(shop::session).limit(40).toList();
        emulator.advance(Duration.ofMinutes(24));
        reached = reached.stream().filter(one -> one.read().equals("{\"a\":2}")).toList();
        assertThat(reached).isNotEmpty();

        shop.stop(2);
        assertThat(me.lastAnswer().status()).isEqualTo(202);
        GetDeploymentResponse stopped = shop.deployment(2);
        assertThat(stopped.state()).isEqualTo(DeploymentState.ROLLED_BACK);
        assertThat(event(stopped, DeploymentEventType.ROLLBACK_COMPLETED).triggeredBy())
                .isEqualTo(TriggeredBy.USER);
        assertThat(event(stopped, DeploymentEventType.ROLLBACK_COMPLETED).description())
                .isEqualTo("Deployment rolled back by user request");
        assertThat(shop.environmentState()).isEqualTo("RolledBack");

        emulator.advance(MINUTE);
        assertThat(reached).allSatisfy(one -> assertThat(one.read()).isEqualTo("{\"a\":1}"));
        assertThat(shop.deploy("2", SLOW).deploymentNumber()).isEqualTo(3);
    }

    @Test
    void s8Revert() {
        release("{\"a\":1}");
        release("{\"a\":2}");
        Session session = shop.session();
        assertThat(session.read()).isEqualTo("{\"a\":2}");
        Refused.call(() -> shop.stop(2)).with(400, "BadRequestException");
        assertThat(shop.state(2)).isEqualTo(DeploymentState.COMPLETE);

        assertThat(shop.revert(2).state()).isEqualTo(DeploymentState.REVERTED);
        assertThat(me.lastAnswer().status()).isEqualTo(202);
        assertThat(event(shop.deployment(2), DeploymentEventType.REVERT_COMPLETED))
                .isNotNull();
        assertThat(shop.environmentState()).isEqualTo("Reverted");
        emulator.advance(MINUTE);
        assertThat(session.read()).isEqualTo("{\"a\":1}");
        Refused.call(() -> shop.revert(2)).with(400, "BadRequestException");

        release("{\"a\":3}");
        emulator.advance(Duration.ofHours(73));
        Refused.call(() -> shop.revert(3)).with(400, "BadRequestException");
        assertThat(shop.state(3)).isEqualTo(DeploymentState.COMPLETE);
    }

    @Test
    void s9OneDeploymentPerEnvironment() {
        shop.newVersion("{}");
        String other = shop.newProfile("other", "AWS.Freeform");
        shop.newVersion(other, "{}");
        String test = shop.newEnvironment("test");
        shop.deploy("1", SLOW);

        Refused.call(() -> shop.deploy(shop.environment(), other, "1", SLOW)).with(409, "ConflictException");
        assertThat(shop.deploy(test, other, "1", SLOW).deploymentNumber()).isEqualTo(1);
        emulator.advance(Duration.ofMinutes(31));
        assertThat(shop.state(1)).isEqualTo(DeploymentState.BAKING);
        Refused.call(() -> shop.deploy(shop.environment(), other, "1", SLOW)).with(409, "ConflictException");
        emulator.advance(Duration.ofMinutes(30));
        assertThat(shop.deploy(shop.environment(), other, "1", SLOW).deploymentNumber())
                .isEqualTo(2);
    }

    @Test
    void s10AlarmRollback() {
        String alarm = "arn:aws:cloudwatch:us-east-1:" + me.account() + ":alarm:errors";
        shop.client()
                .updateEnvironment(r -> r.applicationId(shop.application())
                        .environmentId(shop.environment())
                        .monitors(Monitor.builder()
                                .alarmArn(alarm)
                                .alarmRoleArn("arn:aws:iam::" + me.account() + ":role/alarms")
                                .build()));
        shop.newVersion("{}");
        shop.deploy("1", SLOW);
        emulator.advance(Duration.ofMinutes(40));
        assertThat(shop.state(1)).isEqualTo(DeploymentState.BAKING);

        setAlarm(alarm, "ALARM");
        emulator.advance(MINUTE);
        GetDeploymentResponse rolledBack = shop.deployment(1);
        assertThat(rolledBack.state()).isEqualTo(DeploymentState.ROLLED_BACK);
        assertThat(event(rolledBack, DeploymentEventType.ROLLBACK_STARTED).triggeredBy())
                .isEqualTo(TriggeredBy.CLOUDWATCH_ALARM);
        assertThat(event(rolledBack, DeploymentEventType.ROLLBACK_STARTED).description())
                .contains(alarm);

        setAlarm(alarm, "OK");
        shop.deploy("1", SLOW);
        emulator.advance(Duration.ofMinutes(61));
        setAlarm(alarm, "ALARM");
        emulator.advance(MINUTE);
        assertThat(shop.state(2)).isEqualTo(DeploymentState.COMPLETE);
    }

    private void setAlarm(String alarm, String state) {
        me.sendAdmin("PUT", "appconfig/alarms", "{\"alarmArn\":\"" + alarm + "\",\"state\":\"" + state + "\"}")
                .ok();
    }
}
