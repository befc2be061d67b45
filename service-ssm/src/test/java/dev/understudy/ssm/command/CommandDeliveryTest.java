package dev.understudy.ssm.command;

import static dev.understudy.ssm.fixture.CommandDesk.NODE;
import static dev.understudy.ssm.fixture.CommandDesk.id;
import static dev.understudy.ssm.fixture.CommandDesk.shell;
import static dev.understudy.ssm.fixture.CommandDesk.shellOnTagged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.ssm.fixture.CommandDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.Command;
import dev.understudy.ssm.model.CommandInvocationStatus;
import dev.understudy.ssm.model.CommandPlugin;
import dev.understudy.ssm.model.CommandStatus;
import dev.understudy.ssm.model.GetCommandInvocationOutput;
import dev.understudy.ssm.model.SendCommandInput;
import dev.understudy.ssm.model.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To which nodes commands go, when, and what becomes of the whole. Source: sheet 3.2, 8 C3, C4. */
class CommandDeliveryTest {
    private static final String SECOND = "i-0000000000000000b";
    private static final String THIRD = "i-0000000000000000c";
    private static final List<String> ALL = List.of(NODE, SECOND, THIRD);
    private static final Duration AT_ONCE = Duration.ZERO;

    private final SsmBed bed = new SsmBed();
    private final CommandDesk desk = new CommandDesk(bed);

    @BeforeEach
    void threeNodes() {
        desk.nodes(NODE, SECOND, THIRD);
    }

    private static SendCommandInput.Builder within35Seconds(List<String> nodes) {
        return shell(nodes, "date")
                .parameters(Map.of("commands", List.of("date"), "executionTimeout", List.of("5")))
                .timeoutSeconds(30);
    }

    // Source: sheet 3.2, 7.13 [recorded]
    @Test
    void anAgentThatDoesNotAnswerIsShownAsDelayed() {
        desk.change(NODE, "\"agent\": \"silent\"");
        Command command = desk.run(within35Seconds(List.of(NODE)));
        assertThat(desk.result(id(command)).status()).isEqualTo(CommandInvocationStatus.IN_PROGRESS);

        bed.advance(Duration.ofSeconds(20));

        GetCommandInvocationOutput result = desk.result(id(command));
        assertThat(result.status()).isEqualTo(CommandInvocationStatus.PENDING);
        assertThat(result.statusDetails()).isEqualTo("Delayed");
        assertThat(result.responseCode()).isEqualTo(-1);
    }

    // Source: sheet 3.2, 8 C3 [recorded]
    @Test
    void aCommandThatNoAgentTookExpires() {
        desk.change(NODE, "\"agent\": \"silent\"");
        Command command = desk.run(within35Seconds(List.of(NODE)));

        bed.advance(Duration.ofSeconds(35));

        GetCommandInvocationOutput result = desk.result(id(command));
        assertThat(result.status()).isEqualTo(CommandInvocationStatus.TIMED_OUT);
        assertThat(result.statusDetails()).isEqualTo("DeliveryTimedOut");
        assertThat(result.responseCode()).isEqualTo(-1);
        Command ended = desk.command(id(command));
        assertThat(ended.status()).isEqualTo(CommandStatus.TIMED_OUT);
        assertThat(ended.statusDetails()).isEqualTo("DeliveryTimedOut");
        assertThat(ended.errorCount()).isZero();
        assertThat(ended.deliveryTimedOutCount()).isEqualTo(1);
        assertThat(ended.completedCount()).isEqualTo(1);
    }

    // Source: sheet 8 C3: it must never run later
    @Test
    void anExpiredCommandNeverRuns() {
        desk.change(NODE, "\"agent\": \"silent\"");
        Command command = desk.run(within35Seconds(List.of(NODE)));
        bed.advance(Duration.ofSeconds(35));

        desk.change(NODE, "\"agent\": \"answering\"");

        bed.advance(Duration.ofHours(1));
        assertThat(desk.statuses(id(command))).isEqualTo("DeliveryTimedOut");
    }

    // Source: sheet 3.2: delayed is not the end
    @Test
    void anAgentThatComesBackInTimeGetsTheCommand() {
        desk.change(NODE, "\"agent\": \"silent\"");
        Command command = desk.run(within35Seconds(List.of(NODE)));
        bed.advance(Duration.ofSeconds(20));

        desk.change(NODE, "\"agent\": \"answering\"");

        bed.advance(AT_ONCE);
        assertThat(desk.statuses(id(command))).isEqualTo("Success");
    }

    // Source: sheet 3.2 [recorded*]
    @Test
    void anAgentThatIsLongMissedGetsNothing() {
        desk.change(NODE, "\"pingStatus\": \"ConnectionLost\"");

        Command command = desk.run(shell(List.of(NODE), "date"));

        CommandPlugin plugin = desk.plugins(id(command)).get(0);
        assertThat(plugin.statusDetails()).isEqualTo("Undeliverable");
        assertThat(plugin.responseCode()).isEqualTo(-1);
        assertThat(plugin.outputS3Region()).isEmpty();
        assertThat(command.status()).isEqualTo(CommandStatus.FAILED);
        assertThat(command.errorCount()).isZero();
    }

    // Source: sheet 3.2 [docs]: one success outweighs nodes that were never reached
    @Test
    void oneSuccessMakesUpForNodesThatWereNotReached() {
        desk.change(NODE, "\"pingStatus\": \"ConnectionLost\"");

        Command command = desk.run(shell(ALL, "date"));

        assertThat(desk.statuses(id(command))).isEqualTo("Undeliverable, Success, Success");
        assertThat(command.statusDetails()).isEqualTo("Success");
    }

    // Source: sheet 3.2 [docs]
    @Test
    void targetsOfAnotherPlatformAreInvalid() {
        desk.change(NODE, "\"platformType\": \"Windows\", \"tags\": {\"role\": \"web\"}");

        Command command = desk.run(shellOnTagged("role", "web"));

        assertThat(desk.statuses(id(command))).isEqualTo("InvalidPlatform");
        assertThat(command.statusDetails()).isEqualTo("Failed");
        assertThat(command.targetCount()).isEqualTo(1);
    }

    // Source: sheet 3.2, 7.10 [recorded]
    @Test
    void targetsThatMatchNothingAreASuccess() {
        Command command = desk.run(shellOnTagged("role", "none"));

        assertThat(command.status()).isEqualTo(CommandStatus.SUCCESS);
        assertThat(command.statusDetails()).isEqualTo("NoInstancesInTag");
        assertThat(command.targetCount()).isZero();
        assertThat(desk.invocations(id(command))).isEmpty();
    }

    // Source: sheet 3.1 [model]: an empty list says nothing
    @Test
    void noTargetsAreNotAllNodes() {
        Command command = desk.run(shell(List.of(SECOND), "date").targets(List.of()));

        assertThat(command.targetCount()).isEqualTo(1);
        assertThat(desk.invocations(id(command)).get(0).instanceId()).isEqualTo(SECOND);
    }

    // Source: sheet 3.2 [recorded]
    @Test
    void aGroupThatCannotBeListedIsRefused() {
        Command command = desk.run(shell(List.of(), "date")
                .targets(List.of(Target.builder()
                        .key("resource-groups:Name")
                        .values(List.of("nobody"))
                        .build())));

        assertThat(command.status()).isEqualTo(CommandStatus.FAILED);
        assertThat(command.statusDetails()).isEqualTo("AccessDenied");
    }

    // Source: sheet 8 C4 [docs]
    @Test
    void errorsBeyondTheLimitStopTheRest() {
        desk.script(NODE + "/*", 1, "", "", AT_ONCE);

        Command command = desk.run(shell(ALL, "date").maxConcurrency("1").maxErrors("0"));

        assertThat(desk.statuses(id(command))).isEqualTo("Failed, Terminated, Terminated");
        assertThat(command.statusDetails()).isEqualTo("Failed");
        assertThat(command.errorCount()).isEqualTo(1);
        assertThat(command.completedCount()).isEqualTo(3);
    }

    // Source: sheet 8 C4 [docs]: also errors that take no time at all
    @Test
    void errorsThatComeAtOnceStopTheRest() {
        desk.document("lost", """
                schemaVersion: '2.2'
                mainSteps:
                - {action: 'aws:runDocument', name: lost, inputs: {documentType: SSMDocument, documentPath: nowhere}}
                """);

        Command command = desk.run(SendCommandInput.builder()
                .documentName("lost")
                .instanceIds(ALL)
                .maxConcurrency("1")
                .maxErrors("0"));

        assertThat(desk.statuses(id(command))).isEqualTo("Failed, Terminated, Terminated");
    }

    // Source: sheet 3.2, 8 C4 [docs]
    @ParameterizedTest
    @CsvSource({"1", "34%"})
    void asManyErrorsAsAllowedStopNobody(String maxErrors) {
        desk.script(NODE + "/*", 1, "", "", AT_ONCE);

        Command command = desk.run(shell(ALL, "date").maxConcurrency("1").maxErrors(maxErrors));

        assertThat(desk.statuses(id(command))).isEqualTo("Failed, Success, Success");
        assertThat(command.status()).isEqualTo(CommandStatus.FAILED);
        assertThat(command.statusDetails()).isEqualTo("Incomplete");
        assertThat(command.errorCount()).isEqualTo(1);
    }

    // Source: sheet 3.2 [docs]: running invocations finish although the limit of errors is reached
    @Test
    void whatRunsAlreadyFinishes() {
        desk.script(NODE + "/*", 0, "", "", AT_ONCE)
                .script(SECOND + "/*", 1, "", "", Duration.ofSeconds(5))
                .script(THIRD + "/*", 0, "", "", Duration.ofSeconds(10));

        Command command = desk.run(shell(ALL, "date"));

        bed.advance(Duration.ofMinutes(1));
        assertThat(desk.statuses(id(command))).isEqualTo("Success, Failed, Success");
        assertThat(desk.command(id(command)).statusDetails()).isEqualTo("Failed");
    }

    // Source: sheet 3.2 [docs]
    @Test
    void noMoreNodesThanAllowedHaveItAtOnce() {
        ALL.forEach(node -> desk.script(node + "/*", 0, "", "", Duration.ofSeconds(10)));
        Command command = desk.run(shell(ALL, "sleep 10").maxConcurrency("1"));

        bed.advance(Duration.ofSeconds(10));

        assertThat(desk.statuses(id(command))).isEqualTo("Success, InProgress, Pending");
    }

    // Source: sheet 3.2 [docs]: 1, 2, 4, …
    @Test
    void theNumberOfNodesGrowsWithSuccess() {
        List<String> nodes = new ArrayList<>(ALL);
        for (char c = 'd'; c <= 'g'; c++) {
            nodes.add("i-0000000000000000" + c);
            desk.nodes("i-0000000000000000" + c);
        }
        nodes.forEach(node -> desk.script(node + "/*", 0, "", "", Duration.ofSeconds(10)));
        Command command = desk.run(shell(nodes, "sleep 10"));
        assertThat(running(command)).isEqualTo(1);
        bed.advance(Duration.ofSeconds(10));
        assertThat(running(command)).isEqualTo(2);

        bed.advance(Duration.ofSeconds(10));

        assertThat(running(command)).isEqualTo(4);
    }

    private long running(Command command) {
        return desk.invocations(id(command)).stream()
                .filter(invocation -> "InProgress".equals(invocation.statusDetails()))
                .count();
    }

    // Source: sheet 3.2: an agent that lets others wait does not count as running
    @Test
    void nobodyWaitsForASilentAgent() {
        desk.change(NODE, "\"agent\": \"silent\"");
        Command command = desk.run(shell(ALL, "date"));

        bed.advance(Duration.ofSeconds(20));

        assertThat(desk.statuses(id(command))).isEqualTo("Delayed, Success, Success");
        assertThat(desk.command(id(command)).statusDetails()).isEqualTo("InProgress");
    }

    // Source: sheet 3.2 [docs]: mixed ends are incomplete
    @Test
    void aNodeThatWasNotReachedInTimeLeavesTheCommandIncomplete() {
        desk.change(NODE, "\"agent\": \"silent\"");
        Command command = desk.run(within35Seconds(ALL));

        bed.advance(Duration.ofMinutes(1));

        assertThat(desk.statuses(id(command))).isEqualTo("DeliveryTimedOut, Success, Success");
        assertThat(desk.command(id(command)).statusDetails()).isEqualTo("Incomplete");
    }

    // Source: sheet 3.2: a deregistered node is out of reach
    @Test
    void aNodeThatIsGoneMeanwhileIsOutOfReach() {
        bed.kernel().lifecycles().choose("ssm.command-start", TransitionPolicy.after(Duration.ofSeconds(1)));
        Command command = desk.send(shell(ALL, "date"));
        bed.admin(
                "DELETE", "ssm/nodes", Map.of("account", SsmBed.ACCOUNT, "region", SsmBed.REGION, "id", SECOND), null);

        bed.advance(Duration.ofSeconds(1));

        assertThat(desk.statuses(id(command))).isEqualTo("Success, Undeliverable, Success");
    }
}
