package dev.understudy.it.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.Emulator;
import dev.understudy.core.dispatch.Call;
import dev.understudy.core.dispatch.Interceptor;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.ServiceModel;
import dev.understudy.core.time.EmulatorClock;
import dev.understudy.core.wire.WireResponse;
import dev.understudy.it.wire.WireClient;
import dev.understudy.it.wire.WireReply;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An emulator of all services that tells how far each request got. For one thread. */
final class Probe implements AutoCloseable {
    /**
     * What became of a request.
     *
     * @param reply the answer
     * @param operation what the request was taken for; null if for nothing
     * @param accepted whether its input was found to be valid
     */
    record Outcome(WireReply reply, @Nullable OperationModel operation, boolean accepted) {}

    private final LastCall lastCall = new LastCall();
    private final Emulator emulator = Emulator.builder()
            .clock(EmulatorClock.virtual(Instant.parse("2030-01-01T00:00:00Z")))
            .ids(IdGenerator.seeded(1))
            .interceptor(lastCall)
            .build();

    /** All services that answer. */
    List<ServiceModel> services() {
        return emulator.services().stream()
                .map(service -> service.operations().model())
                .toList();
    }

    /** All operations of a service. */
    static Stream<OperationModel> operations(ServiceModel service) {
        return service.operations().values().stream();
    }

    /** Calls an operation. */
    Outcome call(ServiceModel service, OperationModel operation, ObjectNode input) {
        lastCall.call = null;
        WireReply reply = WireClient.of(emulator, service.id()).call(operation, input);
        Call call = lastCall.call;
        return call == null
                ? new Outcome(reply, null, false)
                : new Outcome(reply, call.operation(), call.input() != null);
    }

    /** A caller of a service. */
    WireClient client(ServiceModel service) {
        return WireClient.of(emulator, service.id());
    }

    @Override
    public void close() {
        emulator.close();
    }

    private static final class LastCall implements Interceptor {
        private @Nullable Call call;

        @Override
        public CompletionStage<WireResponse> around(Call call, Supplier<CompletionStage<WireResponse>> next) {
            this.call = call;
            return next.get();
        }
    }
}
