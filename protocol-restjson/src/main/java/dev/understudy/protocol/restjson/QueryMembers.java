package dev.understudy.protocol.restjson;

import com.google.common.collect.ImmutableMap;
import dev.understudy.core.json.ScalarText;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.TimestampFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members in query strings. */
final class QueryMembers {
    private QueryMembers() {}

    /** The value of the member that a parameter names; null if the parameter is absent. */
    static @Nullable Object read(Member member, QueryString parameters) {
        List<String> texts = parameters.values(member.locationName());
        if (texts.isEmpty()) {
            return null;
        }
        if (!(member.schema() instanceof ListSchema list)) {
            return ScalarText.read(texts.get(0), member.schema(), TimestampFormat.DATE_TIME);
        }
        List<Object> values = new ArrayList<>(texts.size());
        for (String text : texts) {
            values.add(ScalarText.read(text, list.element(), TimestampFormat.DATE_TIME));
        }
        return List.copyOf(values);
    }

    /** All parameters as a map of texts, or of lists of texts; null if there are none. */
    static @Nullable Map<String, Object> readAll(Member member, QueryString parameters) {
        if (parameters.all().isEmpty()) {
            return null;
        }
        boolean lists = ((MapSchema) member.schema()).value().type() == ShapeType.LIST;
        ImmutableMap.Builder<String, Object> values = ImmutableMap.builder();
        parameters.all().forEach((name, texts) -> values.put(name, lists ? List.copyOf(texts) : texts.get(0)));
        return values.buildOrThrow();
    }
}
