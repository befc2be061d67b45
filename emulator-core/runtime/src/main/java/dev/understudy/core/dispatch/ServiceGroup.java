package dev.understudy.core.dispatch;

import dev.understudy.core.protocol.OperationRouter;
import dev.understudy.core.protocol.ProtocolCodec;
import dev.understudy.core.service.BoundService;
import dev.understudy.core.service.EmulatedService;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Services that are searched together, in one protocol: those with one signing name, or all of a protocol. */
final class ServiceGroup {
    private final ProtocolCodec codec;
    private final List<BoundService> services;
    private volatile @Nullable OperationRouter router;

    private ServiceGroup(ProtocolCodec codec, List<BoundService> services) {
        this.codec = codec;
        this.services = services;
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
        OperationRouter prepared = router;
        if (prepared == null) {
            // Two first requests may both prepare one: either will do.
            prepared = codec.router(services);
            router = prepared;
        }
        return prepared;
    }
}
