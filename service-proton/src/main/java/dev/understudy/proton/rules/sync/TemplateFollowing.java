package dev.understudy.proton.rules.sync;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.state.Partition;
import dev.understudy.proton.model.ResourceSyncEvent;
import dev.understudy.proton.model.SyncType;
import dev.understudy.proton.rules.git.GitBranch;
import dev.understudy.proton.rules.git.GitFault;
import dev.understudy.proton.rules.template.VersionRegistration;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.TemplateRecord;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.sync.ResourceSyncRecord;
import dev.understudy.proton.state.sync.SyncProgress;
import dev.understudy.proton.state.sync.SyncSource;
import dev.understudy.proton.state.sync.TemplateSyncRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Templates that follow a branch. A folder that changed becomes the next minor version of its major version, in DRAFT; so
 * does one whose last version was deleted.
 */
public final class TemplateFollowing implements BranchSync {
    private final VersionRegistration registration;

    /** Makes versions like this. */
    public TemplateFollowing(VersionRegistration registration) {
        this.registration = registration;
    }

    @Override
    public SyncType type() {
        return SyncType.TEMPLATE_SYNC;
    }

    @Override
    public Plan plan(Partition<ProtonStore> partition, SyncSource source, @Nullable String settled) {
        ProtonStore store = partition.store();
        List<TemplateFolders> wanted = new ArrayList<>();
        boolean undone = false;
        for (TemplateSyncRecord config : store.syncs.templatesFrom(source)) {
            TemplateRecord template = store.templates(config.kind()).get(config.templateName());
            if (template != null) {
                Map<Integer, String> synced = new HashMap<>();
                for (int major : template.numbers().lastMinors().keySet()) {
                    ResourceSyncRecord before = store.syncs.resources.get(ResourceSyncRecord.keyOfMajor(config, major));
                    if (before != null && SyncAttempts.isUndone(store, before)) {
                        undone = true;
                    } else if (before != null && !(before.latest().progress() instanceof SyncProgress.Failed)) {
                        synced.put(major, before.content());
                    }
                }
                wanted.add(new TemplateFolders(config, template, synced));
            }
        }
        boolean again = undone;
        return branch -> new Found(
                source, branch.sha(), branch.sha().equals(settled) && !again ? List.of() : changed(wanted, branch));
    }

    private static List<FoundMajor> changed(List<TemplateFolders> wanted, GitBranch branch) throws GitFault {
        List<FoundMajor> changed = new ArrayList<>();
        for (TemplateFolders template : wanted) {
            changed.addAll(template.changedIn(branch));
        }
        return changed;
    }

    private final class Found implements Findings {
        private final SyncSource source;
        private final String sha;
        private final List<FoundMajor> changed;

        Found(SyncSource source, String sha, List<FoundMajor> changed) {
            this.source = source;
            this.sha = sha;
            this.changed = changed;
        }

        @Override
        public boolean any(ProtonStore store) {
            return !changed.isEmpty();
        }

        @Override
        public boolean commit(Partition<ProtonStore> partition, Instant now) {
            ProtonStore store = partition.store();
            boolean waiting = false;
            for (FoundMajor found : changed) {
                String key = ResourceSyncRecord.keyOfMajor(found.config(), found.major());
                if (found.config()
                        .equals(store.syncs.templates.get(found.config().key()))) {
                    if (SyncAttempts.isUnderWay(store, store.syncs.resources.get(key))) {
                        waiting = true;
                    } else {
                        sync(found, key, partition, now);
                    }
                }
            }
            return waiting;
        }

        private void sync(FoundMajor found, String key, Partition<ProtonStore> partition, Instant now) {
            String template =
                    found.config().kind().arn(partition.key(), found.config().templateName());
            String target = template + ":" + found.major();
            ResourceSyncEvent event;
            SyncProgress progress;
            try {
                if (found.content() instanceof FoundMajor.Bundle bundle) {
                    VersionRecord version = registration.begin(bundle.wanted(), bundle.reading(), partition, now);
                    target = version.arn();
                    event = SyncEvents.registering(version.arn(), now);
                    progress = new SyncProgress.Registering(version.key());
                } else {
                    event = SyncEvents.failed(((FoundMajor.Useless) found.content()).reason(), now);
                    progress = new SyncProgress.Failed();
                }
            } catch (ModeledError refusal) {
                event = SyncEvents.failed(String.valueOf(refusal.getMessage()), now);
                progress = new SyncProgress.Failed();
            }
            SyncAttempts.begin(
                    partition.store(),
                    key,
                    found.folder().content(),
                    SyncAttempts.revision(source, found.folder().path(), sha),
                    target,
                    event,
                    progress);
        }
    }
}
