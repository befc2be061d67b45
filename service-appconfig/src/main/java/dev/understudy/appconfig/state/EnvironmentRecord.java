package dev.understudy.appconfig.state;

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
 * @param name given by the user; not unique
 * @param description null if there is none
 * @param monitors the alarms that roll a deployment back; null if never given
 * @param createdAt when it was created
 */
public record EnvironmentRecord(
        String applicationId,
        String id,
        String name,
        @Nullable String description,
        @Nullable List<Monitor> monitors,
        Instant createdAt) {}
