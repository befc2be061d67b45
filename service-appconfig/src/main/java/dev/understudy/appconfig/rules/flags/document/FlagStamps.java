package dev.understudy.appconfig.rules.flags.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The times at which flags and values were created and changed, which AppConfig writes into stored documents (recorded in
 * 2026). A flag keeps the creation time that the request brings along, or that it had in the newest document; it counts
 * as changed unless it looks the same there.
 */
final class FlagStamps {
    /** When a flag or a value was created. */
    static final String CREATED = "_createdAt";

    /** When it was changed last. */
    static final String UPDATED = "_updatedAt";

    /** Both. */
    static final List<String> NAMES = List.of(CREATED, UPDATED);

    /** Fractions of seconds without trailing zeros. */
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.MILLI_OF_SECOND, 0, 3, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private FlagStamps() {}

    /** Whether a value is a time as documents write them. */
    static boolean isTime(JsonNode value) {
        try {
            OffsetDateTime.parse(value.asText());
            return value.isTextual();
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Writes the times into a document. */
    static void apply(ObjectNode document, @Nullable JsonNode previous, Instant now) {
        for (String part : List.of("flags", "values")) {
            JsonNode before = previous == null ? MissingNode.getInstance() : previous.path(part);
            for (Map.Entry<String, JsonNode> entry : document.path(part).properties()) {
                stamp((ObjectNode) entry.getValue(), before.path(entry.getKey()), now);
            }
        }
    }

    private static void stamp(ObjectNode item, JsonNode before, Instant now) {
        String time = FORMAT.format(now);
        String created = item.path(CREATED).asText(before.path(CREATED).asText(time));
        String updated = same(item, before) ? before.path(UPDATED).asText(time) : time;
        ObjectNode content = item.deepCopy();
        content.remove(NAMES);
        item.removeAll();
        item.put(CREATED, created).put(UPDATED, updated).setAll(content);
    }

    /** Compares as text, since the same number may have been read as another kind of number. */
    private static boolean same(ObjectNode item, JsonNode before) {
        return before instanceof ObjectNode other
                && item.deepCopy()
                        .without(NAMES)
                        .toString()
                        .equals(other.deepCopy().without(NAMES).toString());
    }
}
