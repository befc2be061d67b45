package dev.understudy.ssm.automation.action;

import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static dev.understudy.ssm.fixture.CommandDesk.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.state.DueTransition;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.CommandDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps that change machines that the admin API declares. Source: sheet 10.3 [docs]. */
class MachineStepsTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    @BeforeEach
    void aMachine() {
        new CommandDesk(bed).nodes(NODE);
    }

    private AutomationExecution run(String action, String inputs) {
        desk.create("book", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: work, action: '%s', inputs: %s}
                """.formatted(action, inputs.replace("NODE", NODE)));
        return desk.run("book", Map.of());
    }

    private JsonNode machine() {
        return bed.admin("GET", "ssm/nodes", null).path("nodes").path(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stopped", "terminated", "running"})
    void aMachineIsSwitched(String state) {
        // When
        AutomationExecution execution =
                run("aws:changeInstanceState", "{InstanceIds: [NODE], DesiredState: " + state + "}");

        // Then
        assertThat(status(execution)).isEqualTo("Success");
        assertThat(machine().path("instanceState").asText()).isEqualTo(state);
    }

    // Source: sheet 10.3 [docs], sheet SSM documents and commands: a command waits for a node that does not answer
    @Test
    void commandsThatWaitForAMachineAreDeliveredWhenItIsSwitchedOn() {
        // Given a machine that is switched off before its agent takes a command
        CommandDesk commands = new CommandDesk(bed).change(NODE, "\"agent\": \"silent\"");
        String id = CommandDesk.id(commands.send(CommandDesk.shell(List.of(NODE), "true")));
        commands.change(NODE, "\"agent\": \"answering\", \"instanceState\": \"stopped\"");
        bed.advance(Duration.ofMinutes(1));
        String before = commands.statuses(id);

        // When
        run("aws:changeInstanceState", "{InstanceIds: [NODE], DesiredState: running}");
        bed.advance(Duration.ZERO);

        // Then
        assertThat(before).isEqualTo("Delayed");
        assertThat(commands.statuses(id)).isEqualTo("Success");
    }

    @Test
    void aStateThatIsOnlyCheckedIsWaitedFor() {
        // Given
        AutomationExecution begun =
                run("aws:changeInstanceState", "{InstanceIds: [NODE], DesiredState: stopped, CheckStateOnly: true}");

        // When
        bed.admin("PUT", "ssm/nodes", "{\"id\": \"" + NODE + "\", \"instanceState\": \"stopped\"}");
        bed.advance(Duration.ofMinutes(1));

        // Then
        assertThat(status(begun)).isEqualTo("InProgress");
        assertThat(status(desk.get(begun.automationExecutionId()))).isEqualTo("Success");
    }

    @Test
    void aStateThatIsOnlyCheckedAndNeverComesTimesOut() {
        // Given
        AutomationExecution begun =
                run("aws:changeInstanceState", "{InstanceIds: [NODE], DesiredState: stopped, CheckStateOnly: true}");

        // When
        bed.advance(Duration.ofHours(1));

        // Then
        assertThat(status(desk.get(begun.automationExecutionId()))).isEqualTo("TimedOut");
        assertThat(machine().path("instanceState").asText()).isEqualTo("running");
    }

    @Test
    void whoWaitsForLongLooksRarer() {
        // Given a step that outlasts its caller's permissions
        desk.create("patient", """
                schemaVersion: '0.3'
                assumeRole: arn:aws:iam::111122223333:role/r
                mainSteps:
                - name: work
                  action: aws:changeInstanceState
                  timeoutSeconds: 2147483647
                  inputs: {InstanceIds: [%s], DesiredState: stopped, CheckStateOnly: true}
                """.formatted(NODE));
        String id = desk.start("patient", Map.of());

        // When
        List<DueTransition> happened = bed.advance(Duration.ofDays(30_000));

        // Then years go by as fast as hours
        assertThat(status(desk.get(id))).isEqualTo("TimedOut");
        assertThat(happened).hasSizeLessThan(50_000);
    }

    @Test
    void aMachineIsTagged() {
        // When
        AutomationExecution execution =
                run("aws:createTags", "{ResourceIds: [NODE, i-1], Tags: [{Key: team, Value: a}]}");

        // Then
        assertThat(status(execution)).isEqualTo("Success");
        assertThat(machine().path("tags").path("team").asText()).isEqualTo("a");
    }

    @Test
    void tagsHaveAKeyAndAValue() {
        // When
        AutomationExecution execution = run("aws:createTags", "{ResourceIds: [NODE], Tags: [{team: a}]}");

        // Then
        assertThat(step(execution, "work").failureMessage()).contains("Tags is a list of maps with Key and Value");
    }

    @Test
    void aCommandGoesToFiftyMachinesAtMost() {
        // When: docs of aws:runCommand
        AutomationExecution execution = run(
                "aws:runCommand", "{DocumentName: AWS-RunShellScript, InstanceIds: [" + "NODE, ".repeat(50) + "NODE]}");

        // Then
        assertThat(step(execution, "work").failureMessage()).contains("InstanceIds has at most 50 items");
    }
}
