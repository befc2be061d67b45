package dev.understudy.ssm.command;

import static dev.understudy.ssm.fixture.CommandDesk.NODE;
import static dev.understudy.ssm.fixture.CommandDesk.cancel;
import static dev.understudy.ssm.fixture.CommandDesk.id;
import static dev.understudy.ssm.fixture.CommandDesk.running;
import static dev.understudy.ssm.fixture.CommandDesk.shell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.ssm.fixture.CommandDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.Command;
import dev.understudy.ssm.model.CommandPlugin;
import dev.understudy.ssm.model.CommandPluginStatus;
import dev.understudy.ssm.model.NotificationConfig;
import dev.understudy.ssm.model.NotificationEvent;
import dev.understudy.ssm.model.NotificationType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is shown, and told, of commands under way. Source: sheet 3.3, 3.5. */
class CommandPluginsTest {
    private final SsmBed bed = new SsmBed();
    private final CommandDesk desk = new CommandDesk(bed);

    @BeforeEach
    void aDocumentOfTwoSlowSteps() {
        desk.nodes(NODE)
                .document("slow", """
                        schemaVersion: '2.2'
                        mainSteps:
                        - {action: 'aws:runShellScript', name: first, inputs: {runCommand: [a]}}
                        - {action: 'aws:runShellScript', name: second, inputs: {runCommand: [b]}}
                        """)
                .script("*", 0, "one", "", Duration.ofSeconds(10))
                .script("*", 0, "two", "", Duration.ofSeconds(10));
    }

    // Source: sheet 3.3 [recorded]: OutputS3Region and the start say whether a plugin was ever run
    @Test
    void aLaterStepWaitsForItsTurn() {
        Command command = desk.run(running("slow").outputS3BucketName("logs"));

        CommandPlugin first = desk.plugins(id(command)).get(0);
        assertThat(first.status()).isEqualTo(CommandPluginStatus.IN_PROGRESS);
        assertThat(first.responseStartDateTime()).isEqualTo(SsmBed.START);
        assertThat(first.responseFinishDateTime()).isNull();
        assertThat(first.outputS3Region()).isEqualTo("us-east-1");
        CommandPlugin second = desk.plugins(id(command)).get(1);
        assertThat(second.status()).isEqualTo(CommandPluginStatus.PENDING);
        assertThat(second.statusDetails()).isEqualTo("Pending");
        assertThat(second.responseCode()).isEqualTo(-1);
        assertThat(second.responseStartDateTime()).isNull();
        assertThat(second.outputS3Region()).isEmpty();
        assertThat(second.outputS3BucketName()).isEmpty();
    }

    // Source: sheet 3.3 [recorded]: while a command is not finished, its contents and URLs are empty texts
    @Test
    void outputHasAnAddressOnlyWhenItIsThere() {
        Command command = desk.run(shell(List.of(NODE), "ls").outputS3BucketName("logs"));

        assertThat(desk.result(id(command)).standardOutputUrl()).isEmpty();
        assertThat(desk.plugins(id(command)).get(0).standardErrorUrl()).isEmpty();
        bed.advance(Duration.ofSeconds(10));
        assertThat(desk.result(id(command)).standardOutputUrl()).endsWith("/stdout");
        assertThat(desk.plugins(id(command)).get(0).standardErrorUrl()).endsWith("/stderr");
    }

    private List<String> statuses(String type) {
        return bed.events(type).stream()
                .map(event -> event.detail().path("status").asText())
                .toList();
    }

    // Source: sheet 3.5 [recorded]: of Pending and Cancelling nobody hears
    @Test
    void whatLiesBetweenIsNoNews() {
        bed.kernel().lifecycles().choose("ssm.command-cancellation", TransitionPolicy.after(Duration.ofSeconds(1)));
        Command command = desk.run(shell(List.of(NODE), "ls"));

        bed.call(cancel(id(command)));

        bed.advance(Duration.ofSeconds(1));
        assertThat(statuses("EC2 Command Status-change Notification")).containsExactly("InProgress", "Cancelled");
        assertThat(statuses("EC2 Command Invocation Status-change Notification"))
                .containsExactly("InProgress", "Cancelled");
    }

    // Source: sheet 3.1 [recorded]: the type is Command and the events are All unless the caller says otherwise
    @Test
    void aTopicAloneHearsOfAllThatHappensToTheCommand() {
        Command command = desk.send(shell(List.of(NODE), "ls")
                .serviceRoleArn("arn:aws:iam::111122223333:role/notify")
                .notificationConfig(NotificationConfig.builder()
                        .notificationArn("arn:aws:sns:us-east-1:111122223333:ops")
                        .build()));

        assertThat(Objects.requireNonNull(command.notificationConfig()).notificationEvents())
                .containsExactly(NotificationEvent.ALL);
        assertThat(command.notificationConfig().notificationType()).isEqualTo(NotificationType.COMMAND);
        bed.advance(Duration.ofSeconds(10));
        assertThat(statuses("EC2 Run Command Notification us-east-1")).containsExactly("InProgress", "Success");
    }

    // Source: sheet 3.2 [docs]: a node that is switched off before it gets the command is not reached
    @Test
    void aNodeThatIsGoneMeanwhileIsNotReached() {
        bed.kernel().lifecycles().choose("ssm.command-start", TransitionPolicy.after(Duration.ofSeconds(20)));
        Command command = desk.run(shell(List.of(NODE), "ls"));

        desk.change(NODE, "\"instanceState\": \"stopped\"");

        bed.advance(Duration.ofSeconds(20));
        assertThat(desk.statuses(id(command))).isEqualTo("Undeliverable");
    }
}
