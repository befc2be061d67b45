package dev.understudy.ssm.command;

import static dev.understudy.ssm.fixture.CommandDesk.NODE;
import static dev.understudy.ssm.fixture.CommandDesk.id;
import static dev.understudy.ssm.fixture.CommandDesk.running;
import static dev.understudy.ssm.fixture.CommandDesk.shell;
import static dev.understudy.ssm.fixture.CommandDesk.shellOnTagged;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.core.outcome.OutcomeRule;
import dev.understudy.core.quota.Quotas;
import dev.understudy.ssm.fixture.CommandDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.Command;
import dev.understudy.ssm.model.CommandFilter;
import dev.understudy.ssm.model.CommandFilterKey;
import dev.understudy.ssm.model.CommandInvocationStatus;
import dev.understudy.ssm.model.CommandStatus;
import dev.understudy.ssm.model.GetCommandInvocationOutput;
import dev.understudy.ssm.model.ListCommandsInput;
import dev.understudy.ssm.model.ListCommandsOutput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rare ends of commands, and the end of what is known of them. Source: sheet 3.2. */
class CommandStatusTest {
    private static final String SECOND = "i-0000000000000000b";

    private final Quotas quotas = Quotas.aws();
    private final SsmBed bed = new SsmBed(quotas);
    private final CommandDesk desk = new CommandDesk(bed);

    @BeforeEach
    void twoNodes() {
        desk.nodes(NODE, SECOND);
    }

    private void refuseDelivery(String details) {
        bed.kernel()
                .outcomes()
                .script(OutcomeRule.of("ssm.command-delivery")
                        .name(NODE + "/*")
                        .output(JsonNodeFactory.instance.objectNode().put("statusDetails", details))
                        .fails("scripted"));
    }

    // Source: sheet 3.2 [docs]: these count neither as errors nor as failures, as long as a node did well
    @ParameterizedTest
    @ValueSource(strings = {"AccessDenied", "Undeliverable", "InvalidPlatform"})
    void aNodeThatWasNotReachedSpoilsNothing(String details) {
        refuseDelivery(details);

        Command command = desk.run(shell(List.of(NODE, SECOND), "date"));

        GetCommandInvocationOutput result = desk.result(id(command));
        assertThat(result.status()).isEqualTo(CommandInvocationStatus.FAILED);
        assertThat(result.statusDetails()).isEqualTo(details);
        assertThat(result.responseCode()).isEqualTo(-1);
        assertThat(command.statusDetails()).isEqualTo("Success");
        assertThat(command.errorCount()).isZero();
        assertThat(command.completedCount()).isEqualTo(2);
    }

    // Source: sheet 3.2 [docs]: "if all invocations … Access Denied, then the command status returned is Failed"
    @Test
    void aCommandThatReachedNobodyFailed() {
        refuseDelivery("AccessDenied");

        Command command = desk.run(shell(List.of(NODE), "date"));

        assertThat(command.status()).isEqualTo(CommandStatus.FAILED);
        assertThat(command.statusDetails()).isEqualTo("Failed");
    }

    // Source: sheet 3.2 [docs]: "exceeded the account limit for pending invocations … before executing it on any"
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aCommandToTooManyNodesRunsNowhere(boolean byTag) {
        quotas.adjust("ssm.pending-command-invocations", 1);
        List.of(NODE, SECOND).forEach(node -> desk.change(node, "\"tags\": {\"role\": \"web\"}"));

        Command command = desk.run(byTag ? shellOnTagged("role", "web") : shell(List.of(NODE, SECOND), "date"));

        assertThat(command.status()).isEqualTo(CommandStatus.FAILED);
        assertThat(command.statusDetails()).isEqualTo("RateExceeded");
        assertThat(command.targetCount()).isEqualTo(2);
        assertThat(desk.statuses(id(command))).isEqualTo("Terminated, Terminated");
        assertThat(limited()).containsExactly(id(command));
        assertThat(desk.run(shell(List.of(NODE), "date")).statusDetails()).isEqualTo("Success");
    }

    // Source: sheet 3.2 [docs]: the same for whom AWS's own limit is too far away
    @Test
    void theRateMayBeExceededAsScripted() {
        bed.kernel()
                .outcomes()
                .script(OutcomeRule.of("ssm.command-rate")
                        .name(CommandDesk.SHELL)
                        .fails("scripted"));

        Command command = desk.run(shell(List.of(NODE), "date"));

        assertThat(command.statusDetails()).isEqualTo("RateExceeded");
    }

    // Source: sheet 3.3 [model]: filters call it LimitExceeded
    private List<String> limited() {
        ListCommandsOutput answer = bed.call(ListCommandsInput.builder()
                .filters(List.of(CommandFilter.builder()
                        .key(CommandFilterKey.STATUS)
                        .value("LimitExceeded")
                        .build()))
                .build());
        return answer.commands().stream().map(CommandDesk::id).toList();
    }

    // Source: sheet 3.2 [docs]: the command's own ExecutionTimedOut, below the limit of errors
    @Test
    void aCommandThatTimedOutEverywhereBelowItsLimitTimedOut() {
        List.of(NODE, SECOND).forEach(node -> desk.script(node + "/*", 0, "", "", Duration.ofSeconds(20)));
        Command command = desk.run(shell(List.of(NODE, SECOND), "sleep 20")
                .maxErrors("5")
                .parameters(Map.of("commands", List.of("sleep 20"), "executionTimeout", List.of("5"))));

        bed.advance(Duration.ofMinutes(1));

        Command ended = desk.command(id(command));
        assertThat(ended.status()).isEqualTo(CommandStatus.TIMED_OUT);
        assertThat(ended.statusDetails()).isEqualTo("ExecutionTimedOut");
        assertThat(ended.errorCount()).isEqualTo(2);
    }

    // Source: "Understanding command timeout values" [docs]: the total timeout ends what is InProgress, too
    @Test
    void aCommandThatStillRunsWhenItExpiresTimesOut() {
        desk.document("long", """
                        schemaVersion: '2.2'
                        parameters: {time: {type: String, default: '20000'}}
                        mainSteps:
                        - {action: 'aws:runShellScript', name: work, inputs: {runCommand: [a], timeoutSeconds: '{{ time }}'}}
                        """).script("*", 0, "", "", Duration.ofHours(2));
        Command command = desk.run(running("long").timeoutSeconds(30));
        bed.advance(Duration.ofSeconds(3629));
        assertThat(desk.statuses(id(command))).isEqualTo("InProgress");

        bed.advance(Duration.ofSeconds(1));

        assertThat(desk.statuses(id(command))).isEqualTo("DeliveryTimedOut");
        bed.advance(Duration.ofHours(3));
        assertThat(desk.command(id(command)).statusDetails()).isEqualTo("DeliveryTimedOut");
    }

    // Source: Systems Manager quotas [docs]: the history of a command is there for 30 days
    @Test
    void commandsAreForgotten() {
        Command command = desk.run(shell(List.of(NODE, SECOND), "date"));
        bed.advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(desk.invocations(id(command))).hasSize(2);

        bed.advance(Duration.ofSeconds(1));

        assertThat(desk.invocations(id(command))).isEmpty();
        assertThat(bed.refusal(CommandDesk.cancel(id(command)))).startsWith("InvalidCommandId");
    }

    // Source: 3.1 [model]: a command may be under way for longer than its history lasts
    @Test
    void commandsThatAreNotOverAreNotForgotten() {
        desk.change(NODE, "\"agent\": \"silent\"");
        Command command = desk.run(shell(List.of(NODE), "date").timeoutSeconds(2_592_000));

        bed.advance(Duration.ofDays(30));

        assertThat(desk.statuses(id(command))).isEqualTo("Delayed");
        bed.advance(Duration.ofHours(1));
        assertThat(desk.invocations(id(command))).isEmpty();
    }
}
