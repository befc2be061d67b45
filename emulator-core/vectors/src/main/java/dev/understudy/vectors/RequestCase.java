package dev.understudy.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.model.OperationModel;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;

/** A request that must be read as certain parameters. */
record RequestCase(VectorServer server, OperationShape operation, HttpRequestTestCase vector) implements VectorCase {
    private static final String JSON = "application/json";

    @Override
    public String key() {
        return "request/" + vector.getId();
    }

    @Override
    public void run() {
        OperationModel model = server.model(operation);
        WireRequest request = request(
                vector.getMethod(),
                vector.getUri(),
                vector.getQueryParams(),
                headers(model),
                vector.getBody().orElse(""));
        VectorServer.Outcome outcome = server.handle(request);
        assertThat(outcome.error()).isNull();
        assertThat(outcome.operation()).isSameAs(model);
        assertThat(outcome.input()).isEqualTo(ParamValues.input(model.input(), vector.getParams()));
    }

    /** Vectors name only the headers that they are about; these are what no client leaves out. */
    private Map<String, String> headers(OperationModel model) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (model.http() == null) {
            headers.put("X-Amz-Target", server.target(model));
        }
        vector.getBodyMediaType().filter(JSON::equals).ifPresent(type -> headers.put("Content-Type", type));
        headers.putAll(vector.getHeaders());
        return headers;
    }

    static WireRequest request(
            String method, String uri, List<String> query, Map<String, String> headers, String body) {
        HeaderList fields = new HeaderList();
        headers.forEach(fields::add);
        int mark = uri.indexOf('?');
        String path = mark < 0 ? uri : uri.substring(0, mark);
        String all = mark < 0 ? String.join("&", query) : uri.substring(mark + 1);
        return new WireRequest(method, path, all, fields, body.getBytes(StandardCharsets.UTF_8));
    }
}
