package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static dev.understudy.ssm.fixture.AutomationDesk.stop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.Requests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.AutomationExecutionMetadata;
import dev.understudy.ssm.model.StartAutomationExecutionInput;
import dev.understudy.ssm.model.StepExecution;
import dev.understudy.ssm.model.StopType;
import dev.understudy.ssm.model.Tag;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.model.TargetsSummary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many children run at once, and when no further one starts. Source: sheet 12, 17; newest additions B6. */
class ChildrenAtScaleTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    /** A child rests for a minute, fails, or waits for somebody in vain. */
    @BeforeEach
    void aRunbook() {
        desk.create("child", """
                schemaVersion: '0.3'
                parameters:
                  P: {type: String}
                  Q: {type: String, default: q}
                mainSteps:
                - name: pick
                  action: aws:branch
                  inputs:
                    Choices:
                    - {NextStep: fail, Variable: '{{ P }}', StartsWith: bad}
                    - {NextStep: ask, Variable: '{{ P }}', StartsWith: slow}
                    Default: rest
                - {name: rest, action: 'aws:sleep', inputs: {Duration: PT1M}, isEnd: true}
                - {name: ask, action: 'aws:approve', timeoutSeconds: 60, inputs: {Approvers: [me]}, isEnd: true}
                - name: fail
                  action: aws:executeAwsApi
                  inputs: {Service: ssm, Api: GetParameter, Name: /none}
                """);
    }

    private static StartAutomationExecutionInput.Builder over(String... values) {
        return over(Target.builder().key("ParameterValues").values(List.of(values)));
    }

    private static StartAutomationExecutionInput.Builder over(Target.Builder target) {
        return starting("child", Map.of()).targetParameterName("P").targets(List.of(target.build()));
    }

    private static String[] many(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i).toArray(String[]::new);
    }

    private static TargetsSummary summary(int total, int started, int successful, int failed) {
        return TargetsSummary.builder()
                .totalCount(total)
                .startedCount(started)
                .completedCount(successful + failed)
                .successfulCount(successful)
                .failedCount(failed)
                .build();
    }

    // Source: 12 [model]: 10 % of 50 stops after the sixth error; percentages round down [inferred]
    @ParameterizedTest
    @CsvSource({
        "50, 0, 1, Failed",
        "50, 5, 6, Failed",
        "50, 0%, 1, Failed",
        "50, 1%, 1, Failed",
        "50, 2%, 2, Failed",
        "50, 10%, 6, Failed",
        "50, 99%, 50, Failed",
        "50, 100%, 50, Success",
        "19, 10%, 2, Failed",
        "1, 100%, 1, Success"
    })
    void oneErrorMoreThanAllowedStopsFurtherChildren(int targets, String maxErrors, int started, String status) {
        // Given children that fail, one after the other
        StartAutomationExecutionInput.Builder request =
                over(many("bad", targets)).maxConcurrency("1").maxErrors(maxErrors);

        // When
        AutomationExecution parent = desk.get(desk.start(request));

        // Then
        assertThat(parent.targetsSummary()).isEqualTo(summary(targets, started, 0, started));
        assertThat(status(parent)).isEqualTo(status);
    }

    // Source: 12 [model]: ten by default; at least one [inferred]
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"50, none, 10", "50, 7, 7", "50, 1%, 1", "50, 10%, 5", "50, 99%, 49", "50, 100%, 50", "1, 1%, 1"})
    void neverMoreChildrenRunThanAllowed(int targets, String maxConcurrency, int running) {
        // Given children that rest
        StartAutomationExecutionInput.Builder request = over(many("x", targets)).maxConcurrency(maxConcurrency);

        // When
        AutomationExecution parent = desk.get(desk.start(request));

        // Then
        assertThat(parent.targetsSummary()).isEqualTo(summary(targets, running, 0, 0));
        assertThat(parent.maxConcurrency()).isEqualTo(maxConcurrency);
        assertThat(desk.children(String.valueOf(parent.automationExecutionId())))
                .hasSize(Math.min(50, running));
    }

    @Test
    void childrenThatRunFinishAfterTooManyErrors() {
        // Given one of two children that has failed [docs]
        String id = desk.start(over("good", "bad", "next").maxConcurrency("2").maxErrors("0"));
        assertThat(steps(desk.get(id))).isEqualTo("InProgress, Failed, Pending");
        assertThat(status(desk.get(id))).isEqualTo("InProgress");

        // When
        bed.advance(Duration.ofMinutes(1));

        // Then
        assertThat(steps(desk.get(id))).isEqualTo("Success, Failed, Pending");
        assertThat(status(desk.get(id))).isEqualTo("Failed");
    }

    @Test
    void aChildThatTimesOutIsAnError() {
        // Given nobody who approves [inferred]
        String id = desk.start(over("slow", "next").maxConcurrency("1"));

        // When
        bed.advance(Duration.ofMinutes(1));

        // Then
        assertThat(steps(desk.get(id))).isEqualTo("TimedOut, Pending");
        assertThat(status(desk.get(id))).isEqualTo("Failed");
        assertThat(desk.get(id).targetsSummary()).isEqualTo(summary(2, 1, 0, 1));
    }

    @Test
    void aCancelledChildIsNoError() {
        // Given the first of two children [inferred]
        String id = desk.start(over("one", "two").maxConcurrency("1"));
        String child = String.valueOf(desk.children(id).get(0).automationExecutionId());

        // When
        bed.call(stop(child, StopType.CANCEL));

        // Then
        assertThat(steps(desk.get(id))).isEqualTo("Cancelled, InProgress");
    }

    @Test
    void whoeverCancelsTheParentCancelsItsChildren() {
        // Given two children that run and one that does not yet [inferred]
        String id = desk.start(over("one", "two", "three").maxConcurrency("2"));

        // When
        bed.call(stop(id, StopType.CANCEL));

        // Then
        assertThat(status(desk.get(id))).isEqualTo("Cancelled");
        assertThat(steps(desk.get(id))).isEqualTo("Cancelled, Cancelled, Pending");
        assertThat(desk.children(id))
                .extracting(child -> child.automationExecutionStatus().wireValue())
                .containsExactly("Cancelled", "Cancelled");
        assertThat(desk.get(id).targetsSummary()).isEqualTo(summary(3, 2, 0, 2));
    }

    @Test
    void eachMapOfParametersOverlaysThoseOfTheRequest() {
        // Given two maps [docs]
        String id = desk.start(starting("child", Map.of("Q", List.of("base")))
                .targetMaps(List.of(Map.of("P", List.of("one")), Map.of("P", List.of("two"), "Q", List.of("own")))));

        // When
        List<AutomationExecution> children = desk.children(id).stream()
                .map(child -> desk.get(String.valueOf(child.automationExecutionId())))
                .toList();

        // Then
        assertThat(children)
                .extracting(AutomationExecution::parameters)
                .containsExactlyInAnyOrder(
                        Map.of("P", List.of("one"), "Q", List.of("base")),
                        Map.of("P", List.of("two"), "Q", List.of("own")));
        assertThat(desk.get(id).stepExecutions())
                .extracting(StepExecution::stepName)
                .containsExactlyInAnyOrderElementsOf(children.stream()
                        .map(AutomationExecution::automationExecutionId)
                        .toList());
    }

    @Test
    void onlyTwentyFiveRateControlledExecutionsRunAtOnce() {
        // Given as many as may run, and one more [docs]
        List<String> ids = IntStream.rangeClosed(0, 25)
                .mapToObj(i -> desk.start(over("x")))
                .toList();
        String last = ids.get(25);
        assertThat(status(desk.get(ids.get(24)))).isEqualTo("InProgress");
        assertThat(status(desk.get(last))).isEqualTo("Pending");

        // When
        bed.call(stop(ids.get(0), StopType.CANCEL));

        // Then
        assertThat(status(desk.get(last))).isEqualTo("InProgress");
    }

    @Test
    void hundredsOfTargetsAreAllServed() {
        // Given more tagged parameters than an execution shows steps [docs]
        for (int i = 0; i < 150; i++) {
            bed.call(Requests.string("/tagged/" + i, "x")
                    .tags(List.of(Tag.builder().key("env").value("dev").build()))
                    .build());
        }
        String id = desk.start(
                over(Target.builder().key("tag:env").values(List.of("dev"))).maxConcurrency("70"));

        // When
        bed.advance(Duration.ofMinutes(3));

        // Then
        AutomationExecution parent = desk.get(id);
        assertThat(status(parent)).isEqualTo("Success");
        assertThat(parent.targetsSummary()).isEqualTo(summary(150, 150, 150, 0));
        assertThat(parent.resolvedTargets().parameterValues()).hasSize(100);
        assertThat(parent.resolvedTargets().truncated()).isTrue();
        assertThat(parent.stepExecutions()).hasSize(100);
        assertThat(parent.stepExecutionsTruncated()).isTrue();
    }

    @Test
    void aTagThatNothingHasIsASuccessWithoutSteps() {
        // Given [inferred]
        StartAutomationExecutionInput.Builder request =
                over(Target.builder().key("tag:env").values(List.of("dev")));

        // When
        AutomationExecution parent = desk.get(desk.start(request));

        // Then
        assertThat(status(parent)).isEqualTo("Success");
        assertThat(parent.stepExecutions()).isEmpty();
        assertThat(desk.children(String.valueOf(parent.automationExecutionId())))
                .extracting(AutomationExecutionMetadata::target)
                .isEmpty();
    }
}
