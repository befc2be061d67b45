package dev.understudy.proton.state.sync;

import dev.understudy.proton.model.RepositoryProvider;
import dev.understudy.proton.model.ServiceSyncConfig;
import dev.understudy.proton.model.SyncType;

/**
 * From where a service gets the specs of its instances.
 *
 * @param serviceName the service
 * @param provider who hosts the repository
 * @param repository owner and name
 * @param branch the branch that holds the Ops file
 * @param filePath the Ops file
 */
public record ServiceSyncRecord(
        String serviceName, RepositoryProvider provider, String repository, String branch, String filePath) {

    /** The branch that it reads. */
    public SyncSource source() {
        return new SyncSource(SyncType.SERVICE_SYNC, provider, repository, branch);
    }

    /** As answers show it. */
    public ServiceSyncConfig describe() {
        return ServiceSyncConfig.builder()
                .serviceName(serviceName)
                .repositoryProvider(provider)
                .repositoryName(repository)
                .branch(branch)
                .filePath(filePath)
                .build();
    }
}
