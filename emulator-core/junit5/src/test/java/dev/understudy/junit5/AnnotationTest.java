package dev.understudy.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ClockSetting;
import dev.understudy.Understudy;
import dev.understudy.VirtualClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** {@code @UnderstudyTest} on a class: one emulator for all of its tests, as new for each. */
@UnderstudyTest(services = "ssm", clock = "2030-01-01T00:00:00Z", strict = true)
class AnnotationTest {
    private final Understudy ofTheConstructor;
    private final TestAccount account;

    AnnotationTest(Understudy understudy, TestAccount account) {
        this.ofTheConstructor = understudy;
        this.account = account;
    }

    @RepeatedTest(2)
    void beforeEachTestEverythingIsAsInTheBeginning(Understudy understudy, VirtualClock clock) throws Exception {
        Ssm ssm = new Ssm(understudy.endpoint(), account.id());
        assertThat(clock.now()).isEqualTo("2030-01-01T00:00:00Z");
        assertThat(ssm.get("/a")).isEqualTo(400);
        understudy.requests().times(1);

        ssm.put("/a");
        clock.advance(Duration.ofDays(1));
        clock.run(2);

        assertThat(ssm.get("/a")).isEqualTo(200);
    }

    @Test
    void allParametersBelongToOneEmulator(Understudy understudy, URI endpoint, VirtualClock clock) {
        clock.set(Instant.EPOCH);

        assertThat(understudy).isSameAs(ofTheConstructor);
        assertThat(understudy.endpoint()).isEqualTo(endpoint);
        assertThat(understudy.clock().now()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void theOptionsReachTheEmulator(Understudy understudy) {
        assertThat(understudy.emulator().services()).hasToString("[ssm]");
        assertThat(understudy.settings().clock())
                .isEqualTo(ClockSetting.frozenAt(Instant.parse("2030-01-01T00:00:00Z")));
        assertThat(account.id()).isEqualTo(understudy.settings().account());
    }

    @Nested
    class WithinAnotherClass {
        @Test
        void nestedTestsHaveTheEmulatorOfTheClassAround(Understudy understudy) {
            assertThat(understudy).isSameAs(ofTheConstructor);
        }
    }
}
