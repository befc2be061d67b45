package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.Requests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.DescribeAutomationStepExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationStepExecutionsOutput;
import dev.understudy.ssm.model.ParentStepDetails;
import dev.understudy.ssm.model.StepExecution;
import dev.understudy.ssm.model.StepExecutionFilter;
import dev.understudy.ssm.model.StepExecutionFilterKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loops and the variables that they change. Source: sheet 10.1, 18 (S7). */
class LoopsTest {
    private static final String EACH = """
                schemaVersion: '0.3'
                variables:
                  Last: {type: String, default: none}
                parameters:
                  Items: {type: StringList, default: [a, b, c]}
                mainSteps:
                - name: each
                  action: aws:loop
                  inputs:
                    Iterators: '{{ Items }}'
                    Steps:
                    - name: put
                      action: aws:executeAwsApi
                      inputs: {Service: ssm, Api: PutParameter, Name: '/s7/{{ each.CurrentIteratorValue }}', Value: 'n{{ each.CurrentIteration }}', Type: String, Overwrite: true}
                    - name: remember
                      action: aws:updateVariable
                      inputs: {Name: 'variable:Last', Value: '{{ each.CurrentIteratorValue }}'}
                - name: store
                  action: aws:executeAwsApi
                  inputs: {Service: ssm, Api: PutParameter, Name: /s7/last, Value: '{{ variable:Last }}', Type: String, Overwrite: true}
            """;

    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    @Test
    void aLoopGoesThroughItsItemsAndVariablesKeepWhatItLeaves() {
        // Given S7
        desk.create("s7", EACH);

        // When
        AutomationExecution execution = desk.run("s7", Map.of());

        // Then
        assertThat(status(execution)).isEqualTo("Success");
        assertThat(Requests.read(bed, "/s7/a").value()).isEqualTo("n1");
        assertThat(Requests.read(bed, "/s7/b").value()).isEqualTo("n2");
        assertThat(Requests.read(bed, "/s7/c").value()).isEqualTo("n3");
        assertThat(Requests.read(bed, "/s7/last").value()).isEqualTo("c");
        assertThat(execution.variables()).isEqualTo(Map.of("Last", List.of("c")));
    }

    @Test
    void theStepsOfARoundAreFoundByItsItem() {
        // Given S7 [model]
        AutomationExecution execution = desk.create("s7", EACH).run("s7", Map.of());

        // When
        DescribeAutomationStepExecutionsOutput found = bed.call(DescribeAutomationStepExecutionsInput.builder()
                .automationExecutionId(execution.automationExecutionId())
                .filters(List.of(StepExecutionFilter.builder()
                        .key(StepExecutionFilterKey.PARENT_STEP_ITERATOR_VALUE)
                        .values(List.of("b"))
                        .build()))
                .build());

        // Then
        ParentStepDetails second = ParentStepDetails.builder()
                .stepExecutionId(step(execution, "each").stepExecutionId())
                .stepName("each")
                .action("aws:loop")
                .iteration(2)
                .iteratorValue("b")
                .build();
        assertThat(found.stepExecutions()).extracting(StepExecution::stepName).containsExactly("put", "remember");
        assertThat(found.stepExecutions())
                .extracting(StepExecution::parentStepDetails)
                .containsOnly(second);
    }

    @Test
    void aNumberDoesNotBecomeAText() {
        // Given S7 with the number of the round alone [docs: types are static]
        desk.create("s7", EACH.replace("'n{{ each.CurrentIteration }}'", "'{{ each.CurrentIteration }}'"));

        // When
        AutomationExecution execution = desk.run("s7", Map.of());

        // Then
        assertThat(status(execution)).isEqualTo("Failed");
        assertThat(step(execution, "put").stepStatus().wireValue()).isEqualTo("Failed");
        assertThat(step(execution, "each").stepStatus().wireValue()).isEqualTo("Failed");
    }

    private static final String AGAIN = """
            schemaVersion: '0.3'
            parameters:
              Wanted: {type: String}
            mainSteps:
            - name: round
              action: aws:loop
              inputs:
                MaxIterations: 3
                LoopCondition: {Variable: '{{ put.Kind }}', StringEquals: '{{ Wanted }}'}
                Steps:
                - name: put
                  action: aws:executeAwsApi
                  inputs: {Service: ssm, Api: PutParameter, Name: /s7, Value: x, Type: String, Overwrite: true}
                  outputs: [{Name: Kind, Selector: $.Tier, Type: String}]
            """;

    @ParameterizedTest
    @CsvSource({"Standard, 3", "Advanced, 1"})
    void aConditionIsAskedAfterEachRound(String wanted, int rounds) {
        // Given S7 as a loop with a condition; true means again [docs]
        desk.create("again", AGAIN);

        // When
        AutomationExecution execution = desk.run("again", Map.of("Wanted", List.of(wanted)));

        // Then
        assertThat(step(execution, "round").stepStatus().wireValue()).isEqualTo("Success");
        assertThat(Requests.read(bed, "/s7").version()).isEqualTo(rounds);
        assertThat(step(execution, "round").outputs())
                .isEqualTo(Map.of("CurrentIteration", List.of(Integer.toString(rounds))));
    }

    @Test
    void aLoopInALoopHasAStepExecutionForEachRoundOfBoth() {
        // Given
        desk.create("book", """
                schemaVersion: '0.3'
                mainSteps:
                - name: outer
                  action: aws:loop
                  inputs:
                    Iterators: [a, b]
                    Steps:
                    - name: inner
                      action: aws:loop
                      inputs:
                        Iterators: [x, y]
                        Steps:
                        - {name: nap, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """);

        // When
        AutomationExecution execution = desk.run("book", Map.of());

        // Then [model]: each inner run is a step of its own
        assertThat(execution.stepExecutions())
                .filteredOn(step -> step.parentStepDetails() != null)
                .extracting(step -> step.stepName() + " "
                        + Objects.requireNonNull(step.parentStepDetails()).iteration()
                        + step.parentStepDetails().iteratorValue())
                .containsExactly("inner 1a", "nap 1x", "nap 2y", "inner 2b", "nap 1x", "nap 2y");
        assertThat(execution.stepExecutions())
                .extracting(StepExecution::stepExecutionId)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"Abort, 'Failed, Pending, Failed', Failed", "Continue, 'Success, Success, Failed, Failed', Success"})
    void whatFollowsAFailureInALoopIsTheInnerStepsToSay(String onFailure, String expected, String overall) {
        // Given [docs]; the loop's own onFailure is for what goes wrong with itself
        desk.create("fragile", """
                schemaVersion: '0.3'
                mainSteps:
                - name: each
                  action: aws:loop
                  onFailure: Continue
                  inputs:
                    Iterators: [a, b]
                    Steps:
                    - name: read
                      action: aws:executeAwsApi
                      onFailure: %s
                      inputs: {Service: ssm, Api: GetParameter, Name: /none}
                - {name: done, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """.formatted(onFailure));

        // When
        AutomationExecution execution = desk.run("fragile", Map.of());

        // Then
        assertThat(steps(execution)).isEqualTo(expected);
        assertThat(status(execution)).isEqualTo(overall);
    }
}
