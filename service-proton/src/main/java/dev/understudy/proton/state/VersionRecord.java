package dev.understudy.proton.state;

import dev.understudy.proton.model.ServiceTemplateSupportedComponentSourceType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template of either kind.
 *
 * @param kind environment or service template
 * @param templateName the template it belongs to
 * @param number unique in its template for ever
 * @param arn its ARN
 * @param description null if there is none
 * @param createdAt when its registration began
 * @param lastModifiedAt when an update last changed it, at first when it was created
 * @param state where it stands
 * @param compatible the environment templates that a service template's version goes with; else empty
 * @param componentSources where components of its instances may come from; only for service templates
 */
public record VersionRecord(
        TemplateKind kind,
        String templateName,
        VersionNumber number,
        String arn,
        @Nullable String description,
        Instant createdAt,
        Instant lastModifiedAt,
        VersionState state,
        List<CompatibleTemplate> compatible,
        List<ServiceTemplateSupportedComponentSourceType> componentSources) {
    /** Keeps copies. */
    public VersionRecord {
        compatible = List.copyOf(compatible);
        componentSources = List.copyOf(componentSources);
    }

    /** The key in its table: the newest version of a template comes first. */
    public String key() {
        return key(kind, templateName, number);
    }

    /** The key of a version. */
    public static String key(TemplateKind kind, String templateName, VersionNumber number) {
        return prefix(kind, templateName, number.major()) + newestFirst(number.minor());
    }

    /** What the keys of all versions of a template begin with. */
    public static String prefix(TemplateKind kind, String templateName) {
        return kind + "/" + templateName + "/";
    }

    /** What the keys of all minor versions of a major version begin with. */
    public static String prefix(TemplateKind kind, String templateName, int major) {
        return prefix(kind, templateName) + newestFirst(major) + ".";
    }

    /** Ten digits that sort backwards, for numbers up to a billion and for -1, which no version has. */
    private static long newestFirst(int number) {
        return (long) Integer.MAX_VALUE - number;
    }

    /** The version in another state; its registration coming to an end is no modification. */
    public VersionRecord in(VersionState next) {
        return changed(description, next, compatible, componentSources, lastModifiedAt);
    }

    /** The version after an update. */
    public VersionRecord changed(
            @Nullable String newDescription,
            VersionState newState,
            List<CompatibleTemplate> newCompatible,
            List<ServiceTemplateSupportedComponentSourceType> newComponentSources,
            Instant now) {
        return new VersionRecord(
                kind,
                templateName,
                number,
                arn,
                newDescription,
                createdAt,
                now,
                newState,
                newCompatible,
                newComponentSources);
    }

    /** The version with another time of modification. */
    public VersionRecord modifiedAt(Instant now) {
        return changed(description, state, compatible, componentSources, now);
    }

    /** Whether environments or services can be created from it. */
    public boolean published() {
        return state instanceof VersionState.Published;
    }
}
