package dev.understudy.core.snapshot;

import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.outcome.ScriptedOutcome;
import dev.understudy.core.state.PartitionImage;
import dev.understudy.core.time.EmulatorClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The whole state of an emulator at one moment. It never changes and shares its records with the emulator, so that
 * keeping one costs little.
 *
 * @param settings what all services have in common
 * @param kept what services keep beside their partitions, by the names of their {@linkplain
 *     dev.understudy.core.service.KeptSetting settings}; what is missing is as it was at the start
 * @param partitions everything that services keep, in order of service, account and region
 */
public record Snapshot(Settings settings, Map<String, Object> kept, List<PartitionImage> partitions) {
    /**
     * What all services have in common.
     *
     * @param clock the time
     * @param identifiers where the generator of identifiers stands
     * @param lifecycles how long transitions take
     * @param quotas the limits that were changed
     * @param outcomes the rules that are left
     * @param events what AWS would have told the outside world, oldest first
     */
    public record Settings(
            ClockSetting clock,
            long identifiers,
            LifecycleSetting lifecycles,
            Map<String, Integer> quotas,
            List<ScriptedOutcome> outcomes,
            List<EmittedEvent> events) {}

    /**
     * How the clock stood.
     *
     * @param mode what moves it
     * @param now what it showed
     * @param speed emulated seconds per real second
     * @param system whether it showed the machine's own time, as it will again wherever this is loaded
     */
    public record ClockSetting(EmulatorClock.Mode mode, Instant now, double speed, boolean system) {}

    /**
     * How long transitions take.
     *
     * @param speed the factor over all of them
     * @param chosen the policies that differ from the defaults, by lifecycle
     */
    public record LifecycleSetting(double speed, Map<String, TransitionPolicy> chosen) {}
}
