package dev.understudy.protocol.restjson;

import dev.understudy.core.service.BoundOperation;
import dev.understudy.core.service.BoundService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of the trie: what may follow, and which operations end here. Not changed once the router is built. */
final class UriNode {
    /** An operation that ends at a node. */
    record Route(String method, Map<String, String> query, BoundService service, BoundOperation operation) {}

    private final Map<String, UriNode> literals = new HashMap<>();
    private final List<Route> routes = new ArrayList<>(2);
    private @Nullable UriNode label;
    private @Nullable UriNode greedy;

    void add(UriPattern pattern, String method, BoundService service, BoundOperation operation) {
        UriNode node = this;
        for (UriPattern.Segment segment : pattern.segments()) {
            node = node.next(segment);
        }
        node.routes.add(new Route(method, pattern.query(), service, operation));
        // The more a route asks of the query string, the sooner it is tried.
        node.routes.sort((a, b) -> Integer.compare(b.query().size(), a.query().size()));
    }

    private UriNode next(UriPattern.Segment segment) {
        switch (segment.kind()) {
            case LITERAL -> {
                return literals.computeIfAbsent(segment.text(), text -> new UriNode());
            }
            case LABEL -> {
                UriNode next = label == null ? new UriNode() : label;
                label = next;
                return next;
            }
            case GREEDY -> {
                UriNode next = greedy == null ? new UriNode() : greedy;
                greedy = next;
                return next;
            }
        }
        throw new AssertionError(segment);
    }

    @Nullable UriNode literal(String text) {
        return literals.get(text);
    }

    @Nullable UriNode label() {
        return label;
    }

    @Nullable UriNode greedy() {
        return greedy;
    }

    List<Route> routes() {
        return routes;
    }
}
