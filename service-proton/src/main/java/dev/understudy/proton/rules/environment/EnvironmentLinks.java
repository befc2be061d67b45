package dev.understudy.proton.rules.environment;

import dev.understudy.core.state.Partition;
import dev.understudy.proton.errors.EnvironmentErrors;
import dev.understudy.proton.model.RepositoryBranch;
import dev.understudy.proton.model.RepositoryBranchInput;
import dev.understudy.proton.state.EnvironmentSetup.LinkedConnection;
import dev.understudy.proton.state.ProtonStore;

/** What environments are linked with: other accounts, and repositories. */
@SuppressWarnings("DoNotCallSuggester")
public final class EnvironmentLinks {
    /**
     * A connection through which an environment can be provisioned.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is none of this id
     * @throws dev.understudy.proton.model.ValidationException if it is not accepted, or for another environment
     */
    public LinkedConnection connection(Partition<ProtonStore> partition, String id, String environmentName) {
        throw EnvironmentErrors.connectionNotFound(id);
    }

    /** Whether a connection is still there and accepted. */
    public boolean connected(Partition<ProtonStore> partition, LinkedConnection connection) {
        return false;
    }

    /**
     * A branch of a linked repository.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if the repository is not linked
     */
    public RepositoryBranch repository(Partition<ProtonStore> partition, RepositoryBranchInput wanted) {
        throw EnvironmentErrors.repositoryNotLinked(wanted.name());
    }
}
