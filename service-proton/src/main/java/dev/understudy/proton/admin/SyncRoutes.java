package dev.understudy.proton.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.model.RepositorySyncAttempt;
import dev.understudy.proton.model.RepositorySyncEvent;
import dev.understudy.proton.rules.sync.SyncRuns;
import dev.understudy.proton.state.sync.RepositorySyncRecord;
import dev.understudy.proton.state.sync.SyncSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code proton/sync}: tells Proton of a push.
 *
 * <p>{@code POST} syncs everything with the branches as they are now, and answers when that is done. The query
 * parameters {@code account}, {@code region}, {@code repository} and {@code branch} narrow it.
 */
public final class SyncRoutes {
    private final ProtonAccess access;
    private final SyncRuns runs;

    /** Routes to this state. */
    public SyncRoutes(ProtonAccess access, SyncRuns runs) {
        this.access = access;
        this.runs = runs;
    }

    /** All routes. */
    public List<AdminRoute> routes() {
        return List.of(AdminRoute.slow("POST", "proton/sync", this::sync));
    }

    private JsonNode sync(AdminRequest request) {
        Map<String, String> query = request.onlyQuery("account", "region", "repository", "branch");
        if (!runs.possible()) {
            throw new AdminRefusal(409, "there are no repositories: start with --git-root DIR");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode synced = answer.putArray("synced");
        for (PartitionKey owner : access.partitionKeys()) {
            if (fits(query.get("account"), owner.account()) && fits(query.get("region"), owner.region())) {
                sync(owner, query, synced);
            }
        }
        return answer;
    }

    private void sync(PartitionKey owner, Map<String, String> query, ArrayNode synced) {
        List<SyncSource> sources =
                access.locked(owner, (partition, now) -> partition.store().syncs.sources());
        for (SyncSource source : sources) {
            if (fits(query.get("repository"), source.repository()) && fits(query.get("branch"), source.branch())) {
                describe(owner, runs.run(owner, source), synced.addObject());
            }
        }
    }

    private static boolean fits(@Nullable String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }

    private static void describe(PartitionKey owner, RepositorySyncRecord branch, ObjectNode object) {
        SyncSource source = branch.source();
        object.put("account", owner.account())
                .put("region", owner.region())
                .put("syncType", source.type().wireValue())
                .put("repositoryProvider", source.provider().wireValue())
                .put("repositoryName", source.repository())
                .put("branch", source.branch());
        RepositorySyncAttempt latest = branch.latest();
        if (latest != null) {
            object.put("status", latest.status().wireValue());
            ArrayNode events = object.putArray("events");
            for (RepositorySyncEvent event : latest.events()) {
                events.add(event.event());
            }
        }
    }
}
