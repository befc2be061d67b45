package dev.understudy.core.dispatch;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import dev.understudy.core.protocol.OperationRouter;
import dev.understudy.core.protocol.ProtocolCodec;
import dev.understudy.core.service.BoundService;
import dev.understudy.core.service.EmulatedService;
import java.util.List;

/** Services that are searched together, in one protocol: those with one signing name, or all of a protocol. */
final class ServiceGroup {
    private final ProtocolCodec codec;
    private final Supplier<OperationRouter> router;

    private ServiceGroup(ProtocolCodec codec, List<BoundService> services) {
        this.codec = codec;
        this.router = Suppliers.memoize(() -> codec.router(services));
    }

    static ServiceGroup of(ProtocolCodec codec, List<EmulatedService> services) {
        return new ServiceGroup(
                codec, services.stream().map(EmulatedService::operations).toList());
    }

    /** The protocol that they speak. */
    ProtocolCodec codec() {
        return codec;
    }

    /** What searches them; prepared with the first request, so that services that nobody asks cost no start-up time. */
    OperationRouter router() {
        return router.get();
    }
}
