package dev.understudy.core.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.socket.Socket;
import dev.understudy.core.socket.SocketListener;
import dev.understudy.core.socket.SocketRoute;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.Upgrade;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests for WebSockets reach a service. */
class SocketRouterTest {
    private static final WireHandler OTHERS = request -> CompletableFuture.completedFuture(WireResponse.empty(200));

    private final SocketRouter router = new SocketRouter(
            OTHERS,
            List.of(new SocketRoute("/v1/chat/", name -> name.equals("a+b c") ? new Silent() : null)),
            new BrowserGuard("127.0.0.1"));

    private Upgrade upgrade(String path, String... headers) {
        return router.upgrade(new WireRequest("GET", path, "", HeaderList.of(headers), new byte[0]));
    }

    @Test
    void theServiceGetsTheRestOfThePathDecoded() {
        Upgrade upgrade = upgrade("/v1/chat/a+b%20c", "Host", "localhost:4566");

        assertThat(upgrade).isInstanceOf(Upgrade.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/chat/nobody, localhost, http://localhost, 404",
        "/v1/chat/%zz, localhost, http://localhost, 400",
        "/v1/chat/a+b%20c, localhost, https://evil.example, 403",
        "/v1/chat/a+b%20c, evil.example, http://evil.example, 403"
    })
    void whatNobodyAnswersAndWhatComesFromElsewhereIsRefused(String path, String host, String origin, int status) {
        Upgrade upgrade = upgrade(path, "Host", host, "Origin", origin);

        assertThat(((Upgrade.Refused) upgrade).response().status()).isEqualTo(status);
    }

    @Test
    void elsewhereThereAreNoWebSockets() {
        assertThat(upgrade("/v1/chats/a")).isNull();
    }

    private static final class Silent implements SocketListener {
        @Override
        public void opened(Socket socket) {}

        @Override
        public void text(String message) {}

        @Override
        public void binary(byte[] message) {}

        @Override
        public void closed() {}
    }
}
