package dev.understudy.core.service;

import dev.understudy.core.model.Structure;
import org.jspecify.annotations.Nullable;

/** What a retried request is answered. */
@FunctionalInterface
public interface ReplayRule {
    /** The first answer again, as most services do. */
    ReplayRule FIRST_ANSWER = (before, context) -> before;

    /**
     * The answer to a retried request. Some services show the resource as it is now, or forget a token together with the
     * resource.
     *
     * @param before what was answered first
     * @param context the retried request
     * @return null if the token means nothing any more, so that the request counts as new
     */
    @Nullable Structure answerAgain(Structure before, RequestContext context);
}
