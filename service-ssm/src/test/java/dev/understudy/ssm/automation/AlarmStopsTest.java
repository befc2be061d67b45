package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.Requests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.Alarm;
import dev.understudy.ssm.model.AlarmConfiguration;
import dev.understudy.ssm.model.AlarmStateInformation;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.ExecutionMode;
import dev.understudy.ssm.model.ExternalAlarmState;
import dev.understudy.ssm.model.TargetLocation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Executions that alarms stop. Source: sheet 2.1, 14. */
class AlarmStopsTest {
    private static final AlarmConfiguration ALARM = alarm(false);

    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    private static AlarmConfiguration alarm(boolean ignoring) {
        return AlarmConfiguration.builder()
                .alarms(List.of(Alarm.builder().name("errors").build()))
                .ignorePollAlarmFailure(ignoring)
                .build();
    }

    @BeforeEach
    void aRunbookThatTidiesUp() {
        desk.create("long", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: rest, action: 'aws:sleep', onCancel: 'step:tidy', isEnd: true, inputs: {Duration: PT10M}}
                - name: tidy
                  action: aws:executeAwsApi
                  inputs: {Service: ssm, Api: PutParameter, Name: /tidy, Value: x, Type: String}
                """);
    }

    private void set(String state) {
        bed.admin("PUT", "ssm/alarms", "{\"name\": \"errors\", \"state\": \"" + state + "\"}");
    }

    private String start() {
        return desk.start(starting("long", Map.of()).alarmConfiguration(ALARM));
    }

    @Test
    void anAlarmThatGoesOffStopsTheExecution() {
        // Given an alarm that was fine [docs]
        set("OK");
        String id = start();

        // When
        set("ALARM");

        // Then
        AutomationExecution execution = desk.get(id);
        assertThat(status(execution)).isEqualTo("Cancelled");
        assertThat(steps(execution)).isEqualTo("Cancelled, Success");
        assertThat(execution.triggeredAlarms())
                .containsExactly(AlarmStateInformation.builder()
                        .name("errors")
                        .state(ExternalAlarmState.ALARM)
                        .build());
        assertThat(execution.alarmConfiguration()).isEqualTo(ALARM);
        assertThat(Requests.read(bed, "/tidy").value()).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource({"OK, Success", "INSUFFICIENT_DATA, Success", "ALARM, Cancelled"})
    void theStateAtTheStartCounts(String state, String status) {
        // Given [model]
        set(state);

        // When
        String id = start();

        // Then
        bed.advance(Duration.ofMinutes(11));
        assertThat(status(desk.get(id))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"true, Success", "false, Cancelled"})
    void anAlarmThatCannotBeReadStopsUnlessThatIsIgnored(boolean ignoring, String status) {
        // Given an alarm that nobody declared [model]
        String id = desk.start(starting("long", Map.of()).alarmConfiguration(alarm(ignoring)));

        // When
        bed.advance(Duration.ofMinutes(11));

        // Then
        assertThat(status(desk.get(id))).isEqualTo(status);
    }

    @Test
    void anAlarmThatIsDeletedCannotBeRead() {
        // Given [model]
        set("OK");
        String id = start();

        // When
        bed.admin(
                "DELETE",
                "ssm/alarms",
                Map.of("account", SsmBed.ACCOUNT, "region", SsmBed.REGION, "name", "errors"),
                null);

        // Then
        assertThat(desk.get(id).triggeredAlarms())
                .extracting(AlarmStateInformation::state)
                .containsExactly(ExternalAlarmState.UNKNOWN);
    }

    @Test
    void interactiveExecutionsAreStoppedToo() {
        // Given [model]
        set("ALARM");

        // When
        String id = desk.start(
                starting("long", Map.of()).mode(ExecutionMode.INTERACTIVE).alarmConfiguration(ALARM));

        // Then
        assertThat(status(desk.get(id))).isEqualTo("Cancelled");
    }

    @Test
    void theAlarmOfALocationStopsItsChildren() {
        // Given [model]
        set("OK");
        String id = desk.start(starting("long", Map.of())
                .targetLocations(List.of(TargetLocation.builder()
                        .regions(List.of(SsmBed.REGION))
                        .targetLocationAlarmConfiguration(ALARM)
                        .build())));

        // When
        set("ALARM");

        // Then
        AutomationExecution parent = desk.get(id);
        assertThat(steps(parent)).isEqualTo("Cancelled");
        assertThat(parent.stepExecutions().get(0).triggeredAlarms())
                .extracting(AlarmStateInformation::name)
                .containsExactly("errors");
    }
}
