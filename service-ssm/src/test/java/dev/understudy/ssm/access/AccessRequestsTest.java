package dev.understudy.ssm.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.quota.Quotas;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.DocumentRequests;
import dev.understudy.ssm.fixture.NodeDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AccessRequestStatus;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.AutomationExecutionFilter;
import dev.understudy.ssm.model.AutomationExecutionFilterKey;
import dev.understudy.ssm.model.DescribeAutomationExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationExecutionsOutput;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.GetAccessTokenInput;
import dev.understudy.ssm.model.GetAccessTokenOutput;
import dev.understudy.ssm.model.ListTagsForResourceInput;
import dev.understudy.ssm.model.ListTagsForResourceOutput;
import dev.understudy.ssm.model.ResourceTypeForTagging;
import dev.understudy.ssm.model.SignalType;
import dev.understudy.ssm.model.StartAccessRequestInput;
import dev.understudy.ssm.model.StartAccessRequestOutput;
import dev.understudy.ssm.model.StopType;
import dev.understudy.ssm.model.Tag;
import dev.understudy.ssm.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRequestsTest {
    private static final String DEVELOPMENT = "permit (principal in AWS::IdentityStore::Group::\"ops\","
            + " action == AWS::SSM::Action::\"getTokenForInstanceAccess\", resource)"
            + " when { resource.hasTag(\"env\") && resource.getTag(\"env\") == \"dev\" };";

    private final Quotas quotas = Quotas.aws();
    private final SsmBed bed = new SsmBed(quotas);
    private final NodeDesk nodes = new NodeDesk(bed);
    private final AutomationDesk automations = new AutomationDesk(bed);

    private void manual(String name, String content) {
        bed.call(DocumentRequests.document(name, DocumentType.MANUAL_APPROVAL_POLICY, DocumentFormat.YAML, content)
                .build());
    }

    private void automatic(String name, String cedar) {
        bed.call(DocumentRequests.document(name, DocumentType.AUTO_APPROVAL_POLICY, DocumentFormat.TEXT, cedar)
                .build());
    }

    private static String approvers(String... names) {
        return "approvers: [{approvers: [" + String.join(", ", names) + "], minRequiredApprovals: " + names.length
                + "}]\n";
    }

    private static StartAccessRequestInput asking(String... nodes) {
        return StartAccessRequestInput.builder()
                .reason("disk is full")
                .targets(List.of(Target.builder()
                        .key("InstanceIds")
                        .values(List.of(nodes))
                        .build()))
                .build();
    }

    private String ask(String... nodes) {
        StartAccessRequestOutput answer = bed.call(asking(nodes));
        return String.valueOf(answer.accessRequestId());
    }

    private GetAccessTokenOutput token(String id) {
        return bed.call(GetAccessTokenInput.builder().accessRequestId(id).build());
    }

    private AccessRequestStatus status(String id) {
        return token(id).accessRequestStatus();
    }

    private AutomationExecution execution(String requestId) {
        DescribeAutomationExecutionsOutput found = bed.call(DescribeAutomationExecutionsInput.builder()
                .filters(List.of(
                        AutomationExecutionFilter.builder()
                                .key(AutomationExecutionFilterKey.AUTOMATION_SUBTYPE)
                                .values(List.of("AccessRequest"))
                                .build(),
                        AutomationExecutionFilter.builder()
                                .key(AutomationExecutionFilterKey.OPS_ITEM_ID)
                                .values(List.of(requestId))
                                .build()))
                .build());
        return automations.get(found.automationExecutionMetadataList().get(0).automationExecutionId());
    }

    private void signal(String requestId, SignalType type) {
        bed.call(AutomationDesk.signal(execution(requestId).automationExecutionId(), type, Map.of()));
    }

    private void requester(String group) {
        bed.admin("PUT", "ssm/requester", "{\"userId\": \"ann\", \"groups\": [\"" + group + "\"]}");
    }

    /** Source: sheet A1. */
    @Test
    void theLifeOfARequest() {
        manual("people", approvers("ann") + "accessDuration: 8");
        String node = nodes.declare("");
        String id = ask(node);
        assertThat(id).matches("oi-[0-9a-f]{12}");
        assertThat(status(id)).isEqualTo(AccessRequestStatus.PENDING);
        assertThat(token(id).credentials()).isNull();
        assertThat(execution(id).automationExecutionStatus().wireValue()).isEqualTo("PendingApproval");
        assertThat(execution(id).documentName()).isEqualTo("people");
        signal(id, SignalType.APPROVE);
        assertThat(status(id)).isEqualTo(AccessRequestStatus.APPROVED);
        assertThat(token(id).credentials().expirationTime()).isAfter(bed.now());
        assertThat(execution(id).automationExecutionStatus().wireValue()).isEqualTo("Approved");
        signal(id, SignalType.REVOKE);
        assertThat(status(id)).isEqualTo(AccessRequestStatus.REVOKED);
        assertThat(token(id).credentials()).isNull();
        String other = ask(node);
        signal(other, SignalType.REJECT);
        assertThat(status(other)).isEqualTo(AccessRequestStatus.REJECTED);
    }

    /** Source: userguide, manual approval policies: 1 to 336 hours. */
    @Test
    void accessEndsAfterItsTime() {
        manual("people", approvers("ann") + "accessDuration: 8");
        String id = ask(nodes.declare(""));
        signal(id, SignalType.APPROVE);

        bed.advance(Duration.ofHours(8).minusSeconds(1));

        assertThat(token(id).credentials().expirationTime()).isEqualTo(bed.now().plusSeconds(1));
        bed.advance(Duration.ofSeconds(1));
        assertThat(status(id)).isEqualTo(AccessRequestStatus.EXPIRED);
        assertThat(token(id).credentials()).isNull();
        assertThat(bed.refusal(
                        AutomationDesk.signal(execution(id).automationExecutionId(), SignalType.REVOKE, Map.of())))
                .startsWith("InvalidAutomationSignalException");
    }

    /** Source: userguide: up to five levels, one after the other. */
    @Test
    void everyLevelHasToApprove() {
        manual("people", """
                approvers:
                - approvers: [ann, bob]
                  minRequiredApprovals: 2
                - approvers: [eve]
                """);
        String id = ask(nodes.declare(""));

        signal(id, SignalType.APPROVE);
        signal(id, SignalType.APPROVE);
        assertThat(status(id)).isEqualTo(AccessRequestStatus.PENDING);
        signal(id, SignalType.APPROVE);

        assertThat(status(id)).isEqualTo(AccessRequestStatus.APPROVED);
        assertThat(AutomationDesk.steps(execution(id))).isEqualTo("Success, Success");
    }

    /** Source: sheet 6 [docs]: an auto-approval lasts an hour. */
    @Test
    void aPolicyCanGrantAccessByItself() {
        automatic("auto", DEVELOPMENT);
        requester("ops");
        String id = ask(nodes.declare("'tags': {'env': 'dev'}"));

        assertThat(status(id)).isEqualTo(AccessRequestStatus.APPROVED);

        assertThat(execution(id).documentName()).isEqualTo("auto");
        bed.advance(Duration.ofHours(1));
        assertThat(status(id)).isEqualTo(AccessRequestStatus.EXPIRED);
    }

    /** Source: userguide, approval policies: no policy, no request. */
    @Test
    void aNodeWithoutAPolicyCannotBeAskedFor() {
        automatic("auto", DEVELOPMENT);
        requester("dev");
        String node = nodes.declare("'tags': {'env': 'dev'}");

        assertThat(bed.refusal(asking(node))).startsWith("AccessDeniedException: ");
    }

    /** Source: userguide: what forbids prevents that a request is granted by itself; people still decide. */
    @Test
    void whatForbidsLeavesTheDecisionToPeople() {
        automatic("auto", DEVELOPMENT + "forbid (principal, action, resource) when { resource.hasTag(\"locked\") };");
        manual("people", approvers("ann"));
        requester("ops");

        String id = ask(nodes.declare("'tags': {'env': 'dev', 'locked': ''}"));

        assertThat(status(id)).isEqualTo(AccessRequestStatus.PENDING);
        assertThat(execution(id).documentName()).isEqualTo("people");
    }

    /** Source: userguide: the more specific policy counts; two of them contradict each other. */
    @Test
    void thePolicyForANodesTagsCountsBeforeTheOneForAllNodes() {
        manual("everywhere", approvers("ann"));
        manual("production", "targets: [{Key: 'tag:env', Values: [prod]}]\n" + approvers("bob"));
        manual("databases", "targets: [{Key: 'tag:db'}]\n" + approvers("eve"));

        String id = ask(nodes.declare("'tags': {'env': 'prod'}"));

        assertThat(execution(id).documentName()).isEqualTo("production");
        assertThat(execution(ask(nodes.declare(""))).documentName()).isEqualTo("everywhere");
        assertThat(bed.refusal(asking(nodes.declare("'tags': {'env': 'prod', 'db': 'x'}"))))
                .startsWith("ValidationException: More than one manual approval policy");
        assertThat(bed.refusal(asking(nodes.declare("'tags': {'env': 'prod'}"), nodes.declare(""))))
                .startsWith("ValidationException: Different approval policies");
    }

    /** Source: sheet 6 [model]: what the operations declare. */
    @Test
    void whatIsNotThereIsRefused() {
        manual("people", approvers("ann"));

        assertThat(bed.refusal(asking("i-00000000000000000"))).startsWith("ResourceNotFoundException: ");
        assertThat(bed.refusal(asking())).startsWith("ValidationException: ");
        assertThat(bed.refusal(GetAccessTokenInput.builder()
                        .accessRequestId("oi-000000000000")
                        .build()))
                .startsWith("ResourceNotFoundException: ");
        assertThat(bed.refusal(StartAccessRequestInput.builder()
                        .reason("x")
                        .targets(List.of(Target.builder()
                                .key("tag:env")
                                .values(List.of("dev"))
                                .build()))
                        .build()))
                .startsWith("ValidationException: ");
    }

    /** Source: sheet 6 [model]: a request is an OpsItem. */
    @Test
    void theTagsOfARequestAreThoseOfAnOpsItem() {
        manual("people", approvers("ann"));
        StartAccessRequestOutput asked = bed.call(asking(nodes.declare("")).toBuilder()
                .tags(List.of(new Tag("team", "ops")))
                .build());

        ListTagsForResourceOutput answer = bed.call(
                new ListTagsForResourceInput(ResourceTypeForTagging.OPS_ITEM, String.valueOf(asked.accessRequestId())));

        assertThat(answer.tagList()).containsExactly(new Tag("team", "ops"));
    }

    /** Source: sheet 6 [model]: ServiceQuotaExceededException. */
    @Test
    void requestsCountAsExecutions() {
        manual("people", approvers("ann"));
        quotas.adjust("ssm.automation-executions", 1);
        quotas.adjust("ssm.queued-automation-executions", 0);
        String node = nodes.declare("");
        ask(node);

        assertThat(bed.refusal(asking(node))).startsWith("ServiceQuotaExceededException: ");
    }

    @Test
    void whoeverStopsARequestRejectsIt() {
        manual("people", approvers("ann"));
        String id = ask(nodes.declare(""));

        bed.call(AutomationDesk.stop(execution(id).automationExecutionId(), StopType.CANCEL));

        assertThat(status(id)).isEqualTo(AccessRequestStatus.REJECTED);
    }

    /** Source: userguide of aws:approve: seven days. */
    @Test
    void aRequestThatNobodyDecidesExpires() {
        manual("people", approvers("ann"));
        String id = ask(nodes.declare(""));

        bed.advance(Duration.ofDays(8));

        assertThat(status(id)).isEqualTo(AccessRequestStatus.EXPIRED);
    }

    @Test
    void aPolicyInNoLanguageIsNotKept() {
        assertThat(bed.refusal(DocumentRequests.document(
                                "auto", DocumentType.AUTO_APPROVAL_POLICY, DocumentFormat.TEXT, "permit all;")
                        .build()))
                .isEqualTo("InvalidDocumentContent: line 1: '(' is needed, not 'all'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "description: nobody",
                "approvers: []",
                "approvers: [{approvers: []}]",
                "approvers: [{approvers: [a], minRequiredApprovals: 2}]",
                "approvers: [{approvers: [a]}]\naccessDuration: 337",
                "approvers: [{approvers: [a]}]\ntargets: [{Key: InstanceIds, Values: [x]}]",
                "approvers: [{approvers: [a, b, c, d, e, f]}]",
            })
    void aManualPolicyThatSaysNothingIsRefusedWhenItIsNeeded(String content) {
        manual("people", content);

        assertThat(bed.refusal(asking(nodes.declare(""))))
                .startsWith("ValidationException: The approval policy people can't be read");
    }
}
