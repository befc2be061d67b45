package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.ssm.automation.state.StepFailure;
import dev.understudy.ssm.automation.state.Wait;
import java.util.Map;
import java.util.function.Supplier;

/** How far an action gets in one go. */
public sealed interface Progress {
    /**
     * It is done.
     *
     * @param response what the step's selectors look into
     * @param outputs the outputs that the action always has
     */
    record Succeeded(JsonNode response, Map<String, JsonNode> outputs) implements Progress {
        /** Done, with nothing to show. */
        public static Succeeded plainly() {
            return new Succeeded(JsonNodeFactory.instance.objectNode(), Map.of());
        }

        /** Done, with each member of a result as an output, and all of them together in {@code OutputPayload}. */
        public static Succeeded showing(JsonNode result) {
            return new Succeeded(result, Engine.outputs(result));
        }
    }

    /**
     * It failed.
     *
     * @param failure why
     */
    record Failed(StepFailure failure) implements Progress {}

    /** It took longer than a try may. */
    record TimedOut() implements Progress {}

    /**
     * It goes on later.
     *
     * @param reason what for
     */
    record Waits(Wait reason) implements Progress {}

    /**
     * It needs somebody who must not be called under the partition's lock.
     *
     * @param call calls them
     * @param slow whether they are outside of this emulator, so that a worker has to wait
     */
    record Outside(Supplier<Progress> call, boolean slow) implements Progress {}
}
