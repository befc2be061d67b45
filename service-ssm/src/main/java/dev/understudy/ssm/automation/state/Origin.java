package dev.understudy.ssm.automation.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.model.AlarmConfiguration;
import dev.understudy.ssm.model.ExecutionMode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an execution began with.
 *
 * @param documentName the runbook's name
 * @param documentVersion its version's number
 * @param program the key of the program
 * @param mode whether somebody starts each step
 * @param executedBy the caller's ARN
 * @param startedAt when
 * @param parameters the parameters as answers show them, with defaults
 * @param arguments the parameters with their types
 * @param parent who started it, or null
 * @param target what it is for, in a child of a rate-controlled execution
 * @param alarms what stops it, or null
 * @param request what people are asked with it, or null
 */
public record Origin(
        String documentName,
        String documentVersion,
        String program,
        ExecutionMode mode,
        String executedBy,
        Instant startedAt,
        Map<String, List<String>> parameters,
        Map<String, JsonNode> arguments,
        @Nullable Parent parent,
        @Nullable String target,
        @Nullable AlarmConfiguration alarms,
        @Nullable ApprovalRequest request) {
    /** The maps are copied. */
    public Origin {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** How many executions are above it that started another one by a step. */
    public int level() {
        return parent == null ? 0 : parent.level();
    }
}
