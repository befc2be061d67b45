package dev.understudy.appconfig.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.rules.actions.ActionOutcomes;
import dev.understudy.appconfig.rules.actions.ActionTypes;
import dev.understudy.appconfig.rules.validators.FunctionValidator;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code appconfig/actions}: what functions, topics, queues and buses answer when AppConfig calls them.
 *
 * <p>{@code POST} with {@code {"target": ARN, "type": "PreStartDeployment", "times": 1, "answer": {"Error": "…",
 * "Message": "…"}}} adds a rule; {@code target}, {@code type} and {@code times} may be left out. {@code GET} lists the
 * rules that are left, {@code DELETE} takes back all of them or, as {@code actions/7}, one.
 */
public final class ActionRoutes {
    private static final String PATH = "appconfig/actions";
    private static final int ID = 2;

    /** What targets are called for. */
    private static final List<String> TYPES = Stream.concat(
                    Arrays.stream(ActionPoint.values()).map(ActionTypes::of), Stream.of(FunctionValidator.TYPE))
            .toList();

    private final ActionOutcomes outcomes;

    /** Routes to these rules. */
    public ActionRoutes(ActionOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** All routes. */
    public List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("GET", PATH, this::list),
                new AdminRoute("POST", PATH, this::add),
                new AdminRoute("DELETE", PATH, this::clear),
                new AdminRoute("DELETE", PATH + "/*", this::remove));
    }

    private JsonNode list(AdminRequest request) {
        request.onlyQuery();
        return all();
    }

    private JsonNode add(AdminRequest request) {
        request.onlyQuery();
        AdminBody body = request.body("target", "type", "times", "answer");
        JsonNode answer = body.value("answer");
        if (answer == null || !answer.isObject()) {
            throw AdminRefusal.badRequest("'answer' must be the JSON object that the function returns");
        }
        return describe(outcomes.add(body.text("target"), type(body), times(body), answer));
    }

    private static @Nullable String type(AdminBody body) {
        String type = body.text("type");
        if (type != null && !TYPES.contains(type)) {
            throw AdminRefusal.badRequest("'type' must be one of " + TYPES + ", not '" + type + "'");
        }
        return type;
    }

    private static @Nullable Integer times(AdminBody body) {
        Double times = body.number("times");
        if (times != null && (times < 1 || times != Math.rint(times) || times > Integer.MAX_VALUE)) {
            throw AdminRefusal.badRequest("'times' must be a whole number from 1 on");
        }
        return times == null ? null : times.intValue();
    }

    private JsonNode clear(AdminRequest request) {
        request.onlyQuery();
        outcomes.clear();
        return all();
    }

    private JsonNode remove(AdminRequest request) {
        request.onlyQuery();
        String id = request.segment(ID);
        if (!id.matches("\\d{1,9}") || !outcomes.remove(Integer.parseInt(id))) {
            throw new AdminRefusal(404, "there is no rule '" + id + "'");
        }
        return all();
    }

    private ObjectNode all() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode rules = answer.putArray("rules");
        outcomes.rules().forEach(rule -> rules.add(describe(rule)));
        return answer;
    }

    private static ObjectNode describe(ActionOutcomes.Rule rule) {
        ObjectNode described = JsonNodeFactory.instance.objectNode();
        described.put("id", rule.id());
        if (rule.target() != null) {
            described.put("target", rule.target());
        }
        if (rule.type() != null) {
            described.put("type", rule.type());
        }
        if (rule.times() != null) {
            described.put("times", rule.times());
        }
        described.set("answer", rule.answer());
        return described;
    }
}
