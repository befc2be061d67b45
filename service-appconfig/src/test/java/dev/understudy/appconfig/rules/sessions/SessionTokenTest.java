package dev.understudy.appconfig.rules.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.state.PartitionKey;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Laws of session tokens (behaviour sheet AppConfig §8.1, §8.3)")
class SessionTokenTest {
    private static final PartitionKey HERE = new PartitionKey("appconfig", "111122223333", "eu-west-1");
    private static final Instant TIME = Instant.parse("2025-06-01T12:00:00.123Z");

    @Test
    @DisplayName("a token opens to what it was made of, and no two are the same")
    void roundTrip() {
        Set<String> sealed = new HashSet<>();
        for (int number = 0; number < 500; number++) {
            SessionToken token = new SessionToken("session" + number / 10, number % 10, TIME.plusMillis(number));
            String text = token.seal(HERE);

            assertThat(SessionToken.open(text, HERE)).isEqualTo(token);
            assertThat(text).matches("\\S{1,8192}");
            assertThat(sealed.add(text)).isTrue();
        }
    }

    @Test
    @DisplayName("a token with any character changed does not open")
    void damage() {
        String text = new SessionToken("abcdefghijklmnop", 7, TIME).seal(HERE);
        Random random = new Random(42);
        for (int i = 0; i < text.length(); i++) {
            char other;
            do {
                other = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".charAt(random.nextInt(64));
            } while (other == text.charAt(i));
            String damaged = text.substring(0, i) + other + text.substring(i + 1);

            SessionToken opened = SessionToken.open(damaged, HERE);

            // The last character may have bits that mean nothing.
            assertThat(opened == null || SessionToken.open(text, HERE).equals(opened))
                    .isTrue();
            assertThat(opened == null || i == text.length() - 1).isTrue();
        }
    }

    @Test
    @DisplayName("a token of another account or region does not open")
    void otherPlaces() {
        String text = new SessionToken("abcdefghijklmnop", 7, TIME).seal(HERE);

        assertThat(SessionToken.open(text, HERE.inAccount("999999999999"))).isNull();
        assertThat(SessionToken.open(text, new PartitionKey("appconfig", "111122223333", "eu-west-2")))
                .isNull();
    }
}
