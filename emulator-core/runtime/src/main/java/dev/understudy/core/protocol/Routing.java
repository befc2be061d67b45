package dev.understudy.core.protocol;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.service.BoundOperation;
import dev.understudy.core.service.BoundService;
import java.util.List;

/** Where a request goes. */
public sealed interface Routing {
    /**
     * To an operation.
     *
     * @param service the service it belongs to
     * @param operation the operation
     * @param labels the values of the URI labels in the order of the URI pattern, percent-decoded; empty for protocols
     *     without labels
     */
    record Found(BoundService service, BoundOperation operation, List<String> labels) implements Routing {}

    /**
     * Nowhere.
     *
     * @param error what the caller is told
     */
    record Refused(ModeledError error) implements Routing {}
}
