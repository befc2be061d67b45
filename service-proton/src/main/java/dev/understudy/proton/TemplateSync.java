package dev.understudy.proton;

import dev.understudy.core.service.RequestContext;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.errors.RepositoryErrors;
import dev.understudy.proton.errors.SyncErrors;
import dev.understudy.proton.model.CreateTemplateSyncConfigInput;
import dev.understudy.proton.model.CreateTemplateSyncConfigOutput;
import dev.understudy.proton.model.DeleteTemplateSyncConfigInput;
import dev.understudy.proton.model.DeleteTemplateSyncConfigOutput;
import dev.understudy.proton.model.GetRepositorySyncStatusInput;
import dev.understudy.proton.model.GetRepositorySyncStatusOutput;
import dev.understudy.proton.model.GetTemplateSyncConfigInput;
import dev.understudy.proton.model.GetTemplateSyncConfigOutput;
import dev.understudy.proton.model.GetTemplateSyncStatusInput;
import dev.understudy.proton.model.GetTemplateSyncStatusOutput;
import dev.understudy.proton.model.ListRepositorySyncDefinitionsInput;
import dev.understudy.proton.model.ListRepositorySyncDefinitionsOutput;
import dev.understudy.proton.model.RepositorySyncDefinition;
import dev.understudy.proton.model.SyncType;
import dev.understudy.proton.model.TemplateSyncOperations;
import dev.understudy.proton.model.TemplateType;
import dev.understudy.proton.model.UpdateTemplateSyncConfigInput;
import dev.understudy.proton.model.UpdateTemplateSyncConfigOutput;
import dev.understudy.proton.rules.sync.SyncAttempts;
import dev.understudy.proton.rules.sync.SyncRuns;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.RepositoryRecord;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.VersionNumber;
import dev.understudy.proton.state.sync.RepositorySyncRecord;
import dev.understudy.proton.state.sync.ResourceSyncRecord;
import dev.understudy.proton.state.sync.ServiceSyncRecord;
import dev.understudy.proton.state.sync.SyncSource;
import dev.understudy.proton.state.sync.TemplateSyncRecord;
import java.util.List;

/**
 * Templates that follow a repository. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_CreateTemplateSyncConfig.html">CreateTemplateSyncConfig</a>
 * and its neighbours.
 */
public final class TemplateSync implements TemplateSyncOperations {
    private final ProtonAccess access;
    private final SyncRuns runs;

    /** Works on the state that {@code access} gives. */
    public TemplateSync(ProtonAccess access, SyncRuns runs) {
        this.access = access;
        this.runs = runs;
    }

    /** Whoever asks for the same configuration again changes nothing. */
    @Override
    public CreateTemplateSyncConfigOutput createTemplateSyncConfig(
            CreateTemplateSyncConfigInput input, RequestContext context) {
        ProtonStore store = access.store(context);
        TemplateSyncRecord wanted = new TemplateSyncRecord(
                TemplateKind.of(input.templateType()),
                input.templateName(),
                input.repositoryProvider(),
                input.repositoryName(),
                input.branch(),
                input.subdirectory());
        if (!store.templates(wanted.kind()).contains(wanted.templateName())) {
            throw SyncErrors.templateMissing(wanted.kind(), wanted.templateName());
        }
        if (!store.repositories.contains(RepositoryRecord.key(wanted.provider(), wanted.repository()))) {
            throw RepositoryErrors.repositoryNotLinked(wanted.provider(), wanted.repository());
        }
        TemplateSyncRecord existing = store.syncs.templates.get(wanted.key());
        if (existing != null && !existing.equals(wanted)) {
            throw SyncErrors.templateConfigExists(wanted.kind(), wanted.templateName());
        }
        if (existing == null) {
            store.syncs.templates.put(wanted.key(), wanted);
            runs.follow(access.partition(context), wanted.source(), context.now());
        }
        return new CreateTemplateSyncConfigOutput(wanted.describe());
    }

    @Override
    public GetTemplateSyncConfigOutput getTemplateSyncConfig(GetTemplateSyncConfigInput input, RequestContext context) {
        return new GetTemplateSyncConfigOutput(
                require(input.templateType(), input.templateName(), context).describe());
    }

    /** Everything but the template is replaced: a subdirectory that is not given is none. */
    @Override
    public UpdateTemplateSyncConfigOutput updateTemplateSyncConfig(
            UpdateTemplateSyncConfigInput input, RequestContext context) {
        ProtonStore store = access.store(context);
        TemplateSyncRecord before = require(input.templateType(), input.templateName(), context);
        store.repositories.require(
                RepositoryRecord.key(input.repositoryProvider(), input.repositoryName()),
                () -> RepositoryErrors.repositoryNotFound(input.repositoryProvider(), input.repositoryName()));
        TemplateSyncRecord after = new TemplateSyncRecord(
                before.kind(),
                before.templateName(),
                input.repositoryProvider(),
                input.repositoryName(),
                input.branch(),
                input.subdirectory());
        store.syncs.templates.put(after.key(), after);
        runs.follow(access.partition(context), after.source(), context.now());
        return new UpdateTemplateSyncConfigOutput(after.describe());
    }

    @Override
    public DeleteTemplateSyncConfigOutput deleteTemplateSyncConfig(
            DeleteTemplateSyncConfigInput input, RequestContext context) {
        TemplateSyncRecord config = require(input.templateType(), input.templateName(), context);
        access.store(context).syncs.removeTemplate(config.kind(), config.templateName());
        return new DeleteTemplateSyncConfigOutput(config.describe());
    }

    /** A major version that was never synced has nothing to show. */
    @Override
    public GetTemplateSyncStatusOutput getTemplateSyncStatus(GetTemplateSyncStatusInput input, RequestContext context) {
        ProtonStore store = access.store(context);
        TemplateSyncRecord config = require(input.templateType(), input.templateName(), context);
        ResourceSyncRecord syncs = store.syncs.resources.get(
                ResourceSyncRecord.keyOfMajor(config, VersionNumber.part(input.templateVersion())));
        access.partition(context).timeline().countRead(config.source().key(), context.now());
        if (syncs == null) {
            return GetTemplateSyncStatusOutput.builder().build();
        }
        return GetTemplateSyncStatusOutput.builder()
                .desiredState(syncs.latest().wanted())
                .latestSync(SyncAttempts.describe(store, syncs.latest()))
                .latestSuccessfulSync(SyncAttempts.describe(store, SyncAttempts.successful(store, syncs)))
                .build();
    }

    /** See <a href="https://docs.aws.amazon.com/proton/latest/APIReference/API_GetRepositorySyncStatus.html">GetRepositorySyncStatus</a>: it is not tied to the linked repository. */
    @Override
    public GetRepositorySyncStatusOutput getRepositorySyncStatus(
            GetRepositorySyncStatusInput input, RequestContext context) {
        SyncSource source =
                new SyncSource(input.syncType(), input.repositoryProvider(), input.repositoryName(), input.branch());
        RepositorySyncRecord branch = access.store(context).syncs.branches.get(source.key());
        access.partition(context).timeline().countRead(source.key(), context.now());
        if (branch == null || branch.latest() == null) {
            throw SyncErrors.neverSynced(source);
        }
        return new GetRepositorySyncStatusOutput(branch.latest());
    }

    @Override
    public ListRepositorySyncDefinitionsOutput listRepositorySyncDefinitions(
            ListRepositorySyncDefinitionsInput input, RequestContext context) {
        ProtonStore store = access.store(context);
        String parent = ProtonArns.repository(context.partition(), input.repositoryProvider(), input.repositoryName());
        List<RepositorySyncDefinition> definitions = input.syncType() == SyncType.TEMPLATE_SYNC
                ? store.syncs.templatesFrom(input.repositoryProvider(), input.repositoryName()).stream()
                        .map(config -> definition(config, parent, context))
                        .toList()
                : store.syncs.servicesFrom(input.repositoryProvider(), input.repositoryName()).stream()
                        .map(config -> definition(config, parent, context))
                        .toList();
        return ListRepositorySyncDefinitionsOutput.builder()
                .syncDefinitions(definitions)
                .build();
    }

    private static RepositorySyncDefinition definition(
            TemplateSyncRecord config, String parent, RequestContext context) {
        return RepositorySyncDefinition.builder()
                .branch(config.branch())
                .directory(config.subdirectory() == null ? "/" : config.subdirectory())
                .parent(parent)
                .target(config.kind().arn(context.partition(), config.templateName()))
                .build();
    }

    private static RepositorySyncDefinition definition(
            ServiceSyncRecord config, String parent, RequestContext context) {
        return RepositorySyncDefinition.builder()
                .branch(config.branch())
                .directory(config.filePath())
                .parent(parent)
                .target(ProtonArns.service(context.partition(), config.serviceName()))
                .build();
    }

    private TemplateSyncRecord require(TemplateType type, String template, RequestContext context) {
        TemplateKind kind = TemplateKind.of(type);
        return access.store(context)
                .syncs
                .templates
                .require(
                        TemplateSyncRecord.key(kind, template),
                        () -> SyncErrors.templateConfigNotFound(kind, template));
    }
}
