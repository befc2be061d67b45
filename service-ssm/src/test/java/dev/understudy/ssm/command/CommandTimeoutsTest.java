package dev.understudy.ssm.command;

import static dev.understudy.ssm.fixture.CommandDesk.NODE;
import static dev.understudy.ssm.fixture.CommandDesk.id;
import static dev.understudy.ssm.fixture.CommandDesk.running;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.CommandDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.Command;
import dev.understudy.ssm.model.SendCommandInput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the timeouts in documents add up, and which of them hold. Source: sheet 3.1, 3.4. */
class CommandTimeoutsTest {
    private final SsmBed bed = new SsmBed();
    private final CommandDesk desk = new CommandDesk(bed);

    @BeforeEach
    void aNode() {
        desk.nodes(NODE);
    }

    private static long budget(Command command) {
        return Duration.between(
                                Objects.requireNonNull(command.requestedDateTime()),
                                Objects.requireNonNull(command.expiresAfter()))
                        .toSeconds()
                - 30;
    }

    private void document(String timeout) {
        desk.document("step", """
                schemaVersion: '2.2'
                parameters: {time: {type: String, default: '10'}}
                mainSteps:
                - {action: 'aws:runShellScript', name: only, inputs: {runCommand: [a], timeoutSeconds: %s}}
                """.formatted(timeout));
    }

    // Source: sheet 3.1, 7.11 [recorded]: the budget of one step, by how its timeout is written
    @ParameterizedTest
    @CsvSource({
        "'''77''', '', 77",
        "78, '', 78",
        "'''{{ time }}''', 44, 44",
        "'''{{ time }}''', '', 3600",
        "soon, '', 3600",
        "'''''', '', 3600"
    })
    void theDeadlineDependsOnHowTheTimeoutIsWritten(String written, String given, long expected) {
        document(written);
        SendCommandInput.Builder request = running("step").timeoutSeconds(30);

        Command command = desk.send(given.isEmpty() ? request : request.parameters(Map.of("time", List.of(given))));

        assertThat(budget(command)).isEqualTo(expected);
    }

    // Source: sheet 3.1 [recorded]: of schema 1.2 only the first property
    @Test
    void ofSchema12TheFirstPropertyCounts() {
        desk.document("old", """
                schemaVersion: '1.2'
                runtimeConfig:
                  aws:runShellScript:
                    properties:
                    - {id: '0.aws:runShellScript', runCommand: [a], timeoutSeconds: '11'}
                    - {id: '1.aws:runShellScript', runCommand: [a], timeoutSeconds: '12'}
                """);

        Command command = desk.send(running("old").timeoutSeconds(30));

        assertThat(budget(command)).isEqualTo(11);
    }

    // Source: sheet 3.4: 5 to 172,800 seconds hold, anything else is an hour
    @ParameterizedTest
    @CsvSource({
        "4, PT10S, Success",
        "5, PT10S, ExecutionTimedOut",
        "172800, PT4000S, Success",
        "172801, PT4000S, ExecutionTimedOut"
    })
    void timeoutsOutOfBoundsAreAnHour(String timeout, Duration takes, String expected) {
        document("'" + timeout + "'");
        desk.script("*", 0, "", "", takes);
        Command command = desk.run(running("step"));

        bed.advance(takes);

        assertThat(desk.statuses(id(command))).isEqualTo(expected);
    }
}
