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

    /** Sends a request with a body as it is; the path may have a query. */
    WireReply send(String method, String path, String body) {
        int end = path.indexOf('?');
        WireRequest request = new WireRequest(
                method,
                "/_understudy/" + (end < 0 ? path : path.substring(0, end)),
                end < 0 ? "" : path.substring(end + 1),
                HeaderList.of(),
                body.getBytes(StandardCharsets.UTF_8));
        return new WireReply(
                Protocol.REST_JSON_1,
                router.handle(request).toCompletableFuture().join());
    }
}
