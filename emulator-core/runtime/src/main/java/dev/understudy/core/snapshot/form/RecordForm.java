package dev.understudy.core.snapshot.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A record: an object with one member for each component that is not null. */
final class RecordForm implements Form<Object> {
    private record Part(String name, boolean nullable, MethodHandle accessor, Form<Object> form) {}

    private final Class<?> type;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final MethodHandle constructor;

    /**
     * The form of a record.
     *
     * @param forms tells the form of each component's type
     */
    RecordForm(Class<?> type, Function<RecordComponent, Form<Object>> forms) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            for (RecordComponent component : components) {
                MethodHandle accessor = lookup.unreflect(component.getAccessor());
                parts.add(new Part(
                        component.getName(),
                        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                        accessor.asType(MethodType.methodType(Object.class, Object.class)),
                        forms.apply(component)));
                names.add(component.getName());
            }
            this.constructor = constructor(lookup, components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be looked into", e);
        }
    }

    private MethodHandle constructor(MethodHandles.Lookup lookup, RecordComponent[] components)
            throws ReflectiveOperationException {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> canonical = type.getDeclaredConstructor(types);
        return lookup.unreflectConstructor(canonical)
                .asType(MethodType.genericMethodType(types.length))
                .asSpreader(Object[].class, types.length);
    }

    /** Whether there is a component of this name. */
    boolean has(String name) {
        return names.contains(name);
    }

    @Override
    public ObjectNode write(Object value) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Part part : parts) {
            Object member = get(part, value);
            if (member != null && !member.equals(part.form.absent())) {
                json.set(part.name, part.form.write(member));
            }
        }
        return json;
    }

    private static @Nullable Object get(Part part, Object value) {
        try {
            return part.accessor.invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(part.name + " cannot be read", e);
        }
    }

    @Override
    public Object read(JsonNode json) {
        return read(json, "");
    }

    /** Reads an object that has one member besides, which is not looked at. */
    Object read(JsonNode json, String besides) {
        if (!json.isObject()) {
            throw DamagedValue.expected("an object", json);
        }
        for (Iterator<String> members = json.fieldNames(); members.hasNext(); ) {
            String member = members.next();
            if (!names.contains(member) && !member.equals(besides)) {
                throw new DamagedValue("unknown member '" + member + "'");
            }
        }
        @Nullable Object[] members = new Object[parts.size()];
        for (int i = 0; i < members.length; i++) {
            members[i] = member(parts.get(i), json);
        }
        return create(members);
    }

    private static @Nullable Object member(Part part, JsonNode json) {
        JsonNode member = json.get(part.name);
        if (member != null) {
            return DamagedValue.at(part.name, () -> part.form.read(member));
        }
        Object absent = part.form.absent();
        if (absent == null && !part.nullable) {
            throw new DamagedValue("'" + part.name + "' is missing");
        }
        return absent;
    }

    private Object create(@Nullable Object[] members) {
        try {
            return constructor.invoke(members);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            // The record itself says what it cannot be.
            throw new DamagedValue("no " + type.getSimpleName() + ": " + e.getMessage());
        }
    }
}
