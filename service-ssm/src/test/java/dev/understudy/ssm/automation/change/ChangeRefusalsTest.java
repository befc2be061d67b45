package dev.understudy.ssm.automation.change;

import static dev.understudy.ssm.fixture.ChangeDesk.asking;
import static dev.understudy.ssm.fixture.ChangeDesk.template;
import static dev.understudy.ssm.fixture.DocumentRequests.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.ChangeDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DescribeAutomationExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationExecutionsOutput;
import dev.understudy.ssm.model.DocumentReviewAction;
import dev.understudy.ssm.model.Runbook;
import dev.understudy.ssm.model.StartChangeRequestExecutionInput;
import dev.understudy.ssm.model.Tag;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Change requests that are refused, and those that are repeated. Source: sheet 2.7. */
class ChangeRefusalsTest {
    private final SsmBed bed = new SsmBed();
    private final ChangeDesk changes = new ChangeDesk(bed);

    @BeforeEach
    void aTemplateAndItsRunbook() {
        changes.runbook().approved("template", template(false, false));
    }

    @ParameterizedTest
    @CsvSource({"NOT_REVIEWED", "PENDING", "REJECTED"})
    void aTemplateHasToBeApproved(String status) {
        // Given [model]
        changes.draft("draft", template(false, true));
        if (!status.equals("NOT_REVIEWED")) {
            changes.review("draft", DocumentReviewAction.SEND_FOR_REVIEW);
        }
        if (status.equals("REJECTED")) {
            changes.review("draft", DocumentReviewAction.REJECT);
        }

        // When
        String refusal = bed.refusal(asking("draft").build());

        // Then
        assertThat(refusal)
                .isEqualTo("AutomationDefinitionNotApprovedException: Indicates that the Change Manager change template"
                        + " used in the change request was rejected or is still in a pending state.");
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, change, AutomationDefinitionNotFoundException",
        "change, change, AutomationDefinitionNotFoundException",
        "template, other, InvalidAutomationExecutionParametersException",
    })
    void templateAndRunbookHaveToBeThere(String template, String runbook, String error) {
        // Given a template that is none, or a runbook that it does not offer [model]
        StartChangeRequestExecutionInput request =
                asking(template).runbooks(List.of(ChangeDesk.runbook(runbook))).build();

        // When
        String refusal = bed.refusal(request);

        // Then
        assertThat(refusal).startsWith(error);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, true",
        "1, 2, false",
        "1, $DEFAULT, true",
        "$DEFAULT, 1, true",
        "$DEFAULT, 2, false",
        "$LATEST, 2, true",
        "$LATEST, 1, false"
    })
    void aTemplateOffersOneVersionOfARunbook(String offered, String asked, boolean possible) {
        // Given a runbook of two versions, the first of which is the default [docs]
        String content = """
                schemaVersion: '0.3'
                parameters: {Key: {type: String}}
                mainSteps:
                - {name: rest, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """;
        bed.call(update("change", content).build());
        changes.approved(
                "choosy", template(false, false).replace("{name: change}", "{name: change, version: " + offered + "}"));
        StartChangeRequestExecutionInput request = asking("choosy")
                .runbooks(List.of(ChangeDesk.runbook("change").toBuilder()
                        .documentVersion(asked)
                        .build()))
                .build();

        // When
        String answer = possible ? bed.call(request).toString() : bed.refusal(request);

        // Then
        assertThat(answer)
                .contains(possible ? "automationExecutionId" : "InvalidAutomationExecutionParametersException");
    }

    @Test
    void whatTheRunbookWouldRefuseIsRefusedAtOnce() {
        // Given a runbook without its parameter [recorded* form]
        Runbook runbook = Runbook.builder().documentName("change").build();

        // When
        String refusal =
                bed.refusal(asking("template").runbooks(List.of(runbook)).build());

        // Then
        assertThat(refusal)
                .isEqualTo("InvalidAutomationExecutionParametersException:"
                        + " Missing required parameter: Key in user inputs.");
    }

    @Test
    void aChangeCannotEndBeforeItBegins() {
        // Given [model]
        StartChangeRequestExecutionInput request = asking("template")
                .scheduledTime(bed.now().plusSeconds(60))
                .scheduledEndTime(bed.now())
                .build();

        // When
        String refusal = bed.refusal(request);

        // Then
        assertThat(refusal).startsWith("InvalidAutomationExecutionParametersException");
    }

    @Test
    void aTokenMakesARequestOnce() {
        // Given [model]
        StartChangeRequestExecutionInput.Builder request =
                asking("template").clientToken("0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f");
        String first = changes.ask(request);

        // When
        String second = changes.ask(request);

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(bed.refusal(request.changeRequestName("other").build())).startsWith("IdempotentParameterMismatch");
    }

    @Test
    void fiveTagsCanBeGivenAtOnce() {
        // Given six [model]
        List<Tag> tags = IntStream.range(0, 6)
                .mapToObj(i -> Tag.builder().key("k" + i).value("v").build())
                .toList();

        // When
        String refusal = bed.refusal(asking("template").tags(tags).build());

        // Then
        assertThat(refusal).startsWith("InvalidAutomationExecutionParametersException");
        DescribeAutomationExecutionsOutput left =
                bed.call(DescribeAutomationExecutionsInput.builder().build());
        assertThat(left.automationExecutionMetadataList()).isEmpty();
    }
}
