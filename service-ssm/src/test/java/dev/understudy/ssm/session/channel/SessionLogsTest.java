package dev.understudy.ssm.session.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.ssm.fixture.DocumentRequests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.StartSessionOutput;
import dev.understudy.ssm.model.TerminateSessionInput;
import dev.understudy.ssm.session.state.SessionLogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where logs of sessions go. Source: sheet 5.2 [docs]; names of objects and streams: amazon-ssm-agent [agent-source]. */
class SessionLogsTest {
    private static final String TYPED = "Standard_Stream";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path buckets;

    private @Nullable SsmBed opened;
    private @Nullable SessionDesk built;

    @BeforeEach
    void aBucket() throws IOException {
        Files.createDirectory(buckets.resolve("logs"));
        opened = new SsmBed(Buckets.inFolder(buckets));
        built = new SessionDesk(opened);
    }

    private SsmBed bed() {
        return Objects.requireNonNull(opened);
    }

    private SessionDesk desk() {
        return Objects.requireNonNull(built);
    }

    private void document(String name, String sessionType, String inputs, String properties) {
        DocumentRequests.created(
                bed(), DocumentRequests.document(name, DocumentType.SESSION, DocumentFormat.YAML, """
                        schemaVersion: '1.0'
                        sessionType: %s
                        inputs: {%s}
                        properties: {%s}
                        """.formatted(
                                sessionType, inputs, properties)));
    }

    private void preferences(String inputs) {
        document("SSM-SessionManagerRunShell", TYPED, inputs, "");
    }

    private void say(StartSessionOutput started, String... typed) {
        PluginEnd client = desk().connected(started);
        client.hear();
        for (String piece : typed) {
            client.say(PayloadType.OUTPUT, piece);
            client.hear();
        }
    }

    private void end(StartSessionOutput started) {
        bed().call(new TerminateSessionInput(started.sessionId()));
    }

    private List<EmittedEvent> written() {
        return bed().events("PutLogEvents");
    }

    private static String message(EmittedEvent event) {
        return event.detail().at("/logEvents/0/message").asText();
    }

    @ParameterizedTest
    @CsvSource({"'', one-1.log", "p, p/one-1.log", "p/q/, p/q/one-1.log"})
    void anObjectIsNamedLikeItsSession(String prefix, String key) {
        assertThat(new SessionLogs("logs", prefix, null, false).key("one-1")).isEqualTo(key);
    }

    @Test
    void aLogLiesInTheBucketOnceTheSessionIsOver() {
        preferences("s3BucketName: logs, s3KeyPrefix: shells");
        StartSessionOutput started = desk().start();
        say(started, "ls\r");
        Path log = buckets.resolve("logs/shells/" + started.sessionId() + ".log");
        assertThat(log).doesNotExist();

        end(started);

        assertThat(log).content().endsWith("$ ls\n$ ");
        assertThat(written()).isEmpty();
    }

    @Test
    void aLogGoesIntoAStreamOfTheLogGroupOnceTheSessionIsOver() {
        preferences("cloudWatchLogGroupName: shells");
        StartSessionOutput started = desk().start();
        say(started, "ls\r", "exit\r");

        assertThat(written()).singleElement().satisfies(event -> {
            assertThat(event.detail().path("logGroupName").asText()).isEqualTo("shells");
            assertThat(event.detail().path("logStreamName").asText()).isEqualTo(started.sessionId());
            assertThat(event.resources()).containsExactly("arn:aws:logs:us-east-1:111122223333:log-group:shells");
            assertThat(message(event)).contains("$ ls\n$ exit\n");
        });
    }

    @Test
    void aStreamedLogNeedNotWaitForTheEnd() {
        preferences("cloudWatchLogGroupName: shells, cloudWatchStreamingEnabled: true");
        StartSessionOutput started = desk().start();

        say(started, "ls\r", "x");

        JsonNode message = WireJson.read(message(written().get(1)));
        assertThat(message.path("eventVersion").asText()).isEqualTo("1.0");
        assertThat(message.path("awsRegion").asText()).isEqualTo("us-east-1");
        assertThat(message.at("/target/id").asText()).isEqualTo(SessionDesk.NODE);
        assertThat(message.at("/userIdentity/arn").asText()).isEqualTo("arn:aws:iam::111122223333:root");
        assertThat(message.path("sessionId").asText()).isEqualTo(started.sessionId());
        assertThat(message.path("sessionData")).extracting(JsonNode::asText).containsExactly("$ ls");
        end(started);
        assertThat(message(written().get(2))).contains("\"sessionData\":[\"$ x\"]");
    }

    @Test
    void aCommandWithoutATerminalIsLoggedWhenItEndsAndWithoutItsColours() {
        preferences("cloudWatchLogGroupName: shells, cloudWatchStreamingEnabled: 'true'");
        StartSessionOutput started = desk().start(
                        "AWS-StartNonInteractiveCommand", Map.of("command", List.of("echo \u001b[31mred\u001b[0m")));

        say(started);

        assertThat(written())
                .singleElement()
                .satisfies(event -> assertThat(message(event)).startsWith("echo red\n"));
    }

    @Test
    void aDocumentWithInputsOfItsOwnSaysWhereItsLogsGo() {
        preferences("cloudWatchLogGroupName: shells");
        document("quiet", TYPED, "idleSessionTimeout: '5'", "");
        StartSessionOutput started = desk().start("quiet", Map.of());
        say(started, "ls\r");

        end(started);

        assertThat(written()).isEmpty();
    }

    // Source: userguide, Enabling and disabling session logging [docs]
    @Test
    void whatGoesThroughPortsIsNotLogged() {
        preferences("cloudWatchLogGroupName: shells, s3BucketName: logs");
        StartSessionOutput started = desk().start("AWS-StartSSHSession", Map.of());
        say(started, "SSH-2.0-test\n");

        end(started);

        assertThat(written()).isEmpty();
        assertThat(buckets.resolve("logs")).isEmptyDirectory();
    }

    @Test
    void aSessionThatNobodyConnectedToHasNoLog() {
        preferences("s3BucketName: logs");

        end(desk().start());

        assertThat(buckets.resolve("logs")).isEmptyDirectory();
    }
}
