package dev.understudy.vectors;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.ErrorModel;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.model.SchemaSource;
import dev.understudy.core.model.ServiceModel;
import dev.understudy.core.model.Structure;
import dev.understudy.core.protocol.OperationRouter;
import dev.understudy.core.protocol.ProtocolCodec;
import dev.understudy.core.protocol.Routing;
import dev.understudy.core.service.BoundOperation;
import dev.understudy.core.service.BoundService;
import dev.understudy.core.validation.ErrorDialect;
import dev.understudy.core.validation.MalformedInput;
import dev.understudy.core.validation.Violations;
import dev.understudy.core.wire.WireRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.EventStreamIndex;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.HttpTrait;

/** A service of the vectors' model behind a codec: what a kernel does, without state and without implementation. */
final class VectorServer {
    private final ProtocolCodec codec;
    private final DynamicSchemas schemas;
    private final List<OperationShape> operations;
    private final ServiceModel service;
    private final OperationRouter router;

    VectorServer(ProtocolCodec codec, ShapeId serviceId) {
        Model model = VectorModel.load();
        this.codec = codec;
        this.schemas = new DynamicSchemas(model, codec.protocol() == Protocol.REST_JSON_1);
        EventStreamIndex eventStreams = EventStreamIndex.of(model);
        this.operations = TopDownIndex.of(model).getContainedOperations(serviceId).stream()
                .filter(operation -> eventStreams.getInputInfo(operation).isEmpty()
                        && eventStreams.getOutputInfo(operation).isEmpty())
                .toList();
        this.service = service(model.expectShape(serviceId, ServiceShape.class), codec.protocol());
        this.router = codec.router(List.of(new BoundService(
                service,
                service.operations().values().stream().map(VectorServer::bind).toList())));
    }

    private static BoundOperation bind(OperationModel operation) {
        return new BoundOperation(
                operation,
                (input, context) -> {
                    throw new UnsupportedOperationException(operation.name());
                },
                false);
    }

    private ServiceModel service(ServiceShape shape, Protocol protocol) {
        String name = shape.getId().getName();
        return new ServiceModel(
                name,
                name,
                protocol,
                name,
                name,
                name,
                shape.getVersion(),
                operations.stream().map(operation -> operation(name, operation)).toList());
    }

    private OperationModel operation(String serviceName, OperationShape shape) {
        List<ShapeId> errors = shape.getErrors();
        SchemaSource source = number -> schemas.structure(
                switch (number) {
                    case 0 -> shape.getInputShape();
                    case 1 -> shape.getOutputShape();
                    default -> errors.get(number - 2);
                });
        OperationModel.Builder operation =
                OperationModel.of(serviceName, "vectors", shape.getId().getName(), source, 0, 1);
        shape.getTrait(HttpTrait.class)
                .filter(http -> codec.protocol() == Protocol.REST_JSON_1)
                .ifPresent(
                        http -> operation.http(http.getMethod(), http.getUri().toString(), http.getCode()));
        return operation
                .errors(errors.stream()
                        .map(error -> new ErrorModel(error.getName(), 400, source, errors.indexOf(error) + 2))
                        .toList())
                .build();
    }

    ProtocolCodec codec() {
        return codec;
    }

    DynamicSchemas schemas() {
        return schemas;
    }

    List<OperationShape> operations() {
        return operations;
    }

    OperationModel model(OperationShape operation) {
        return Objects.requireNonNull(service.operation(operation.getId().getName()));
    }

    /** The {@code X-Amz-Target} of an operation. */
    String target(OperationModel operation) {
        return service.targetPrefix() + "." + operation.name();
    }

    /**
     * What comes of a request.
     *
     * @param operation what it asks for; null if nothing answers
     * @param input what was read; null if the request is refused
     * @param error why it is refused; null if it is not
     * @param violations how many constraints it breaks
     */
    record Outcome(
            @Nullable OperationModel operation,
            @Nullable Structure input,
            @Nullable ModeledError error,
            int violations) {}

    Outcome handle(WireRequest request) {
        Routing routing = router.route(request);
        if (!(routing instanceof Routing.Found found)) {
            return new Outcome(null, null, ((Routing.Refused) routing).error(), 0);
        }
        OperationModel operation = found.operation().model();
        Violations violations = new Violations();
        try {
            Structure input = codec.decode(found, request, violations);
            if (input == null) {
                ModeledError error = ErrorDialect.AWS.invalid(violations.list());
                return new Outcome(operation, null, error, violations.list().size());
            }
            return new Outcome(operation, input, null, 0);
        } catch (MalformedInput e) {
            return new Outcome(operation, null, ErrorDialect.AWS.malformed(Objects.requireNonNull(e.getMessage())), 0);
        } catch (ModeledError e) {
            return new Outcome(operation, null, e, 0);
        }
    }
}
