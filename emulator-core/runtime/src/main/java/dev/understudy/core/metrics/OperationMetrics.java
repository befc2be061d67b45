package dev.understudy.core.metrics;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** What is counted of one operation. */
final class OperationMetrics {
    private final String service;
    private final String operation;
    private final ConcurrentMap<String, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final LatencyHistogram latency = new LatencyHistogram();

    OperationMetrics(String service, String operation) {
        this.service = service;
        this.operation = operation;
    }

    /** Sorts it among the others. */
    String name() {
        return service + ":" + operation;
    }

    /** Whether anything was counted yet. */
    boolean used() {
        return !outcomes.isEmpty();
    }

    void record(String outcome, long nanos) {
        LongAdder count = outcomes.get(outcome);
        if (count == null) {
            count = outcomes.computeIfAbsent(outcome, absent -> new LongAdder());
        }
        count.increment();
        latency.record(nanos);
    }

    void writeCounts(PrometheusText text, String metric) {
        for (Map.Entry<String, LongAdder> outcome : new TreeMap<>(outcomes).entrySet()) {
            text.sample(
                    metric,
                    Long.toString(outcome.getValue().sum()),
                    "service",
                    service,
                    "operation",
                    operation,
                    "outcome",
                    outcome.getKey());
        }
    }

    void writeLatency(PrometheusText text, String metric) {
        latency.writeTo(text, metric, "service", service, "operation", operation);
    }
}
