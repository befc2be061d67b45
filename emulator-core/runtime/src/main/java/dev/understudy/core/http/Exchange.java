package dev.understudy.core.http;

import dev.understudy.core.http.ResponseEncoder.Afterwards;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireHeaders;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import org.jspecify.annotations.Nullable;

/**
 * One request in the order of its connection.
 *
 * @param request the request
 * @param verdict the answer if it was clear before anybody was asked
 * @param afterwards what becomes of the connection
 */
record Exchange(WireRequest request, @Nullable WireResponse verdict, Afterwards afterwards) {
    private static final WireHeaders NO_HEADERS = new HeaderList();
    private static final byte[] NO_BYTES = new byte[0];

    /** The last word on a connection on which no further request can be made out. */
    static Exchange last(WireResponse fault) {
        return new Exchange(new WireRequest("", "/", "", NO_HEADERS, NO_BYTES), fault, Afterwards.CLOSE);
    }

    boolean headOnly() {
        return request.method().equals("HEAD");
    }
}
