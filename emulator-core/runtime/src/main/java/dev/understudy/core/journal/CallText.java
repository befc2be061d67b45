package dev.understudy.core.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.dispatch.CompletedCall;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.json.JsonWriter;
import dev.understudy.core.model.Structure;

/** A request as people and programs read it. Values that the model calls sensitive are masked wherever they stand. */
public final class CallText {
    private static final long NANOS_A_MICRO = 1000;

    private CallText() {}

    /** In one line. */
    public static String line(CompletedCall call) {
        Structure input = call.input();
        return call.receivedAt() + " " + call.service() + ":" + call.operation() + " " + call.account() + "/"
                + call.region() + (input == null ? "" : " " + JsonWriter.masked(input)) + " -> " + call.outcome()
                + (call.fault() == null ? "" : " (fault " + call.fault() + ")");
    }

    /** As JSON. */
    public static ObjectNode json(CompletedCall call) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("time", call.receivedAt().toString())
                .put("requestId", call.requestId())
                .put("account", call.account())
                .put("region", call.region())
                .put("service", call.service())
                .put("operation", call.operation());
        Structure input = call.input();
        if (input != null) {
            json.set("input", JsonWriter.masked(input));
        }
        json.put("outcome", call.outcome());
        if (call.status() > 0) {
            json.put("status", call.status());
        }
        ModeledError error = call.error();
        if (error != null) {
            json.putObject("error").put("code", error.code()).put("message", error.getMessage());
        }
        if (call.fault() != null) {
            json.put("fault", call.fault());
        }
        return json.put("durationMicros", call.nanos() / NANOS_A_MICRO);
    }
}
