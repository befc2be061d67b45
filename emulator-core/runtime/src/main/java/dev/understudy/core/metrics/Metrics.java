package dev.understudy.core.metrics;

import dev.understudy.core.dispatch.CallObserver;
import dev.understudy.core.dispatch.CompletedCall;
import dev.understudy.core.model.OperationModel;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Counts requests by service, operation and outcome, measures how long they really take, and reads what others count.
 *
 * <p>Requests that reach no operation are counted together: their names come from outside, and a scraper's memory should
 * not depend on what somebody mistypes.
 */
public final class Metrics implements CallObserver {
    /** What {@link #text()} is, for the header of an answer. */
    public static final String MEDIA_TYPE = PrometheusText.MEDIA_TYPE;

    private static final String UNKNOWN = "unknown";

    private record Reading(String name, String type, String help, Supplier<Map<String, Long>> values, String label) {}

    private final ConcurrentMap<OperationModel, OperationMetrics> operations = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, OperationMetrics> doors = new ConcurrentHashMap<>();
    private final OperationMetrics lost = new OperationMetrics(UNKNOWN, UNKNOWN);
    private final LongAdder begun = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final List<Reading> readings = new CopyOnWriteArrayList<>();

    /** Metrics of requests alone; others join by {@link #gauge} and {@link #counter}. */
    public Metrics() {
        gauge("understudy_requests_in_flight", "Requests that are not answered yet.", this::inFlight);
    }

    private long inFlight() {
        // In this order: what begins in between must not count as ended only.
        long gone = ended.sum();
        return Math.max(0, begun.sum() - gone);
    }

    /** Counts requests that come in by a side door by its name. */
    public void countDoor(String name) {
        doors.put(name, new OperationMetrics(name, UNKNOWN));
    }

    /** Shows a number that may rise and fall. */
    public void gauge(String name, String help, LongSupplier value) {
        readings.add(new Reading(name, "gauge", help, () -> Map.of("", value.getAsLong()), ""));
    }

    /**
     * Shows several such numbers.
     *
     * @param label tells them apart
     * @param values by the value of the label
     */
    public void gauges(String name, String help, String label, Supplier<Map<String, Long>> values) {
        readings.add(new Reading(name, "gauge", help, values, label));
    }

    /** Shows a number that only rises; its name ends in {@code _total}. */
    public void counter(String name, String help, LongSupplier value) {
        readings.add(new Reading(name, "counter", help, () -> Map.of("", value.getAsLong()), ""));
    }

    @Override
    public void began() {
        begun.increment();
    }

    @Override
    public void ended(CompletedCall call) {
        ended.increment();
        OperationModel model = call.model();
        (model == null ? doors.getOrDefault(call.service(), lost) : of(model)).record(call.outcome(), call.nanos());
    }

    private OperationMetrics of(OperationModel model) {
        OperationMetrics metrics = operations.get(model);
        return metrics != null
                ? metrics
                : operations.computeIfAbsent(model, key -> new OperationMetrics(key.service(), key.name()));
    }

    /** Everything, in the text format of Prometheus. */
    public String text() {
        PrometheusText text = new PrometheusText();
        List<OperationMetrics> inOrder = Stream.of(List.of(lost), doors.values(), operations.values())
                .flatMap(Collection::stream)
                .filter(OperationMetrics::used)
                .sorted(Comparator.comparing(OperationMetrics::name))
                .toList();
        text.metric("understudy_requests_total", "counter", "Answered requests by outcome: OK or an error code.");
        inOrder.forEach(operation -> operation.writeCounts(text, "understudy_requests_total"));
        text.metric("understudy_request_duration_seconds", "histogram", "How long answers really took.");
        inOrder.forEach(operation -> operation.writeLatency(text, "understudy_request_duration_seconds"));
        readings.forEach(reading -> write(reading, text));
        return text.toString();
    }

    private static void write(Reading reading, PrometheusText text) {
        text.metric(reading.name, reading.type, reading.help);
        reading.values.get().forEach((label, value) -> {
            String[] labels = reading.label.isEmpty() ? new String[0] : new String[] {reading.label, label};
            text.sample(reading.name, Long.toString(value), labels);
        });
    }
}
