package dev.understudy.core.control;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.Emulator;
import dev.understudy.core.admin.AdminAnswer;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.Refusal;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the admin API, everything below one path, and leaves the rest to the services. A refusal has the body {@code
 * {"error": "…"}}.
 */
public final class AdminRouter implements WireHandler {
    private static final Logger LOG = LoggerFactory.getLogger(AdminRouter.class);
    private static final String OURS = "/_understudy";
    /** Where tools that know LocalStack ask for its health, so that they find ours. */
    private static final String LOCAL_STACK = "/_localstack";

    private static final int MAX_BODY_BYTES = 1 << 30;

    private final String root;
    private final String prefix;
    private final WireHandler services;
    private final RouteTable routes;
    private final BrowserGuard guard;
    private final Executor workers;

    /**
     * A router in front of the services.
     *
     * @param root the path that everything here is below, as in {@code /_understudy}
     * @param services answers every other path
     * @param routes what makes what there is, in groups; see {@link RouteTable}
     * @param guard turns web pages from elsewhere away
     * @param workers run what may take long
     */
    public AdminRouter(
            String root,
            WireHandler services,
            List<Supplier<List<AdminRoute>>> routes,
            BrowserGuard guard,
            Executor workers) {
        this.root = root;
        this.prefix = root + "/";
        this.workers = workers;
        this.services = services;
        this.routes = new RouteTable(routes);
        this.guard = guard;
    }

    /** The admin API of an emulator and of its services, in front of them. */
    public static AdminRouter of(Emulator emulator, BrowserGuard guard) {
        List<Supplier<List<AdminRoute>>> routes = new ArrayList<>();
        routes.add(() -> new StatusRoutes(emulator).routes());
        routes.add(() -> ofTheEmulator(emulator));
        emulator.services().forEach(service -> routes.add(service::adminRoutes));
        WireHandler ours = new AdminRouter(OURS, emulator.dispatcher(), routes, guard, emulator.workers());
        List<Supplier<List<AdminRoute>>> localStack = List.of(() -> new LocalStackRoutes(emulator).routes());
        return new AdminRouter(LOCAL_STACK, ours, localStack, guard, emulator.workers());
    }

    private static List<AdminRoute> ofTheEmulator(Emulator emulator) {
        List<AdminRoute> routes = new ArrayList<>(new ClockRoutes(emulator).routes());
        routes.addAll(new EventRoutes(emulator.events()).routes());
        routes.addAll(new RequestRoutes(emulator.journal()).routes());
        routes.addAll(new FaultRoutes(emulator.faults()).routes());
        routes.add(new MetricsRoute(emulator.metrics()).route());
        routes.addAll(new OutcomeRoutes(emulator.outcomes()).routes());
        routes.addAll(new LifecycleRoutes(emulator.lifecycles()).routes());
        routes.addAll(new SnapshotRoutes(emulator.snapshots()).routes());
        return routes;
    }

    @Override
    public CompletionStage<WireResponse> handle(WireRequest request) {
        return isOurs(request) ? answer(request) : services.handle(request);
    }

    @Override
    public WireResponse refuse(WireRequest head, Refusal refusal) {
        return isOurs(head) ? error(refusal.status(), refusal.message()) : services.refuse(head, refusal);
    }

    /** A snapshot is larger than whatever went into it. */
    @Override
    public int maxBodyBytes(WireRequest head, int usual) {
        return isOurs(head) ? Math.max(usual, MAX_BODY_BYTES) : services.maxBodyBytes(head, usual);
    }

    private boolean isOurs(WireRequest request) {
        return request.path().startsWith(prefix) || request.path().equals(root);
    }

    private CompletionStage<WireResponse> answer(WireRequest request) {
        String objection = guard.objection(request);
        if (objection != null) {
            return CompletableFuture.completedFuture(error(403, objection));
        }
        try {
            String path = request.path().length() <= prefix.length()
                    ? ""
                    : decoded(request.path().substring(prefix.length()).replace("+", "%2B"));
            String method = request.method().equals("HEAD") ? "GET" : request.method();
            AdminRoute route = routes.find(method, path);
            return route.slow()
                    ? CompletableFuture.supplyAsync(() -> answer(request, path, route), workers)
                    : CompletableFuture.completedFuture(answer(request, path, route));
        } catch (AdminRefusal refusal) {
            return CompletableFuture.completedFuture(error(refusal.status(), String.valueOf(refusal.getMessage())));
        }
    }

    private static WireResponse answer(WireRequest request, String path, AdminRoute route) {
        try {
            return written(route.answer(new AdminRequest(path, query(request.query()), body(request))));
        } catch (AdminRefusal refusal) {
            return error(refusal.status(), String.valueOf(refusal.getMessage()));
        } catch (RuntimeException failure) {
            LOG.error("{} failed", request, failure);
            return error(500, "Understudy failed to answer; its log says why");
        }
    }

    private static Map<String, String> query(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            parameters.putIfAbsent(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw AdminRefusal.badRequest("'" + text + "' is not properly percent-encoded");
        }
    }

    private static @Nullable JsonNode body(WireRequest request) {
        if (request.body().length == 0) {
            return null;
        }
        try {
            return BodyReader.MAPPER.readTree(request.body());
        } catch (JsonProcessingException e) {
            throw AdminRefusal.badRequest("the body is no valid JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw AdminRefusal.badRequest("the body is no valid JSON");
        }
    }

    private static WireResponse error(int status, String reason) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        return json(status, body.put("error", reason));
    }

    private static WireResponse written(AdminAnswer answer) {
        return answer instanceof AdminAnswer.Text text
                ? body(200, text.mediaType(), text.text().getBytes(StandardCharsets.UTF_8))
                : json(200, answer.json());
    }

    private static WireResponse json(int status, JsonNode body) {
        return body(status, "application/json", JsonTree.bytes(body));
    }

    private static WireResponse body(int status, String mediaType, byte[] bytes) {
        return new WireResponse(status, HeaderList.of("Content-Type", mediaType, "Cache-Control", "no-store"), bytes);
    }

    /** Loaded with the first body, because a mapper takes long to load. */
    private static final class BodyReader {
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build();
    }
}
