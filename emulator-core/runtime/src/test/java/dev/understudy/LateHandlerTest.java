package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.Refusal;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What happens to requests that come before there is anybody to answer them. */
class LateHandlerTest {
    @Test
    void requestsWaitForTheServices() {
        LateHandler late = new LateHandler();
        WireRequest request = new WireRequest("GET", "/", "", new HeaderList(), new byte[0]);
        WireHandler services = asked -> CompletableFuture.completedFuture(WireResponse.empty(204));

        CompletableFuture<WireResponse> early = late.handle(request).toCompletableFuture();
        assertThat(early).isNotDone();
        assertThat(late.refuse(request, Refusal.BODY_TOO_LARGE).status()).isEqualTo(413);
        late.arrive(services);

        assertThat(early.join().status()).isEqualTo(204);
        assertThat(late.handle(request).toCompletableFuture().join().status()).isEqualTo(204);
    }
}
