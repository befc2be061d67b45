package dev.understudy.ssm.automation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Automation tells EventBridge. Source: sheet 14 [docs], with the sample events of AWS's user guide. */
class AutomationEventsTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    private String ran() {
        desk.create("nap", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: rest, action: 'aws:sleep', inputs: {Duration: PT2.63S}}
                """);
        String id = desk.start("nap", Map.of());
        bed.advance(Duration.ofSeconds(10));
        return id;
    }

    private static List<String> names(JsonNode detail) {
        return detail.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void theEndOfAStepIsToldWithHowLongItTook() {
        // When
        String id = ran();

        // Then
        EmittedEvent event =
                bed.events("EC2 Automation Step Status-change Notification").get(0);
        assertThat(event.source()).isEqualTo("aws.ssm");
        assertThat(event.resources())
                .containsExactly(
                        "arn:aws:ssm:us-east-1:111122223333:automation-execution/" + id,
                        "arn:aws:ssm:us-east-1:111122223333:automation-definition/nap:1");
        assertThat(event.detail().toString())
                .isEqualTo("{\"ExecutionId\":\"" + id + "\",\"Definition\":\"nap\",\"DefinitionVersion\":1.0,"
                        + "\"Status\":\"Success\",\"StartTime\":\"Jan 1, 2030 12:00:05 AM\","
                        + "\"EndTime\":\"Jan 1, 2030 12:00:07 AM\",\"Time\":2630.0,\"StepName\":\"rest\","
                        + "\"Action\":\"aws:sleep\"}");
    }

    @Test
    void theEndOfAnExecutionIsToldWithItsCaller() {
        // When
        String id = ran();

        // Then
        List<EmittedEvent> events = bed.events("EC2 Automation Execution Status-change Notification");
        assertThat(events).hasSize(2);
        assertThat(names(events.get(0).detail())).doesNotContain("EndTime");
        assertThat(events.get(1).detail().toString())
                .isEqualTo("{\"ExecutionId\":\"" + id + "\",\"Definition\":\"nap\",\"DefinitionVersion\":1.0,"
                        + "\"Status\":\"Success\",\"StartTime\":\"Jan 1, 2030 12:00:05 AM\","
                        + "\"EndTime\":\"Jan 1, 2030 12:00:07 AM\",\"Time\":2630.0,"
                        + "\"ExecutedBy\":\"arn:aws:iam::111122223333:root\"}");
    }
}
