package dev.understudy.core.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.core.Emulator;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What tools that know LocalStack find. Source: LocalStack, Internal endpoints. */
class LocalStackRoutesTest {
    private final Emulator emulator = Emulator.builder().build();
    private final AdminRouter router = AdminRouter.of(emulator, new BrowserGuard("127.0.0.1"));

    @AfterEach
    void close() {
        emulator.close();
    }

    private WireResponse get(String path, String... headers) {
        WireRequest request = new WireRequest("GET", path, "", HeaderList.of(headers), new byte[0]);
        return router.handle(request).toCompletableFuture().join();
    }

    @Test
    void healthNamesTheServicesThatRun() throws IOException {
        WireResponse response = get("/_localstack/health");

        JsonNode body = new ObjectMapper().readTree(response.body());
        assertThat(response.status()).isEqualTo(200);
        assertThat(body.path("services").path("notes").asText()).isEqualTo("running");
        assertThat(body.path("edition").asText()).isEqualTo("understudy");
        assertThat(body.path("version").asText()).isEqualTo(Emulator.version());
    }

    @Test
    void whatElseIsThereOnlyInLocalStackIsNotFound() {
        assertThat(get("/_localstack/diagnose").status()).isEqualTo(404);
    }

    @Test
    void webPagesFromElsewhereAreTurnedAwayHereToo() {
        assertThat(get("/_localstack/health", "Origin", "https://example.org").status())
                .isEqualTo(403);
    }

    @Test
    void ourOwnApiIsStillThere() {
        assertThat(get("/_understudy/health").status()).isEqualTo(200);
    }
}
