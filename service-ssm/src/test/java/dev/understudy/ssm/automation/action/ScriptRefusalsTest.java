package dev.understudy.ssm.automation.action;

import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.local.LocalPrograms;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.StepExecution;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code aws:executeScript} without Python: what it refuses, and PowerShell. Source: sheet 10.2 [docs]. */
class ScriptRefusalsTest {
    private static StepExecution run(SsmBed bed, String inputs) {
        AutomationDesk desk = new AutomationDesk(bed).create("book", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: calc, action: 'aws:executeScript', inputs: %s}
                """.formatted(inputs));
        return step(desk.run("book", Map.of()), "calc");
    }

    /** A shell stands in for PowerShell: it runs the same file, whatever the options say. */
    private static SsmBed powerShell() {
        return new SsmBed(kernel -> kernel.withPrograms(LocalPrograms.none()
                .withInterpreter("powershell", List.of("sh", "-c", "exec sh customer_script.ps1"))));
    }

    @Test
    void noScriptRunsUnlessSomebodyAskedForIt() {
        // When
        StepExecution calc = run(new SsmBed(), "{Runtime: python3.11, Handler: run, Script: x}");

        // Then
        assertThat(calc.stepStatus().wireValue()).isEqualTo("Failed");
        assertThat(calc.failureMessage()).contains("--script-interpreter python=COMMAND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "python3.6",
                "python3.7",
                "python3.8",
                "python3.10",
                "python3.11",
                "PowerShell Core 6.0",
                "PowerShell 7.0",
                "PowerShell 7.4"
            })
    void everyRuntimeThatEverWasIsKnown(String runtime) {
        // When [docs]
        String handler = runtime.startsWith("python") ? "Handler: run, " : "";
        StepExecution calc = run(new SsmBed(), "{Runtime: " + runtime + ", " + handler + "Script: x}");

        // Then all it lacks is an interpreter
        assertThat(calc.failureMessage()).contains("--script-interpreter");
    }

    @ParameterizedTest
    @CsvSource({
        "'{Runtime: ruby3.2, Handler: run, Script: x}', Runtime ruby3.2 is not supported",
        "'{Runtime: python3.11, Script: x}', Handler",
        "'{Runtime: PowerShell 7.4, Handler: run, Script: x}', Handler",
        "'{Runtime: PowerShell 7.4}', Exactly one of Script and Attachment",
        "'{Runtime: PowerShell 7.4, Script: x, Attachment: y}', Exactly one of Script and Attachment",
        "'{Runtime: PowerShell 7.4, Attachment: y}', no attachment y",
    })
    void inputsHaveToFit(String inputs, String reason) {
        // When
        StepExecution calc = run(powerShell(), inputs);

        // Then
        assertThat(calc.failureMessage()).contains("validating and resolving the step inputs", reason);
    }

    @EnabledOnOs(value = OS.LINUX, disabledReason = "needs sh")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The last JSON is the payload.
                "echo text; printf '{ \"a\":\\n [1,\\n2]\\n}\\n' | {\"a\":[1,2]}",
                "echo '{}'; echo 7 | 7",
                "echo \"$InputPayload\" | {\"n\":1}",
                "echo just text | just text",
            })
    void theLastJsonThatPowerShellWritesIsThePayload(String script, String payload) {
        // When
        StepExecution calc = run(
                powerShell(),
                "{Runtime: PowerShell 7.4, InputPayload: {n: 1}, Script: '%s'}".formatted(script.replace("'", "''")));

        // Then
        assertThat(calc.outputs()).containsEntry("Payload", List.of(payload));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "needs sh")
    void whatPowerShellComplainsAboutEndsTheStep() {
        // When
        StepExecution calc = run(powerShell(), "{Runtime: PowerShell Core 6.0, Script: 'echo oh dear >&2; exit 1'}");

        // Then
        assertThat(calc.failureMessage()).contains("The script ended with exit code 1. oh dear");
    }

    @Test
    void anInterpreterThatThereIsNotSaysSo() {
        // Given
        SsmBed bed = new SsmBed(kernel ->
                kernel.withPrograms(LocalPrograms.none().withInterpreter("python", List.of("no-such-python"))));

        // When
        StepExecution calc = run(bed, "{Runtime: python3.8, Handler: run, Script: x}");

        // Then
        assertThat(calc.failureMessage()).contains("The interpreter cannot be started");
    }
}
