package dev.understudy.proton;

import dev.understudy.core.service.RequestContext;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.errors.RepositoryErrors;
import dev.understudy.proton.errors.SyncErrors;
import dev.understudy.proton.model.CreateServiceSyncConfigInput;
import dev.understudy.proton.model.CreateServiceSyncConfigOutput;
import dev.understudy.proton.model.DeleteServiceSyncConfigInput;
import dev.understudy.proton.model.DeleteServiceSyncConfigOutput;
import dev.understudy.proton.model.GetServiceInstanceSyncStatusInput;
import dev.understudy.proton.model.GetServiceInstanceSyncStatusOutput;
import dev.understudy.proton.model.GetServiceSyncBlockerSummaryInput;
import dev.understudy.proton.model.GetServiceSyncBlockerSummaryOutput;
import dev.understudy.proton.model.GetServiceSyncConfigInput;
import dev.understudy.proton.model.GetServiceSyncConfigOutput;
import dev.understudy.proton.model.ServiceSyncBlockerSummary;
import dev.understudy.proton.model.ServiceSyncOperations;
import dev.understudy.proton.model.SyncBlocker;
import dev.understudy.proton.model.UpdateServiceSyncBlockerInput;
import dev.understudy.proton.model.UpdateServiceSyncBlockerOutput;
import dev.understudy.proton.model.UpdateServiceSyncConfigInput;
import dev.understudy.proton.model.UpdateServiceSyncConfigOutput;
import dev.understudy.proton.rules.service.InstanceChanges;
import dev.understudy.proton.rules.sync.SyncAttempts;
import dev.understudy.proton.rules.sync.SyncRuns;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.RepositoryRecord;
import dev.understudy.proton.state.sync.BlockerRecord;
import dev.understudy.proton.state.sync.ResourceSyncRecord;
import dev.understudy.proton.state.sync.ServiceSyncRecord;
import java.util.List;
import java.util.Objects;

/**
 * Services that follow a repository. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_CreateServiceSyncConfig.html">CreateServiceSyncConfig</a>
 * and its neighbours.
 */
public final class ServiceSync implements ServiceSyncOperations {
    private final ProtonAccess access;
    private final SyncRuns runs;

    /** Works on the state that {@code access} gives. */
    public ServiceSync(ProtonAccess access, SyncRuns runs) {
        this.access = access;
        this.runs = runs;
    }

    /** Whoever asks for the same configuration again changes nothing. */
    @Override
    public CreateServiceSyncConfigOutput createServiceSyncConfig(
            CreateServiceSyncConfigInput input, RequestContext context) {
        ProtonStore store = access.store(context);
        ServiceSyncRecord wanted = new ServiceSyncRecord(
                input.serviceName(),
                input.repositoryProvider(),
                input.repositoryName(),
                input.branch(),
                input.filePath());
        if (!store.services.contains(wanted.serviceName())) {
            throw SyncErrors.serviceMissing(wanted.serviceName());
        }
        if (!store.repositories.contains(RepositoryRecord.key(wanted.provider(), wanted.repository()))) {
            throw RepositoryErrors.repositoryNotLinked(wanted.provider(), wanted.repository());
        }
        ServiceSyncRecord existing = store.syncs.services.get(wanted.serviceName());
        if (existing != null && !existing.equals(wanted)) {
            throw SyncErrors.serviceConfigExists(wanted.serviceName());
        }
        if (existing == null) {
            follow(wanted, context);
        }
        return new CreateServiceSyncConfigOutput(wanted.describe());
    }

    private void follow(ServiceSyncRecord config, RequestContext context) {
        access.store(context).syncs.services.put(config.serviceName(), config);
        runs.follow(access.partition(context), config.source(), context.now());
    }

    @Override
    public GetServiceSyncConfigOutput getServiceSyncConfig(GetServiceSyncConfigInput input, RequestContext context) {
        return new GetServiceSyncConfigOutput(
                require(input.serviceName(), context).describe());
    }

    @Override
    public UpdateServiceSyncConfigOutput updateServiceSyncConfig(
            UpdateServiceSyncConfigInput input, RequestContext context) {
        ServiceSyncRecord before = require(input.serviceName(), context);
        access.store(context)
                .repositories
                .require(
                        RepositoryRecord.key(input.repositoryProvider(), input.repositoryName()),
                        () -> RepositoryErrors.repositoryNotFound(input.repositoryProvider(), input.repositoryName()));
        ServiceSyncRecord after = new ServiceSyncRecord(
                before.serviceName(),
                input.repositoryProvider(),
                input.repositoryName(),
                input.branch(),
                input.filePath());
        follow(after, context);
        return new UpdateServiceSyncConfigOutput(after.describe());
    }

    /** The instances stay as they are. */
    @Override
    public DeleteServiceSyncConfigOutput deleteServiceSyncConfig(
            DeleteServiceSyncConfigInput input, RequestContext context) {
        ServiceSyncRecord config = require(input.serviceName(), context);
        access.store(context).syncs.removeService(config.serviceName());
        return new DeleteServiceSyncConfigOutput(config.describe());
    }

    @Override
    public GetServiceInstanceSyncStatusOutput getServiceInstanceSyncStatus(
            GetServiceInstanceSyncStatusInput input, RequestContext context) {
        ProtonStore store = access.store(context);
        InstanceChanges.requireInstance(store, input.serviceName(), input.serviceInstanceName());
        ResourceSyncRecord syncs = store.syncs.resources.get(
                ResourceSyncRecord.keyOfInstance(input.serviceName(), input.serviceInstanceName()));
        if (syncs == null) {
            throw SyncErrors.instanceNeverSynced(input.serviceName(), input.serviceInstanceName());
        }
        return GetServiceInstanceSyncStatusOutput.builder()
                .desiredState(syncs.latest().wanted())
                .latestSync(SyncAttempts.describe(store, syncs.latest()))
                .latestSuccessfulSync(SyncAttempts.describe(store, SyncAttempts.successful(store, syncs)))
                .build();
    }

    /** Without an instance, those of the whole service; with one, its own alone. */
    @Override
    public GetServiceSyncBlockerSummaryOutput getServiceSyncBlockerSummary(
            GetServiceSyncBlockerSummaryInput input, RequestContext context) {
        ProtonStore store = access.store(context);
        InstanceChanges.requireService(store, input.serviceName());
        if (input.serviceInstanceName() != null) {
            InstanceChanges.requireInstance(store, input.serviceName(), input.serviceInstanceName());
        }
        List<SyncBlocker> blockers = store.syncs.blockersOf(input.serviceName()).stream()
                .filter(blocker -> Objects.equals(blocker.instanceName(), input.serviceInstanceName()))
                .map(BlockerRecord::blocker)
                .toList();
        return new GetServiceSyncBlockerSummaryOutput(ServiceSyncBlockerSummary.builder()
                .serviceName(input.serviceName())
                .serviceInstanceName(input.serviceInstanceName())
                .latestBlockers(blockers)
                .build());
    }

    @Override
    public UpdateServiceSyncBlockerOutput updateServiceSyncBlocker(
            UpdateServiceSyncBlockerInput input, RequestContext context) {
        ProtonStore store = access.store(context);
        BlockerRecord before = store.syncs.blockers.require(input.id(), () -> SyncErrors.blockerNotFound(input.id()));
        if (!before.active()) {
            throw SyncErrors.alreadyResolved(input.id());
        }
        BlockerRecord after = before.resolved(input.resolvedReason(), context.now());
        store.syncs.blockers.put(after.id(), after);
        return UpdateServiceSyncBlockerOutput.builder()
                .serviceName(after.serviceName())
                .serviceInstanceName(after.instanceName())
                .serviceSyncBlocker(after.blocker())
                .build();
    }

    private ServiceSyncRecord require(String service, RequestContext context) {
        return access.store(context).syncs.services.require(service, () -> SyncErrors.serviceConfigNotFound(service));
    }
}
