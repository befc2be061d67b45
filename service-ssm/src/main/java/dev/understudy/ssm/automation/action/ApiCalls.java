package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.callout.CalloutResult;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.automation.run.StepFailures;
import dev.understudy.ssm.automation.run.Trees;
import dev.understudy.ssm.automation.state.StepFailure;
import java.time.Duration;
import java.util.Locale;

/**
 * Calls operations of AWS: those of this emulator directly, others at the URL that {@code --target service:name=URL}
 * maps them to, with service, operation, account, region and parameters as JSON.
 */
public final class ApiCalls {
    /** How long AWS lets one call take. */
    private static final Duration TIMEOUT = Duration.ofSeconds(25);

    /** What the emulator says of operations that it does not know, or not yet. */
    private static final String NOT_HERE = "NotImplemented";

    private final Kernel kernel;

    /** Calls of whatever the kernel knows. */
    public ApiCalls(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Why a call has no answer. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient StepFailure failure;
        private final boolean absent;

        Fault(StepFailure failure, boolean absent) {
            super(failure.message(), null, false, false);
            this.failure = failure;
            this.absent = absent;
        }

        /** Whether there is nobody who could answer. */
        boolean absent() {
            return absent;
        }

        StepFailure failure() {
            return failure;
        }
    }

    /** Whether the call leaves this emulator. */
    boolean leaves(String service) {
        return !kernel.neighbours().present(id(service));
    }

    private static String id(String service) {
        return service.toLowerCase(Locale.ROOT);
    }

    /**
     * The answer of an operation; without any lock.
     *
     * @throws Fault if it refuses, or there is nobody to ask
     */
    JsonNode call(String service, String operation, JsonNode parameters, PartitionKey place) throws Fault {
        if (leaves(service)) {
            return outside(service, operation, parameters, place);
        }
        try {
            return kernel.neighbours().call(id(service), operation, parameters, place.account(), place.region());
        } catch (ModeledError refusal) {
            // Types are static: an input of another type than the operation's is found out before the call.
            StepFailure failure = refusal.code().equals("SerializationException")
                    ? StepFailures.inputs(String.valueOf(refusal.getMessage()))
                    : StepFailures.refused(operation, refusal);
            throw new Fault(failure, refusal.code().equals(NOT_HERE));
        }
    }

    private JsonNode outside(String service, String operation, JsonNode parameters, PartitionKey place) throws Fault {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("Service", service);
        request.put("Api", operation);
        request.put("Account", place.account());
        request.put("Region", place.region());
        request.set("Parameters", parameters);
        CalloutResult result = kernel.callouts().call("service:" + id(service), request, TIMEOUT);
        if (result instanceof CalloutResult.Answered answer) {
            return answer(operation, answer);
        }
        if (result instanceof CalloutResult.Failed failed) {
            throw new Fault(
                    StepFailures.action("Could not connect to the endpoint of " + service + ": " + failed.reason()),
                    false);
        }
        throw new Fault(
                StepFailures.action("Could not connect to the endpoint of " + service
                        + ": Understudy does not emulate it, and no target is mapped to service:" + id(service)),
                true);
    }

    private static JsonNode answer(String operation, CalloutResult.Answered answer) throws Fault {
        JsonNode body;
        try {
            body = Trees.JSON.readTree(answer.body().isBlank() ? "{}" : answer.body());
        } catch (JsonProcessingException e) {
            throw new Fault(StepFailures.action("The answer to " + operation + " is no JSON"), false);
        }
        if (!answer.successful()) {
            String code = body.path("__type").asText(body.path("Code").asText("ServiceException"));
            String message = body.path("message").asText(body.path("Message").asText("HTTP " + answer.status()));
            throw new Fault(
                    StepFailures.api(operation, code, message).answered(Integer.toString(answer.status()), message),
                    false);
        }
        return body;
    }
}
