// Generated from policies.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.service.NotImplementedFamily;
import dev.understudy.core.service.RequestContext;
import javax.annotation.processing.Generated;

/**
 * What {@code policies.smithy} declares: one method an operation.
 */
@Generated("dev.understudy.codegen")
public interface PolicyOperations {
    /**
     * Refuses every operation as not implemented.
     */
    PolicyOperations NOT_IMPLEMENTED = new NotImplemented();

    /**
     * Performs {@code PutPolicy}.
     */
    PutPolicyOutput putPolicy(PutPolicyInput input, RequestContext context);

    /**
     * Refuses every operation as not implemented.
     */
    final class NotImplemented implements PolicyOperations, NotImplementedFamily {
        private NotImplemented() {
        }

        @java.lang.Override
        public PutPolicyOutput putPolicy(PutPolicyInput input, RequestContext context) {
            throw NotImplementedFamily.refusal(context);
        }
    }
}
