package dev.understudy.protocol.restjson;

import dev.understudy.core.protocol.Routing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One search in the trie. Literal segments go before labels, labels before greedy labels.
 *
 * <p>An ARN in a label may hold slashes. AWS's clients encode them, but others do not, and AWS takes both: so a label that
 * begins with {@code arn:} may take more than one segment.
 */
final class UriSearch {
    private static final String ARN = "arn:";

    private final String method;
    private final List<String> segments;
    private final QueryString query;
    private final ArrayList<String> labels = new ArrayList<>(4);
    private boolean pathExists;

    UriSearch(String method, List<String> segments, QueryString query) {
        this.method = method;
        this.segments = segments;
        this.query = query;
    }

    Routing.@Nullable Found in(UriNode root) {
        return at(root, 0);
    }

    /** Whether some operation answers at this path, if with another method. */
    boolean pathExists() {
        return pathExists;
    }

    private Routing.@Nullable Found at(UriNode node, int depth) {
        if (depth == segments.size()) {
            return end(node);
        }
        String segment = segments.get(depth);
        UriNode literal = node.literal(segment);
        if (literal != null) {
            Routing.Found found = at(literal, depth + 1);
            if (found != null) {
                return found;
            }
        }
        UriNode label = node.label();
        if (label != null && !segment.isEmpty()) {
            Routing.Found found = segment.startsWith(ARN) ? greedily(label, depth) : with(label, depth, depth + 1);
            if (found != null) {
                return found;
            }
        }
        UriNode greedy = node.greedy();
        return greedy == null ? null : greedily(greedy, depth);
    }

    /** Tries the shortest value first: what follows a greedy label can only be literal, and literals go before labels. */
    private Routing.@Nullable Found greedily(UriNode next, int depth) {
        for (int end = depth + 1; end <= segments.size(); end++) {
            Routing.Found found = with(next, depth, end);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Routing.@Nullable Found with(UriNode next, int start, int end) {
        labels.add(String.join("/", segments.subList(start, end)));
        Routing.Found found = at(next, end);
        labels.remove(labels.size() - 1);
        return found;
    }

    private Routing.@Nullable Found end(UriNode node) {
        for (UriNode.Route route : node.routes()) {
            if (query.carries(route.query())) {
                pathExists = true;
                if (route.method().equals(method)) {
                    return new Routing.Found(route.service(), route.operation(), List.copyOf(labels));
                }
            }
        }
        return null;
    }
}
