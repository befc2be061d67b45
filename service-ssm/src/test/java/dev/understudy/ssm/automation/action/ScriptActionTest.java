package dev.understudy.ssm.automation.action;

import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.local.LocalPrograms;
import dev.understudy.core.local.Program;
import dev.understudy.core.local.ProgramEnd;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AttachmentsSource;
import dev.understudy.ssm.model.AttachmentsSourceKey;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.StepExecution;
import dev.understudy.ssm.model.UpdateServiceSettingInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code aws:executeScript} in Python. Source: sheet 10.2 and S8. */
class ScriptActionTest {
    private static final LocalPrograms PROGRAMS = LocalPrograms.none().withInterpreter("python", List.of("python3"));

    private final SsmBed bed = new SsmBed(kernel -> kernel.withPrograms(PROGRAMS));
    private final AutomationDesk desk = new AutomationDesk(bed);

    @BeforeAll
    static void thereIsPython() {
        ProgramEnd end = PROGRAMS.run(Program.of(List.of("python3", "-c", "print(1)")));
        assumeThat(end).as("python3 on this machine").isEqualTo(new ProgramEnd.Exited(0, "1\n", ""));
    }

    private StepExecution run(String options, String script) {
        desk.create("book", """
                schemaVersion: '0.3'
                mainSteps:
                - name: calc
                  action: aws:executeScript
                  %s
                  inputs:
                    Runtime: python3.11
                    Handler: run
                    Script: |-
                %s
                """.formatted(options, script.indent(6)));
        return step(desk.run("book", Map.of()), "calc");
    }

    @Test
    void theHandlerGetsThePayloadAndItsAnswerIsTyped() {
        // Given S8 [docs]
        desk.create("s8", """
                schemaVersion: '0.3'
                parameters: {Who: {type: String, default: ann}}
                outputs: [calc.Sum, calc.Names]
                mainSteps:
                - name: calc
                  action: aws:executeScript
                  inputs:
                    Runtime: python3.11
                    Handler: run
                    InputPayload: {who: '{{ Who }}', nums: [1, 2, 3]}
                    Script: |-
                      def run(events, context):
                          return {'sum': sum(events['nums']), 'names': [events['who'], 'bob']}
                  outputs:
                  - {Name: Sum, Selector: $.Payload.sum, Type: Integer}
                  - {Name: Names, Selector: $.Payload.names, Type: StringList}
                - name: use
                  action: aws:branch
                  inputs:
                    Choices:
                    - {NextStep: ok, Variable: '{{ calc.Sum }}', NumericEquals: 6}
                  isEnd: true
                - {name: ok, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """);

        // When
        AutomationExecution execution = desk.run("s8", Map.of());

        // Then
        assertThat(status(execution)).isEqualTo("Success");
        assertThat(steps(execution)).isEqualTo("Success, Success, Success");
        assertThat(execution.outputs())
                .isEqualTo(Map.of("calc.Sum", List.of("6"), "calc.Names", List.of("ann", "bob")));
        assertThat(step(execution, "calc").outputs())
                .containsEntry("Payload", List.of("{\"sum\":6,\"names\":[\"ann\",\"bob\"]}"))
                .containsEntry("OutputPayload", List.of("{\"Payload\":{\"sum\":6,\"names\":[\"ann\",\"bob\"]}}"));
    }

    @Test
    void anExceptionEndsTheStepWithItsTraceback() {
        // When S8 [recorded]
        StepExecution calc = run("", """
                def deeper():
                    raise KeyError('x')

                def run(events, context):
                    deeper()
                """);

        // Then
        assertThat(calc.stepStatus().wireValue()).isEqualTo("Failed");
        assertThat(calc.failureMessage())
                .matches("(?s)Step fails when it is Poll action status for completion\\. Traceback \\(most recent call"
                        + " last\\):\n  File \"[^\"]*/customer_script\\.py\", line 5, in run\n.*"
                        + "customer_script\\.py\", line 2, in deeper\n.*\nKeyError - 'x'\\. Please refer to Automation"
                        + " Service Troubleshooting Guide for more diagnosis details\\.")
                .doesNotContain("run_script.py");
    }

    @Test
    void whatAScriptPrintsIsNotItsAnswer() {
        // When
        StepExecution calc = run("", """
                import os

                def run(events, context):
                    print('{"Payload": 1}')
                    os.system('echo 2')
                    return 'real'
                """);

        // Then
        assertThat(calc.outputs()).containsEntry("Payload", List.of("real"));
    }

    @Test
    void whatAScriptPrintsGoesToTheLogIfTheSettingSaysSo() {
        // Given [docs]
        bed.call(UpdateServiceSettingInput.builder()
                .settingId("/ssm/automation/customer-script-log-destination")
                .settingValue("CloudWatch")
                .build());

        // When
        run("", """
                def run(events, context):
                    print('hello log')
                """);

        // Then
        assertThat(bed.events("PutLogEvents")).singleElement().satisfies(event -> {
            assertThat(event.resources())
                    .containsExactly("arn:aws:logs:us-east-1:111122223333:log-group:/aws/ssm/automation/executeScript");
            assertThat(event.detail().path("logEvents").path(0).path("message").asText())
                    .isEqualTo("hello log\n");
        });
    }

    @Test
    void theLogMayHaveAnotherName() {
        // Given [docs]
        Map.of(
                        "/ssm/automation/customer-script-log-destination",
                        "CloudWatch",
                        "/ssm/automation/customer-script-log-group-name",
                        "/mine")
                .forEach((setting, value) -> bed.call(UpdateServiceSettingInput.builder()
                        .settingId(setting)
                        .settingValue(value)
                        .build()));

        // When
        run("", """
                def run(events, context):
                    print('hello log')
                """);

        // Then
        assertThat(bed.events("PutLogEvents"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.detail().path("logGroupName").asText()).isEqualTo("/mine"));
    }

    @Test
    void aScriptThatTakesTooLongTimesOut() {
        // When [docs]
        StepExecution calc = run("timeoutSeconds: 1", """
                import time

                def run(events, context):
                    time.sleep(600)
                """);

        // Then
        assertThat(calc.stepStatus().wireValue()).isEqualTo("TimedOut");
    }

    @Test
    void aScriptFailsThatEndsItsInterpreter() {
        // When
        StepExecution calc = run("", """
                import os

                def run(events, context):
                    os._exit(7)
                """);

        // Then
        assertThat(calc.failureMessage()).contains("The script ended with exit code 7");
    }

    @Test
    void anAnswerHasOneHundredItemsAtMost() {
        // When [docs]
        StepExecution calc = run("", """
                def run(events, context):
                    return list(range(101))
                """);

        // Then
        assertThat(calc.failureMessage()).contains("more than 100 items");
    }

    @Test
    void anAnswerHasOneHundredKilobytesAtMost() {
        // When [docs]
        StepExecution calc = run("", """
                def run(events, context):
                    return 'x' * 102401
                """);

        // Then
        assertThat(calc.failureMessage()).contains("larger than 100 KB");
    }

    @Test
    void aScriptMayBeAnAttachment(@TempDir Path buckets) throws IOException {
        // Given [docs]: file.method
        Files.createDirectories(buckets.resolve("mine"));
        Files.writeString(
                buckets.resolve("mine/tools.py"), "def twice(events, context):\n    return events['n'] * 2\n");
        SsmBed withBuckets = new SsmBed(kernel -> kernel.withPrograms(PROGRAMS).withBuckets(Buckets.inFolder(buckets)));
        withBuckets.call(AutomationDesk.document("book", """
                schemaVersion: '0.3'
                files: {tools.py: {checksums: {}}}
                mainSteps:
                - name: calc
                  action: aws:executeScript
                  inputs: {Runtime: python3.11, Handler: tools.twice, Attachment: tools.py, InputPayload: {n: 21}}
                """).toBuilder()
                .attachments(List.of(AttachmentsSource.builder()
                        .key(AttachmentsSourceKey.S3_FILE_URL)
                        .name("tools.py")
                        .values(List.of("s3://mine/tools.py"))
                        .build()))
                .build());

        // When
        AutomationExecution execution = new AutomationDesk(withBuckets).run("book", Map.of());

        // Then
        assertThat(step(execution, "calc").outputs()).containsEntry("Payload", List.of("42"));
    }
}
