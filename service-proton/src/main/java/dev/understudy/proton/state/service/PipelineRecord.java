package dev.understudy.proton.state.service;

import dev.understudy.proton.state.deployment.Target;
import java.time.Instant;
import java.util.List;

/**
 * The pipeline of a service.
 *
 * @param service the name of the service
 * @param environment the environment of the service's first instance, since deployments name one
 * @param createdAt when it was created
 * @param state how far it is
 */
public record PipelineRecord(String service, String environment, Instant createdAt, PartState state) {
    /** What deployments of it are for. */
    public Target target() {
        return Target.pipeline(service, environment, createdAt);
    }

    /** The same in another state. */
    public PipelineRecord in(PartState next) {
        return new PipelineRecord(service, environment, createdAt, next);
    }

    /** The same with another environment as that of the first instance. */
    public PipelineRecord in(String newEnvironment) {
        return new PipelineRecord(service, newEnvironment, createdAt, state);
    }

    /** The keys of the template versions that must not go as long as it is there. */
    public List<String> versionKeys() {
        return state.versionKeys();
    }
}
