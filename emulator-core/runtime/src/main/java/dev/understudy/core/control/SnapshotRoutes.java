package dev.understudy.core.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.snapshot.Snapshot;
import dev.understudy.core.snapshot.SnapshotRefusal;
import dev.understudy.core.snapshot.Snapshots;
import java.util.List;

/** {@code snapshot}: the whole state as one JSON document. */
final class SnapshotRoutes {
    private static final String PATH = "snapshot";

    private final Snapshots snapshots;

    SnapshotRoutes(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    List<AdminRoute> routes() {
        return List.of(AdminRoute.slow("GET", PATH, this::save), AdminRoute.slow("PUT", PATH, this::load));
    }

    private JsonNode save(AdminRequest request) {
        request.onlyQuery();
        return snapshots.codec().write(snapshots.save());
    }

    private JsonNode load(AdminRequest request) {
        request.onlyQuery();
        JsonNode document = request.body();
        if (document == null) {
            throw AdminRefusal.badRequest("the body must be a snapshot as GET answers it");
        }
        try {
            Snapshot snapshot = snapshots.codec().read(document);
            snapshots.load(snapshot);
        } catch (SnapshotRefusal refusal) {
            throw AdminRefusal.badRequest(String.valueOf(refusal.getMessage()));
        }
        return JsonNodeFactory.instance.objectNode().put("status", "ok");
    }
}
