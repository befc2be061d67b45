package dev.understudy.ssm.command;

import static dev.understudy.ssm.fixture.CommandDesk.NODE;
import static dev.understudy.ssm.fixture.CommandDesk.id;
import static dev.understudy.ssm.fixture.CommandDesk.running;
import static dev.understudy.ssm.fixture.CommandDesk.shell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.local.LocalPrograms;
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

/** Commands that really run, in a shell of this machine. Source: sheet 3.4, 8 C1, C2. */
class ShellCommandsTest {
    private final SsmBed bed =
            new SsmBed(kernel -> kernel.withPrograms(LocalPrograms.none().withShell()));
    private final CommandDesk desk = new CommandDesk(bed);

    @BeforeEach
    void aNode() {
        desk.nodes(NODE);
    }

    // Source: sheet 8 C1 [recorded]
    @Test
    void whatAScriptWritesAndItsCodeAreTheResult() {
        Command command = desk.run(shell(List.of(NODE), "printf 'out\\n'", "printf 'err\\n' >&2", "exit 7"));

        GetCommandInvocationOutput result = desk.result(id(command));
        assertThat(result.status()).isEqualTo(CommandInvocationStatus.FAILED);
        assertThat(result.responseCode()).isEqualTo(7);
        assertThat(result.standardOutputContent()).isEqualTo("out\n");
        assertThat(result.standardErrorContent()).isEqualTo("err\nfailed to run commands: exit status 7");
        assertThat(command.status()).isEqualTo(CommandStatus.FAILED);
    }

    // Source: sheet 8 C1: a success with something on the standard error
    @Test
    void aSuccessMayComplain() {
        Command command = desk.run(shell(List.of(NODE), "echo out", "echo err >&2"));

        assertThat(command.status()).isEqualTo(CommandStatus.SUCCESS);
        assertThat(desk.plugins(id(command)).get(0).output()).isEqualTo("out\n\n----------ERROR-------\nerr\n");
    }

    // Source: sheet 3.4 [agent-source]
    @Test
    void scriptsKnowTheirCommandAndParametersOfTheEnvironment() {
        desk.document("environment", """
                schemaVersion: '2.2'
                parameters:
                  who: {type: String, interpolationType: ENV_VAR}
                mainSteps:
                - action: aws:runShellScript
                  name: show
                  inputs: {runCommand: ['echo "$SSM_COMMAND_ID $SSM_who"']}
                """);

        Command command = desk.run(running("environment").parameters(Map.of("who", List.of("$(id); world"))));

        assertThat(desk.result(id(command)).standardOutputContent()).isEqualTo(id(command) + " $(id); world\n");
    }

    // Source: sheet 3.6 [recorded]: workingDirectory
    @Test
    void scriptsBeginWhereTheyAreTold() {
        Command command = desk.run(shell(List.of(NODE), "pwd")
                .parameters(Map.of("commands", List.of("pwd"), "workingDirectory", List.of("/"))));

        assertThat(desk.result(id(command)).standardOutputContent()).isEqualTo("/\n");
    }

    // Source: sheet 3.4: the first line of a script may name its interpreter
    @Test
    void scriptsMayNameTheirInterpreter() {
        Command command = desk.run(shell(List.of(NODE), "#!/bin/sh -e", "false", "echo not reached"));

        assertThat(desk.result(id(command)).responseCode()).isEqualTo(1);
        assertThat(desk.result(id(command)).standardOutputContent()).isEmpty();
    }

    // Source: sheet 8 C2: steps one after the other
    @Test
    void everyStepRuns() {
        desk.document("two", """
                schemaVersion: '2.2'
                parameters:
                  message: {type: String, allowedPattern: '^[a-z]+$'}
                mainSteps:
                - {action: 'aws:runShellScript', name: first, inputs: {runCommand: ['echo {{ message }}; exit 3']}}
                - {action: 'aws:runShellScript', name: second, inputs: {runCommand: ['echo still']}}
                """);

        Command command = desk.run(running("two").parameters(Map.of("message", List.of("abc"))));

        assertThat(desk.plugins(id(command)).get(0).responseCode()).isEqualTo(3);
        assertThat(desk.plugins(id(command)).get(0).output()).startsWith("abc\n");
        assertThat(desk.plugins(id(command)).get(1).output()).isEqualTo("still\n");
    }

    // Source: outcomes come first, whatever could run
    @Test
    void aScriptedOutcomeIsNotRun() {
        desk.script("*", 0, "scripted", "", Duration.ZERO);

        Command command = desk.run(shell(List.of(NODE), "echo real"));

        assertThat(desk.result(id(command)).standardOutputContent()).isEqualTo("scripted");
    }
}
