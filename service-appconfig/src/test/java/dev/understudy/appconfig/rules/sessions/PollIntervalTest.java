package dev.understudy.appconfig.rules.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.rules.sessions.PollInterval.Enforcement;
import dev.understudy.appconfig.state.SessionRecord;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Intervals between polls (behaviour sheet AppConfig §8.2, §8.3)")
class PollIntervalTest {
    private static final Instant LAST = Instant.parse("2025-06-01T12:00:00Z");

    @ParameterizedTest(name = "{0}, asked for {1}, after {2} polls, {3} s later: {4}")
    @DisplayName("are enforced when asked for, always, or never; the first poll is never too early")
    @CsvSource({
        "REQUESTED,  0, 1,  1, false",
        "REQUESTED, 30, 1, 29, true",
        "REQUESTED, 30, 1, 30, false",
        "REQUESTED, 30, 0,  0, false",
        "ALWAYS,     0, 1, 59, true",
        "ALWAYS,     0, 1, 60, false",
        "ALWAYS,     0, 0,  0, false",
        "ALWAYS,    90, 1, 89, true",
        "NEVER,     90, 1,  1, false"
    })
    void enforcement(Enforcement enforcement, int asked, int polls, long later, boolean tooEarly) {
        PollInterval interval = new PollInterval();
        interval.enforce(enforcement);
        SessionRecord session = new SessionRecord("id", "env", "profile", asked, polls, LAST, 1);

        assertThat(interval.tooEarly(session, LAST.plusSeconds(later))).isEqualTo(tooEarly);
    }
}
