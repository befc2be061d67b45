package dev.understudy.core;

import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.callout.Callouts;
import dev.understudy.core.callout.Workers;
import dev.understudy.core.dispatch.Dispatcher;
import dev.understudy.core.dispatch.Interceptor;
import dev.understudy.core.dispatch.SideDoorHandler;
import dev.understudy.core.event.EventLog;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.lifecycle.Lifecycles;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.outcome.Outcomes;
import dev.understudy.core.protocol.ProtocolCodec;
import dev.understudy.core.quota.Quotas;
import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.Neighbours;
import dev.understudy.core.service.ServiceModule;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.time.EmulatorClock;
import dev.understudy.core.time.Ticker;
import dev.understudy.core.wire.WireHandler;
import java.net.URI;
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
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * The emulator without any network: services, clock and events, and a {@link Dispatcher} that answers HTTP messages.
 *
 * <p>Instances share nothing, so that many may live in one JVM.
 */
public final class Emulator implements AutoCloseable {
    private final ExecutorService workers = Workers.create();
    private final Kernel kernel;
    private final List<EmulatedService> services;
    private final List<Partitions<?>> partitions;
    private final Dispatcher dispatcher;
    private final Map<String, WireHandler> sideDoors;
    private final Ticker ticker;

    private Emulator(Builder builder) {
        this.kernel = new Kernel(
                builder.clock,
                builder.ids,
                new EventLog(),
                builder.quotas,
                new Lifecycles(),
                new Outcomes(),
                new Callouts(workers),
                new Neighbours(builder.ids),
                builder.buckets);
        this.services = start(builder.serviceIds, kernel);
        kernel.neighbours().introduce(services);
        builder.targets.forEach(kernel.callouts()::map);
        this.partitions = services.stream()
                .<Partitions<?>>map(EmulatedService::partitions)
                .distinct()
                .toList();
        this.dispatcher = new Dispatcher(
                codecs(), services, builder.interceptors, workers, builder.defaultAccount, builder.defaultRegion);
        this.sideDoors = sideDoors(services, builder);
        this.ticker = new Ticker(kernel.clock(), this::nextDue, this::settle);
        partitions.forEach(state -> state.onScheduled(this::nudge));
    }

    /** An emulator with every service that is on the class path, unless told otherwise. */
    public static Builder builder() {
        return new Builder();
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

    private static Map<String, WireHandler> sideDoors(List<EmulatedService> services, Builder builder) {
        Map<String, WireHandler> doors = new LinkedHashMap<>();
        for (EmulatedService service : services) {
            service.sideDoors()
                    .forEach(door -> doors.put(
                            door.name(), new SideDoorHandler(door, builder.defaultAccount, builder.defaultRegion)));
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

    /** How many of something are allowed. */
    public Quotas quotas() {
        return kernel.quotas();
    }

    /**
     * Lets everything happen that is due by now.
     *
     * @return what happened
     */
    public List<DueTransition> settle() {
        return settle(kernel.clock().instant());
    }

    private List<DueTransition> settle(Instant now) {
        List<DueTransition> happened = new ArrayList<>();
        for (Partitions<?> state : partitions) {
            happened.addAll(state.settle(now));
        }
        return happened;
    }

    /** Forgets state, with the events that came of it and the outcomes that were scripted for it. */
    public void reset(ResetScope scope) {
        partitions.forEach(state -> state.reset(scope::includes));
        kernel.events().forget(scope::includes);
        kernel.outcomes().forget(scripted -> scope.includes(scripted.rule()));
        services.forEach(service -> service.reset(scope));
    }

    @Override
    public void close() {
        ticker.close();
        workers.shutdownNow();
    }

    /** Settings of an emulator. */
    public static final class Builder {
        private EmulatorClock clock = EmulatorClock.system();
        private IdGenerator ids = IdGenerator.random();
        private Quotas quotas = Quotas.aws();
        private Buckets buckets = Buckets.none();
        private @Nullable Set<String> serviceIds;
        private final List<Interceptor> interceptors = new ArrayList<>();
        private final Map<String, URI> targets = new LinkedHashMap<>();
        private String defaultAccount = "000000000000";
        private String defaultRegion = "us-east-1";

        private Builder() {}

        /** Runs on this clock; the machine's time unless told otherwise. */
        public Builder clock(EmulatorClock clock) {
            this.clock = clock;
            return this;
        }

        /** Makes identifiers with this generator; unforeseeable ones unless told otherwise. */
        public Builder ids(IdGenerator ids) {
            this.ids = ids;
            return this;
        }

        /** Enforces these quotas; AWS's defaults unless told otherwise. */
        public Builder quotas(Quotas quotas) {
            this.quotas = quotas;
            return this;
        }

        /**
         * Starts only these services.
         *
         * @throws IllegalArgumentException if one is not on the class path
         */
        public Builder services(Set<String> ids) {
            Set<String> available = availableServices();
            for (String id : ids) {
                if (!available.contains(id)) {
                    throw new IllegalArgumentException("there is no service " + id + "; there are " + available);
                }
            }
            serviceIds = Set.copyOf(ids);
            return this;
        }

        /** Puts an interceptor inside of those added before. */
        public Builder interceptor(Interceptor interceptor) {
            interceptors.add(interceptor);
            return this;
        }

        /**
         * Sends what is meant for a target outside, such as a Lambda function, to a URL.
         *
         * @param arn the target's ARN
         * @param url where it gets an HTTP POST
         */
        public Builder target(String arn, URI url) {
            targets.put(arn, url);
            return this;
        }

        /** Takes objects in buckets from this source; nobody sees into buckets unless told otherwise. */
        public Builder buckets(Buckets source) {
            this.buckets = source;
            return this;
        }

        /** Serves callers whose access key is no account id for this account. */
        public Builder defaultAccount(String account) {
            this.defaultAccount = account;
            return this;
        }

        /** Serves unsigned requests for this region. */
        public Builder defaultRegion(String region) {
            this.defaultRegion = region;
            return this;
        }

        /** Starts the emulator. */
        public Emulator build() {
            return new Emulator(this);
        }
    }
}
