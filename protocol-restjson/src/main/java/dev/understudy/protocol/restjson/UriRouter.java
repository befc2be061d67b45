package dev.understudy.protocol.restjson;

import dev.understudy.core.error.CommonError;
import dev.understudy.core.model.HttpBinding;
import dev.understudy.core.protocol.OperationRouter;
import dev.understudy.core.protocol.Routing;
import dev.understudy.core.service.BoundOperation;
import dev.understudy.core.service.BoundService;
import dev.understudy.core.validation.MalformedInput;
import dev.understudy.core.wire.WireRequest;
import java.util.List;
import java.util.Objects;

/** Finds operations by path and method in a trie of URI patterns. */
final class UriRouter implements OperationRouter {
    private final UriNode root = new UriNode();

    UriRouter(List<BoundService> services) {
        for (BoundService service : services) {
            for (BoundOperation operation : service.operations().values()) {
                HttpBinding http = Objects.requireNonNull(operation.model().http(), operation.model()::name);
                root.add(UriPattern.parse(http.uri()), http.method(), service, operation);
                for (String alias : service.aliases(operation.model().name())) {
                    root.add(UriPattern.parse(alias), http.method(), service, operation);
                }
            }
        }
    }

    @Override
    public Routing route(WireRequest request) {
        List<String> segments;
        QueryString query;
        try {
            segments = UriPattern.split(request.path());
            segments.replaceAll(segment -> UrlText.decode(segment, false));
            query = QueryString.parse(request.query());
        } catch (MalformedInput e) {
            return new Routing.Refused(new CommonError(CommonError.Code.SERIALIZATION, e.getMessage()));
        }
        UriSearch search = new UriSearch(request.method(), segments, query);
        Routing.Found found = search.in(root);
        if (found != null) {
            return found;
        }
        CommonError.Code code =
                search.pathExists() ? CommonError.Code.METHOD_NOT_ALLOWED : CommonError.Code.UNKNOWN_OPERATION;
        return new Routing.Refused(
                new CommonError(code, "No operation answers at " + request.method() + " " + request.path()));
    }
}
