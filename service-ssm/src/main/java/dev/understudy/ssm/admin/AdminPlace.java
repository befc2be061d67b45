package dev.understudy.ssm.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The account and region that an admin request names in its query.
 *
 * @param partitions where they are kept
 */
public record AdminPlace(Partitions<SsmStore> partitions) {
    /** Does some work in the place that the parameters {@code account} and {@code region} name. */
    public JsonNode in(Map<String, String> query, BiFunction<Partition<SsmStore>, Instant, JsonNode> work) {
        String account = required(query.get("account"), "account");
        String region = required(query.get("region"), "region");
        return partitions.within(new PartitionKey("ssm", account, region), work);
    }

    /** A text that has to be in the body. */
    public static String required(AdminBody body, String member) {
        return required(body.text(member), member);
    }

    /** A text that has to be there. */
    public static String required(@Nullable String value, String name) {
        if (value == null || value.isEmpty()) {
            throw AdminRefusal.badRequest("'" + name + "' is missing");
        }
        return value;
    }

    /** A list of texts in the body; empty if it is missing. */
    public static List<String> texts(AdminBody body, String member) {
        JsonNode list = body.value(member);
        List<String> texts = new ArrayList<>();
        if (list != null) {
            list.forEach(item -> texts.add(item.asText()));
            if (!list.isArray() || texts.contains("")) {
                throw AdminRefusal.badRequest("'" + member + "' must be a list of strings");
            }
        }
        return texts;
    }
}
