package dev.understudy;

import dev.understudy.core.wire.Refusal;
import dev.understudy.core.wire.Upgrade;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Keeps requests waiting until the services are there, so that the front end can start at the same time as they do. */
final class LateHandler implements WireHandler {
    private final CompletableFuture<WireHandler> arrival = new CompletableFuture<>();
    private volatile @Nullable WireHandler handler;

    /** From now on this one answers, and also what has been waiting. */
    void arrive(WireHandler services) {
        handler = services;
        arrival.complete(services);
    }

    @Override
    public CompletionStage<WireResponse> handle(WireRequest request) {
        WireHandler present = handler;
        return present != null ? present.handle(request) : arrival.thenCompose(late -> late.handle(request));
    }

    @Override
    public WireResponse refuse(WireRequest head, Refusal refusal) {
        WireHandler present = handler;
        return present != null ? present.refuse(head, refusal) : WireHandler.super.refuse(head, refusal);
    }

    @Override
    public int maxBodyBytes(WireRequest head, int usual) {
        WireHandler present = handler;
        return present != null ? present.maxBodyBytes(head, usual) : usual;
    }

    /** Nobody can have been given the address of a WebSocket before the services are there. */
    @Override
    public @Nullable Upgrade upgrade(WireRequest head) {
        WireHandler present = handler;
        return present == null ? null : present.upgrade(head);
    }
}
