package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.core.outcome.OutcomeRule;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.StartAutomationExecutionInput;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.model.TargetLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be started. Source: sheet 2.1, rows 5 to 12. */
class StartRefusalsTest {
    private static final String RUNBOOK = """
            schemaVersion: '0.3'
            assumeRole: '{{ AutomationAssumeRole }}'
            parameters:
              AutomationAssumeRole: {type: String, default: ''}
              InstanceIds: {type: StringList}
              Action: {type: String, allowedValues: [Install, Uninstall], default: Install}
              Count: {type: Integer, default: 1}
              Flag: {type: Boolean, default: true}
              Map: {type: StringMap, default: {}}
              Maps: {type: MapList, default: []}
            mainSteps:
            - {name: hold, action: 'aws:pause', inputs: {}}
            """;

    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    @BeforeEach
    void runbook() {
        desk.create("choosy", RUNBOOK);
    }

    private static Map<String, List<String>> parameters(String name, String value) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("InstanceIds", List.of("i-1"));
        parameters.put(name, List.of(value.split(";", -1)));
        return parameters;
    }

    private static List<Target> targets(String key) {
        return List.of(Target.builder().key(key).values(List.of("i-1")).build());
    }

    /** Each is refused for one execution as well as for one whose children all get the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // [recorded]
                "Action | install | Parameter \"Action\" has value \"install\" not found in [Install, Uninstall].",
                // [docs]
                "Action | Install;Uninstall | Parameter type error. The value supplied for Action is not a valid string",
                "Count | many | Parameter type error. The value supplied for Count is not a valid",
                "Count | 1.5 | Parameter type error. The value supplied for Count is not a valid",
                "Flag | maybe | Parameter type error. The value supplied for Flag is not a valid",
                "Map | [] | Parameter type error. The value supplied for Map is not a valid",
                "Maps | text | Parameter type error. The value supplied for Maps is not a valid",
                "AutomationAssumeRole | role/x | The format of the supplied assume role ARN is invalid.",
                // [model], text inferred
                "Nobody | x | Nobody",
            })
    void aValueHasToBeWhatItsParameterIs(String name, String value, String text) {
        // Given
        StartAutomationExecutionInput single =
                starting("choosy", parameters(name, value)).build();

        // When
        String refusal = bed.refusal(single);

        // Then
        assertThat(refusal)
                .startsWith("InvalidAutomationExecutionParametersException: ")
                .contains(text);
        assertThat(bed.refusal(starting("choosy", parameters(name, value))
                        .targetParameterName("InstanceIds")
                        .targets(targets("ParameterValues"))
                        .build()))
                .isEqualTo(refusal);
    }

    @Test
    void aParameterWithoutADefaultIsNeeded() {
        // Given [recorded]
        StartAutomationExecutionInput request =
                StartAutomationExecutionInput.builder().documentName("choosy").build();

        // When
        String refusal = bed.refusal(request);

        // Then
        assertThat(refusal)
                .isEqualTo("InvalidAutomationExecutionParametersException:"
                        + " Missing required parameter: InstanceIds in user inputs.");
    }

    @Test
    void aTargetKeyHasToBeKnown() {
        // Given [recorded]
        StartAutomationExecutionInput request = StartAutomationExecutionInput.builder()
                .documentName("choosy")
                .targetParameterName("InstanceIds")
                .targets(targets("Colour"))
                .build();

        // When
        String refusal = bed.refusal(request);

        // Then
        assertThat(refusal)
                .isEqualTo("InvalidAutomationExecutionParametersException:"
                        + " Target key can have only following values : ParameterValues, ResourceGroup");
    }

    @Test
    void theValueOfTheTargetIsNobodysButItsChilds() {
        // Given a value that the targets replace
        StartAutomationExecutionInput.Builder request = starting("choosy", parameters("Action", "each"))
                .targetParameterName("Action")
                .targets(List.of(Target.builder()
                        .key("ParameterValues")
                        .values(List.of("Uninstall"))
                        .build()));

        // When
        String id = desk.start(request);

        // Then
        assertThat(desk.get(desk.children(id).get(0).automationExecutionId()).parameters())
                .containsEntry("Action", List.of("Uninstall"));
    }

    private static TargetLocation location(@Nullable List<Target> targets) {
        return TargetLocation.builder()
                .accounts(List.of(SsmBed.ACCOUNT))
                .regions(List.of(SsmBed.REGION))
                .targets(targets)
                .build();
    }

    static Stream<StartAutomationExecutionInput.Builder> targetsOrParameterAlone() {
        Map<String, List<String>> parameters = Map.of("InstanceIds", List.of("i-1"));
        List<Target> targets = targets("ParameterValues");
        return Stream.of(
                starting("choosy", parameters).targetParameterName("InstanceIds"),
                starting("choosy", parameters)
                        .targetParameterName("InstanceIds")
                        .targets(List.of()),
                starting("choosy", parameters)
                        .targetParameterName("InstanceIds")
                        .targetMaps(List.of(parameters)),
                starting("choosy", parameters)
                        .targetParameterName("InstanceIds")
                        .targetLocations(List.of(location(null))),
                starting("choosy", parameters).targets(targets),
                starting("choosy", parameters).targetLocations(List.of(location(targets))),
                starting("choosy", parameters).targets(targets).targetLocations(List.of(location(null))));
    }

    /** [seed]: TargetParameterName is required if you specify Targets, and Targets if you specify that. */
    @ParameterizedTest
    @MethodSource("targetsOrParameterAlone")
    void targetsAndTheirParameterGoTogether(StartAutomationExecutionInput.Builder request) {
        // Given one without the other

        // When
        String refusal = bed.refusal(request.build());

        // Then
        assertThat(refusal).startsWith("InvalidAutomationExecutionParametersException: TargetParameterName ");
    }

    private static final String ROLE = "arn:aws:iam::111122223333:role/runner";

    private void roleFails(@Nullable String permission) {
        OutcomeRule.Builder rule = OutcomeRule.of("ssm.automation-role").name(ROLE);
        bed.kernel()
                .outcomes()
                .script((permission == null
                                ? rule
                                : rule.output(
                                        JsonNodeFactory.instance.objectNode().put("permission", permission)))
                        .fails("as the test says"));
    }

    @Test
    void aRoleHasToBeOneThatAutomationCanAssume() {
        // Given [docs] for one execution and for one with children
        roleFails(null);
        StartAutomationExecutionInput.Builder request = starting("choosy", parameters("AutomationAssumeRole", ROLE));

        // When
        String refusal = bed.refusal(request.build());

        // Then
        assertThat(refusal)
                .isEqualTo("InvalidAutomationExecutionParametersException:"
                        + " The defined assume role is unable to be assumed.");
        roleFails(null);
        assertThat(bed.refusal(request.targetParameterName("InstanceIds")
                        .targets(targets("ParameterValues"))
                        .build()))
                .isEqualTo(refusal);
        desk.start(starting("choosy", parameters("AutomationAssumeRole", ROLE + "s")));
    }

    @Test
    void aRoleHasToBeOneThatTheCallerMayPass() {
        // Given [docs]
        roleFails("iam:PassRole");

        // When
        String refusal = bed.refusal(
                starting("choosy", parameters("AutomationAssumeRole", ROLE)).build());

        // Then
        assertThat(refusal)
                .isEqualTo("AccessDeniedException: User: arn:aws:iam::111122223333:root is not authorized to perform:"
                        + " iam:PassRole on resource: " + ROLE);
    }
}
