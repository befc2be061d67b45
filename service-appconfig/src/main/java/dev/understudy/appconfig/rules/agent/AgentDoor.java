package dev.understudy.appconfig.rules.agent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import dev.understudy.appconfig.AppConfigArns;
import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.access.Lookup;
import dev.understudy.appconfig.rules.experiments.Overlay;
import dev.understudy.appconfig.rules.flags.serving.ServedFlags;
import dev.understudy.appconfig.rules.serving.ClientView;
import dev.understudy.appconfig.rules.serving.ContentForms;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.ApplicationRecord;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.EnvironmentRecord;
import dev.understudy.appconfig.state.ExperimentRunRecord;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.core.model.Blob;
import dev.understudy.core.service.SideDoor;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers as the agent does: gives out what is deployed and evaluates flags for the entity and the context that the
 * request names. The agent on AWS polls from time to time; this one always knows the newest state.
 *
 * <p>An entity is a client of its own during a rollout; requests that name none share one client.
 */
public final class AgentDoor {
    /** How the door is asked for. */
    public static final String NAME = "appconfig-agent";

    private static final int OK = 200;
    private static final String JSON = "application/json";

    private final AppConfigAccess access;
    private final ContentForms forms;
    private final AssignmentLog assignments;

    /** Answers from the state that {@code access} gives. */
    public AgentDoor(AppConfigAccess access, ContentForms forms) {
        this.access = access;
        this.forms = forms;
        this.assignments = new AssignmentLog(access.kernel());
    }

    /** The door. */
    public SideDoor door() {
        return new SideDoor(NAME, this::answer);
    }

    private SideDoor.Answer answer(SideDoor.Request request) {
        PartitionKey owner = new PartitionKey(AppConfigArns.SERVICE, request.account(), request.region());
        try {
            AgentRequest wanted = AgentRequest.read(request);
            return access.locked(owner, (partition, now) -> answer(wanted, partition, now));
        } catch (AgentRefusal refusal) {
            return SideDoor.Answer.text(refusal.status(), refusal.reason());
        }
    }

    private SideDoor.Answer answer(AgentRequest wanted, Partition<AppConfigStore> partition, Instant now) {
        Lookup lookup = new Lookup(partition.store(), partition.key());
        ApplicationRecord application =
                present(lookup.findApplication(wanted.application()), "application", wanted.application());
        EnvironmentRecord environment =
                present(lookup.findEnvironment(application, wanted.environment()), "environment", wanted.environment());
        ProfileRecord profile = present(
                lookup.findProfile(application, wanted.configuration()), "configuration", wanted.configuration());
        String client = wanted.entityId() == null ? NAME : wanted.entityId();
        ClientView view = ClientView.of(partition.store(), environment.id(), profile.id(), client, now);
        if (!view.deployed()) {
            throw AgentRefusal.notFound("configuration " + wanted.configuration() + " is not deployed to environment "
                    + wanted.environment());
        }
        DeploymentRecord deployment = view.deployment();
        return deployment == null
                ? new SideDoor.Answer(OK, ImmutableMap.of(), Blob.EMPTY)
                : content(wanted, profile, deployment, partition, now);
    }

    private static <R> R present(@Nullable R found, String kind, String identifier) {
        if (found == null) {
            throw AgentRefusal.notFound("there is no " + kind + " " + identifier);
        }
        return found;
    }

    private SideDoor.Answer content(
            AgentRequest wanted,
            ProfileRecord profile,
            DeploymentRecord deployment,
            Partition<AppConfigStore> partition,
            Instant now) {
        ServedFlags flags = profile.featureFlags() ? forms.flags(deployment) : null;
        if (flags != null) {
            List<ExperimentRunRecord> running =
                    partition.store().runsUnderWay(deployment.environment().id(), profile.id());
            ObjectNode evaluated = evaluate(
                    wanted, Overlay.apply(flags, running, partition.key().account()), running, partition.key(), now);
            return response(deployment, Blob.ofUtf8(evaluated.toString()), JSON);
        }
        if (!wanted.flags().isEmpty()) {
            throw AgentRefusal.badRequest("configuration " + wanted.configuration() + " has no feature flags");
        }
        return response(
                deployment,
                deployment.configuration().content(),
                deployment.configuration().contentType());
    }

    /** One flag is answered by itself, several by their keys, and all of them if none is named. */
    private ObjectNode evaluate(
            AgentRequest wanted,
            ServedFlags flags,
            List<ExperimentRunRecord> running,
            PartitionKey owner,
            Instant now) {
        List<String> keys = wanted.flags().isEmpty() ? List.copyOf(flags.flags().keySet()) : wanted.flags();
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        for (String key : keys) {
            ObjectNode flag = present(flags.evaluate(key, wanted.context()), "flag", key);
            all.set(key, flag);
            note(key, flag, wanted, running, owner, now);
        }
        return wanted.flags().size() == 1 ? (ObjectNode) all.get(keys.get(0)) : all;
    }

    private void note(
            String flagKey,
            ObjectNode flag,
            AgentRequest wanted,
            List<ExperimentRunRecord> running,
            PartitionKey owner,
            Instant now) {
        String entityId = wanted.entityId();
        if (entityId == null || wanted.flags().isEmpty()) {
            return;
        }
        for (ExperimentRunRecord run : running) {
            if (run.design().flagKey().equals(flagKey)) {
                assignments.note(run, flag.path("_variant").asText(), entityId, owner, now);
            }
        }
    }

    private static SideDoor.Answer response(DeploymentRecord deployment, Blob content, String contentType) {
        ImmutableMap.Builder<String, String> headers = ImmutableMap.<String, String>builder()
                .put("Configuration-Version", deployment.configuration().version())
                .put("Content-Type", contentType);
        String label = deployment.configuration().versionLabel();
        if (label != null) {
            headers.put("Version-Label", label);
        }
        return new SideDoor.Answer(OK, headers.buildOrThrow(), content);
    }
}
