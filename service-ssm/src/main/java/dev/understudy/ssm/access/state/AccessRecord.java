package dev.understudy.ssm.access.state;

import java.time.Duration;
import java.util.List;

/**
 * A request for access. Its tags are in the tag ledger.
 *
 * @param id {@code oi-} and 12 hexadecimal digits
 * @param reason why somebody wants it
 * @param nodes the ids of the nodes
 * @param duration how long access lasts once it is granted
 * @param access how it stands
 */
public record AccessRecord(String id, String reason, List<String> nodes, Duration duration, Access access) {
    /** Copies what could change. */
    public AccessRecord {
        nodes = List.copyOf(nodes);
    }

    /** The same in another state. */
    public AccessRecord in(Access next) {
        return new AccessRecord(id, reason, nodes, duration, next);
    }
}
