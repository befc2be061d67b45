package dev.understudy.ssm.parameter.state;

import dev.understudy.ssm.model.ParameterType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parameter with the versions that are still kept.
 *
 * @param name as written when it was created: {@code x} or {@code /x}
 * @param versions without gaps, oldest first; never empty
 * @param labels the number of the version that carries each label, in order of attachment
 */
public record ParameterRecord(String name, List<ParameterVersion> versions, Map<String, Long> labels) {
    /** How many versions are kept; see the API page of PutParameter. */
    public static final int WINDOW = 100;

    /** Copies what could change. */
    public ParameterRecord {
        versions = List.copyOf(versions);
        labels = labels.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** A parameter that has its first version. */
    public static ParameterRecord created(String name, ParameterVersion first) {
        return new ParameterRecord(name, List.of(first), Map.of());
    }

    /** The newest version. */
    public ParameterVersion latest() {
        return versions.get(versions.size() - 1);
    }

    /** The oldest version that is kept. */
    public ParameterVersion oldest() {
        return versions.get(0);
    }

    /** The type that the parameter has now. */
    public ParameterType type() {
        return latest().type();
    }

    /** The version of this number, or null if it never existed or is no longer kept. */
    public @Nullable ParameterVersion version(long number) {
        long first = oldest().number();
        return number < first || number > latest().number() ? null : versions.get((int) (number - first));
    }

    /** The version that carries a label, or null. */
    public @Nullable ParameterVersion labelled(String label) {
        Long number = labels.get(label);
        return number == null ? null : version(number);
    }

    /** The labels of one version in order of attachment. */
    public List<String> labelsOf(long number) {
        return labels.entrySet().stream()
                .filter(entry -> entry.getValue() == number)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the next version would push out one that carries a label. */
    public boolean pushesOutLabels() {
        return versions.size() == WINDOW && labels.containsValue(oldest().number());
    }

    /** With one more version; the oldest goes with its labels when the window is full. */
    public ParameterRecord withVersion(ParameterVersion next) {
        List<ParameterVersion> kept = new ArrayList<>(versions);
        kept.add(next);
        Map<String, Long> left = labels;
        if (kept.size() > WINDOW) {
            long gone = kept.remove(0).number();
            left = new LinkedHashMap<>(labels);
            left.values().removeIf(number -> number == gone);
        }
        return new ParameterRecord(name, kept, left);
    }

    /** With labels attached to a version; those that sat on another one move. */
    public ParameterRecord withLabels(long number, Collection<String> attached) {
        Map<String, Long> moved = new LinkedHashMap<>(labels);
        for (String label : attached) {
            if (!Long.valueOf(number).equals(moved.get(label))) {
                moved.remove(label);
                moved.put(label, number);
            }
        }
        return new ParameterRecord(name, versions, moved);
    }

    /** Without some labels. */
    public ParameterRecord withoutLabels(Collection<String> removed) {
        Map<String, Long> left = new LinkedHashMap<>(labels);
        left.keySet().removeAll(removed);
        return new ParameterRecord(name, versions, left);
    }

    /** With the policies of the newest version in other states. */
    public ParameterRecord withPolicies(List<AttachedPolicy> policies) {
        List<ParameterVersion> changed = new ArrayList<>(versions);
        changed.set(changed.size() - 1, latest().withPolicies(policies));
        return new ParameterRecord(name, changed, labels);
    }
}
