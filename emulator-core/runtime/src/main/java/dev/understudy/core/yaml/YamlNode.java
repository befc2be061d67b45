package dev.understudy.core.yaml;

import dev.understudy.core.value.InputValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value in a YAML text, with the line on which it stands: the line of its key, if it has one. */
public sealed interface YamlNode {
    /** The line, from 1. */
    int line();

    /** The value alone. */
    InputValue value();

    /**
     * A single value.
     *
     * @param line the line, from 1
     * @param value the value
     * @param source as it is written, without quotes; {@code 1.10} says more than the number 1.1
     */
    record Scalar(int line, InputValue value, String source) implements YamlNode {}

    /**
     * A list.
     *
     * @param line the line, from 1
     * @param items its items
     */
    record Sequence(int line, List<YamlNode> items) implements YamlNode {
        /** The list is copied. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public InputValue.Items value() {
            List<InputValue> values = new ArrayList<>(items.size());
            items.forEach(item -> values.add(item.value()));
            return new InputValue.Items(values);
        }
    }

    /**
     * A map.
     *
     * @param line the line, from 1
     * @param members by key, in the order in which they are written
     */
    record Mapping(int line, Map<String, YamlNode> members) implements YamlNode {
        /** The map is copied. */
        public Mapping {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public InputValue.Members value() {
            Map<String, InputValue> values = new LinkedHashMap<>();
            members.forEach((key, member) -> values.put(key, member.value()));
            return new InputValue.Members(values);
        }
    }
}
