package dev.understudy.ssm.command.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.command.program.CommandProgram;
import dev.understudy.ssm.model.PlatformType;
import dev.understudy.ssm.model.SendCommandInput;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a command is to do; none of it changes any more.
 *
 * @param request what the caller said
 * @param documentName the document as answers show it
 * @param platforms the platforms that the document is for
 * @param program what the document does, for it may be gone before the command ends
 * @param arguments the document's parameters, with defaults
 * @param requestedAt when it was sent
 * @param expiresAt from when on no agent gets it any more
 */
public record CommandOrder(
        SendCommandInput request,
        String documentName,
        List<PlatformType> platforms,
        CommandProgram program,
        Map<String, JsonNode> arguments,
        Instant requestedAt,
        Instant expiresAt) {
    /** Everything is copied. */
    public CommandOrder {
        platforms = List.copyOf(platforms);
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
}
