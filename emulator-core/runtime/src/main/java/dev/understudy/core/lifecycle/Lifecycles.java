package dev.understudy.core.lifecycle;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The transition policies of all lifecycles by name, as in {@code proton.environment}, and one speed factor over all of
 * them. Modules register their lifecycles with a default; users change them by name.
 */
public final class Lifecycles {
    private final Map<String, TransitionPolicy> defaults = new TreeMap<>();
    private final Map<String, TransitionPolicy> chosen = new TreeMap<>();
    private final Set<String> timed = new TreeSet<>();
    private double speed = 1;

    /** Makes a lifecycle known with the policy that applies unless a user chooses another. */
    public synchronized void register(String lifecycle, TransitionPolicy policy) {
        defaults.put(lifecycle, policy);
    }

    /**
     * Makes a lifecycle known whose states follow from the time alone, so that nothing can wait for reads.
     *
     * @param policy applies unless a user chooses another
     */
    public synchronized void registerTimed(String lifecycle, TransitionPolicy policy) {
        register(lifecycle, policy);
        timed.add(lifecycle);
    }

    /** Why a lifecycle cannot take a policy; null if it can. */
    public synchronized @Nullable String objection(String lifecycle, TransitionPolicy policy) {
        if (!defaults.containsKey(lifecycle)) {
            return "no lifecycle is called " + lifecycle + "; there are " + defaults.keySet();
        }
        return policy instanceof TransitionPolicy.AfterReads && timed.contains(lifecycle)
                ? "the lifecycle " + lifecycle
                        + " follows from the time alone and cannot wait for reads; choose a duration like PT5S, or immediate"
                : null;
    }

    /**
     * Changes the policy that applies unless a user chooses another.
     *
     * @throws IllegalArgumentException if there is an {@link #objection}
     */
    public synchronized void changeDefault(String lifecycle, TransitionPolicy policy) {
        require(lifecycle, policy);
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
     * @throws IllegalArgumentException if no lifecycle has this name, or there is an {@link #objection}
     */
    public synchronized void choose(String lifecycle, @Nullable TransitionPolicy policy) {
        if (policy == null) {
            require(lifecycle, TransitionPolicy.immediate());
            chosen.remove(lifecycle);
        } else {
            require(lifecycle, policy);
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
     * @throws IllegalArgumentException if there is an {@link #objection}; then nothing changes
     */
    public synchronized void chooseExactly(Map<String, TransitionPolicy> policies) {
        policies.forEach(this::require);
        chosen.clear();
        chosen.putAll(policies);
    }

    /** Goes back to the defaults and to no speed factor. */
    public synchronized void forgetChoices() {
        chosen.clear();
        speed = 1;
    }

    private void require(String lifecycle, TransitionPolicy policy) {
        String objection = objection(lifecycle, policy);
        if (objection != null) {
            throw new IllegalArgumentException(objection);
        }
    }

    /** All lifecycles with the policies in force, without the speed factor. */
    public synchronized Map<String, TransitionPolicy> inForce() {
        Map<String, TransitionPolicy> all = new TreeMap<>(defaults);
        all.putAll(chosen);
        return Collections.unmodifiableMap(all);
    }
}
