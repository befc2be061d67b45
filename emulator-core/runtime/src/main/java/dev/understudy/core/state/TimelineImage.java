package dev.understudy.core.state;

import java.util.List;

/**
 * What is due in a partition at one moment.
 *
 * @param pending what falls due at a time, in that order
 * @param waiting what falls due after reads
 */
public record TimelineImage(List<DueTransition> pending, List<Waiting> waiting) {
    static final TimelineImage EMPTY = new TimelineImage(List.of(), List.of());

    /**
     * Something that waits for reads.
     *
     * @param resource reads of what
     * @param kind what happens then
     * @param readsLeft how many are missing
     */
    public record Waiting(String resource, String kind, int readsLeft) {}
}
