package dev.understudy.proton.state;

import dev.understudy.core.state.PartitionKey;
import dev.understudy.proton.model.CreateEnvironmentInput;
import dev.understudy.proton.state.deployment.DeploymentPhase;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import dev.understudy.proton.state.deployment.ProvisioningMethod;
import dev.understudy.proton.state.deployment.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An environment.
 *
 * @param request what it was created with
 * @param description null if there is none
 * @param method who provisions
 * @param setup what it is; while its first deployment goes on, and if that fails, what it shall be
 * @param attempted what the deployment under way makes of it; null if none is
 * @param track its deployments
 * @param createdAt when it was created
 * @param modified whether an update changed it
 */
public record EnvironmentRecord(
        Request request,
        @Nullable String description,
        ProvisioningMethod method,
        EnvironmentSetup setup,
        @Nullable EnvironmentSetup attempted,
        DeploymentTrack track,
        Instant createdAt,
        boolean modified)
        implements Creatable<EnvironmentRecord.Request> {

    /**
     * What the create of an environment asks for.
     *
     * @param members all members but the tags
     * @param tags as given
     */
    public record Request(CreateEnvironmentInput members, Map<String, String> tags) {
        /** Keeps tags apart, because their order does not count. */
        public Request {
            members = members.toBuilder().tags(null).build();
            tags = Map.copyOf(tags);
        }
    }

    /** A new environment, whose first deployment is about to begin. */
    public static EnvironmentRecord announced(
            Request request, ProvisioningMethod method, EnvironmentSetup wanted, DeploymentTrack first, Instant now) {
        return new EnvironmentRecord(
                request, request.members().description(), method, wanted, wanted, first, now, false);
    }

    @Override
    public String name() {
        return request.members().name();
    }

    /** What deployments of it are for. */
    public Target target() {
        return Target.environment(name(), createdAt);
    }

    /** The account in which its infrastructure stands. */
    public String accountIn(PartitionKey owner) {
        EnvironmentSetup.LinkedConnection connection = wanted().connection();
        return connection == null ? owner.account() : connection.environmentAccount();
    }

    /** Whether something can be deployed to it: it has been there, and is not going. */
    public boolean ready() {
        return track.everSucceeded()
                && !(track.phase() instanceof DeploymentPhase.DeleteInProgress)
                && !(track.phase() instanceof DeploymentPhase.DeleteFailed);
    }

    /** What the newest deployment makes of it. */
    public EnvironmentSetup wanted() {
        return attempted == null ? setup : attempted;
    }

    /** The environment after its deployments went on. */
    public EnvironmentRecord on(DeploymentTrack next) {
        return new EnvironmentRecord(
                request, description, method, setup, next.phase().busy() ? attempted : null, next, createdAt, modified);
    }

    /** The environment after a deployment made of it what it was to be. */
    public EnvironmentRecord became(DeploymentTrack next) {
        return new EnvironmentRecord(
                request, description, method, attempted == null ? setup : attempted, null, next, createdAt, modified);
    }

    /** The environment while an update makes something else of it. */
    public EnvironmentRecord becoming(EnvironmentSetup wanted, DeploymentTrack next) {
        return new EnvironmentRecord(request, description, method, setup, wanted, next, createdAt, true);
    }

    /** The environment after an update changed it without a deployment. */
    public EnvironmentRecord with(EnvironmentSetup changed) {
        return new EnvironmentRecord(request, description, method, changed, attempted, track, createdAt, true);
    }

    /** The environment with another description; null leaves it as it is. */
    public EnvironmentRecord described(@Nullable String newDescription) {
        return newDescription == null
                ? this
                : new EnvironmentRecord(request, newDescription, method, setup, attempted, track, createdAt, modified);
    }

    /** The environment account connections that it is provisioned with, now or by the deployment under way. */
    List<String> connectionIds() {
        return setups().map(EnvironmentSetup::connection)
                .filter(Objects::nonNull)
                .map(EnvironmentSetup.LinkedConnection::id)
                .distinct()
                .toList();
    }

    /** The {@link RepositoryRecord#key() repositories} that its pull requests go to, now or by the deployment under way. */
    List<String> repositoryKeys() {
        return setups().map(EnvironmentSetup::provisioningRepository)
                .filter(Objects::nonNull)
                .map(branch -> RepositoryRecord.key(branch.provider(), branch.name()))
                .distinct()
                .toList();
    }

    /** The {@link VersionRecord#key() versions} that it is made from, now or by the deployment under way. */
    List<String> versionKeys() {
        return setups().map(each -> VersionRecord.key(TemplateKind.ENVIRONMENT, each.templateName(), each.version()))
                .distinct()
                .toList();
    }

    private Stream<EnvironmentSetup> setups() {
        return attempted == null ? Stream.of(setup) : Stream.of(setup, attempted);
    }
}
