package dev.understudy.protocol.awsjson;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.json.JsonReader;
import dev.understudy.core.json.JsonWriter;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.protocol.OperationRouter;
import dev.understudy.core.protocol.ProtocolCodec;
import dev.understudy.core.protocol.Routing;
import dev.understudy.core.service.BoundService;
import dev.understudy.core.validation.InputAssembly;
import dev.understudy.core.validation.Violations;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the two versions of AWS JSON share; they differ in the content type. */
abstract class AwsJsonCodec implements ProtocolCodec {
    private static final int OK = 200;

    private final Protocol protocol;
    private final String contentType;

    AwsJsonCodec(Protocol protocol, String contentType) {
        this.protocol = protocol;
        this.contentType = contentType;
    }

    @Override
    public final Protocol protocol() {
        return protocol;
    }

    @Override
    public final OperationRouter router(List<BoundService> services) {
        return new TargetRouter(services);
    }

    @Override
    public final @Nullable Structure decode(Routing.Found route, WireRequest request, Violations violations) {
        StructureSchema schema = route.operation().model().input();
        @Nullable Object[] values = new Object[schema.members().size()];
        JsonReader.readMembers(request.body(), schema, JsonReader.Scope.EVERYTHING, values, violations);
        return InputAssembly.finish(schema, values, violations);
    }

    @Override
    public final WireResponse encode(OperationModel operation, Structure output) {
        return response(OK, JsonWriter.structure(output, JsonReader.Scope.EVERYTHING));
    }

    @Override
    public final WireResponse encodeError(ModeledError error) {
        byte[] body = JsonWriter.error(error, JsonReader.Scope.EVERYTHING, "__type", error.code());
        return response(error.httpStatus(), body);
    }

    private WireResponse response(int status, byte[] body) {
        return new WireResponse(status, HeaderList.of("Content-Type", contentType), body);
    }
}
