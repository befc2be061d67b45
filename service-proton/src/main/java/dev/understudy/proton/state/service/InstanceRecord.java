package dev.understudy.proton.state.service;

import dev.understudy.proton.state.deployment.Target;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instance of a service.
 *
 * @param service the name of the service
 * @param name unique in its service
 * @param environment the environment that it is deployed to, for ever
 * @param createdAt when it was created
 * @param lastToken the token of the last request that was about it alone; null if there was none
 * @param state how far it is
 */
public record InstanceRecord(
        String service,
        String name,
        String environment,
        Instant createdAt,
        @Nullable String lastToken,
        PartState state) {

    /** The key of an instance in its table. */
    public static String key(String service, String name) {
        return service + "/" + name;
    }

    /** The key in its table. */
    public String key() {
        return key(service, name);
    }

    /** What deployments of it are for. */
    public Target target() {
        return Target.instance(service, name, environment, createdAt);
    }

    /** The same in another state. */
    public InstanceRecord in(PartState next) {
        return new InstanceRecord(service, name, environment, createdAt, lastToken, next);
    }

    /** The same after a request that was about it alone. */
    public InstanceRecord asked(@Nullable String token) {
        return new InstanceRecord(service, name, environment, createdAt, token, state);
    }

    /** The keys of the template versions that must not go as long as it is there. */
    public List<String> versionKeys() {
        return state.versionKeys();
    }
}
