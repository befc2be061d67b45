package dev.understudy.ssm.automation.program;

import static dev.understudy.ssm.fixture.AutomationDesk.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.snapshot.form.Forms;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.fixture.SsmBed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What CreateDocument says of runbooks that cannot run. Source: sheet 5, 18 (S15) [recorded]. */
class AutomationProgramTest {
    private final SsmBed bed = new SsmBed();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: a, action: 'aws:sleep', inputs: {Duration: PT1S}}, {name: a, action: 'aws:pause', inputs: {}}"
                        + " | Duplicate step names found in mainSteps of the document.",
                "{name: a, action: 'aws:pause', inputs: {}, nextStep: zzz} | Unknown step name: \"zzz\" in nextStep",
                "{name: a, action: 'aws:pause', inputs: {}, nextStep: a, isEnd: true}"
                        + " | \"isEnd == true\" and nextStep should not exist in same step.",
                "{name: a, action: 'aws:fly', inputs: {}} | Unknown action: aws:fly",
                "{name: a, action: 'aws:sleep', inputs: {Duration: '{{ Nope }}'}} | Parameter \"Nope\" is not declared.",
                "{name: a, action: 'aws:pause', inputs: {}, nextStep: b}, {name: b, action: 'aws:pause', inputs: {}, nextStep: a}"
                        + " | The steps of the document form a circle. Circle trace: a -> b -> a",
                "{name: pick, action: 'aws:branch', inputs: {Choices: [{NextStep: pick, Or: [{Variable: x, StringEquals: x}]}]}}"
                        + " | Expect at lease two expressions for operator: Or in step: pick. Provided: 1",
                "{name: a, action: 'aws:sleep', inputs: {Duration: PT1S}, onCancel: 'step:b'}, {name: b, action: 'aws:sleep', inputs: {Duration: PT1S}}"
                        + " | Step a cannot go to b when it is cancelled: aws:sleep is not supported.",
                "{name: a, action: 'aws:sleep', inputs: {Duration: '{{ssm:/x}}'}}"
                        + " | Only the defaults of parameters may refer to Parameter Store: ssm:/x"
            })
    void aRunbookThatCannotRunIsRefused(String steps, String text) {
        // Given
        String yaml = "schemaVersion: '0.3'\nmainSteps: [" + steps + "]\n";

        // When
        String refusal = bed.refusal(document("bad", yaml));

        // Then
        assertThat(refusal).isEqualTo("InvalidDocumentContent: " + text);
    }

    @Test
    void anOutputOfNoStepIsRefused() {
        // Given
        String yaml =
                "schemaVersion: '0.3'\noutputs: [gone.X]\nmainSteps: [{name: a, action: 'aws:pause', inputs: {}}]\n";

        // When
        String refusal = bed.refusal(document("bad", yaml));

        // Then
        assertThat(refusal).isEqualTo("InvalidDocumentContent: Unknown step name in named output: gone.X");
    }

    @Test
    void executionsAndTheirProgramsCanBeSaved() {
        // Given
        Forms forms = new Forms();

        // When
        Object[] made = {forms.of(ExecutionRecord.class), forms.of(AutomationProgram.class)};

        // Then
        assertThat(made).doesNotContainNull();
    }
}
