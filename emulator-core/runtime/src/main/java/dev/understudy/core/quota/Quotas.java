package dev.understudy.core.quota;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many of something a service allows. Services name each quota, as in {@code appmesh.meshes}, and bring AWS's
 * default; users may change one by name, or switch all of them off.
 */
public final class Quotas {
    private final boolean enforced;
    private final Map<String, Integer> adjusted = new ConcurrentHashMap<>();

    private Quotas(boolean enforced) {
        this.enforced = enforced;
    }

    /** AWS's defaults. */
    public static Quotas aws() {
        return new Quotas(true);
    }

    /** No quotas at all. */
    public static Quotas off() {
        return new Quotas(false);
    }

    /** Quotas of its own that stand as these do now. */
    public Quotas copy() {
        Quotas copy = new Quotas(enforced);
        copy.adjusted.putAll(adjusted);
        return copy;
    }

    /** The quotas that were changed, in order of their names. */
    public Map<String, Integer> adjusted() {
        return Collections.unmodifiableMap(new TreeMap<>(adjusted));
    }

    /** Replaces all changes. */
    public void adjustExactly(Map<String, Integer> limits) {
        adjusted.keySet().retainAll(limits.keySet());
        limits.forEach(this::adjust);
    }

    /** Changes one quota from now on. */
    public void adjust(String name, int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("quota " + name + " cannot be negative");
        }
        adjusted.put(name, limit);
    }

    /**
     * The limit in force.
     *
     * @param name as in {@code appmesh.meshes}
     * @param awsDefault what AWS allows by default
     */
    public int limit(String name, int awsDefault) {
        return enforced ? adjusted.getOrDefault(name, awsDefault) : Integer.MAX_VALUE;
    }
}
