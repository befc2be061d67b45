package dev.understudy.proton.state.sync;

import dev.understudy.core.state.Index;
import dev.understudy.core.state.SortedTable;
import dev.understudy.core.state.Table;
import dev.understudy.proton.model.RepositoryProvider;
import dev.understudy.proton.state.RepositoryRecord;
import dev.understudy.proton.state.TemplateKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables about syncing.
 *
 * <pre>
 * template sync configuration, service sync configuration ··► repository
 * repository sync (per kind of sync and branch)
 * resource sync (per major version of a template, per instance of a service)
 * blocker ··► service, instance
 * </pre>
 */
public final class SyncTables {
    /** The configurations of templates by {@link TemplateSyncRecord#key()}. */
    public final Table<String, TemplateSyncRecord> templates;

    /** The configurations of services by the service's name. */
    public final Table<String, ServiceSyncRecord> services;

    /** The newest sync of each branch by {@link SyncSource#key()}. */
    public final Table<String, RepositorySyncRecord> branches;

    /** The syncs of resources by {@link ResourceSyncRecord#key()}. */
    public final SortedTable<ResourceSyncRecord> resources;

    /** The blockers by id. */
    public final Table<String, BlockerRecord> blockers;

    private final Index<SyncSource, String, TemplateSyncRecord> templatesBySource;
    private final Index<SyncSource, String, ServiceSyncRecord> servicesBySource;
    private final Index<String, String, TemplateSyncRecord> templatesByRepository;
    private final Index<String, String, ServiceSyncRecord> servicesByRepository;
    private final Index<String, String, BlockerRecord> blockersByService;

    /** Works on these tables. */
    public SyncTables(
            Table<String, TemplateSyncRecord> templates,
            Table<String, ServiceSyncRecord> services,
            Table<String, RepositorySyncRecord> branches,
            SortedTable<ResourceSyncRecord> resources,
            Table<String, BlockerRecord> blockers) {
        this.templates = templates;
        this.services = services;
        this.branches = branches;
        this.resources = resources;
        this.blockers = blockers;
        this.templatesBySource = templates.index(config -> List.of(config.source()));
        this.servicesBySource = services.index(config -> List.of(config.source()));
        this.templatesByRepository =
                templates.index(config -> List.of(RepositoryRecord.key(config.provider(), config.repository())));
        this.servicesByRepository =
                services.index(config -> List.of(RepositoryRecord.key(config.provider(), config.repository())));
        this.blockersByService = blockers.index(blocker -> List.of(blocker.serviceName()));
    }

    /** The branches that something follows. */
    public List<SyncSource> sources() {
        return Stream.concat(
                        templates.values().stream().map(TemplateSyncRecord::source),
                        services.values().stream().map(ServiceSyncRecord::source))
                .distinct()
                .toList();
    }

    /** The configurations of templates that read a branch. */
    public List<TemplateSyncRecord> templatesFrom(SyncSource source) {
        return templatesBySource.get(source);
    }

    /** The configurations of services that read a branch. */
    public List<ServiceSyncRecord> servicesFrom(SyncSource source) {
        return servicesBySource.get(source);
    }

    /** The configurations of templates that read a repository. */
    public List<TemplateSyncRecord> templatesFrom(RepositoryProvider provider, String repository) {
        return templatesByRepository.get(RepositoryRecord.key(provider, repository));
    }

    /** The configurations of services that read a repository. */
    public List<ServiceSyncRecord> servicesFrom(RepositoryProvider provider, String repository) {
        return servicesByRepository.get(RepositoryRecord.key(provider, repository));
    }

    /** Whether anything is synced from a repository. */
    public boolean use(RepositoryRecord repository) {
        return templatesByRepository.count(repository.key()) > 0 || servicesByRepository.count(repository.key()) > 0;
    }

    /** Whether anything is synced from a branch. */
    public boolean read(SyncSource source) {
        return templatesBySource.count(source) > 0 || servicesBySource.count(source) > 0;
    }

    /** The blockers of a service and of its instances, oldest first. */
    public List<BlockerRecord> blockersOf(String service) {
        return blockersByService.get(service);
    }

    /** Whether an instance may not be synced, by itself or with its whole service. */
    public boolean isBlocked(String service, String instance) {
        return blockersOf(service).stream()
                .anyMatch(blocker -> blocker.active()
                        && (blocker.instanceName() == null
                                || blocker.instanceName().equals(instance)));
    }

    /** Takes out a template's configuration with the memory of its syncs, and returns it; null if there is none. */
    public @Nullable TemplateSyncRecord removeTemplate(TemplateKind kind, String template) {
        TemplateSyncRecord config = templates.remove(TemplateSyncRecord.key(kind, template));
        if (config != null) {
            forget(ResourceSyncRecord.prefixOf(config.key()));
        }
        return config;
    }

    /** Takes out a service's configuration with the memory of its syncs, and returns it; null if there is none. */
    public @Nullable ServiceSyncRecord removeService(String service) {
        ServiceSyncRecord config = services.remove(service);
        if (config != null) {
            forget(ResourceSyncRecord.prefixOfService(service));
        }
        return config;
    }

    /** Takes out everything about a service that is gone. */
    public void forgetService(String service) {
        removeService(service);
        blockersOf(service).forEach(blocker -> blockers.remove(blocker.id()));
    }

    private void forget(String prefix) {
        List.copyOf(resources.startingWith(prefix).keySet()).forEach(resources::remove);
    }
}
