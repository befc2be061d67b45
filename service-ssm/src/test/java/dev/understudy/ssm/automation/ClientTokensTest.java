package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DescribeAutomationExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationExecutionsOutput;
import dev.understudy.ssm.model.ExecutionMode;
import dev.understudy.ssm.model.StartAutomationExecutionInput;
import dev.understudy.ssm.model.StartAutomationExecutionOutput;
import dev.understudy.ssm.model.Tag;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.model.TargetLocation;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that name a token. Source: sheet 2.1 row 4, 18 (S17) [model]. */
class ClientTokensTest {
    private static final String TOKEN = "0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f";
    private static final String RUNBOOK = """
            schemaVersion: '0.3'
            parameters: {P: {type: String, default: x}}
            mainSteps:
            - {name: hold, action: 'aws:pause', inputs: {}}
            """;

    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk =
            new AutomationDesk(bed).create("book", RUNBOOK).create("other", RUNBOOK);

    private static StartAutomationExecutionInput.Builder request() {
        return starting("book", Map.of("P", List.of("a"))).clientToken(TOKEN);
    }

    private static Arguments change(String member, UnaryOperator<StartAutomationExecutionInput.Builder> other) {
        return Arguments.of(member, other);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("DocumentName", request -> request.documentName("other")),
                change("DocumentVersion", request -> request.documentVersion("1")),
                change("Parameters", request -> request.parameters(Map.of("P", List.of("b")))),
                change("Mode", request -> request.mode(ExecutionMode.INTERACTIVE)),
                change(
                        "Tags",
                        request -> request.tags(
                                List.of(Tag.builder().key("k").value("v").build()))),
                change(
                        "Targets",
                        request -> request.targetParameterName("P")
                                .targets(List.of(Target.builder()
                                        .key("ParameterValues")
                                        .values(List.of("b"))
                                        .build()))),
                change("TargetMaps", request -> request.targetMaps(List.of(Map.of("P", List.of("b"))))),
                change(
                        "TargetLocations",
                        request -> request.targetLocations(List.of(TargetLocation.builder()
                                .accounts(List.of(SsmBed.ACCOUNT))
                                .regions(List.of("us-east-1"))
                                .build()))),
                change("MaxConcurrency", request -> request.maxConcurrency("3")),
                change("MaxErrors", request -> request.maxErrors("3")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aTokenStandsForOneRequest(String member, UnaryOperator<StartAutomationExecutionInput.Builder> other) {
        // Given
        desk.start(request());

        // When
        String refusal = bed.refusal(other.apply(request()).build());

        // Then
        assertThat(refusal)
                .isEqualTo("IdempotentParameterMismatch: Error returned when an idempotent operation is retried and the"
                        + " parameters don't match the original call to the API with the same idempotency token.");
        DescribeAutomationExecutionsOutput all =
                bed.call(DescribeAutomationExecutionsInput.builder().build());
        assertThat(all.automationExecutionMetadataList()).hasSize(1);
    }

    @Test
    void aTokenBelongsToOneAccountAndRegion() {
        // Given
        String first = desk.start(request());
        bed.callAs(SsmBed.ACCOUNT, "eu-west-1", AutomationDesk.document("book", RUNBOOK));
        bed.callAs(SsmBed.OTHER, SsmBed.REGION, AutomationDesk.document("book", RUNBOOK));

        // When
        StartAutomationExecutionOutput abroad =
                bed.callAs(SsmBed.ACCOUNT, "eu-west-1", request().build());
        StartAutomationExecutionOutput foreign =
                bed.callAs(SsmBed.OTHER, SsmBed.REGION, request().build());

        // Then
        assertThat(List.of(first, abroad.automationExecutionId(), foreign.automationExecutionId()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRefusedRequestUsesUpNoToken() {
        // Given
        bed.refusal(request().parameters(Map.of("Nobody", List.of("x"))).build());

        // When
        String id = desk.start(request());

        // Then
        assertThat(desk.start(request())).isEqualTo(id);
    }

    @Test
    void theRunbookIsLookedForFirst() {
        // Given a token that is known [sheet 2.1: rows 2 and 3 before row 4]
        desk.start(request());

        // When
        String refusal = bed.refusal(request().documentName("none").build());

        // Then
        assertThat(refusal).startsWith("AutomationDefinitionNotFoundException: ");
    }
}
