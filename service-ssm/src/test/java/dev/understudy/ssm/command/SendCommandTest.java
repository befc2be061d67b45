package dev.understudy.ssm.command;

import static dev.understudy.ssm.fixture.CommandDesk.NODE;
import static dev.understudy.ssm.fixture.CommandDesk.running;
import static dev.understudy.ssm.fixture.CommandDesk.shell;
import static dev.understudy.ssm.fixture.CommandDesk.shellOnTagged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.CommandDesk;
import dev.understudy.ssm.fixture.Requests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.Alarm;
import dev.understudy.ssm.model.AlarmConfiguration;
import dev.understudy.ssm.model.Command;
import dev.understudy.ssm.model.CommandStatus;
import dev.understudy.ssm.model.DocumentPermissionType;
import dev.understudy.ssm.model.ModifyDocumentPermissionInput;
import dev.understudy.ssm.model.NotificationConfig;
import dev.understudy.ssm.model.SendCommandInput;
import dev.understudy.ssm.model.SendCommandOutput;
import dev.understudy.ssm.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SendCommand accepts, refuses and answers. Source: sheet 3.1 (documents and commands). */
class SendCommandTest {
    private static final String GREET = """
            schemaVersion: '2.2'
            parameters:
              message: {type: String, allowedPattern: '^[a-z]+$'}
            mainSteps:
            - action: aws:runShellScript
              name: greet
              inputs: {runCommand: ['echo {{ message }}'], timeoutSeconds: '10'}
            - action: aws:runShellScript
              name: wave
              inputs: {runCommand: ['echo wave']}
            """;

    private final SsmBed bed = new SsmBed();
    private final CommandDesk desk = new CommandDesk(bed);

    @BeforeEach
    void aNodeAndADocument() {
        desk.nodes(NODE).document("greet", GREET);
    }

    private String refusal(SendCommandInput.Builder request) {
        return bed.refusal(request.build());
    }

    // Source: sheet 3.1 [recorded].
    @Test
    void theAnswerSaysWhatWasAskedAndThatNothingHasHappened() {
        Command command = desk.send(shell(List.of(NODE), "date"));

        assertThat(command.status()).isEqualTo(CommandStatus.PENDING);
        assertThat(command.statusDetails()).isEqualTo("Pending");
        assertThat(command.documentVersion()).isEqualTo("$DEFAULT");
        assertThat(command.instanceIds()).containsExactly(NODE);
        assertThat(command.targetCount()).isEqualTo(1);
        assertThat(command.outputS3Region()).isEqualTo("us-east-1");
        assertThat(command.outputS3BucketName()).isEmpty();
        assertThat(command.serviceRole()).isEmpty();
        assertThat(command.comment()).isEmpty();
        assertThat(command.maxConcurrency()).isEqualTo("50");
        assertThat(command.maxErrors()).isEqualTo("0");
        assertThat(command.timeoutSeconds()).isEqualTo(3600);
        assertThat(command.parameters()).isEqualTo(Map.of("commands", List.of("date")));
        assertThat(command.cloudWatchOutputConfig().cloudWatchOutputEnabled()).isFalse();
        assertThat(command.alarmConfiguration().alarms()).isEmpty();
        assertThat(command.triggeredAlarms()).isEmpty();
        assertThat(command.notificationConfig().notificationArn()).isEmpty();
    }

    // Source: sheet 3.1 [recorded]: nodes of targets are counted when they were looked up.
    @Test
    void targetsAreResolvedLater() {
        desk.change(NODE, "\"tags\": {\"role\": \"web\"}");

        Command command = desk.send(shellOnTagged("role", "web"));

        assertThat(command.targetCount()).isZero();
        assertThat(command.instanceIds()).isEmpty();
        bed.advance(Duration.ZERO);
        assertThat(desk.command(CommandDesk.id(command)).targetCount()).isEqualTo(1);
    }

    // Source: sheet 3.1 [recorded]: the budget is what the caller said, and what the document adds is ignored.
    @ParameterizedTest
    @CsvSource({"10, 40", "'', 3630"})
    void theDeadlineAddsTheTimeoutThatTheCallerGave(String given, long seconds) {
        Map<String, List<String>> parameters = given.isEmpty()
                ? Map.of("commands", List.of("date"))
                : Map.of("commands", List.of("date"), "executionTimeout", List.of(given));

        Command command =
                desk.send(shell(List.of(NODE), "date").parameters(parameters).timeoutSeconds(30));

        assertThat(seconds(command)).isEqualTo(seconds);
    }

    private static long seconds(Command command) {
        return Duration.between(
                        Objects.requireNonNull(command.requestedDateTime()),
                        Objects.requireNonNull(command.expiresAfter()))
                .toSeconds();
    }

    // Source: sheet 3.1 [recorded]: the budgets of several steps add up; a step that says nothing has an hour.
    @Test
    void theDeadlineAddsUpAllSteps() {
        Command command = desk.send(
                running("greet").parameters(Map.of("message", List.of("abc"))).timeoutSeconds(30));

        assertThat(seconds(command)).isEqualTo(30 + 10 + 3600);
    }

    // Source: sheet 3.1, 8 C2 [recorded].
    @ParameterizedTest
    @CsvSource({"message, ABC", "message, ''", "other, abc"})
    void parametersHaveToFitTheDocument(String name, String value) {
        String refusal = refusal(running("greet").parameters(Map.of(name, List.of(value))));

        assertThat(refusal)
                .isEqualTo("InvalidParameters: Parameters provided in document are invalid or not supported.");
    }

    // Source: sheet 3.1 [recorded].
    @Test
    void aParameterWithoutDefaultIsNeeded() {
        assertThat(refusal(running("greet"))).startsWith("InvalidParameters");
    }

    // Source: sheet 1 [recorded*].
    @Test
    void aDocumentWithoutParametersTakesNone() {
        desk.document("plain", """
                schemaVersion: '2.2'
                mainSteps:
                - {action: 'aws:runShellScript', name: only, inputs: {runCommand: ['date']}}
                """);

        assertThat(refusal(running("plain").parameters(Map.of("a", List.of("b")))))
                .isEqualTo("InvalidParameters: document plain does not support parameters.");
    }

    // Source: sheet 3.1 [recorded]: no texts.
    @Test
    void theDocumentHasToBeThere() {
        assertThat(refusal(running("nobody"))).isEqualTo("InvalidDocument");
        assertThat(refusal(running("greet").documentVersion("9"))).isEqualTo("InvalidDocumentVersion");
    }

    // Source: sheet 3.1 [recorded]: both hashes of a document as submitted.
    @Test
    void theHashHasToBeTheDocuments() {
        assertThat(refusal(running("greet").documentHash("0".repeat(64)))).startsWith("InvalidDocument");
    }

    // Source: sheet 3.1: the document is one that agents perform.
    @Test
    void sessionDocumentsAreNoCommands() {
        assertThat(refusal(running("AWS-StartSSHSession"))).startsWith("InvalidDocument");
    }

    // Source: sheet 3.1, 8 C4 [recorded].
    @ParameterizedTest
    @CsvSource({"i-00000000000000000", "mi-00000000000000000"})
    void nodesHaveToBeRegistered(String id) {
        assertThat(refusal(shell(List.of(NODE, id), "date")))
                .isEqualTo("InvalidInstanceId: Instances not in a valid state for account");
    }

    // Source: sheet 3.1 [recorded].
    @Test
    void aStoppedInstanceGetsNoCommand() {
        desk.change(NODE, "\"instanceState\": \"stopped\"");

        assertThat(refusal(shell(List.of(NODE), "date"))).startsWith("InvalidInstanceId");
    }

    // Source: sheet 3.1 [recorded]: whether the agent works shows only later.
    @Test
    void aNodeWhoseAgentIsDownIsAccepted() {
        desk.change(NODE, "\"agent\": \"silent\"");

        assertThat(desk.send(shell(List.of(NODE), "date")).targetCount()).isEqualTo(1);
    }

    // Source: sheet 3.1 [model].
    @Test
    void aNodeIsNamedOnce() {
        assertThat(refusal(shell(List.of(NODE, NODE), "date"))).isEqualTo("DuplicateInstanceId");
    }

    // Source: sheet 3.1 [model].
    @Test
    void namedNodesHaveToBeOfThePlatform() {
        desk.change(NODE, "\"platformType\": \"Windows\"");

        assertThat(refusal(shell(List.of(NODE), "date"))).startsWith("UnsupportedPlatformType");
    }

    // Source: sheet 3.1 [recorded].
    @Test
    void aRequestMayHoldAHundredThousandBytes() {
        assertThat(refusal(shell(List.of(NODE), "x".repeat(100_000)))).startsWith("MaxDocumentSizeExceeded");
        assertThat(desk.send(shell(List.of(NODE), "x".repeat(99_900))).targetCount())
                .isEqualTo(1);
    }

    // Source: sheet 3.1 [recorded]: an alarm that is on, or cannot be read, forbids the command.
    @Test
    void anAlarmForbidsTheCommand() {
        AlarmConfiguration.Builder alarm = AlarmConfiguration.builder()
                .alarms(List.of(Alarm.builder().name("errors").build()));

        assertThat(refusal(shell(List.of(NODE), "date").alarmConfiguration(alarm.build())))
                .startsWith("ValidationException");
        assertThat(desk.send(shell(List.of(NODE), "date")
                                .alarmConfiguration(
                                        alarm.ignorePollAlarmFailure(true).build()))
                        .targetCount())
                .isEqualTo(1);
    }

    // Source: sheet 3.1 [model].
    @ParameterizedTest
    @CsvSource({
        "arn:aws:sns:us-east-1:111122223333:ops, not-a-role, InvalidRole",
        "arn:aws:sns:us-east-1:111122223333:ops, '', InvalidRole",
        "ops, arn:aws:iam::111122223333:role/notify, InvalidNotificationConfig"
    })
    void notificationsNeedATopicAndARole(String topic, String role, String code) {
        SendCommandInput.Builder request = shell(List.of(NODE), "date")
                .serviceRoleArn(role)
                .notificationConfig(
                        NotificationConfig.builder().notificationArn(topic).build());

        assertThat(refusal(request)).startsWith(code);
    }

    // Source: sheet 3.1: at least one of both.
    @Test
    void nodesOrTargetsAreNeeded() {
        assertThat(refusal(shell(List.of(), "date"))).startsWith("ValidationException");
    }

    // Source: sheet 3.1 [docs].
    @Test
    void targetsAreOfKnownKinds() {
        assertThat(refusal(shell(List.of(), "date")
                        .targets(List.of(Target.builder()
                                .key("colour")
                                .values(List.of("red"))
                                .build()))))
                .startsWith("ValidationException");
    }

    // Source: sheet 2.1 [docs]: documents of others are named by their ARN.
    @Test
    void sharedDocumentsRun() {
        bed.callAs(
                SsmBed.ACCOUNT,
                SsmBed.REGION,
                ModifyDocumentPermissionInput.builder()
                        .name("greet")
                        .permissionType(DocumentPermissionType.SHARE)
                        .accountIdsToAdd(List.of(SsmBed.OTHER))
                        .build());
        bed.admin(
                "POST",
                "ssm/nodes",
                Map.of("account", SsmBed.OTHER, "region", SsmBed.REGION),
                "{\"id\": \"i-00000000000000bbb\"}");
        String arn = "arn:aws:ssm:us-east-1:" + SsmBed.ACCOUNT + ":document/greet";
        SendCommandInput request = running(arn)
                .instanceIds(List.of("i-00000000000000bbb"))
                .parameters(Map.of("message", List.of("abc")))
                .build();

        SendCommandOutput answer = bed.callAs(SsmBed.OTHER, SsmBed.REGION, request);

        assertThat(Objects.requireNonNull(answer.command()).documentName()).isEqualTo(arn);
    }

    // Source: sheet 3.1 names parameters of Parameter Store [docs: using parameters in Run Command].
    @Test
    void aValueMayNameAParameterThatIsThere() {
        Requests.put(bed, Requests.string("who", "world"));

        assertThat(refusal(running("greet").parameters(Map.of("message", List.of("{{ssm:nobody}}")))))
                .startsWith("InvalidParameters");
        assertThat(desk.send(running("greet").parameters(Map.of("message", List.of("{{ssm:who}}"))))
                        .parameters())
                .isEqualTo(Map.of("message", List.of("{{ssm:who}}")));
    }
}
