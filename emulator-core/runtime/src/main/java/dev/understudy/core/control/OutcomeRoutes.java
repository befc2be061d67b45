package dev.understudy.core.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.occurrence.Occurrence;
import dev.understudy.core.outcome.Outcome;
import dev.understudy.core.outcome.OutcomeRule;
import dev.understudy.core.outcome.Outcomes;
import dev.understudy.core.outcome.ScriptedOutcome;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code outcomes}: how things end that an emulator cannot really do.
 *
 * <p>{@code POST} with {@code {"kind": "proton.environment-deployment", "name": "shop-*", "occurrence": {"first": 2},
 * "result": "failure", "message": "no capacity", "delay": "PT1M"}} adds a rule. {@code GET} lists the rules that are
 * left and the kinds that there are, {@code DELETE} takes back all rules or, as {@code outcomes/7}, one.
 */
final class OutcomeRoutes {
    private static final String PATH = "outcomes";

    private final Outcomes outcomes;

    OutcomeRoutes(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("GET", PATH, this::list),
                new AdminRoute("GET", PATH + "/*", this::show),
                new AdminRoute("POST", PATH, this::add),
                new AdminRoute("DELETE", PATH, this::clear),
                new AdminRoute("DELETE", PATH + "/*", this::remove));
    }

    private JsonNode list(AdminRequest request) {
        request.onlyQuery();
        return all();
    }

    private JsonNode show(AdminRequest request) {
        request.onlyQuery();
        String id = request.segment(1);
        return outcomes.rules().stream()
                .filter(rule -> Long.toString(rule.id()).equals(id))
                .findFirst()
                .map(OutcomeRoutes::describe)
                .orElseThrow(() -> absent(id));
    }

    private JsonNode clear(AdminRequest request) {
        request.onlyQuery();
        outcomes.forget(rule -> true);
        return all();
    }

    private JsonNode remove(AdminRequest request) {
        request.onlyQuery();
        String id = request.segment(1);
        if (!outcomes.forget(rule -> Long.toString(rule.id()).equals(id))) {
            throw absent(id);
        }
        return all();
    }

    private static AdminRefusal absent(String id) {
        return new AdminRefusal(404, "there is no rule '" + id + "'");
    }

    private JsonNode add(AdminRequest request) {
        request.onlyQuery();
        AdminBody body =
                request.body("kind", "name", "account", "region", "occurrence", "result", "message", "delay", "output");
        OutcomeRule.Builder rule = OutcomeRule.of(kind(body)).on(OccurrenceJson.read(body, new Occurrence.First(1)));
        String name = body.text("name");
        String account = body.text("account");
        String region = body.text("region");
        if (name != null) {
            rule.name(name);
        }
        if (account != null) {
            rule.account(account);
        }
        if (region != null) {
            rule.region(region);
        }
        return describe(outcomes.script(ending(body, rule)));
    }

    private String kind(AdminBody body) {
        String kind = body.text("kind");
        if (kind == null || !outcomes.kinds().contains(kind)) {
            String problem = kind == null ? "'kind' must be given" : "there is no kind '" + kind + "'";
            throw AdminRefusal.badRequest(problem + "; there are " + outcomes.kinds());
        }
        return kind;
    }

    private static OutcomeRule ending(AdminBody body, OutcomeRule.Builder rule) {
        String result = body.text("result");
        String message = body.text("message");
        Duration delay = delay(body);
        JsonNode output = output(body);
        if (result == null && delay != null && message == null && output == null) {
            return rule.delays(delay);
        }
        if (delay != null) {
            rule.after(delay);
        }
        if (output != null) {
            rule.output(output);
        }
        if ("success".equals(result) && message == null) {
            return rule.succeeds();
        }
        if ("failure".equals(result) && message != null) {
            return rule.fails(message);
        }
        throw AdminRefusal.badRequest("a rule says \"result\": \"success\", or \"result\": \"failure\" with a"
                + " 'message', each with 'delay' and 'output' if wanted, or a 'delay' alone");
    }

    private static @Nullable Duration delay(AdminBody body) {
        Duration delay = body.duration("delay");
        if (delay != null && delay.isNegative()) {
            throw AdminRefusal.badRequest("'delay' must not be negative, like " + delay);
        }
        return delay;
    }

    private static @Nullable JsonNode output(AdminBody body) {
        JsonNode output = body.value("output");
        if (output != null && !output.isObject()) {
            throw AdminRefusal.badRequest("'output' must be a JSON object");
        }
        return output;
    }

    private ObjectNode all() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode rules = answer.putArray("rules");
        outcomes.rules().forEach(rule -> rules.add(describe(rule)));
        ArrayNode kinds = answer.putArray("kinds");
        outcomes.kinds().forEach(kinds::add);
        return answer;
    }

    private static JsonNode describe(ScriptedOutcome scripted) {
        OutcomeRule rule = scripted.rule();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", scripted.id())
                .put("kind", rule.kind())
                .put("name", rule.name());
        putIfPresent(json, "account", rule.account());
        putIfPresent(json, "region", rule.region());
        OccurrenceJson.write(rule.occurrence(), json);
        describe(rule.outcome(), json);
        return json.put("occasions", scripted.occasions());
    }

    private static void describe(Outcome outcome, ObjectNode json) {
        if (outcome instanceof Outcome.Success) {
            json.put("result", "success");
        } else if (outcome instanceof Outcome.Failure failure) {
            json.put("result", "failure").put("message", failure.message());
        }
        Duration delay = outcome.delay();
        putIfPresent(json, "delay", delay == null ? null : delay.toString());
        if (outcome.output() != null) {
            json.set("output", outcome.output());
        }
    }

    private static void putIfPresent(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
