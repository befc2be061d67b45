package dev.understudy.core;

import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.dispatch.CallObserver;
import dev.understudy.core.dispatch.Interceptor;
import dev.understudy.core.git.GitRoot;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.journal.RequestJournal;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.local.LocalPrograms;
import dev.understudy.core.quota.Quotas;
import dev.understudy.core.time.EmulatorClock;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settings of an emulator. */
public final class EmulatorBuilder {
    EmulatorClock clock = EmulatorClock.system();
    IdGenerator ids = IdGenerator.random();
    Quotas quotas = Quotas.aws();
    Buckets buckets = Buckets.none();
    GitRoot repositories = GitRoot.none();
    LocalPrograms programs = LocalPrograms.none();
    int journalCapacity = RequestJournal.DEFAULT_CAPACITY;

    @Nullable Set<String> serviceIds;

    final List<Interceptor> interceptors = new ArrayList<>();
    final List<CallObserver> observers = new ArrayList<>();
    final Map<String, URI> targets = new LinkedHashMap<>();
    final Map<String, TransitionPolicy> lifecycles = new LinkedHashMap<>();
    String defaultAccount = "000000000000";
    String defaultRegion = "us-east-1";

    EmulatorBuilder() {}

    EmulatorBuilder copy() {
        EmulatorBuilder copy = new EmulatorBuilder()
                .clock(clock)
                .ids(ids)
                .quotas(quotas)
                .buckets(buckets)
                .repositories(repositories)
                .programs(programs)
                .journal(journalCapacity);
        copy.serviceIds = serviceIds;
        copy.interceptors.addAll(interceptors);
        copy.observers.addAll(observers);
        copy.targets.putAll(targets);
        copy.lifecycles.putAll(lifecycles);
        return copy.defaultAccount(defaultAccount).defaultRegion(defaultRegion);
    }

    /** Runs on this clock; the machine's time unless told otherwise. */
    public EmulatorBuilder clock(EmulatorClock clock) {
        this.clock = clock;
        return this;
    }

    /** Makes identifiers with this generator; unforeseeable ones unless told otherwise. */
    public EmulatorBuilder ids(IdGenerator ids) {
        this.ids = ids;
        return this;
    }

    /** Enforces these quotas; AWS's defaults unless told otherwise. */
    public EmulatorBuilder quotas(Quotas quotas) {
        this.quotas = quotas;
        return this;
    }

    /**
     * Starts only these services.
     *
     * @throws IllegalArgumentException if one is not on the class path
     */
    public EmulatorBuilder services(Set<String> ids) {
        Set<String> available = Emulator.availableServices();
        for (String id : ids) {
            if (!available.contains(id)) {
                throw new IllegalArgumentException("there is no service " + id + "; there are " + available);
            }
        }
        serviceIds = Set.copyOf(ids);
        return this;
    }

    /** Keeps so many requests in the journal; 0 switches it off. */
    public EmulatorBuilder journal(int capacity) {
        journalCapacity = capacity;
        return this;
    }

    /** Puts an interceptor inside of those added before. */
    public EmulatorBuilder interceptor(Interceptor interceptor) {
        interceptors.add(interceptor);
        return this;
    }

    /** Lets somebody look on at every request. */
    public EmulatorBuilder observer(CallObserver observer) {
        observers.add(observer);
        return this;
    }

    /**
     * Sends what is meant for a target outside, such as a Lambda function, to a URL.
     *
     * @param arn the target's ARN
     * @param url where it gets an HTTP POST
     */
    public EmulatorBuilder target(String arn, URI url) {
        targets.put(arn, url);
        return this;
    }

    /**
     * Lets the transitions of a lifecycle take as long as this, also after a reset.
     *
     * @param lifecycle as in {@code appconfig.rollback}; {@link #build()} fails if no service knows it
     */
    public EmulatorBuilder lifecycle(String lifecycle, TransitionPolicy policy) {
        lifecycles.put(lifecycle, policy);
        return this;
    }

    /** Takes objects in buckets from this source; nobody sees into buckets unless told otherwise. */
    public EmulatorBuilder buckets(Buckets source) {
        this.buckets = source;
        return this;
    }

    /** Reads repositories of Git in this folder; nobody sees into any unless told otherwise. */
    public EmulatorBuilder repositories(GitRoot root) {
        this.repositories = root;
        return this;
    }

    /** Runs these programs of this machine for its callers; none unless told otherwise. */
    public EmulatorBuilder programs(LocalPrograms allowed) {
        this.programs = allowed;
        return this;
    }

    /** Serves callers whose access key is no account id for this account. */
    public EmulatorBuilder defaultAccount(String account) {
        this.defaultAccount = account;
        return this;
    }

    /** Serves unsigned requests for this region. */
    public EmulatorBuilder defaultRegion(String region) {
        this.defaultRegion = region;
        return this;
    }

    /**
     * Starts the emulator.
     *
     * @throws IllegalArgumentException if a setting names what no service knows
     */
    public Emulator build() {
        return new Emulator(copy());
    }
}
