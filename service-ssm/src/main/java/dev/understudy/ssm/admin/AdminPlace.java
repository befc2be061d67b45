package dev.understudy.ssm.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.state.Table;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The account and region that an admin request names in its query.
 *
 * @param partitions where they are kept
 */
public record AdminPlace(Partitions<SsmStore> partitions) {
    /** Does some work in the place that the parameters {@code account} and {@code region} name; there are no others. */
    public JsonNode in(AdminRequest request, BiFunction<Partition<SsmStore>, Instant, JsonNode> work) {
        request.onlyQuery("account", "region");
        return partitions.within(place(request), work);
    }

    /** The same for a request that has one more parameter. */
    public JsonNode in(
            AdminRequest request, String parameter, BiFunction<Partition<SsmStore>, Instant, JsonNode> work) {
        request.onlyQuery("account", "region", parameter);
        return partitions.within(place(request), work);
    }

    /**
     * Lists what a table of the place holds.
     *
     * @param member the member of the answer that has the list
     * @param table one of the place's tables
     * @param description describes one
     */
    public <T> JsonNode list(
            AdminRequest request,
            String member,
            Function<SsmStore, Table<String, T>> table,
            Function<T, ObjectNode> description) {
        return in(request, (partition, now) -> {
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            ArrayNode list = answer.putArray(member);
            table.apply(partition.store()).values().forEach(one -> list.add(description.apply(one)));
            return answer;
        });
    }

    /**
     * Takes something out of a table of the place.
     *
     * @param parameter the query parameter that has its key
     * @param table one of the place's tables
     * @param absence what to say if it is not there, before its key in quotes
     * @throws AdminRefusal 404 if it is not there
     */
    public <T> JsonNode remove(
            AdminRequest request, String parameter, Function<SsmStore, Table<String, T>> table, String absence) {
        String key = request.requiredQuery(parameter);
        return in(request, parameter, (partition, now) -> {
            if (table.apply(partition.store()).remove(key) == null) {
                throw new AdminRefusal(404, absence + " '" + key + "'");
            }
            return JsonNodeFactory.instance.objectNode().put("status", "ok");
        });
    }

    private static PartitionKey place(AdminRequest request) {
        return new PartitionKey("ssm", request.requiredQuery("account"), request.requiredQuery("region"));
    }
}
