package dev.understudy.proton.rules.deployment;

import dev.understudy.core.state.PartitionKey;
import dev.understudy.proton.ProtonArns;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.StatusChange;
import dev.understudy.proton.state.deployment.DeploymentPhase;
import dev.understudy.proton.state.deployment.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells EventBridge when a deployed resource changes its status. */
final class StatusNews {
    private final ProtonAccess access;

    StatusNews(ProtonAccess access) {
        this.access = access;
    }

    /**
     * A resource has another status now.
     *
     * @param before null if the resource is new
     * @param after where it stands; a complete deletion is told as such
     */
    void tell(PartitionKey owner, Target target, @Nullable DeploymentPhase before, DeploymentPhase after, Instant at) {
        String previous = before == null ? null : before.status().wireValue();
        String status = after instanceof DeploymentPhase.DeleteComplete
                ? StatusChange.DELETED
                : after.status().wireValue();
        if (status.equals(previous)) {
            return;
        }
        StatusChange change =
                StatusChange.of(words(target), ProtonArns.of(owner, target.path()), ownName(target), status, previous);
        String service = target.component() == null ? target.service() : null;
        access.announce(service == null ? change : change.with("serviceName", service), owner, at);
    }

    private static String words(Target target) {
        return switch (target.type()) {
            case ENVIRONMENT -> "Environment";
            case SERVICE_INSTANCE -> "Service Instance";
            case SERVICE_PIPELINE -> "Service Pipeline";
            case COMPONENT -> "Component";
        };
    }

    private static String ownName(Target target) {
        return target.instance() != null && target.component() == null ? target.instance() : target.name();
    }
}
