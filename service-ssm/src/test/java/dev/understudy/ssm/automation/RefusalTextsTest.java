package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.signal;
import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.stop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.model.Structure;
import dev.understudy.core.quota.Quotas;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DescribeAutomationExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationStepExecutionsInput;
import dev.understudy.ssm.model.GetAutomationExecutionInput;
import dev.understudy.ssm.model.SignalType;
import dev.understudy.ssm.model.StopType;
import dev.understudy.ssm.model.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What refusals say. Source: sheet 1, the table of errors [model]: the model's descriptions. */
class RefusalTextsTest {
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final String NOT_FOUND = "AutomationExecutionNotFoundException:"
            + " There is no automation execution information for the requested automation execution ID.";
    private static final String BAD_TOKEN = "InvalidNextToken: The specified token isn't valid.";

    private final Quotas quotas = Quotas.aws();
    private final SsmBed bed = new SsmBed(quotas);

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        starting("none", Map.of()).build(),
                        "AutomationDefinitionNotFoundException:"
                                + " An Automation runbook with the specified name couldn't be found."),
                Arguments.of(
                        starting("hold", Map.of()).documentVersion("7").build(),
                        "AutomationDefinitionVersionNotFoundException:"
                                + " An Automation runbook with the specified name and version couldn't be found."),
                Arguments.of(
                        starting("hold", Map.of()).build(),
                        "AutomationExecutionLimitExceededException:"
                                + " The number of simultaneously running Automation executions exceeded the allowable limit."),
                Arguments.of(
                        starting("hold", Map.of())
                                .targetParameterName("P")
                                .targets(List.of(Target.builder()
                                        .key("ParameterValues")
                                        .values(List.of())
                                        .build()))
                                .build(),
                        "InvalidTarget: The target isn't valid or doesn't exist. It might not be configured for Systems"
                                + " Manager or you might not have permission to perform the operation."),
                Arguments.of(stop(NOBODY, StopType.CANCEL), NOT_FOUND),
                Arguments.of(signal(NOBODY, SignalType.APPROVE, Map.of()), NOT_FOUND),
                Arguments.of(
                        GetAutomationExecutionInput.builder()
                                .automationExecutionId(NOBODY)
                                .build(),
                        NOT_FOUND),
                Arguments.of(
                        DescribeAutomationStepExecutionsInput.builder()
                                .automationExecutionId(NOBODY)
                                .build(),
                        NOT_FOUND),
                Arguments.of(
                        DescribeAutomationExecutionsInput.builder()
                                .nextToken("next")
                                .build(),
                        BAD_TOKEN));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void aRefusalSaysWhatTheModelSays(Structure request, String expected) {
        // Given no room for any execution
        new AutomationDesk(bed).create("hold", """
                schemaVersion: '0.3'
                parameters: {P: {type: String, default: x}}
                mainSteps:
                - {name: hold, action: 'aws:pause', inputs: {}}
                """);
        quotas.adjust("ssm.automation-executions", 0);
        quotas.adjust("ssm.queued-automation-executions", 0);

        // When
        String refusal = bed.refusal(request);

        // Then
        assertThat(refusal).isEqualTo(expected);
    }
}
