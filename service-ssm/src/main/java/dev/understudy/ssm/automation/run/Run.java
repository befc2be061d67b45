package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.program.Step;
import dev.understudy.ssm.automation.program.StepWork;
import dev.understudy.ssm.automation.state.Activity;
import dev.understudy.ssm.automation.state.Effort;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.ExecutionState;
import dev.understudy.ssm.automation.state.KeptText;
import dev.understudy.ssm.automation.state.LoopPlace;
import dev.understudy.ssm.automation.state.LoopRound;
import dev.understudy.ssm.automation.state.Origin;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.automation.state.Verdict;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import dev.understudy.ssm.model.ExecutionMode;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An execution while the lock is held and it moves: a working copy of its record, in which steps are found by name.
 * {@link #save} puts it back.
 */
public final class Run {
    private final Partition<SsmStore> partition;
    private final AutomationProgram program;
    private final ExecutionRecord before;
    private final List<StepRecord> steps;
    private final List<LoopRound> loops;
    private final Map<String, JsonNode> variables;
    private Verdict verdict;
    private ExecutionState state;
    private int begun;
    private Effort effort;

    /** A working copy of an execution. */
    public Run(Partition<SsmStore> partition, ExecutionRecord record) {
        this.partition = partition;
        this.program = Objects.requireNonNull(
                partition.store().automationPrograms.get(record.origin().program()));
        this.before = record;
        this.steps = new ArrayList<>(record.steps());
        this.loops = new ArrayList<>(record.loops());
        this.variables = new LinkedHashMap<>(record.variables());
        this.verdict = record.verdict();
        this.state = record.state();
        this.effort = record.effort();
        for (StepRecord step : steps) {
            begun = Math.max(begun, step.state().order());
        }
    }

    /** Puts the execution back into its table. */
    public ExecutionRecord save() {
        ExecutionRecord after = new ExecutionRecord(
                before.id(),
                before.number(),
                before.origin(),
                state,
                variables,
                steps,
                loops,
                verdict,
                effort,
                before.scaleOut(),
                before.lanes(),
                before.triggeredAlarms());
        partition.store().automationExecutions.put(after.id(), after);
        return after;
    }

    /** Where it runs. */
    public Partition<SsmStore> partition() {
        return partition;
    }

    /** What it runs. */
    public AutomationProgram program() {
        return program;
    }

    /** Its id. */
    public String id() {
        return before.id();
    }

    /** What it began with. */
    public Origin origin() {
        return before.origin();
    }

    /** How far it is. */
    public ExecutionState state() {
        return state;
    }

    /**
     * A step is under way, or none is.
     *
     * @throws IllegalStateException if no steps run
     */
    public void activity(@Nullable Activity activity) {
        state = require(ExecutionState.Underway.class).performing(activity);
    }

    /**
     * Somebody starts a step.
     *
     * @throws IllegalStateException unless it is idle
     */
    public void wakeUp() {
        state = require(ExecutionState.Idle.class).toRunning();
    }

    /**
     * It waits for somebody to start a step.
     *
     * @throws IllegalStateException unless it runs
     */
    public void rest() {
        state = require(ExecutionState.Running.class).toIdle();
    }

    /**
     * Somebody cancels it.
     *
     * @throws IllegalStateException if it is over, or about to be
     */
    void cancel() {
        state = require(ExecutionState.Cancellable.class).toCancelling();
    }

    /**
     * No step is left.
     *
     * @param status what its steps have brought about, which does not count if it was cancelled
     * @throws IllegalStateException if it is over, or has not begun
     */
    void end(AutomationExecutionStatus status, Instant now) {
        state = require(ExecutionState.Begun.class).toEnded(status, now, verdict.message());
    }

    private <S extends ExecutionState> S require(Class<S> legal) {
        if (!legal.isInstance(state)) {
            throw new IllegalStateException("execution " + id() + " is " + state + ", not " + legal.getSimpleName());
        }
        return legal.cast(state);
    }

    /** Whether somebody cancelled it. */
    public boolean cancelling() {
        return state instanceof ExecutionState.Cancelling;
    }

    /** Whether somebody starts each step. */
    public boolean interactive() {
        return before.origin().mode() == ExecutionMode.INTERACTIVE && !cancelling();
    }

    /** Its verdict so far. */
    public Verdict verdict() {
        return verdict;
    }

    /** Another verdict. */
    void verdict(Verdict next) {
        verdict = next;
    }

    /** Its variables. */
    public Map<String, JsonNode> variables() {
        return variables;
    }

    /** How many steps it has, those of loops included. */
    int size() {
        return steps.size();
    }

    /** A step by its index. */
    public StepRecord step(int index) {
        return steps.get(index);
    }

    /** All steps. */
    public List<StepRecord> steps() {
        return steps;
    }

    /** Changes a step. */
    public void step(int index, StepRecord changed) {
        effort = effort.keeping(KeptText.added(steps.get(index), changed));
        steps.set(index, changed);
    }

    /** One more try of a step begins; the answer is what all of them have taken. */
    Effort countTry() {
        effort = effort.oneMoreTry();
        return effort;
    }

    /** The latest run of a step, or null; of a step of a loop that goes on, only a run in the present round. */
    @Nullable StepRecord named(String name) {
        int index = latest(name);
        return index < 0 ? null : steps.get(index);
    }

    private int latest(String name) {
        int since = 0;
        // Loops around a loop have its steps, too, but the innermost says which round it is.
        for (int i = loops.size() - 1; i >= 0 && since == 0; i--) {
            LoopRound round = loops.get(i);
            since = AutomationProgram.find(sequence(round), name) == null ? 0 : round.since();
        }
        for (int i = steps.size() - 1; i >= since; i--) {
            if (steps.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The program's words about a step. */
    public Step programStep(int index) {
        return Objects.requireNonNull(program.step(steps.get(index).name()));
    }

    /** The innermost loop, or null. */
    @Nullable LoopRound loop() {
        return loops.isEmpty() ? null : loops.get(loops.size() - 1);
    }

    /** The loop of this name that it is in, or null. */
    @Nullable LoopRound loop(String name) {
        for (LoopRound round : loops) {
            if (round.name().equals(name)) {
                return round;
            }
        }
        return null;
    }

    /** The loops that it is in, the innermost last. */
    List<LoopRound> rounds() {
        return loops;
    }

    /** Enters a loop, in which no inner step has any output yet. */
    void enter(LoopRound round) {
        loops.add(round);
    }

    void leave() {
        loops.remove(loops.size() - 1);
    }

    /** Goes to the next round, in which no inner step has any output yet. */
    void nextRound() {
        LoopRound round = loops.remove(loops.size() - 1);
        loops.add(round.next(steps.size()));
    }

    /** The steps among which it moves. */
    List<Step> sequence() {
        LoopRound round = loop();
        return round == null ? program.steps() : sequence(round);
    }

    private List<Step> sequence(LoopRound round) {
        return ((StepWork.Loop) programStep(round.step()).work()).steps();
    }

    /** Begins a step: one that is listed already, or another run of one in a loop. */
    int begin(Step step, IdGenerator ids, Instant now) {
        LoopRound round = loop();
        int index = latest(step.name());
        if (index < 0) {
            index = steps.size();
            LoopPlace place = round == null ? null : place(round);
            StepRecord added =
                    StepRecord.pending(ids.uuid(), step.name(), step.action().wireName(), place);
            steps.add(added);
            effort = effort.keeping(KeptText.of(added));
        }
        step(index, steps.get(index).begun(now, ++begun));
        return index;
    }

    private LoopPlace place(LoopRound round) {
        JsonNode item = round.item();
        String text = item == null ? null : item.isTextual() ? item.textValue() : item.toString();
        return new LoopPlace(steps.get(round.step()).id(), round.name(), round.iteration(), text);
    }
}
