package dev.understudy.core.lifecycle;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The transition policies of all lifecycles by name, as in {@code proton.environment}, and one speed factor over all of
 * them. Modules register their lifecycles with a default; users change them by name.
 */
public final class Lifecycles {
    private final Map<String, TransitionPolicy> defaults = new TreeMap<>();
    private final Map<String, TransitionPolicy> chosen = new TreeMap<>();
    private double speed = 1;

    /** Makes a lifecycle known with the policy that applies unless a user chooses another. */
    public synchronized void register(String lifecycle, TransitionPolicy policy) {
        defaults.put(lifecycle, policy);
    }

    /**
     * Changes the policy that applies unless a user chooses another.
     *
     * @throws IllegalArgumentException if no lifecycle has this name
     */
    public synchronized void changeDefault(String lifecycle, TransitionPolicy policy) {
        requireKnown(lifecycle);
        defaults.put(lifecycle, policy);
    }

    /** The policy that applies unless a user chooses another, by lifecycle. */
    public synchronized Map<String, TransitionPolicy> defaults() {
        return Collections.unmodifiableMap(new TreeMap<>(defaults));
    }

    /**
     * Chooses the policy of a lifecycle from now on; transitions already under way keep theirs.
     *
     * @param policy null goes back to the default
     * @throws IllegalArgumentException if no lifecycle has this name
     */
    public synchronized void choose(String lifecycle, @Nullable TransitionPolicy policy) {
        requireKnown(lifecycle);
        if (policy == null) {
            chosen.remove(lifecycle);
        } else {
            chosen.put(lifecycle, policy);
        }
    }

    /** Makes every {@link TransitionPolicy.After} {@code factor} times as fast. */
    public synchronized void speedUp(double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("a speed factor is a positive number, not " + factor);
        }
        speed = factor;
    }

    /**
     * The policy that applies to a transition that begins now, with the speed factor applied.
     *
     * @throws IllegalArgumentException if no lifecycle has this name
     */
    public synchronized TransitionPolicy policy(String lifecycle) {
        TransitionPolicy policy = chosen.getOrDefault(lifecycle, defaults.get(lifecycle));
        if (policy == null) {
            throw new IllegalArgumentException("no lifecycle is called " + lifecycle);
        }
        if (policy instanceof TransitionPolicy.After after && speed != 1) {
            return TransitionPolicy.after(
                    Duration.ofNanos((long) (after.duration().toNanos() / speed)));
        }
        return policy;
    }

    /** The speed factor over all lifecycles. */
    public synchronized double speed() {
        return speed;
    }

    /** The policies that users chose, without the defaults. */
    public synchronized Map<String, TransitionPolicy> chosen() {
        return Collections.unmodifiableMap(new TreeMap<>(chosen));
    }

    /**
     * Replaces all choices.
     *
     * @throws IllegalArgumentException if a lifecycle is not known; then nothing changes
     */
    public synchronized void chooseExactly(Map<String, TransitionPolicy> policies) {
        policies.keySet().forEach(this::requireKnown);
        chosen.clear();
        chosen.putAll(policies);
    }

    /** Goes back to the defaults and to no speed factor. */
    public synchronized void forgetChoices() {
        chosen.clear();
        speed = 1;
    }

    private void requireKnown(String lifecycle) {
        if (!defaults.containsKey(lifecycle)) {
            throw new IllegalArgumentException(
                    "no lifecycle is called " + lifecycle + "; there are " + defaults.keySet());
        }
    }

    /** All lifecycles with the policies in force, without the speed factor. */
    public synchronized Map<String, TransitionPolicy> inForce() {
        Map<String, TransitionPolicy> all = new TreeMap<>(defaults);
        all.putAll(chosen);
        return Collections.unmodifiableMap(all);
    }
}
