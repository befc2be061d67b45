package dev.understudy.appconfig;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.access.Resources;
import dev.understudy.appconfig.model.CreateExtensionAssociationInput;
import dev.understudy.appconfig.model.CreateExtensionAssociationOutput;
import dev.understudy.appconfig.model.DeleteExtensionAssociationInput;
import dev.understudy.appconfig.model.DeleteExtensionAssociationOutput;
import dev.understudy.appconfig.model.ExtensionAssociationOperations;
import dev.understudy.appconfig.model.GetExtensionAssociationInput;
import dev.understudy.appconfig.model.GetExtensionAssociationOutput;
import dev.understudy.appconfig.model.ListExtensionAssociationsInput;
import dev.understudy.appconfig.model.ListExtensionAssociationsOutput;
import dev.understudy.appconfig.model.UpdateExtensionAssociationInput;
import dev.understudy.appconfig.model.UpdateExtensionAssociationOutput;
import dev.understudy.appconfig.rules.extensions.AssociationFilter;
import dev.understudy.appconfig.rules.extensions.AssociationParameters;
import dev.understudy.appconfig.rules.extensions.ExtensionLookup;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.AssociationRecord;
import dev.understudy.appconfig.state.ExtensionVersion;
import dev.understudy.core.model.Recast;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import java.util.Map;
import java.util.Objects;

/**
 * Extension associations: which extension acts on which application, environment or configuration profile. See <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_CreateExtensionAssociation.html">
 * CreateExtensionAssociation</a> and its neighbours.
 */
public final class ExtensionAssociations implements ExtensionAssociationOperations {
    private final AppConfigAccess access;

    /** Works on the state that {@code access} gives. */
    public ExtensionAssociations(AppConfigAccess access) {
        this.access = access;
    }

    @Override
    public CreateExtensionAssociationOutput createExtensionAssociation(
            CreateExtensionAssociationInput input, RequestContext context) {
        ExtensionVersion extension = new ExtensionLookup(access.lookup(context))
                .require(input.extensionIdentifier(), input.extensionVersionNumber());
        new Resources(access.lookup(context)).requireAssociable(input.resourceIdentifier());
        Map<String, String> parameters = Objects.requireNonNullElse(input.parameters(), Map.of());
        AssociationParameters.check(extension, parameters);
        String id = access.newId();
        AssociationRecord association = new AssociationRecord(
                id,
                AppConfigArns.association(context.partition(), id),
                extension.id(),
                extension.number(),
                extension.arn(),
                input.resourceIdentifier(),
                parameters);
        access.tag(context, association.arn(), input.tags());
        access.store(context).associations.put(id, association);
        return Recast.to(
                CreateExtensionAssociationOutput.class,
                CreateExtensionAssociationOutput.SCHEMA,
                association.describe());
    }

    @Override
    public GetExtensionAssociationOutput getExtensionAssociation(
            GetExtensionAssociationInput input, RequestContext context) {
        return require(input.extensionAssociationId(), context).describe();
    }

    @Override
    public ListExtensionAssociationsOutput listExtensionAssociations(
            ListExtensionAssociationsInput input, RequestContext context) {
        AssociationFilter filter = AssociationFilter.of(input, access.lookup(context));
        Page<AssociationRecord> page =
                access.page(input, context, access.store(context).associations.pages(filter));
        return ListExtensionAssociationsOutput.builder()
                .items(page.map(AssociationRecord::summary).items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateExtensionAssociationOutput updateExtensionAssociation(
            UpdateExtensionAssociationInput input, RequestContext context) {
        AssociationRecord before = require(input.extensionAssociationId(), context);
        AssociationRecord after = input.parameters() == null ? before : before.with(input.parameters());
        ExtensionVersion extension =
                new ExtensionLookup(access.lookup(context)).require(after.extensionId(), after.extensionVersion());
        AssociationParameters.check(extension, after.parameters());
        access.store(context).associations.put(after.id(), after);
        return Recast.to(
                UpdateExtensionAssociationOutput.class, UpdateExtensionAssociationOutput.SCHEMA, after.describe());
    }

    @Override
    public DeleteExtensionAssociationOutput deleteExtensionAssociation(
            DeleteExtensionAssociationInput input, RequestContext context) {
        AssociationRecord association = require(input.extensionAssociationId(), context);
        access.untag(context, association.arn());
        access.store(context).associations.remove(association.id());
        return new DeleteExtensionAssociationOutput();
    }

    private AssociationRecord require(String id, RequestContext context) {
        AppConfigStore store = access.store(context);
        return store.associations.require(id, () -> AppConfigErrors.associationNotFound(context.partition()));
    }
}
