package dev.understudy.it.badinput;

import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Ways to spoil a good request. */
final class Change {
    private Change() {}

    /** Another body. */
    static UnaryOperator<WireRequest> body(byte[] body) {
        return good -> new WireRequest(good.method(), good.path(), good.query(), good.headers(), body);
    }

    /** Another body; single quotes do for double ones. */
    static UnaryOperator<WireRequest> body(String body) {
        return body(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** Something else in the body. */
    static UnaryOperator<WireRequest> inBody(String what, String by) {
        return good -> {
            String body = new String(good.body(), StandardCharsets.UTF_8);
            String changed = body.replace(what.replace('\'', '"'), by.replace('\'', '"'));
            if (changed.equals(body)) {
                throw new IllegalArgumentException(what + " is not in " + body);
            }
            return body(changed.getBytes(StandardCharsets.UTF_8)).apply(good);
        };
    }

    /** Another value of a header, which may have been absent. */
    static UnaryOperator<WireRequest> header(String name, String value) {
        return good -> {
            WireRequest without = withoutHeader(name).apply(good);
            ((HeaderList) without.headers()).add(name, value);
            return without;
        };
    }

    /** No such header. */
    static UnaryOperator<WireRequest> withoutHeader(String name) {
        return good -> {
            HeaderList headers = new HeaderList();
            good.headers().entries().forEach(field -> {
                if (!field.getKey().equalsIgnoreCase(name)) {
                    headers.add(field.getKey(), field.getValue());
                }
            });
            return new WireRequest(good.method(), good.path(), good.query(), headers, good.body());
        };
    }

    /** Another HTTP method. */
    static UnaryOperator<WireRequest> method(String method) {
        return good -> new WireRequest(method, good.path(), good.query(), good.headers(), good.body());
    }

    /** Another path. */
    static UnaryOperator<WireRequest> path(String path) {
        return good -> new WireRequest(good.method(), path, good.query(), good.headers(), good.body());
    }

    /** Another query string. */
    static UnaryOperator<WireRequest> query(String query) {
        return good -> new WireRequest(good.method(), good.path(), query, good.headers(), good.body());
    }

    /** Objects in objects. */
    static String nested(int depth) {
        return "{'a':".repeat(depth) + "1" + "}".repeat(depth);
    }
}
