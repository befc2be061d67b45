package dev.understudy.ssm.automation.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who waits for the outside world hears of it, whatever happens there. */
class OutsideCallsTest {
    @Test
    void anAnswerIsPassedOn() {
        // Given
        Supplier<String> question = () -> "content";

        // When
        String answer = OutsideCalls.answer(question, () -> "broken");

        // Then
        assertThat(answer).isEqualTo("content");
    }

    @Test
    void nobodyWaitsForAnAnswerThatBroke() {
        // Given
        Supplier<String> question = () -> {
            throw new IllegalStateException("no disk");
        };

        // When
        String answer = OutsideCalls.answer(question, () -> "broken");

        // Then
        assertThat(answer).isEqualTo("broken");
    }
}
