package dev.understudy.ssm.automation.change;

import static dev.understudy.ssm.fixture.ChangeDesk.asking;
import static dev.understudy.ssm.fixture.ChangeDesk.template;
import static dev.understudy.ssm.fixture.DocumentRequests.share;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.ChangeDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.GetAutomationExecutionInput;
import dev.understudy.ssm.model.GetAutomationExecutionOutput;
import dev.understudy.ssm.model.StartChangeRequestExecutionInput;
import dev.understudy.ssm.model.StartChangeRequestExecutionOutput;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Change requests by templates of other accounts. Source: sheet automation 2.7, SSM documents 2.1 [docs]. */
class SharedChangesTest {
    private static final String ARN = "arn:aws:ssm:us-east-1:111122223333:document/";

    private final SsmBed bed = new SsmBed();

    private static StartChangeRequestExecutionInput request() {
        return asking(ARN + "template")
                .runbooks(List.of(ChangeDesk.runbook(ARN + "change")))
                .autoApprove(true)
                .build();
    }

    @BeforeEach
    void aTemplateAndItsRunbook() {
        String content = template(false, true).replace("\n- {name: change}", " []");
        new ChangeDesk(bed).runbook().approved("template", content);
    }

    @Test
    void aSharedTemplateRunsASharedRunbook() {
        // Given a template and a runbook that their owner shares
        bed.call(share("template").accountIdsToAdd(List.of(SsmBed.OTHER)).build());
        bed.call(share("change").accountIdsToAdd(List.of(SsmBed.OTHER)).build());

        // When
        StartChangeRequestExecutionOutput answer = bed.callAs(SsmBed.OTHER, SsmBed.REGION, request());

        // Then
        GetAutomationExecutionOutput execution = bed.callAs(
                SsmBed.OTHER,
                SsmBed.REGION,
                GetAutomationExecutionInput.builder()
                        .automationExecutionId(answer.automationExecutionId())
                        .build());
        assertThat(AutomationDesk.status(execution.automationExecution())).isEqualTo("CompletedWithSuccess");
        assertThat(execution.automationExecution().documentName()).isEqualTo(ARN + "template");
    }

    @Test
    void aTemplateThatNobodySharesIsNotFound() {
        // Given a runbook that is shared, and a template that is not
        bed.call(share("change").accountIdsToAdd(List.of(SsmBed.OTHER)).build());

        // When
        String refusal = bed.refusalAs(SsmBed.OTHER, SsmBed.REGION, request());

        // Then
        assertThat(refusal)
                .isEqualTo("AutomationDefinitionNotFoundException: An Automation runbook with the specified name"
                        + " couldn't be found.");
    }
}
