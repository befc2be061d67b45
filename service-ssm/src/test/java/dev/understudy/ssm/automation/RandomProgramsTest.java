package dev.understudy.ssm.automation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.StepExecution;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a runbook says, it ends. Source: sheet 4 and 7 [docs]. */
class RandomProgramsTest {
    private static final Set<String> ENDS = Set.of("Success", "Failed", "TimedOut");
    private static final Set<String> STEP_ENDS = Set.of("Success", "Failed", "TimedOut", "Pending");

    private static final List<String> WORK = List.of(
            "action: 'aws:sleep', inputs: {Duration: PT1S}",
            "action: 'aws:sleep', inputs: {Duration: PT10S}, timeoutSeconds: 2",
            "action: 'aws:sleep', inputs: {Duration: nonsense}",
            "action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: DescribeParameters}",
            "action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: GetParameter, Name: /none}",
            "action: 'aws:waitForAwsResourceProperty', timeoutSeconds: 3, inputs: {Service: ssm, Api:"
                    + " DescribeParameters, PropertySelector: '$.None', DesiredValues: [x]}",
            "action: 'aws:loop', inputs: {Iterators: [a, b], Steps: [{name: in%1$d, action: 'aws:sleep',"
                    + " inputs: {Duration: PT1S}}]}",
            "action: 'aws:loop', inputs: {MaxIterations: 3, LoopCondition: {Variable: x, StringEquals: x}, Steps:"
                    + " [{name: in%1$d, action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: GetParameter, Name:"
                    + " /none}}]}",
            "action: 'aws:branch', inputs: {Choices: [{NextStep: s9, Variable: x, StringEquals: x}]}",
            "action: 'aws:runInstances', inputs: {ImageId: ami-1}");

    private static final List<String> OPTIONS = List.of(
            "",
            ", onFailure: Continue",
            ", onFailure: 'step:s9'",
            ", isCritical: false",
            ", maxAttempts: 2",
            ", isEnd: true",
            ", onFailure: Continue, isCritical: true");

    @Provide
    Arbitrary<List<Integer>> programs() {
        return Arbitraries.integers()
                .between(0, WORK.size() * OPTIONS.size() - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static String yaml(List<Integer> choices) {
        StringBuilder yaml = new StringBuilder("schemaVersion: '0.3'\nmainSteps:\n");
        for (int i = 0; i < choices.size(); i++) {
            String work = WORK.get(choices.get(i) % WORK.size()).formatted(i);
            String options = OPTIONS.get(choices.get(i) / WORK.size());
            yaml.append("- {name: s")
                    .append(i)
                    .append(", ")
                    .append(work)
                    .append(options)
                    .append("}\n");
        }
        return yaml.append("- {name: s9, action: 'aws:sleep', inputs: {Duration: PT1S}}\n")
                .toString();
    }

    @Property(tries = 150)
    void everyRunEndsInALegalState(@ForAll("programs") List<Integer> choices) {
        // Given
        SsmBed bed = new SsmBed();
        AutomationDesk desk = new AutomationDesk(bed).create("random", yaml(choices));
        String id = desk.start("random", Map.of());

        // When
        bed.advance(Duration.ofHours(3));

        // Then
        AutomationExecution execution = desk.get(id);
        assertThat(AutomationDesk.status(execution)).isIn(ENDS);
        assertThat(execution.executionEndTime()).isNotNull();
        for (StepExecution step : execution.stepExecutions()) {
            String status = step.stepStatus().wireValue();
            assertThat(status).isIn(STEP_ENDS);
            assertThat(step.executionEndTime() == null).isEqualTo(status.equals("Pending"));
        }
    }
}
