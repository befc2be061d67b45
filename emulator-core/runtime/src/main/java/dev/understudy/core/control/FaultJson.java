package dev.understudy.core.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.fault.ActiveFault;
import dev.understudy.core.fault.Effect;
import dev.understudy.core.fault.FaultRule;
import dev.understudy.core.fault.InputCondition;
import dev.understudy.core.occurrence.Occurrence;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fault rules as JSON, in both directions. */
final class FaultJson {
    private FaultJson() {}

    /**
     * A rule.
     *
     * @throws AdminRefusal if a member has a wrong form
     * @throws IllegalArgumentException if members contradict each other
     */
    static FaultRule read(AdminBody body) {
        FaultRule.Builder rule = FaultRule.builder().occurrence(OccurrenceJson.read(body, new Occurrence.Always()));
        String service = body.text("service");
        String operation = body.text("operation");
        Duration latency = body.duration("latency");
        if (service != null) {
            rule.service(service);
        }
        if (operation != null) {
            rule.operation(operation);
        }
        if (latency != null) {
            rule.latency(latency);
        }
        readInput(body.value("input"), rule);
        readEffect(body, rule);
        return rule.build();
    }

    private static void readInput(@Nullable JsonNode input, FaultRule.Builder rule) {
        if (input == null) {
            return;
        }
        if (!input.isObject()) {
            throw AdminRefusal.badRequest("'input' must be a JSON object of values by path, as in {\"Name\": \"/a\"}");
        }
        for (Map.Entry<String, JsonNode> condition : input.properties()) {
            if (!condition.getValue().isValueNode() || condition.getValue().isNull()) {
                throw AdminRefusal.badRequest(
                        "'" + condition.getKey() + "' in 'input' must be a string, number or boolean");
            }
            rule.input(condition.getKey(), condition.getValue().asText());
        }
    }

    private static void readEffect(AdminBody body, FaultRule.Builder rule) {
        String fault = body.text("fault");
        String error = body.text("error");
        String message = body.text("message");
        Double status = body.number("status");
        if (fault != null) {
            rule.effect(effect(fault));
        }
        if (error != null) {
            rule.effect(new Effect.Refusal(error, message));
        } else if (message != null) {
            throw AdminRefusal.badRequest("'message' needs 'error'");
        }
        if (status != null) {
            if (status != Math.rint(status)) {
                throw AdminRefusal.badRequest("'status' must be a whole number, not " + status);
            }
            rule.status(status.intValue());
        }
    }

    private static Effect effect(String fault) {
        if (fault.equals("throttle")) {
            return new Effect.Throttle();
        }
        for (Effect.Breakdown breakdown : Effect.Breakdown.values()) {
            if (name(breakdown).equals(fault)) {
                return breakdown;
            }
        }
        throw AdminRefusal.badRequest("'fault' must be throttle, reset, empty or malformed, not '" + fault + "'");
    }

    private static String name(Effect.Breakdown breakdown) {
        return breakdown.name().toLowerCase(Locale.ROOT);
    }

    /** A rule in force with its counts. */
    static ObjectNode write(ActiveFault fault) {
        FaultRule rule = fault.rule();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", fault.id());
        if (rule.service() != null) {
            json.put("service", rule.service());
        }
        if (rule.operation() != null) {
            json.put("operation", rule.operation());
        }
        if (!rule.input().isEmpty()) {
            ObjectNode input = json.putObject("input");
            for (InputCondition condition : rule.input()) {
                input.put(condition.path(), condition.value());
            }
        }
        OccurrenceJson.write(rule.occurrence(), json);
        if (!rule.latency().isZero()) {
            json.put("latency", rule.latency().toString());
        }
        writeEffect(rule.effect(), json);
        return json.put("matched", fault.matched()).put("injected", fault.injected());
    }

    private static void writeEffect(@Nullable Effect effect, ObjectNode json) {
        if (effect instanceof Effect.Throttle) {
            json.put("fault", "throttle");
        } else if (effect instanceof Effect.Breakdown breakdown) {
            json.put("fault", name(breakdown));
        } else if (effect instanceof Effect.ServerFailure failure) {
            json.put("status", failure.status());
        } else if (effect instanceof Effect.Refusal refusal) {
            json.put("error", refusal.code());
            if (refusal.message() != null) {
                json.put("message", refusal.message());
            }
        }
    }
}
