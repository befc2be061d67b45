package dev.understudy.proton.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.rules.deployment.DeploymentRuns;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentPhase;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.deployment.Provisioned;
import dev.understudy.proton.state.deployment.ProvisioningMethod;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * {@code proton/deployments/{id}/…}: what a deployment would have done to the world.
 *
 * <p>{@code GET …/rendered} shows the rendered files, the outputs, and what a CloudFormation template asks for. {@code
 * POST …/close} closes the pull request of a self-managed deployment without merging it, so that the deployment is
 * cancelled.
 */
public final class DeploymentRoutes {
    private final ProtonAccess access;
    private final DeploymentRuns runs;

    /** Routes to the deployments in this state. */
    public DeploymentRoutes(ProtonAccess access, DeploymentRuns runs) {
        this.access = access;
        this.runs = runs;
    }

    /** All routes. */
    public List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("GET", "proton/deployments/*/rendered", this::rendered),
                new AdminRoute("POST", "proton/deployments/*/close", this::close));
    }

    private JsonNode rendered(AdminRequest request) {
        request.onlyQuery();
        return with(request, (found) -> describe(found.deployment));
    }

    private static ObjectNode describe(DeploymentRecord deployment) {
        Provisioned provisioned = deployment.provisioned();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("id", deployment.id());
        answer.put("resource", deployment.target().path());
        answer.put("method", deployment.method().name());
        answer.put("deploymentStatus", deployment.phase().status().wireValue());
        ObjectNode files = answer.putObject("files");
        provisioned.files().forEach(files::put);
        ObjectNode outputs = answer.putObject("outputs");
        provisioned.outputsByKey().forEach(outputs::put);
        ObjectNode planned = answer.putObject("resources");
        provisioned.planned().forEach(planned::put);
        return answer;
    }

    private JsonNode close(AdminRequest request) {
        request.onlyQuery();
        return with(request, found -> {
            DeploymentRecord deployment = found.deployment;
            if (deployment.method() != ProvisioningMethod.SELF_MANAGED
                    || !(deployment.phase() instanceof DeploymentPhase.InProgress progress)) {
                throw AdminRefusal.badRequest("deployment " + deployment.id() + " has no open pull request");
            }
            runs.end(found.partition, deployment, progress.close(), deployment.provisioned(), found.now);
            DeploymentRecord closed = found.partition.store().deployments.get(deployment.id());
            return describe(closed == null ? deployment : closed);
        });
    }

    private record Found(Partition<ProtonStore> partition, DeploymentRecord deployment, Instant now) {}

    private JsonNode with(AdminRequest request, Function<Found, JsonNode> work) {
        String id = request.segment(2);
        for (PartitionKey key : access.partitionKeys()) {
            JsonNode answer = access.locked(key, (partition, now) -> {
                DeploymentRecord deployment = partition.store().deployments.get(id);
                return deployment == null
                        ? JsonNodeFactory.instance.missingNode()
                        : work.apply(new Found(partition, deployment, now));
            });
            if (!answer.isMissingNode()) {
                return answer;
            }
        }
        throw new AdminRefusal(404, "there is no deployment " + id);
    }
}
