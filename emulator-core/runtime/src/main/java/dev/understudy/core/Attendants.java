package dev.understudy.core;

import dev.understudy.core.dispatch.CallObserver;
import dev.understudy.core.dispatch.Escort;
import dev.understudy.core.dispatch.Interceptor;
import dev.understudy.core.dispatch.RequestLog;
import dev.understudy.core.event.EventLog;
import dev.understudy.core.fault.Faults;
import dev.understudy.core.journal.RequestJournal;
import dev.understudy.core.metrics.Metrics;
import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.service.SideDoor;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.time.Delays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who attends to every request of one emulator: journal, metrics and log look on, faults take part. */
final class Attendants implements AutoCloseable {
    private final List<EmulatedService> services;
    private final Delays delays = new Delays();
    private final RequestJournal journal;
    private final Faults faults;
    private final Metrics metrics = new Metrics();
    /** The services that side doors belong to, by the names of these. */
    private final Map<String, String> doorOwners = new HashMap<>();

    Attendants(List<EmulatedService> services, EventLog events, int journalCapacity) {
        this.services = services;
        this.journal = new RequestJournal(journalCapacity);
        this.faults = new Faults(
                services.stream().map(service -> service.operations().model()).toList(), delays);
        for (EmulatedService service : services) {
            for (SideDoor door : service.sideDoors()) {
                doorOwners.put(door.name(), service.toString());
                metrics.countDoor(door.name());
            }
        }
        metrics.gauges("understudy_partitions", "Pairs of account and region with state.", "service", this::partitions);
        metrics.gauge("understudy_journal_requests", "Requests that the journal holds.", journal::size);
        metrics.gauge(
                "understudy_faults_active",
                "Fault rules in force.",
                () -> faults.list().size());
        metrics.counter("understudy_faults_injected_total", "Requests that a fault rule disturbed.", faults::injected);
        metrics.counter("understudy_events_total", "Events that AWS would have sent.", events::emitted);
    }

    private Map<String, Long> partitions() {
        Map<String, Long> counts = new TreeMap<>();
        services.forEach(service -> counts.put(
                service.toString(), (long) service.partitions().keys().size()));
        return counts;
    }

    RequestJournal journal() {
        return journal;
    }

    Faults faults() {
        return faults;
    }

    Metrics metrics() {
        return metrics;
    }

    /** Faults stand innermost: whoever else takes part sees what they do. */
    Escort escort(List<Interceptor> interceptors, List<CallObserver> onlookers) {
        List<CallObserver> observers = new ArrayList<>(List.of(metrics, new RequestLog()));
        observers.addAll(onlookers);
        if (journal.capacity() > 0) {
            observers.add(journal);
        }
        List<Interceptor> all = new ArrayList<>(interceptors);
        all.add(faults);
        return new Escort(observers, all);
    }

    /** Forgets the requests in a scope, and the fault rules that are about nothing outside of it. */
    void reset(ResetScope scope) {
        journal.forget(call -> {
            String owner = doorOwners.getOrDefault(call.service(), call.service());
            return scope.includes(new PartitionKey(owner, call.account(), call.region()));
        });
        faults.forget(fault -> scope.isEverything()
                || (scope.account() == null
                        && scope.region() == null
                        && String.valueOf(scope.service()).equals(fault.rule().service())));
    }

    @Override
    public void close() {
        delays.close();
    }
}
