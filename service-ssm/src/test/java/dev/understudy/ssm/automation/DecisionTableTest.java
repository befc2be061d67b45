package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows a step that failed or took too long, and how the execution ends. Source: sheet 7 [docs]. */
class DecisionTableTest {
    private static final String FAILS =
            "action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: GetParameter, Name: /none}";
    private static final String TIMES_OUT = "action: 'aws:waitForAwsResourceProperty', timeoutSeconds: 2, inputs:"
            + " {Service: ssm, Api: DescribeParameters, PropertySelector: $.Nope, DesiredValues: [x]}";

    private final AutomationDesk desk = new AutomationDesk(new SsmBed());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // written options | next | whether the result is the execution's
                "isCritical: true | Pending, Pending | true",
                "onFailure: Abort | Pending, Pending | true",
                "onFailure: Abort, isEnd: true | Pending, Pending | true",
                "onFailure: Abort, isCritical: false, isEnd: true | Pending, Pending | false",
                "onFailure: Continue | Success, Pending | false",
                "onFailure: Continue, isCritical: false | Success, Pending | false",
                "onFailure: Continue, isCritical: true | Success, Pending | true",
                "onFailure: Continue, isEnd: true | Pending, Pending | false",
                "onFailure: Continue, isCritical: true, isEnd: true | Pending, Pending | true",
                "onFailure: Continue, nextStep: other | Pending, Success | false",
                "onFailure: 'step:other' | Pending, Success | true",
                "onFailure: 'step:other', isCritical: true | Pending, Success | true",
                "onFailure: 'step:other', isCritical: false | Pending, Success | false",
                "onFailure: 'step:other', isEnd: true | Pending, Pending | true",
                "onFailure: 'step:other', isCritical: false, isEnd: true | Pending, Pending | false"
            })
    void optionsDecideWhatFollows(String options, String next, boolean counts) {
        // Given the same options of a step that fails and of one that takes too long
        create("failing", FAILS, options);
        create("slow", TIMES_OUT, options);

        // When
        AutomationExecution failed = desk.run("failing", Map.of());
        AutomationExecution late = desk.run("slow", Map.of());

        // Then
        assertThat(steps(failed)).isEqualTo("Failed, " + next);
        assertThat(status(failed)).isEqualTo(counts ? "Failed" : "Success");
        assertThat(steps(late)).isEqualTo("TimedOut, " + next);
        assertThat(status(late)).isEqualTo(counts ? "TimedOut" : "Success");
        assertThat(failed.failureMessage())
                .isEqualTo(counts ? step(failed, "first").failureMessage() : null);
    }

    private void create(String name, String work, String options) {
        desk.create(name, """
                schemaVersion: '0.3'
                mainSteps:
                - {name: first, %s, %s}
                - {name: then, action: 'aws:sleep', inputs: {Duration: PT1S}, isEnd: true}
                - {name: other, action: 'aws:sleep', inputs: {Duration: PT1S}, isEnd: true}
                """.formatted(work, options));
    }
}
