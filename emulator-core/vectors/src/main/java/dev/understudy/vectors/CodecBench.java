package dev.understudy.vectors;

import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.model.SchemaSource;
import dev.understudy.core.model.ServiceModel;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.protocol.ProtocolCodec;
import dev.understudy.core.protocol.Routing;
import dev.understudy.core.service.BoundOperation;
import dev.understudy.core.service.BoundService;
import dev.understudy.core.validation.Violations;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One operation behind a codec: what it takes is what it answers, so that values can go round. */
public final class CodecBench {
    private final ProtocolCodec codec;
    private final OperationModel operation;
    private final Routing.Found route;

    /** Puts an operation {@code POST /bench} behind a codec. */
    public CodecBench(ProtocolCodec codec, StructureSchema schema) {
        this.codec = codec;
        SchemaSource source = number -> schema;
        OperationModel.Builder builder = OperationModel.of("bench", "bench", "Echo", source, 0, 1);
        if (codec.protocol() == Protocol.REST_JSON_1) {
            builder.http("POST", "/bench", 200);
        }
        operation = builder.build();
        BoundOperation bound = new BoundOperation(operation, (input, context) -> input, true);
        route = new Routing.Found(service(codec.protocol(), bound), bound, List.of());
    }

    private static BoundService service(Protocol protocol, BoundOperation bound) {
        ServiceModel model = new ServiceModel(
                "bench", "Bench", protocol, "Bench", "bench", "bench", "2020-01-01", List.of(bound.model()));
        return new BoundService(model, List.of(bound));
    }

    /** The service that the operation belongs to. */
    public BoundService service() {
        return route.service();
    }

    /** Writes a value. */
    public WireRequest write(Structure value) {
        var response = codec.encode(operation, value);
        return new WireRequest("POST", "/bench", "", response.headers(), response.body());
    }

    /** A JSON body as a request. */
    public static WireRequest request(byte[] body) {
        return new WireRequest("POST", "/bench", "", HeaderList.of("Content-Type", "application/json"), body);
    }

    /** Reads a value; null if it breaks constraints. */
    public @Nullable Structure read(WireRequest request, Violations violations) {
        return codec.decode(route, request, violations);
    }
}
