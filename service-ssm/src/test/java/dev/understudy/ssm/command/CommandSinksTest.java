package dev.understudy.ssm.command;

import static dev.understudy.ssm.fixture.CommandDesk.NODE;
import static dev.understudy.ssm.fixture.CommandDesk.id;
import static dev.understudy.ssm.fixture.CommandDesk.running;
import static dev.understudy.ssm.fixture.CommandDesk.shell;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.ssm.fixture.CommandDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.CloudWatchOutputConfig;
import dev.understudy.ssm.model.Command;
import dev.understudy.ssm.model.CommandPlugin;
import dev.understudy.ssm.model.NotificationConfig;
import dev.understudy.ssm.model.NotificationEvent;
import dev.understudy.ssm.model.NotificationType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where output and news of commands go. Source: sheet 3.5, 8 C5. */
class CommandSinksTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:ops";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path buckets;

    private @Nullable SsmBed opened;

    @BeforeEach
    void aBucket() throws IOException {
        Files.createDirectory(buckets.resolve("logs"));
        opened = new SsmBed(Buckets.inFolder(buckets));
        desk().nodes(NODE).script("*", 7, "out\n", "err\n", Duration.ZERO);
    }

    private SsmBed bed() {
        return Objects.requireNonNull(opened);
    }

    private CommandDesk desk() {
        return new CommandDesk(bed());
    }

    // Source: sheet 3.5, 8 C5 [recorded]
    @Test
    void outputLiesInTheBucketAndAnswersSayWhere() throws IOException {
        Command command =
                desk().run(shell(List.of(NODE), "ls").outputS3BucketName("logs").outputS3KeyPrefix("p"));

        String folder = "p/" + id(command) + "/" + NODE + "/awsrunShellScript";
        String key = folder + "/0.awsrunShellScript/stdout";
        assertThat(Files.readString(buckets.resolve("logs").resolve(key))).isEqualTo("out\n");
        assertThat(Files.readString(buckets.resolve("logs").resolve(key.replace("stdout", "stderr"))))
                .isEqualTo("err\nfailed to run commands: exit status 7");
        CommandPlugin plugin = desk().plugins(id(command)).get(0);
        assertThat(plugin.standardOutputUrl()).isEqualTo("https://s3.us-east-1.amazonaws.com/logs/" + key);
        assertThat(plugin.outputS3BucketName()).isEqualTo("logs");
        assertThat(plugin.outputS3KeyPrefix()).isEqualTo(folder);
        assertThat(desk().invocations(id(command)).get(0).standardOutputUrl()).isEqualTo(plugin.standardOutputUrl());
        assertThat(desk().result(id(command)).standardErrorUrl()).endsWith("/stderr");
    }

    // Source: sheet 3.5 [agent-source]: from schema 2 on the step's name stands in the key
    @Test
    void stepsHaveFoldersOfTheirOwn() {
        desk().document("named", """
                schemaVersion: '2.2'
                mainSteps:
                - {action: 'aws:runShellScript', name: only, inputs: {runCommand: ['ls']}}
                """);

        Command command = desk().run(running("named").outputS3BucketName("logs"));

        assertThat(buckets.resolve("logs/" + id(command) + "/" + NODE + "/awsrunShellScript/only/stdout"))
                .hasContent("out");
    }

    // Source: sheet 3.1 [model]
    @Test
    void theBucketHasToBeThere() {
        assertThat(bed().refusal(shell(List.of(NODE), "ls")
                        .outputS3BucketName("nobody")
                        .build()))
                .isEqualTo("InvalidOutputFolder");
    }

    // Source: sheet 3.5 [recorded]
    @ParameterizedTest
    @CsvSource({"mine, mine", "'', /aws/ssm/AWS-RunShellScript"})
    void outputGoesIntoAStreamOfTheLogGroup(String asked, String group) {
        CloudWatchOutputConfig logs = CloudWatchOutputConfig.builder()
                .cloudWatchLogGroupName(asked.isEmpty() ? null : asked)
                .cloudWatchOutputEnabled(true)
                .build();

        Command command = desk().run(shell(List.of(NODE), "ls").cloudWatchOutputConfig(logs));

        List<EmittedEvent> written = bed().events("PutLogEvents");
        assertThat(written).hasSize(2);
        JsonNode stdout = written.get(0).detail();
        assertThat(stdout.path("logGroupName").asText()).isEqualTo(group);
        assertThat(stdout.path("logStreamName").asText())
                .isEqualTo(id(command) + "/" + NODE + "/aws-runShellScript/stdout");
        assertThat(stdout.at("/logEvents/0/message").asText()).isEqualTo("out\n");
    }

    // Source: sheet 3.5 [docs]
    @Test
    void eventBridgeHearsOfEveryChange() {
        Command command = desk().run(shell(List.of(NODE), "ls"));

        List<EmittedEvent> events = bed().events("EC2 Command Status-change Notification");
        assertThat(events)
                .extracting(event -> event.detail().path("status").asText())
                .containsExactly("InProgress", "Failed");
        JsonNode last = events.get(1).detail();
        assertThat(last.path("command-id").asText()).isEqualTo(id(command));
        assertThat(last.path("document-name").asText()).isEqualTo("AWS-RunShellScript");
        assertThat(last.path("expire-after").asText()).isEqualTo("2030-01-01T02:00:00Z");
        assertThat(last.at("/parameters/commands/0").asText()).isEqualTo("ls");
        assertThat(events.get(1).resources()).containsExactly("arn:aws:ec2:us-east-1:111122223333:instance/" + NODE);
        assertThat(bed().events("EC2 Command Invocation Status-change Notification"))
                .extracting(event -> event.detail().path("status").asText())
                .containsExactly("InProgress", "Failed");
    }

    // Source: sheet 3.5 [recorded]
    @ParameterizedTest
    @CsvSource({"Command, All, 2", "Command, Failed, 1", "Command, Success, 0", "Invocation, All, 2"})
    void aTopicHearsOfWhatItWants(String type, String event, int count) {
        desk().run(shell(List.of(NODE), "ls")
                .serviceRoleArn("arn:aws:iam::111122223333:role/notify")
                .notificationConfig(NotificationConfig.builder()
                        .notificationArn(TOPIC)
                        .notificationType(NotificationType.valueOf(type.toUpperCase(Locale.ROOT)))
                        .notificationEvents(List.of(NotificationEvent.valueOf(event.toUpperCase(Locale.ROOT))))
                        .build()));

        List<EmittedEvent> news = bed().events("EC2 Run Command Notification us-east-1");

        assertThat(news).hasSize(count);
        assertThat(news).allSatisfy(one -> {
            assertThat(one.resources()).containsExactly(TOPIC);
            assertThat(one.detail().has("detailedStatus")).isEqualTo(type.equals("Invocation"));
            assertThat(one.detail().has("expiresAfter")).isEqualTo(type.equals("Command"));
        });
    }
}
