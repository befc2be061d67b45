package dev.understudy.core.state;

import dev.understudy.core.idempotency.IdempotencyLedger;
import java.util.List;
import java.util.Map;

/**
 * A partition at one moment: everything that makes it up, in immutable parts.
 *
 * @param key which partition
 * @param tables the rows of every table, in order of declaration
 * @param sequences the number given last by each sequence
 * @param timeline what is due
 * @param tags the tags of every resource
 * @param answers what retried requests get, in the order in which it is forgotten
 */
public record PartitionImage(
        PartitionKey key,
        List<TableImage> tables,
        Map<String, Long> sequences,
        TimelineImage timeline,
        Map<String, Map<String, String>> tags,
        List<IdempotencyLedger.Entry> answers) {

    /** Whether nothing is in it that an untouched partition would not have. */
    public boolean isEmpty() {
        return tables.stream().allMatch(table -> table.rows().isEmpty() && table.nextPlace() <= 1)
                && sequences.values().stream().allMatch(last -> last == 0)
                && timeline.pending().isEmpty()
                && timeline.waiting().isEmpty()
                && tags.isEmpty()
                && answers.isEmpty();
    }
}
