package dev.understudy.proton.state;

import dev.understudy.proton.model.RepositoryBranch;
import dev.understudy.proton.model.RepositoryProvider;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A linked repository.
 *
 * @param provider who hosts it
 * @param name owner and name, as in {@code myrepos/environments}
 * @param arn its ARN
 * @param connectionArn the connection that leads to it
 * @param encryptionKey the ARN of the customer's key; null if there is none
 * @param firstTags the tags that it was linked with
 */
public record RepositoryRecord(
        RepositoryProvider provider,
        String name,
        String arn,
        String connectionArn,
        @Nullable String encryptionKey,
        Map<String, String> firstTags) {
    /** Keeps a copy of the tags. */
    public RepositoryRecord {
        firstTags = Map.copyOf(firstTags);
    }

    /** The key in its table. */
    public String key() {
        return key(provider, name);
    }

    /** The key of a repository. */
    public static String key(RepositoryProvider provider, String name) {
        return provider.wireValue() + ":" + name;
    }

    /** One of its branches, as answers show it. */
    public RepositoryBranch branch(String branch) {
        return RepositoryBranch.builder()
                .arn(arn)
                .branch(branch)
                .name(name)
                .provider(provider)
                .build();
    }
}
