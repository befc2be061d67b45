package dev.understudy.appconfig.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.understudy.core.callout.CalloutResult;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Deliveries")
class OrderedDeliveriesTest {
    private static final CalloutResult OK = new CalloutResult.Answered(200, "");

    private final List<String> sent = new ArrayList<>();
    private final Queue<CompletableFuture<CalloutResult>> underWay = new ArrayDeque<>();
    private final OrderedDeliveries deliveries = new OrderedDeliveries((target, payload, timeout) -> {
        sent.add(target + payload);
        CompletableFuture<CalloutResult> result = new CompletableFuture<>();
        underWay.add(result);
        return result;
    });
    private final List<CalloutResult> heard = new ArrayList<>();

    private void send(String target, int number) {
        deliveries.send(target, IntNode.valueOf(number), Duration.ofSeconds(1), heard::add);
    }

    @Test
    @DisplayName("a target gets a message only when it has answered the one before")
    void oneAfterAnother() {
        send("a", 1);
        send("a", 2);
        send("a", 3);
        assertThat(sent).containsExactly("a1");

        underWay.remove().complete(OK);
        assertThat(sent).containsExactly("a1", "a2");

        underWay.remove().completeExceptionally(new IllegalStateException("lost"));
        assertThat(sent).containsExactly("a1", "a2", "a3");
        assertThat(heard).hasSize(2);
        assertThat(heard.get(1)).isInstanceOf(CalloutResult.Failed.class);
    }

    @Test
    @DisplayName("a slow target does not keep another waiting")
    void targetsAreIndependent() {
        send("a", 1);
        send("a", 2);
        send("b", 1);

        assertThat(sent).containsExactly("a1", "b1");
    }

    @Test
    @DisplayName("a target that answers at once gets any number of messages, without a stack that grows")
    void immediateAnswers() {
        OrderedDeliveries immediate =
                new OrderedDeliveries((target, payload, timeout) -> CompletableFuture.completedFuture(OK));

        for (int i = 0; i < 100_000; i++) {
            immediate.send("a", IntNode.valueOf(i), Duration.ofSeconds(1), heard::add);
        }

        assertThat(heard).hasSize(100_000);
    }

    @Test
    @DisplayName("a target too far behind loses the newest messages, and its listener hears so")
    void queueIsBounded() {
        for (int i = 0; i <= OrderedDeliveries.LONGEST_QUEUE + 1; i++) {
            send("a", i);
        }

        assertThat(heard).hasSize(1).first().isInstanceOf(CalloutResult.Failed.class);
    }
}
