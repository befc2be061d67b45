// Generated from golden-boxes.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.service.NotImplementedFamily;
import dev.understudy.core.service.RequestContext;
import javax.annotation.processing.Generated;

/**
 * What {@code golden-boxes.smithy} declares: one method an operation.
 */
@Generated("dev.understudy.codegen")
public interface GoldenBoxOperations {
    /**
     * Refuses every operation as not implemented.
     */
    GoldenBoxOperations NOT_IMPLEMENTED = new NotImplemented();

    /**
     * Performs {@code CreateBox}.
     */
    CreateBoxOutput createBox(CreateBoxInput input, RequestContext context);

    /**
     * Performs {@code DownloadBox}.
     */
    DownloadBoxOutput downloadBox(DownloadBoxInput input, RequestContext context);

    /**
     * Performs {@code ListBoxes}.
     */
    ListBoxesOutput listBoxes(ListBoxesInput input, RequestContext context);

    /**
     * Refuses every operation as not implemented.
     */
    final class NotImplemented implements GoldenBoxOperations, NotImplementedFamily {
        private NotImplemented() {
        }

        @java.lang.Override
        public CreateBoxOutput createBox(CreateBoxInput input, RequestContext context) {
            throw NotImplementedFamily.refusal(context);
        }

        @java.lang.Override
        public DownloadBoxOutput downloadBox(DownloadBoxInput input, RequestContext context) {
            throw NotImplementedFamily.refusal(context);
        }

        @java.lang.Override
        public ListBoxesOutput listBoxes(ListBoxesInput input, RequestContext context) {
            throw NotImplementedFamily.refusal(context);
        }
    }
}
