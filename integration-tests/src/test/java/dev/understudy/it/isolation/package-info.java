/**
 * State is changed by one request at a time, and seen only in the account and region that it belongs to. Asked of the
 * dispatcher without a network, so that many threads meet in the state and not in sockets.
 *
 * <p>Start reading at {@link dev.understudy.it.isolation.ConcurrencyTest}.
 */
@NullMarked
package dev.understudy.it.isolation;

import org.jspecify.annotations.NullMarked;
