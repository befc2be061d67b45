package dev.understudy.it.parity;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the SDK's enums in the types of its getters. */
final class EnumSearch {
    private EnumSearch() {}

    /** The last enum in a type: {@code Map<Key, List<Value>>} leads to {@code Value}. */
    static @Nullable Class<?> in(Type type) {
        if (type instanceof Class<?> raw) {
            return raw.isEnum() ? raw : null;
        }
        Class<?> found = null;
        if (type instanceof ParameterizedType parameterized) {
            for (Type argument : parameterized.getActualTypeArguments()) {
                Class<?> inside = in(argument);
                found = inside == null ? found : inside;
            }
        }
        return found;
    }

    /** The wire values that an enum of the SDK knows. */
    static Set<String> values(Class<?> type) {
        Set<String> values = new TreeSet<>();
        for (Object constant : type.getEnumConstants()) {
            if (!((Enum<?>) constant).name().equals("UNKNOWN_TO_SDK_VERSION")) {
                values.add(constant.toString());
            }
        }
        return values;
    }
}
