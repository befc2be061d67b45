package dev.understudy.ssm.command;

import dev.understudy.ssm.command.run.Rollup;
import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.InvocationRecord;
import dev.understudy.ssm.command.state.InvocationState;
import dev.understudy.ssm.command.state.InvocationVerdict;
import dev.understudy.ssm.command.state.StepEnd;
import dev.understudy.ssm.command.state.StepRun;
import dev.understudy.ssm.command.state.StepState;
import dev.understudy.ssm.model.CommandInvocationStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One plugin of a command on a node, as answers show it: one step, or all steps that a document or a plugin with several
 * properties brings along.
 *
 * @param name its name
 * @param status how far it is
 * @param details the same in more detail
 * @param code its exit code; -1 while there is none
 * @param began when it began; null if it never did
 * @param ended when it ended; null if it has not, or never began
 * @param output what it wrote to its standard output
 * @param errors what it wrote to its standard error
 * @param first its first step; null if none was performed
 */
public record PluginView(
        String name,
        CommandInvocationStatus status,
        String details,
        int code,
        @Nullable Instant began,
        @Nullable Instant ended,
        String output,
        String errors,
        @Nullable StepRun first) {
    /** All plugins of a command on a node. */
    public static List<PluginView> all(CommandRecord command, InvocationRecord invocation) {
        List<String> names = command.order().program().plugins();
        List<PluginView> plugins = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            plugins.add(of(invocation, names.get(i), i));
        }
        return plugins;
    }

    private static PluginView of(InvocationRecord invocation, String name, int plugin) {
        List<StepRun> steps = invocation.steps().stream()
                .filter(step -> step.plugin() == plugin)
                .toList();
        boolean over = !steps.isEmpty() && steps.stream().allMatch(step -> step.end() != null);
        return over ? over(name, steps) : unfinished(invocation, name, steps);
    }

    private static PluginView unfinished(InvocationRecord invocation, String name, List<StepRun> steps) {
        boolean begun = steps.stream().anyMatch(step -> !(step.state() instanceof StepState.Pending));
        boolean itsTurn = begun || steps.isEmpty();
        InvocationState state = itsTurn ? invocation.state() : new InvocationState.Waiting();
        return new PluginView(
                name,
                state.status(),
                state.details(),
                StepEnd.NO_CODE,
                begun ? began(steps) : null,
                null,
                "",
                "",
                begun ? steps.get(0) : null);
    }

    private static PluginView over(String name, List<StepRun> steps) {
        List<StepEnd> ends =
                steps.stream().map(step -> Objects.requireNonNull(step.end())).toList();
        InvocationVerdict verdict =
                Rollup.steps(ends.stream().map(StepEnd::verdict).toList());
        int code = ends.stream()
                .filter(end -> end.verdict() == verdict)
                .findFirst()
                .map(StepEnd::code)
                .orElse(0);
        Instant began = began(steps);
        return new PluginView(
                name,
                verdict.status(),
                verdict.details(),
                code,
                began,
                began == null ? null : finished(steps),
                ends.stream().map(StepEnd::output).collect(Collectors.joining()),
                ends.stream().map(StepEnd::errors).collect(Collectors.joining()),
                began == null ? null : steps.get(0));
    }

    private static @Nullable Instant began(List<StepRun> steps) {
        Instant first = null;
        for (StepRun step : steps) {
            Instant since = step.state() instanceof StepState.Running running
                    ? running.since()
                    : step.state() instanceof StepState.Ended ended ? ended.since() : null;
            first = first == null ? since : first;
        }
        return first;
    }

    private static @Nullable Instant finished(List<StepRun> steps) {
        Instant last = null;
        for (StepRun step : steps) {
            if (step.state() instanceof StepState.Ended ended
                    && (last == null || ended.at().isAfter(last))) {
                last = ended.at();
            }
        }
        return last;
    }
}
