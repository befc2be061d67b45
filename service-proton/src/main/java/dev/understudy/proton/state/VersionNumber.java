package dev.understudy.proton.state;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The number of a template version, as in {@code 1.10}, which is higher than {@code 1.9}.
 *
 * @param major versions with other major numbers are not compatible
 * @param minor counted from 0 in its major version
 */
public record VersionNumber(int major, int minor) implements Comparable<VersionNumber> {
    /** What has more digits is no number that any version could have. */
    private static final int MOST_DIGITS = 9;

    private static final Comparator<VersionNumber> ORDER =
            Comparator.comparingInt(VersionNumber::major).thenComparingInt(VersionNumber::minor);

    /** The part of a number that a request writes as digits; -1, which no version has, if there are too many. */
    public static int part(String digits) {
        return digits.length() > MOST_DIGITS ? -1 : Integer.parseInt(digits);
    }

    /** The number that a request writes in two parts. */
    public static VersionNumber of(String major, String minor) {
        return new VersionNumber(part(major), part(minor));
    }

    /** The major number as the wire has it. */
    public String majorText() {
        return Integer.toString(major);
    }

    /** The minor number as the wire has it. */
    public String minorText() {
        return Integer.toString(minor);
    }

    /** The higher of two numbers. */
    public static VersionNumber higher(@Nullable VersionNumber one, VersionNumber other) {
        return one != null && one.compareTo(other) > 0 ? one : other;
    }

    @Override
    public int compareTo(VersionNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
