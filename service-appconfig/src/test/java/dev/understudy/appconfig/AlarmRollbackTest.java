package dev.understudy.appconfig;

import static dev.understudy.appconfig.fixture.AppConfig.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.fixture.Shop;
import dev.understudy.appconfig.model.ConflictException;
import dev.understudy.appconfig.model.DeploymentEvent;
import dev.understudy.appconfig.model.DeploymentEventType;
import dev.understudy.appconfig.model.DeploymentState;
import dev.understudy.appconfig.model.EnvironmentState;
import dev.understudy.appconfig.model.Monitor;
import dev.understudy.appconfig.model.TriggeredBy;
import dev.understudy.appconfig.model.UpdateEnvironmentInput;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.lifecycle.TransitionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rollback by alarm (behaviour sheet AppConfig §4.7)")
class AlarmRollbackTest {
    private static final String ALARM = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:errors";
    private static final String LINEAR_20 = "AppConfig.Linear20PercentEvery6Minutes";

    private final AppConfig appConfig = new AppConfig();
    private final Shop shop = new Shop(appConfig, ALARM);

    private List<DeploymentEvent> log() {
        return Objects.requireNonNull(shop.get(1).eventLog());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 13, 29, 31, 59})
    @DisplayName("an alarm that goes on while DEPLOYING or BAKING rolls back (scenario S10 [docs])")
    void alarmRollsBack(long minutes) {
        shop.start(LINEAR_20);
        appConfig.advance(Duration.ofMinutes(minutes));

        appConfig.alarm(ALARM, "ALARM");

        assertThat(shop.get(1).state()).isEqualTo(DeploymentState.ROLLED_BACK);
        assertThat(shop.state()).isEqualTo(EnvironmentState.ROLLED_BACK);
        assertThat(log().get(0).eventType()).isEqualTo(DeploymentEventType.ROLLBACK_COMPLETED);
        assertThat(log().get(1).eventType()).isEqualTo(DeploymentEventType.ROLLBACK_STARTED);
        assertThat(log().get(1).triggeredBy()).isEqualTo(TriggeredBy.CLOUDWATCH_ALARM);
        assertThat(log().get(1).description()).contains(ALARM);
        assertThat(log().get(1).occurredAt()).isEqualTo(START.plus(Duration.ofMinutes(minutes)));
    }

    @Test
    @DisplayName("after COMPLETE an alarm has no effect [docs]")
    void tooLate() {
        shop.start(LINEAR_20);
        appConfig.advance(Duration.ofMinutes(60));

        appConfig.alarm(ALARM, "ALARM");

        assertThat(shop.get(1).state()).isEqualTo(DeploymentState.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OK", "INSUFFICIENT_DATA"})
    @DisplayName("other states of an alarm roll nothing back")
    void otherStates(String state) {
        shop.start(LINEAR_20);

        appConfig.alarm(ALARM, state);

        assertThat(shop.get(1).state()).isEqualTo(DeploymentState.DEPLOYING);
    }

    @Test
    @DisplayName("an alarm whose actions are disabled rolls nothing back [docs]")
    void disabledActions() {
        shop.start(LINEAR_20);

        appConfig.admin(
                "PUT", "appconfig/alarms", "{'alarmArn': '" + ALARM + "', 'state': 'ALARM', 'actionsEnabled': false}");

        assertThat(shop.get(1).state()).isEqualTo(DeploymentState.DEPLOYING);
    }

    @Test
    @DisplayName("an alarm may be told to roll back when its data are insufficient, as AWS's newest pages say")
    void insufficientData() {
        shop.start(LINEAR_20);

        appConfig.admin(
                "PUT",
                "appconfig/alarms",
                "{'alarmArn': '" + ALARM + "', 'state': 'INSUFFICIENT_DATA', 'insufficientDataRollsBack': true}");

        assertThat(shop.get(1).state()).isEqualTo(DeploymentState.ROLLED_BACK);
    }

    @Test
    @DisplayName("an alarm that nobody monitors rolls nothing back")
    void foreignAlarm() {
        shop.start(LINEAR_20);

        appConfig.alarm(ALARM + "-of-others", "ALARM");

        assertThat(shop.get(1).state()).isEqualTo(DeploymentState.DEPLOYING);
    }

    @Test
    @DisplayName("an alarm that is on already rolls back right after the start, which is answered as usual")
    void alarmIsOnAlready() {
        appConfig.alarm(ALARM, "ALARM");

        assertThat(shop.start(LINEAR_20).state()).isEqualTo(DeploymentState.DEPLOYING);

        assertThat(shop.get(1).state()).isEqualTo(DeploymentState.ROLLED_BACK);
    }

    @Test
    @DisplayName(
            "an alarm that is on rolls back once the environment monitors it: any alarm of its monitors counts [docs]")
    void alarmIsMonitoredLater() {
        String other = ALARM + "-of-others";
        appConfig.alarm(other, "ALARM");
        shop.start(LINEAR_20);

        appConfig.perform(UpdateEnvironmentInput.builder()
                .applicationId(shop.application())
                .environmentId(shop.environment())
                .monitors(List.of(new Monitor(other, "arn:aws:iam::111122223333:role/alarms")))
                .build());

        assertThat(shop.get(1).state()).isEqualTo(DeploymentState.ROLLED_BACK);
        assertThat(log().get(1).description()).contains(other);
    }

    @Test
    @DisplayName("a rollback that takes its time shows ROLLING_BACK, and keeps the environment busy (§4.3)")
    void rollingBackShows() {
        appConfig.kernel().lifecycles().choose("appconfig.rollback", TransitionPolicy.after(Duration.ofSeconds(30)));
        shop.start(LINEAR_20);
        appConfig.alarm(ALARM, "ALARM");
        assertThat(shop.get(1).state()).isEqualTo(DeploymentState.ROLLING_BACK);
        assertThat(shop.state()).isEqualTo(EnvironmentState.ROLLING_BACK);
        assertThatThrownBy(() -> shop.start(LINEAR_20)).isInstanceOf(ConflictException.class);

        appConfig.advance(Duration.ofHours(1));

        assertThat(shop.get(1).state()).isEqualTo(DeploymentState.ROLLED_BACK);
        assertThat(log().get(0).occurredAt()).isEqualTo(START.plusSeconds(30));
    }

    @Test
    @DisplayName("a rollback may also end after some reads, so that a waiter sees it without sleeping")
    void rollingBackByReads() {
        appConfig.kernel().lifecycles().choose("appconfig.rollback", TransitionPolicy.afterReads(2));
        shop.start(LINEAR_20);
        appConfig.alarm(ALARM, "ALARM");

        assertThat(List.of(
                        Objects.requireNonNull(shop.get(1).state()),
                        Objects.requireNonNull(shop.get(1).state()),
                        Objects.requireNonNull(shop.get(1).state())))
                .containsExactly(
                        DeploymentState.ROLLING_BACK, DeploymentState.ROLLING_BACK, DeploymentState.ROLLED_BACK);
    }

    @Test
    @DisplayName("whoever waits for the environment reads its rollback, too")
    void rollingBackByReadsOfTheEnvironment() {
        appConfig.kernel().lifecycles().choose("appconfig.rollback", TransitionPolicy.afterReads(2));
        shop.start(LINEAR_20);
        appConfig.alarm(ALARM, "ALARM");

        assertThat(List.of(
                        Objects.requireNonNull(shop.state()),
                        Objects.requireNonNull(shop.state()),
                        Objects.requireNonNull(shop.state())))
                .containsExactly(
                        EnvironmentState.ROLLING_BACK, EnvironmentState.ROLLING_BACK, EnvironmentState.ROLLED_BACK);
    }

    @Test
    @DisplayName("the admin API lists the alarms it was told of, and says what is wrong with others")
    void adminApi() {
        appConfig.alarm(ALARM, "OK");

        assertThat(appConfig
                        .admin("GET", "appconfig/alarms", null)
                        .at("/alarms/0/state")
                        .asText())
                .isEqualTo("OK");
        assertThatThrownBy(() -> appConfig.alarm("errors", "OK"))
                .isInstanceOf(AdminRefusal.class)
                .hasMessageContaining("'alarmArn' must be an ARN like");
        assertThatThrownBy(() -> appConfig.alarm(ALARM, "RED"))
                .isInstanceOf(AdminRefusal.class)
                .hasMessage("'state' must be one of [OK, ALARM, INSUFFICIENT_DATA], not 'RED'");
    }
}
