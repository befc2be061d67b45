package dev.understudy.ssm.automation.target;

import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.TargetLocation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In how many accounts and regions executions run at once, and when they begin in no further one. Source: sheet 13. */
class PlacesAtScaleTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    private static TargetLocation.Builder fourPlaces() {
        return TargetLocation.builder()
                .accounts(List.of(SsmBed.ACCOUNT))
                .regions(List.of("us-east-1", "us-east-2", "us-west-1", "us-west-2"));
    }

    @ParameterizedTest
    @CsvSource({"25%, 1", "1%, 1", "50%, 2", "3, 3", "100%, 4"})
    void neverMorePlacesRunThanAllowed(String maxConcurrency, int running) {
        // Given four places [model: a number or a percentage of them]
        desk.create("nap", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: rest, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """);
        TargetLocation location =
                fourPlaces().targetLocationMaxConcurrency(maxConcurrency).build();

        // When
        String id = desk.start(starting("nap", Map.of()).targetLocations(List.of(location)));

        // Then
        assertThat(desk.get(id).stepExecutions())
                .filteredOn(step -> "InProgress".equals(step.stepStatus().wireValue()))
                .hasSize(running);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, Failed", "1, 2, Failed", "25%, 2, Failed", "50%, 3, Failed", "100%, 4, Success"})
    void oneErrorMoreThanAllowedStopsFurtherPlaces(String maxErrors, int failed, String status) {
        // Given a runbook that fails everywhere, in four places [model]
        desk.create("reads", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: read, action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: GetParameter, Name: /none}}
                """);
        TargetLocation location =
                fourPlaces().targetLocationMaxErrors(maxErrors).build();

        // When
        String id = desk.start(starting("reads", Map.of()).targetLocations(List.of(location)));

        // Then
        AutomationExecution execution = desk.get(id);
        assertThat(execution.progressCounters().failedSteps()).isEqualTo(failed);
        assertThat(execution.progressCounters().totalSteps()).isEqualTo(4);
        assertThat(status(execution)).isEqualTo(status);
    }
}
