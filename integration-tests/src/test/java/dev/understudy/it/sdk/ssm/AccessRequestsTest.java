package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.AccessRequestStatus;
import software.amazon.awssdk.services.ssm.model.AccessType;
import software.amazon.awssdk.services.ssm.model.AutomationExecutionMetadata;
import software.amazon.awssdk.services.ssm.model.Credentials;
import software.amazon.awssdk.services.ssm.model.DescribeAutomationExecutionsRequest;
import software.amazon.awssdk.services.ssm.model.DocumentFormat;
import software.amazon.awssdk.services.ssm.model.DocumentType;
import software.amazon.awssdk.services.ssm.model.SessionState;
import software.amazon.awssdk.services.ssm.model.SignalType;
import software.amazon.awssdk.services.ssm.model.StartAccessRequestRequest;

/** Access to nodes through the SDK. Source: behaviour sheet SSM documents, section 6 and scenario A1. */
class AccessRequestsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final SsmClient ssm = me.ssm();
    private String node = "";

    @BeforeEach
    void nodeAndPolicy() {
        node = me.sendAdmin(
                        "POST",
                        "ssm/nodes?account=" + me.account() + "&region=us-east-1",
                        json("{tags:{env:'dev'}}").toString())
                .ok()
                .json()
                .path("id")
                .asText();
        ssm.createDocument(r -> r.name("people")
                .documentType(DocumentType.MANUAL_APPROVAL_POLICY)
                .documentFormat(DocumentFormat.YAML)
                .content("approvers: [{approvers: [ann]}]\naccessDuration: 2\n"));
    }

    private String ask(String id) {
        return ssm.startAccessRequest(read(
                        StartAccessRequestRequest.builder(),
                        "{Reason:'disk is full',Targets:[{Key:'InstanceIds',Values:['" + id + "']}],"
                                + "Tags:[{Key:'ticket',Value:'7'}]}"))
                .accessRequestId();
    }

    private AccessRequestStatus status(String id) {
        return ssm.getAccessToken(r -> r.accessRequestId(id)).accessRequestStatus();
    }

    private AutomationExecutionMetadata execution(String id) {
        return ssm.describeAutomationExecutions(read(
                        DescribeAutomationExecutionsRequest.builder(),
                        "{Filters:[{Key:'OpsItemId',Values:['" + id + "']}]}"))
                .automationExecutionMetadataList()
                .get(0);
    }

    private void signal(String id, SignalType type) {
        String executionId = execution(id).automationExecutionId();
        ssm.sendAutomationSignal(r -> r.automationExecutionId(executionId).signalType(type));
    }

    /** Scenario A1. */
    @Test
    void somebodyAsksAndPeopleDecide() {
        String id = ask(node);
        assertThat(status(id)).isEqualTo(AccessRequestStatus.PENDING);
        assertThat(execution(id).automationSubtypeAsString()).isEqualTo("AccessRequest");
        signal(id, SignalType.APPROVE);
        assertThat(status(id)).isEqualTo(AccessRequestStatus.APPROVED);
        signal(id, SignalType.REVOKE);
        assertThat(status(id)).isEqualTo(AccessRequestStatus.REVOKED);
        assertThat(ssm.getAccessToken(r -> r.accessRequestId(id)).credentials()).isNull();
        String other = ask(node);
        signal(other, SignalType.REJECT);
        assertThat(status(other)).isEqualTo(AccessRequestStatus.REJECTED);
    }

    /** Source: 6 [model]: a session with the credentials is just in time; [docs]: access ends. */
    @Test
    void theCredentialsStartASession() {
        String id = ask(node);
        signal(id, SignalType.APPROVE);
        Credentials issued = ssm.getAccessToken(r -> r.accessRequestId(id)).credentials();
        SsmClient granted = me.configured(SsmClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(AwsSessionCredentials.create(
                        issued.accessKeyId(), issued.secretAccessKey(), issued.sessionToken())))
                .build();

        granted.startSession(r -> r.target(node));

        assertThat(ssm.describeSessions(r -> r.state(SessionState.ACTIVE)).sessions())
                .extracting(session -> session.accessType())
                .containsExactly(AccessType.JUST_IN_TIME);
        emulator.advance(Duration.ofHours(2));
        assertThat(status(id)).isEqualTo(AccessRequestStatus.EXPIRED);
    }

    /** Source: 6 [docs]: a policy in Cedar grants access by itself. */
    @Test
    void aPolicyDecidesByTags() {
        ssm.createDocument(r -> r.name("auto")
                .documentType(DocumentType.AUTO_APPROVAL_POLICY)
                .documentFormat(DocumentFormat.TEXT)
                .content("permit (principal, action == AWS::SSM::Action::\"getTokenForInstanceAccess\", resource)\n"
                        + "when { resource.hasTag(\"env\") && resource.getTag(\"env\") == \"dev\" };"));

        assertThat(status(ask(node))).isEqualTo(AccessRequestStatus.APPROVED);
    }

    @Test
    void refusals() {
        Refused.call(() -> ssm.getAccessToken(r -> r.accessRequestId("oi-000000000000")))
                .with(400, "ResourceNotFoundException");
        Refused.call(() -> ask("i-00000000000000000")).with(400, "ResourceNotFoundException");
        Refused.call(() -> ssm.startAccessRequest(
                        read(StartAccessRequestRequest.builder(), "{Reason:'x',Targets:[{Key:'tag:a',Values:['b']}]}")))
                .with(400, "ValidationException");
        ssm.deleteDocument(r -> r.name("people"));
        Refused.call(() -> ask(node)).with(400, "AccessDeniedException");
    }
}
