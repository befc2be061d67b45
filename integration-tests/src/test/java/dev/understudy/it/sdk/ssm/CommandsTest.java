package dev.understudy.it.sdk.ssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.local.LocalPrograms;
import dev.understudy.core.outcome.OutcomeRule;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import dev.understudy.it.sdk.Shapes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Command;
import software.amazon.awssdk.services.ssm.model.CommandFilter;
import software.amazon.awssdk.services.ssm.model.CommandFilterKey;
import software.amazon.awssdk.services.ssm.model.CommandInvocation;
import software.amazon.awssdk.services.ssm.model.CommandInvocationStatus;
import software.amazon.awssdk.services.ssm.model.CommandStatus;
import software.amazon.awssdk.services.ssm.model.GetCommandInvocationResponse;
import software.amazon.awssdk.services.ssm.model.Target;
import software.amazon.awssdk.services.ssm.waiters.SsmWaiter;

/** Run Command through the SDK, in a shell of this machine. Source: behaviour sheet SSM documents, 3 and C1 to C4. */
class CommandsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(
            settings -> settings.programs(LocalPrograms.none().withShell()));

    private static final CommandFilter COMPLETE = CommandFilter.builder()
            .key(CommandFilterKey.EXECUTION_STAGE)
            .value("Complete")
            .build();

    private final Caller me = emulator.newCaller();
    private final SsmClient ssm = me.ssm();

    private String node(String facts) {
        JsonNode answer = me.sendAdmin(
                        "POST",
                        "ssm/nodes?account=" + me.account() + "&region=us-east-1",
                        Shapes.json(facts).toString())
                .ok()
                .json();
        return answer.path("id").asText();
    }

    private Command send(List<String> nodes, String... lines) {
        return ssm.sendCommand(r -> r.documentName("AWS-RunShellScript")
                        .instanceIds(nodes)
                        .timeoutSeconds(30)
                        .parameters(Map.of("commands", List.of(lines), "executionTimeout", List.of("10"))))
                .command();
    }

    private void awaitEnd(Command command, String node) {
        try (SsmWaiter waiter = SsmWaiter.builder()
                .client(ssm)
                .overrideConfiguration(settings -> settings.maxAttempts(999)
                        .backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(20))))
                .build()) {
            waiter.waitUntilCommandExecuted(
                    r -> r.commandId(command.commandId()).instanceId(node));
        }
    }

    private GetCommandInvocationResponse result(Command command, String node) {
        return ssm.getCommandInvocation(r -> r.commandId(command.commandId()).instanceId(node));
    }

    private Command now(Command command) {
        return ssm.listCommands(r -> r.commandId(command.commandId()))
                .commands()
                .get(0);
    }

    // Source: 3.1 [recorded]: where nobody wants to be told, the type of notifications is an empty text
    @Test
    void nobodyIsNotified() {
        String node = node("{}");

        Command command = send(List.of(node), "true");

        assertThat(command.notificationConfig().notificationTypeAsString()).isEmpty();
        assertThat(command.notificationConfig().hasNotificationEvents()).isTrue();
        assertThat(command.notificationConfig().notificationArn()).isEmpty();
    }

    // Source: 3.3 [model]: the waiter
    @Test
    void theWaiterWaitsForTheScript() {
        String node = node("{}");
        Command command = send(List.of(node), "echo hi", "echo careful >&2");

        awaitEnd(command, node);

        assertThat(result(command, node).standardOutputContent()).isEqualTo("hi\n");
        assertThat(result(command, node).standardErrorContent()).isEqualTo("careful\n");
        assertThat(now(command).status()).isEqualTo(CommandStatus.SUCCESS);
    }

    // Source: C1 [recorded]
    @Test
    void aFailureIsReported() {
        String node = node("{}");
        Command command = send(List.of(node), "printf 'out\\n'", "exit 7");

        assertThat(catchThrowable(() -> awaitEnd(command, node))).hasMessageContaining("Failed");

        assertThat(Duration.between(command.requestedDateTime(), command.expiresAfter()))
                .isEqualTo(Duration.ofSeconds(40));
        assertThat(result(command, node).responseCode()).isEqualTo(7);
        assertThat(now(command).errorCount()).isEqualTo(1);
        assertThat(now(command).completedCount()).isEqualTo(1);
    }

    // Source: C3 [recorded]: the emulator's clock decides
    @Test
    void aScriptHasOnlySoMuchTime() {
        String node = node("{}");
        Command command = send(List.of(node), "sleep 90");

        emulator.advance(Duration.ofSeconds(10));

        assertThat(catchThrowable(() -> awaitEnd(command, node))).hasMessageContaining("TimedOut");
        assertThat(result(command, node).statusDetails()).isEqualTo("ExecutionTimedOut");
        assertThat(result(command, node).responseCode()).isEqualTo(137);
        assertThat(now(command).statusDetails()).isEqualTo("Failed");
    }

    // Source: C3 [recorded]
    @Test
    void aCancelledScriptIsKilled() {
        String node = node("{}");
        Command command = send(List.of(node), "sleep 90");
        assertThat(result(command, node).status()).isEqualTo(CommandInvocationStatus.IN_PROGRESS);

        ssm.cancelCommand(r -> r.commandId(command.commandId()));

        assertThat(catchThrowable(() -> {
                    while (result(command, node).status() == CommandInvocationStatus.CANCELLING) {
                        Thread.onSpinWait();
                    }
                }))
                .isNull();
        assertThat(result(command, node).status()).isEqualTo(CommandInvocationStatus.CANCELLED);
        assertThat(result(command, node).responseCode()).isEqualTo(137);
        assertThat(now(command).status()).isEqualTo(CommandStatus.CANCELLED);
    }

    // Source: C4 [docs]: targets, limits, and outcomes instead of a shell
    @Test
    void aCommandStopsAfterTooManyErrors() {
        List<String> nodes = List.of(node("{tags:{role:'web'}}"), node("{tags:{role:'web'}}"));
        emulator.script(
                OutcomeRule.of("ssm.command").name(nodes.get(0) + "/*").always().fails("no disk"));

        Command command = ssm.sendCommand(r -> r.documentName("AWS-RunShellScript")
                        .targets(Target.builder().key("tag:role").values("web").build())
                        .maxConcurrency("1")
                        .maxErrors("0")
                        .parameters(Map.of("commands", List.of("true"))))
                .command();

        assertThat(command.targetCount()).isZero();
        List<CommandInvocation> invocations = ssm
                .listCommandInvocationsPaginator(
                        r -> r.commandId(command.commandId()).details(true).maxResults(1))
                .commandInvocations()
                .stream()
                .toList();
        assertThat(invocations).extracting(CommandInvocation::instanceId).isEqualTo(nodes);
        emulator.advance(Duration.ZERO);
        assertThat(ssm.listCommandInvocations(r -> r.commandId(command.commandId()))
                        .commandInvocations())
                .extracting(CommandInvocation::statusDetails)
                .containsExactly("Failed", "Terminated");
        assertThat(now(command).targetCount()).isEqualTo(2);
    }

    // Source: 3.3 [model]: paging and filters
    @Test
    void commandsAreListedPageByPage() {
        String node = node("{}");
        emulator.script(OutcomeRule.of("ssm.command").name(node + "/*").always().succeeds());
        List<String> sent = List.of(
                send(List.of(node), "a").commandId(),
                send(List.of(node), "b").commandId(),
                send(List.of(node), "c").commandId());
        emulator.advance(Duration.ZERO);

        List<String> listed = ssm.listCommandsPaginator(r -> r.maxResults(1).filters(COMPLETE)).commands().stream()
                .map(Command::commandId)
                .toList();

        assertThat(listed).containsExactly(sent.get(2), sent.get(1), sent.get(0));
    }

    // Source: 1 and 3.1 [recorded]: codes and texts
    @Test
    void whatCannotBeIsRefused() {
        String node = node("{}");
        String unknown = "00000000-0000-0000-0000-000000000000";
        String id = send(List.of(node), "true").commandId();

        Refused.call(() -> ssm.sendCommand(r -> r.documentName("nobody").instanceIds(node)))
                .with(400, "InvalidDocument");
        Refused.call(() -> send(List.of("i-00000000000000000"), "true"))
                .with(400, "InvalidInstanceId")
                .saying("Instances not in a valid state for account");
        Refused.call(() -> ssm.sendCommand(
                        r -> r.documentName("AWS-RunShellScript").instanceIds(node)))
                .with(400, "InvalidParameters")
                .saying("Parameters provided in document are invalid or not supported.");
        Refused.call(() -> ssm.sendCommand(r -> r.documentName("AWS-RunShellScript")
                        .instanceIds(node)
                        .maxConcurrency("0")
                        .parameters(Map.of("commands", List.of("true")))))
                .withCommon(400, "ValidationException")
                .naming("maxConcurrency", "Member must satisfy regular expression pattern");
        Refused.call(() -> ssm.cancelCommand(r -> r.commandId(unknown)))
                .with(400, "InvalidCommandId")
                .saying("Command id " + unknown + " does not exist.");
        Refused.call(() -> ssm.getCommandInvocation(r -> r.commandId(unknown).instanceId(node)))
                .with(400, "InvocationDoesNotExist")
                .saying("Invocation not found for " + unknown + ", " + node);
        Refused.call(() -> ssm.getCommandInvocation(
                        r -> r.commandId(id).instanceId(node).pluginName("zzzz")))
                .with(400, "InvalidPluginName");
        Refused.call(() -> ssm.listCommandInvocations(r -> r.filters(COMPLETE))).with(400, "InvalidFilterKey");
        Refused.call(() -> ssm.listCommands(r -> r.commandId("short")))
                .withCommon(400, "ValidationException")
                .naming("Member must have length greater than or equal to 36");
    }
}
