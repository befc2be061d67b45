package dev.understudy.protocol.restjson;

import com.google.common.collect.ImmutableMap;
import dev.understudy.core.json.ScalarText;
import dev.understudy.core.model.Blob;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.Schema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.TimestampFormat;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Members in header fields. */
final class HeaderMembers {
    private static final ScalarSchema BASE64 = ScalarSchema.of(ShapeType.BLOB, "Base64");

    private HeaderMembers() {}

    /** The value of a member bound to a header or to all headers with a prefix; null if there is none. */
    static @Nullable Object read(Member member, WireHeaders headers) {
        if (member.location() == Member.Location.PREFIX_HEADERS) {
            return readPrefixed(member.locationName(), headers);
        }
        if (member.schema() instanceof ListSchema list) {
            return readList(list.element(), headers.all(member.locationName()));
        }
        String header = headers.first(member.locationName());
        return header == null ? null : readOne(member, HeaderText.decode(header.strip()));
    }

    private static Object readOne(Member member, String text) {
        if (isEncodedText(member)) {
            return ((Blob) ScalarText.read(text, BASE64, TimestampFormat.HTTP_DATE)).utf8();
        }
        return ScalarText.read(text, member.schema(), TimestampFormat.HTTP_DATE);
    }

    /** Texts with a media type, JSON for example, stand in headers as base64. */
    private static boolean isEncodedText(Member member) {
        return member.schema().type() == ShapeType.STRING && member.mediaType() != null;
    }

    private static @Nullable List<Object> readList(Schema element, List<String> fields) {
        if (fields.isEmpty()) {
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (String field : fields) {
            List<String> texts = isHttpDate(element) ? HeaderText.splitDates(field) : HeaderText.split(field);
            for (String text : texts) {
                values.add(ScalarText.read(HeaderText.decode(text), element, TimestampFormat.HTTP_DATE));
            }
        }
        return List.copyOf(values);
    }

    private static boolean isHttpDate(Schema schema) {
        if (schema.type() != ShapeType.TIMESTAMP) {
            return false;
        }
        TimestampFormat format = ((ScalarSchema) schema).timestampFormat();
        return format == null || format == TimestampFormat.HTTP_DATE;
    }

    private static @Nullable Map<String, String> readPrefixed(String prefix, WireHeaders headers) {
        ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
        for (Map.Entry<String, String> field : headers.entries()) {
            if (field.getKey().regionMatches(true, 0, prefix, 0, prefix.length())) {
                values.put(field.getKey().substring(prefix.length()), HeaderText.decode(field.getValue()));
            }
        }
        Map<String, String> read = values.buildKeepingLast();
        return read.isEmpty() ? null : read;
    }

    /** Adds the header, or headers, of a member. */
    static void write(Member member, Object value, HeaderList headers) {
        if (member.location() == Member.Location.PREFIX_HEADERS) {
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                headers.add(member.locationName() + entry.getKey(), HeaderText.encode((String) entry.getValue()));
            }
        } else {
            headers.add(member.locationName(), HeaderText.encode(text(member, value)));
        }
    }

    private static String text(Member member, Object value) {
        if (member.schema() instanceof ListSchema list) {
            StringJoiner joined = new StringJoiner(", ");
            for (Object element : (List<?>) value) {
                String text = ScalarText.write(element, list.element(), TimestampFormat.HTTP_DATE);
                joined.add(isHttpDate(list.element()) ? text : HeaderText.quote(text));
            }
            return joined.toString();
        }
        if (isEncodedText(member)) {
            return ScalarText.write(Blob.ofUtf8((String) value), BASE64, TimestampFormat.HTTP_DATE);
        }
        return ScalarText.write(value, member.schema(), TimestampFormat.HTTP_DATE);
    }
}
