package dev.understudy.ssm.resourcepolicy;

import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.state.SsmStore;

/**
 * What resource policies let other accounts do.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-shared-parameters.html">
 *     Working with shared parameters</a>
 */
public final class Sharing {
    private Sharing() {}

    /** Refuses a caller whom no policy on the resource lets perform the operation. */
    public static void requireAccess(String resourceArn, Partition<SsmStore> owner, RequestContext context) {
        String action = "ssm:" + context.operation().name();
        if (!allowed(resourceArn, owner, context.account(), action)) {
            throw SsmErrors.accessDenied(context, resourceArn, "resource-based");
        }
    }

    /** Whether a policy on the resource lets an account do something. */
    public static boolean allowed(String resourceArn, Partition<SsmStore> owner, String account, String action) {
        return owner.store().resourcePoliciesByArn.get(resourceArn).stream()
                .anyMatch(policy -> allows(policy, account, action));
    }

    /** Whether a share shows up in the account's lists: only once it was promoted to a standard one. */
    public static boolean lists(ResourcePolicyRecord policy, String account) {
        return policy.promoted() && allows(policy, account, "ssm:DescribeParameters");
    }

    private static boolean allows(ResourcePolicyRecord policy, String account, String action) {
        PolicyText text = PolicyText.parse(policy.document());
        return text != null && text.allows(account, action);
    }
}
