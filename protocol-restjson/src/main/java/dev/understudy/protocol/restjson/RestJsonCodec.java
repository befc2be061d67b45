package dev.understudy.protocol.restjson;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.model.Structure;
import dev.understudy.core.protocol.OperationRouter;
import dev.understudy.core.protocol.ProtocolCodec;
import dev.understudy.core.protocol.Routing;
import dev.understudy.core.service.BoundService;
import dev.understudy.core.validation.InputAssembly;
import dev.understudy.core.validation.Violations;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** <a href="https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html">AWS restJson1</a>. */
public final class RestJsonCodec implements ProtocolCodec {
    private final ConcurrentMap<OperationModel, RequestReader> readers = new ConcurrentHashMap<>();

    @Override
    public Protocol protocol() {
        return Protocol.REST_JSON_1;
    }

    @Override
    public OperationRouter router(List<BoundService> services) {
        return new UriRouter(services);
    }

    @Override
    public @Nullable Structure decode(Routing.Found route, WireRequest request, Violations violations) {
        OperationModel operation = route.operation().model();
        MediaTypes.checkAccept(operation, request.headers());
        @Nullable Object[] values =
                readers.computeIfAbsent(operation, RequestReader::new).read(request, route.labels(), violations);
        return InputAssembly.finish(operation.input(), values, violations);
    }

    @Override
    public WireResponse encode(OperationModel operation, Structure output) {
        return ResponseWriter.answer(operation, output);
    }

    @Override
    public WireResponse encodeError(ModeledError error) {
        return ResponseWriter.error(error);
    }
}
