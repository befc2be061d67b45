package dev.understudy.core.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.socket.SocketListener;
import dev.understudy.core.socket.SocketRoute;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.Refusal;
import dev.understudy.core.wire.Upgrade;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Leads WebSockets to the services that answer them, and leaves everything else to another handler. Web pages from
 * elsewhere get none: browsers let every page open a WebSocket to this machine, and say only where the page comes from.
 */
public final class SocketRouter implements WireHandler {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;

    private final WireHandler others;
    private final List<SocketRoute> routes;
    private final BrowserGuard guard;

    SocketRouter(WireHandler others, List<SocketRoute> routes, BrowserGuard guard) {
        this.others = others;
        this.routes = routes;
        this.guard = guard;
    }

    /**
     * A router in front of another handler; that handler itself if no service answers WebSockets.
     *
     * @param others answers what is no WebSocket
     * @param guard turns web pages from elsewhere away
     */
    public static WireHandler inFrontOf(WireHandler others, List<EmulatedService> services, BrowserGuard guard) {
        List<SocketRoute> routes = services.stream()
                .flatMap(service -> service.socketRoutes().stream())
                .toList();
        return routes.isEmpty() ? others : new SocketRouter(others, routes, guard);
    }

    @Override
    public CompletionStage<WireResponse> handle(WireRequest request) {
        return others.handle(request);
    }

    @Override
    public WireResponse refuse(WireRequest head, Refusal refusal) {
        return others.refuse(head, refusal);
    }

    @Override
    public int maxBodyBytes(WireRequest head, int usual) {
        return others.maxBodyBytes(head, usual);
    }

    @Override
    public @Nullable Upgrade upgrade(WireRequest head) {
        for (SocketRoute route : routes) {
            if (head.path().startsWith(route.prefix())) {
                return upgrade(head, route);
            }
        }
        return others.upgrade(head);
    }

    private Upgrade upgrade(WireRequest head, SocketRoute route) {
        String objection = guard.objection(head);
        if (objection != null) {
            return refused(FORBIDDEN, objection);
        }
        String resource;
        try {
            String rest = head.path().substring(route.prefix().length());
            resource = URLDecoder.decode(rest.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return refused(BAD_REQUEST, "the path is not properly percent-encoded");
        }
        SocketListener listener = route.acceptor().accept(resource);
        return listener == null
                ? refused(NOT_FOUND, "there is nothing to connect to at this path")
                : new Upgrade.Accepted(listener);
    }

    private static Upgrade refused(int status, String reason) {
        byte[] body = JsonTree.bytes(JsonNodeFactory.instance.objectNode().put("error", reason));
        return new Upgrade.Refused(new WireResponse(status, HeaderList.of("Content-Type", "application/json"), body));
    }
}
