package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.Environment;
import dev.understudy.appconfig.model.EnvironmentState;
import dev.understudy.appconfig.model.Monitor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An environment: where configurations are deployed to. Its state is no part of it, since that follows from its
 * deployments.
 *
 * @param applicationId the application it belongs to
 * @param id 7 characters, given by the service
 * @param name given by the user, unique in its application
 * @param description null if there is none
 * @param monitors the alarms that roll a deployment back
 * @param createdAt when it was created
 */
public record EnvironmentRecord(
        String applicationId,
        String id,
        String name,
        @Nullable String description,
        List<Monitor> monitors,
        Instant createdAt) {
    /** The environment with what an update gives; null leaves a member as it is. */
    public EnvironmentRecord changed(
            @Nullable String newName, @Nullable String newDescription, @Nullable List<Monitor> newMonitors) {
        return new EnvironmentRecord(
                applicationId,
                id,
                newName == null ? name : newName,
                Descriptions.changed(description, newDescription),
                newMonitors == null ? monitors : newMonitors,
                createdAt);
    }

    /** The environment as it is kept: an empty description is none. */
    public EnvironmentRecord kept() {
        return new EnvironmentRecord(applicationId, id, name, Descriptions.kept(description), monitors, createdAt);
    }

    /**
     * The environment as answers show it.
     *
     * @param state what follows from its deployments
     */
    public Environment describe(EnvironmentState state) {
        return new Environment(applicationId, id, name, description, state, monitors.isEmpty() ? null : monitors);
    }
}
