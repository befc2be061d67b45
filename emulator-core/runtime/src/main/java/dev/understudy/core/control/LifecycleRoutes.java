package dev.understudy.core.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.lifecycle.Lifecycles;
import dev.understudy.core.lifecycle.TransitionPolicy;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code lifecycles}: how long transitions take.
 *
 * <p>{@code PUT} with {@code {"lifecycle": "appconfig.rollback", "policy": {"after": "PT5S"}}} chooses a policy; others
 * are {@code "immediate"} and {@code {"afterReads": 2}}. {@code {"speed": 10}} makes all durations ten times as short.
 * {@code DELETE} goes back to the defaults, for all lifecycles or, as {@code lifecycles/appconfig.rollback}, for one.
 */
final class LifecycleRoutes {
    private static final String PATH = "lifecycles";

    private final Lifecycles lifecycles;

    LifecycleRoutes(Lifecycles lifecycles) {
        this.lifecycles = lifecycles;
    }

    List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("GET", PATH, this::list),
                new AdminRoute("PUT", PATH, this::choose),
                new AdminRoute("DELETE", PATH, this::forgetAll),
                new AdminRoute("DELETE", PATH + "/*", this::forget));
    }

    private JsonNode list(AdminRequest request) {
        request.onlyQuery();
        return all();
    }

    private JsonNode choose(AdminRequest request) {
        request.onlyQuery();
        AdminBody body = request.body("lifecycle", "policy", "speed");
        String lifecycle = body.text("lifecycle");
        JsonNode policy = body.value("policy");
        Double speed = body.number("speed");
        if ((lifecycle == null) != (policy == null) || (lifecycle == null && speed == null)) {
            throw AdminRefusal.badRequest("the body must have 'lifecycle' and 'policy', or 'speed', or all of them");
        }
        if (speed != null && !(speed > 0 && Double.isFinite(speed))) {
            throw AdminRefusal.badRequest("'speed' must be a positive number, not " + speed);
        }
        if (lifecycle != null && policy != null) {
            choose(known(lifecycle, 400), policy(policy));
        }
        if (speed != null) {
            lifecycles.speedUp(speed);
        }
        return all();
    }

    private void choose(String lifecycle, TransitionPolicy policy) {
        String objection = lifecycles.objection(lifecycle, policy);
        if (objection != null) {
            throw AdminRefusal.badRequest(objection);
        }
        lifecycles.choose(lifecycle, policy);
    }

    private JsonNode forgetAll(AdminRequest request) {
        request.onlyQuery();
        lifecycles.forgetChoices();
        return all();
    }

    private JsonNode forget(AdminRequest request) {
        request.onlyQuery();
        lifecycles.choose(known(request.segment(1), 404), null);
        return all();
    }

    private String known(String lifecycle, int status) {
        if (!lifecycles.defaults().containsKey(lifecycle)) {
            throw new AdminRefusal(
                    status,
                    "there is no lifecycle '" + lifecycle + "'; there are "
                            + lifecycles.defaults().keySet());
        }
        return lifecycle;
    }

    private static TransitionPolicy policy(JsonNode json) {
        if (json.asText().equals("immediate")) {
            return TransitionPolicy.immediate();
        }
        if (json.isObject() && json.size() == 1) {
            Duration after = duration(json.path("after"));
            JsonNode reads = json.path("afterReads");
            if (after != null) {
                return TransitionPolicy.after(after);
            }
            if (reads.isInt() && reads.intValue() > 0) {
                return TransitionPolicy.afterReads(reads.intValue());
            }
        }
        throw AdminRefusal.badRequest("'policy' must be \"immediate\", {\"after\": duration} with a duration like PT5S,"
                + " or {\"afterReads\": n} with n from 1 on, not " + json);
    }

    private static @Nullable Duration duration(JsonNode json) {
        try {
            Duration duration = json.isTextual() ? Duration.parse(json.textValue()) : null;
            return duration == null || duration.isNegative() ? null : duration;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private ObjectNode all() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("speed", lifecycles.speed());
        ObjectNode described = answer.putObject(PATH);
        Map<String, TransitionPolicy> defaults = lifecycles.defaults();
        lifecycles.inForce().forEach((lifecycle, policy) -> {
            ObjectNode one = described.putObject(lifecycle);
            one.set("policy", describe(policy));
            one.set("default", describe(defaults.getOrDefault(lifecycle, policy)));
        });
        return answer;
    }

    private static JsonNode describe(TransitionPolicy policy) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (policy instanceof TransitionPolicy.After after) {
            return json.put("after", after.duration().toString());
        }
        if (policy instanceof TransitionPolicy.AfterReads afterReads) {
            return json.put("afterReads", afterReads.reads());
        }
        return TextNode.valueOf("immediate");
    }
}
