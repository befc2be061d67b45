package dev.understudy.appconfig.rules.extensions;

import dev.understudy.appconfig.AppConfigArns;
import dev.understudy.appconfig.AppConfigErrors;
import dev.understudy.appconfig.access.Lookup;
import dev.understudy.appconfig.errors.ExtensionErrors;
import dev.understudy.appconfig.state.ExtensionVersion;
import dev.understudy.core.id.Arn;
import dev.understudy.core.paging.PageSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the extensions that requests name by id, name, or ARN with or without a version. */
public final class ExtensionLookup {
    private static final String RESOURCE = "extension/";

    private final Lookup lookup;

    /** Looks up among the extensions of an account and those that AWS wrote. */
    public ExtensionLookup(Lookup lookup) {
        this.lookup = lookup;
    }

    /**
     * A version of an extension.
     *
     * @param identifier an id, a name, or an ARN
     * @param version null is the version in the ARN, or the newest
     * @throws dev.understudy.appconfig.model.ResourceNotFoundException if there is none
     * @throws dev.understudy.appconfig.model.BadRequestException if the ARN names another version
     */
    public ExtensionVersion require(String identifier, @Nullable Integer version) {
        Arn arn = Arn.parse(identifier);
        if (arn == null) {
            return named(identifier, version);
        }
        if (!arn.service().equals(AppConfigArns.SERVICE) || !arn.resource().startsWith(RESOURCE)) {
            throw AppConfigErrors.malformedArn(identifier);
        }
        String resource = arn.resource().substring(RESOURCE.length());
        int slash = resource.indexOf('/');
        if (slash < 0) {
            return named(resource, version);
        }
        Integer inArn = number(resource.substring(slash + 1));
        if (inArn == null) {
            throw AppConfigErrors.malformedArn(identifier);
        }
        if (version != null && !version.equals(inArn)) {
            throw ExtensionErrors.extensionVersionMismatch(identifier, inArn);
        }
        return named(resource.substring(0, slash), inArn);
    }

    /** The newest version of the account's own extension of this name, or null. */
    public @Nullable ExtensionVersion newestNamed(String name) {
        return newest(lookup.store().extensionsNamed(name));
    }

    /**
     * The newest versions of all extensions, the account's own first, then those that AWS wrote.
     *
     * @param name the name that is wanted; null is any
     */
    public PageSource<ExtensionVersion> newestOfEach(@Nullable String name) {
        return lookup.store()
                .extensions
                .pages(this::isNewest)
                .followedBy(PageSource.fixed(AwsExtensions.all(lookup.owner())))
                .where(extension -> name == null || extension.name().equals(name));
    }

    private boolean isNewest(ExtensionVersion version) {
        return version.equals(newest(lookup.store().extensionVersions(version.id())));
    }

    private ExtensionVersion named(String idOrName, @Nullable Integer version) {
        List<ExtensionVersion> versions = versions(idOrName);
        ExtensionVersion found = version == null
                ? newest(versions)
                : versions.stream()
                        .filter(candidate -> candidate.number() == version)
                        .findFirst()
                        .orElse(null);
        if (found == null) {
            throw AppConfigErrors.extensionNotFound(lookup.owner());
        }
        return found;
    }

    private List<ExtensionVersion> versions(String idOrName) {
        List<ExtensionVersion> byId = lookup.store().extensionVersions(idOrName);
        List<ExtensionVersion> own = byId.isEmpty() ? lookup.store().extensionsNamed(idOrName) : byId;
        return !own.isEmpty()
                ? own
                : AwsExtensions.all(lookup.owner()).stream()
                        .filter(extension -> extension.id().equals(idOrName)
                                || extension.name().equals(idOrName))
                        .toList();
    }

    private static @Nullable ExtensionVersion newest(List<ExtensionVersion> versions) {
        ExtensionVersion newest = null;
        for (ExtensionVersion version : versions) {
            if (newest == null || version.number() > newest.number()) {
                newest = version;
            }
        }
        return newest;
    }

    private static @Nullable Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
