package dev.understudy.appconfig;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.errors.ExtensionErrors;
import dev.understudy.appconfig.model.CreateExtensionInput;
import dev.understudy.appconfig.model.CreateExtensionOutput;
import dev.understudy.appconfig.model.DeleteExtensionInput;
import dev.understudy.appconfig.model.DeleteExtensionOutput;
import dev.understudy.appconfig.model.ExtensionOperations;
import dev.understudy.appconfig.model.GetExtensionInput;
import dev.understudy.appconfig.model.GetExtensionOutput;
import dev.understudy.appconfig.model.ListExtensionsInput;
import dev.understudy.appconfig.model.ListExtensionsOutput;
import dev.understudy.appconfig.model.UpdateExtensionInput;
import dev.understudy.appconfig.model.UpdateExtensionOutput;
import dev.understudy.appconfig.rules.extensions.AssociationParameters;
import dev.understudy.appconfig.rules.extensions.ExtensionLookup;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.ExtensionVersion;
import dev.understudy.core.model.Recast;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Extensions, what is done at which point of the workflow, in versions. See <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_CreateExtension.html">CreateExtension</a> and
 * its neighbours.
 */
public final class Extensions implements ExtensionOperations {
    private final AppConfigAccess access;

    /** Works on the state that {@code access} gives. */
    public Extensions(AppConfigAccess access) {
        this.access = access;
    }

    /**
     * Creates an extension, or the next version of one if the name is taken and the request knows the newest version.
     * The same request again answers what is there (recorded in 2026).
     */
    @Override
    public CreateExtensionOutput createExtension(CreateExtensionInput input, RequestContext context) {
        ExtensionVersion newest = lookup(context).newestNamed(input.name());
        ExtensionVersion extension = draft(input, newest, context);
        if (newest != null && input.latestVersionNumber() == null) {
            if (extension.kept().sameContent(newest)) {
                return created(newest);
            }
            throw ExtensionErrors.extensionExists(input.name());
        }
        int newestNumber = newest == null ? 0 : newest.number();
        if (input.latestVersionNumber() != null && input.latestVersionNumber() != newestNumber) {
            throw ExtensionErrors.extensionVersionConflict(input.latestVersionNumber(), newestNumber);
        }
        access.tag(context, extension.arn(), input.tags());
        access.store(context).extensions.put(extension.key(), extension.kept());
        return created(extension);
    }

    private ExtensionVersion draft(
            CreateExtensionInput input, @Nullable ExtensionVersion newest, RequestContext context) {
        String id = newest == null ? access.newId() : newest.id();
        int number = newest == null ? 1 : newest.number() + 1;
        return new ExtensionVersion(
                id,
                input.name(),
                number,
                AppConfigArns.extension(context.partition(), id, number),
                input.description(),
                input.actions(),
                AssociationParameters.declared(input.parameters()));
    }

    private static CreateExtensionOutput created(ExtensionVersion extension) {
        return Recast.to(CreateExtensionOutput.class, CreateExtensionOutput.SCHEMA, extension.describe());
    }

    @Override
    public GetExtensionOutput getExtension(GetExtensionInput input, RequestContext context) {
        return lookup(context)
                .require(input.extensionIdentifier(), input.versionNumber())
                .describe();
    }

    @Override
    public ListExtensionsOutput listExtensions(ListExtensionsInput input, RequestContext context) {
        Page<ExtensionVersion> page =
                access.page(input, context, lookup(context).newestOfEach(input.name()));
        return ListExtensionsOutput.builder()
                .items(page.map(ExtensionVersion::summary).items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateExtensionOutput updateExtension(UpdateExtensionInput input, RequestContext context) {
        ExtensionVersion before = changeable(input.extensionIdentifier(), input.versionNumber(), context);
        ExtensionVersion after = before.changed(
                input.description(),
                input.actions(),
                input.parameters() == null ? null : AssociationParameters.declared(input.parameters()));
        access.store(context).extensions.put(after.key(), after.kept());
        return Recast.to(UpdateExtensionOutput.class, UpdateExtensionOutput.SCHEMA, after.describe());
    }

    @Override
    public DeleteExtensionOutput deleteExtension(DeleteExtensionInput input, RequestContext context) {
        ExtensionVersion extension = changeable(input.extensionIdentifier(), input.versionNumber(), context);
        AppConfigStore store = access.store(context);
        int associations = store.associationsUsing(extension);
        if (associations > 0) {
            throw ExtensionErrors.extensionInUse(context.partition(), extension, associations);
        }
        access.untag(context, extension.arn());
        store.extensions.remove(extension.key());
        return new DeleteExtensionOutput();
    }

    private ExtensionVersion changeable(String identifier, @Nullable Integer version, RequestContext context) {
        ExtensionVersion extension = lookup(context).require(identifier, version);
        if (extension.awsAuthored()) {
            throw ExtensionErrors.awsExtension(extension);
        }
        return extension;
    }

    private ExtensionLookup lookup(RequestContext context) {
        return new ExtensionLookup(access.lookup(context));
    }
}
