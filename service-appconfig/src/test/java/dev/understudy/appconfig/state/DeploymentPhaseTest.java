package dev.understudy.appconfig.state;

import static dev.understudy.appconfig.fixture.AppConfig.START;
import static dev.understudy.appconfig.fixture.DeploymentSamples.deployment;
import static dev.understudy.appconfig.fixture.DeploymentSamples.linear;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.model.DeploymentState;
import dev.understudy.appconfig.state.DeploymentPhase.Baking;
import dev.understudy.appconfig.state.DeploymentPhase.Complete;
import dev.understudy.appconfig.state.DeploymentPhase.Deploying;
import dev.understudy.appconfig.state.DeploymentPhase.Interrupted;
import dev.understudy.appconfig.state.DeploymentPhase.RolledBack;
import dev.understudy.appconfig.state.DeploymentPhase.RollingBack;
import dev.understudy.appconfig.state.DeploymentPhase.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The states of a deployment (behaviour sheet AppConfig §4.3)")
class DeploymentPhaseTest {
    private static final RollbackCause ALARM = RollbackCause.alarm("arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a");

    private static DeploymentPhase after(Duration elapsed) {
        return deployment(linear(10, 20, 5)).phaseAt(START.plus(elapsed));
    }

    @Test
    @DisplayName("DEPLOYING until the deployment time is over, BAKING until the bake time is, then COMPLETE [docs]")
    void timeMovesItForward() {
        Map<Integer, DeploymentState> states = new TreeMap<>();
        for (int minute : new int[] {0, 2, 9, 10, 14, 15, 10_000}) {
            states.put(minute, after(Duration.ofMinutes(minute)).state());
        }

        assertThat(states)
                .isEqualTo(Map.of(
                        0, DeploymentState.DEPLOYING,
                        2, DeploymentState.DEPLOYING,
                        9, DeploymentState.DEPLOYING,
                        10, DeploymentState.BAKING,
                        14, DeploymentState.BAKING,
                        15, DeploymentState.COMPLETE,
                        10_000, DeploymentState.COMPLETE));
    }

    @Test
    @DisplayName(
            "the percentage grows while DEPLOYING, stays 100 afterwards [recorded], and is 0 after a rollback [recorded]")
    void percentageFollowsTheState() {
        assertThat(after(Duration.ofMinutes(4)).percentageComplete()).isEqualTo(40);
        assertThat(after(Duration.ofMinutes(12)).percentageComplete()).isEqualTo(100);
        assertThat(after(Duration.ofMinutes(20)).percentageComplete()).isEqualTo(100);
        Running running = (Running) after(Duration.ofMinutes(12));
        assertThat(running.stop(START).percentageComplete()).isZero();
    }

    @Test
    @DisplayName("CompletedAt is set with COMPLETE, to the end of the bake time, and absent before [recorded]")
    void completedAtEndOfBake() {
        assertThat(after(Duration.ofMinutes(14)).completedAt()).isNull();
        assertThat(after(Duration.ofDays(1)).completedAt()).isEqualTo(START.plus(Duration.ofMinutes(15)));
    }

    @Test
    @DisplayName("an environment is kept busy by DEPLOYING, BAKING and ROLLING_BACK (§4.2)")
    void whatKeepsTheEnvironmentBusy() {
        Running running = (Running) after(Duration.ZERO);
        RollingBack rollingBack = running.rollBack(ALARM, START);

        assertThat(running.inProgress()).isTrue();
        assertThat(after(Duration.ofMinutes(12)).inProgress()).isTrue();
        assertThat(rollingBack.inProgress()).isTrue();
        assertThat(rollingBack.toRolledBack(START).inProgress()).isFalse();
        assertThat(after(Duration.ofMinutes(15)).inProgress()).isFalse();
    }

    @Test
    @DisplayName("each state offers its legal transitions and no others")
    void onlyLegalTransitions() {
        Map<String, Set<String>> offered = new TreeMap<>();
        for (Class<?> state : DeploymentPhase.class.getPermittedSubclasses()) {
            for (Class<?> leaf : state.isRecord() ? new Class<?>[] {state} : state.getPermittedSubclasses()) {
                Set<String> targets = new TreeSet<>();
                Arrays.stream(leaf.getMethods())
                        .filter(method -> !method.isBridge() && !method.isSynthetic())
                        .map(method -> method.getReturnType())
                        .filter(type -> DeploymentPhase.class.isAssignableFrom(type) && type.isRecord())
                        .filter(type -> type != leaf)
                        .forEach(type -> targets.add(type.getSimpleName()));
                offered.put(leaf.getSimpleName(), targets);
            }
        }

        assertThat(offered)
                .isEqualTo(Map.of(
                        "Deploying", Set.of("RollingBack", "RolledBack"),
                        "Baking", Set.of("RollingBack", "RolledBack"),
                        "Complete", Set.of("Reverted"),
                        "RollingBack", Set.of("RolledBack"),
                        "RolledBack", Set.of(),
                        "Reverted", Set.of()));
    }

    @Test
    @DisplayName("a complete deployment can be reverted for 72 hours, to the millisecond [docs]")
    void revertibleFor72Hours() {
        Complete complete = new Complete(START);

        assertThat(complete.revertibleAt(START.plus(Duration.ofDays(3)))).isTrue();
        assertThat(complete.revertibleAt(START.plus(Duration.ofDays(3)).plusMillis(1)))
                .isFalse();
    }

    @Test
    @DisplayName("an interruption counts from then on, whatever the plan says")
    void interruptionOverrulesThePlan() {
        DeploymentRecord deployment = deployment(linear(10, 20, 5));
        Instant stop = START.plus(Duration.ofMinutes(4));
        Interrupted stopped = ((Running) deployment.phaseAt(stop)).stop(stop);

        DeploymentRecord after = deployment.interrupted(stopped);

        assertThat(after.phaseAt(stop)).isInstanceOf(RolledBack.class);
        assertThat(after.phaseAt(START.plus(Duration.ofDays(9)))).isEqualTo(stopped);
    }

    @Test
    @DisplayName("the forward states come from plan and clock alone")
    void forwardStates() {
        assertThat(after(Duration.ofMinutes(2))).isInstanceOf(Deploying.class);
        assertThat(after(Duration.ofMinutes(10))).isInstanceOf(Baking.class);
        assertThat(after(Duration.ofMinutes(15))).isInstanceOf(Complete.class);
    }
}
