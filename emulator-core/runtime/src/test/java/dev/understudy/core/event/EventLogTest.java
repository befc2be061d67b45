package dev.understudy.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private final EventLog log = new EventLog();

    private void emit(String id, String source) {
        log.emit(new EmittedEvent(
                id,
                Instant.EPOCH,
                "111122223333",
                "eu-west-1",
                source,
                "Something Changed",
                List.of(),
                JsonNodeFactory.instance.objectNode()));
    }

    @Test
    void eventsAreFoundInOrder() {
        emit("1", "aws.ssm");
        emit("2", "aws.appconfig");
        emit("3", "aws.ssm");

        assertThat(log.find(event -> event.source().equals("aws.ssm")))
                .extracting(EmittedEvent::id)
                .containsExactly("1", "3");
    }

    @Test
    void onlyTheChosenEventsAreForgotten() {
        emit("1", "aws.ssm");
        emit("2", "aws.appconfig");

        log.forget(event -> event.source().equals("aws.ssm"));

        assertThat(log.find(event -> true)).extracting(EmittedEvent::id).containsExactly("2");
    }

    @Test
    void aFullLogDropsTheOldestEvents() {
        for (int i = 0; i <= 10_000; i++) {
            emit(Integer.toString(i), "aws.ssm");
        }

        assertThat(log.find(event -> true))
                .hasSize(10_000)
                .first()
                .extracting(EmittedEvent::id)
                .isEqualTo("1");
    }
}
