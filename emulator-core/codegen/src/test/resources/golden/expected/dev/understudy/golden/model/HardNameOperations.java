// Generated from hard-names.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.service.NotImplementedFamily;
import dev.understudy.core.service.RequestContext;
import javax.annotation.processing.Generated;

/**
 * What {@code hard-names.smithy} declares: one method an operation.
 */
@Generated("dev.understudy.codegen")
public interface HardNameOperations {
    /**
     * Refuses every operation as not implemented.
     */
    HardNameOperations NOT_IMPLEMENTED = new NotImplemented();

    /**
     * Performs {@code Equals}.
     */
    EqualsOutput equals_(EqualsInput input, RequestContext context);

    /**
     * Performs {@code Rest}.
     */
    RestOutput rest(RestInput input, RequestContext context);

    /**
     * Performs {@code Wait}.
     */
    WaitOutput wait_(WaitInput input, RequestContext context);

    /**
     * Refuses every operation as not implemented.
     */
    final class NotImplemented implements HardNameOperations, NotImplementedFamily {
        private NotImplemented() {
        }

        @java.lang.Override
        public EqualsOutput equals_(EqualsInput input, RequestContext context) {
            throw NotImplementedFamily.refusal(context);
        }

        @java.lang.Override
        public RestOutput rest(RestInput input, RequestContext context) {
            throw NotImplementedFamily.refusal(context);
        }

        @java.lang.Override
        public WaitOutput wait_(WaitInput input, RequestContext context) {
            throw NotImplementedFamily.refusal(context);
        }
    }
}
