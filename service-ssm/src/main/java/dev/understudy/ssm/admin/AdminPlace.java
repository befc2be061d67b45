package dev.understudy.ssm.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.function.BiFunction;

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

    private static PartitionKey place(AdminRequest request) {
        return new PartitionKey("ssm", request.requiredQuery("account"), request.requiredQuery("region"));
    }
}
