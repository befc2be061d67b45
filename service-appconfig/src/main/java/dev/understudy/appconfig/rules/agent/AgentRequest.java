package dev.understudy.appconfig.rules.agent;

import com.google.common.base.Splitter;
import dev.understudy.core.wire.WireHeaders;
import dev.understudy.core.wire.WireRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    private static final Splitter SLASH = Splitter.on('/');
    private static final Splitter AMPERSAND = Splitter.on('&').omitEmptyStrings();
    private static final Splitter COMMA = Splitter.on(',').trimResults().omitEmptyStrings();

    private static final int SEGMENTS = 7;
    private static final String ENTITY_ID_KEY = "entityId";
    private static final int LONGEST_ENTITY_ID = 2048;

    /**
     * Reads a request.
     *
     * @throws AgentRefusal if it makes no sense
     */
    static AgentRequest read(WireRequest request) {
        List<String> path = SLASH.splitToList(request.path());
        boolean known = path.size() == SEGMENTS
                && path.get(1).equals("applications")
                && path.get(3).equals("environments")
                && path.get(5).equals("configurations");
        if (!known) {
            throw AgentRefusal.notFound("there is nothing at " + request.path());
        }
        if (!request.method().equals("GET")) {
            throw AgentRefusal.notAllowed(request.method());
        }
        String entityId = entityId(request.headers());
        return new AgentRequest(
                segment(path.get(2)),
                segment(path.get(4)),
                segment(path.get(6)),
                flags(request.query()),
                entityId,
                context(request.headers(), entityId));
    }

    private static @Nullable String entityId(WireHeaders headers) {
        String entityId = headers.first("Entity-Id");
        if (entityId != null && entityId.getBytes(StandardCharsets.UTF_8).length > LONGEST_ENTITY_ID) {
            throw AgentRefusal.badRequest("Entity-Id is longer than " + LONGEST_ENTITY_ID + " bytes");
        }
        return entityId;
    }

    private static List<String> flags(String query) {
        List<String> flags = new ArrayList<>();
        for (String parameter : AMPERSAND.split(query)) {
            int assign = parameter.indexOf('=');
            if (assign >= 0 && decoded(parameter.substring(0, assign)).equals("flag")) {
                flags.add(decoded(parameter.substring(assign + 1)));
            }
        }
        return flags;
    }

    /** Several values may come in several headers, or in one with commas between them. */
    private static Map<String, String> context(WireHeaders headers, @Nullable String entityId) {
        Map<String, String> context = new LinkedHashMap<>();
        for (String header : headers.all("Context")) {
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

    private static String segment(String text) {
        String decoded = decoded(text.replace("+", "%2B"));
        if (decoded.isEmpty()) {
            throw AgentRefusal.badRequest("application, environment and configuration must not be empty");
        }
        return decoded;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw AgentRefusal.badRequest("malformed percent-encoding");
        }
    }
}
