package dev.understudy.ssm.command;

import static dev.understudy.ssm.fixture.CommandDesk.cancel;
import static dev.understudy.ssm.fixture.CommandDesk.id;
import static dev.understudy.ssm.fixture.CommandDesk.shell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.command.run.OutputText;
import dev.understudy.ssm.fixture.CommandDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.Command;
import dev.understudy.ssm.model.CommandInvocation;
import dev.understudy.ssm.model.CommandInvocationStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of commands, whatever their nodes do. Source: sheet 3.2. */
class RandomCommandsTest {
    private static final Set<CommandInvocationStatus> ENDS = Set.of(
            CommandInvocationStatus.SUCCESS,
            CommandInvocationStatus.FAILED,
            CommandInvocationStatus.TIMED_OUT,
            CommandInvocationStatus.CANCELLED);

    /** What a node does: 0 to 3 is an exit code after some seconds, and more is no answer. */
    private static List<String> nodes(List<Integer> behaviours, CommandDesk desk) {
        List<String> nodes = new ArrayList<>();
        for (int i = 0; i < behaviours.size(); i++) {
            String node = "i-%017x".formatted(i);
            int behaviour = behaviours.get(i);
            desk.nodes(node);
            if (behaviour > 3) {
                desk.change(node, behaviour == 4 ? "\"agent\": \"silent\"" : "\"pingStatus\": \"ConnectionLost\"");
            } else {
                desk.script(node + "/*", behaviour % 2, "", "", Duration.ofSeconds(behaviour * 10L));
            }
            nodes.add(node);
        }
        return nodes;
    }

    private static long underWay(List<CommandInvocation> invocations) {
        return invocations.stream()
                .filter(invocation -> invocation.status() == CommandInvocationStatus.IN_PROGRESS)
                .count();
    }

    // Source: sheet 3.2 [docs]: MaxConcurrency caps parallel nodes; every command ends, and every node is counted once
    @Property(tries = 40)
    void everyCommandEndsAndNeverHasMoreNodesAtOnceThanAllowed(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 5) Integer> behaviours,
            @ForAll @IntRange(min = 1, max = 5) int concurrency,
            @ForAll @IntRange(max = 3) int errors,
            @ForAll @IntRange(max = 30) int cancelledAfter) {
        SsmBed bed = new SsmBed();
        CommandDesk desk = new CommandDesk(bed);
        Command command = desk.run(shell(nodes(behaviours, desk), "work")
                .timeoutSeconds(30)
                .maxConcurrency(Integer.toString(concurrency))
                .maxErrors(Integer.toString(errors)));

        for (int seconds = 0; seconds < 20; seconds++) {
            assertThat(underWay(desk.invocations(id(command)))).isLessThanOrEqualTo(concurrency);
            if (seconds == cancelledAfter) {
                bed.call(cancel(id(command)));
            }
            bed.advance(Duration.ofSeconds(5));
        }

        bed.advance(Duration.ofDays(1));
        Command ended = desk.command(id(command));
        assertThat(ended.completedCount()).isEqualTo(behaviours.size()).isEqualTo(ended.targetCount());
        assertThat(ended.errorCount()).isLessThanOrEqualTo(errors + concurrency);
        assertThat(desk.invocations(id(command)))
                .extracting(CommandInvocation::status)
                .allMatch(ENDS::contains);
        assertThat(ended.statusDetails()).isIn("Success", "Failed", "Incomplete", "Cancelled", "DeliveryTimedOut");
        if (ended.statusDetails().equals("Success")) {
            assertThat(ended.errorCount()).isZero();
        }
    }

    // Source: sheet 3.3 [model]: 2,500 characters at most
    @Property(tries = 100)
    void bothOutputsFitIntoOneText(
            @ForAll @IntRange(max = 4000) int outputLength, @ForAll @IntRange(max = 4000) int errorsLength) {
        String output = "o".repeat(outputLength);
        String errors = "e".repeat(errorsLength);

        String both = OutputText.both(output, errors);

        assertThat(both.length()).isLessThanOrEqualTo(2500);
        if (outputLength + errorsLength < 2400) {
            assertThat(both).startsWith(output).endsWith(errors);
        } else if (outputLength + errorsLength > 2500) {
            assertThat(both).contains("truncated---");
        }
    }
}
