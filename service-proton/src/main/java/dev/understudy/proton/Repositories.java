package dev.understudy.proton;

import dev.understudy.core.model.Recast;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.RequestTags;
import dev.understudy.proton.errors.RepositoryErrors;
import dev.understudy.proton.model.CreateRepositoryInput;
import dev.understudy.proton.model.CreateRepositoryOutput;
import dev.understudy.proton.model.DeleteRepositoryInput;
import dev.understudy.proton.model.DeleteRepositoryOutput;
import dev.understudy.proton.model.GetRepositoryInput;
import dev.understudy.proton.model.GetRepositoryOutput;
import dev.understudy.proton.model.ListRepositoriesInput;
import dev.understudy.proton.model.ListRepositoriesOutput;
import dev.understudy.proton.model.Repository;
import dev.understudy.proton.model.RepositoryOperations;
import dev.understudy.proton.model.RepositoryProvider;
import dev.understudy.proton.model.RepositorySummary;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.RepositoryRecord;

/**
 * Links to repositories; the repositories themselves are elsewhere. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_CreateRepository.html">CreateRepository</a> and its
 * neighbours.
 */
public final class Repositories implements RepositoryOperations {
    private final ProtonAccess access;

    /** Works on the state that {@code access} gives. */
    public Repositories(ProtonAccess access) {
        this.access = access;
    }

    /** Whoever links a repository again in the same way changes nothing. */
    @Override
    public CreateRepositoryOutput createRepository(CreateRepositoryInput input, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        RepositoryRecord wanted = new RepositoryRecord(
                input.provider(),
                input.name(),
                ProtonArns.repository(partition.key(), input.provider(), input.name()),
                input.connectionArn(),
                input.encryptionKey(),
                RequestTags.of(input.tags()));
        RepositoryRecord existing = partition.store().repositories.get(wanted.key());
        if (existing == null) {
            ProtonAccess.tag(partition, wanted.arn(), wanted.firstTags());
            partition.store().repositories.put(wanted.key(), wanted);
        } else if (!existing.equals(wanted)) {
            throw RepositoryErrors.repositoryExists(input.provider(), input.name());
        }
        return new CreateRepositoryOutput(describe(wanted));
    }

    @Override
    public GetRepositoryOutput getRepository(GetRepositoryInput input, RequestContext context) {
        return new GetRepositoryOutput(describe(require(input.provider(), input.name(), context)));
    }

    @Override
    public ListRepositoriesOutput listRepositories(ListRepositoriesInput input, RequestContext context) {
        Page<RepositoryRecord> page =
                access.page(input, context, access.store(context).repositories.pagesBackwards(repository -> true));
        return ListRepositoriesOutput.builder()
                .repositories(page.map(Repositories::summary).items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public DeleteRepositoryOutput deleteRepository(DeleteRepositoryInput input, RequestContext context) {
        RepositoryRecord repository = require(input.provider(), input.name(), context);
        Partition<ProtonStore> partition = access.partition(context);
        if (partition.store().usesRepository(repository)) {
            throw RepositoryErrors.repositoryInUse(repository.provider(), repository.name());
        }
        partition.store().repositories.remove(repository.key());
        partition.tags().drop(repository.arn());
        return new DeleteRepositoryOutput(describe(repository));
    }

    private RepositoryRecord require(RepositoryProvider provider, String name, RequestContext context) {
        return access.store(context)
                .repositories
                .require(
                        RepositoryRecord.key(provider, name),
                        () -> RepositoryErrors.repositoryNotFound(provider, name));
    }

    private static Repository describe(RepositoryRecord repository) {
        return Repository.builder()
                .arn(repository.arn())
                .connectionArn(repository.connectionArn())
                .encryptionKey(repository.encryptionKey())
                .name(repository.name())
                .provider(repository.provider())
                .build();
    }

    private static RepositorySummary summary(RepositoryRecord repository) {
        return Recast.to(RepositorySummary.class, RepositorySummary.SCHEMA, describe(repository));
    }
}
