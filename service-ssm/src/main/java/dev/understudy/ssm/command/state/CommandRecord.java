package dev.understudy.ssm.command.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.command.program.CommandProgram;
import dev.understudy.ssm.model.AlarmStateInformation;
import dev.understudy.ssm.model.PlatformType;
import dev.understudy.ssm.model.SendCommandInput;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command that was sent.
 *
 * @param id a UUID
 * @param request what the caller said
 * @param documentName the document as answers show it
 * @param platforms the platforms that the document is for
 * @param program what the document does, for it may be gone before the command ends
 * @param arguments the document's parameters, with defaults
 * @param requestedAt when it was sent
 * @param expiresAt from when on no agent gets it any more
 * @param state how far it is
 * @param targetCount for how many nodes it is, as far as is known
 * @param triggeredAlarms the alarms that stopped it
 * @param starter who waits for its end; null if nobody does
 */
public record CommandRecord(
        String id,
        SendCommandInput request,
        String documentName,
        List<PlatformType> platforms,
        CommandProgram program,
        Map<String, JsonNode> arguments,
        Instant requestedAt,
        Instant expiresAt,
        CommandState state,
        int targetCount,
        List<AlarmStateInformation> triggeredAlarms,
        @Nullable CommandStarter starter) {
    /** Everything is copied. */
    public CommandRecord {
        platforms = List.copyOf(platforms);
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        triggeredAlarms = List.copyOf(triggeredAlarms);
    }

    /** The same in another state. */
    public CommandRecord in(CommandState next) {
        return new CommandRecord(
                id,
                request,
                documentName,
                platforms,
                program,
                arguments,
                requestedAt,
                expiresAt,
                next,
                targetCount,
                triggeredAlarms,
                starter);
    }

    /** The same for so many nodes. */
    public CommandRecord forTargets(int count) {
        return new CommandRecord(
                id,
                request,
                documentName,
                platforms,
                program,
                arguments,
                requestedAt,
                expiresAt,
                state,
                count,
                triggeredAlarms,
                starter);
    }

    /** The same for whose end somebody waits. */
    public CommandRecord awaitedBy(CommandStarter somebody) {
        return new CommandRecord(
                id,
                request,
                documentName,
                platforms,
                program,
                arguments,
                requestedAt,
                expiresAt,
                state,
                targetCount,
                triggeredAlarms,
                somebody);
    }

    /** The same stopped by alarms. */
    public CommandRecord triggeredBy(List<AlarmStateInformation> alarms) {
        return new CommandRecord(
                id,
                request,
                documentName,
                platforms,
                program,
                arguments,
                requestedAt,
                expiresAt,
                state,
                targetCount,
                alarms,
                starter);
    }
}
