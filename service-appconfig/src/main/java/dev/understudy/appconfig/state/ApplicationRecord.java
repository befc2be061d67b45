package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.Application;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application: what environments and configuration profiles belong to.
 *
 * @param id 7 characters, given by the service
 * @param name given by the user, unique in the account
 * @param description null if there is none
 * @param createdAt when it was created
 */
public record ApplicationRecord(
        String id, String name, @Nullable String description, Instant createdAt) {
    /** The application as answers show it. */
    public Application describe() {
        return new Application(id, name, description);
    }

    /** The application with what an update gives; null leaves a member as it is. */
    public ApplicationRecord changed(@Nullable String newName, @Nullable String newDescription) {
        return new ApplicationRecord(
                id, newName == null ? name : newName, Descriptions.changed(description, newDescription), createdAt);
    }

    /** The application as it is kept: an empty description is none. */
    public ApplicationRecord kept() {
        return new ApplicationRecord(id, name, Descriptions.kept(description), createdAt);
    }
}
