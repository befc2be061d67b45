package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Timeline;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.program.Step;
import dev.understudy.ssm.automation.state.Origin;
import dev.understudy.ssm.automation.value.Template;
import dev.understudy.ssm.automation.value.Unresolved;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The permissions of whoever starts an execution. One without a role of its own ends with them, twelve hours later.
 * Requests that people decide about have their own times.
 *
 * @see <a href="https://docs.aws.amazon.com/general/latest/gr/ssm.html">Systems Manager endpoints and quotas</a>
 */
final class CallerSession {
    /** What the timeline calls its end. */
    static final String TRANSITION = "automation-session-end";

    private static final String QUOTA = "ssm.automation-hours-as-caller";
    private static final int MOST_HOURS = 12;

    private final Kernel kernel;

    CallerSession(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Lets the session end while a step waits, unless the step ends, or looks again, before. */
    void limit(Run run, Step step, boolean limited, @Nullable Instant until, Instant now) {
        Instant end = latest(run.origin());
        boolean before = (until != null && !until.isAfter(end))
                || (limited && !now.plus(step.timeout()).isAfter(end));
        if (!before) {
            limit(run.partition().timeline(), run.id(), run.origin(), run.program());
        }
    }

    /** Lets the session end while nothing runs. */
    void limit(Timeline timeline, String id, Origin origin, AutomationProgram program) {
        if (origin.request() == null && asCaller(origin, program)) {
            timeline.schedule(new DueTransition(latest(origin), TRANSITION, id));
        }
    }

    private Instant latest(Origin origin) {
        return origin.startedAt().plus(Duration.ofHours(kernel.quotas().limit(QUOTA, MOST_HOURS)));
    }

    private static boolean asCaller(Origin origin, AutomationProgram program) {
        try {
            return Template.resolve(TextNode.valueOf(program.assumeRole()), origin.arguments()::get)
                    .asText()
                    .isEmpty();
        } catch (Unresolved e) {
            throw new IllegalStateException("the role was known when the execution began", e);
        }
    }
}
