package dev.understudy.appconfig.rules.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.model.DeletionProtectionCheck;
import dev.understudy.appconfig.state.AccountSettingsRecord;
import dev.understudy.appconfig.state.AppConfigStore;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Deletion protection (behaviour sheet AppConfig §7, scenario S16)")
class DeletionProtectionTest {
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    private final AppConfigStore store = new AppConfigStore();

    @ParameterizedTest(name = "account {0}, resource of {1} minutes, check {2}: protected {3}")
    @DisplayName("a resource that was just read is protected by choice of the account or of the request [docs]")
    @CsvSource({
        "false, 120, , false",
        "false, 120, ACCOUNT_DEFAULT, false",
        "false, 120, APPLY, true",
        "false, 120, BYPASS, false",
        "true, 120, , true",
        "true, 120, ACCOUNT_DEFAULT, true",
        "true, 120, APPLY, true",
        "true, 120, BYPASS, false",
        "true, 59, , false",
        "true, 60, , true",
        "true, 59, APPLY, true",
        "true, 59, BYPASS, false"
    })
    void whoDecides(boolean account, int ageMinutes, @Nullable DeletionProtectionCheck check, boolean expected) {
        store.settings(new AccountSettingsRecord(account, 60, null));
        store.noteRead("env", "profile", NOW);

        boolean isProtected =
                DeletionProtection.protects(store, "env", NOW.minus(Duration.ofMinutes(ageMinutes)), check, NOW);

        assertThat(isProtected).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("protection ends when the period since the last read is over")
    @CsvSource({"15, 14, true", "15, 15, false", "1440, 1439, true", "1440, 1440, false"})
    void period(int minutes, int sinceRead, boolean expected) {
        store.settings(new AccountSettingsRecord(true, minutes, null));
        store.noteRead("env", "profile", NOW.minus(Duration.ofMinutes(sinceRead)));

        boolean isProtected = DeletionProtection.protects(store, "profile", Instant.EPOCH, null, NOW);

        assertThat(isProtected).isEqualTo(expected);
    }

    @Test
    @DisplayName("what nobody ever read is not protected")
    void neverRead() {
        boolean isProtected =
                DeletionProtection.protects(store, "env", Instant.EPOCH, DeletionProtectionCheck.APPLY, NOW);

        assertThat(isProtected).isFalse();
    }
}
