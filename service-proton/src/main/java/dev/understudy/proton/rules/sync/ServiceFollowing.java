package dev.understudy.proton.rules.sync;

import com.google.common.hash.Hashing;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.state.Partition;
import dev.understudy.proton.ProtonArns;
import dev.understudy.proton.errors.SyncErrors;
import dev.understudy.proton.model.ConflictException;
import dev.understudy.proton.model.CreateServiceInstanceInput;
import dev.understudy.proton.model.DeploymentUpdateType;
import dev.understudy.proton.model.ResourceSyncEvent;
import dev.understudy.proton.model.SyncType;
import dev.understudy.proton.model.UpdateServiceInstanceInput;
import dev.understudy.proton.rules.git.GitBranch;
import dev.understudy.proton.rules.git.GitFault;
import dev.understudy.proton.rules.git.GitRepositories;
import dev.understudy.proton.rules.service.InstanceChanges;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.sync.ResourceSyncRecord;
import dev.understudy.proton.state.sync.ServiceSyncRecord;
import dev.understudy.proton.state.sync.SyncProgress;
import dev.understudy.proton.state.sync.SyncSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Services that follow a branch: instances that the Ops file lists get the spec that it names. */
public final class ServiceFollowing implements BranchSync {
    private final GitRepositories repositories;
    private final InstanceChanges instances;

    /** Reads specs of other branches here, and changes instances like this. */
    public ServiceFollowing(GitRepositories repositories, InstanceChanges instances) {
        this.repositories = repositories;
        this.instances = instances;
    }

    @Override
    public SyncType type() {
        return SyncType.SERVICE_SYNC;
    }

    @Override
    public Plan plan(Partition<ProtonStore> partition, SyncSource source, @Nullable String settled) {
        List<ServiceSyncRecord> configs = partition.store().syncs.servicesFrom(source);
        return branch -> {
            List<FoundSpec> found = new ArrayList<>();
            for (ServiceSyncRecord config : configs) {
                OpsFile ops = OpsFile.read(branch.file(config.filePath()), config.serviceName());
                for (Map.Entry<String, OpsFile.Place> each : ops.instances().entrySet()) {
                    found.add(found(config, each.getKey(), each.getValue(), branch, source));
                }
            }
            return new Found(source, found);
        };
    }

    private FoundSpec found(
            ServiceSyncRecord config, String instance, OpsFile.Place place, GitBranch ops, SyncSource source) {
        try {
            return place.branch().equals(source.branch())
                    ? read(config, instance, place, ops)
                    : repositories.read(
                            source.repository(), place.branch(), branch -> read(config, instance, place, branch));
        } catch (GitFault e) {
            return new FoundSpec(config, instance, place, ops.sha(), null, e.reason());
        }
    }

    private static FoundSpec read(ServiceSyncRecord config, String instance, OpsFile.Place place, GitBranch branch)
            throws GitFault {
        byte[] content = branch.file(place.spec());
        return content == null
                ? new FoundSpec(config, instance, place, branch.sha(), null, SyncErrors.noSpecFile(place.spec()))
                : new FoundSpec(config, instance, place, branch.sha(), new String(content, StandardCharsets.UTF_8), "");
    }

    /**
     * The spec of an instance.
     *
     * @param spec null if there is none
     * @param obstacle why there is none; empty if there is
     */
    private record FoundSpec(
            ServiceSyncRecord config,
            String instance,
            OpsFile.Place place,
            String sha,
            @Nullable String spec,
            String obstacle) {
        String key() {
            return ResourceSyncRecord.keyOfInstance(config.serviceName(), instance);
        }

        String content() {
            return Hashing.sha256()
                    .hashString(spec == null ? obstacle : spec, StandardCharsets.UTF_8)
                    .toString();
        }
    }

    private final class Found implements Findings {
        private final SyncSource source;
        private final List<FoundSpec> found;

        Found(SyncSource source, List<FoundSpec> found) {
            this.source = source;
            this.found = found;
        }

        /** The specs may lie in other branches than the Ops file, so its commit does not tell what changed. */
        @Override
        public boolean any(ProtonStore store) {
            return found.stream().anyMatch(each -> changed(each, store));
        }

        private static boolean changed(FoundSpec each, ProtonStore store) {
            String service = each.config().serviceName();
            ResourceSyncRecord before = store.syncs.resources.get(each.key());
            return each.config().equals(store.syncs.services.get(service))
                    && !store.syncs.isBlocked(service, each.instance())
                    && (before == null || !before.content().equals(each.content()));
        }

        @Override
        public boolean commit(Partition<ProtonStore> partition, Instant now) {
            ProtonStore store = partition.store();
            boolean waiting = false;
            for (FoundSpec each : found) {
                if (changed(each, store)) {
                    waiting |= SyncAttempts.isUnderWay(store, store.syncs.resources.get(each.key()))
                            || !sync(each, partition, now);
                }
            }
            return waiting;
        }

        /** Returns whether it could begin, or never will: what is busy is tried again. */
        private boolean sync(FoundSpec each, Partition<ProtonStore> partition, Instant now) {
            String arn =
                    ProtonArns.serviceInstance(partition.key(), each.config().serviceName(), each.instance());
            ResourceSyncEvent event;
            SyncProgress progress;
            try {
                if (each.spec() == null) {
                    event = SyncEvents.failed(each.obstacle(), now);
                    progress = new SyncProgress.Failed();
                } else {
                    String deployment = deploy(each, each.spec(), partition, now);
                    event = SyncEvents.deploying(arn, deployment, now);
                    progress = new SyncProgress.Deploying(deployment);
                }
            } catch (ConflictException busy) {
                return false;
            } catch (ModeledError refusal) {
                event = SyncEvents.failed(String.valueOf(refusal.getMessage()), now);
                progress = new SyncProgress.Failed();
            }
            SyncSource branch = new SyncSource(
                    source.type(),
                    source.provider(),
                    source.repository(),
                    each.place().branch());
            SyncAttempts.begin(
                    partition.store(),
                    each.key(),
                    each.content(),
                    SyncAttempts.revision(branch, each.place().spec(), each.sha()),
                    arn,
                    event,
                    progress);
            return true;
        }

        private String deploy(FoundSpec each, String spec, Partition<ProtonStore> partition, Instant now) {
            String service = each.config().serviceName();
            InstanceRecord instance = partition.store().instance(service, each.instance()) == null
                    ? instances.create(
                            partition,
                            CreateServiceInstanceInput.builder()
                                    .serviceName(service)
                                    .name(each.instance())
                                    .spec(spec)
                                    .build(),
                            now)
                    : instances.update(
                            partition,
                            UpdateServiceInstanceInput.builder()
                                    .serviceName(service)
                                    .name(each.instance())
                                    .deploymentType(DeploymentUpdateType.CURRENT_VERSION)
                                    .spec(spec)
                                    .build(),
                            now);
            return instance.state().track().lastAttempted();
        }
    }
}
