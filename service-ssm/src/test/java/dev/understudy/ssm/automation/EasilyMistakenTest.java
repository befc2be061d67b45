package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.signal;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.ParameterType;
import dev.understudy.ssm.model.PutParameterInput;
import dev.understudy.ssm.model.SignalType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is easily got wrong about executions. Source: sheet 17. */
class EasilyMistakenTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    @Test
    void theTimeHasDotsAndIsThatOfTheStepsBeginning() {
        // Given 11 [docs]
        desk.create("times", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: first, action: 'aws:createTags', inputs: {ResourceIds: ['{{ global:DATE_TIME }}'], Tags: []}}
                - {name: nap, action: 'aws:sleep', inputs: {Duration: PT30S}}
                - {name: second, action: 'aws:createTags', inputs: {ResourceIds: ['{{global:DATE_TIME}}'], Tags: []}}
                """);

        // When
        AutomationExecution execution = desk.run("times", Map.of());

        // Then
        assertThat(step(execution, "first").inputs()).containsEntry("ResourceIds", "[\"2030-01-01_00.00.05\"]");
        assertThat(step(execution, "second").inputs()).containsEntry("ResourceIds", "[\"2030-01-01_00.00.35\"]");
    }

    @Test
    void anOutputThatIsNotThereYetSaysSoUntilItIs() {
        // Given 12 [recorded]
        desk.create("late", """
                schemaVersion: '0.3'
                outputs: [image.ImageState]
                mainSteps:
                - {name: hold, action: 'aws:pause', inputs: {}}
                - {name: image, action: 'aws:createImage', inputs: {InstanceId: i-1, ImageName: n}}
                """);
        String id = desk.start("late", Map.of());
        Map<String, List<String>> before = desk.get(id).outputs();

        // When
        bed.call(signal(id, SignalType.RESUME, Map.of("StepName", List.of("hold"))));

        // Then
        assertThat(before)
                .containsEntry(
                        "image.ImageState",
                        List.of("No output available yet because the step is not successfully executed"));
        assertThat(desk.get(id).outputs()).containsEntry("image.ImageState", List.of("available"));
    }

    @Test
    void aListWithinAListBecomesPartOfItAndATokenAloneKeepsItsType() {
        // Given 17 [docs]
        desk.create("lists", """
                schemaVersion: '0.3'
                parameters: {Ids: {type: StringList, default: [i-1, i-2]}}
                mainSteps:
                - {name: within, action: 'aws:changeInstanceState', inputs: {InstanceIds: ['{{ Ids }}'], DesiredState: stopped}}
                - {name: alone, action: 'aws:changeInstanceState', inputs: {InstanceIds: '{{ Ids }}', DesiredState: stopped}}
                - {name: text, action: 'aws:createImage', inputs: {InstanceId: i-1, ImageName: 'of {{ Ids }}'}}
                """);

        // When
        AutomationExecution execution = desk.run("lists", Map.of());

        // Then
        assertThat(step(execution, "within").inputs()).containsEntry("InstanceIds", "[\"i-1\",\"i-2\"]");
        assertThat(step(execution, "alone").inputs()).containsEntry("InstanceIds", "[\"i-1\",\"i-2\"]");
        assertThat(step(execution, "text").inputs()).containsEntry("ImageName", "\"of [\\\"i-1\\\",\\\"i-2\\\"]\"");
    }

    @Test
    void aParameterOfTheStoreMayBeADefault() {
        // Given 18 [docs]
        bed.call(PutParameterInput.builder()
                .name("/stage")
                .value("beta")
                .type(ParameterType.STRING)
                .build());
        desk.create("stored", """
                schemaVersion: '0.3'
                parameters: {Stage: {type: String, default: '{{ ssm:/stage }}'}}
                mainSteps:
                - {name: image, action: 'aws:createImage', inputs: {InstanceId: i-1, ImageName: '{{ Stage }}'}}
                """);

        // When
        AutomationExecution execution = desk.run("stored", Map.of());

        // Then
        assertThat(execution.parameters()).containsEntry("Stage", List.of("beta"));
        assertThat(step(execution, "image").inputs()).containsEntry("ImageName", "\"beta\"");
    }

    @Test
    void stepsThatWereNeverReachedAreListedForEver() {
        // Given 5 [docs]
        desk.create("aborts", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: fails, action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: GetParameter, Name: /nothing}}
                - {name: never, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """);
        String id = desk.start("aborts", Map.of());

        // When
        bed.advance(Duration.ofDays(40));

        // Then
        assertThat(steps(desk.get(id))).isEqualTo("Failed, Pending");
    }
}
