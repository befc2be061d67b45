package dev.understudy.core.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Header fields of one message: names without regard to case, values in order of arrival. */
public interface WireHeaders {
    /** The first value of a header, or null. */
    @Nullable String first(String name);

    /** All values of a header in order, possibly none. */
    List<String> all(String name);

    /** All header fields in order. */
    Iterable<Map.Entry<String, String>> entries();
}
