package dev.understudy.ssm.automation.random;

import static dev.understudy.ssm.fixture.AutomationDesk.signal;
import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.stop;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.Structure;
import dev.understudy.core.quota.Quotas;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.Requests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.ExecutionMode;
import dev.understudy.ssm.model.SignalType;
import dev.understudy.ssm.model.StopType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A runbook, three executions of it of which two may run at once, and what people do meanwhile.
 *
 * @param runbook the runbook
 * @param mode whether somebody has to start each step
 * @param deeds what people do, in any order
 */
record DiceStory(DiceRunbook runbook, ExecutionMode mode, List<Deed> deeds) {
    private static final int EXECUTIONS = 3;
    private static final int SECONDS = 60;

    /** What people do to an execution. */
    enum Kind {
        CANCEL,
        STOP_STEP,
        RESUME,
        APPROVE,
        REJECT,
        START_STEP
    }

    /**
     * What somebody does.
     *
     * @param second when, after the start
     * @param execution to which execution
     * @param kind what
     * @param step to which step, if it has to be named
     */
    record Deed(int second, int execution, Kind kind, int step) {}

    /**
     * How a story went.
     *
     * @param bed where
     * @param executions the executions at the end
     * @param told what each deed came to: {@code ok} or the code of its refusal
     * @param cancelled which executions were cancelled
     */
    record Outcome(SsmBed bed, List<AutomationExecution> executions, List<String> told, List<Integer> cancelled) {}

    /** All stories in which steps follow one another by themselves. */
    static Arbitrary<DiceStory> automatic() {
        return any(ExecutionMode.AUTO);
    }

    /** All stories in which somebody starts each step. */
    static Arbitrary<DiceStory> interactive() {
        return any(ExecutionMode.INTERACTIVE);
    }

    private static Arbitrary<DiceStory> any(ExecutionMode mode) {
        Arbitrary<Deed> deed = Combinators.combine(
                        Arbitraries.integers().between(0, SECONDS - 1),
                        Arbitraries.integers().between(0, EXECUTIONS - 1),
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 7))
                .as(Deed::new);
        return Combinators.combine(DiceRunbook.any(), deed.list().ofMaxSize(8))
                .as((runbook, deeds) -> new DiceStory(runbook, mode, deeds));
    }

    /** Tells it while time goes by in pieces of this many milliseconds, in turns, and ends what waits for people. */
    Outcome tell(List<Integer> pieces) {
        SsmBed bed = new SsmBed(Quotas.aws());
        bed.kernel().quotas().adjust("ssm.automation-executions", EXECUTIONS - 1);
        Requests.put(bed, Requests.string("/good", "1"));
        AutomationDesk desk =
                new AutomationDesk(bed).create("child", DiceRunbook.CHILD).create("dice", runbook.yaml());
        List<String> ids = new ArrayList<>();
        for (int n = 1; n <= EXECUTIONS; n++) {
            ids.add(desk.start(
                    starting("dice", Map.of("N", List.of(Integer.toString(n)))).mode(mode)));
        }
        Passing time = new Passing(bed, pieces.iterator(), pieces);
        List<String> told = new ArrayList<>();
        List<Integer> cancelled = new ArrayList<>();
        for (Deed deed :
                deeds.stream().sorted(Comparator.comparing(Deed::second)).toList()) {
            time.until(deed.second);
            String answer = perform(deed, ids.get(deed.execution), desk, bed);
            told.add(answer);
            if (answer.equals("ok") && cancels(deed.kind)) {
                cancelled.add(deed.execution);
            }
        }
        time.until(SECONDS);
        bed.advance(Duration.ofDays(40));
        ids.stream().filter(id -> status(desk.get(id)).equals("Waiting")).forEach(id -> {
            bed.call(stop(id, StopType.COMPLETE));
            bed.advance(Duration.ofDays(1));
        });
        return new Outcome(bed, ids.stream().map(desk::get).toList(), told, cancelled);
    }

    /** Nobody can go on after a step of an automatic execution was stopped. */
    private boolean cancels(Kind kind) {
        return kind == Kind.CANCEL || (kind == Kind.STOP_STEP && mode == ExecutionMode.AUTO);
    }

    private static String perform(Deed deed, String id, AutomationDesk desk, SsmBed bed) {
        try {
            bed.call(request(deed, desk.get(id)));
            return "ok";
        } catch (ModeledError refusal) {
            return refusal.code();
        }
    }

    private static Structure request(Deed deed, AutomationExecution execution) {
        String id = execution.automationExecutionId();
        String current = execution.currentStepName() == null ? "s" + deed.step : execution.currentStepName();
        List<String> running = execution.stepExecutions().stream()
                .filter(step -> current.equals(step.stepName()))
                .map(step -> step.stepExecutionId())
                .toList();
        return switch (deed.kind) {
            case CANCEL -> stop(id, StopType.CANCEL);
            case STOP_STEP -> signal(id, SignalType.STOP_STEP, Map.of("StepExecutionId", running));
            case RESUME -> signal(id, SignalType.RESUME, Map.of("StepName", List.of(current)));
            case APPROVE -> signal(id, SignalType.APPROVE, Map.of());
            case REJECT -> signal(id, SignalType.REJECT, Map.of());
            case START_STEP -> signal(id, SignalType.START_STEP, Map.of("StepName", List.of("s" + deed.step)));
        };
    }

    /** Time that goes by in pieces. */
    private static final class Passing {
        private final SsmBed bed;
        private final List<Integer> pieces;
        private Iterator<Integer> next;
        private long elapsed;

        private Passing(SsmBed bed, Iterator<Integer> next, List<Integer> pieces) {
            this.bed = bed;
            this.next = next;
            this.pieces = pieces;
        }

        private void until(int second) {
            long goal = second * 1_000L;
            while (elapsed < goal) {
                if (!next.hasNext()) {
                    next = pieces.iterator();
                }
                long piece = next.hasNext() ? Math.min(next.next(), goal - elapsed) : goal - elapsed;
                bed.advance(Duration.ofMillis(piece));
                elapsed += piece;
            }
        }
    }
}
