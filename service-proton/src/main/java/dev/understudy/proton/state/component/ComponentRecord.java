package dev.understudy.proton.state.component;

import dev.understudy.proton.state.component.ComponentSetup.Attachment;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import dev.understudy.proton.state.deployment.ProvisioningMethod;
import dev.understudy.proton.state.deployment.Target;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A component.
 *
 * @param name unique in its account
 * @param environment the environment that it is in, for ever
 * @param description null if there is none
 * @param manifest the text of its manifest, for ever
 * @param method who provisions
 * @param setup what it is; while its first deployment goes on, and if that fails, what it shall be
 * @param attempted what the deployment under way makes of it; null if none is
 * @param track its deployments
 * @param lastToken the token of the last create or update; null if there was none
 * @param createdAt when it was created
 * @param lastModifiedAt when a request last changed it
 */
public record ComponentRecord(
        String name,
        String environment,
        @Nullable String description,
        String manifest,
        ProvisioningMethod method,
        ComponentSetup setup,
        @Nullable ComponentSetup attempted,
        DeploymentTrack track,
        @Nullable String lastToken,
        Instant createdAt,
        Instant lastModifiedAt) {

    /** What deployments of it are for. */
    public Target target() {
        Attachment attachment = wanted().attachment();
        return Target.component(
                name,
                environment,
                attachment == null ? null : attachment.service(),
                attachment == null ? null : attachment.instance(),
                createdAt);
    }

    /** What the newest deployment makes of it. */
    public ComponentSetup wanted() {
        return attempted == null ? setup : attempted;
    }

    /** The keys of the instances that it is attached to, or will be, or was until the deployment under way is over. */
    public List<String> instanceKeys() {
        return Stream.of(setup, wanted())
                .map(ComponentSetup::attachment)
                .filter(Objects::nonNull)
                .map(Attachment::key)
                .distinct()
                .toList();
    }

    /** The component after its deployments went on. */
    public ComponentRecord on(DeploymentTrack next) {
        return with(setup, next.phase().busy() ? attempted : null, next);
    }

    /** The component after a deployment made of it what it was to be. */
    public ComponentRecord became(DeploymentTrack next) {
        return with(wanted(), null, next);
    }

    /** The component while an update makes something else of it. */
    public ComponentRecord becoming(ComponentSetup next, DeploymentTrack begun) {
        return with(setup, next, begun);
    }

    /** The component after an update; a description of null leaves it as it is. */
    public ComponentRecord asked(@Nullable String newDescription, @Nullable String token, Instant now) {
        return new ComponentRecord(
                name,
                environment,
                newDescription == null ? description : newDescription,
                manifest,
                method,
                setup,
                attempted,
                track,
                token,
                createdAt,
                now);
    }

    private ComponentRecord with(ComponentSetup now, @Nullable ComponentSetup next, DeploymentTrack newTrack) {
        return new ComponentRecord(
                name,
                environment,
                description,
                manifest,
                method,
                now,
                next,
                newTrack,
                lastToken,
                createdAt,
                lastModifiedAt);
    }
}
