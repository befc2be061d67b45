package dev.understudy;

import dev.understudy.core.Emulator;
import dev.understudy.core.EmulatorBuilder;
import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.git.GitRoot;
import dev.understudy.core.http.HttpOptions;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.local.LocalPrograms;
import dev.understudy.core.quota.Quotas;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an emulator and its server are to be, however somebody said so: by {@link UnderstudyBuilder} or on a command line.
 *
 * @param host the interface to listen on
 * @param port the port to listen on; 0 takes a free one
 * @param services ids of the services to start; null starts all
 * @param clock what moves the clock
 * @param seed makes identifiers repeat from run to run; null makes them unforeseeable
 * @param admin whether the admin API answers
 * @param maxBody the largest request body in bytes
 * @param quotas whether AWS's quotas are enforced
 * @param account the account of callers whose access key is no account id
 * @param region the region of requests that are not signed
 * @param agentPort the port of the AppConfig Agent's local interface; 0 takes a free one, null leaves it closed
 * @param targets where what is meant for a target outside goes, by ARN
 * @param buckets where objects in buckets come from
 * @param repositories where repositories of Git are
 * @param programs which programs of this machine may run
 * @param journal how many requests the journal keeps; 0 switches it off
 * @param lifecycles how long transitions take that do not take AWS's time here, by the name of their lifecycle
 */
public record Settings(
        String host,
        int port,
        @Nullable Set<String> services,
        ClockSetting clock,
        @Nullable Long seed,
        boolean admin,
        int maxBody,
        boolean quotas,
        String account,
        String region,
        @Nullable Integer agentPort,
        Map<String, URI> targets,
        Buckets buckets,
        GitRoot repositories,
        LocalPrograms programs,
        int journal,
        Map<String, TransitionPolicy> lifecycles) {
    /** Keeps copies. */
    public Settings {
        services = services == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(services));
        targets = Map.copyOf(targets);
        lifecycles = Map.copyOf(lifecycles);
    }

    /**
     * An emulator as these settings say.
     *
     * @throws IllegalArgumentException if there is no such service; a lifecycle that there is not is found when it is built
     */
    EmulatorBuilder emulator() {
        EmulatorBuilder builder = Emulator.builder()
                .clock(clock.create())
                .quotas(quotas ? Quotas.aws() : Quotas.off())
                .defaultAccount(account)
                .defaultRegion(region)
                .buckets(buckets)
                .repositories(repositories)
                .programs(programs)
                .journal(journal);
        targets.forEach(builder::target);
        lifecycles.forEach(builder::lifecycle);
        if (services != null) {
            builder.services(services);
        }
        if (seed != null) {
            builder.ids(IdGenerator.seeded(seed));
        }
        return builder;
    }

    HttpOptions httpOptions() {
        return HttpOptions.defaults().withMaxBodyBytes(maxBody);
    }
}
