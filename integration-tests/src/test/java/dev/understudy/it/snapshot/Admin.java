package dev.understudy.it.snapshot;

import dev.understudy.core.Emulator;
import dev.understudy.core.control.AdminRouter;
import dev.understudy.core.control.BrowserGuard;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.it.wire.WireReply;
import java.nio.charset.StandardCharsets;

/** Asks the admin API of an emulator without a network. */
record Admin(WireHandler router) {
    static Admin of(Emulator emulator) {
        return new Admin(AdminRouter.of(emulator, new BrowserGuard("127.0.0.1")));
    }

    /** Sends a request with lenient JSON, in which single quotes do for double ones. */
    WireReply call(String method, String path, String body) {
        return send(method, path, body.replace('\'', '"'));
    }

    /** Sends a request with a body as it is. */
    WireReply send(String method, String path, String body) {
        WireRequest request = new WireRequest(
                method, "/_understudy/" + path, "", HeaderList.of(), body.getBytes(StandardCharsets.UTF_8));
        return new WireReply(
                Protocol.REST_JSON_1,
                router.handle(request).toCompletableFuture().join());
    }
}
