package dev.understudy.ssm.command.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.understudy.core.outcome.Outcome;
import dev.understudy.core.outcome.Outcomes;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.StepRun;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How steps end that are not really performed: as outcomes of the kind {@code ssm.command} say, named {@code
 * node/document/step}, with {@code {"exitCode": 7, "stdout": "…", "stderr": "…"}}.
 */
final class ScriptedSteps {
    /** How steps of commands end. */
    static final String OUTCOME = "ssm.command";

    private final Outcomes outcomes;

    ScriptedSteps(Outcomes outcomes) {
        this.outcomes = outcomes;
        outcomes.declare(OUTCOME);
    }

    /**
     * What a program does that does not run.
     *
     * @param code its exit code
     * @param output what it writes to its standard output
     * @param errors what it writes to its standard error
     * @param duration how long it takes
     */
    record Pretence(int code, String output, String errors, Duration duration) {
        /** It succeeds at once and says nothing. */
        static final Pretence SUCCESS = new Pretence(0, "", "", Duration.ZERO);
    }

    /** What somebody scripted for a step; null if nobody did. */
    @Nullable Pretence next(CommandRecord command, String nodeId, StepRun step, PartitionKey place) {
        String name = nodeId + "/" + command.order().documentName() + "/" + step.name();
        Optional<Outcome> outcome = outcomes.next(OUTCOME, name, place);
        return outcome.map(ScriptedSteps::pretence).orElse(null);
    }

    private static Pretence pretence(Outcome outcome) {
        JsonNode said = outcome.output();
        JsonNode output = said == null ? MissingNode.getInstance() : said;
        Duration delay = outcome.delay();
        boolean fails = outcome instanceof Outcome.Failure;
        return new Pretence(
                output.path("exitCode").asInt(fails ? 1 : 0),
                output.path("stdout").asText(""),
                output.path("stderr").asText(outcome instanceof Outcome.Failure failure ? failure.message() : ""),
                delay == null ? Duration.ZERO : delay);
    }
}
