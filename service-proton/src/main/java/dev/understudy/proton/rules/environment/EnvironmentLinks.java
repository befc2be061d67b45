package dev.understudy.proton.rules.environment;

import dev.understudy.core.state.Partition;
import dev.understudy.proton.errors.ConnectionErrors;
import dev.understudy.proton.errors.EnvironmentErrors;
import dev.understudy.proton.errors.RepositoryErrors;
import dev.understudy.proton.model.RepositoryBranch;
import dev.understudy.proton.model.RepositoryBranchInput;
import dev.understudy.proton.state.ConnectionRecord;
import dev.understudy.proton.state.ConnectionState;
import dev.understudy.proton.state.EnvironmentSetup.LinkedConnection;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.RepositoryRecord;
import org.jspecify.annotations.Nullable;

/** What environments are linked with: other accounts, and repositories. */
public final class EnvironmentLinks {
    private EnvironmentLinks() {}

    /**
     * A connection through which an environment can be provisioned.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if the account is asked in none of this id
     * @throws dev.understudy.proton.model.ValidationException if it is not accepted, or for another environment
     */
    public static LinkedConnection connection(Partition<ProtonStore> partition, String id, String environmentName) {
        ConnectionRecord connection = managed(partition, id);
        if (connection == null) {
            throw ConnectionErrors.connectionNotFound(id);
        }
        if (!(connection.state() instanceof ConnectionState.Connected)) {
            throw ConnectionErrors.notConnected(connection);
        }
        if (!connection.environmentName().equals(environmentName)) {
            throw ConnectionErrors.otherEnvironment(connection, environmentName);
        }
        return new LinkedConnection(id, connection.environmentAccountId());
    }

    /**
     * Why nothing can be provisioned through a connection: it is not there any more, or not accepted.
     *
     * @param connection null if an environment needs none
     * @return null if nothing is in the way
     */
    public static @Nullable String obstacle(Partition<ProtonStore> partition, @Nullable LinkedConnection connection) {
        ConnectionRecord present = connection == null ? null : managed(partition, connection.id());
        return connection == null || (present != null && present.state() instanceof ConnectionState.Connected)
                ? null
                : EnvironmentErrors.connectionGone(connection.id());
    }

    private static @Nullable ConnectionRecord managed(Partition<ProtonStore> partition, String id) {
        ConnectionRecord connection = partition.store().connections.get(id);
        return connection != null
                        && connection
                                .managementAccountId()
                                .equals(partition.key().account())
                ? connection
                : null;
    }

    /**
     * A branch of a linked repository.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if the repository is not linked
     */
    public static RepositoryBranch repository(Partition<ProtonStore> partition, RepositoryBranchInput wanted) {
        return partition
                .store()
                .repositories
                .require(
                        RepositoryRecord.key(wanted.provider(), wanted.name()),
                        () -> RepositoryErrors.repositoryNotFound(wanted.provider(), wanted.name()))
                .branch(wanted.branch());
    }
}
