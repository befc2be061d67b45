package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Alarm;
import software.amazon.awssdk.services.ssm.model.AutomationExecution;
import software.amazon.awssdk.services.ssm.model.AutomationExecutionFilter;
import software.amazon.awssdk.services.ssm.model.AutomationExecutionFilterKey;
import software.amazon.awssdk.services.ssm.model.AutomationExecutionMetadata;
import software.amazon.awssdk.services.ssm.model.AutomationExecutionStatus;
import software.amazon.awssdk.services.ssm.model.AutomationSubtype;
import software.amazon.awssdk.services.ssm.model.DocumentFormat;
import software.amazon.awssdk.services.ssm.model.DocumentReviewAction;
import software.amazon.awssdk.services.ssm.model.DocumentType;
import software.amazon.awssdk.services.ssm.model.ExecutionPreviewStatus;
import software.amazon.awssdk.services.ssm.model.ExternalAlarmState;
import software.amazon.awssdk.services.ssm.model.GetExecutionPreviewResponse;
import software.amazon.awssdk.services.ssm.model.ImpactType;
import software.amazon.awssdk.services.ssm.model.Runbook;
import software.amazon.awssdk.services.ssm.model.SignalType;
import software.amazon.awssdk.services.ssm.model.Target;

/** Change requests, previews and alarms through the SDK. Source: behaviour sheet SSM automation, 2.1, 2.7, 2.8, 14. */
class ChangesTest {
    private static final String TEMPLATE = """
            schemaVersion: '0.3'
            templateInformation: Restarts things
            executableRunBooks: [{name: AWS-HelloWorld, version: '1'}]
            emergencyChange: false
            autoApprovable: false
            mainSteps:
            - name: ask
              action: aws:approve
              inputs:
                EnhancedApprovals:
                  Approvers: [{approver: boss, type: IamUser, minRequiredApprovals: 1}]
            """;

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final SsmClient ssm = me.ssm();

    @BeforeEach
    void template() {
        ssm.createDocument(r -> r.name("template")
                .documentType(DocumentType.AUTOMATION_CHANGE_TEMPLATE)
                .documentFormat(DocumentFormat.YAML)
                .content(TEMPLATE));
        review(DocumentReviewAction.SEND_FOR_REVIEW);
    }

    private void review(DocumentReviewAction action) {
        ssm.updateDocumentMetadata(r -> r.name("template").documentReviews(d -> d.action(action)));
    }

    private String ask() {
        return ssm.startChangeRequestExecution(r -> r.documentName("template")
                        .changeRequestName("hello")
                        .runbooks(
                                Runbook.builder().documentName("AWS-HelloWorld").build()))
                .automationExecutionId();
    }

    private AutomationExecution get(String id) {
        return ssm.getAutomationExecution(r -> r.automationExecutionId(id)).automationExecution();
    }

    private List<AutomationExecutionMetadata> changes() {
        return ssm
                .describeAutomationExecutionsPaginator(r -> r.maxResults(1)
                        .filters(AutomationExecutionFilter.builder()
                                .key(AutomationExecutionFilterKey.AUTOMATION_SUBTYPE)
                                .values("ChangeRequest")
                                .build()))
                .automationExecutionMetadataList()
                .stream()
                .toList();
    }

    /** Source: 2.7 [model]. */
    @Test
    void aChangeRunsWhenItIsApproved() {
        Refused.call(this::ask).with(400, "AutomationDefinitionNotApprovedException");
        review(DocumentReviewAction.APPROVE);
        String id = ask();
        assertThat(get(id).automationExecutionStatus()).isEqualTo(AutomationExecutionStatus.PENDING_APPROVAL);

        ssm.sendAutomationSignal(r -> r.automationExecutionId(id)
                .signalType(SignalType.APPROVE)
                .payload(Map.of("Approver", List.of("boss"))));
        assertThat(get(id).automationExecutionStatus()).isEqualTo(AutomationExecutionStatus.RUNBOOK_IN_PROGRESS);
        emulator.advance(Duration.ofSeconds(2));

        AutomationExecution done = get(id);
        assertThat(done.automationExecutionStatus()).isEqualTo(AutomationExecutionStatus.COMPLETED_WITH_SUCCESS);
        assertThat(done.automationSubtype()).isEqualTo(AutomationSubtype.CHANGE_REQUEST);
        assertThat(done.runbooks()).extracting(Runbook::documentName).containsExactly("AWS-HelloWorld");
    }

    /** Source: 2.7 [docs]. */
    @Test
    void aChangeThatSomebodyRejectsNeverRuns() {
        review(DocumentReviewAction.APPROVE);
        ask();
        String id = ask();

        ssm.sendAutomationSignal(r -> r.automationExecutionId(id).signalType(SignalType.REJECT));

        assertThat(changes())
                .extracting(AutomationExecutionMetadata::automationExecutionStatus)
                .containsExactly(AutomationExecutionStatus.REJECTED, AutomationExecutionStatus.PENDING_APPROVAL);
    }

    /** Source: 2.8 [model]. */
    @Test
    void aPreviewCountsStepsAndTargets() {
        String id = ssm.startExecutionPreview(r -> r.documentName("AWS-StopEC2Instance")
                        .executionInputs(i -> i.automation(a -> a.targetParameterName("InstanceId")
                                .targets(Target.builder()
                                        .key("ParameterValues")
                                        .values("i-1", "i-2")
                                        .build()))))
                .executionPreviewId();

        GetExecutionPreviewResponse preview = ssm.getExecutionPreview(r -> r.executionPreviewId(id));

        assertThat(preview.status()).isEqualTo(ExecutionPreviewStatus.SUCCESS);
        assertThat(preview.executionPreview().automation().stepPreviews()).isEqualTo(Map.of(ImpactType.MUTATING, 2));
        assertThat(preview.executionPreview()
                        .automation()
                        .targetPreviews()
                        .get(0)
                        .count())
                .isEqualTo(2);
        assertThat(preview.executionPreview()
                        .automation()
                        .targetPreviews()
                        .get(0)
                        .targetType())
                .isEqualTo("AWS::EC2::Instance");
        Refused.call(() -> ssm.getExecutionPreview(r -> r.executionPreviewId("00000000-0000-0000-0000-000000000000")))
                .with(400, "ResourceNotFoundException");
        Refused.call(() -> ssm.startExecutionPreview(r -> r.documentName("nothing")))
                .with(400, "ValidationException");
    }

    /** Source: 2.1, 14 [docs]. */
    @Test
    void anAlarmStopsAnExecution() {
        alarm("OK");
        String id = ssm.startAutomationExecution(r -> r.documentName("AWS-HelloWorld")
                        .alarmConfiguration(
                                a -> a.alarms(Alarm.builder().name("errors").build())))
                .automationExecutionId();

        alarm("ALARM");

        AutomationExecution stopped = get(id);
        assertThat(stopped.automationExecutionStatus()).isEqualTo(AutomationExecutionStatus.CANCELLED);
        assertThat(stopped.triggeredAlarms().get(0).state()).isEqualTo(ExternalAlarmState.ALARM);
    }

    private void alarm(String state) {
        me.sendAdmin(
                        "PUT",
                        "ssm/alarms?account=" + me.account() + "&region=us-east-1",
                        json("{name:'errors',state:'" + state + "'}").toString())
                .ok();
    }
}
