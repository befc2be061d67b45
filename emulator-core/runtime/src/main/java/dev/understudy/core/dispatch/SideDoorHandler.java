package dev.understudy.core.dispatch;

import dev.understudy.core.service.SideDoor;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets requests in by a side door: finds out on whose behalf they come, and survives a door that fails. */
public final class SideDoorHandler implements WireHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SideDoorHandler.class);
    private static final int INTERNAL_SERVER_ERROR = 500;

    private final SideDoor door;
    private final String defaultAccount;
    private final String defaultRegion;

    /**
     * The way in.
     *
     * @param defaultAccount the account of requests that name none in their signature
     * @param defaultRegion the region of requests that are not signed
     */
    public SideDoorHandler(SideDoor door, String defaultAccount, String defaultRegion) {
        this.door = door;
        this.defaultAccount = defaultAccount;
        this.defaultRegion = defaultRegion;
    }

    @Override
    public CompletionStage<WireResponse> handle(WireRequest request) {
        Caller caller = Caller.of(request, defaultAccount, defaultRegion);
        try {
            return door.handler().handle(request, caller.account(), caller.region());
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.error("{} failed at {}", door.name(), request, failure);
            return CompletableFuture.completedFuture(new WireResponse(
                    INTERNAL_SERVER_ERROR,
                    HeaderList.of("Content-Type", "text/plain; charset=utf-8"),
                    "Understudy failed; its log says why.".getBytes(StandardCharsets.UTF_8)));
        }
    }
}
