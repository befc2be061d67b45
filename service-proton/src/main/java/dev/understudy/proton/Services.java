package dev.understudy.proton;

import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Timeline;
import dev.understudy.proton.access.NamedCreates;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.ProtonQuota;
import dev.understudy.proton.access.RequestTags;
import dev.understudy.proton.errors.ServiceErrors;
import dev.understudy.proton.model.CreateServiceInput;
import dev.understudy.proton.model.CreateServiceOutput;
import dev.understudy.proton.model.DeleteServiceInput;
import dev.understudy.proton.model.DeleteServiceOutput;
import dev.understudy.proton.model.GetServiceInput;
import dev.understudy.proton.model.GetServiceOutput;
import dev.understudy.proton.model.ListServicesInput;
import dev.understudy.proton.model.ListServicesOutput;
import dev.understudy.proton.model.Service;
import dev.understudy.proton.model.ServiceOperations;
import dev.understudy.proton.model.ServiceSummary;
import dev.understudy.proton.model.UpdateServiceInput;
import dev.understudy.proton.model.UpdateServiceOutput;
import dev.understudy.proton.rules.service.InstanceChanges;
import dev.understudy.proton.rules.service.ServiceEdits;
import dev.understudy.proton.rules.service.ServiceLives;
import dev.understudy.proton.rules.service.ServicePhases;
import dev.understudy.proton.rules.service.ServicePlans;
import dev.understudy.proton.rules.sync.SyncBlockers;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.service.PipelineRecord;
import dev.understudy.proton.state.service.ServicePhase;
import dev.understudy.proton.state.service.ServiceRecord;
import java.time.Instant;

/**
 * Services: what runs in environments, as instances, and the pipeline that brings it there. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_CreateService.html">CreateService</a> and its
 * neighbours.
 */
public final class Services implements ServiceOperations {
    private static final String WHAT = "service";

    private final ProtonAccess access;
    private final ServiceLives lives;
    private final SyncBlockers blockers;

    /** Works on the state that {@code access} gives. */
    public Services(ProtonAccess access, ServiceLives lives, SyncBlockers blockers) {
        this.blockers = blockers;
        this.access = access;
        this.lives = lives;
    }

    @Override
    public CreateServiceOutput createService(CreateServiceInput input, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        ProtonStore store = partition.store();
        ServiceRecord.Request request = new ServiceRecord.Request(input, RequestTags.of(input.tags()));
        ServiceRecord existing = store.services.get(input.name());
        if (existing != null) {
            NamedCreates.requireRepetition(existing, request, WHAT);
            if (existing.phase() instanceof ServicePhase.DeleteInProgress) {
                throw ServiceErrors.busy(input.name());
            }
            return new CreateServiceOutput(describe(existing, context));
        }
        ServicePlans.Plan plan = ServicePlans.forCreate(store, input);
        ProtonQuota.SERVICES.check(access.quotas(), store.services.size() + 1);
        ProtonQuota.SERVICE_INSTANCES.check(access.quotas(), plan.instances().size());
        ServiceRecord service = lives.create(partition, request, plan, context.now());
        return new CreateServiceOutput(describe(service, context));
    }

    @Override
    public GetServiceOutput getService(GetServiceInput input, RequestContext context) {
        ServiceRecord service = require(input.name(), context);
        GetServiceOutput answer =
                GetServiceOutput.builder().service(describe(service, context)).build();
        countRead(access.partition(context), service, context.now());
        return answer;
    }

    /** Who describes a service sees all its parts, so that waiting for the service is enough. */
    private static void countRead(Partition<ProtonStore> partition, ServiceRecord service, Instant now) {
        Timeline timeline = partition.timeline();
        PipelineRecord pipeline = partition.store().pipelines.get(service.name());
        if (pipeline != null) {
            timeline.countRead(pipeline.target().path(), now);
        }
        for (InstanceRecord instance : partition.store().instancesOf(service.name())) {
            timeline.countRead(instance.target().path(), now);
        }
    }

    @Override
    public ListServicesOutput listServices(ListServicesInput input, RequestContext context) {
        Page<ServiceRecord> page =
                access.page(input, context, access.store(context).services.pagesBackwards(any -> true));
        return ListServicesOutput.builder()
                .services(page.map(service -> summarize(service, context.partition()))
                        .items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateServiceOutput updateService(UpdateServiceInput input, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        ProtonStore store = partition.store();
        ServiceRecord before = require(input.name(), context);
        ServiceRecord described = before.described(input.description()).modifiedAt(context.now());
        ServiceRecord after = described;
        if (input.spec() == null) {
            ServicePhases.requireSettled(before);
            store.services.put(after.name(), after);
        } else {
            ServiceEdits.Edit edit = ServiceEdits.plan(store, before, input.spec());
            ServiceEdits.check(store, before, edit, access.quotas());
            after = lives.edits().begin(partition, described, edit, context.now());
            noteChangesByHand(partition, edit, before.name(), context);
        }
        return new UpdateServiceOutput(describe(after, context));
    }

    private void noteChangesByHand(
            Partition<ProtonStore> partition, ServiceEdits.Edit edit, String service, RequestContext context) {
        edit.added().forEach(added -> blockers.changedByHand(partition, service, added.name(), context.now()));
        edit.removed().forEach(removed -> blockers.deletedByHand(partition, service, removed, context.now()));
    }

    @Override
    public DeleteServiceOutput deleteService(DeleteServiceInput input, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        ServiceRecord before = partition.store().services.get(input.name());
        if (before == null) {
            return DeleteServiceOutput.builder().build();
        }
        ServiceRecord after = before.phase() instanceof ServicePhase.DeleteInProgress
                ? before
                : lives.delete(partition, before, context.now());
        return DeleteServiceOutput.builder().service(describe(after, context)).build();
    }

    private ServiceRecord require(String name, RequestContext context) {
        return InstanceChanges.requireService(access.store(context), name);
    }

    private Service describe(ServiceRecord service, RequestContext context) {
        PipelineRecord pipeline = access.store(context).pipelines.get(service.name());
        return Service.builder()
                .arn(ProtonArns.service(context.partition(), service.name()))
                .name(service.name())
                .description(service.description())
                .templateName(service.templateName())
                .repositoryConnectionArn(service.request().members().repositoryConnectionArn())
                .repositoryId(service.request().members().repositoryId())
                .branchName(service.request().members().branchName())
                .spec(service.spec())
                .status(service.phase().status())
                .statusMessage(service.phase().message())
                .pipeline(pipeline == null ? null : ServicePipelines.describe(pipeline, context.partition()))
                .createdAt(service.createdAt())
                .lastModifiedAt(service.lastModifiedAt())
                .build();
    }

    private static ServiceSummary summarize(ServiceRecord service, PartitionKey owner) {
        return ServiceSummary.builder()
                .arn(ProtonArns.service(owner, service.name()))
                .name(service.name())
                .description(service.description())
                .templateName(service.templateName())
                .status(service.phase().status())
                .statusMessage(service.phase().message())
                .createdAt(service.createdAt())
                .lastModifiedAt(service.lastModifiedAt())
                .build();
    }
}
