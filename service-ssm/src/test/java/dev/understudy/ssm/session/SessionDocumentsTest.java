package dev.understudy.ssm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.DocumentRequests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DocumentDescription;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentParameter;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.SessionState;
import dev.understudy.ssm.model.StartSessionInput;
import dev.understudy.ssm.session.channel.SessionDesk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What session documents make of sessions. Source: sheet 5.2 [docs]. */
class SessionDocumentsTest {
    private static final String BAD_PARAMETERS =
            "InvalidParameters: Parameters provided in document are invalid or not supported.";

    private final SsmBed bed = new SsmBed();
    private final SessionDesk desk = new SessionDesk(bed);

    private static StartSessionInput forwarding(String document, Map<String, List<String>> parameters) {
        return SessionDesk.starting()
                .documentName(document)
                .parameters(parameters)
                .build();
    }

    private void create(String name, String yaml) {
        DocumentRequests.created(bed, DocumentRequests.document(name, DocumentType.SESSION, DocumentFormat.YAML, yaml));
    }

    @Test
    void onlySessionDocumentsStartSessions() {
        assertThat(bed.refusal(forwarding("nowhere", Map.of())))
                .isEqualTo("InvalidDocument: Document with name nowhere does not exist.");
        assertThat(bed.refusal(forwarding("AWS-RunShellScript", Map.of()))).startsWith("InvalidDocument");
    }

    /** Source: sheet 2.8: a shared document is run by its ARN. */
    @Test
    void aDocumentThatAnotherAccountSharesIsNamedByItsArn() {
        bed.callAs(
                SsmBed.OTHER,
                SsmBed.REGION,
                DocumentRequests.document("theirs", DocumentType.SESSION, DocumentFormat.YAML, """
                        schemaVersion: '1.0'
                        sessionType: Standard_Stream
                        inputs: {maxSessionDuration: '7'}
                        """)
                        .build());
        String arn = "arn:aws:ssm:us-east-1:" + SsmBed.OTHER + ":document/theirs";
        assertThat(bed.refusal(forwarding(arn, Map.of()))).startsWith("InvalidDocument");
        bed.callAs(
                SsmBed.OTHER,
                SsmBed.REGION,
                DocumentRequests.share("theirs")
                        .accountIdsToAdd(List.of(SsmBed.ACCOUNT))
                        .build());

        desk.start(arn, Map.of());

        assertThat(desk.only().maxSessionDuration()).isEqualTo("7");
        assertThat(desk.only().documentName()).isEqualTo(arn);
        assertThat(bed.refusal(forwarding("theirs", Map.of()))).startsWith("InvalidDocument");
    }

    /** Source: amazon-ssm-agent [agent-source]. */
    @Test
    void prefixesOfOutputsHaveFewKindsOfSigns() {
        create("mine", """
                schemaVersion: '1.0'
                sessionType: NonInteractiveCommands
                properties: {linux: {commands: ls, separateOutputStream: true, stdErrSeparatorPrefix: '!'}}
                """);

        assertThat(bed.refusal(forwarding("mine", Map.of()))).startsWith("InvalidDocument");
    }

    @ParameterizedTest
    @CsvSource({"portNumber,0", "portNumber,65536", "portNumber,http", "localPortNumber,-1", "host,localhost"})
    void parametersAreThoseOfTheDocumentAndMatchItsPatterns(String name, String value) {
        StartSessionInput request = forwarding("AWS-StartPortForwardingSession", Map.of(name, List.of(value)));

        assertThat(bed.refusal(request)).isEqualTo(BAD_PARAMETERS);
        assertThat(desk.sessions(SessionState.ACTIVE)).isEmpty();
    }

    @Test
    void aParameterWithoutADefaultHasToBeGivenOnce() {
        String document = "AWS-StartPortForwardingSessionToRemoteHost";

        assertThat(bed.refusal(forwarding(document, Map.of()))).isEqualTo(BAD_PARAMETERS);
        assertThat(bed.refusal(forwarding(document, Map.of("host", List.of("a", "b")))))
                .isEqualTo(BAD_PARAMETERS);
        assertThat(desk.start(document, Map.of("host", List.of("db"))).sessionId())
                .isNotEmpty();
    }

    /** Source: sheet 5.2 [docs]: what AWS publishes. */
    @ParameterizedTest
    @CsvSource({
        "AWS-StartSSHSession, portNumber",
        "AWS-StartPortForwardingSession, portNumber localPortNumber",
        "AWS-StartPortForwardingSessionToRemoteHost, host portNumber localPortNumber",
        "AWS-StartInteractiveCommand, command",
        "AWS-StartNonInteractiveCommand, command",
    })
    void documentsOfAwsHaveTheirParameters(String document, String parameters) {
        DocumentDescription described = DocumentRequests.described(bed, document);

        assertThat(described.documentType()).isEqualTo(DocumentType.SESSION);
        assertThat(described.parameters())
                .extracting(DocumentParameter::name)
                .containsExactlyInAnyOrder(parameters.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"idleSessionTimeout, 1", "idleSessionTimeout, 60", "maxSessionDuration, 1", "maxSessionDuration, 1440"})
    void limitsReachFromOneToTheLongest(String limit, String minutes) {
        create(
                "mine",
                "{schemaVersion: '1.0', sessionType: Standard_Stream, inputs: {" + limit + ": '" + minutes + "'}}");
        desk.start("mine", Map.of());

        bed.advance(Duration.ofMinutes(Math.min(20, Long.parseLong(minutes))).minusMillis(1));

        assertThat(desk.status()).isEqualTo("Connecting");
    }

    @Test
    void preferencesTakeNoParameters() {
        StartSessionInput request = SessionDesk.starting()
                .parameters(Map.of("portNumber", List.of("80")))
                .build();

        assertThat(bed.refusal(request))
                .isEqualTo("InvalidParameters: document SSM-SessionManagerRunShell does not support parameters.");
    }

    @Test
    void theAccountsPreferencesSayHowLongSessionsLast() {
        create("SSM-SessionManagerRunShell", """
                schemaVersion: '1.0'
                sessionType: Standard_Stream
                inputs: {idleSessionTimeout: '5', maxSessionDuration: '30'}
                """);

        desk.start("AWS-StartSSHSession", Map.of());

        assertThat(desk.only().maxSessionDuration()).isEqualTo("30");
        bed.advance(Duration.ofMinutes(5));
        assertThat(desk.status()).isEqualTo("Terminated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{idleSessionTimeout: '61'}", "{idleSessionTimeout: x}", "{maxSessionDuration: '1441'}"})
    void aDocumentWithImpossibleLimitsStartsNothing(String inputs) {
        create("mine", "{schemaVersion: '1.0', sessionType: Standard_Stream, inputs: " + inputs + "}");

        assertThat(bed.refusal(forwarding("mine", Map.of()))).startsWith("InvalidDocument");
    }

    @Test
    void aDocumentWithoutCommandsForThePlatformStartsNothing() {
        create("mine", """
                schemaVersion: '1.0'
                sessionType: InteractiveCommands
                properties: {windows: {commands: dir}}
                """);

        assertThat(bed.refusal(forwarding("mine", Map.of()))).startsWith("InvalidDocument");
    }
}
