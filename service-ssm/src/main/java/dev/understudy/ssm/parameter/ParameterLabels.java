package dev.understudy.ssm.parameter;

import dev.understudy.core.quota.Quotas;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import dev.understudy.ssm.parameter.state.ParameterVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be a label, and how many a version may carry.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-labels.html">Working with
 *     parameter labels</a>
 */
final class ParameterLabels {
    private static final int MOST_LABELS = 10;
    private static final Pattern LEGAL = Pattern.compile("(?!(?i:aws|ssm)|[0-9])[A-Za-z0-9_.-]{1,100}");

    private final Quotas quotas;

    ParameterLabels(Quotas quotas) {
        this.quotas = quotas;
    }

    /**
     * Labels of a request.
     *
     * @param accepted those to attach or remove
     * @param invalid those that an answer names as invalid
     */
    record Sorted(List<String> accepted, List<String> invalid) {
        static Sorted of(Collection<String> labels, Collection<String> accepted) {
            List<String> invalid = new ArrayList<>(new LinkedHashSet<>(labels));
            invalid.removeAll(accepted);
            return new Sorted(List.copyOf(accepted), List.copyOf(invalid));
        }
    }

    /** Labels that may be attached, and others. */
    static Sorted attachable(List<String> labels) {
        Set<String> legal = new LinkedHashSet<>(labels);
        legal.removeIf(label -> !LEGAL.matcher(label).matches());
        return Sorted.of(labels, legal);
    }

    /** Labels that a version carries, and others. */
    static Sorted removable(List<String> labels, ParameterRecord parameter, ParameterVersion version) {
        Set<String> carried = new LinkedHashSet<>(labels);
        carried.retainAll(parameter.labelsOf(version.number()));
        return Sorted.of(labels, carried);
    }

    /** Refuses more labels than a version may carry; those that it carries already count once. */
    void requireRoom(List<String> attached, ParameterRecord parameter, ParameterVersion version) {
        Set<String> all = new HashSet<>(parameter.labelsOf(version.number()));
        all.addAll(attached);
        int limit = quotas.limit("ssm.parameter-labels", MOST_LABELS);
        if (all.size() > limit) {
            throw ParameterErrors.tooManyLabels(limit);
        }
    }

    /** The version that a request names; the newest if it names none. */
    static ParameterVersion version(ParameterRecord parameter, @Nullable Long number, String name) {
        ParameterVersion version = number == null ? parameter.latest() : parameter.version(number);
        if (version == null) {
            throw ParameterErrors.versionNotFound(String.valueOf(number), name);
        }
        return version;
    }
}
