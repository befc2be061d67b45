package dev.understudy.core.snapshot.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.reflect.TypeToken;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The forms of all types that can be saved: texts, numbers, truth values, times, durations, bytes, JSON, enums, records,
 * sealed interfaces of records, and lists, sets, maps and optionals of them. A form is made once and found again.
 *
 * <p>Safe for concurrent use.
 */
public final class Forms {
    private final Map<TypeToken<?>, Form<Object>> byType = new HashMap<>();

    /** Without any form yet. */
    public Forms() {}

    /**
     * The form of a class.
     *
     * @throws IllegalStateException if such values cannot be saved; the message says why
     */
    public <T> Form<T> of(Class<T> type) {
        return of(TypeToken.of(type));
    }

    /**
     * The form of a type.
     *
     * @throws IllegalStateException if such values cannot be saved; the message says why
     */
    @SuppressWarnings("unchecked")
    public synchronized <T> Form<T> of(TypeToken<T> type) {
        // A form is only ever asked for values of its own type.
        return (Form<T>) find(type);
    }

    private Form<Object> find(TypeToken<?> type) {
        Form<Object> known = byType.get(type);
        if (known != null) {
            return known;
        }
        // A type may have itself as a part, which meets the stand-in.
        Deferred deferred = new Deferred();
        byType.put(type, deferred);
        try {
            Form<Object> made = make(type);
            deferred.form = made;
            byType.put(type, made);
            return made;
        } catch (IllegalStateException e) {
            byType.remove(type);
            throw e;
        }
    }

    private static final class Deferred implements Form<Object> {
        private @Nullable Form<Object> form;

        private Form<Object> form() {
            if (form == null) {
                throw new IllegalStateException("a form was used before it was finished");
            }
            return form;
        }

        @Override
        public JsonNode write(Object value) {
            return form().write(value);
        }

        @Override
        public Object read(JsonNode json) {
            return form().read(json);
        }
    }

    @SuppressWarnings("unchecked")
    private Form<Object> make(TypeToken<?> type) {
        Class<?> raw = type.getRawType();
        Form<?> scalar = ScalarForms.all().get(raw);
        if (scalar != null) {
            return (Form<Object>) scalar;
        }
        if (raw.isEnum()) {
            return new EnumForm(raw);
        }
        if (raw.isRecord()) {
            return recordForm(type);
        }
        if (raw.isSealed()) {
            return new SealedForm(raw, permitted -> recordForm(TypeToken.of(permitted)));
        }
        return (Form<Object>) container(type, raw);
    }

    private RecordForm recordForm(TypeToken<?> type) {
        return new RecordForm(type.getRawType(), component -> find(type.resolveType(component.getGenericType())));
    }

    private Form<?> container(TypeToken<?> type, Class<?> raw) {
        if (raw == Optional.class) {
            return new OptionalForm(argument(type, 0));
        }
        if (raw == List.class || raw == Collection.class) {
            return new CollectionForm(argument(type, 0), List::copyOf);
        }
        if (raw == Set.class) {
            return new CollectionForm(
                    argument(type, 0), elements -> Collections.unmodifiableSet(new LinkedHashSet<>(elements)));
        }
        if (raw == SortedSet.class) {
            return new CollectionForm(
                    argument(type, 0), elements -> Collections.unmodifiableSortedSet(new TreeSet<>(elements)));
        }
        if (raw == Map.class) {
            return new MapForm(
                    argument(type, 0),
                    argument(type, 1),
                    entries -> Collections.unmodifiableMap(new LinkedHashMap<>(entries)));
        }
        if (raw == SortedMap.class) {
            return new MapForm(
                    argument(type, 0),
                    argument(type, 1),
                    entries -> Collections.unmodifiableSortedMap(new TreeMap<>(entries)));
        }
        throw new IllegalStateException("values of " + type + " cannot be saved: it is no record, enum, sealed"
                + " interface, list, set, map or plain value");
    }

    private Form<Object> argument(TypeToken<?> type, int index) {
        return find(type.resolveType(type.getRawType().getTypeParameters()[index]));
    }
}
