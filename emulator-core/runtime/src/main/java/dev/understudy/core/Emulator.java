package dev.understudy.core;

import dev.understudy.core.callout.Callouts;
import dev.understudy.core.callout.Errands;
import dev.understudy.core.callout.Workers;
import dev.understudy.core.dispatch.Dispatcher;
import dev.understudy.core.dispatch.Escort;
import dev.understudy.core.dispatch.SideDoorHandler;
import dev.understudy.core.event.EventLog;
import dev.understudy.core.fault.Faults;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.journal.RequestJournal;
import dev.understudy.core.lifecycle.Lifecycles;
import dev.understudy.core.metrics.Metrics;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.outcome.Outcomes;
import dev.understudy.core.protocol.ProtocolCodec;
import dev.understudy.core.quota.Quotas;
import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.Neighbours;
import dev.understudy.core.service.ServiceModule;
import dev.understudy.core.service.SideDoor;
import dev.understudy.core.snapshot.Snapshot;
import dev.understudy.core.snapshot.Snapshots;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.time.EmulatorClock;
import dev.understudy.core.time.Ticker;
import dev.understudy.core.wire.WireHandler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * The emulator without any network: services, clock and events, and a {@link Dispatcher} that answers HTTP messages.
 *
 * <p>Instances share nothing, so that many may live in one JVM.
 */
public final class Emulator implements AutoCloseable {
    private final ExecutorService workers = Workers.create();
    private final ExecutorService companions = Workers.unlimited();
    private final EmulatorBuilder settings;
    private final Kernel kernel;
    private final List<EmulatedService> services;
    private final List<Partitions<?>> partitions;
    private final Attendants attendants;
    private final Dispatcher dispatcher;
    private final Map<String, WireHandler> sideDoors;
    private final Ticker ticker;

    Emulator(EmulatorBuilder builder) {
        this.settings = builder;
        this.kernel = new Kernel(
                builder.clock,
                builder.ids,
                new EventLog(),
                builder.quotas,
                new Lifecycles(),
                new Outcomes(),
                new Callouts(workers),
                new Neighbours(builder.ids),
                builder.buckets,
                builder.repositories,
                builder.programs,
                new Errands(workers, companions));
        this.services = start(builder.serviceIds, kernel);
        kernel.neighbours().introduce(services);
        builder.lifecycles.forEach(kernel.lifecycles()::changeDefault);
        builder.targets.forEach(kernel.callouts()::map);
        this.partitions = services.stream()
                .<Partitions<?>>map(EmulatedService::partitions)
                .distinct()
                .toList();
        this.attendants = new Attendants(services, kernel.events(), builder.journalCapacity);
        Escort escort = attendants.escort(builder.interceptors, builder.observers);
        this.dispatcher = new Dispatcher(
                codecs(), services, escort, kernel.clock(), workers, builder.defaultAccount, builder.defaultRegion);
        this.sideDoors = sideDoors(escort);
        this.ticker = new Ticker(kernel.clock(), this::nextDue, this::settle);
        partitions.forEach(state -> state.onScheduled(this::nudge));
    }

    /** An emulator with every service that is on the class path, unless told otherwise. */
    public static EmulatorBuilder builder() {
        return new EmulatorBuilder();
    }

    /** Which version this is; {@code development} if it runs from compiled classes. */
    public static String version() {
        String version = Emulator.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** The ids of all services on the class path, in a stable order. */
    public static Set<String> availableServices() {
        Set<String> ids = new LinkedHashSet<>();
        ServiceLoader.load(ServiceModule.class).forEach(module -> ids.addAll(module.serviceIds()));
        return ids;
    }

    private static List<EmulatedService> start(@Nullable Set<String> wanted, Kernel kernel) {
        List<EmulatedService> started = new ArrayList<>();
        for (ServiceModule module : ServiceLoader.load(ServiceModule.class)) {
            if (wanted == null || module.serviceIds().stream().anyMatch(wanted::contains)) {
                for (EmulatedService service : module.start(kernel)) {
                    if (wanted == null || wanted.contains(service.toString())) {
                        started.add(service);
                    }
                }
            }
        }
        return List.copyOf(started);
    }

    private static Map<Protocol, ProtocolCodec> codecs() {
        Map<Protocol, ProtocolCodec> codecs = new EnumMap<>(Protocol.class);
        ServiceLoader.load(ProtocolCodec.class).forEach(codec -> codecs.put(codec.protocol(), codec));
        return codecs;
    }

    private Map<String, WireHandler> sideDoors(Escort escort) {
        Map<String, WireHandler> doors = new LinkedHashMap<>();
        for (EmulatedService service : services) {
            for (SideDoor door : service.sideDoors()) {
                doors.put(
                        door.name(),
                        new SideDoorHandler(
                                door, escort, kernel.clock(), settings.defaultAccount, settings.defaultRegion));
            }
        }
        return Collections.unmodifiableMap(doors);
    }

    private void nudge() {
        if (kernel.clock().read().mode() == EmulatorClock.Mode.SYSTEM) {
            ticker.nudge();
        }
    }

    private @Nullable Instant nextDue() {
        Instant next = null;
        for (Partitions<?> state : partitions) {
            Instant due = state.nextDue();
            if (due != null && (next == null || due.isBefore(next))) {
                next = due;
            }
        }
        return next;
    }

    /** What answers requests. */
    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /** What answers beside AWS's API, by the names of the side doors; each needs a server of its own. */
    public Map<String, WireHandler> sideDoors() {
        return sideDoors;
    }

    /** The services that answer here. */
    public List<EmulatedService> services() {
        return services;
    }

    /** The time. After moving it, {@link #settle()} lets happen what became due, or the next request does. */
    public EmulatorClock clock() {
        return kernel.clock();
    }

    /** What AWS would have told the outside world. */
    public EventLog events() {
        return kernel.events();
    }

    /** How long transitions take. */
    public Lifecycles lifecycles() {
        return kernel.lifecycles();
    }

    /** How things end that an emulator cannot really do. */
    public Outcomes outcomes() {
        return kernel.outcomes();
    }

    /** The last requests. */
    public RequestJournal journal() {
        return attendants.journal();
    }

    /** Which requests are disturbed. */
    public Faults faults() {
        return attendants.faults();
    }

    /** What is counted and measured. */
    public Metrics metrics() {
        return attendants.metrics();
    }

    /** Saves and loads the whole state. */
    public Snapshots snapshots() {
        return new Snapshots(kernel, services);
    }

    /**
     * Another emulator that stands where this one does now, with the same settings. From here on, neither sees what
     * becomes of the other. Interceptors and observers serve both; side doors of the other need servers of their own.
     */
    public Emulator fork() {
        Snapshot now = snapshots().save();
        Emulator fork = settings.copy()
                .clock(kernel.clock().copy())
                .ids(IdGenerator.seeded(0))
                .quotas(kernel.quotas().copy())
                .build();
        fork.snapshots().load(now);
        return fork;
    }

    /** Threads for what must not keep requests waiting. */
    public Executor workers() {
        return workers;
    }

    /** How many of something are allowed. */
    public Quotas quotas() {
        return kernel.quotas();
    }

    /**
     * Lets everything happen that is due by now, in order of due time.
     *
     * @return what happened
     */
    public List<DueTransition> settle() {
        return settle(kernel.clock().instant());
    }

    private List<DueTransition> settle(Instant now) {
        List<DueTransition> happened = new ArrayList<>();
        Instant next = nextDue();
        while (next != null && !next.isAfter(now)) {
            // One service may call another, so that all of them go through time together.
            for (Partitions<?> state : partitions) {
                happened.addAll(state.settle(next));
            }
            next = nextDue();
        }
        return happened;
    }

    /**
     * Forgets state, with the requests and events that it came of, and the outcomes and faults scripted for it. If
     * everything is forgotten, so are the policies that were chosen for lifecycles. The clock stays.
     */
    public void reset(ResetScope scope) {
        partitions.forEach(state -> state.reset(scope::includes));
        kernel.events().forget(scope::includes);
        attendants.reset(scope);
        kernel.outcomes().forget(scripted -> scope.includes(scripted.rule()));
        services.forEach(service -> service.reset(scope));
        if (scope.isEverything()) {
            kernel.lifecycles().forgetChoices();
        }
    }

    @Override
    public void close() {
        ticker.close();
        attendants.close();
        workers.shutdownNow();
        companions.shutdownNow();
    }
}
