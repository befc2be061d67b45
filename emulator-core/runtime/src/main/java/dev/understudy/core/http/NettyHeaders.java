package dev.understudy.core.http;

import dev.understudy.core.wire.WireHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Netty's header fields under our name; nothing is copied. */
final class NettyHeaders implements WireHeaders {
    private final HttpHeaders fields;

    NettyHeaders(HttpHeaders fields) {
        this.fields = fields;
    }

    @Override
    public @Nullable String first(String name) {
        return fields.get(name);
    }

    @Override
    public List<String> all(String name) {
        return fields.getAll(name);
    }

    @Override
    public Iterable<Map.Entry<String, String>> entries() {
        return fields;
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
