package dev.understudy;

import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.dispatch.CallObserver;
import dev.understudy.core.git.GitRoot;
import dev.understudy.core.http.HttpOptions;
import dev.understudy.core.journal.RequestJournal;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.local.LocalPrograms;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Options of an embedded emulator. Each has the default of the command line's option, but for the port: there is always a
 * free one. One builder may start many emulators, which share nothing.
 */
public final class UnderstudyBuilder {
    private static final int HIGHEST_PORT = 65_535;

    private final Map<String, URI> targets = new LinkedHashMap<>();
    private final Map<String, TransitionPolicy> lifecycles = new LinkedHashMap<>();
    private final List<CallObserver> observers = new ArrayList<>();
    private String host = "127.0.0.1";
    private int port;
    private @Nullable Set<String> services;
    private ClockSetting clock = ClockSetting.system();
    private @Nullable Long seed;
    private boolean admin = true;
    private int maxBody = HttpOptions.defaults().maxBodyBytes();
    private boolean quotas = true;
    private String account = "000000000000";
    private String region = "us-east-1";
    private @Nullable Integer agentPort;
    private Buckets buckets = Buckets.none();
    private GitRoot repositories = GitRoot.none();
    private LocalPrograms programs = LocalPrograms.none();
    private int journal = RequestJournal.DEFAULT_CAPACITY;

    UnderstudyBuilder() {}

    /** Listens on this interface; 127.0.0.1 unless told otherwise. */
    public UnderstudyBuilder host(String nameOrAddress) {
        host = nameOrAddress;
        return this;
    }

    /** Listens on this port; 0, as unless told otherwise, takes a free one. */
    public UnderstudyBuilder port(int number) {
        port = checked(number);
        return this;
    }

    /** Starts only these services: proton, appconfig, appconfigdata, appmesh, ssm. All unless told otherwise. */
    public UnderstudyBuilder services(String... ids) {
        services = Set.of(ids);
        return this;
    }

    /** Runs on a clock like this; on the machine's time unless told otherwise. */
    public UnderstudyBuilder clock(ClockSetting setting) {
        clock = setting;
        return this;
    }

    /** Lets the clock stand still at a time. */
    public UnderstudyBuilder clock(Instant standsAt) {
        return clock(ClockSetting.frozenAt(standsAt));
    }

    /** Makes identifiers the same from run to run; unforeseeable unless told otherwise. */
    public UnderstudyBuilder seed(long number) {
        seed = number;
        return this;
    }

    /** Leaves out the admin API under {@code /_understudy/}; the methods of {@link Understudy} do not need it. */
    public UnderstudyBuilder withoutAdmin() {
        admin = false;
        return this;
    }

    /** Refuses larger request bodies with 413; 16 MiB unless told otherwise. */
    public UnderstudyBuilder maxBody(int bytes) {
        maxBody = bytes;
        return this;
    }

    /** Lifts AWS's default quotas. */
    public UnderstudyBuilder withoutQuotas() {
        quotas = false;
        return this;
    }

    /** Serves callers whose access key is no account id for this account; 000000000000 unless told otherwise. */
    public UnderstudyBuilder defaultAccount(String twelveDigits) {
        if (!twelveDigits.matches("[0-9]{12}")) {
            throw new IllegalArgumentException("an account has 12 digits, unlike '" + twelveDigits + "'");
        }
        account = twelveDigits;
        return this;
    }

    /** Serves unsigned requests for this region; us-east-1 unless told otherwise. */
    public UnderstudyBuilder defaultRegion(String name) {
        region = name;
        return this;
    }

    /** Opens the AppConfig Agent's local interface on a port; 0 takes a free one. Closed unless told otherwise. */
    public UnderstudyBuilder agentPort(int number) {
        agentPort = checked(number);
        return this;
    }

    /** Sends what is meant for a function, topic, queue or bus to a URL. */
    public UnderstudyBuilder target(String arn, URI url) {
        targets.put(arn, url);
        return this;
    }

    /** Takes objects in buckets from this source; nobody sees into buckets unless told otherwise. */
    public UnderstudyBuilder buckets(Buckets source) {
        buckets = source;
        return this;
    }

    /** Reads repositories of Git in this folder; nobody sees into repositories unless told otherwise. */
    public UnderstudyBuilder repositories(GitRoot root) {
        repositories = root;
        return this;
    }

    /**
     * Runs commands and sessions of Systems Manager in a shell of this machine, as the user of this process. Unless told so,
     * they end as scripted.
     */
    public UnderstudyBuilder runCommands() {
        programs = programs.withShell();
        return this;
    }

    /**
     * Runs scripts of runbooks in a language with an interpreter of this machine; none run unless told otherwise.
     *
     * @param language {@code python} or {@code powershell}
     * @param command the interpreter and its own arguments
     */
    public UnderstudyBuilder scriptInterpreter(String language, String... command) {
        programs = programs.withInterpreter(language, List.of(command));
        return this;
    }

    /** Keeps so many of the last requests; 1000 unless told otherwise, 0 for none. */
    public UnderstudyBuilder journal(int requests) {
        journal = requests;
        return this;
    }

    /** Decides how long the transitions of a lifecycle take, as in {@code proton.environment}. */
    public UnderstudyBuilder lifecycle(String name, TransitionPolicy policy) {
        lifecycles.put(name, policy);
        return this;
    }

    /** Lets somebody look on at every request that an emulator of this builder gets. */
    public UnderstudyBuilder observer(CallObserver observer) {
        observers.add(observer);
        return this;
    }

    private static int checked(int port) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("a port is a number from 0 to " + HIGHEST_PORT + ", not " + port);
        }
        return port;
    }

    /** The settings chosen so far. */
    public Settings settings() {
        return new Settings(
                host,
                port,
                services,
                clock,
                seed,
                admin,
                maxBody,
                quotas,
                account,
                region,
                agentPort,
                targets,
                buckets,
                repositories,
                programs,
                journal,
                lifecycles);
    }

    /** Who looks on at every request. */
    public List<CallObserver> observers() {
        return List.copyOf(observers);
    }

    /**
     * Starts an emulator that answers when this returns.
     *
     * @throws IllegalArgumentException if there is no such service or lifecycle
     * @throws java.io.UncheckedIOException if it cannot listen
     */
    public Understudy start() {
        return Understudy.start(settings(), observers());
    }
}
