package dev.understudy.core.paging;

import dev.understudy.core.model.OperationModel;

/** What a pager must know of a request: which list is asked for, and by whom. */
public interface PagedRequest {
    /** What is asked for. */
    OperationModel operation();

    /** The caller's account. */
    String account();

    /** The region that the request is for. */
    String region();
}
