package dev.understudy.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.Emulator;
import dev.understudy.core.ResetScope;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireRequest;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Given a request to AppConfig's agent, then it is seen as those to AWS's API are, and belongs to AppConfig. */
class AgentJournalTest {
    private static final String AGENT = "appconfig-agent";
    private static final String PATH = "/applications/shop/environments/prod/configurations/flags";

    private final Emulator emulator = Emulator.builder().build();

    @BeforeEach
    void ask() {
        WireHandler agent = Objects.requireNonNull(emulator.sideDoors().get(AGENT));
        agent.handle(new WireRequest("GET", PATH, "flag=checkout", HeaderList.of(), new byte[0]))
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    private int seen() {
        return emulator.journal().requests().service(AGENT).count();
    }

    @Test
    void theJournalHasItWithItsOutcome() {
        emulator.journal()
                .requests()
                .service(AGENT)
                .operation("GET " + PATH + "?flag=checkout")
                .outcome("404")
                .times(1);
    }

    @Test
    void metricsCountItByTheNameOfTheAgent() {
        assertThat(emulator.metrics().text())
                .contains(
                        "understudy_requests_total{service=\"appconfig-agent\",operation=\"unknown\",outcome=\"404\"} 1");
    }

    @Test
    void aResetOfAppConfigForgetsIt() {
        emulator.reset(ResetScope.everything().ofService("ssm"));
        int afterAnother = seen();

        emulator.reset(ResetScope.everything().ofService("appconfig"));

        assertThat(afterAnother).isEqualTo(1);
        assertThat(seen()).isZero();
    }
}
