package dev.understudy.protocol.awsjson;

import dev.understudy.core.error.CommonError;
import dev.understudy.core.protocol.OperationRouter;
import dev.understudy.core.protocol.Routing;
import dev.understudy.core.service.BoundOperation;
import dev.understudy.core.service.BoundService;
import dev.understudy.core.wire.WireRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds operations by {@code X-Amz-Target: AmazonSSM.PutParameter}. */
final class TargetRouter implements OperationRouter {
    private final Map<String, Routing.Found> routes;

    TargetRouter(List<BoundService> services) {
        routes = services.stream()
                .flatMap(service -> service.operations().values().stream().map(operation -> route(service, operation)))
                .collect(Collectors.toUnmodifiableMap(TargetRouter::target, Function.identity()));
    }

    private static Routing.Found route(BoundService service, BoundOperation operation) {
        return new Routing.Found(service, operation, List.of());
    }

    private static String target(Routing.Found route) {
        return route.service().model().targetPrefix() + "."
                + route.operation().model().name();
    }

    @Override
    public Routing route(WireRequest request) {
        String target = request.headers().first("X-Amz-Target");
        Routing.Found found = target == null ? null : routes.get(target);
        if (found == null) {
            return refused(CommonError.Code.UNKNOWN_OPERATION, target);
        }
        return request.method().equals("POST")
                ? found
                : refused(CommonError.Code.METHOD_NOT_ALLOWED, request.method() + " " + target);
    }

    private static Routing.Refused refused(CommonError.Code code, @Nullable String asked) {
        String message = asked == null
                ? "The request names no operation: it has no X-Amz-Target header."
                : "The requested operation is not recognized by the service: " + asked;
        return new Routing.Refused(new CommonError(code, message));
    }
}
