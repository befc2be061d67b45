package dev.understudy.appconfig.rules.agent;

import com.google.common.base.Splitter;
import dev.understudy.core.service.SideDoor;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an application asks the agent for.
 *
 * @param application id or name
 * @param environment id or name
 * @param configuration id or name of the profile
 * @param flags the keys of the flags; empty for the whole configuration
 * @param entityId for whom; null if the application does not say
 * @param context what rules may look at
 */
record AgentRequest(
        String application,
        String environment,
        String configuration,
        List<String> flags,
        @Nullable String entityId,
        Map<String, String> context) {
    private static final Splitter COMMA = Splitter.on(',').trimResults().omitEmptyStrings();

    private static final int SEGMENTS = 6;
    private static final String ENTITY_ID_KEY = "entityId";
    private static final int LONGEST_ENTITY_ID = 2048;

    /**
     * Reads a request.
     *
     * @throws AgentRefusal if it makes no sense
     */
    static AgentRequest read(SideDoor.Request request) {
        List<String> path = request.path();
        boolean known = path.size() == SEGMENTS
                && path.get(0).equals("applications")
                && path.get(2).equals("environments")
                && path.get(4).equals("configurations");
        if (!known) {
            throw AgentRefusal.notFound("there is nothing at /" + String.join("/", path));
        }
        if (!request.method().equals("GET")) {
            throw AgentRefusal.notAllowed(request.method());
        }
        String entityId = entityId(request);
        return new AgentRequest(
                path.get(1),
                path.get(3),
                path.get(5),
                request.query().get("flag"),
                entityId,
                context(request.headers().get("context"), entityId));
    }

    private static @Nullable String entityId(SideDoor.Request request) {
        String entityId = request.header("entity-id");
        if (entityId != null && entityId.getBytes(StandardCharsets.UTF_8).length > LONGEST_ENTITY_ID) {
            throw AgentRefusal.badRequest("Entity-Id is longer than " + LONGEST_ENTITY_ID + " bytes");
        }
        return entityId;
    }

    /** Several values may come in several headers, or in one with commas between them. */
    private static Map<String, String> context(List<String> headers, @Nullable String entityId) {
        Map<String, String> context = new LinkedHashMap<>();
        for (String header : headers) {
            for (String pair : COMMA.split(header)) {
                int assign = pair.indexOf('=');
                if (assign <= 0) {
                    throw AgentRefusal.badRequest("Context must be key=value, not " + pair);
                }
                context.put(pair.substring(0, assign), pair.substring(assign + 1));
            }
        }
        if (entityId != null) {
            context.put(ENTITY_ID_KEY, entityId);
        }
        return context;
    }
}
