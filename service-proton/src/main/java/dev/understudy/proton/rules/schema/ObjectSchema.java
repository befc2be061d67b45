package dev.understudy.proton.rules.schema;

import dev.understudy.core.value.InputValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code type: object}.
 *
 * @param basics what every schema may say
 * @param properties what the known members may be
 * @param required the members that must be there, unless they have a default
 * @param others what other members may be; null if there may be none ({@code additionalProperties: false})
 */
public record ObjectSchema(
        Basics basics,
        Map<String, ValueSchema> properties,
        List<String> required,
        @Nullable ValueSchema others) implements ValueSchema {
    /** Collections are copied. */
    public ObjectSchema {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        required = List.copyOf(required);
    }

    /** The same, but with every known member required. */
    ObjectSchema allRequired() {
        return new ObjectSchema(basics, properties, List.copyOf(properties.keySet()), others);
    }

    @Override
    public String type() {
        return "a map";
    }

    @Override
    public boolean isOfType(InputValue value) {
        return value instanceof InputValue.Members;
    }

    @Override
    public InputValue.Members checkTyped(InputValue value, String path, Problems problems) {
        Map<String, InputValue> given = ((InputValue.Members) value).values();
        Map<String, InputValue> checked = new LinkedHashMap<>();
        given.forEach((name, member) -> {
            ValueSchema schema = properties.getOrDefault(name, others);
            if (schema == null) {
                problems.add(path + "." + name, ValueErrors.UNKNOWN);
            } else {
                checked.put(name, schema.check(member, path + "." + name, problems));
            }
        });
        properties.forEach((name, schema) -> {
            InputValue byDefault = schema.basics().byDefault();
            if (byDefault != null) {
                checked.putIfAbsent(name, byDefault);
            }
        });
        for (String name : required) {
            if (!given.containsKey(name) && !checked.containsKey(name)) {
                problems.add(path + "." + name, ValueErrors.REQUIRED);
            }
        }
        return new InputValue.Members(checked);
    }

    @Override
    public void compareTyped(ValueSchema earlier, String path, Problems problems) {
        ObjectSchema before = (ObjectSchema) earlier;
        before.properties.forEach((name, property) -> {
            ValueSchema now = properties.get(name);
            if (now == null) {
                problems.add(path + "." + name, ValueErrors.REMOVED);
            } else {
                now.compare(property, path + "." + name, problems);
            }
        });
        for (String name : required) {
            if (needs(name) && !before.needs(name)) {
                problems.add(path + "." + name, ValueErrors.NEWLY_REQUIRED);
            }
        }
        if (others == null && before.others != null) {
            problems.add(path, ValueErrors.FEWER_VALUES);
        } else if (others != null && before.others != null) {
            others.compare(before.others, path + ".*", problems);
        }
    }

    /** Whether a user has to give a value. */
    private boolean needs(String name) {
        ValueSchema schema = properties.get(name);
        return required.contains(name) && (schema == null || schema.basics().byDefault() == null);
    }
}
