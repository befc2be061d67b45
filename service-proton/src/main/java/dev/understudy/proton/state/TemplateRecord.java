package dev.understudy.proton.state;

import dev.understudy.proton.model.Provisioning;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template of either kind. Its versions are records of their own.
 *
 * @param kind environment or service template
 * @param arn its ARN
 * @param request what it was created with
 * @param displayName what it is called on screens; null if nothing was given
 * @param description null if there is none
 * @param createdAt when it was created
 * @param lastModifiedAt when an update last changed it, at first when it was created; versions do not count
 * @param modified whether an update changed it
 * @param numbers the numbers that its versions have got so far
 */
public record TemplateRecord(
        TemplateKind kind,
        String arn,
        TemplateRequest request,
        @Nullable String displayName,
        @Nullable String description,
        Instant createdAt,
        Instant lastModifiedAt,
        boolean modified,
        VersionNumbers numbers)
        implements Creatable<TemplateRequest> {
    /** A new template. */
    public static TemplateRecord created(TemplateKind kind, String arn, TemplateRequest request, Instant now) {
        return new TemplateRecord(
                kind,
                arn,
                request,
                request.displayName(),
                request.description(),
                now,
                now,
                false,
                new VersionNumbers(Map.of()));
    }

    @Override
    public String name() {
        return request.name();
    }

    /** Who provisions; null for Proton itself. */
    public @Nullable Provisioning provisioning() {
        return request.provisioning();
    }

    /** The template with what an update gives; null leaves a member as it is. */
    public TemplateRecord updated(@Nullable String newDisplayName, @Nullable String newDescription, Instant now) {
        return new TemplateRecord(
                kind,
                arn,
                request,
                newDisplayName == null ? displayName : newDisplayName,
                newDescription == null ? description : newDescription,
                createdAt,
                now,
                true,
                numbers);
    }

    /** The template after another version got its number, which is no modification. */
    public TemplateRecord numbered(VersionNumbers given) {
        return new TemplateRecord(
                kind, arn, request, displayName, description, createdAt, lastModifiedAt, modified, given);
    }
}
