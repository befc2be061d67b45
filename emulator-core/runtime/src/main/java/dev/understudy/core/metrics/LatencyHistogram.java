package dev.understudy.core.metrics;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/** Counts durations in buckets. Safe for concurrent use, without locks. */
final class LatencyHistogram {
    /** Upper bounds in nanoseconds: most answers take microseconds, and faults take as long as somebody likes. */
    private static final long[] BOUNDS = {
        50_000L,
        100_000L,
        250_000L,
        500_000L,
        1_000_000L,
        2_500_000L,
        5_000_000L,
        10_000_000L,
        50_000_000L,
        250_000_000L,
        1_000_000_000L,
        5_000_000_000L
    };

    private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    LatencyHistogram() {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    void record(long duration) {
        int bucket = 0;
        while (bucket < BOUNDS.length && duration > BOUNDS[bucket]) {
            bucket++;
        }
        buckets[bucket].increment();
        nanos.add(duration);
    }

    /** Writes its samples; counts are cumulative, and the last one is that of {@code _count}. */
    void writeTo(PrometheusText text, String name, String... labels) {
        long count = 0;
        for (int i = 0; i < buckets.length; i++) {
            count += buckets[i].sum();
            String bound = i == BOUNDS.length ? "+Inf" : PrometheusText.seconds(BOUNDS[i]);
            text.sample(name + "_bucket", Long.toString(count), with(labels, "le", bound));
        }
        text.sample(name + "_sum", PrometheusText.seconds(nanos.sum()), labels);
        text.sample(name + "_count", Long.toString(count), labels);
    }

    private static String[] with(String[] labels, String name, String value) {
        String[] more = Arrays.copyOf(labels, labels.length + 2);
        more[labels.length] = name;
        more[labels.length + 1] = value;
        return more;
    }
}
