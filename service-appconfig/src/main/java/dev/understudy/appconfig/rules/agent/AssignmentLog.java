package dev.understudy.appconfig.rules.agent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Suppliers;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.understudy.appconfig.AppConfigArns;
import dev.understudy.appconfig.model.Treatment;
import dev.understudy.appconfig.rules.experiments.Overlay;
import dev.understudy.appconfig.state.ExperimentRunRecord;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.PartitionKey;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Which entity got which treatment. AWS's agent writes it to a log; here it goes into the event log, once for each entity
 * and run. See <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-experimentation-about-data-collection.html">About
 * data collection</a>.
 */
final class AssignmentLog {
    private static final String TYPE = "AWS.AppConfig.TreatmentAssignment";
    private static final int REMEMBERED = 10_000;

    private final Kernel kernel;
    private final Supplier<Cache<String, Boolean>> written = Suppliers.memoize(
            () -> CacheBuilder.newBuilder().maximumSize(REMEMBERED).build());

    AssignmentLog(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * Takes note of what an entity got, if it was a treatment. Overrides are nobody's share and are left out.
     *
     * @param variant the variant that applied; empty if the flag has none
     */
    void note(ExperimentRunRecord run, String variant, String entityId, PartitionKey owner, Instant now) {
        for (Treatment treatment : run.design().arms()) {
            String key = String.valueOf(treatment.key());
            if (Overlay.name(treatment).equals(variant) && first(run, owner, entityId, key)) {
                kernel.events().emit(event(run, key, entityId, owner, now));
            }
        }
    }

    private boolean first(ExperimentRunRecord run, PartitionKey owner, String entityId, String key) {
        String assignment = owner + "/" + run.key() + "/" + key + "/" + entityId;
        return written.get().asMap().putIfAbsent(assignment, true) == null;
    }

    private EmittedEvent event(ExperimentRunRecord run, String key, String entityId, PartitionKey owner, Instant now) {
        String applicationId = run.design().applicationId();
        ObjectNode detail = JsonNodeFactory.instance
                .objectNode()
                .put("type", TYPE)
                .put("timestamp", now.toString())
                .put("region", owner.region())
                .put("accountId", owner.account())
                .put("applicationId", applicationId)
                .put("experimentDefinitionId", run.definitionId())
                .put("experimentRunNumber", Integer.toString(run.number()))
                .put("treatmentKey", key)
                .put("entityId", entityId);
        return new EmittedEvent(
                kernel.ids().uuid(),
                now,
                owner.account(),
                owner.region(),
                "aws.appconfig.agent",
                TYPE,
                List.of(AppConfigArns.experimentRun(owner, applicationId, run.definitionId(), run.number())),
                detail);
    }
}
