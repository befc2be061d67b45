package dev.understudy.core.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Header fields in a list: right for the handful that a message carries. */
public final class HeaderList implements WireHeaders {
    private final List<Map.Entry<String, String>> fields = new ArrayList<>(6);

    /** The fields given as name, value, name, value, … */
    public static HeaderList of(String... namesAndValues) {
        HeaderList headers = new HeaderList();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }

    /** Appends a field. */
    public HeaderList add(String name, String value) {
        fields.add(Map.entry(name, value));
        return this;
    }

    @Override
    public @Nullable String first(String name) {
        for (Map.Entry<String, String> field : fields) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return field.getValue();
            }
        }
        return null;
    }

    @Override
    public List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, String> field : fields) {
            if (field.getKey().equalsIgnoreCase(name)) {
                values.add(field.getValue());
            }
        }
        return values;
    }

    @Override
    public Iterable<Map.Entry<String, String>> entries() {
        return fields;
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
