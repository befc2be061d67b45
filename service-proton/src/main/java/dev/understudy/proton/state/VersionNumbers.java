package dev.understudy.proton.state;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that versions of one template have got so far. None is given twice, not even after its version is deleted.
 *
 * @param lastMinors the highest minor number by major number
 */
public record VersionNumbers(Map<Integer, Integer> lastMinors) {
    /** Keeps a copy. */
    public VersionNumbers {
        lastMinors = Map.copyOf(lastMinors);
    }

    /** The number of the first version of a new major version. */
    public VersionNumber nextMajor() {
        return new VersionNumber(highestMajor() + 1, 0);
    }

    /**
     * The number of the next version of a major version: its next minor, or the first of a major version that follows
     * the highest.
     *
     * @return null if there never was this major version, nor would it be next
     */
    public @Nullable VersionNumber nextOf(int major) {
        Integer last = lastMinors.get(major);
        if (last != null) {
            return new VersionNumber(major, last + 1);
        }
        return major == highestMajor() + 1 ? nextMajor() : null;
    }

    private int highestMajor() {
        return lastMinors.isEmpty() ? 0 : Collections.max(lastMinors.keySet());
    }

    /** The numbers after one more was given. */
    public VersionNumbers with(VersionNumber given) {
        Map<Integer, Integer> all = new HashMap<>(lastMinors);
        all.merge(given.major(), given.minor(), Math::max);
        return new VersionNumbers(all);
    }
}
