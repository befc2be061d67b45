package dev.understudy.launcher;

import dev.understudy.core.Emulator;
import dev.understudy.core.EmulatorBuilder;
import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.git.GitRoot;
import dev.understudy.core.http.HttpOptions;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.quota.Quotas;
import dev.understudy.core.time.EmulatorClock;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line and the environment say.
 *
 * @param host the interface to listen on
 * @param port the port to listen on; 0 takes a free one
 * @param services ids of the services to start; null starts all
 * @param clock what moves the clock
 * @param speed emulated seconds per real second
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
 * @param journal how many requests the journal keeps; 0 switches it off
 * @param lifecycles how long transitions take, by lifecycle
 */
record Settings(
        String host,
        int port,
        @Nullable Set<String> services,
        ClockSetting clock,
        double speed,
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
        int journal,
        Map<String, TransitionPolicy> lifecycles) {

    /**
     * An emulator as these settings say.
     *
     * @throws BadOption if there is no such service or lifecycle
     */
    Emulator emulator() {
        EmulatorBuilder builder = Emulator.builder()
                .clock(clock.create(speed))
                .quotas(quotas ? Quotas.aws() : Quotas.off())
                .defaultAccount(account)
                .defaultRegion(region)
                .buckets(buckets)
                .repositories(repositories)
                .journal(journal);
        targets.forEach(builder::target);
        lifecycles.forEach(builder::lifecycle);
        if (services != null) {
            try {
                builder.services(services);
            } catch (IllegalArgumentException e) {
                throw new BadOption("--services: " + e.getMessage());
            }
        }
        if (seed != null) {
            builder.ids(IdGenerator.seeded(seed));
        }
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new BadOption("--lifecycle: " + e.getMessage());
        }
    }

    HttpOptions httpOptions() {
        return HttpOptions.defaults().withMaxBodyBytes(maxBody);
    }

    /**
     * What moves the clock.
     *
     * @param virtual whether it stands still until it is told otherwise
     * @param start where it stands; null means now
     */
    record ClockSetting(boolean virtual, @Nullable Instant start) {
        private EmulatorClock create(double speed) {
            if (start != null) {
                return EmulatorClock.virtual(start);
            }
            EmulatorClock clock = EmulatorClock.system();
            if (virtual) {
                clock.freeze();
            } else if (speed != 1) {
                clock.run(speed);
            }
            return clock;
        }
    }
}
