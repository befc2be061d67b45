package dev.understudy.appconfig.rules.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.id.IdGenerator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who gets what during a rollout (behaviour sheet AppConfig §8.4)")
class RolloutShareTest {
    private static final List<String> CLIENTS =
            Stream.generate(IdGenerator.seeded(7)::uuid).limit(20_000).toList();

    private static double share(float percentage) {
        return 100.0
                * CLIENTS.stream()
                        .filter(id -> RolloutShare.reaches(id, percentage))
                        .count()
                / CLIENTS.size();
    }

    @Test
    @DisplayName("the share of clients is the percentage")
    void shareIsThePercentage() {
        for (float percentage : new float[] {1, 10, 20, 40, 50, 80, 99}) {
            assertThat(share(percentage)).isBetween(percentage - 1.5, percentage + 1.5);
        }
    }

    @Test
    @DisplayName("nobody at 0 %, everybody at 100 %")
    void nobodyAndEverybody() {
        assertThat(share(0)).isZero();
        assertThat(share(100)).isEqualTo(100);
    }

    @Test
    @DisplayName("a client that is reached stays reached while the percentage grows")
    void nobodyIsTakenBack() {
        for (String client : CLIENTS.subList(0, 500)) {
            boolean reached = false;
            for (int percentage = 0; percentage <= 100; percentage++) {
                boolean now = RolloutShare.reaches(client, percentage);
                assertThat(now || !reached)
                        .as("%s at %d %%", client, percentage)
                        .isTrue();
                reached = now;
            }
        }
    }
}
