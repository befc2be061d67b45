package dev.understudy.ssm.automation.target;

import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.Requests.tag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.NodeDesk;
import dev.understudy.ssm.fixture.Requests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.StartAutomationExecutionInput;
import dev.understudy.ssm.model.StepExecution;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.model.TargetLocation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What targets come to. Source: sheet 12 [docs]. */
class TargetKindsTest {
    private static final String FIRST = "i-11111111";
    private static final String SECOND = "i-22222222";

    private static final String RUNBOOK = """
            schemaVersion: '0.3'
            parameters:
              P: {type: String}
            mainSteps:
            - {name: rest, action: 'aws:sleep', inputs: {Duration: PT1M}}
            """;

    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    /** Two machines and a parameter, of which the second machine and the parameter have a tag. */
    @BeforeEach
    void resources() {
        desk.create("all", RUNBOOK);
        bed.call(AutomationDesk.document("machines", RUNBOOK).toBuilder()
                .targetType("/AWS::EC2::Instance")
                .build());
        NodeDesk nodes = new NodeDesk(bed);
        nodes.declare("'id': '" + FIRST + "'");
        nodes.declare("'id': '" + SECOND + "', 'tags': {'stage': 'dev'}");
        Requests.put(bed, Requests.string("/p", "1").tags(List.of(tag("stage", "dev"))));
        Requests.put(bed, Requests.string("/q", "1").tags(List.of(tag("stage", "live"))));
        group("web", FIRST, "arn:aws:ssm:us-east-1:111122223333:parameter/p");
        group("db", SECOND);
    }

    private void group(String name, String... members) {
        bed.admin(
                "PUT",
                "ssm/resource-groups",
                "{\"name\": \"" + name + "\", \"resources\": [\"" + String.join("\", \"", members) + "\"]}");
    }

    private static StartAutomationExecutionInput.Builder over(String runbook, String key, String values) {
        return starting(runbook, Map.of())
                .targetParameterName("P")
                .targets(List.of(Target.builder()
                        .key(key)
                        .values(values.isEmpty() ? List.of() : List.of(values.split(" ")))
                        .build()));
    }

    @ParameterizedTest
    @CsvSource({
        "all,      ParameterValues,      b a,             b a",
        "all,      tag:stage,            dev,             /p i-22222222",
        "all,      tag:stage,            dev live,        /p /q i-22222222",
        "machines, tag:stage,            dev live,        i-22222222",
        "all,      tag:stage,            test,            ''",
        "all,      tag:colour,           dev,             ''",
        "all,      ResourceGroup,        web,             i-11111111 /p",
        "machines, ResourceGroup,        web,             i-11111111",
        "all,      resource-groups:Name, db,              i-22222222",
        "all,      InstanceIds,          *,               i-11111111 i-22222222",
        "all,      InstanceIds,          i-22222222,      i-22222222",
        "all,      AWS::EC2::Instance,   *,               i-11111111 i-22222222",
        "all,      AWS::EC2::Instance,   i-22222222,      i-22222222",
    })
    void everyKindOfTargetIsAChildForEachOfItsResources(String runbook, String key, String values, String resolved) {
        // Given
        StartAutomationExecutionInput.Builder request = over(runbook, key, values);

        // When
        AutomationExecution parent = desk.get(desk.start(request));

        // Then
        List<String> expected = resolved.isEmpty() ? List.of() : List.of(resolved.split(" "));
        assertThat(parent.resolvedTargets().parameterValues()).isEqualTo(expected);
        assertThat(parent.stepExecutions()).extracting(StepExecution::stepName).isEqualTo(expected);
        assertThat(parent.stepExecutions())
                .extracting(StepExecution::inputs)
                .isEqualTo(expected.stream().map(value -> Map.of("P", value)).toList());
    }

    @ParameterizedTest
    @CsvSource({
        // [recorded]
        "ResourceGroup, web db, InvalidAutomationExecutionParametersException: Only one resource group or tag can be specified at a time",
        "Resourcegroup, web,    'InvalidAutomationExecutionParametersException: Target key can have only following values : ParameterValues, ResourceGroup'",
        // [inferred]
        "ParameterValues, '', InvalidTarget",
        "ResourceGroup, nobody, InvalidTarget",
    })
    void otherTargetsAreRefused(String key, String values, String refusal) {
        assertThat(bed.refusal(over("all", key, values).build())).startsWith(refusal);
    }

    // Source: sheet 13 [model]: targets of a location need the parameter, and the parameter needs targets
    @ParameterizedTest
    @ValueSource(strings = {"parameter", "targets", "targets maps", "parameter targets maps"})
    void targetsOfALocationBelongToAParameter(String said) {
        // Given
        List<Target> values = List.of(
                Target.builder().key("ParameterValues").values(List.of("a")).build());
        TargetLocation bare = TargetLocation.builder()
                .accounts(List.of(SsmBed.ACCOUNT))
                .regions(List.of(SsmBed.REGION))
                .build();
        StartAutomationExecutionInput request = starting("all", Map.of())
                .targetParameterName(said.contains("parameter") ? "P" : null)
                .targetMaps(said.contains("maps") ? List.of(Map.of("P", List.of("b"))) : null)
                .targetLocations(List.of(
                        said.contains("targets")
                                ? bare.toBuilder().targets(values).build()
                                : bare))
                .build();

        // When
        String refusal = bed.refusal(request);

        // Then
        assertThat(refusal).startsWith("InvalidAutomationExecutionParametersException");
    }

    @Test
    void aPlaceThatIsNamedTwiceIsOne() {
        // Given [docs]: one step for each account and region
        TargetLocation twice = TargetLocation.builder()
                .accounts(List.of(SsmBed.ACCOUNT, SsmBed.ACCOUNT))
                .regions(List.of("eu-west-1", SsmBed.REGION, "eu-west-1"))
                .build();

        // When
        AutomationExecution parent =
                desk.get(desk.start(starting("all", Map.of("P", List.of("x"))).targetLocations(List.of(twice))));

        // Then
        assertThat(parent.stepExecutions())
                .extracting(step -> step.targetLocation().regions())
                .containsExactly(List.of("eu-west-1"), List.of(SsmBed.REGION));
    }
}
