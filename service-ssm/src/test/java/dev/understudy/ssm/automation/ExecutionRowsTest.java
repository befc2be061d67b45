package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.ChangeDesk.asking;
import static dev.understudy.ssm.fixture.ChangeDesk.template;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.model.Structure;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.ChangeDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.Alarm;
import dev.understudy.ssm.model.AlarmConfiguration;
import dev.understudy.ssm.model.AutomationExecutionFilter;
import dev.understudy.ssm.model.AutomationExecutionFilterKey;
import dev.understudy.ssm.model.AutomationExecutionMetadata;
import dev.understudy.ssm.model.DescribeAutomationExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationExecutionsOutput;
import dev.understudy.ssm.model.ExecutionMode;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.model.TargetLocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Executions of every kind in the list. Source: sheet 2.5, 3 [model], 16 [seed]: the members of 2017-07-31 and 2018-11-16,
 * and those that came later.
 */
class ExecutionRowsTest {
    /** Nothing here warns, and there are no associations. */
    private static final Set<String> NEVER = Set.of("WarningMessage", "AssociationId");

    /** What the execution itself does not say. */
    private static final Set<String> ROW_ONLY = Set.of("LogFile", "AutomationType");

    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    @BeforeEach
    void executionsOfEveryKind() {
        desk.create("hold", """
                schemaVersion: '0.3'
                parameters: {P: {type: String, default: x}}
                outputs: [read.X]
                mainSteps:
                - {name: hold, action: 'aws:sleep', inputs: {Duration: PT1M}}
                - name: read
                  action: aws:executeAwsApi
                  inputs: {Service: ssm, Api: GetParameter, Name: /none}
                  outputs: [{Name: X, Selector: $.Parameter.Value, Type: String}]
                """);
        List<Target> groups = List.of(Target.builder()
                .key("resource-groups:Name")
                .values(List.of("web"))
                .build());
        bed.admin("PUT", "ssm/resource-groups", "{\"name\": \"web\", \"resources\": [\"i-1\", \"i-2\"]}");
        desk.start(starting("hold", Map.of()).mode(ExecutionMode.INTERACTIVE));
        desk.start(starting("hold", Map.of())
                .targetParameterName("P")
                .targets(groups)
                .maxConcurrency("1")
                .maxErrors("50%"));
        desk.start(starting("hold", Map.of())
                .targetMaps(List.of(Map.of("P", List.of("a"))))
                .maxErrors("1"));
        desk.start(starting("hold", Map.of())
                .targetLocations(List.of(TargetLocation.builder()
                        .accounts(List.of(SsmBed.ACCOUNT))
                        .regions(List.of("eu-west-1"))
                        .build())));
        desk.start(starting("hold", Map.of()).targetLocationsURL("https://bucket.s3.amazonaws.com/places.json"));
        desk.start(starting("hold", Map.of())
                .alarmConfiguration(AlarmConfiguration.builder()
                        .alarms(List.of(Alarm.builder().name("unreadable").build()))
                        .build()));
        ChangeDesk changes = new ChangeDesk(bed).runbook().approved("template", template(false, false));
        changes.ask(asking("template").scheduledTime(bed.now().plus(Duration.ofDays(1))));
    }

    private List<AutomationExecutionMetadata> rows(@Nullable String key, @Nullable String value) {
        DescribeAutomationExecutionsOutput answer = bed.call(DescribeAutomationExecutionsInput.builder()
                .filters(
                        key == null || value == null
                                ? null
                                : List.of(AutomationExecutionFilter.builder()
                                        .key(filterKey(key))
                                        .values(List.of(value))
                                        .build()))
                .build());
        return answer.automationExecutionMetadataList();
    }

    private static AutomationExecutionFilterKey filterKey(String name) {
        for (AutomationExecutionFilterKey key : AutomationExecutionFilterKey.values()) {
            if (key.wireValue().equals(name)) {
                return key;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static @Nullable Object member(Structure structure, String name) {
        return structure.structureSchema().members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .map(member -> structure.memberAt(member.index()))
                .orElse(null);
    }

    @Test
    void aRowSaysWhatItsExecutionSays() {
        // Given some that run, and the same when those are over
        List<AutomationExecutionMetadata> rows = new ArrayList<>(rows(null, null));
        List<Structure> executions = new ArrayList<>();
        rows.forEach(row -> executions.add(desk.get(row.automationExecutionId())));
        bed.advance(Duration.ofHours(1));

        // When
        List<AutomationExecutionMetadata> later = rows(null, null);

        // Then
        later.forEach(row -> executions.add(desk.get(row.automationExecutionId())));
        rows.addAll(later);
        Set<String> never = new TreeSet<>();
        rows.get(0).structureSchema().members().forEach(member -> {
            boolean said = false;
            for (int i = 0; i < rows.size(); i++) {
                Object value = member(rows.get(i), member.name());
                said |= value != null;
                if (!ROW_ONLY.contains(member.name())) {
                    assertThat(value).as(member.name()).isEqualTo(member(executions.get(i), member.name()));
                }
            }
            if (!said) {
                never.add(member.name());
            }
        });
        assertThat(never).isEqualTo(NEVER);
    }

    @ParameterizedTest
    @CsvSource({
        "AutomationSubtype, ChangeRequest, 1",
        "AutomationSubtype, AccessRequest, 0",
        "ExecutionStatus, PendingApproval, 1",
        "TargetResourceGroup, web, 1",
        "TargetResourceGroup, we, 0",
        "CurrentAction, aws:approve, 1",
        "CurrentAction, aws:executeAutomation, 3",
        "AutomationType, CrossAccount, 2",
        "OpsItemId, oi-000000000000, 0"
    })
    void aFilterFindsWhatFits(String key, String value, int count) {
        // Given

        // When
        List<AutomationExecutionMetadata> found = rows(key, value);

        // Then
        assertThat(found).hasSize(count);
    }

    @Test
    void anOpsItemLeadsToItsExecution() {
        // Given
        String item = rows("AutomationSubtype", "ChangeRequest").get(0).opsItemId();

        // When
        List<AutomationExecutionMetadata> found = rows("OpsItemId", item);

        // Then
        assertThat(found).extracting(AutomationExecutionMetadata::opsItemId).containsExactly(item);
    }
}
