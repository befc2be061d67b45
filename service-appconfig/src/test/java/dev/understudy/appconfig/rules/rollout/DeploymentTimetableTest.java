package dev.understudy.appconfig.rules.rollout;

import static dev.understudy.appconfig.fixture.AppConfig.START;
import static dev.understudy.appconfig.fixture.DeploymentSamples.deployment;
import static dev.understudy.appconfig.fixture.DeploymentSamples.linear;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.state.DeploymentPhase.Complete;
import dev.understudy.appconfig.state.DeploymentPhase.Running;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.LoggedEvent;
import dev.understudy.appconfig.state.RollbackCause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Event logs (behaviour sheet AppConfig §4.4)")
class DeploymentTimetableTest {
    private static final Instant END = START.plus(Duration.ofDays(30));

    private static List<String> lines(List<LoggedEvent> events) {
        return events.stream()
                .map(event -> Duration.between(START, event.occurredAt()) + " " + event.type() + " by "
                        + event.triggeredBy() + ": " + event.description())
                .toList();
    }

    @Test
    @DisplayName("types, triggers, texts and their order are those of the recorded log [recorded]")
    void recordedLog() {
        DeploymentRecord deployment = deployment(linear(15, 25, 0));

        assertThat(lines(DeploymentTimetable.until(deployment, END)))
                .containsExactly(
                        "PT0S DEPLOYMENT_STARTED by USER: Deployment started",
                        "PT3M45S PERCENTAGE_UPDATED by APPCONFIG: Configuration available to 25.00% of clients",
                        "PT7M30S PERCENTAGE_UPDATED by APPCONFIG: Configuration available to 50.00% of clients",
                        "PT11M15S PERCENTAGE_UPDATED by APPCONFIG: Configuration available to 75.00% of clients",
                        "PT15M PERCENTAGE_UPDATED by APPCONFIG: Configuration available to 100.00% of clients",
                        "PT15M BAKE_TIME_STARTED by APPCONFIG: Deployment bake time started",
                        "PT15M DEPLOYMENT_COMPLETED by APPCONFIG: Deployment completed");
    }

    @Test
    @DisplayName("what takes no time has two events at the same instant (newest additions §A13 [recorded])")
    void instantLog() {
        DeploymentRecord deployment = deployment(linear(0, 100, 0));

        assertThat(lines(DeploymentTimetable.until(deployment, START)))
                .containsExactly(
                        "PT0S DEPLOYMENT_STARTED by USER: Deployment started",
                        "PT0S DEPLOYMENT_COMPLETED by APPCONFIG: Deployment completed instantly");
    }

    @Test
    @DisplayName("StopDeployment is one event, by the user and in these words (newest additions §A13 [recorded])")
    void stopLog() {
        DeploymentRecord deployment = deployment(linear(0, 100, 10));
        Running running = (Running) deployment.phaseAt(START.plusSeconds(5));
        DeploymentRecord stopped = deployment.interrupted(running.stop(START.plusSeconds(5)));

        assertThat(lines(DeploymentTimetable.until(stopped, END)))
                .containsExactly(
                        "PT0S DEPLOYMENT_STARTED by USER: Deployment started",
                        "PT0S PERCENTAGE_UPDATED by APPCONFIG: Configuration available to 100.00% of clients",
                        "PT0S BAKE_TIME_STARTED by APPCONFIG: Deployment bake time started",
                        "PT5S ROLLBACK_COMPLETED by USER: Deployment rolled back by user request");
    }

    @Test
    @DisplayName("a rollback by alarm is two events; what the plan foresaw later does not happen [docs]")
    void alarmLog() {
        DeploymentRecord deployment = deployment(linear(10, 50, 5));
        Instant at = START.plus(Duration.ofMinutes(5));
        Running running = (Running) deployment.phaseAt(at);
        RollbackCause cause = RollbackCause.alarm("arn:aws:cloudwatch:eu-west-1:111122223333:alarm:errors");
        DeploymentRecord rolledBack =
                deployment.interrupted(running.rollBack(cause, at).toRolledBack(at.plusSeconds(2)));

        List<LoggedEvent> log = DeploymentTimetable.until(rolledBack, END);

        assertThat(log).hasSize(4);
        assertThat(lines(log).get(2)).startsWith("PT5M ROLLBACK_STARTED by CLOUDWATCH_ALARM: ");
        assertThat(log.get(2).description()).contains("arn:aws:cloudwatch:eu-west-1:111122223333:alarm:errors");
        assertThat(lines(log).get(3)).startsWith("PT5M2S ROLLBACK_COMPLETED by APPCONFIG: ");
    }

    @Test
    @DisplayName("a revert comes after everything else [model]")
    void revertLog() {
        DeploymentRecord deployment = deployment(linear(0, 100, 0));
        Complete complete = (Complete) deployment.phaseAt(START.plusSeconds(60));
        DeploymentRecord reverted = deployment.interrupted(complete.revert(START.plusSeconds(60)));

        List<LoggedEvent> log = DeploymentTimetable.until(reverted, END);

        assertThat(lines(log).get(2)).startsWith("PT1M REVERT_COMPLETED by USER: ");
    }

    @Test
    @DisplayName("law: a log only grows, and each event is in it from its own time on")
    void logGrowsWithTime() {
        DeploymentRecord deployment = deployment(linear(30, 7, 30));
        List<LoggedEvent> whole = DeploymentTimetable.until(deployment, END);

        for (long second = 0; second <= 3_700; second++) {
            Instant now = START.plusSeconds(second);
            List<LoggedEvent> log = DeploymentTimetable.until(deployment, now);
            assertThat(log)
                    .isEqualTo(whole.stream()
                            .filter(event -> !event.occurredAt().isAfter(now))
                            .toList());
        }
    }

    @Test
    @DisplayName("law: whoever goes from one event to the next meets all of them")
    void nextMeetsEveryEvent() {
        DeploymentRecord deployment = deployment(linear(45, 13, 10));
        Set<ActionPoint> all = EnumSet.allOf(ActionPoint.class);

        List<LoggedEvent> met = new ArrayList<>();
        Instant next = DeploymentTimetable.next(deployment, all, START.minusMillis(1));
        while (next != null) {
            met.addAll(DeploymentTimetable.at(deployment, next));
            next = DeploymentTimetable.next(deployment, all, next);
        }

        List<LoggedEvent> whole = DeploymentTimetable.until(deployment, END);
        assertThat(met).isEqualTo(whole.subList(1, whole.size()));
    }
}
