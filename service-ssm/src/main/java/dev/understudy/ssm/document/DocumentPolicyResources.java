package dev.understudy.ssm.document;

import dev.understudy.core.id.Arn;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.model.DeletionMode;
import dev.understudy.ssm.resourcepolicy.PolicyResources;
import dev.understudy.ssm.resourcepolicy.ResourcePolicyErrors;
import dev.understudy.ssm.state.SsmStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents as resources that take a policy, which is the younger way to share them.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteResourcePolicy.html">
 *     DeleteResourcePolicy, DeletionMode</a>
 */
public final class DocumentPolicyResources implements PolicyResources {
    /** What a policy has to allow so that others can use a document. */
    static final String ACTION = "ssm:GetDocument";

    private static final String RESOURCE = "document/";
    private static final String EVERY_VERSION = "$ALL";

    @Override
    public boolean claims(Arn arn) {
        return arn.resource().startsWith(RESOURCE);
    }

    @Override
    public void requirePresent(Arn arn, Partition<SsmStore> partition, RequestContext context) {
        boolean own = arn.account().equals(context.account()) && arn.region().equals(context.region());
        if (!own || document(arn, partition) == null) {
            throw ResourcePolicyErrors.resourceNotFound(arn.toString());
        }
    }

    private static @Nullable DocumentRecord document(Arn arn, Partition<SsmStore> partition) {
        return partition.store().documents.get(arn.resource().substring(RESOURCE.length()));
    }

    @Override
    public void removed(Arn arn, List<String> consumers, @Nullable DeletionMode mode, Partition<SsmStore> partition) {
        DocumentRecord document = document(arn, partition);
        if (document == null || mode != DeletionMode.ROLLBACK_MIGRATION) {
            return;
        }
        Map<String, String> shares = new LinkedHashMap<>(document.shares());
        consumers.forEach(
                account -> shares.put(account.equals("*") ? DocumentRecord.EVERYBODY : account, EVERY_VERSION));
        partition.store().documents.put(document.name(), document.withShares(shares));
    }

    @Override
    public String consumption() {
        return ACTION;
    }
}
