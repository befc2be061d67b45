package dev.understudy.ssm.automation.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.ssm.automation.state.ExecutionState.Cancelling;
import dev.understudy.ssm.automation.state.ExecutionState.Ended;
import dev.understudy.ssm.automation.state.ExecutionState.Idle;
import dev.understudy.ssm.automation.state.ExecutionState.Queued;
import dev.understudy.ssm.automation.state.ExecutionState.Running;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The states of executions and of their steps, and the ways between them. Source: sheet 4 [docs], 2.2 [docs], 11. */
class ExecutionStateTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final Activity NAP = new Activity(0, 1, 7, new Wait.Timer(NOW), false);

    private static Map<String, Set<String>> transitions(Class<?> kind, List<Class<?>> states) {
        Map<String, Set<String>> offered = new TreeMap<>();
        for (Class<?> state : states) {
            Set<String> targets = new TreeSet<>();
            Arrays.stream(state.getMethods())
                    .filter(method -> !method.isBridge())
                    .map(Method::getReturnType)
                    .filter(type -> kind.isAssignableFrom(type) && type != state)
                    .forEach(type -> targets.add(type.getSimpleName()));
            offered.put(state.getSimpleName(), targets);
        }
        return offered;
    }

    @Test
    void eachStateOfAnExecutionOffersItsLegalTransitionsAndNoOthers() {
        // Given
        List<Class<?>> states = List.of(Queued.class, Running.class, Idle.class, Cancelling.class, Ended.class);

        // When
        Map<String, Set<String>> offered = transitions(ExecutionState.class, states);

        // Then
        assertThat(offered)
                .isEqualTo(Map.of(
                        "Queued", Set.of("Running", "Idle", "Cancelling"),
                        "Running", Set.of("Idle", "Cancelling", "Ended"),
                        "Idle", Set.of("Running", "Cancelling", "Ended"),
                        "Cancelling", Set.of("Ended"),
                        "Ended", Set.of()));
    }

    @Test
    void eachStateOfAStepOffersItsLegalTransitionsAndNoOthers() {
        // Given
        List<Class<?>> states = List.of(
                StepState.Pending.class, StepState.Active.class, StepState.Cancelling.class, StepState.Ended.class);

        // When
        Map<String, Set<String>> offered = transitions(StepState.class, states);

        // Then only StartStep of an interactive execution begins a step anew
        assertThat(offered)
                .isEqualTo(Map.of(
                        "Pending", Set.of("Active"),
                        "Active", Set.of("Cancelling", "Ended"),
                        "Cancelling", Set.of("Ended"),
                        "Ended", Set.of("Pending")));
    }

    @Test
    void whoeverIsCancelledEndsAsCancelled() {
        // Given a step under way
        Running running = new Queued().toRunning().performing(NAP);

        // When
        Cancelling cancelling = running.toCancelling();

        // Then it is still to be stopped
        assertThat(cancelling.activity()).isEqualTo(NAP);
        assertThat(cancelling.performing(null).activity()).isNull();
        assertThat(cancelling.toEnded(NOW)).isEqualTo(new Ended(AutomationExecutionStatus.CANCELLED, NOW, null));
    }

    @Test
    void aStepUnderWayDoesNotBeginAgain() {
        // Given
        StepRecord active = StepRecord.pending("id", "nap", "aws:sleep", null).begun(NOW, 1);

        // When, Then
        assertThatThrownBy(() -> active.begun(NOW, 2)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyAStepUnderWayWaitsForASignal() {
        // Given
        StepRecord pending = StepRecord.pending("id", "nap", "aws:sleep", null);
        StepRecord ended = pending.begun(NOW, 1).ended(AutomationExecutionStatus.SUCCESS, NOW);

        // When, Then
        assertThatThrownBy(() -> pending.awaiting(true)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ended.awaiting(true)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aStepThatIsStartedAgainKeepsNothingOfItsFirstRun() {
        // Given
        StepRecord first = StepRecord.pending("id", "nap", "aws:sleep", null)
                .begun(NOW, 1)
                .withInputs(Map.of("Duration", "\"PT1S\""))
                .ended(AutomationExecutionStatus.SUCCESS, NOW);

        // When
        StepRecord again = first.begun(NOW.plusSeconds(5), 2);

        // Then
        assertThat(again.id()).isEqualTo("id");
        assertThat(again.inputs()).isEmpty();
        assertThat(again.state()).isEqualTo(new StepState.Active(NOW.plusSeconds(5), 2, false));
    }
}
