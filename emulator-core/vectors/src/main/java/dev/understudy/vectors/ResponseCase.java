package dev.understudy.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.wire.WireResponse;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestCase;

/** Parameters, or an error, that must be written as a certain response. */
record ResponseCase(VectorServer server, OperationShape operation, ShapeId shape, HttpResponseTestCase vector)
        implements VectorCase {
    @Override
    public String key() {
        return "response/" + vector.getId();
    }

    @Override
    public void run() {
        StructureSchema schema = server.schemas().structure(shape);
        Structure value = ParamValues.output(schema, vector.getParams());
        boolean isError = operation.getErrors().contains(shape);
        WireResponse response = isError
                ? server.codec().encodeError(new DynamicError(value, vector.getCode()))
                : server.codec().encode(server.model(operation), value);
        // What the HTTP front end adds.
        response.headers().add("Content-Length", String.valueOf(response.body().length));

        assertThat(response.status()).isEqualTo(vector.getCode());
        vector.getHeaders()
                .forEach((name, header) ->
                        assertThat(response.headers().first(name)).as(name).isEqualTo(header));
        vector.getForbidHeaders()
                .forEach(name ->
                        assertThat(response.headers().all(name)).as(name).isEmpty());
        vector.getRequireHeaders()
                .forEach(name ->
                        assertThat(response.headers().all(name)).as(name).isNotEmpty());
        vector.getBody()
                .ifPresent(body -> BodyAssert.assertBody(
                        response.body(), body, vector.getBodyMediaType().orElse("")));
    }
}
