package dev.understudy.core.dispatch;

import dev.understudy.core.protocol.OperationRouter;
import dev.understudy.core.protocol.ProtocolCodec;
import dev.understudy.core.service.BoundService;
import dev.understudy.core.service.EmulatedService;
import java.util.List;

/** Services that are searched together, in one protocol: those with one signing name, or all of a protocol. */
record ServiceGroup(ProtocolCodec codec, OperationRouter router) {
    static ServiceGroup of(ProtocolCodec codec, List<EmulatedService> services) {
        List<BoundService> bound =
                services.stream().map(EmulatedService::operations).toList();
        return new ServiceGroup(codec, codec.router(bound));
    }
}
