package dev.understudy.ssm.command.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.outcome.Outcome;
import dev.understudy.core.outcome.Outcomes;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.InvocationVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why commands do not reach nodes that they would reach: as outcomes of the kind {@code ssm.command-delivery} say that
 * are failures, named {@code node/document}, with {@code {"statusDetails": "AccessDenied"}}. The node's own reasons, as
 * that it is gone, need no script.
 */
final class ScriptedDelivery {
    /** How deliveries of commands end. */
    static final String OUTCOME = "ssm.command-delivery";

    /** With these ends no agent has had the command. */
    private static final List<InvocationVerdict> REASONS = List.of(
            InvocationVerdict.ACCESS_DENIED,
            InvocationVerdict.UNDELIVERABLE,
            InvocationVerdict.INVALID_PLATFORM,
            InvocationVerdict.DELIVERY_TIMED_OUT);

    private final Outcomes outcomes;

    ScriptedDelivery(Outcomes outcomes) {
        this.outcomes = outcomes;
        outcomes.declare(OUTCOME);
    }

    /** How a command ends on a node that it shall not reach; null if nobody scripted that. */
    @Nullable InvocationVerdict refusal(CommandRecord command, String nodeId, PartitionKey place) {
        String name = nodeId + "/" + command.order().documentName();
        return outcomes.next(OUTCOME, name, place).orElse(null) instanceof Outcome.Failure failure
                ? verdict(failure.output())
                : null;
    }

    private static InvocationVerdict verdict(@Nullable JsonNode output) {
        String details = output == null ? "" : output.path("statusDetails").asText();
        return REASONS.stream()
                .filter(reason -> reason.details().equals(details))
                .findFirst()
                .orElse(InvocationVerdict.UNDELIVERABLE);
    }
}
