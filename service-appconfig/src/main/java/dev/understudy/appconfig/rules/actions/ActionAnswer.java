package dev.understudy.appconfig.rules.actions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.appconfig.state.ActionFailure;
import dev.understudy.core.callout.CalloutResult;
import org.jspecify.annotations.Nullable;

/** What the target of an action made of a call. */
public sealed interface ActionAnswer {
    /**
     * It took the call, or nobody is there to take it.
     *
     * @param body the JSON object that it answered; null if it answered none
     */
    record Accepted(@Nullable JsonNode body) implements ActionAnswer {
        /** A text in the answer, or null. */
        public @Nullable String text(String member) {
            return body == null ? null : ActionAnswer.text(body, member);
        }
    }

    /**
     * It objected, failed or could not be reached.
     *
     * @param failure what is known about it
     */
    record Refused(ActionFailure failure) implements ActionAnswer {}

    /** Nobody is there. */
    ActionAnswer UNHEARD = new Accepted(null);

    /**
     * The meaning of an HTTP answer. A function fails with a status other than 2xx, with the error document of the
     * Lambda runtime ({@code errorMessage}), or by answering {@code Error} itself; see <a
     * href="https://docs.aws.amazon.com/appconfig/latest/userguide/working-with-appconfig-extensions-creating-custom-lambda.html">Creating
     * a Lambda function for a custom extension</a>.
     */
    static ActionAnswer of(CalloutResult result) {
        if (result instanceof CalloutResult.Answered answered) {
            JsonNode body = Json.object(answered.body());
            return answered.successful() ? of(body) : refusal(answered, body);
        }
        return result instanceof CalloutResult.Failed failed
                ? new Refused(new ActionFailure("Unreachable", failed.reason()))
                : UNHEARD;
    }

    /** The meaning of what a function returned. */
    static ActionAnswer of(@Nullable JsonNode body) {
        if (body == null) {
            return UNHEARD;
        }
        String error = text(body, "Error");
        if (error != null) {
            String message = text(body, "Message");
            return new Refused(new ActionFailure(error, message == null ? error : message));
        }
        String thrown = text(body, "errorMessage");
        if (thrown != null) {
            String type = text(body, "errorType");
            return new Refused(new ActionFailure(type == null ? "FunctionError" : type, thrown));
        }
        return new Accepted(body);
    }

    /** The error in the error document of the Lambda runtime; null if the text is none. */
    static @Nullable String thrown(String answer) {
        JsonNode body = Json.object(answer);
        return body == null ? null : text(body, "errorMessage");
    }

    private static Refused refusal(CalloutResult.Answered answered, @Nullable JsonNode body) {
        if (of(body) instanceof Refused refused) {
            return refused;
        }
        return new Refused(new ActionFailure("FunctionError", "The target answered HTTP " + answered.status()));
    }

    private static @Nullable String text(JsonNode body, String member) {
        JsonNode value = body.get(member);
        return value == null || !value.isTextual() ? null : value.textValue();
    }

    /** Loaded with the first answer. */
    final class Json {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();

        private Json() {}

        /** The JSON object in a text, or null if it is none. */
        static @Nullable JsonNode object(String text) {
            try {
                JsonNode parsed = MAPPER.readTree(text);
                return parsed.isObject() ? parsed : null;
            } catch (JsonProcessingException e) {
                return null;
            }
        }
    }
}
