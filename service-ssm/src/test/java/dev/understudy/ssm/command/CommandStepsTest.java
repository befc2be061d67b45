package dev.understudy.ssm.command;

import static dev.understudy.ssm.fixture.CommandDesk.NODE;
import static dev.understudy.ssm.fixture.CommandDesk.get;
import static dev.understudy.ssm.fixture.CommandDesk.id;
import static dev.understudy.ssm.fixture.CommandDesk.running;
import static dev.understudy.ssm.fixture.CommandDesk.shell;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.core.outcome.OutcomeRule;
import dev.understudy.ssm.fixture.CommandDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.Command;
import dev.understudy.ssm.model.CommandInvocationStatus;
import dev.understudy.ssm.model.CommandStatus;
import dev.understudy.ssm.model.GetCommandInvocationOutput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What agents do with the steps of a document, whose ends are scripted. Source: sheet 3.2-3.4, 8 C1-C3. */
class CommandStepsTest {
    private static final Duration AT_ONCE = Duration.ZERO;

    private final SsmBed bed = new SsmBed();
    private final CommandDesk desk = new CommandDesk(bed);

    @BeforeEach
    void aNode() {
        desk.nodes(NODE);
    }

    // Source: sheet 3.2 [recorded]: exit 0.
    @Test
    void withoutAScriptEverythingSucceedsAndSaysNothing() {
        Command command = desk.run(shell(List.of(NODE), "date"));

        assertThat(command.status()).isEqualTo(CommandStatus.SUCCESS);
        assertThat(command.completedCount()).isEqualTo(1);
        GetCommandInvocationOutput result = desk.result(id(command));
        assertThat(result.status()).isEqualTo(CommandInvocationStatus.SUCCESS);
        assertThat(result.responseCode()).isZero();
        assertThat(result.pluginName()).isEqualTo("aws:runShellScript");
        assertThat(result.standardOutputContent()).isEmpty();
    }

    // Source: sheet 3.4: plugins that are not performed here end as scripted, and well otherwise
    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws:configurePackage",
                "aws:softwareInventory",
                "aws:refreshAssociation",
                "aws:updateSsmAgent",
                "aws:configureDocker",
                "aws:runDockerAction",
                "aws:domainJoin",
                "aws:downloadContent",
                "aws:runPowerShellScript"
            })
    void otherPluginsEndAsScripted(String plugin) {
        desk.document("other", """
                schemaVersion: '2.2'
                mainSteps:
                - {action: '%s', name: work, inputs: {}}
                """.formatted(plugin)).script("*/other/work", 5, "scripted", "", AT_ONCE);

        List<Integer> codes = List.of(
                desk.plugins(id(desk.run(running("other")))).get(0).responseCode(),
                desk.plugins(id(desk.run(running("other")))).get(0).responseCode());

        assertThat(codes).containsExactly(5, 0);
    }

    // Source: sheet 8 C1 [recorded].
    @Test
    void aFailureIsExplainedAtTheEndOfTheStandardError() {
        desk.script("*", 7, "out\n", "err\n", AT_ONCE);

        Command command = desk.run(shell(List.of(NODE), "exit 7"));

        assertThat(command.status()).isEqualTo(CommandStatus.FAILED);
        assertThat(command.errorCount()).isEqualTo(1);
        GetCommandInvocationOutput result = desk.result(id(command));
        assertThat(result.responseCode()).isEqualTo(7);
        assertThat(result.standardOutputContent()).isEqualTo("out\n");
        assertThat(result.standardErrorContent()).isEqualTo("err\nfailed to run commands: exit status 7");
        assertThat(desk.plugins(id(command)).get(0).output())
                .isEqualTo("out\n\n----------ERROR-------\nerr\nfailed to run commands: exit status 7");
    }

    // Source: sheet 3.3 [recorded].
    @Test
    void whatIsNotFinishedHasNeitherCodeNorTimes() {
        desk.script("*", 0, "", "", Duration.ofMillis(20_048));
        Command command = desk.run(shell(List.of(NODE), "sleep 20"));

        GetCommandInvocationOutput result = desk.result(id(command));

        assertThat(result.status()).isEqualTo(CommandInvocationStatus.IN_PROGRESS);
        assertThat(result.responseCode()).isEqualTo(-1);
        assertThat(result.executionEndDateTime()).isEmpty();
        assertThat(result.executionStartDateTime()).isNull();
        assertThat(result.executionElapsedTime()).isNull();
    }

    // Source: sheet 3.3 [recorded]: the end is whole seconds after the beginning.
    @ParameterizedTest
    @CsvSource({"20048, PT20.048S, 20", "482, PT0.482S, 00"})
    void whatIsFinishedHasTimes(long millis, String elapsed, String end) {
        desk.script("*", 0, "", "", Duration.ofMillis(millis));
        Command command = desk.run(shell(List.of(NODE), "sleep 20"));
        bed.advance(Duration.ofSeconds(30));

        GetCommandInvocationOutput result = desk.result(id(command));

        assertThat(result.executionStartDateTime()).isEqualTo("2030-01-01T00:00:00.000Z");
        assertThat(result.executionElapsedTime()).isEqualTo(elapsed);
        assertThat(result.executionEndDateTime()).isEqualTo("2030-01-01T00:00:" + end + ".000Z");
    }

    // Source: sheet 3.2, 8 C3 [recorded].
    @Test
    void aStepThatTakesTooLongIsKilled() {
        desk.script("*", 0, "early\n", "", Duration.ofSeconds(20));
        Command command = desk.run(shell(List.of(NODE), "sleep 20")
                .parameters(Map.of("commands", List.of("sleep 20"), "executionTimeout", List.of("5"))));

        bed.advance(Duration.ofSeconds(5));

        GetCommandInvocationOutput result = desk.result(id(command));
        assertThat(result.status()).isEqualTo(CommandInvocationStatus.TIMED_OUT);
        assertThat(result.statusDetails()).isEqualTo("ExecutionTimedOut");
        assertThat(result.responseCode()).isEqualTo(137);
        Command ended = desk.command(id(command));
        assertThat(ended.status()).isEqualTo(CommandStatus.FAILED);
        assertThat(ended.statusDetails()).isEqualTo("Failed");
        assertThat(ended.errorCount()).isEqualTo(1);
    }

    // Source: sheet 3.4 [recorded]: a timeout below five seconds counts as an hour.
    @Test
    void aTimeoutThatMakesNoSenseIsAnHour() {
        desk.script("*", 0, "", "", Duration.ofSeconds(20));
        Command command = desk.run(shell(List.of(NODE), "sleep 20")
                .parameters(Map.of("commands", List.of("sleep 20"), "executionTimeout", List.of("2"))));

        bed.advance(Duration.ofSeconds(20));

        assertThat(desk.command(id(command)).status()).isEqualTo(CommandStatus.SUCCESS);
    }

    // Source: sheet 3.4: the agent's own words.
    @Test
    void theExitCode168IsExplainedInTheOutput() {
        desk.script("*", 168, "done", "", AT_ONCE);

        Command command = desk.run(shell(List.of(NODE), "exit 168"));

        assertThat(desk.result(id(command)).standardOutputContent())
                .isEqualTo("done\nStep exited with code 168. Therefore, marking step as succeeded. Further document"
                        + " steps will be skipped.");
    }

    // Source: sheet 3.4: 194 reboots the node, and the step runs again.
    @Test
    void aStepThatRebootsRunsAgain() {
        desk.script("*", 194, "", "", AT_ONCE).script("*", 0, "up again", "", AT_ONCE);
        Command command = desk.run(shell(List.of(NODE), "exit 194"));
        assertThat(desk.command(id(command)).status()).isEqualTo(CommandStatus.IN_PROGRESS);

        bed.advance(Duration.ofMinutes(1));

        assertThat(desk.result(id(command)).standardOutputContent()).isEqualTo("up again");
        assertThat(desk.command(id(command)).status()).isEqualTo(CommandStatus.SUCCESS);
    }

    // Source: an execution can never hang the timeline: rebooting for ever fails in the end.
    @Test
    void nobodyRebootsForEver() {
        bed.kernel()
                .outcomes()
                .script(OutcomeRule.of("ssm.command")
                        .always()
                        .output(JsonNodeFactory.instance.objectNode().put("exitCode", 194))
                        .succeeds());
        Command command = desk.run(shell(List.of(NODE), "exit 194"));

        bed.advance(Duration.ofDays(1));

        assertThat(desk.result(id(command)).responseCode()).isEqualTo(194);
        assertThat(desk.command(id(command)).status()).isEqualTo(CommandStatus.FAILED);
    }

    // Source: sheet 3.4, 8 C5: an answer shows 2,500 characters of both outputs, and the mark of what is cut off.
    @Test
    void longOutputIsCut() {
        desk.script("*", 0, "x".repeat(4000), "", AT_ONCE);

        Command command = desk.run(shell(List.of(NODE), "yes"));

        assertThat(desk.plugins(id(command)).get(0).output()).hasSize(2500).endsWith("\n---Output truncated---");
        assertThat(desk.result(id(command)).standardOutputContent()).hasSize(4000);
    }

    // Source: sheet 3.4: each half gets its share.
    @Test
    void bothOutputsAreCutIfBothAreLong() {
        desk.script("*", 0, "x".repeat(4000), "y".repeat(9000), AT_ONCE);

        Command command = desk.run(shell(List.of(NODE), "yes"));

        String output = desk.plugins(id(command)).get(0).output();
        assertThat(output)
                .hasSizeLessThanOrEqualTo(2500)
                .contains("\n---Output truncated---\n----------ERROR-------\n");
        assertThat(output).endsWith("\n---Error truncated----");
        assertThat(desk.result(id(command)).standardErrorContent()).hasSize(8000);
    }

    // Source: sheet 1 [recorded].
    @Test
    void pluginsHaveNames() {
        Command command = desk.run(shell(List.of(NODE), "date"));

        assertThat(bed.refusal(get(id(command)).pluginName("zzzz").build()))
                .isEqualTo("InvalidPluginName: Plugin zzzz not found for invocation with command id " + id(command)
                        + " and instance id " + NODE);
    }

    // Source: sheet 1 [recorded].
    @Test
    void aNodeKnowsOnlyItsCommands() {
        String unknown = "00000000-0000-0000-0000-000000000000";

        assertThat(bed.refusal(get(unknown).build()))
                .isEqualTo("InvocationDoesNotExist: Invocation not found for " + unknown + ", " + NODE);
    }
}
