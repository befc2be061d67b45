package dev.understudy.ssm.command;

import static dev.understudy.ssm.fixture.CommandDesk.NODE;
import static dev.understudy.ssm.fixture.CommandDesk.cancel;
import static dev.understudy.ssm.fixture.CommandDesk.id;
import static dev.understudy.ssm.fixture.CommandDesk.shell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.ssm.fixture.CommandDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.Alarm;
import dev.understudy.ssm.model.AlarmConfiguration;
import dev.understudy.ssm.model.AlarmStateInformation;
import dev.understudy.ssm.model.Command;
import dev.understudy.ssm.model.CommandInvocationStatus;
import dev.understudy.ssm.model.CommandStatus;
import dev.understudy.ssm.model.ExternalAlarmState;
import dev.understudy.ssm.model.GetCommandInvocationOutput;
import dev.understudy.ssm.model.SendCommandInput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stops commands: people and alarms. Source: sheet 3.2, 3.3, 8 C3. */
class CancelCommandTest {
    private static final String SECOND = "i-0000000000000000b";

    private final SsmBed bed = new SsmBed();
    private final CommandDesk desk = new CommandDesk(bed);

    @BeforeEach
    void twoNodesThatSleep() {
        desk.nodes(NODE, SECOND)
                .script(NODE + "/*", 0, "before\n", "", Duration.ofSeconds(90))
                .script(SECOND + "/*", 0, "before\n", "", Duration.ofSeconds(90));
        alarm("OK");
    }

    private void alarm(String state) {
        bed.admin("PUT", "ssm/alarms", "{\"name\": \"errors\", \"state\": \"" + state + "\"}");
    }

    // Source: sheet 3.2, 8 C3 [recorded]
    @Test
    void whatRunsIsKilledAndWhatItWroteIsKept() {
        bed.kernel().lifecycles().choose("ssm.command-cancellation", TransitionPolicy.after(Duration.ofSeconds(1)));
        Command command = desk.run(shell(List.of(NODE), "sleep 90"));

        bed.call(cancel(id(command)));

        assertThat(desk.command(id(command)).status()).isEqualTo(CommandStatus.CANCELLING);
        bed.advance(Duration.ofSeconds(1));
        GetCommandInvocationOutput result = desk.result(id(command));
        assertThat(result.status()).isEqualTo(CommandInvocationStatus.CANCELLED);
        assertThat(result.responseCode()).isEqualTo(137);
        assertThat(result.standardOutputContent()).isEqualTo("before\n");
        Command ended = desk.command(id(command));
        assertThat(ended.status()).isEqualTo(CommandStatus.CANCELLED);
        assertThat(ended.errorCount()).isZero();
        assertThat(ended.completedCount()).isEqualTo(1);
    }

    // Source: sheet 3.3, 8 C3
    @Test
    void aSecondCancellationChangesNothing() {
        Command command = desk.run(shell(List.of(NODE), "sleep 90"));
        bed.call(cancel(id(command)));
        bed.advance(Duration.ZERO);

        bed.call(cancel(id(command)));

        assertThat(desk.statuses(id(command))).isEqualTo("Cancelled");
    }

    // Source: sheet 3.3 [recorded]
    @Test
    void whatIsFinishedKeepsItsResult() {
        Command command = desk.run(shell(List.of(NODE, SECOND), "sleep 90"));
        bed.advance(Duration.ofSeconds(90));

        bed.call(cancel(id(command)));

        bed.advance(Duration.ZERO);
        assertThat(desk.statuses(id(command))).isEqualTo("Success, Cancelled");
        assertThat(desk.command(id(command)).statusDetails()).isEqualTo("Cancelled");
    }

    // Source: sheet 3.3 [model]: on some nodes only
    @Test
    void someNodesMayBeNamed() {
        Command command = desk.run(shell(List.of(NODE, SECOND), "sleep 90"));

        bed.call(cancel(id(command), SECOND));

        bed.advance(Duration.ofSeconds(90));
        assertThat(desk.statuses(id(command))).isEqualTo("Success, Cancelled");
    }

    // Source: sheet 3.2: what no agent has got is not killed
    @Test
    void whatNobodyHasGotHasNoCode() {
        desk.change(NODE, "\"agent\": \"silent\"");
        Command command = desk.run(shell(List.of(NODE), "date"));

        bed.call(cancel(id(command)));

        assertThat(desk.result(id(command)).status()).isEqualTo(CommandInvocationStatus.CANCELLED);
        assertThat(desk.result(id(command)).responseCode()).isEqualTo(-1);
        assertThat(desk.command(id(command)).status()).isEqualTo(CommandStatus.CANCELLED);
    }

    // Source: sheet 3.3 [model]: on some nodes only, before it begins on the others
    @Test
    void whatHasNotBegunBeginsWhenItIsTime() {
        bed.kernel().lifecycles().choose("ssm.command-start", TransitionPolicy.after(Duration.ofSeconds(20)));
        Command command = desk.run(shell(List.of(NODE, SECOND), "sleep 90"));

        bed.call(cancel(id(command), NODE));

        assertThat(desk.statuses(id(command))).isEqualTo("Cancelled, Pending");
        assertThat(desk.command(id(command)).status()).isEqualTo(CommandStatus.PENDING);
        bed.advance(Duration.ofSeconds(20));
        assertThat(desk.statuses(id(command))).isEqualTo("Cancelled, InProgress");
        bed.advance(Duration.ofSeconds(90));
        assertThat(desk.command(id(command)).statusDetails()).isEqualTo("Incomplete");
    }

    // Source: sheet 3.3 [model]: every node that was named, one after the other
    @Test
    void aCommandWhoseNodesAreAllNamedNeverBegins() {
        bed.kernel().lifecycles().choose("ssm.command-start", TransitionPolicy.after(Duration.ofSeconds(20)));
        Command command = desk.run(shell(List.of(NODE, SECOND), "sleep 90"));

        bed.call(cancel(id(command), NODE, SECOND));

        assertThat(desk.command(id(command)).status()).isEqualTo(CommandStatus.CANCELLED);
        bed.advance(Duration.ofMinutes(1));
        assertThat(desk.statuses(id(command))).isEqualTo("Cancelled, Cancelled");
    }

    // Source: sheet 1 [recorded]
    @Test
    void theCommandHasToBeThere() {
        String unknown = "00000000-0000-0000-0000-000000000000";

        assertThat(bed.refusal(cancel(unknown)))
                .isEqualTo("InvalidCommandId: Command id " + unknown + " does not exist.");
    }

    // Source: sheet 3.3 [model]
    @Test
    void theNodesHaveToBeTheCommands() {
        Command command = desk.run(shell(List.of(NODE), "sleep 90"));

        assertThat(bed.refusal(cancel(id(command), SECOND))).startsWith("InvalidInstanceId");
        assertThat(bed.refusal(cancel(id(command), NODE, NODE))).isEqualTo("DuplicateInstanceId");
    }

    private static SendCommandInput.Builder watched(List<String> nodes) {
        return shell(nodes, "sleep 90")
                .alarmConfiguration(AlarmConfiguration.builder()
                        .alarms(List.of(Alarm.builder().name("errors").build()))
                        .build());
    }

    // Source: sheet 3.2 [recorded]
    @ParameterizedTest
    @CsvSource({"true, FailedDueToAlarm, ALARM", "false, FailedDueToUnknownAlarmState, UNKNOWN"})
    void anAlarmTerminatesWhatRunsAndWhatWaits(boolean known, String details, ExternalAlarmState state) {
        Command command = desk.run(watched(List.of(NODE, SECOND)));

        if (known) {
            alarm("ALARM");
        } else {
            bed.admin(
                    "DELETE",
                    "ssm/alarms",
                    Map.of("account", SsmBed.ACCOUNT, "region", SsmBed.REGION, "name", "errors"),
                    null);
        }

        assertThat(desk.statuses(id(command))).isEqualTo("Terminated, Terminated");
        assertThat(desk.result(id(command)).responseCode()).isEqualTo(-1);
        assertThat(desk.result(id(command)).standardOutputContent()).isEmpty();
        Command ended = desk.command(id(command));
        assertThat(ended.status()).isEqualTo(CommandStatus.FAILED);
        assertThat(ended.statusDetails()).isEqualTo(details);
        assertThat(ended.triggeredAlarms())
                .containsExactly(AlarmStateInformation.builder()
                        .name("errors")
                        .state(state)
                        .build());
    }

    // Source: sheet 3.2 [recorded]: nothing ends twice
    @Test
    void aStepThatAnAlarmTerminatedDoesNotEndLater() {
        Command command = desk.run(watched(List.of(NODE)));
        alarm("ALARM");

        bed.advance(Duration.ofMinutes(5));

        assertThat(desk.statuses(id(command))).isEqualTo("Terminated");
    }
}
