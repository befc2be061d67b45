package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.UpdateServiceSettingInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many executions AWS lets run and wait, if nobody adjusts its quotas. Source: sheet SSM automation 14 [docs]. */
class ExecutionQuotasTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed).create("wait", """
            schemaVersion: '0.3'
            mainSteps:
            - {name: wait, action: 'aws:sleep', inputs: {Duration: PT1H}}
            """);

    private List<String> started(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(desk.start("wait", Map.of()));
        }
        return ids;
    }

    private String statusOf(String id) {
        return status(desk.get(id));
    }

    @Test
    void aHundredRunAtOnceAndAThousandWait() {
        // Given
        List<String> ids = started(1_100);

        // When
        String refusal = bed.refusal(starting("wait", Map.of()).build());

        // Then
        assertThat(statusOf(ids.get(99))).isEqualTo("InProgress");
        assertThat(statusOf(ids.get(100))).isEqualTo("Pending");
        assertThat(statusOf(ids.get(1_099))).isEqualTo("Pending");
        assertThat(refusal).startsWith("AutomationExecutionLimitExceededException");
    }

    @Test
    void fiveHundredRunAtOnceWithAdaptiveConcurrency() {
        // Given
        bed.call(UpdateServiceSettingInput.builder()
                .settingId("/ssm/automation/enable-adaptive-concurrency")
                .settingValue("True")
                .build());

        // When
        List<String> ids = started(501);

        // Then
        assertThat(statusOf(ids.get(499))).isEqualTo("InProgress");
        assertThat(statusOf(ids.get(500))).isEqualTo("Pending");
    }
}
