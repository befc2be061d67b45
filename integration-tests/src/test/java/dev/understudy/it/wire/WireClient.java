package dev.understudy.it.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.Emulator;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.ServiceModel;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireRequest;
import java.util.Objects;

/** A caller of one service, in one account and region. Immutable. */
public final class WireClient {
    private final WireHandler handler;
    private final ServiceModel service;
    private final String account;
    private final String region;

    private WireClient(WireHandler handler, ServiceModel service, String account, String region) {
        this.handler = handler;
        this.service = service;
        this.account = account;
        this.region = region;
    }

    /** A caller of the service with this id. */
    public static WireClient of(Emulator emulator, String serviceId) {
        ServiceModel model = emulator.services().stream()
                .map(service -> service.operations().model())
                .filter(candidate -> candidate.id().equals(serviceId))
                .findFirst()
                .orElseThrow();
        return new WireClient(emulator.dispatcher(), model, "111122223333", "eu-west-1");
    }

    /** The same caller in another account. */
    public WireClient inAccount(String otherAccount) {
        return new WireClient(handler, service, otherAccount, region);
    }

    /** The same caller in another region. */
    public WireClient inRegion(String otherRegion) {
        return new WireClient(handler, service, account, otherRegion);
    }

    /** What is called. */
    public ServiceModel service() {
        return service;
    }

    /** Calls an operation with a JSON text; single quotes do for double ones. */
    public WireReply call(String operation, String input) {
        return call(operation(operation), Json.object(input.replace('\'', '"')));
    }

    /** Calls an operation. */
    public WireReply call(OperationModel operation, ObjectNode input) {
        return send(request(operation, input));
    }

    /**
     * A signed request.
     *
     * @param input all members by their wire names, wherever they travel; values as they stand in a JSON body
     */
    public WireRequest request(OperationModel operation, JsonNode input) {
        return new RequestWriter(service, operation, input).write(Signature.of(account, region, service.signingName()));
    }

    /** Sends a request as it is. */
    public WireReply send(WireRequest request) {
        return new WireReply(
                service.protocol(),
                handler.handle(request).toCompletableFuture().join());
    }

    private OperationModel operation(String name) {
        return Objects.requireNonNull(service.operation(name), name);
    }
}
