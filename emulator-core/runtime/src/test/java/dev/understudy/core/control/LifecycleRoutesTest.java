package dev.understudy.core.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.Emulator;
import dev.understudy.core.control.AdminClient.Answer;
import dev.understudy.core.lifecycle.TransitionPolicy;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleRoutesTest {
    private static final String FADE = "notes.fade";

    private final Emulator emulator = Emulator.builder().build();
    private final AdminClient client = new AdminClient(AdminRouter.of(emulator, new BrowserGuard("127.0.0.1")));

    @BeforeEach
    void register() {
        emulator.lifecycles().register(FADE, TransitionPolicy.immediate());
        emulator.lifecycles().registerTimed("notes.minute", TransitionPolicy.after(Duration.ofMinutes(1)));
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    private Answer choose(String policy) {
        return client.put("lifecycles", "{\"lifecycle\":\"notes.fade\",\"policy\":" + policy + "}");
    }

    @Test
    void allLifecyclesAreListedWithTheirDefaults() {
        choose("{\"after\":\"PT5S\"}");

        assertThat(client.get("lifecycles").body().toString())
                .isEqualTo("{\"speed\":1.0,\"lifecycles\":{\"notes.fade\":{\"policy\":{\"after\":\"PT5S\"},"
                        + "\"default\":\"immediate\"},"
                        + "\"notes.minute\":{\"policy\":{\"after\":\"PT1M\"},\"default\":{\"after\":\"PT1M\"}}}}");
    }

    @Test
    void policiesOfAllKindsAreChosen() {
        choose("{\"after\":\"PT5S\"}");
        assertThat(emulator.lifecycles().policy(FADE)).isEqualTo(TransitionPolicy.after(Duration.ofSeconds(5)));

        choose("{\"afterReads\":2}");
        assertThat(emulator.lifecycles().policy(FADE)).isEqualTo(TransitionPolicy.afterReads(2));

        choose("\"immediate\"");
        assertThat(emulator.lifecycles().policy(FADE)).isEqualTo(TransitionPolicy.immediate());
    }

    @Test
    void speedMakesEveryDurationShorter() {
        choose("{\"after\":\"PT5S\"}");

        client.put("lifecycles", "{\"speed\":10}");

        assertThat(emulator.lifecycles().policy(FADE)).isEqualTo(TransitionPolicy.after(Duration.ofMillis(500)));
    }

    @ParameterizedTest
    @CsvSource({"DELETE,lifecycles", "DELETE,lifecycles/notes.fade", "POST,reset"})
    void choicesAreTakenBack(String method, String target) {
        choose("{\"afterReads\":2}");

        assertThat(client.send(method, target, "").status()).isEqualTo(200);

        assertThat(emulator.lifecycles().policy(FADE)).isEqualTo(TransitionPolicy.immediate());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | must have 'lifecycle' and 'policy'",
                "{\"lifecycle\":\"notes.fade\"} | must have 'lifecycle' and 'policy'",
                "{\"lifecycle\":\"notes.glow\",\"policy\":\"immediate\"} | there is no lifecycle 'notes.glow'; there are",
                "{\"lifecycle\":\"notes.fade\",\"policy\":\"soon\"} | 'policy' must be",
                "{\"lifecycle\":\"notes.fade\",\"policy\":{\"after\":\"-PT1S\"}} | 'policy' must be",
                "{\"lifecycle\":\"notes.fade\",\"policy\":{\"after\":5}} | 'policy' must be",
                "{\"lifecycle\":\"notes.fade\",\"policy\":{\"afterReads\":0}} | 'policy' must be",
                "{\"lifecycle\":\"notes.fade\",\"policy\":{\"after\":\"PT1S\",\"afterReads\":1}} | 'policy' must be",
                "{\"lifecycle\":\"notes.minute\",\"policy\":{\"afterReads\":2}} | cannot wait for reads; choose a duration",
                "{\"speed\":0} | 'speed' must be a positive number",
                "{\"speed\":2,\"extra\":1} | unknown member 'extra'",
            })
    void whatMakesNoSenseIsRefusedAndChangesNothing(String body, String reason) {
        Answer answer = client.put("lifecycles", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains(reason);
        assertThat(emulator.lifecycles().chosen()).isEmpty();
    }

    @Test
    void anUnknownLifecycleCannotGoBackToItsDefault() {
        assertThat(client.send("DELETE", "lifecycles/notes.glow", "").status()).isEqualTo(404);
    }
}
