package dev.understudy.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.Settings;
import dev.understudy.Understudy;
import dev.understudy.core.Emulator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What options make of a server within the test's own process. */
class LaunchTest {
    private static Settings settings(Map<String, String> options) {
        return new Options(options, Map.of()).settings();
    }

    @Test
    void settingsReachTheEmulator() {
        Settings settings = settings(
                Map.of("--port", "0", "--services", "proton", "--clock", "2030-01-01T00:00:00Z", "--quotas", "off"));

        try (Understudy understudy = Understudy.start(settings, List.of())) {
            assertThat(understudy.emulator().services()).hasToString("[proton]");
            assertThat(understudy.clock().now()).isEqualTo("2030-01-01T00:00:00Z");
        }
    }

    @Test
    void anUnknownServiceIsABadOption() {
        assertThatThrownBy(() -> settings(Map.of("--services", "ssn")))
                .isInstanceOf(BadOption.class)
                .hasMessage("--services must be some of %s, not 'ssn'", String.join(", ", available()));
    }

    private static Iterable<String> available() {
        return Emulator.availableServices();
    }

    @Test
    void withoutItsServiceTheAgentIsABadOption() {
        assertThatThrownBy(() -> settings(Map.of("--services", "ssm", "--agent-port", "0")))
                .isInstanceOf(BadOption.class)
                .hasMessageContaining("appconfig");
    }
}
